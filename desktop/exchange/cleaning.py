"""Cleaning what offices type: spaces in names, notes in brackets, dates in every form."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import lru_cache

from db.domain.vocabulary import Sex

NAME_LIMIT = 60
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u200b-\u200f\u2028-\u202e\ufeff]")
_NOTE = re.compile(r"[（(]([^（）()]*)[）)]")
_SEPARATORS = re.compile(r"[、,，;；/／\s]+")
_MONTH = re.compile(r"^(\d{4})\s*(?:年|[-./．/]|)\s*(\d{1,2})\s*(?:月|[-./．/]|$|(?=\d{2}$))")
_DATE = re.compile(r"^(\d{4})\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*日?")
_TIME = re.compile(r"(\d{1,2})\s*[:：时]\s*(\d{1,2})")
_FULL_WIDTH = {0x3000: " "} | {
    code: chr(code - 0xFEE0) for code in range(0xFF10, 0xFF5B) if chr(code - 0xFEE0).isalnum()
}
_EXCEL_EPOCH = date(1899, 12, 30)
_YES = frozenset({"是", "√", "✓", "✔", "1", "y", "yes", "true", "常委", "有"})
_NO_PARTY = frozenset({"群众", "无", "—", "-", "/"})


@dataclass(frozen=True, slots=True)
class CleanName:
    """A person's name without spaces and notes, and what the notes said."""

    name: str
    sex: Sex | None
    ethnicity: str


def has_control(cell: object) -> bool:
    """Return whether a text holds control or invisible characters."""
    return isinstance(cell, str) and _CONTROL.search(cell) is not None


def plain_text(cell: object) -> str:
    """Return a cell as one line of text, without control characters, full-width digits as half."""
    if cell is None:
        return ""
    if isinstance(cell, datetime):
        return cell.strftime("%Y-%m-%d %H:%M")
    text = _half_width(_CONTROL.sub("", str(cell)))
    return " ".join(text.split())


def compact_text(cell: object) -> str:
    """Return a cell as text without any space: for names of people, sectors, parties."""
    return "".join(plain_text(cell).split())


def clean_person_name(cell: object) -> CleanName:
    """Return a name without inner spaces; “（女，壮族）” becomes sex and ethnicity."""
    text = compact_text(cell).replace("•", "·").replace("‧", "·").replace("．", "·")
    sex: Sex | None = None
    ethnicity = ""
    for note in _NOTE.findall(text):
        for part in _SEPARATORS.split(note):
            sex = sex or clean_sex(part)
            if part.endswith("族"):
                ethnicity = ethnicity or part
    return CleanName(_NOTE.sub("", text), sex, ethnicity)


@lru_cache(maxsize=64)
def clean_sex(text: str) -> Sex | None:
    """Return a sex, or None for anything else."""
    return {"男": Sex.MALE, "女": Sex.FEMALE, "男性": Sex.MALE, "女性": Sex.FEMALE}.get(text)


@lru_cache(maxsize=256)
def clean_ethnicity(text: str) -> str:
    """Return 民族 in its full form: “汉” is 汉族."""
    if not text or text.endswith(("族", "人")):
        return text
    return f"{text}族"


@lru_cache(maxsize=1024)
def clean_parties(text: str) -> tuple[str, ...]:
    """Return the parties of “民建、中共”; 群众 is no party."""
    names = (_PARTY_NAMES.get(part, part) for part in _SEPARATORS.split(text) if part)
    return tuple(dict.fromkeys(name for name in names if name not in _NO_PARTY))


def clean_month(cell: object) -> str | None:
    """Return a birth date of any form as "YYYY-MM"; empty for nothing, None if unreadable."""
    if cell is None or cell == "":
        return ""
    if isinstance(cell, date):
        return f"{cell.year:04d}-{cell.month:02d}"
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return _month_of_number(cell)
    return _month_of_text(compact_text(cell))


def clean_date(cell: object) -> date | None:
    """Return a date of any form; None for nothing and for the unreadable."""
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    if isinstance(cell, int | float) and 10_000 < cell < 80_000:
        return _EXCEL_EPOCH + timedelta(days=int(cell))
    match = _DATE.match(plain_text(cell))
    return _date_of(match) if match else None


def clean_moment(cell: object) -> datetime | None:
    """Return a date with a time of any form; None for nothing and for the unreadable."""
    if isinstance(cell, datetime):
        return cell.replace(tzinfo=None)
    day = clean_date(cell)
    if day is None:
        return None
    if isinstance(cell, float):
        seconds = round((cell - int(cell)) * 86_400)
        return datetime.combine(day, time()) + timedelta(seconds=seconds)
    match = _TIME.search(plain_text(cell)) if isinstance(cell, str) else None
    if match is None:
        return datetime.combine(day, time())
    hour, minute = int(match.group(1)), int(match.group(2))
    return datetime.combine(day, time(hour, minute)) if hour < 24 and minute < 60 else None


def is_yes(cell: object) -> bool:
    """Return whether a mark says yes: 是, √, 1, 常委."""
    if isinstance(cell, bool):
        return cell
    return compact_text(cell).lower() in _YES


def clean_minutes(cell: object) -> int | None:
    """Return a number of minutes (“8分钟” is 8); None for nothing and for the unreadable."""
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return round(cell)
    match = re.match(r"^(\d+)(?:分钟|分|min)?$", compact_text(cell))
    return int(match.group(1)) if match else None


def _half_width(text: str) -> str:
    """Fold full-width digits, letters and spaces; Chinese punctuation stays as it is."""
    return text if text.isascii() else text.translate(_FULL_WIDTH)


def _month_of_number(value: float) -> str | None:
    number = int(value)
    if 190_001 <= number <= 209_912 and 1 <= number % 100 <= 12:
        return f"{number // 100:04d}-{number % 100:02d}"
    if 10_000 < number < 80_000:
        return f"{_EXCEL_EPOCH + timedelta(days=number):%Y-%m}"
    year, tenths = divmod(round(value * 100), 100)
    if 1900 <= year <= 2100 and 1 <= tenths <= 12:
        return f"{year:04d}-{tenths:02d}"
    return None


@lru_cache(maxsize=4096)
def _month_of_text(text: str) -> str | None:
    match = _MONTH.match(text)
    if match is None:
        return _month_of_number(float(text)) if text.isdigit() else None
    year, month = int(match.group(1)), int(match.group(2))
    if not (1900 <= year <= 2100 and 1 <= month <= 12):
        return None
    return f"{year:04d}-{month:02d}"


def _date_of(match: re.Match[str]) -> date | None:
    try:
        return date(int(match.group(1)), int(match.group(2)), int(match.group(3)))
    except ValueError:
        return None


_PARTY_NAMES = {
    "中国共产党": "中共",
    "中共党员": "中共",
    "共产党": "中共",
    "中国国民党革命委员会": "民革",
    "中国民主同盟": "民盟",
    "中国民主建国会": "民建",
    "中国民主促进会": "民进",
    "中国农工民主党": "农工党",
    "农工": "农工党",
    "中国致公党": "致公党",
    "致公": "致公党",
    "九三": "九三学社",
    "台湾民主自治同盟": "台盟",
    "无党派人士": "无党派",
}
