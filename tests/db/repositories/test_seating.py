from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy.exc import IntegrityError

from db.domain.hall import Hall, Seat
from db.domain.ids import HallId, MeetingId, SeatPlanId
from db.domain.rows import MeetingRow
from db.domain.seat_rows import HallRow, RostrumRow, SeatPlanRow, SeatRow
from db.domain.seat_vocabulary import BlockFill, SeatGrouping, SeatNumbering
from db.domain.vocabulary import MeetingKind
from db.repositories import meetings, members, seating

HALL = Hall(
    rows=3,
    places=4,
    aisles=frozenset({2}),
    gaps=frozenset({Seat(2, 1)}),
    reserved=frozenset({1}),
    numbering=SeatNumbering.ODD_LEFT,
)


def meeting(year):
    return MeetingRow(
        id=MeetingId(0),
        kind=MeetingKind.PLENARY,
        name=f"{year} 年会议",
        sequence=1,
        starts_on=date(year, 1, 6),
        ends_on=date(year, 1, 9),
        place="",
    )


def plan(meeting_key, hall_key, **changes):
    values = {
        "id": SeatPlanId(0),
        "meeting_id": meeting_key,
        "sitting_id": None,
        "hall_id": hall_key,
        "grouping": SeatGrouping.SECTOR,
        "fill": BlockFill.ROWS,
        "rotation": 4,
    }
    return SeatPlanRow(**(values | changes))


@pytest.fixture
def hall(write):
    return write(seating.add_hall, "大会堂", HALL)


@pytest.fixture
def key(write, hall):
    return write(seating.write_plan, plan(write(meetings.add, meeting(2021)), hall))


@pytest.fixture
def people(write, member):
    return [write(members.add, member(name=name)) for name in ("王芳", "李娜", "张敏")]


def test_a_hall_comes_back_as_it_was_written_and_changes(write, read, undo, hall):
    assert read(seating.halls) == (HallRow(hall, "大会堂", HALL),)
    wider = HallRow(hall, "会议中心", replace(HALL, places=6, aisles=frozenset({3})))
    write(seating.change_hall, wider)
    assert read(seating.find_hall, hall) == wider
    undo()
    assert read(seating.find_hall, hall).hall == HALL
    assert read(seating.find_hall, HallId(9)) is None


def test_a_hall_goes_unless_a_plan_is_for_it(write, read, key, hall):
    with pytest.raises(IntegrityError):
        write(seating.remove_hall, hall)
    assert [row.id for row in read(seating.plans_in, hall)] == [key]
    write(seating.remove_plan, key)
    write(seating.remove_hall, hall)
    assert read(seating.halls) == ()


def test_a_plan_is_found_by_its_meeting_and_written_anew(write, read, key, hall):
    found = read(seating.plan_of, MeetingId(1))
    assert found == plan(MeetingId(1), hall, id=key)
    write(seating.write_plan, replace(found, rotation=9, fill=BlockFill.COLUMNS))
    assert [row.rotation for row in read(seating.plans, MeetingId(1))] == [9]
    assert read(seating.plan_of, MeetingId(9)) is None


def test_last_years_plan_is_the_one_of_the_latest_meeting_of_the_kind(write, read, key):
    kind = MeetingKind.PLENARY.value
    assert read(seating.plan_before, kind, date(2022, 1, 1)).id == key
    assert read(seating.plan_before, kind, date(2021, 1, 6)) is None
    assert read(seating.plan_before, MeetingKind.STANDING.value, date(2022, 1, 1)) is None


def test_two_may_swap_their_chairs_and_it_is_undone(write, read, undo, key, people):
    first = SeatRow(people[0], Seat(2, 2), False)
    second = SeatRow(people[1], Seat(2, 3), True)
    write(seating.set_seats, key, [first, second])
    swapped = (replace(second, seat=first.seat), replace(first, seat=second.seat))
    write(seating.set_seats, key, swapped)
    assert read(seating.seats, key) == swapped
    undo()
    assert read(seating.seats, key) == (first, second)


def test_the_rostrum_is_kept_by_rank(write, read, undo, key, people):
    table = (
        RostrumRow(1, 1, "周书记", "市委书记", None),
        RostrumRow(2, 1, "王芳", "主席", people[0]),
    )
    write(seating.set_rostrum, key, table)
    assert read(seating.rostrum, key) == table
    write(seating.set_rostrum, key, table[:1])
    undo()
    assert read(seating.rostrum, key) == table
