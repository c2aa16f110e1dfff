"""A 公文 on paper: GB/T 9704-2012 to the millimetre, 22 lines of 28 characters a page."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import groupby, takewhile
from typing import TYPE_CHECKING, Any

from desktop.reports.official import Annex, OfficialTable, OfficialText, Paragraph, Part
from desktop.reports.styles import LINE_3, MM, PORTRAIT, SIZE_2, Align, FontRole, TextStyle

if TYPE_CHECKING:
    from desktop.reports.text_block import TextBlock

CHARACTER = PORTRAIT.text_width / 28
"""28 characters fill a line of 156 mm: 15.79 points, which Word calls size 3 on a grid."""

BODY = TextStyle(FontRole.FANGSONG, CHARACTER, LINE_3, Align.JUSTIFY, indent=2)
HEADING_1 = replace(BODY, role=FontRole.HEADING)
TITLE = TextStyle(FontRole.TITLE, SIZE_2, LINE_3, Align.CENTER, after=LINE_3, keep_with_next=True)
BYLINE = replace(BODY, role=FontRole.KAI, align=Align.CENTER, indent=0, keep_with_next=True)
ADDRESSEE = replace(BODY, indent=0, keep_with_next=True)
DOCUMENT_NUMBER = replace(BODY, align=Align.RIGHT, indent=0, after=LINE_3, keep_with_next=True)
NOTE = replace(BODY, before=LINE_3)
ANNEX_NUMBER = replace(HEADING_1, indent=0, after=LINE_3, keep_with_next=True)
TABLE_TITLE = replace(HEADING_1, align=Align.CENTER, indent=0, keep_with_next=True)
CLOSING = replace(BODY, align=Align.CENTER, indent=0)

SIGNING = replace(BODY, align=Align.LEFT, before=LINE_3)

KEPT_LINES = 2
"""Lines of text that go with the signature: it never stands on a page of its own."""

DATE_INDENT = 4
"""Characters between the date and the right edge (GB/T 9704-2012, 7.3.5)."""

ATTACHMENTS_INDENT = 5
"""Characters left of a listed attachment: two, and three for the words 附件：."""

SEAL_ROOM = 2 * LINE_3
"""Space above the signature for the round seal, in points."""

WIDEST_UPRIGHT = PORTRAIT.text_width / MM + 0.01
"""Millimetres of the widest table that stands in the text; a wider one is turned."""


def story(text: OfficialText) -> list[Any]:
    """Return a 公文 as ReportLab flowables: at least a blank page."""
    from reportlab.platypus.flowables import Spacer

    flow = [*_head(text), *body_blocks(text.body)]
    closing = [*_attachments(text), *_signing(text), *_signature(text)]
    flow = _closed(flow, closing, _headings_before_last(text.body))
    if text.note:
        flow += _blocks(((f"（{text.note.strip('（）()')}）", NOTE),))
    several = len(text.annexes) > 1
    for number, annex in enumerate(text.annexes, 1):
        flow += _annex(annex, f"附件{number}" if several else "附件")
    if text.imprint is not None:
        from desktop.reports.official_flow import ImprintBlock

        flow.append(ImprintBlock(text.imprint, PORTRAIT.text_width))
    return _without_empty_pages(flow) or [Spacer(0, LINE_3)]


def paper(text: OfficialText, printed_at: datetime) -> bytes:
    """Return a 公文 as PDF, A4, page numbers — 1 — at the outer edge."""
    from desktop.reports.document import Footer, Paper, render

    return render(story(text), Paper(text.title, printed_at, footer=Footer.DASHED))


def body_blocks(parts: Iterable[Part]) -> list[Any]:
    """Return the body of a 公文 as flowables; no heading is last on its page.

    A page break before the headings costs less paper than keeping whole paragraphs together.
    """
    from reportlab.platypus.flowables import CondPageBreak

    flow: list[Any] = []
    for kind, run in groupby(parts, _kind):
        blocks = [block for part in run for block in _part_blocks(part)]
        if kind == "heading":
            flow.append(CondPageBreak((len(blocks) + KEPT_LINES) * LINE_3))
        flow += blocks
    return flow


def _kind(part: Part) -> str:
    if isinstance(part, OfficialTable):
        return "table"
    return "heading" if part.is_heading else "text"


def _part_blocks(part: Part) -> list[Any]:
    if isinstance(part, OfficialTable):
        return _table(part)
    return [_paragraph(part)]


def _paragraph(part: Paragraph) -> "TextBlock":
    from desktop.reports.text_block import TextBlock

    return TextBlock(part.text, BODY, lead=part.lead, lead_role=part.role)


def _blocks(lines: Iterable[tuple[str, TextStyle]]) -> list[Any]:
    from desktop.reports.text_block import TextBlock

    return [TextBlock(text, style) for text, style in lines if text]


def _head(text: OfficialText) -> list[Any]:
    """Return what stands above the text: red head or number, title, bylines, addressee."""
    flow: list[Any] = []
    number = text.document_number
    if text.issuer:
        from desktop.reports.official_flow import RedHead

        flow.append(RedHead(text.issuer, number, CHARACTER, text.logo))
        number = ""
    title = replace(TITLE, after=0) if text.bylines else TITLE
    styles = [BYLINE] * len(text.bylines)
    styles[-1:] = [replace(BYLINE, after=LINE_3)] if styles else []
    lines = ((number, DOCUMENT_NUMBER), (text.title, title))
    bylines = zip(text.bylines, styles, strict=True)
    return [*flow, *_blocks((*lines, *bylines, (text.salutation, ADDRESSEE)))]


def _headings_before_last(parts: Sequence[Part]) -> int:
    """Return how many headings stand right above the last part of a text."""
    above = takewhile(lambda part: _kind(part) == "heading", reversed(parts[:-1]))
    return sum(1 for _ in above)


def _closed(flow: list[Any], closing: list[Any], headings: int) -> list[Any]:
    """Return the flow with its closing lines kept together, and with the end of the text.

    Where its last paragraph goes with them whole, so do the ``headings`` above it.
    """
    from reportlab.platypus.flowables import KeepTogether

    from desktop.reports.text_block import TextBlock

    if not closing:
        return flow
    if flow and isinstance(flow[-1], TextBlock) and flow[-1].style is BODY:
        upper, lower = _parted(flow.pop())
        if headings and not upper:
            lower = [*flow[-headings:], *lower]
            del flow[-headings - 1 :]
        return [*flow, *upper, KeepTogether([*lower, *closing])]
    return [*flow, KeepTogether(closing)]


def _parted(block: "TextBlock") -> tuple[list[Any], list[Any]]:
    """Cut a paragraph so that its last lines can go with the signature."""
    width, leading = PORTRAIT.text_width, block.style.leading
    block.wrap(width, 0)
    parts = block.split(width, (len(block.lines) - KEPT_LINES) * leading)
    return (parts[:1], parts[1:]) if len(parts) == 2 else ([], [block])


def _attachments(text: OfficialText) -> list[Any]:
    """Return the list of attachments: a line free above, long names under their own names."""
    from reportlab.platypus.doctemplate import Indenter

    lines = text.attachment_lines
    if not lines:
        return []
    hanging = ATTACHMENTS_INDENT + (1 if len(lines) > 1 else 0)
    first = replace(BODY, indent=2 - hanging, before=LINE_3)
    other = replace(BODY, indent=ATTACHMENTS_INDENT - hanging)
    left = hanging * CHARACTER
    blocks = _blocks((line, other if place else first) for place, line in enumerate(lines))
    return [Indenter(left), *blocks, Indenter(-left)]


def _signing(text: OfficialText) -> list[Any]:
    """Return the lines to sign on, with room above each for a hand."""
    return _blocks((line, SIGNING) for line in text.signing)


def _signature(text: OfficialText) -> list[Any]:
    """Return the signature centred over the date, which ends four characters from the right."""
    from reportlab.platypus.flowables import Spacer

    if not (text.signature or text.date_line):
        return []
    date_width, name_width = _width(text.date_line), _width(text.signature)
    middle = DATE_INDENT * CHARACTER + date_width / 2
    column = min(max(date_width, name_width), PORTRAIT.text_width)
    right = max(middle - column / 2, 0)
    lines = [*_centred(text.signature, column, right)]
    lines += _centred(text.date_line, date_width, middle - date_width / 2)
    return [Spacer(0, SEAL_ROOM), *lines]


def _centred(text: str, width: float, right: float) -> list[Any]:
    """Return a text in a column of that width and that far from the right edge."""
    from reportlab.platypus.doctemplate import Indenter

    left = PORTRAIT.text_width - right - width
    inside = [Indenter(left, right), *_blocks(((text, CLOSING),)), Indenter(-left, -right)]
    return inside if text else []


def _annex(annex: Annex, number: str) -> list[Any]:
    """Return an attachment: its number at the top left, its title two lines below."""
    from reportlab.platypus.doctemplate import PageBreak

    head = _blocks(((number, ANNEX_NUMBER), (annex.title, TITLE)))
    first = annex.body[0] if annex.body else None
    if isinstance(first, OfficialTable) and is_turned(first):
        return [*_turned([*head, *_upright(first)]), *body_blocks(annex.body[1:])]
    return [PageBreak(), *head, *body_blocks(annex.body)]


def _table(table: OfficialTable) -> list[Any]:
    """Return a table in the text, or turned on pages of its own when it is too wide."""
    if is_turned(table):
        return _turned(_upright(table))
    from desktop.reports.official_flow import OnGrid

    return [*_upright(table), OnGrid()]


def _upright(table: OfficialTable) -> list[Any]:
    from desktop.reports.tables import grid

    title = _blocks(((table.title, TABLE_TITLE),))
    return [*title, grid(table.columns, table.rows, table.style)]


def is_turned(table: OfficialTable) -> bool:
    """Say whether a table is too wide for the text and lies on its side."""
    return table.width_mm > WIDEST_UPRIGHT


def _turned(flow: Sequence[Any]) -> list[Any]:
    """Return flowables on turned pages, and then a new upright page."""
    from reportlab.platypus.doctemplate import NextPageTemplate, PageBreak

    from desktop.reports.document import TURNED, UPRIGHT

    return [NextPageTemplate(TURNED), PageBreak(), *flow, NextPageTemplate(UPRIGHT), PageBreak()]


def _without_empty_pages(flow: list[Any]) -> list[Any]:
    """Return the flow without a page break at its end or right after another one."""
    from reportlab.platypus.doctemplate import NextPageTemplate, PageBreak

    kept: list[Any] = []
    follows_break = True
    for block in reversed(flow):
        if isinstance(block, PageBreak):
            if follows_break:
                continue
            follows_break = True
        elif not isinstance(block, NextPageTemplate):
            follows_break = False
        kept.append(block)
    return kept[::-1]


def _width(text: str) -> float:
    from desktop.reports.fonts import clean, text_width

    return text_width(clean(text), CLOSING.role, CLOSING.size)
