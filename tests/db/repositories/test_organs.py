from datetime import date

import pytest

from db.domain.ids import MeetingId, MemberId, OrganSeatId
from db.domain.organ_rows import OrganSeatRow
from db.domain.organs import OrganPost
from db.domain.rows import MeetingRow
from db.domain.vocabulary import MeetingKind
from db.repositories import meetings, organs, plenary_groups

MEETING = MeetingId(1)
EVERYBODY = frozenset(map(MemberId, range(1, 9)))
DEPUTY = OrganPost.DEPUTY_SECRETARY_GENERAL


@pytest.fixture
def record(open_path):
    """A record with a row in every table."""
    return open_path()


def seat(post, member=None, name=""):
    return OrganSeatRow(id=OrganSeatId(0), post=post, rank=0, member_id=member, name=name)


def add_meeting(session, kind, first, last=None):
    row = MeetingRow(
        id=MeetingId(0),
        kind=kind,
        name="会议",
        sequence=7,
        starts_on=first,
        ends_on=last or first,
        place="",
    )
    return meetings.add(session, row)


@pytest.fixture
def pair(uow):
    with uow.write("副秘书长") as tx:
        rows = seat(DEPUTY, MemberId(2)), seat(DEPUTY, name="周明")
        return organs.add(tx.session, MEETING, rows)


def test_holders_of_a_post_stand_in_the_order_they_are_put_in(uow, pair):
    with uow.write("次序") as tx:
        organs.place(tx.session, pair[::-1])
        tx.session.flush()
        rows = organs.seats(tx.session, MEETING)
        assert [row.post for row in rows] == [OrganPost.PRESIDIUM_MEMBER, DEPUTY, DEPUTY]
        assert [row.id for row in rows[1:]] == list(pair[::-1])
        organs.remove(tx.session, [pair[0]])
        assert [row.name for row in organs.seats(tx.session, MEETING)] == ["", "周明"]


def test_the_presidium_of_the_plenary_is_found_for_its_meetings(uow):
    with uow.write("会议") as tx:
        kind = MeetingKind.PRESIDIUM
        during = add_meeting(tx.session, kind, date(2021, 1, 7))
        before = add_meeting(tx.session, kind, date(2020, 11, 1))
        assert organs.latest_presidium(tx.session, during) == {MemberId(1)}
        assert organs.latest_presidium(tx.session, before) is None


def test_copied_organs_have_posts_order_and_groups(uow, pair):
    with uow.write("复制") as tx:
        new = add_meeting(tx.session, MeetingKind.PLENARY, date(2022, 1, 6))
        assert organs.copy_organs(tx.session, MEETING, new, EVERYBODY) == 3
        copied = organs.seats(tx.session, new)
        assert [(row.post, row.member_id, row.name) for row in copied] == [
            (row.post, row.member_id, row.name) for row in organs.seats(tx.session, MEETING)
        ]
        assert [row.name for row in plenary_groups.groups(tx.session, new)] == ["第一组"]


def test_who_left_office_has_no_copied_post_and_guests_stay(uow, pair):
    with uow.write("复制") as tx:
        new = add_meeting(tx.session, MeetingKind.PLENARY, date(2022, 1, 6))
        organs.copy_organs(tx.session, MEETING, new, frozenset())
        assert all(row.member_id is None for row in organs.seats(tx.session, new))
        assert plenary_groups.places(tx.session, new) == {}


def test_a_meeting_goes_with_its_organs(uow, pair):
    with uow.write("删除") as tx:
        new = add_meeting(tx.session, MeetingKind.PLENARY, date(2022, 1, 6))
        organs.copy_organs(tx.session, MEETING, new, EVERYBODY)
        meetings.remove(tx.session, new)
        assert organs.seats(tx.session, new) == ()
        assert plenary_groups.places(tx.session, new) == {}
