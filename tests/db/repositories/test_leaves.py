"""Leaves are noted, hold or are taken back, and never go."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from db.domain.ids import LeaveId, MeetingId, MemberId, SittingId
from db.domain.leave_records import LeaveRecord
from db.domain.vocabulary import LeaveKind
from db.repositories import leaves

MEETING, OPENING, WANG = MeetingId(1), SittingId(1), MemberId(1)
AT = datetime(2021, 1, 5, 9)


def leave(name, *, sitting=OPENING, minutes=0, kind=LeaveKind.SICK):
    return LeaveRecord(
        uuid=name * 32,
        sitting=sitting,
        member=WANG,
        kind=kind,
        reason="住院",
        approver="秘书长",
        asked_on=date(2021, 1, 2),
        is_oral=True,
        noted_at=AT + timedelta(minutes=minutes),
        desk="东门",
    )


@pytest.fixture(autouse=True)
def _opening(sitting, key):
    """A plenary with its opening, and a member."""
    assert (sitting, key) == (OPENING, WANG)


@pytest.fixture
def note(uow):
    def do(*records):
        with uow.write("请假") as tx:
            return leaves.note(tx.session, MEETING, records)

    return do


@pytest.fixture
def held(uow):
    """Return the kinds of leave of one member at the opening."""

    def read():
        with uow.read() as session:
            found = leaves.of_sitting(session, OPENING)
        return [(row.kind, row.is_whole) for row in found if row.member_id == WANG]

    return read


def test_what_is_noted_is_read_as_it_was(uow, note):
    record = leave("a")
    assert note(record) == 1
    with uow.read() as session:
        assert record in leaves.of_meeting(session, MEETING)
        assert leaves.of_uuids(session, ["a" * 32, "f" * 32]) == (record,)
        row = next(each for each in leaves.of_sitting(session, OPENING) if each.member_id == WANG)
    assert (row.reason, row.approver, row.asked_on, row.is_oral) == (
        *("住院", "秘书长"),
        date(2021, 1, 2),
        True,
    )


def test_the_leave_noted_last_holds_and_the_first_stays_on_record(uow, note, held):
    note(leave("a"), leave("b", minutes=1, kind=LeaveKind.DUTY))
    assert held() == [(LeaveKind.DUTY, False)]
    with uow.read() as session:
        assert {"a" * 32, "b" * 32} <= {each.uuid for each in leaves.of_meeting(session, MEETING)}


def test_leave_from_the_meeting_counts_where_the_sitting_has_none_of_its_own(note, held):
    note(leave("a", sitting=None, kind=LeaveKind.DUTY))
    assert held() == [(LeaveKind.DUTY, True)]
    note(leave("b", minutes=1))
    assert held() == [(LeaveKind.SICK, False)]


def test_a_leave_that_is_taken_back_brings_no_earlier_one_back(uow, note, held):
    note(leave("a"), leave("b", minutes=1))
    with uow.write("取消请假") as tx:
        (own,) = [row for row in leaves.of_sitting(tx.session, OPENING) if row.member_id == WANG]
        leaves.end(tx.session, LeaveId(own.id), AT + timedelta(hours=1))
    assert held() == []
    with uow.read() as session:
        ends = [
            each.ended_at for each in leaves.of_meeting(session, MEETING) if each.member == WANG
        ]
    assert ends == [AT + timedelta(hours=1)] * 2


def test_only_what_is_new_is_noted(note, held):
    first = leave("a")
    assert note(first) == 1
    assert note(first) == 0
    assert note(replace(first, ended_at=AT), leave("b", sitting=None)) == 2
    assert held() == [(LeaveKind.SICK, True)]
