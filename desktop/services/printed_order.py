"""What became of the order of the speakers since it was printed: “以会场实际为准”."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from db.domain.floor_events import FloorKind
from db.domain.print_rows import PrintingRow
from desktop.reports.speaking_order_sheet import SpeakingOrderSheet
from desktop.services.floor_changes import (
    NOTHING_CHANGED,
    OrderChange,
    OrderChangeKind,
    changes_note,
    order_changes,
)
from desktop.services.floor_view import FloorRow

PAPER = "speaking-order"
_Name = tuple[str, str]


def listed_order(values: object) -> str:
    """Return the order that a paper gives, as JSON (speaker, title); empty for other papers."""
    if not isinstance(values, SpeakingOrderSheet):
        return ""
    return json.dumps([[row.speaker, row.title] for row in values.speakers], ensure_ascii=False)


def floor_note(rows: Sequence[FloorRow], printed: Iterable[PrintingRow]) -> str:
    """Return the note for an order whose floor has begun, and what it changed; "" before that.

    ``rows`` are those of all sittings; as on the sheet, their numbers run through. It compares
    with the order last printed, else with the applied one.
    """
    rows = list(_numbered_through(rows))
    done = order_changes(rows)
    if not done and all(row.started_at is None for row in rows):
        return ""
    last = next((row for row in reversed(list(printed)) if row.paper == PAPER and row.listed), None)
    if last is None:
        return _said(changes_note(done), "")
    names = [(speaker, title) for speaker, title in json.loads(last.listed)]
    found = (*order_changes(_as_printed(rows, names)), *_gone(rows, names))
    since = f"（与{last.at.month}月{last.at.day}日 {last.at:%H:%M}印发的发言顺序表相比）"
    return _said(changes_note(found), since)


def _said(note: str, since: str) -> str:
    if note == NOTHING_CHANGED:
        return f"以会场实际为准{since}：{note}"
    return note.replace("以会场实际为准", f"以会场实际为准{since}", 1)


def _numbered_through(rows: Sequence[FloorRow]) -> Iterator[FloorRow]:
    number = 0
    for row in rows:
        number += bool(row.number)
        yield replace(row, number=number) if row.number else row


def _as_printed(rows: Sequence[FloorRow], names: Sequence[_Name]) -> list[FloorRow]:
    """Return the rows with the places that they had on paper; who had none was put in."""
    places = {name: place for place, name in enumerate(names, start=1)}
    found = []
    for row in rows:
        place = places.get((row.speaker, row.title))
        is_new = place is None and row.kind is FloorKind.PLANNED
        kind = FloorKind.INSERTED if is_new else row.kind
        found.append(replace(row, planned_number=place, kind=kind))
    return found


def _gone(rows: Sequence[FloorRow], names: Sequence[_Name]) -> list[OrderChange]:
    """Return who stood on paper and is not on the floor at all."""
    here = {(row.speaker, row.title) for row in rows}
    return [
        OrderChange(OrderChangeKind.WITHDRAWN, name[0], place, None, "")
        for place, name in enumerate(names, start=1)
        if name not in here
    ]
