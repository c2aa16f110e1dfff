"""议程: a tree of items whose numbers, once announced, are theirs for good."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from db.domain.errors import RuleViolation

if TYPE_CHECKING:
    from db.domain.ids import AgendaItemId
    from db.domain.rows import AgendaItemRow

LEVELS = 4
"""一、（一）1.（1）: a heading has no more (GB/T 9704-2012)."""


class AgendaItemKind(StrEnum):
    """What is done with an item: 听取, 审议, 通过, 选举, 讨论, 发言."""

    HEAR = "hear"
    REVIEW = "review"
    PASS = "pass"
    ELECT = "elect"
    DISCUSS = "discuss"
    SPEAK = "speak"


class AgendaState(StrEnum):
    """草案, 已通过, 已增补."""

    DRAFT = "draft"
    PASSED = "passed"
    SUPPLEMENTED = "supplemented"


class NothingAbove(RuleViolation):
    """The first item of its level has none before it to become a part of."""


class AgendaTooDeep(RuleViolation):
    """An item, or one under it, would stand below the fourth level."""


@dataclass(eq=False)
class AnnouncedItemStays(RuleViolation):
    """An announced item keeps the parent under which its number was announced."""

    title: str


class PlacedUnderItself(RuleViolation):
    """An item cannot become a part of its own branch."""


@dataclass(frozen=True, slots=True)
class AgendaPlacement:
    """All items of one parent in their new order."""

    parent: "AgendaItemId | None"
    keys: "tuple[AgendaItemId, ...]"


_WORDS = (
    (AgendaItemKind.SPEAK, ("发言", "讲话", "致辞")),
    (AgendaItemKind.ELECT, ("选举",)),
    (AgendaItemKind.PASS, ("通过",)),
    (AgendaItemKind.REVIEW, ("审议", "审查")),
    (AgendaItemKind.HEAR, ("听取", "通报", "传达", "宣读", "介绍", "说明")),
    (AgendaItemKind.DISCUSS, ("讨论", "协商", "研究", "评议", "酝酿", "交流", "座谈")),
)
_METHOD_OF_ELECTION = "选举办法"


def guess_kind(title: str) -> AgendaItemKind | None:
    """Return what a title says is done with the item, or None.

    The verb that stands first decides (“听取和审议…报告” is 听取), but “审议通过…” is 通过.
    A word inside the name of a paper, 《…》, says nothing.
    """
    text = _without_names(title)
    if text.startswith("审议通过"):
        return AgendaItemKind.PASS
    found = [
        (place, kind) for kind, words in _WORDS for word in words if (place := text.find(word)) >= 0
    ]
    return min(found, key=lambda pair: pair[0])[1] if found else None


def _without_names(title: str) -> str:
    """Return a title without what stands in 《…》 and without 选举办法, which is a paper too."""
    kept, depth = [], 0
    for character in title:
        depth += character == "《"
        if depth == 0:
            kept.append(character)
        depth -= character == "》" and depth > 0
    return "".join(kept).replace(_METHOD_OF_ELECTION, "")


def agenda_state(items: "Collection[AgendaItemRow]", *, is_passed: bool) -> AgendaState:
    """Return the state of an agenda: an item that was added after the passing supplements it."""
    if not is_passed:
        return AgendaState.DRAFT
    if any(item.is_supplement for item in items):
        return AgendaState.SUPPLEMENTED
    return AgendaState.PASSED


def announced_numbers(items: "Sequence[AgendaItemRow]") -> "dict[AgendaItemId, int]":
    """Return the number that passing gives each item: its place under its parent, from 1."""
    counts: dict[AgendaItemId | None, int] = {}
    numbers: dict[AgendaItemId, int] = {}
    for item in items:
        counts[item.parent_id] = counts.get(item.parent_id, 0) + 1
        numbers[item.id] = counts[item.parent_id]
    return numbers


def next_number(items: "Sequence[AgendaItemRow]", parent: "AgendaItemId | None") -> int:
    """Return the number of an item added under ``parent``; a withdrawn item keeps its own."""
    taken = [item.number or 0 for item in items if item.parent_id == parent]
    return max(taken, default=0) + 1


def children(
    items: "Sequence[AgendaItemRow]", parent: "AgendaItemId | None"
) -> "list[AgendaItemId]":
    """Return the items of one parent in order."""
    return [item.id for item in items if item.parent_id == parent]


def branch(items: "Sequence[AgendaItemRow]", key: "AgendaItemId") -> "set[AgendaItemId]":
    """Return an item with everything under it; ``items`` stand in the order of the tree."""
    found = {key}
    for item in items:
        if item.parent_id in found:
            found.add(item.id)
    return found


def withdrawn(items: "Sequence[AgendaItemRow]") -> "set[AgendaItemId]":
    """Return what is cancelled: the withdrawn items with everything under them."""
    found: set[AgendaItemId] = set()
    for item in items:
        if item.is_withdrawn or item.parent_id in found:
            found.add(item.id)
    return found


def stepped(
    items: "Sequence[AgendaItemRow]", key: "AgendaItemId", step: int
) -> AgendaPlacement | None:
    """Move an item with its branch by places among its siblings; None at the end of them."""
    moved = _item(items, key)
    keys = children(items, moved.parent_id)
    place = keys.index(key) + step
    if not 0 <= place < len(keys):
        return None
    keys.remove(key)
    keys.insert(place, key)
    return AgendaPlacement(moved.parent_id, tuple(keys))


def dropped(
    items: "Sequence[AgendaItemRow]", key: "AgendaItemId", index: int
) -> AgendaPlacement | None:
    """Put an item where it was dropped: ``index`` counts the other rows above the gap.

    A draft item becomes a sibling of the row under the gap; an announced one moves among its own
    siblings only. None when the gap lies in its own branch. Raises AgendaTooDeep.
    """
    moved = _item(items, key)
    rest = [item for item in items if item.id != key]
    if moved.number is not None:
        return _among_siblings(items, moved, {item.id for item in rest[:index]})
    below = rest[index] if index < len(rest) else None
    if below is not None and below.id in branch(items, key):
        return None
    parent = below.parent_id if below else None
    keys = [each for each in children(items, parent) if each != key]
    keys.insert(keys.index(below.id) if below else len(keys), key)
    placement = AgendaPlacement(parent, tuple(keys))
    check_placement(items, placement)
    return placement


def indented(items: "Sequence[AgendaItemRow]", key: "AgendaItemId") -> AgendaPlacement:
    """Make an item the last part of the sibling before it.

    Raises NothingAbove, AgendaTooDeep, AnnouncedItemStays.
    """
    siblings = children(items, _item(items, key).parent_id)
    place = siblings.index(key)
    if place == 0:
        raise NothingAbove
    parent = siblings[place - 1]
    placement = AgendaPlacement(parent, (*children(items, parent), key))
    check_placement(items, placement)
    return placement


def outdented(items: "Sequence[AgendaItemRow]", key: "AgendaItemId") -> AgendaPlacement | None:
    """Put an item right behind its parent; None at the top. Raises AnnouncedItemStays."""
    parent_id = _item(items, key).parent_id
    if parent_id is None:
        return None
    parent = _item(items, parent_id)
    keys = children(items, parent.parent_id)
    keys.insert(keys.index(parent.id) + 1, key)
    placement = AgendaPlacement(parent.parent_id, tuple(keys))
    check_placement(items, placement)
    return placement


def check_placement(items: "Sequence[AgendaItemRow]", placement: AgendaPlacement) -> None:
    """Refuse an order that the tree cannot take.

    Raises AnnouncedItemStays, PlacedUnderItself, AgendaTooDeep.
    """
    parent = placement.parent
    level = _item(items, parent).level + 1 if parent is not None else 0
    for key in placement.keys:
        item = _item(items, key)
        if item.number is not None and item.parent_id != parent:
            raise AnnouncedItemStays(item.title)
        own = branch(items, key)
        if parent in own:
            raise PlacedUnderItself
        depth = max(each.level for each in items if each.id in own) - item.level
        if level + depth >= LEVELS:
            raise AgendaTooDeep


def _among_siblings(
    items: "Sequence[AgendaItemRow]", moved: "AgendaItemRow", above: "set[AgendaItemId]"
) -> AgendaPlacement:
    keys = [each for each in children(items, moved.parent_id) if each != moved.id]
    keys.insert(sum(each in above for each in keys), moved.id)
    return AgendaPlacement(moved.parent_id, tuple(keys))


def _item(items: "Sequence[AgendaItemRow]", key: "AgendaItemId") -> "AgendaItemRow":
    return next(item for item in items if item.id == key)
