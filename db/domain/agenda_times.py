"""When each item of an agenda is likely to come up: the sitting's start and the minutes before."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from db.domain.agenda import children, withdrawn

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.domain.ids import AgendaItemId, SittingId
    from db.domain.rows import AgendaItemRow, BreakRow, SittingRow


@dataclass(frozen=True, slots=True)
class ItemTime:
    """One item: its sitting, its start, its minutes with all parts.

    ``start`` is None when the clock has stopped: something before it has no minutes; then
    ``stopped_by`` is that item, or None where there is no sitting at all.
    """

    sitting: "SittingId | None"
    start: datetime | None
    minutes: int | None
    stopped_by: "AgendaItemId | None" = None


@dataclass(frozen=True, slots=True)
class AgendaSum:
    """The minutes of the whole agenda, and how many items say none."""

    minutes: int
    open_items: int


@dataclass(slots=True)
class _Clock:
    """Where the clock stands; ``now`` is None once it has stopped."""

    sitting: "SittingRow | None"
    now: datetime | None = None
    stopped_by: "AgendaItemId | None" = None
    times: "dict[AgendaItemId, ItemTime]" = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.begin(self.sitting)

    def begin(self, sitting: "SittingRow | None") -> None:
        self.sitting = sitting
        self.now = sitting.starts_at if sitting else None
        self.stopped_by = None


def expected_times(
    items: "Sequence[AgendaItemRow]", sittings: "Sequence[SittingRow]"
) -> "dict[AgendaItemId, ItemTime]":
    """Return when each item is likely to come up.

    An item without a sitting of its own follows the one before it, the first one the first
    sitting; a sitting of its own starts the clock anew. An item that has parts and no minutes
    takes as long as its parts. One without minutes stops the clock for what follows in its
    sitting. A break (茶歇) interrupts the item it falls into. What is withdrawn takes no time.
    """
    clock = _Clock(sittings[0] if sittings else None)
    by_key = {sitting.id: sitting for sitting in sittings}
    gone = withdrawn(items)
    total = _minutes(items)

    def run(parent: "AgendaItemId | None") -> None:
        for key in children(items, parent):
            item = next(each for each in items if each.id == key)
            if key not in gone:
                _begin_own(clock, item, by_key)
            _note(clock, item, total[key], is_gone=key in gone)
            began, sitting = clock.now, clock.sitting
            run(key)
            if key not in gone and item.minutes is not None and clock.sitting is sitting:
                _go_on(clock, item, began, item.minutes)
            elif key not in gone and item.minutes is None and not children(items, key):
                _stop(clock, item)

    run(None)
    return clock.times


def agenda_sum(items: "Sequence[AgendaItemRow]") -> AgendaSum:
    """Return the minutes of the items at the top that are not withdrawn."""
    gone = withdrawn(items)
    total = _minutes(items)
    top = [item for item in items if item.parent_id is None and item.id not in gone]
    known = [minutes for item in top if (minutes := total[item.id]) is not None]
    return AgendaSum(sum(known), len(top) - len(known))


def _begin_own(clock: _Clock, item: "AgendaItemRow", by_key: "dict[SittingId, SittingRow]") -> None:
    own = by_key.get(item.sitting_id) if item.sitting_id is not None else None
    if own is not None and own is not clock.sitting:
        clock.begin(own)


def _note(clock: _Clock, item: "AgendaItemRow", minutes: int | None, *, is_gone: bool) -> None:
    sitting = clock.sitting
    if clock.now is not None and sitting is not None:
        clock.now = _after_break(clock.now, sitting.breaks)
    clock.times[item.id] = ItemTime(
        sitting.id if sitting else None,
        None if is_gone else clock.now,
        minutes,
        None if is_gone else clock.stopped_by,
    )


def _go_on(clock: _Clock, item: "AgendaItemRow", began: datetime | None, minutes: int) -> None:
    """Set the clock to the end of an item, whatever its parts said."""
    if began is not None and clock.sitting is not None:
        clock.now = _end(began, minutes, clock.sitting.breaks)
        clock.stopped_by = None


def _stop(clock: _Clock, item: "AgendaItemRow") -> None:
    if clock.now is not None:
        clock.now, clock.stopped_by = None, item.id


def _end(start: datetime, minutes: int, breaks: "Sequence[BreakRow]") -> datetime:
    end = start + timedelta(minutes=minutes)
    for pause in sorted(breaks, key=lambda each: each.starts_at):
        if start <= pause.starts_at < end:
            end += timedelta(minutes=pause.minutes)
    return end


def _after_break(moment: datetime, breaks: "Sequence[BreakRow]") -> datetime:
    for pause in sorted(breaks, key=lambda each: each.starts_at):
        if pause.starts_at <= moment < pause.starts_at + timedelta(minutes=pause.minutes):
            moment = pause.starts_at + timedelta(minutes=pause.minutes)
    return moment


def _minutes(items: "Sequence[AgendaItemRow]") -> "dict[AgendaItemId, int | None]":
    """Return the minutes of every item with its parts; parts come before their whole."""
    gone = withdrawn(items)
    total: dict[AgendaItemId, int | None] = {}
    for item in reversed(items):
        parts = [total[key] for key in children(items, item.id) if key not in gone]
        known = [part for part in parts if part is not None]
        whole = sum(known) if parts and len(known) == len(parts) else None
        total[item.id] = item.minutes if item.minutes is not None else whole
    return total
