"""A sitting as the desk sees it."""

from datetime import date

import pytest

from db.domain.attendance_vocabulary import PresenceState
from db.domain.hall import Hall
from db.domain.ids import MeetingId
from db.domain.vocabulary import LeaveKind
from desktop.services.presence import PresenceGrouping
from desktop.services.seating import RostrumPerson, SeatChoice
from desktop.services.sign_in import LeaveTerms, SignInService


@pytest.fixture
def key(sample):
    return sample.sign_ins.sitting(1, 3).id


def grant(sample, key, member, **terms):
    sample.sign_ins.grant_leave(
        key,
        member,
        kind=LeaveKind.SICK,
        reason="住院",
        approver="秘书长",
        terms=LeaveTerms(**terms),
    )


def row_of(sample, key, member):
    return next(row for row in sample.sign_ins.view(key).rows if row.id == member.id)


def test_every_member_is_present_on_leave_or_absent(sample, key):
    here, away, absent = (row.member for row in sample.sign_ins.view(key).rows[:3])
    sample.sign_ins.sign_in_member(key, here.id)
    grant(sample, key, away)
    states = [row_of(sample, key, member).state for member in (here, away, absent)]
    assert states == [PresenceState.PRESENT, PresenceState.ON_LEAVE, PresenceState.ABSENT]


def test_who_left_is_absent_or_on_leave_and_named_as_left(sample, key):
    first, second = (row.member for row in sample.sign_ins.view(key).rows[:2])
    grant(sample, key, second)
    for member in (first, second):
        sample.sign_ins.sign_in_member(key, member.id)
        sample.sign_ins.mark_left(key, member)
    view = sample.sign_ins.view(key)
    assert [row.member.name for row in view.rows if row.has_left] == [first.name, second.name]
    counts = view.attendance
    assert (counts.present, counts.on_leave) == (0, 1)
    assert counts.expected == counts.present + counts.on_leave + counts.absent


@pytest.mark.parametrize(
    ("terms", "late"),
    [
        ({"asked_on": date(2021, 1, 2), "is_whole": True}, False),
        ({"asked_on": date(2021, 1, 5), "is_whole": True}, True),
        ({"asked_on": date(2021, 1, 5)}, True),
        ({"is_oral": True}, False),
    ],
)
def test_a_leave_asked_for_too_late_is_marked(sample, key, terms, late):
    member = sample.sign_ins.view(key).rows[0].member
    grant(sample, key, member, **terms)
    assert row_of(sample, key, member).asked_late is late


def test_leave_from_the_meeting_holds_at_every_sitting(sample, key):
    member = sample.sign_ins.view(key).rows[0].member
    grant(sample, key, member, is_whole=True)
    for ordinal in (1, 2, 3):
        sitting = sample.sign_ins.sitting(1, ordinal).id
        assert row_of(sample, sitting, member).leave.is_whole


def test_the_lamp_says_whether_enough_are_here(sample, key):
    opening = sample.sign_ins.view(sample.sign_ins.sitting(1, 1).id)
    assert (opening.is_quorate, opening.needed) == (True, 245)
    assert not sample.sign_ins.view(key).is_quorate
    assert sample.sign_ins.view(key).quorum.source


@pytest.mark.parametrize("act", ["sign_in", "again", "left", "back", "undo", "take_back", "leave"])
def test_the_view_kept_in_memory_is_the_one_that_the_file_gives(sample, key, act):
    service = sample.sign_ins
    away = service.view(key).rows[0].member
    other = service.view(key).rows[1].member
    grant(sample, key, away)
    acts = {
        "sign_in": lambda: service.sign_in_member(key, away.id),
        "again": lambda: service.sign_in_member(key, away.id),
        "left": lambda: service.mark_left(key, away),
        "back": lambda: service.sign_in_member(key, away.id),
        "undo": sample.history.undo,
        "take_back": lambda: service.take_back(key, away),
        "leave": lambda: grant(sample, key, other),
    }
    for name, do in acts.items():
        do()
        view = service.view(key)
        if name == act:
            break
    assert view == SignInService(sample.uow).view(key)
    assert service.counts(key) == view.attendance


def test_a_view_that_nothing_has_changed_is_the_same(sample, key):
    assert sample.sign_ins.view(key) is sample.sign_ins.view(key)


def test_those_expected_are_counted_by_the_rows_of_the_hall(sample, key):
    opening = sample.sign_ins.sitting(1, 1).id
    assert [name for name, _ in groups(sample, opening)] == [""]
    hall = sample.halls.add("大会堂", Hall(rows=20, places=24))
    plan = sample.seating.make_plan(SeatChoice(meeting=MeetingId(1), hall=hall))
    sample.seating.set_rostrum(plan, [RostrumPerson(1, sample.members.members()[0].name)])
    counted = groups(sample, opening)
    assert [name for name, _ in counted][:3] == ["主席台", "1排", "2排"]
    assert sum(counts.expected for _, counts in counted) == 367
    assert sum(counts.present for _, counts in counted) == sample.sign_ins.counts(opening).present


def groups(sample, key):
    return sample.sign_ins.view(key).groups[PresenceGrouping.SEAT_ROW]
