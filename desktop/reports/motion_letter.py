"""公文 letters about motions (立案通知、交办单、催办单 …), set as GB/T 9704-2012 sets a page."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import groupby
from typing import TYPE_CHECKING, Any

from desktop.reports.styles import LINE_3, PORTRAIT, SIZE_2, Align, FontRole, TextStyle

if TYPE_CHECKING:
    from desktop.reports.text_block import TextBlock

CHARACTER = PORTRAIT.text_width / 28
"""28 characters fill a line of 156 mm: 15.8 points, which Word calls size 3 on a grid."""

BODY = TextStyle(FontRole.FANGSONG, CHARACTER, LINE_3, Align.JUSTIFY, indent=2)
HEADING_1 = replace(BODY, role=FontRole.HEADING, align=Align.LEFT)
HEADING_2 = replace(HEADING_1, role=FontRole.KAI)
ADDRESSEE = replace(BODY, indent=0, keep_with_next=True)
DOCUMENT_NUMBER = replace(BODY, align=Align.RIGHT, indent=0, after=LINE_3, keep_with_next=True)
TITLE = TextStyle(FontRole.TITLE, SIZE_2, 33.0, Align.CENTER, after=LINE_3, keep_with_next=True)
CLOSING = replace(BODY, align=Align.CENTER, indent=0)

KEPT_LINES = 2
"""Lines of text that go with the signature: it never stands on a page of its own."""

DATE_INDENT = 4
"""Characters between the date and the right edge (GB/T 9704-2012, 7.3.5)."""

ATTACHMENTS_INDENT = 5
"""Characters left of a listed attachment: two, and three for the words 附件：."""

SEAL_ROOM = 2 * LINE_3
"""Space above the signature for the round seal, in points."""

_LEVEL_1 = re.compile(r"[一二三四五六七八九十]+、")
_LEVEL_2 = re.compile(r"（[一二三四五六七八九十]+）")
_SENTENCE_ENDS = ("。", "；", "：", "！", "？")


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter; `meeting` only names the document, and an empty line is left out.

    The items stand after the first paragraph that ends with a colon, else after the last one.
    """

    title: str
    addressee: str
    paragraphs: tuple[str, ...]
    items: tuple[str, ...]
    attachments: tuple[str, ...]
    signature: str
    date_line: str
    document_number: str = ""
    meeting: str = ""

    @property
    def subtitle(self) -> str:
        """What the letter is called after its meeting."""
        return self.title

    @property
    def salutation(self) -> str:
        """The addressee with the colon that stands after it."""
        bare = self.addressee.strip().rstrip("：:")
        return f"{bare}：" if bare else ""

    @property
    def body(self) -> tuple[str, ...]:
        """The paragraphs with the items in their place, numbered when there are several."""
        ends = (place for place, text in enumerate(self.paragraphs, 1) if text.endswith("："))
        place = next(ends, len(self.paragraphs))
        return (*self.paragraphs[:place], *numbered(self.items), *self.paragraphs[place:])

    @property
    def attachment_lines(self) -> tuple[str, ...]:
        """The attachments as they are listed: 附件：1. …, then 2. …."""
        first, *others = numbered(self.attachments) or ("",)
        return (f"附件：{first}", *others) if first else ()


def numbered(texts: tuple[str, ...]) -> tuple[str, ...]:
    """Return the texts with 1. 2. 3. before them; a single one needs no number."""
    if len(texts) <= 1:
        return texts
    return tuple(f"{number}. {text}" for number, text in enumerate(texts, 1))


def heading_role(paragraph: str) -> FontRole:
    """Return 黑体 for a line “一、…”, 楷体 for “（一）…”, 仿宋 for sentences."""
    if not paragraph.endswith(_SENTENCE_ENDS):
        if _LEVEL_1.match(paragraph):
            return FontRole.HEADING
        if _LEVEL_2.match(paragraph):
            return FontRole.KAI
    return FontRole.FANGSONG


def body_blocks(paragraphs: Iterable[str]) -> list[Any]:
    """Return paragraphs of 公文 text as flowables; no heading is last on its page.

    A page break before the headings costs less paper than keeping whole paragraphs together.
    """
    from reportlab.platypus.flowables import CondPageBreak

    from desktop.reports.text_block import TextBlock

    by_role = {FontRole.HEADING: HEADING_1, FontRole.KAI: HEADING_2}
    flow: list[Any] = []
    for is_heading, texts in groupby(paragraphs, lambda text: heading_role(text) in by_role):
        run = [TextBlock(text, by_role.get(heading_role(text), BODY)) for text in texts]
        if is_heading:
            flow.append(CondPageBreak((len(run) + KEPT_LINES) * LINE_3))
        flow += run
    return flow


def story(letter: Letter) -> list[Any]:
    """Return the letter as ReportLab flowables."""
    from reportlab.platypus.flowables import KeepTogether

    from desktop.reports.text_block import TextBlock

    head = (
        (letter.document_number, DOCUMENT_NUMBER),
        (letter.title, TITLE),
        (letter.salutation, ADDRESSEE),
    )
    flow: list[Any] = [TextBlock(text, style) for text, style in head if text]
    flow += body_blocks(letter.body)
    last = flow.pop() if letter.body and not letter.attachments else None
    upper, lower = _parted(last) if last else ([], [])
    closing = [*lower, *_attachments(letter), *_signature(letter)]
    return [*flow, *upper, KeepTogether(closing)]


def paper(letter: Letter, printed_at: datetime) -> bytes:
    """Return the letter as PDF, A4 portrait, page numbers as on official paper: — 1 —."""
    from desktop.reports.document import Footer, Paper, render

    title = f"{letter.meeting}{letter.subtitle}"
    return render(story(letter), Paper(title, printed_at, footer=Footer.DASHED))


def _parted(block: "TextBlock") -> tuple[list[Any], list[Any]]:
    """Cut a paragraph so that its last lines can go with the signature."""
    width, leading = PORTRAIT.text_width, block.style.leading
    block.wrap(width, 0)
    parts = block.split(width, (len(block.lines) - KEPT_LINES) * leading)
    return (parts[:1], parts[1:]) if len(parts) == 2 else ([], [block])


def _attachments(letter: Letter) -> list[Any]:
    """Return the list of attachments: a line free above, long names under their own names."""
    from reportlab.platypus.doctemplate import Indenter

    from desktop.reports.text_block import TextBlock

    lines = letter.attachment_lines
    if not lines:
        return []
    hanging = ATTACHMENTS_INDENT + (1 if len(lines) > 1 else 0)
    first = replace(BODY, indent=2 - hanging, before=LINE_3)
    other = replace(BODY, indent=ATTACHMENTS_INDENT - hanging)
    left = hanging * CHARACTER
    blocks = [TextBlock(text, other if place else first) for place, text in enumerate(lines)]
    return [Indenter(left), *blocks, Indenter(-left)]


def _signature(letter: Letter) -> list[Any]:
    """Return the signature centred over the date, which ends four characters from the right."""
    from reportlab.platypus.flowables import Spacer

    date_width, name_width = _width(letter.date_line), _width(letter.signature)
    middle = DATE_INDENT * CHARACTER + date_width / 2
    column = min(max(date_width, name_width), PORTRAIT.text_width)
    right = max(middle - column / 2, 0)
    lines = [*_centred(letter.signature, column, right)]
    lines += _centred(letter.date_line, date_width, middle - date_width / 2)
    return [Spacer(0, SEAL_ROOM), *lines]


def _centred(text: str, width: float, right: float) -> list[Any]:
    """Return a text in a column of that width and that far from the right edge."""
    from reportlab.platypus.doctemplate import Indenter

    from desktop.reports.text_block import TextBlock

    left = PORTRAIT.text_width - right - width
    inside = [Indenter(left, right), TextBlock(text, CLOSING), Indenter(-left, -right)]
    return inside if text else []


def _width(text: str) -> float:
    from desktop.reports.fonts import clean, text_width

    return text_width(clean(text), CLOSING.role, CLOSING.size)
