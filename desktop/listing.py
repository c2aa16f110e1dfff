"""Rows of the record as the command line lists them: plain values by key."""

from datetime import date
from typing import Any

from db.domain.ids import MeetingId
from db.domain.rows import MemberRow
from desktop.services.workspace import Workspace
from desktop.wording import sex_word


def member_record(row: MemberRow) -> dict[str, Any]:
    """Return a member as the command line lists him."""
    return {
        "name": row.name,
        "number": row.number,
        "sex": sex_word(row.sex),
        "ethnicity": row.ethnicity,
        "parties": list(row.parties),
        "sector": row.sector,
        "committee": row.committee,
        "duty": row.duty,
        "birth": row.birth,
        "standing": row.is_standing,
        "office_from": _iso(row.office_from),
        "office_to": _iso(row.office_to),
    }


def meeting_records(desk: Workspace) -> list[dict[str, Any]]:
    """Return the meetings as the command line lists them."""
    return [
        {
            "number": row.id,
            "kind": row.kind.value,
            "name": row.name,
            "starts_on": _iso(row.starts_on),
            "ends_on": _iso(row.ends_on),
        }
        for row in desk.meetings.meetings()
    ]


def speech_records(desk: Workspace, number: int | None) -> list[dict[str, Any]]:
    """Return the speeches of one meeting, or of all, as the command line lists them."""
    numbers = [number] if number is not None else [row.id for row in desk.meetings.meetings()]
    return [
        {
            "meeting": row.meeting_id,
            "unit": row.unit,
            "speaker": row.speaker,
            "reader": row.reader,
            "title": row.title,
            "form": row.form.value,
            "minutes": row.minutes,
            "theme": row.theme,
            "submitted_at": row.submitted_at.isoformat(timespec="minutes"),
        }
        for each in numbers
        for row in desk.speeches.requests(MeetingId(each))
    ]


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
