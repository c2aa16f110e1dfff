"""Cleaning what offices type: spaces in names, notes in brackets, full-width digits, ticks."""

import math
import re
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from db.domain.vocabulary import Sex, SpeechForm
from desktop.exchange.dates import clean_date, clean_moment, clean_month
from desktop.exchange.words import (
    ETHNICITIES,
    FORMS,
    NO,
    NO_PARTY,
    PARTY_NAMES,
    SHORT_ETHNICITIES,
    YES,
)

__all__ = [
    "NAME_LIMIT",
    "CleanName",
    "clean_date",
    "clean_ethnicity",
    "clean_form",
    "clean_mark",
    "clean_minutes",
    "clean_moment",
    "clean_month",
    "clean_parties",
    "clean_person_name",
    "clean_sex",
    "compact_text",
    "has_control",
    "is_blank",
    "is_ethnicity",
    "is_party",
    "plain_text",
]

NAME_LIMIT = 60
"""The longest name that a record takes; a longer cell is a mistake in the file."""

_CONTROL = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]"
)
_NOTE = re.compile(r"[（(【\[]([^（）()【】\[\]]*)[）)】\]]?")
_SEPARATORS = re.compile(r"[、,，;；/／\\|｜+＋\s（）()]+")
_DIGIT = re.compile("[0-9]")
_DOTS = str.maketrans(dict.fromkeys(".•・‧．●∙⋅･˙", "·"))
_FULL_WIDTH = {0x3000: " "} | {
    code: chr(code - 0xFEE0) for code in range(0xFF10, 0xFF5B) if chr(code - 0xFEE0).isalnum()
}


@dataclass(frozen=True, slots=True)
class CleanName:
    """A person's name, and what the notes behind it said; ``rest`` is what nobody understood."""

    name: str
    sex: Sex | None = None
    ethnicity: str = ""
    rest: str = ""


def is_blank(cell: object) -> bool:
    """Return whether a cell says nothing."""
    return cell is None or (isinstance(cell, str) and not plain_text(cell))


def has_control(cell: object) -> bool:
    """Return whether a text holds control or invisible characters."""
    return isinstance(cell, str) and not cell.isprintable() and _CONTROL.search(cell) is not None


def plain_text(cell: object) -> str:
    """Return a cell as one line of text, without control characters, full-width digits as half."""
    if isinstance(cell, str):
        return _plain(cell)
    if cell is None:
        return ""
    return f"{cell:%Y-%m-%d %H:%M}" if isinstance(cell, datetime) else str(cell)


def compact_text(cell: object) -> str:
    """Return a cell as text without any space: for names of sectors, parties, units."""
    return _compact(cell) if isinstance(cell, str) else plain_text(cell).replace(" ", "")


@lru_cache(maxsize=16_384)
def _plain(text: str) -> str:
    if not text.isprintable():
        text = _CONTROL.sub("", text)
    if not text.isascii():
        text = text.translate(_FULL_WIDTH)
    return " ".join(text.split())


@lru_cache(maxsize=16_384)
def _compact(text: str) -> str:
    return _plain(text).replace(" ", "")


def clean_person_name(cell: object) -> CleanName:
    """Return a name without inner spaces; “（女，壮族）” becomes sex and ethnicity.

    A name in Latin letters keeps the spaces between its words.
    """
    return _clean_name(plain_text(cell))


@lru_cache(maxsize=16_384)
def _clean_name(text: str) -> CleanName:
    name = _NOTE.sub("", text).strip()
    if not name.isascii():
        name = name.translate(_DOTS).replace(" ", "").strip("·")
    sex, ethnicity, rest = None, "", []
    words = [word for note in _NOTE.findall(text) for word in _SEPARATORS.split(note) if word]
    for word in words:
        if clean_sex(word) is not None:
            sex = clean_sex(word)
        elif word.endswith("族") and is_ethnicity(clean_ethnicity(word)):
            ethnicity = clean_ethnicity(word)
        else:
            rest.append(word)
    return CleanName(name, sex, ethnicity, "、".join(rest))


@lru_cache(maxsize=64)
def clean_sex(text: str) -> Sex | None:
    """Return a sex, or None for anything else."""
    return {"男": Sex.MALE, "女": Sex.FEMALE, "男性": Sex.MALE, "女性": Sex.FEMALE}.get(text)


@lru_cache(maxsize=256)
def clean_ethnicity(text: str) -> str:
    """Return one of the 56 民族 in its full form, “汉” as 汉族; any other word as it stands."""
    bare = text.removesuffix("族")
    bare = SHORT_ETHNICITIES.get(bare, bare)
    return f"{bare}族" if bare in ETHNICITIES else text


def is_ethnicity(text: str) -> bool:
    """Return whether a text is one of the 56 民族 in its full form."""
    return text.endswith("族") and text.removesuffix("族") in ETHNICITIES


def is_party(name: str) -> bool:
    """Return whether a party is one of the country's, or 无党派."""
    return PARTY_NAMES.get(name) == name


@lru_cache(maxsize=1024)
def clean_parties(text: str) -> tuple[str, ...]:
    """Return the parties of “民建、中共” by their short names; 群众 is no party.

    The year in “中共（1998年）” says nothing about the party.
    """
    parts = (part for part in _SEPARATORS.split(text) if part and not _DIGIT.search(part))
    names = (PARTY_NAMES.get(part, part) for part in parts)
    return tuple(dict.fromkeys(name for name in names if name not in NO_PARTY))


def clean_mark(cell: object) -> bool | None:
    """Return what a tick says (是, √, 1 against 否, ×, 0; nothing is no); None if unreadable."""
    if isinstance(cell, bool):
        return cell
    word = compact_text(cell).lower()
    if word in YES:
        return True
    return False if not word or word in NO else None


@lru_cache(maxsize=64)
def clean_form(text: str) -> SpeechForm | None:
    """Return the one form that a word names: “口头发言” is 口头; None for both and for neither."""
    named = [form for word, form in FORMS.items() if word in text]
    return named[0] if len(named) == 1 else None


def clean_minutes(cell: object) -> int | None:
    """Return a number of minutes (“8分钟” is 8); None for nothing and for the unreadable."""
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return round(cell) if math.isfinite(cell) else None
    match = re.fullmatch(r"([0-9]{1,4})(?:\.0+)?(?:分钟|分|min|′|')?", compact_text(cell))
    return int(match[1]) if match else None
