import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.domain.rostrum import rostrum_row, rostrum_rows
from db.domain.seating import NotEnoughSeats


@pytest.mark.parametrize(
    ("count", "seen"),
    [
        (0, ""),
        (1, "1"),
        (2, "1 2"),
        (3, "3 1 2"),
        (6, "5 3 1 2 4 6"),
        (7, "7 5 3 1 2 4 6"),
        (8, "7 5 3 1 2 4 6 8"),
    ],
)
def test_the_first_sits_in_the_middle_and_the_second_at_his_left_hand(count, seen):
    assert " ".join(map(str, rostrum_row(range(1, count + 1)))) == seen


def test_some_houses_seat_the_second_at_the_right_hand():
    assert rostrum_row([1, 2, 3, 4, 5], second_at_left_hand=False) == (4, 2, 1, 3, 5)


@given(st.integers(1, 40))
def test_nobody_sits_farther_from_the_middle_than_one_of_lower_rank(count):
    row = rostrum_row(range(1, count + 1))
    middle = (count - 1) / 2
    distances = [abs(row.index(rank) - middle) for rank in range(1, count + 1)]
    assert distances == sorted(distances)


def test_several_rows_are_filled_by_rank_from_the_front():
    assert rostrum_rows([1, 2, 3, 4, 5], [3, 6]) == ((3, 1, 2), (4, 5))
    assert rostrum_rows([1, 2], [2, 5]) == ((1, 2),)


def test_more_people_than_places_are_refused_with_the_numbers():
    with pytest.raises(NotEnoughSeats) as refused:
        rostrum_rows([1, 2, 3], [2])
    assert (refused.value.people, refused.value.seats) == (3, 2)
