from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.domain.organs import GroupLevel
from db.domain.vocabulary import MeetingKind
from desktop.services import plenary_groups
from desktop.services.members import MemberForm
from desktop.services.plenary_groups import (
    GroupNameTaken,
    GroupsAsManyAsSectors,
    NamelessGroup,
    NoSuchGroup,
    new_group,
)

PEOPLE = (("王芳", "民革"), ("丁一", "民革"), ("李强", "民盟"), ("周明", "教育界"), ("于白", ""))


@pytest.fixture
def meeting(workspace):
    for name, sector in PEOPLE:
        workspace.members.add(MemberForm(name=name, sector=sector))
    return workspace.meetings.create(MeetingKind.PLENARY, "七次会议", date(2022, 1, 6))


@pytest.fixture
def view(workspace, meeting):
    return lambda: workspace.plenary_groups.view(meeting)


@pytest.fixture
def groups(workspace, meeting):
    """Two groups, by their keys."""
    return [
        workspace.plenary_groups.write(new_group(meeting, name)) for name in ("第一组", "第二组")
    ]


def names(rows):
    return [row.name for row in rows]


def test_nobody_left_out_is_passed_over(view, workspace, meeting, groups):
    assert names(view().ungrouped) == ["丁一", "于白", "王芳", "李强", "周明"]
    assert workspace.plenary_groups.add_sectors(meeting, groups[0], ["民革", "民盟"]) == 3
    assert names(view().groups[0].members) == ["丁一", "王芳", "李强"]
    assert names(view().ungrouped) == ["于白", "周明"]


def test_a_member_is_in_one_group_only(view, workspace, meeting, groups):
    first = view().ungrouped[0].id
    assert workspace.plenary_groups.add_members(meeting, groups[0], [first, first]) == 1
    assert workspace.plenary_groups.add_members(meeting, groups[0], [first]) == 0
    workspace.plenary_groups.add_members(meeting, groups[1], [first])
    assert [len(group.members) for group in view().groups] == [0, 1]
    workspace.plenary_groups.take_out(meeting, view().groups[1].members)
    assert len(view().ungrouped) == 5


def test_conveners_stand_in_the_order_they_are_named(view, workspace, meeting, groups):
    keys = [row.id for row in view().ungrouped]
    workspace.plenary_groups.add_members(meeting, groups[0], keys[:3])
    workspace.plenary_groups.add_members(meeting, groups[1], keys[3:])
    workspace.plenary_groups.set_conveners(meeting, groups[0], [keys[2], keys[0]])
    assert view().groups[0].convener_names == "王芳、丁一"
    workspace.plenary_groups.take_out(meeting, view().groups[0].members)
    assert view().groups[0].convener_names == ""


def test_a_joint_group_has_the_members_of_its_groups(view, workspace, meeting, groups):
    row = replace(new_group(meeting, "第一联组", GroupLevel.JOINT), conveners="周明")
    joint = workspace.plenary_groups.write(row)
    first = view().group(groups[0]).row
    workspace.plenary_groups.write(replace(first, joint_id=joint, conveners="不留"))
    workspace.plenary_groups.add_sectors(meeting, groups[0], ["民革"])
    shown = view().group(joint)
    assert (names(shown.members), shown.convener_names) == (["丁一", "王芳"], "周明")
    assert view().group(groups[0]).row.conveners == ""
    with pytest.raises(NoSuchGroup):
        workspace.plenary_groups.add_members(meeting, joint, [1])


def test_names_are_wanted_and_told_apart(workspace, meeting, groups):
    with pytest.raises(NamelessGroup):
        workspace.plenary_groups.write(new_group(meeting, " "))
    with pytest.raises(GroupNameTaken):
        workspace.plenary_groups.write(new_group(meeting, "第一组"))


def test_another_fault_of_the_database_is_not_taken_for_a_name(workspace, meeting, groups):
    from sqlalchemy.exc import IntegrityError

    with pytest.raises(IntegrityError):
        workspace.plenary_groups.write(replace(new_group(99, "第三组")))


def test_groups_are_ordered_and_removed(view, workspace, meeting, groups):
    workspace.plenary_groups.place(groups[::-1])
    assert [group.row.name for group in view().groups] == ["第二组", "第一组"]
    workspace.plenary_groups.remove([group.row for group in view().groups])
    assert view().groups == ()


def test_a_group_is_ordered_among_its_own_kind(view, workspace, meeting, groups):
    first, second = groups
    joint = workspace.plenary_groups.write(new_group(meeting, "联组", GroupLevel.JOINT))
    other = workspace.plenary_groups.write(new_group(meeting, "第二联组", GroupLevel.JOINT))
    order = view().order_with
    assert order(second, 0) == order(first, 3) == (second, first)
    assert order(other, 2) == order(other, 0) == (other, joint)
    assert order(joint, 1) == order(second, 2) == order(99, 0) == ()


def test_whole_sectors_are_shared_out_as_one_action(view, workspace, meeting, groups):
    assert workspace.plenary_groups.share_out(meeting, 2) == 4
    assert [names(group.members) for group in view().groups] == [
        ["丁一", "王芳"],
        ["李强", "周明"],
    ]
    assert names(view().ungrouped) == ["于白"]
    workspace.history.undo()
    assert len(view().ungrouped) == 5
    for count in (0, 4):
        with pytest.raises(GroupsAsManyAsSectors):
            workspace.plenary_groups.share_out(meeting, count)


def test_new_groups_are_made_where_there_are_none(view, workspace, meeting):
    workspace.plenary_groups.share_out(meeting, 3)
    assert [group.row.name for group in view().groups] == ["第一组", "第二组", "第三组"]


def test_fewer_groups_leave_no_empty_ones_and_conveners_who_stay(view, workspace, meeting):
    groups = workspace.plenary_groups
    groups.share_out(meeting, 3)
    first = view().groups[0]
    groups.set_conveners(meeting, first.row.id, [first.members[0].id])
    groups.write(new_group(meeting, "后备组"))
    groups.share_out(meeting, 2)
    assert [group.row.name for group in view().groups] == ["第一组", "第二组", "后备组"]
    assert view().groups[0].conveners == first.members[:1]


@given(st.lists(st.integers(1, 40), min_size=1, max_size=20), st.data())
def test_blocks_are_cut_whole_in_order_and_no_part_is_empty(sizes, data):
    count = data.draw(st.integers(1, len(sizes)))
    blocks = [[(place, each) for each in range(size)] for place, size in enumerate(sizes)]
    parts = list(plenary_groups._parts(blocks, count))
    assert len(parts) == count
    assert all(parts)
    assert [each for part in parts for each in part] == [each for b in blocks for each in b]
