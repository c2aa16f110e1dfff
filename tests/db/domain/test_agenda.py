from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.domain.agenda import (
    LEVELS,
    AgendaItemKind,
    AgendaPlacement,
    AgendaState,
    AgendaTooDeep,
    AnnouncedItemStays,
    NothingAbove,
    PlacedUnderItself,
    agenda_state,
    announced_numbers,
    branch,
    check_placement,
    children,
    dropped,
    guess_kind,
    indented,
    next_number,
    outdented,
    stepped,
    withdrawn,
)
from db.domain.numbering import heading
from db.domain.rows import AgendaItemRow

RULES = (NothingAbove, AgendaTooDeep, AnnouncedItemStays)


def tree(parents, numbers=None):
    """Return the items of {key: parent} in tree order; a key stands under an earlier one."""
    found = []

    def walk(parent, level):
        own = [key for key, above in parents.items() if above == parent]
        for ordinal, key in enumerate(own, start=1):
            number = (numbers or {}).get(key)
            found.append(
                AgendaItemRow(
                    id=key,
                    parent_id=parent,
                    level=level,
                    ordinal=number or ordinal,
                    title=f"第{key}项",
                    presenter="",
                    minutes=None,
                    number=number,
                )
            )
            walk(key, level + 1)

    walk(None, 0)
    return tuple(found)


def placed(items, placement):
    """Return the tree after a placement, as the repository would read it."""
    parents = {item.id: item.parent_id for item in items}
    numbers = {item.id: item.number for item in items}
    moved = dict.fromkeys(placement.keys, placement.parent)
    rest = {key: parent for key, parent in parents.items() if key not in moved}
    return tree({**rest, **moved}, numbers)


def drawn(items):
    return [
        f"{'  ' * item.level}{heading(item.level + 1, item.ordinal)}{item.id}" for item in items
    ]


PLENARY = {1: None, 2: None, 3: None, 4: 3, 5: 3}


@st.composite
def trees(draw, numbered=False):
    """A tree of up to nine items on at most four levels."""
    parents, levels = {}, {None: -1}
    for key in range(1, draw(st.integers(1, 9)) + 1):
        possible = [known for known, level in levels.items() if level + 1 < LEVELS]
        parents[key] = draw(st.sampled_from(possible))
        levels[key] = levels[parents[key]] + 1
    items = tree(parents)
    return tree(parents, announced_numbers(items)) if numbered else items


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("听取和审议常务委员会工作报告", AgendaItemKind.HEAR),
        ("审议通过政协临江市七届六次会议议程", AgendaItemKind.PASS),
        ("审议选举办法（草案）", AgendaItemKind.REVIEW),
        ("通过选举办法", AgendaItemKind.PASS),
        ("选举主席、副主席、秘书长", AgendaItemKind.ELECT),
        ("讨论工作安排", AgendaItemKind.DISCUSS),
        ("大会发言", AgendaItemKind.SPEAK),
        ("主席讲话", AgendaItemKind.SPEAK),
        ("《关于选举的说明》", None),
        ("》讨论", AgendaItemKind.DISCUSS),
        ("其他事项", None),
    ],
)
def test_the_kind_is_guessed_from_the_verb_of_the_title(title, kind):
    assert guess_kind(title) is kind


def test_an_agenda_is_a_draft_then_passed_then_supplemented():
    items = tree(PLENARY)
    more = (*items, replace(items[0], id=9, number=4, is_supplement=True))
    states = (AgendaState.DRAFT, AgendaState.PASSED, AgendaState.SUPPLEMENTED)
    assert states == (
        agenda_state(items, is_passed=False),
        agenda_state(items, is_passed=True),
        agenda_state(more, is_passed=True),
    )


def test_passing_gives_every_item_its_place_under_its_parent():
    assert announced_numbers(tree(PLENARY)) == {1: 1, 2: 2, 3: 3, 4: 1, 5: 2}


def test_a_supplement_gets_the_next_number_of_its_parent_wherever_it_stands():
    items = tree(PLENARY, announced_numbers(tree(PLENARY)))
    assert (next_number(items, None), next_number(items, 3), next_number(items, 1)) == (4, 3, 1)


def test_what_lies_under_a_withdrawn_item_is_withdrawn_too():
    items = tuple(replace(item, is_withdrawn=item.id == 3) for item in tree(PLENARY))
    assert withdrawn(items) == {3, 4, 5}


def test_an_item_steps_over_the_whole_branch_of_its_neighbour():
    items = tree({1: None, 2: 1, 3: None})
    assert drawn(placed(items, stepped(items, 1, 1))) == ["一、3", "二、1", "  （一）2"]
    assert stepped(items, 3, 1) is None
    assert stepped(items, 1, -1) is None


def test_a_draft_item_is_dropped_beside_the_row_under_the_gap():
    items = tree(PLENARY)
    assert drawn(placed(items, dropped(items, 1, 3))) == [
        *("一、2", "二、3", "  （一）4", "  （二）1", "  （三）5")
    ]
    assert drawn(placed(items, dropped(items, 4, 9)))[-1] == "四、4"
    assert dropped(items, 3, 2) is None


def test_an_announced_item_is_dropped_among_its_siblings_only():
    items = tree(PLENARY, announced_numbers(tree(PLENARY)))
    assert dropped(items, 1, 3) == AgendaPlacement(None, (2, 3, 1))
    assert drawn(placed(items, dropped(items, 1, 4)))[0] == "二、2"


def test_what_the_tree_cannot_take_is_refused():
    deep = tree({1: None, 2: 1, 3: 2, 4: 3, 5: 3})
    with pytest.raises(AgendaTooDeep):
        indented(deep, 5)
    with pytest.raises(NothingAbove):
        indented(deep, 4)
    with pytest.raises(PlacedUnderItself):
        check_placement(deep, AgendaPlacement(2, (1,)))
    with pytest.raises(AnnouncedItemStays) as refused:
        indented(tree(PLENARY, {2: 2}), 2)
    assert refused.value.title == "第2项"
    assert outdented(deep, 1) is None


@given(trees(), st.data())
def test_indenting_and_outdenting_again_changes_nothing(items, data):
    key = data.draw(st.sampled_from([item.id for item in items]))
    try:
        inside = placed(items, indented(items, key))
    except RULES:
        return
    assert drawn(placed(inside, outdented(inside, key))) == drawn(items)


@given(trees(), st.data())
def test_every_move_keeps_every_item_once_and_no_item_too_deep(items, data):
    key = data.draw(st.sampled_from([item.id for item in items]))
    move = data.draw(st.sampled_from(("in", "out", "up", "down", "drop")))
    index = data.draw(st.integers(0, len(items)))
    moves = {
        "in": lambda: indented(items, key),
        "out": lambda: outdented(items, key),
        "up": lambda: stepped(items, key, -1),
        "down": lambda: stepped(items, key, 1),
        "drop": lambda: dropped(items, key, index),
    }
    try:
        placement = moves[move]()
    except RULES:
        placement = None
    after = placed(items, placement) if placement else items
    assert sorted(item.id for item in after) == sorted(item.id for item in items)
    assert max(item.level for item in after) < LEVELS
    assert branch(after, key) == branch(items, key)


@given(trees(numbered=True), st.lists(st.tuples(st.sampled_from("audw"), st.integers(0, 99))))
def test_announced_numbers_never_change_whatever_is_done(items, steps):
    announced = {item.id: item.number for item in items}
    for verb, choice in steps:
        item = items[choice % len(items)]
        if verb == "a":
            new = max(announced) + 1
            announced[new] = next_number(items, item.parent_id)
            parents = {each.id: each.parent_id for each in items}
            items = tree({**parents, new: item.parent_id}, announced)
        elif verb == "w":
            gone = item.id
            items = tuple(replace(each, is_withdrawn=each.id == gone) for each in items)
        else:
            placement = stepped(items, item.id, -1 if verb == "u" else 1)
            items = placed(items, placement) if placement else items
        assert {each.id: each.number for each in items} == announced
    for parent in {item.parent_id for item in items}:
        numbers = [announced[key] for key in children(items, parent)]
        assert sorted(numbers) == list(range(1, len(numbers) + 1))
