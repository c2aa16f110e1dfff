"""From the floor of a sitting to what the hall sees of it: no note and no reason goes along."""

from collections.abc import Sequence
from datetime import datetime

from db.domain.floor_events import FloorState
from db.domain.numbering import heading
from db.domain.rows import AgendaItemRow
from desktop.services.floor import FloorRow, FloorView
from desktop.ui.stage.stage_view import (
    AgendaView,
    AttendanceView,
    Mark,
    OrderEntry,
    OrderView,
    SpeakerView,
    StageSpeaker,
    TitleView,
)

ON_THE_FLOOR = frozenset({FloorState.SPEAKING, FloorState.PAUSED})
GONE = frozenset({FloorState.WITHDRAWN, FloorState.WRITTEN})


def title_view(view: FloorView) -> TitleView:
    """Return 会标: the meeting and the day of the sitting."""
    return TitleView(view.meeting.name, day_text(view.sitting.starts_at))


def agenda_view(view: FloorView, items: Sequence[AgendaItemRow], place: int) -> AgendaView:
    """Return an item of the agenda; ``place`` counts from 0."""
    if not items:
        return AgendaView(heading_text(view), "", "本次会议没有议程")
    item = items[place % len(items)]
    number = heading(item.level + 1, item.ordinal).rstrip("、.．")
    presenter = ""
    if item.presenter:
        presenter = f"报告人：{item.presenter}"
    label = f"议程 {number}"
    return AgendaView(heading_text(view), label, item.title, presenter)


def speaker_view(view: FloorView) -> SpeakerView:
    """Return who speaks and the next two."""
    following = [stage_speaker(row) for row in view.upcoming]
    current = stage_speaker(view.current) if view.current else None
    return SpeakerView(heading_text(view), current, tuple(following[:2]))


def order_view(view: FloorView) -> OrderView:
    """Return the order as it really runs, without who has gone."""
    entries = tuple(_entry(row) for row in view.rows if row.state not in GONE)
    return OrderView(heading_text(view), entries)


def attendance_view(view: FloorView) -> AttendanceView:
    """Return the counters with the chair's sentence; nobody has signed in yet: noughts."""
    counts = view.attendance
    return AttendanceView(
        heading_text(view),
        counts.expected if counts else 0,
        counts.present if counts else 0,
        view.attendance_sentence,
    )


def heading_text(view: FloorView) -> str:
    """Return the line at the top of the stage: which meeting, which sitting."""
    return f"{view.meeting.name} · {view.sitting.name}"


def stage_speaker(row: FloorRow) -> StageSpeaker:
    """Return a speech as the hall sees it: who reads stands for who wrote."""
    place = ""
    if row.number:
        place = f"第 {row.number} 位"
    return StageSpeaker(row.reader or row.speaker, row.unit, row.title, place)


def day_text(day: datetime) -> str:
    """Return “2026年1月6日”: what hangs in a hall is Chinese."""
    return f"{day.year}年{day.month}月{day.day}日"


def _entry(row: FloorRow) -> OrderEntry:
    is_done = row.state is FloorState.FINISHED
    mark = Mark.NOW if row.state in ON_THE_FLOOR else Mark.DONE if is_done else Mark.NONE
    return OrderEntry(str(row.number or ""), row.reader or row.speaker, row.unit, mark)
