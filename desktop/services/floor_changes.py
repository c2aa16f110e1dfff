"""What the floor has changed of the printed order: “以会场实际为准”."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from db.domain.floor_events import FloorKind, FloorState, SpeechKey
from desktop.services.floor_view import FloorRow

NOTHING_CHANGED = "次序与印发的发言顺序表一致。"


class OrderChangeKind(StrEnum):
    """What became of a place of the printed order."""

    MOVED = "moved"
    PASSED_OVER = "passed-over"
    INSERTED = "inserted"
    WITHDRAWN = "withdrawn"
    WRITTEN = "written"


@dataclass(frozen=True, slots=True)
class OrderChange:
    """One change: whom, from which printed place, to which place now (None: none)."""

    kind: OrderChangeKind
    speaker: str
    before: int | None
    after: int | None
    reason: str


def order_changes(rows: Sequence[FloorRow]) -> tuple[OrderChange, ...]:
    """Compare the floor's rows with the printed order, in the order of the rows.

    Only the sequence counts: whoever merely closed up behind one who left has not moved.
    """
    kept = _kept_in_sequence(rows)
    changes = []
    for row in rows:
        kind = _kind_of(row, is_in_sequence=row.key in kept)
        if kind is not None:
            after = row.number or None
            changes.append(OrderChange(kind, row.speaker, row.planned_number, after, row.reason))
    return tuple(changes)


def changes_note(changes: Sequence[OrderChange]) -> str:
    """Say the changes in a note for the printed order: “以会场实际为准：…”."""
    if not changes:
        return NOTHING_CHANGED
    return f"以会场实际为准：{'；'.join(map(_text, changes))}。"


def _kind_of(row: FloorRow, *, is_in_sequence: bool) -> OrderChangeKind | None:
    gone = {
        FloorState.WITHDRAWN: OrderChangeKind.WITHDRAWN,
        FloorState.WRITTEN: OrderChangeKind.WRITTEN,
        FloorState.PASSED_OVER: OrderChangeKind.PASSED_OVER,
    }
    if row.state in gone:
        return gone[row.state]
    if row.kind is FloorKind.INSERTED:
        return OrderChangeKind.INSERTED
    if row.kind is not FloorKind.PLANNED or is_in_sequence:
        return None
    return OrderChangeKind.MOVED


def _kept_in_sequence(rows: Sequence[FloorRow]) -> set[SpeechKey]:
    """Return the longest run of planned rows that stands in the printed sequence."""
    planned = [row for row in rows if row.number and row.planned_number is not None]
    best: list[tuple[SpeechKey, ...]] = []
    for index, row in enumerate(planned):
        longest: tuple[SpeechKey, ...] = ()
        for earlier, chain in zip(planned[:index], best, strict=True):
            is_before = (earlier.planned_number or 0) < (row.planned_number or 0)
            if is_before and len(chain) > len(longest):
                longest = chain
        best.append((*longest, row.key))
    best.sort(key=len)
    return set(best[-1]) if best else set()


def _text(change: OrderChange) -> str:
    text = {
        OrderChangeKind.MOVED: f"{change.speaker}由第{change.before}位改为第{change.after}位",
        OrderChangeKind.PASSED_OVER: f"{change.speaker}（原第{change.before}位）未到，移到最后",
        OrderChangeKind.INSERTED: f"{change.speaker}为临时安排的第{change.after}位",
        OrderChangeKind.WITHDRAWN: f"{change.speaker}（原第{change.before}位）取消",
        OrderChangeKind.WRITTEN: f"{change.speaker}（原第{change.before}位）转书面",
    }[change.kind]
    if change.before is None:
        text = text.replace("（原第None位）", "")
    return f"{text}（{change.reason}）" if change.reason else text
