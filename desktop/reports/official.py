"""A 公文 as values: what GB/T 9704-2012 sets on a page, from the 发文机关标志 to the 版记."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from desktop.reports.columns import Band, GridStyle, PaperColumn, Row
from desktop.reports.styles import FontRole


class Level(StrEnum):
    """The levels of a text (GB/T 9704-2012, 7.3.3): 一、 then （一） then 1. then （1）."""

    TEXT = "text"
    FIRST = "first"
    SECOND = "second"
    THIRD = "third"
    FOURTH = "fourth"


SENTENCE_ENDS = ("。", "；", "：", "！", "？", ":", ";", "!", "?")
LONGEST_LEAD = 60
"""A first sentence of more characters is text, not a heading that text follows."""

_NUMERAL = "[一二三四五六七八九十百]+"
_LEVELS = (
    (Level.FIRST, re.compile(f"{_NUMERAL}、")),
    (Level.SECOND, re.compile(f"[（(]{_NUMERAL}[）)]")),
    (Level.THIRD, re.compile(r"\d{1,2}[.．、](?!\d)")),
    (Level.FOURTH, re.compile(r"[（(]\d{1,2}[）)]")),
)
_ROLES = {Level.FIRST: FontRole.HEADING, Level.SECOND: FontRole.KAI}


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the text; its level stands in its first characters."""

    text: str

    @property
    def level(self) -> Level:
        """The level that its number gives it: 一、（一）1.（1）, else text."""
        matches = (level for level, pattern in _LEVELS if pattern.match(self.text))
        return next(matches, Level.TEXT)

    @property
    def is_heading(self) -> bool:
        """Whether it only announces what follows: it has a number, and is no sentence."""
        is_sentence = self.text.endswith(SENTENCE_ENDS) or "。" in self.text
        return self.level is not Level.TEXT and not is_sentence

    @property
    def lead(self) -> str:
        """The beginning that stands in the typeface of the level: all of a heading.

        Text that goes on after its numbered first sentence has that sentence for a heading.
        """
        if self.role is FontRole.FANGSONG or self.is_heading:
            return self.text if self.is_heading else ""
        end = self.text.find("。") + 1
        return self.text[:end] if 0 < end <= LONGEST_LEAD and end < len(self.text) else ""

    @property
    def role(self) -> FontRole:
        """The typeface of the level: 一、 in 黑体, （一） in 楷体, all else in 仿宋."""
        return _ROLES.get(self.level, FontRole.FANGSONG)


@dataclass(frozen=True, slots=True)
class OfficialTable:
    """A table of the text; one that is too wide for the text is turned on a page of its own."""

    columns: tuple[PaperColumn, ...]
    rows: tuple[Row | Band, ...]
    title: str = ""
    style: GridStyle = field(default_factory=GridStyle)

    @property
    def width_mm(self) -> float:
        """The width of all columns."""
        return sum(column.width_mm for column in self.columns)


Part = Paragraph | OfficialTable
"""What the body of a text is made of."""


@dataclass(frozen=True, slots=True)
class Annex:
    """附件: on a page of its own, its number above its title (GB/T 9704-2012, 7.3.7)."""

    title: str
    body: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Imprint:
    """版记: who gets copies, who printed it, and when; an empty line is left out."""

    copies: tuple[str, ...] = ()
    office: str = ""
    printed_on: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficialText:
    """A 公文; an empty part is left out.

    `issuer` is the red 发文机关标志 (a text without it is a letter, its number at the right);
    `bylines` stand under the title in 楷体: the date of a speech, who gives it; `signing` are the
    lines on which people sign by hand; `logo` is a picture (PNG, JPEG) over the issuer.
    """

    title: str
    body: tuple[Part, ...] = ()
    issuer: str = ""
    document_number: str = ""
    bylines: tuple[str, ...] = ()
    addressee: str = ""
    attachments: tuple[str, ...] = ()
    signing: tuple[str, ...] = ()
    signature: str = ""
    date_line: str = ""
    note: str = ""
    imprint: Imprint | None = None
    annexes: tuple[Annex, ...] = ()
    logo: bytes = b""

    @property
    def salutation(self) -> str:
        """The addressee with the full-width colon that stands after it."""
        bare = self.addressee.strip().rstrip("：:")
        return f"{bare}：" if bare else ""

    @property
    def attachment_lines(self) -> tuple[str, ...]:
        """The attachments as they are listed: 附件：1. …, then 2. …, no mark at their ends."""
        bare = tuple(text.strip().rstrip("。；;，,") for text in self.attachments)
        first, *others = numbered(bare) or ("",)
        return (f"附件：{first}", *others) if first else ()


def paragraphs(texts: Iterable[str]) -> tuple[Paragraph, ...]:
    """Return the texts as paragraphs, blanks around them dropped, empty ones left out."""
    return tuple(Paragraph(text.strip()) for text in texts if text.strip())


def numbered(texts: tuple[str, ...]) -> tuple[str, ...]:
    """Return the texts with 1. 2. 3. before them; a single one needs no number."""
    if len(texts) <= 1:
        return texts
    return tuple(f"{number}. {text}" for number, text in enumerate(texts, 1))
