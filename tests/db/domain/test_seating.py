import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.domain.hall import Hall, NoSuchSeat, Seat
from db.domain.seat_vocabulary import BlockFill
from db.domain.seating import (
    Block,
    NotEnoughSeats,
    SeatedTwice,
    SeatPinnedTwice,
    exchanged,
    next_rotation,
    rotated,
    seat_blocks,
    seat_order,
    yearly_step,
)

HALL = Hall(rows=3, places=4, aisles=frozenset({2}))
BLOCKS = (Block("甲", tuple("abcde")), Block("乙", tuple("xyz")))


def drawn(hall, seated):
    """Draw the hall as the secretary sees it: a row a line, · where nobody sits."""
    who = {seat: person for person, seat in seated.items()}
    return [
        "".join(who.get(Seat(row, place), "·") for place in range(1, hall.places + 1))
        for row in range(1, hall.rows + 1)
    ]


@st.composite
def halls(draw):
    rows, places = draw(st.integers(1, 7)), draw(st.integers(1, 9))
    every = [Seat(row, place) for row in range(1, rows + 1) for place in range(1, places + 1)]
    return Hall(
        rows=rows,
        places=places,
        aisles=draw(st.frozensets(st.integers(1, 9))),
        gaps=draw(st.frozensets(st.sampled_from(every), max_size=3)),
        reserved=draw(st.frozensets(st.integers(2, 7), max_size=2)),
    )


@st.composite
def plans(draw):
    """A hall, blocks of numbered people that fit, and how they are seated."""
    hall = draw(halls())
    sizes, room = [], len(hall.free_seats())
    while room and draw(st.booleans()):
        sizes.append(draw(st.integers(1, room)))
        room -= sizes[-1]
    people = iter(range(sum(sizes)))
    blocks = [Block(str(size), tuple(next(people) for _ in range(size))) for size in sizes]
    return hall, blocks, draw(st.sampled_from(BlockFill)), draw(st.integers(-9, 99))


@pytest.mark.parametrize(
    ("fill", "picture"),
    [
        (BlockFill.ROWS, ["abcd", "exyz", "····"]),
        (BlockFill.SECTIONS, ["abyz", "cd··", "ex··"]),
        (BlockFill.COLUMNS, ["abx·", "cdy·", "ez··"]),
    ],
)
def test_blocks_lie_across_in_sections_or_in_strips(fill, picture):
    assert drawn(HALL, seat_blocks(HALL, BLOCKS, fill=fill)) == picture


def test_turning_on_puts_another_block_in_front():
    assert drawn(HALL, seat_blocks(HALL, BLOCKS, fill=BlockFill.ROWS, rotation=1)) == [
        "xyza",
        "bcde",
        "····",
    ]


def test_a_pin_holds_also_in_a_reserved_row_and_the_rest_close_up():
    hall = Hall(rows=3, places=4, reserved=frozenset({1}))
    seated = seat_blocks(
        hall, BLOCKS[:1], fill=BlockFill.ROWS, pins={"c": Seat(1, 2), "q": Seat(3, 1)}
    )
    assert drawn(hall, seated) == ["·c··", "abde", "····"]


@given(plans())
def test_everyone_sits_once_and_no_chair_is_taken_twice(plan):
    hall, blocks, fill, rotation = plan
    seated = seat_blocks(hall, blocks, fill=fill, rotation=rotation)
    assert sorted(seated) == sorted(person for block in blocks for person in block.people)
    assert len(set(seated.values())) == len(seated)
    assert set(seated.values()) <= set(hall.free_seats())


@given(plans())
def test_inside_a_block_the_order_runs_from_the_front(plan):
    hall, blocks, fill, rotation = plan
    seated = seat_blocks(hall, blocks, fill=fill, rotation=rotation)
    for block in blocks:
        taken = [(seated[person], hall.section(seated[person].place)) for person in block.people]
        by_section = fill is BlockFill.SECTIONS
        assert taken == sorted(taken, key=lambda pair: (by_section and pair[1], pair[0]))


@given(plans())
def test_over_as_many_years_as_blocks_each_has_begun_in_front(plan):
    hall, blocks, fill, _ = plan
    first = seat_order(hall, fill)[:1]
    rotation, begun = None, set()
    for _ in blocks:
        rotation = next_rotation(rotation, len(blocks))
        seated = seat_blocks(hall, blocks, fill=fill, rotation=rotation)
        begun |= {block.name for block in blocks if set(first) & {seated[p] for p in block.people}}
    assert begun == {block.name for block in blocks}


@given(plans())
def test_row_wise_the_block_that_begins_sits_in_the_front_row(plan):
    hall, blocks, _, rotation = plan
    if blocks:
        seated = seat_blocks(hall, blocks, fill=BlockFill.ROWS, rotation=rotation)
        first = rotated(blocks, rotation)[0].people[0]
        assert seated[first].row == min(seat.row for seat in hall.free_seats())
    assert seat_order(hall, BlockFill.ROWS) == hall.free_seats()


@given(st.lists(st.integers(), max_size=12), st.integers(-50, 50))
def test_a_rotation_is_a_permutation_that_keeps_the_round(items, rotation):
    turned = rotated(items, rotation)
    assert sorted(turned) == sorted(items)
    assert rotated(turned, -rotation) == tuple(items)


@pytest.mark.parametrize(
    ("blocks", "step"), [(0, 1), (1, 1), (2, 1), (5, 1), (6, 5), (10, 3), (34, 7), (30, 7)]
)
def test_the_front_goes_through_the_order_within_a_term(blocks, step):
    assert yearly_step(blocks) == step


def test_without_a_former_plan_the_official_order_begins():
    assert next_rotation(None, 34) == 0
    assert next_rotation(30, 34) == 3
    assert next_rotation(3, 0) == 0


def test_too_few_chairs_are_refused_with_the_numbers():
    with pytest.raises(NotEnoughSeats) as refused:
        seat_blocks(Hall(rows=1, places=7), BLOCKS, fill=BlockFill.ROWS, pins={"a": Seat(1, 1)})
    assert (refused.value.people, refused.value.seats) == (8, 7)


@pytest.mark.parametrize(
    ("pins", "refusal"),
    [
        ({"a": Seat(1, 1), "b": Seat(1, 1)}, SeatPinnedTwice),
        ({"a": Seat(9, 1)}, NoSuchSeat),
    ],
)
def test_a_pin_needs_a_chair_of_its_own(pins, refusal):
    with pytest.raises(refusal):
        seat_blocks(HALL, BLOCKS, fill=BlockFill.ROWS, pins=pins)


def test_nobody_stands_in_two_blocks():
    with pytest.raises(SeatedTwice) as refused:
        seat_blocks(HALL, (*BLOCKS, Block("丙", ("a",))), fill=BlockFill.ROWS)
    assert refused.value.person == "a"


@pytest.mark.parametrize(
    ("person", "seat", "picture"),
    [
        ("a", Seat(2, 1), "ebcdaxyz····"),
        ("a", Seat(3, 1), "·bcdexyza···"),
        ("q", Seat(1, 1), "qbcdexyz····"),
        ("a", Seat(1, 1), "abcdexyz····"),
    ],
)
def test_who_takes_a_chair_changes_places_with_whoever_sat_there(person, seat, picture):
    seated = seat_blocks(HALL, BLOCKS, fill=BlockFill.ROWS)
    assert "".join(drawn(HALL, exchanged(seated, HALL, person, seat))) == picture


def test_nobody_takes_a_chair_that_is_not_there():
    with pytest.raises(NoSuchSeat):
        exchanged({}, HALL, "a", Seat(4, 1))
