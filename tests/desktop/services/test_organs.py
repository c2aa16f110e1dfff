from datetime import date

import pytest

from db.domain.attendance_rows import ParticipantValues
from db.domain.attendance_vocabulary import ParticipantRole
from db.domain.organs import OrganPost
from db.domain.vocabulary import MeetingKind
from desktop.services.members import MemberForm
from desktop.services.organs import (
    NamelessOfficer,
    NoPresidiumNamed,
    NotAMember,
    OnlyOneHolds,
    PostTaken,
)

NAMES = ("王芳", "丁一", "李强明")
DEPUTY, GENERAL = OrganPost.DEPUTY_SECRETARY_GENERAL, OrganPost.SECRETARY_GENERAL
MEMBER, EXECUTIVE = OrganPost.PRESIDIUM_MEMBER, OrganPost.EXECUTIVE_CHAIR


@pytest.fixture
def meeting(workspace):
    return workspace.meetings.create(MeetingKind.PLENARY, "七次会议", date(2022, 1, 6))


@pytest.fixture
def keys(workspace):
    return [workspace.members.add(MemberForm(name=name, duty="校长")) for name in NAMES]


@pytest.fixture
def name(workspace, meeting):
    return lambda post, *members: workspace.organs.name_members(meeting, post, members)


@pytest.fixture
def people(workspace, meeting):
    return lambda: [(row.post, row.name) for row in workspace.organs.people(meeting)]


def test_members_stand_in_stroke_order_and_officers_as_named(keys, name, people):
    assert name(MEMBER, *keys) == 3
    assert name(DEPUTY, *keys[:2]) == 2
    assert people() == [
        (MEMBER, "丁一"),
        (MEMBER, "王芳"),
        (MEMBER, "李强明"),
        (DEPUTY, "王芳"),
        (DEPUTY, "丁一"),
    ]
    assert name(MEMBER, *keys) == 0


def test_who_chairs_is_in_the_presidium_until_he_leaves_it(workspace, meeting, keys, name, people):
    name(EXECUTIVE, keys[0], keys[0])
    assert people() == [(MEMBER, "王芳"), (EXECUTIVE, "王芳")]
    rows = workspace.organs.people(meeting)
    assert (rows[0].search, rows[0].duty) == (rows[0].member.search, "校长")
    workspace.organs.remove(meeting, rows[:1])
    assert people() == []
    workspace.history.undo()
    assert len(people()) == 2


def test_a_member_has_one_post_in_the_review_committee(keys, name, people):
    name(OrganPost.REVIEW_MEMBER, *keys)
    name(OrganPost.REVIEW_CHAIR, keys[1])
    assert people()[0] == (OrganPost.REVIEW_CHAIR, "丁一")
    assert len(people()) == 3


def test_one_person_is_secretary_general(workspace, meeting, keys, name):
    with pytest.raises(OnlyOneHolds):
        name(GENERAL, *keys)
    name(GENERAL, keys[0])
    with pytest.raises(PostTaken) as refused:
        name(GENERAL, keys[1])
    assert (refused.value.post, refused.value.name) == ("秘书长", "王芳")


def test_a_guest_may_be_deputy_but_not_in_the_presidium(workspace, meeting, people, keys, name):
    organs = workspace.organs
    organs.name_guest(meeting, DEPUTY, " 周 明 ", "市委副秘书长")
    row = organs.people(meeting)[0]
    assert (row.name, row.duty, row.search, row.member) == ("周明", "市委副秘书长", "周明", None)
    with pytest.raises(NotAMember):
        organs.name_guest(meeting, MEMBER, "周明", "")
    with pytest.raises(NamelessOfficer):
        organs.name_guest(meeting, DEPUTY, " ", "")
    organs.name_guest(meeting, GENERAL, "赵明", "")
    with pytest.raises(PostTaken) as refused:
        name(GENERAL, keys[0])
    assert refused.value.name == "赵明"


def test_the_office_sets_the_order_of_deputies(workspace, meeting, keys, name, people):
    name(DEPUTY, *keys)
    rows = workspace.organs.people(meeting)
    workspace.organs.place(DEPUTY, [row.id for row in rows[::-1]])
    assert [each for _, each in people()] == list(NAMES[::-1])
    workspace.organs.remove(meeting, workspace.organs.people(meeting)[:2])
    assert people() == [(DEPUTY, "王芳")]


def test_the_presidium_is_expected_at_its_own_meeting(workspace, meeting, keys, name):
    name(MEMBER, *keys)
    made = workspace.meetings.create(MeetingKind.PRESIDIUM, "主席团会议", date(2022, 1, 6))
    guest = ParticipantValues(role=ParticipantRole.ATTENDEE, member_id=keys[0], badge="L1")
    workspace.participants.write(made, guest)
    assert workspace.organs.expect_presidium(made) == 3
    assert workspace.organs.expect_presidium(made) == 0
    rows = workspace.participants.rows(made)
    assert {row.role for row in rows} == {ParticipantRole.EXPECTED}
    assert rows[0].badge == "L1"
    sitting = workspace.meetings.view(made).sittings[0]
    assert workspace.sign_ins.counts(sitting.id).expected == 3


def test_no_presidium_is_expected_before_one_is_named(workspace, meeting):
    with pytest.raises(NoPresidiumNamed):
        workspace.organs.expect_presidium(meeting)
    assert workspace.organs.people(meeting) == ()
