"""Who came, who was on leave and who was absent, member by member and added up."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.domain.attendance import Attendance, count_attendance
from db.domain.attendance_vocabulary import PresenceState as P
from db.domain.ids import MeetingId, MemberId, SittingId
from db.domain.member_attendance import (
    LeaveNote,
    MeetingAttendance,
    SittingAttendance,
    SittingPresence,
    absences_of,
    groups_together,
    leaves_of,
    members_attendance,
    total,
)
from db.domain.rows import MeetingRow, MemberRow, SittingRow
from db.domain.vocabulary import LeaveKind, MeetingKind, SittingKind

SICK = LeaveNote(kind=LeaveKind.SICK, reason="住院")
DUTY = LeaveNote(kind=LeaveKind.DUTY)
MEETING = MeetingRow(
    id=MeetingId(1), kind=MeetingKind.PLENARY, name="会议", sequence=6,
    starts_on=date(2021, 1, 6), ends_on=date(2021, 1, 9), place="",
)  # fmt: skip
SIGNS = {"到": (True, None), "缺": (False, None), "病": (False, SICK), "公": (False, DUTY)}
SIGNS["回"] = (True, SICK)
pictures = st.lists(st.text("到缺病公回 ", min_size=3, max_size=3), max_size=4)


def member(key, name=""):
    return MemberRow(
        id=MemberId(key), number="", name=name or f"委员{key}", sex=None, ethnicity="", birth="",
        parties=(), sector="", sector_rank=0, party_rank=0, committee="", duty="",
        is_standing=False, office_from=None, office_to=None, search="",
    )  # fmt: skip


MEMBERS = tuple(member(key) for key in (1, 2, 3))


def sitting(ordinal, picture):
    """Draw a sitting: a sign for each member, a space for one who is not expected."""
    presences = tuple(
        SittingPresence(member=row, is_present=SIGNS[sign][0], leave=SIGNS[sign][1])
        for row, sign in zip(MEMBERS, picture, strict=True)
        if sign != " "
    )
    by_stand = {stand: {each.member.id for each in presences if each.state is stand} for stand in P}
    expected = {each.member.id for each in presences}
    start = datetime(2021, 1, 6, 9)
    row = SittingRow(
        id=SittingId(ordinal), meeting_id=MEETING.id, ordinal=ordinal, kind=SittingKind.GENERAL,
        name=f"第{ordinal}场", starts_at=start, ends_at=start, breaks=(),
    )  # fmt: skip
    counts = count_attendance(expected, by_stand[P.PRESENT], by_stand[P.ON_LEAVE])
    return SittingAttendance(
        sitting=row, attendance=counts, sentence="", by_sector=(), by_party=(), presences=presences
    )


def meeting(*rows):
    sittings = tuple(sitting(number, row) for number, row in enumerate(rows, start=1))
    return MeetingAttendance(MEETING, MEMBERS, sittings)


def drawn(lists):
    return [
        (each.member.id, "".join(str(row.ordinal) for row in each.sittings), each.is_whole)
        for each in lists
    ]


@pytest.mark.parametrize(
    ("sign", "stand"),
    [
        ("到", P.PRESENT),
        ("回", P.PRESENT),
        ("病", P.ON_LEAVE),
        ("缺", P.ABSENT),
    ],
)
def test_who_came_though_on_leave_is_present(sign, stand):
    assert sitting(1, f"{sign}  ").presences[0].state is stand


def test_a_leave_is_listed_once_with_its_sittings():
    assert drawn(leaves_of(meeting("到病公", "到病到", "到到到"))) == [
        (2, "12", False),
        (3, "1", False),
    ]


def test_two_applications_of_a_member_are_two_leaves():
    leaves = leaves_of(meeting("到病到", "到公到"))
    assert [(each.member.id, each.note.kind) for each in leaves] == [
        (2, LeaveKind.SICK),
        (2, LeaveKind.DUTY),
    ]


def test_a_leave_from_every_sitting_is_whole_and_counts_sittings_to_come():
    assert drawn(leaves_of(meeting("病到到", "病缺缺"))) == [(1, "12", True)]


def test_a_leave_from_the_only_sitting_is_not_called_whole():
    assert drawn(leaves_of(meeting("病到到"))) == [(1, "1", False)]


def test_nobody_is_absent_before_somebody_came():
    assert drawn(absences_of(meeting("到缺到", "缺缺缺"))) == [(2, "1", False)]


def test_an_absence_from_every_sitting_held_is_whole():
    assert drawn(absences_of(meeting("到缺到", "到缺到", "缺缺缺"))) == [(2, "12", True)]


def test_lists_stand_in_the_order_of_the_members():
    assert [key for key, *_ in drawn(leaves_of(meeting("到到病", "病到到")))] == [1, 3]


def test_a_member_is_added_up_over_the_sittings_held():
    first = members_attendance(meeting("病到到", "到到 ", "缺到到", "缺缺缺"))[0]
    assert (first.expected, first.present, first.leaves, first.absent) == (
        3,
        1,
        (LeaveKind.SICK,),
        1,
    )


def test_a_member_who_is_not_expected_has_no_line():
    assert [each.member.id for each in members_attendance(meeting("到 到"))] == [1, 3]


def test_one_sitting_can_be_looked_at_alone():
    both = meeting("到到到", "缺缺缺")
    assert [each.sitting.ordinal for each in both.at(SittingId(2)).sittings] == [2]
    assert both.at(SittingId(9)).sittings == ()
    assert [each.sitting.ordinal for each in both.held.sittings] == [1]


def test_groups_are_added_up_by_name_and_new_ones_follow():
    one, two = Attendance(2, 1, 1), Attendance(3, 3, 0)
    together = groups_together([(("甲", one),), (("丙", two), ("甲", two))])
    assert together == (("丙", two), ("甲", Attendance(5, 4, 1)))


def test_the_total_of_nothing_is_nobody():
    assert total(()) == Attendance(0, 0, 0)


@given(pictures)
def test_the_members_add_up_to_the_total_of_the_sittings(rows):
    drawn_meeting = meeting(*rows)
    every = members_attendance(drawn_meeting)
    whole = total(each.attendance for each in drawn_meeting.held.sittings)
    assert sum(each.expected for each in every) == whole.expected
    assert sum(each.present for each in every) == whole.present
    assert sum(len(each.leaves) for each in every) == whole.on_leave
    assert sum(each.absent for each in every) == whole.absent


@given(pictures)
def test_the_lists_name_as_many_places_as_the_counts_say(rows):
    drawn_meeting = meeting(*rows)
    absent = sum(len(each.sittings) for each in absences_of(drawn_meeting))
    on_leave = sum(len(each.sittings) for each in leaves_of(drawn_meeting))
    assert absent == total(each.attendance for each in drawn_meeting.held.sittings).absent
    assert on_leave == total(each.attendance for each in drawn_meeting.sittings).on_leave
