"""Rows of the record as the journal keeps them: one line of JSON each."""

import json
from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy import Table

Row = dict[str, Any]


def encode(row: Row | None) -> str | None:
    """Return a row as JSON; None where there is none."""
    if row is None:
        return None
    return json.dumps(row, ensure_ascii=False, default=_iso)


def _iso(value: date) -> str:
    return value.isoformat()


def decode(table: Table, text: str | None) -> Row | None:
    """Return a row of a table from JSON as the table takes it; None where there is none."""
    if text is None:
        return None
    stored: Row = json.loads(text)
    # A column that a later revision added takes its default; one that it dropped is left out.
    return {
        column.key: _READERS.get(column.type.python_type, _as_is)(stored[column.key])
        if column.key in stored
        else getattr(column.default, "arg", None)
        for column in table.columns
    }


def _as_is(value: Any) -> Any:  # noqa: ANN401 - a stored JSON scalar
    return value


def _read_datetime(value: str | None) -> datetime | None:
    return None if value is None else datetime.fromisoformat(value)


def _read_date(value: str | None) -> date | None:
    return None if value is None else date.fromisoformat(value)


_READERS: Mapping[type, Callable[[Any], Any]] = {datetime: _read_datetime, date: _read_date}
