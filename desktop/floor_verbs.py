"""The floor on the command line: what was said, and the share for the work report."""

import json
from dataclasses import dataclass
from datetime import date
from typing import Any

from db.domain.errors import RuleViolation
from db.domain.ids import MeetingId
from desktop.services.floor_view import FloorRow
from desktop.services.workspace import Workspace


@dataclass(eq=False)
class PeriodEndsBeforeStart(RuleViolation):
    """A period whose last day is before its first."""

    first: date
    last: date


def speech_log_records(desk: Workspace, number: int, ordinal: int | None) -> list[dict[str, Any]]:
    """Return every speech of a meeting, or of one sitting, in the real order.

    `planned` is when it was to start, times are of the wall, `seconds` what was really used.
    Raises NoSuchMeeting, NoSuchSitting.
    """
    return [_record(row) for row in desk.speech_log.log(MeetingId(number), ordinal).rows]


def speech_share_text(desk: Workspace, first: date, last: date, style: str) -> str:
    """Return the share as JSON, or as the sentence of the report and a line a speech.

    Raises PeriodEndsBeforeStart.
    """
    if last < first:
        raise PeriodEndsBeforeStart(first, last)
    record = speech_share_record(desk, first, last)
    if style == "json":
        return json.dumps(record, ensure_ascii=False, indent=1)
    sentence = desk.speech_log.share_sentence(desk.speech_log.share(first, last))
    lines = [
        "\t".join(
            "√" if value is True else "" if value is False else value for value in row.values()
        )
        for row in record["speeches"]
    ]
    return "\n".join([sentence, *lines])


def speech_share_record(desk: Workspace, first: date, last: date) -> dict[str, Any]:
    """Return the share of the speeches of a period, with every speech of the whole behind it."""
    share = desk.speech_log.share(first, last)
    return {
        "counted": share.counted,
        "all": share.all,
        "percent": share.percent,
        "speeches": [
            {
                "meeting": each.speech.meeting,
                "date": each.speech.day.isoformat(),
                "form": each.speech.form.value,
                "unit": each.speech.unit,
                "speaker": each.speech.speaker,
                "title": each.speech.title,
                "counted": each.is_counted,
            }
            for each in share.speeches
        ],
    }


def _record(row: FloorRow) -> dict[str, Any]:
    return {
        "unit": row.unit,
        "speaker": row.speaker,
        "planned": row.planned_start.isoformat(timespec="seconds") if row.planned_start else None,
        "start": row.started_at.isoformat(timespec="seconds") if row.started_at else None,
        "end": row.ended_at.isoformat(timespec="seconds") if row.ended_at else None,
        "seconds": row.used_seconds,
        "state": row.state.value,
    }
