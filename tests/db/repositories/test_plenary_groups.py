from dataclasses import replace

import pytest

from db.domain.ids import MeetingId, MemberId, PlenaryGroupId
from db.domain.organ_rows import GroupPlace, PlenaryGroupRow
from db.domain.organs import GroupLevel
from db.repositories import meetings, plenary_groups

MEETING, FIRST = MeetingId(1), PlenaryGroupId(1)
ONE, TWO = MemberId(1), MemberId(2)


@pytest.fixture
def record(open_path):
    """A record with a row in every table."""
    return open_path()


def new(level, name, **words):
    return PlenaryGroupRow(
        id=PlenaryGroupId(0), meeting_id=MEETING, level=level, rank=0, name=name, **words
    )


@pytest.fixture
def joint(uow):
    with uow.write("联组") as tx:
        row = new(GroupLevel.JOINT, "第一联组", conveners="王二")
        key = plenary_groups.write(tx.session, row)
        first = plenary_groups.groups(tx.session, MEETING)[0]
        plenary_groups.write(tx.session, replace(first, joint_id=key))
        return key


def test_a_group_is_written_ordered_and_removed_with_its_places(uow):
    with uow.write("分组") as tx:
        second = plenary_groups.write(tx.session, new(GroupLevel.GROUP, "第二组", room="三楼"))
        plenary_groups.place(tx.session, [second, FIRST])
        tx.session.flush()
        names = [row.name for row in plenary_groups.groups(tx.session, MEETING)]
        assert names == ["第二组", "第一组"]
        plenary_groups.remove(tx.session, FIRST)
        assert plenary_groups.places(tx.session, MEETING) == {}


def test_a_member_who_gets_another_group_leaves_the_first(uow):
    with uow.write("分组") as tx:
        second = plenary_groups.write(tx.session, new(GroupLevel.GROUP, "第二组"))
        wanted = [GroupPlace(ONE, second), GroupPlace(TWO, FIRST, 1)]
        plenary_groups.set_places(tx.session, MEETING, wanted)
        found = plenary_groups.places(tx.session, MEETING)
        assert list(found.values()) == wanted
        plenary_groups.take_out(tx.session, MEETING, [ONE, ONE, MemberId(9)])
        assert list(plenary_groups.places(tx.session, MEETING)) == [TWO]


def test_groups_stand_alone_when_their_joint_group_goes(uow, joint):
    with uow.write("删除") as tx:
        assert plenary_groups.groups(tx.session, MEETING)[0].joint_id == joint
        plenary_groups.remove(tx.session, joint)
        assert [row.joint_id for row in plenary_groups.groups(tx.session, MEETING)] == [None]


def test_copied_groups_keep_members_conveners_and_joint_groups(uow, joint):
    with uow.write("复制") as tx:
        first = meetings.find(tx.session, MEETING)
        target = meetings.add(tx.session, replace(first, name="七次会议"))
        assert plenary_groups.copy_groups(tx.session, MEETING, target, {ONE}) == 2
        group, top = plenary_groups.groups(tx.session, target)
        assert (group.joint_id, top.conveners) == (top.id, "王二")
        assert plenary_groups.places(tx.session, target) == {ONE: GroupPlace(ONE, group.id, 1)}
