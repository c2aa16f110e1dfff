"""The list of the floor: where each speech stands, planned and real times, what it used."""

from datetime import datetime

from PySide6.QtCore import QT_TRANSLATE_NOOP

from db.domain.floor_events import FloorKind, FloorState
from desktop.floor_wording import floor_kind_word, floor_state_word
from desktop.i18n import translate
from desktop.services.floor import FloorRow
from desktop.ui.models.row_table_model import Column, RowTableModel

_TONES = {
    FloorState.ANNOUNCED: "accent",
    FloorState.SPEAKING: "green",
    FloorState.PAUSED: "amber",
    FloorState.PASSED_OVER: "amber",
    FloorState.FINISHED: "muted",
    FloorState.WRITTEN: "muted",
    FloorState.WITHDRAWN: "muted",
}


def _number(row: FloorRow) -> str:
    number = str(row.number or "—")
    if row.planned_number in (None, row.number) or not row.number:
        return number
    return translate("FloorTableModel", "{number}（原 {planned}）").format(
        number=number, planned=row.planned_number
    )


def _state(row: FloorRow) -> str:
    # The word first, its translation then: 500 rows are worded anew after every key.
    return translate("floor", floor_state_word(row.state))


def _speaker(row: FloorRow) -> str:
    if not row.reader or row.reader == row.speaker:
        return row.speaker
    return translate("FloorTableModel", "{speaker}（宣读：{reader}）").format(
        speaker=row.speaker, reader=row.reader
    )


def _kind(row: FloorRow) -> str:
    return "" if row.kind is FloorKind.PLANNED else translate("floor", floor_kind_word(row.kind))


def _time(moment: datetime | None) -> str:
    # Not by strftime, which takes ten times as long: 500 rows are worded anew after every key.
    return f"{moment.hour:02}:{moment.minute:02}" if moment else ""


def _real(row: FloorRow) -> str:
    if row.started_at is not None:
        return f"{_time(row.started_at)}—{_time(row.ended_at)}"
    if row.expected_start is None:
        return ""
    return translate("FloorTableModel", "约 {time}").format(time=_time(row.expected_start))


def _used(row: FloorRow) -> str:
    allowed = minutes_text(row.allowed_seconds)
    if row.started_at is None or row.ended_at is None:
        return f"{allowed}"
    return f"{minutes_text(row.used_seconds)} / {allowed}"


def minutes_text(seconds: int) -> str:
    """Return “8:00”; below zero with a minus."""
    sign, seconds = ("−", -seconds) if seconds < 0 else ("", seconds)
    return f"{sign}{seconds // 60}:{seconds % 60:02}"


def _used_tone(row: FloorRow) -> str:
    return "red" if row.ended_at is not None and row.over_seconds > 0 else ""


class FloorTableModel(RowTableModel[FloorRow]):
    """序号, 状态, 发言人, 代表单位, 计划, 实际, 用时, 题目, 说明."""

    COLUMNS = (
        Column(
            key="number",
            title=str(QT_TRANSLATE_NOOP("FloorTableModel", "序号")),
            text=_number,
            sort=lambda row: row.number or None,
            width=84,
            align_right=True,
        ),
        Column(
            key="state",
            title=str(QT_TRANSLATE_NOOP("FloorTableModel", "状态")),
            text=_state,
            width=110,
            badge=lambda row: _TONES.get(row.state, ""),
        ),
        Column(
            key="speaker",
            title=str(QT_TRANSLATE_NOOP("FloorTableModel", "发言人")),
            text=_speaker,
            width=120,
        ),
        Column(
            key="unit",
            title=str(QT_TRANSLATE_NOOP("FloorTableModel", "代表单位")),
            text=lambda row: row.unit,
            width=150,
        ),
        Column(
            key="planned",
            title=str(QT_TRANSLATE_NOOP("FloorTableModel", "计划")),
            text=lambda row: _time(row.planned_start),
            sort=lambda row: row.planned_start,
            width=68,
        ),
        Column(
            key="real",
            title=str(QT_TRANSLATE_NOOP("FloorTableModel", "实际或预计")),
            text=_real,
            sort=lambda row: row.started_at or row.expected_start,
            width=124,
        ),
        Column(
            key="used",
            title=str(QT_TRANSLATE_NOOP("FloorTableModel", "用时")),
            text=_used,
            sort=lambda row: row.used_seconds,
            width=120,
            align_right=True,
            badge=_used_tone,
        ),
        Column(
            key="title",
            title=str(QT_TRANSLATE_NOOP("FloorTableModel", "题目")),
            text=lambda row: row.title,
            tooltip=lambda row: row.title,
            width=240,
        ),
        Column(
            key="reason",
            title=str(QT_TRANSLATE_NOOP("FloorTableModel", "说明")),
            text=lambda row: " ".join(filter(None, (_kind(row), row.reason))),
            width=160,
        ),
    )
