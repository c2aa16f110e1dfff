"""What a row is found by: its text, its full pinyin and its initials, in every reading."""

import itertools
import unicodedata
from functools import lru_cache

# Surnames that are read otherwise than as a common character.
SURNAME_READINGS = {
    "曾": "zeng",
    "单": "shan",
    "查": "zha",
    "仇": "qiu",
    "区": "ou",
    "翟": "zhai",
    "缪": "miao",
    "解": "xie",
    "盖": "ge",
    "朴": "piao",
    "任": "ren",
    "华": "hua",
    "乐": "yue",
    "尉": "yu",
    "万": "wan",
    "黑": "he",
    "折": "she",
    "秘": "bi",
    "覃": "qin",
    "令狐": "linghu",
}
MAX_READINGS = 8


def warm_up() -> None:
    """Load the dictionary of readings before somebody waits for it (a third of a second)."""
    search_text("会务台")


def folded(text: str) -> str:
    """Return a text as it is compared: NFKC, lower case, without spaces."""
    return "".join(unicodedata.normalize("NFKC", text).lower().split())


@lru_cache(maxsize=50_000)
def search_text(*texts: str) -> str:
    """Return the words that a row is found by: each text, its full pinyin and its initials."""
    words: dict[str, None] = {}
    for text in texts:
        if text:
            words[folded(text)] = None
            for full, initials in _readings(folded(text)):
                words[full] = None
                words[initials] = None
    return " ".join(words)


def name_key(name: str) -> tuple[str, ...]:
    """Return the key that sorts a name by pinyin, the surname in its own reading."""
    from pypinyin import Style, lazy_pinyin

    clean = folded(name)
    surname = SURNAME_READINGS.get(clean[:1])
    syllables = lazy_pinyin(clean, style=Style.TONE3)
    return tuple([surname, *syllables[1:]] if surname else syllables)


@lru_cache(maxsize=50_000)
def _readings(text: str) -> tuple[tuple[str, str], ...]:
    """Return (full pinyin, initials) of a short text for every combination of its readings."""
    from pypinyin import Style, pinyin

    if text.isascii():
        return ()
    syllables = [
        tuple(dict.fromkeys(choice))
        for choice in pinyin(text, style=Style.NORMAL, heteronym=len(text) <= 4)
    ]
    surname = SURNAME_READINGS.get(text[:1])
    if surname and len(text) <= 4:
        syllables[0] = tuple(dict.fromkeys((surname, *syllables[0])))
    combined = itertools.islice(itertools.product(*syllables), MAX_READINGS)
    return tuple(
        ("".join(reading), "".join(syllable[:1] for syllable in reading)) for reading in combined
    )
