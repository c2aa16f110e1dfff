import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.domain.hall import Hall
from desktop.reports.seat_tiles import tiles_of


def drawn(hall, **limits):
    return [
        f"{tile.first_row}-{tile.last_row} × {tile.first_place}-{tile.last_place}"
        for tile in tiles_of(hall, **limits)
    ]


def test_a_small_hall_is_one_page_without_a_title():
    [tile] = tiles_of(Hall(rows=18, places=26, aisles=frozenset({8, 18})), chairs=34, rows=28)
    assert (tile.title, tile.aisles) == ("", (8, 18))


def test_a_large_hall_is_cut_evenly_and_at_its_aisles():
    hall = Hall(rows=42, places=56, aisles=frozenset({14, 28, 42}))
    assert drawn(hall, chairs=36, rows=28) == [
        "1-21 × 1-28",
        "1-21 × 29-56",
        "22-42 × 1-28",
        "22-42 × 29-56",
    ]


def test_a_page_says_which_part_it_shows():
    hall = Hall(rows=42, places=56)
    [first, *_, last] = tiles_of(hall, chairs=30, rows=28)
    assert first.title == "第1至21排，左起第1至28座"
    assert last.title == "第22至42排，左起第29至56座"
    assert tiles_of(hall, chairs=60, rows=28)[0].title == "第1至21排"


@pytest.mark.parametrize("aisles", [frozenset(), frozenset({1}), frozenset({9, 10, 11})])
def test_a_hall_wider_than_any_page_is_still_shown(aisles):
    assert len(tiles_of(Hall(rows=1, places=12, aisles=aisles), chairs=0, rows=0)) == 12


@given(
    st.integers(1, 120),
    st.integers(1, 160),
    st.frozensets(st.integers(1, 159), max_size=8),
    st.integers(10, 40),
    st.integers(5, 40),
)
def test_every_chair_is_on_one_page_and_no_page_is_too_wide(rows, places, aisles, chairs, most):
    hall = Hall(rows=rows, places=places, aisles=aisles)
    tiles = tiles_of(hall, chairs=chairs, rows=most)
    area = sum(
        (tile.last_row - tile.first_row + 1) * (tile.last_place - tile.first_place + 1)
        for tile in tiles
    )
    assert area == rows * places
    assert all(tile.last_place - tile.first_place < chairs for tile in tiles)
    assert all(tile.last_row - tile.first_row < most for tile in tiles)
