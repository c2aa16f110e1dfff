import pytest

from db.domain.attendance import count_attendance
from db.domain.ids import MeetingId
from db.domain.member_attendance import PresenceState
from desktop.services.attendance_reading import meeting_attendance
from desktop.services.meetings import NoSuchMeeting

PLENARY = MeetingId(1)


@pytest.fixture
def found(sample):
    return meeting_attendance(sample.uow, sample.sign_ins, PLENARY)


def test_every_sitting_is_read_as_the_sign_in_desk_shows_it(sample, found):
    for each in found.sittings:
        view = sample.sign_ins.view(each.sitting.id)
        assert each.attendance == view.attendance
        assert (each.sentence, each.by_sector) == (view.sentence, view.by_sector)


def test_the_presences_of_a_sitting_make_its_counts(found):
    opening = found.sittings[0]
    keys = {
        stand: {each.member.id for each in opening.presences if each.state is stand}
        for stand in PresenceState
    }
    everybody = frozenset().union(*keys.values())
    counts = count_attendance(everybody, keys[PresenceState.PRESENT], keys[PresenceState.ON_LEAVE])
    assert counts == opening.attendance


def test_a_leave_is_read_with_kind_and_approver(found):
    leaves = [each.leave for each in found.sittings[0].presences if each.leave]
    assert len(leaves) == 7
    assert {each.approver for each in leaves} == {"秘书长"}


def test_the_members_stand_by_sector_in_protocol_order(found):
    ranks = [row.sector_rank for row in found.members]
    assert ranks == sorted(ranks)
    assert len(ranks) == 367


def test_a_meeting_that_is_not_there_is_said(sample):
    with pytest.raises(NoSuchMeeting):
        meeting_attendance(sample.uow, sample.sign_ins, MeetingId(99))
