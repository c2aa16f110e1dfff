"""Dates and times in every form that an office types, and as numbers that a sheet stores."""

import math
import re
from datetime import date, datetime, time, timedelta
from functools import lru_cache

FIRST_YEAR, LAST_YEAR = 1900, 2100

_FULL_WIDTH = {0x3000: " ", 0xFF0E: ".", 0xFF0F: "/", 0xFF0D: "-", 0xFF1A: ":"} | {
    code: chr(code - 0xFEE0) for code in range(0xFF10, 0xFF1A)
}
_MONTH = re.compile(r"([0-9]{4})[-./年]([0-9]{1,2})(?:月份?|[-./月][0-9]{1,2}日?)?(?:生|出生)?")
_CLOCK_AFTER = re.compile(r"[T ]+[0-9]{1,2}:[0-9:.]*$")
_DATE = re.compile(r"([0-9]{4}) ?[-./年] ?([0-9]{1,2}) ?[-./月] ?([0-9]{1,2})(?![0-9]) ?日?")
_RUN = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})?")
_TIME = re.compile(
    r"(上午|下午|晚上|中午|AM|PM)? ?([0-9]{1,2}) ?[:时点] ?([0-9]{1,2})?"
    r"(?: ?[:分] ?([0-9]{1,2})(?:\.([0-9]{1,6}))?)? ?[分秒]? ?(AM|PM)?",
    re.IGNORECASE,
)
_WEEKDAY = re.compile(r"[（(].*?[）)]|(?:星期|周)[一二三四五六日天]")
_EVENING = frozenset({"下午", "晚上", "PM"})
_EPOCH = datetime(1899, 12, 30)  # noqa: DTZ001 - a sheet knows no time zone
_FIRST_SERIAL, _LAST_SERIAL = 367, 73_415


def clean_month(cell: object) -> str | None:
    """Return a birth date of any form as "YYYY-MM"; empty for nothing, None if unreadable."""
    if cell is None:
        return ""
    if isinstance(cell, date):
        return _month(cell.year, cell.month)
    if isinstance(cell, bool | time | timedelta):
        return None
    if isinstance(cell, int | float):
        return _month_of_number(cell)
    return _month_of_text(str(cell))


def is_ambiguous_month(cell: object) -> bool:
    """Return whether a birth stands as a number like 1978.1, which may mean 1978.10."""
    return (
        isinstance(cell, float)
        and FIRST_YEAR <= cell <= LAST_YEAR
        and round(cell * 100) % 100 == 10
    )


def clean_date(cell: object) -> date | None:
    """Return a date of any form; None for nothing and for the unreadable."""
    moment = _moment_of_cell(cell)
    return moment.date() if moment else None


def clean_moment(cell: object) -> datetime | None:
    """Return a date with a time of any form; None for nothing and for the unreadable."""
    return _moment_of_cell(cell)


def _moment_of_cell(cell: object) -> datetime | None:
    if isinstance(cell, datetime):
        return cell.replace(tzinfo=None)
    if isinstance(cell, date):
        return datetime.combine(cell, time())
    if isinstance(cell, bool):
        return None
    if isinstance(cell, int | float):
        return _moment_of_number(cell)
    return _moment_of_text(cell) if isinstance(cell, str) else None


def _moment_of_number(value: float) -> datetime | None:
    if not math.isfinite(value):
        return None
    if _FIRST_SERIAL <= value <= _LAST_SERIAL:
        return _EPOCH + timedelta(seconds=round(value * 86_400))
    return _moment_of_text(str(int(value))) if value == int(value) else None


@lru_cache(maxsize=4096)
def _moment_of_text(text: str) -> datetime | None:
    text = " ".join(text.translate(_FULL_WIDTH).split())
    match = _DATE.match(text)
    if match is None:
        match = _RUN.fullmatch(text)
        if match is None or match[3] is None:
            return None
    try:
        day = datetime(int(match[1]), int(match[2]), int(match[3]))  # noqa: DTZ001
        rest = _WEEKDAY.sub("", text[match.end() :]).strip(" T,，")
        return day + _clock(rest) if rest else day
    except ValueError:
        return None


def _clock(text: str) -> timedelta:
    """Return the time since midnight. Raises ValueError for what is no time of day."""
    match = _TIME.fullmatch(text)
    if match is None:
        raise ValueError(text)
    hour, minute, second = (int(match[group] or 0) for group in (2, 3, 4))
    marks = {(match[1] or "").upper(), (match[6] or "").upper()}
    if hour < 12 and marks & _EVENING:
        hour += 12
    micro = int((match[5] or "0").ljust(6, "0"))
    moment = datetime.combine(date.min, time(hour, minute, second, micro))
    return moment - datetime.combine(date.min, time())


def _month(year: int, month: int) -> str | None:
    if FIRST_YEAR <= year <= LAST_YEAR and 1 <= month <= 12:
        return f"{year:04d}-{month:02d}"
    return None


def _month_of_number(value: float) -> str | None:
    if not math.isfinite(value):
        return None
    number = int(value)
    if number > _LAST_SERIAL:
        return _month_of_text(str(number))
    if number <= LAST_YEAR:
        # 1975.08 is a month; a bare year (1975) is none, and no serial so early is meant.
        return _month(number, round(value * 100) % 100)
    return f"{_EPOCH + timedelta(days=number):%Y-%m}"


@lru_cache(maxsize=4096)
def _month_of_text(text: str) -> str | None:
    text = _CLOCK_AFTER.sub("", " ".join(text.translate(_FULL_WIDTH).split())).replace(" ", "")
    match = _MONTH.fullmatch(text)
    if match is not None:
        return _month(int(match[1]), int(match[2]))
    run = _RUN.fullmatch(text)
    if run is not None:
        return _month(int(run[1]), int(run[2]))
    if re.fullmatch(r"[0-9]{5}", text):
        return _month_of_number(int(text))
    return None if text else ""
