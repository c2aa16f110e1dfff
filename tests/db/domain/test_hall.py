import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.domain.hall import Hall, HallOutOfRange, NoSuchSeat, Seat
from db.domain.seat_vocabulary import SeatNumbering

NUMBERINGS = st.sampled_from(SeatNumbering)


def row_of(hall, row=1):
    """Draw a row as the chairs are labelled, from the left; · where there is no chair."""
    places = [Seat(row, place) for place in range(1, hall.places + 1)]
    return " ".join(str(hall.number(seat)) if hall.has(seat) else "·" for seat in places)


@pytest.mark.parametrize(
    ("numbering", "places", "drawn"),
    [
        (SeatNumbering.LEFT, 6, "1 2 3 4 5 6"),
        (SeatNumbering.ODD_LEFT, 6, "5 3 1 2 4 6"),
        (SeatNumbering.ODD_RIGHT, 6, "6 4 2 1 3 5"),
        (SeatNumbering.ODD_LEFT, 7, "7 5 3 1 2 4 6"),
        (SeatNumbering.ODD_RIGHT, 7, "6 4 2 1 3 5 7"),
        (SeatNumbering.ODD_LEFT, 1, "1"),
    ],
)
def test_chairs_are_numbered_from_the_left_or_from_the_middle(numbering, places, drawn):
    assert row_of(Hall(rows=1, places=places, numbering=numbering)) == drawn


def test_a_pillar_has_no_number_and_the_numbers_run_on():
    hall = Hall(rows=2, places=5, gaps=frozenset({Seat(1, 2)}))
    assert row_of(hall) == "1 · 2 3 4"
    assert row_of(hall, 2) == "1 2 3 4 5"
    middle = Hall(rows=1, places=6, gaps=frozenset({Seat(1, 3)}), numbering=SeatNumbering.ODD_LEFT)
    assert row_of(middle) == "3 1 · 2 4 6"
    with pytest.raises(NoSuchSeat) as refused:
        hall.number(Seat(1, 2))
    assert (refused.value.row, refused.value.place) == (1, 2)


@given(st.integers(1, 12), st.integers(1, 20), NUMBERINGS, st.data())
def test_within_a_row_no_number_is_given_twice(rows, places, numbering, data):
    every = [Seat(row, place) for row in range(1, rows + 1) for place in range(1, places + 1)]
    gaps = data.draw(st.frozensets(st.sampled_from(every)))
    hall = Hall(rows=rows, places=places, gaps=gaps, numbering=numbering)
    labels = [(seat.row, hall.number(seat)) for seat in hall.seats()]
    assert len(set(labels)) == len(labels) == rows * places - len(gaps)


def test_the_chairs_come_row_by_row_and_reserved_rows_are_kept_free():
    hall = Hall(rows=3, places=2, reserved=frozenset({2}))
    assert hall.seats()[:3] == (Seat(1, 1), Seat(1, 2), Seat(2, 1))
    assert [seat.row for seat in hall.free_seats()] == [1, 1, 3, 3]


def test_aisles_cut_a_row_into_sections():
    hall = Hall(rows=1, places=6, aisles=frozenset({4, 2}))
    assert [hall.section(place) for place in range(1, 7)] == [0, 0, 1, 1, 2, 2]


def test_what_lies_outside_the_hall_is_left_out():
    hall = Hall(
        rows=2,
        places=3,
        aisles=frozenset({0, 2, 3}),
        gaps=frozenset({Seat(3, 1), Seat(1, 4), Seat(2, 2)}),
        reserved=frozenset({0, 2, 9}),
    )
    assert (hall.aisles, hall.gaps, hall.reserved) == ({2}, {Seat(2, 2)}, {2})


@pytest.mark.parametrize(("rows", "places"), [(0, 5), (5, 0), (121, 5), (5, 161)])
def test_a_hall_has_some_rows_and_chairs_and_not_endlessly_many(rows, places):
    with pytest.raises(HallOutOfRange) as refused:
        Hall(rows=rows, places=places)
    assert (refused.value.rows, refused.value.places) == (rows, places)
