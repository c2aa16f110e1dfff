"""提案全文: one motion as official text, and the 汇编 of many with a contents page."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from desktop.reports.names import FULL_WIDTH_SPACE, spaced_name
from desktop.reports.official import paragraphs
from desktop.reports.official_story import BODY, HEADING_1, KEPT_LINES, body_blocks
from desktop.reports.styles import (
    LINE_3,
    PORTRAIT,
    SIZE_2,
    SIZE_4,
    SIZE_S4,
    Align,
    FontRole,
    TextStyle,
)

MEETING = replace(BODY, role=FontRole.KAI, align=Align.CENTER, indent=0, after=3)
NUMBER = TextStyle(FontRole.HEADING, SIZE_4, 24.0, Align.LEFT)
CATEGORY = TextStyle(FontRole.FANGSONG, SIZE_4, 24.0, Align.RIGHT)
TITLE = TextStyle(FontRole.TITLE, SIZE_2, 33.0, Align.CENTER, before=LINE_3 / 2, after=5)
BYLINE = replace(MEETING, after=0)
HANDLERS = replace(BODY, before=LINE_3)
NO_TEXT = "（提案内容暂缺）"
RULE = 0.9
"""Width of the rule under the number, in points."""

CONTENTS = f"目{FULL_WIDTH_SPACE}录"
CONTENTS_HEADING = replace(HEADING_1, align=Align.CENTER, indent=0, before=10, after=6)
ENTRY = TextStyle(FontRole.FANGSONG, SIZE_S4, 22.0, Align.LEFT)
ENTRY_RIGHT = replace(ENTRY, align=Align.RIGHT)
NUMBER_ROOM, PAGE_ROOM, LEADER_ROOM = 5 * SIZE_S4, 2.2 * SIZE_S4, 2 * SIZE_S4
"""Widths of a contents entry in points: the number, the page, and the least of the dots."""

MOST_WHOLE_LINES = 6
"""An entry of more lines may be cut at the end of a page: no page might hold it."""

LEADER = "…"
NO_MOTIONS = "（没有提案）"


@dataclass(frozen=True, slots=True)
class MotionPart:
    """One part of a motion: 情况, 分析, 建议; each line of the text is a paragraph."""

    heading: str
    text: str

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The paragraphs without blanks around them and without empty ones."""
        return tuple(line.strip() for line in self.text.splitlines() if line.strip())


@dataclass(frozen=True, slots=True)
class MotionText:
    """One motion in full; an empty line is left out. Subtitle: 提案, without the number."""

    meeting: str
    subtitle: str
    number: str
    title: str
    submitters: tuple[str, ...]
    category: str
    date_line: str
    parts: tuple[MotionPart, ...]
    handlers: tuple[str, ...] = ()

    @property
    def is_blank(self) -> bool:
        """Whether no part says anything."""
        return not any(part.paragraphs for part in self.parts)


@dataclass(frozen=True, slots=True)
class MotionBook:
    """The 汇编: its title, the contents, and every motion on a page of its own."""

    meeting: str
    subtitle: str
    date_line: str
    motions: tuple[MotionText, ...]


def story(text: MotionText) -> list[Any]:
    """Return one motion as ReportLab flowables."""
    from desktop.reports.text_block import TextBlock

    flow = _head(text)
    for part in text.parts:
        flow += _part(part)
    if text.is_blank:
        flow.append(TextBlock(NO_TEXT, BODY))
    if text.handlers:
        flow.append(TextBlock(f"承办单位：{'；'.join(text.handlers)}", HANDLERS))
    return flow


def paper(text: MotionText, printed_at: datetime) -> bytes:
    """Return one motion as PDF, A4 portrait, page numbers as on official paper: — 1 —."""
    from desktop.reports.document import Footer, Paper, render

    title = f"{text.meeting}{text.subtitle}{text.number}"
    return render(story(text), Paper(title, printed_at, footer=Footer.DASHED))


def book_story(
    book: MotionBook, pages: Sequence[int], *, starts: list[int] | None = None
) -> list[Any]:
    """Return the book as flowables; `pages` stand in the contents, `starts` takes true ones."""
    from reportlab.platypus.doctemplate import PageBreak
    from reportlab.platypus.flowables import CallerMacro

    from desktop.reports.opening import opening
    from desktop.reports.text_block import TextBlock

    def note_page(macro: Any) -> None:  # noqa: ANN401 - ReportLab has no types
        found.append(macro.canv.getPageNumber())

    found = [] if starts is None else starts
    flow: list[Any] = opening(book.meeting, book.subtitle, book.date_line)
    if not book.motions:
        return [*flow, TextBlock(NO_MOTIONS, BODY)]
    flow.append(TextBlock(CONTENTS, CONTENTS_HEADING))
    flow += [_entry(text, page) for text, page in zip(book.motions, pages, strict=True)]
    for text in book.motions:
        flow += [PageBreak(), CallerMacro(drawCallable=note_page), *story(text)]
    return flow


def book_paper(book: MotionBook, printed_at: datetime) -> bytes:
    """Return the book as PDF; it is set twice, for the contents need the pages.

    Gathered for a larger book it has none: that one cannot take it.
    """
    from desktop.reports.document import Footer, Paper, render

    paper = Paper(f"{book.meeting}{book.subtitle}", printed_at, footer=Footer.DASHED)
    starts: list[int] = []
    if not render(book_story(book, [0] * len(book.motions), starts=starts), paper):
        return b""
    return render(book_story(book, starts), paper)


def _head(text: MotionText) -> list[Any]:
    """Return the lines above the text: meeting, number and category, title, submitters, date."""
    from desktop.reports.text_block import TextBlock

    meeting = f"{text.meeting}{text.subtitle}"
    lines = [(line, BYLINE) for line in (*_name_lines(text.submitters), text.date_line)]
    flow: list[Any] = [TextBlock(meeting, MEETING)] if meeting else []
    flow.append(_number_row(text))
    flow += [TextBlock(line, style) for line, style in ((text.title, TITLE), *lines) if line]
    return [*flow, _space(LINE_3 / 2)]


def _space(height: float) -> Any:  # noqa: ANN401 - ReportLab has no types
    from reportlab.platypus.flowables import Spacer

    return Spacer(0, height)


def _number_row(text: MotionText) -> Any:  # noqa: ANN401 - ReportLab has no types
    """Return the number on the left and the category on the right, ruled below."""
    from desktop.reports.text_block import TextBlock

    half = PORTRAIT.text_width / 2
    row = [TextBlock(text.number, NUMBER), TextBlock(text.category, CATEGORY)]
    return _table([row], [half, half], [("LINEBELOW", (0, 0), (-1, -1), RULE, "black")])


def _name_lines(names: Iterable[str]) -> list[str]:
    """Return the submitters in as few lines as hold them, no name cut in two."""
    from desktop.reports.fonts import clean, text_width

    lines: list[str] = []
    for name in map(spaced_name, map(clean, names)):
        joined = f"{lines[-1]}{FULL_WIDTH_SPACE * 2}{name}" if lines else ""
        if lines and text_width(joined, BYLINE.role, BYLINE.size) <= PORTRAIT.text_width:
            lines[-1] = joined
        else:
            lines.append(name)
    return lines


def _part(part: MotionPart) -> list[Any]:
    """Return one part; its heading is 黑体 whatever it says, and not last on its page."""
    from reportlab.platypus.flowables import CondPageBreak

    from desktop.reports.text_block import TextBlock

    if not part.paragraphs:
        return []
    body = body_blocks(paragraphs(part.paragraphs))
    if not part.heading:
        return body
    room = (2 + KEPT_LINES) * LINE_3
    return [CondPageBreak(room), TextBlock(part.heading, HEADING_1), *body]


def _entry(text: MotionText, page: int) -> Any:  # noqa: ANN401 - ReportLab has no types
    """Return one line of the contents: number, title, dots, page; a long title wraps."""
    from desktop.reports.fonts import clean
    from desktop.reports.line_breaking import Measure, cell_lines
    from desktop.reports.text_block import TextBlock

    middle = PORTRAIT.text_width - NUMBER_ROOM - PAGE_ROOM
    measure = Measure(ENTRY.role, ENTRY.size, middle - LEADER_ROOM)
    lines = cell_lines(clean(text.title), measure)
    last = measure.of(lines[-1]) + ENTRY.size / 4
    dots = LEADER * int((middle - last) // measure.of(LEADER))
    rows: list[list[Any]] = [["", TextBlock(line, ENTRY), "", ""] for line in lines]
    rows[0][0] = TextBlock(text.number, ENTRY)
    rows[-1][2:] = TextBlock(dots, ENTRY_RIGHT), TextBlock(str(page), ENTRY_RIGHT)
    spans = [("SPAN", (1, row), (2, row)) for row in range(len(lines) - 1)]
    widths = [NUMBER_ROOM, last, middle - last, PAGE_ROOM]
    whole = [("NOSPLIT", (0, 0), (-1, -1))] if len(lines) <= MOST_WHOLE_LINES else []
    return _table(rows, widths, [*whole, *spans])


def _table(rows: list[list[Any]], widths: list[float], commands: list[tuple[Any, ...]]) -> Any:  # noqa: ANN401 - ReportLab has no types
    """Return cells side by side without any padding."""
    from reportlab.platypus.tables import Table

    table = Table(rows, colWidths=widths)
    sides = ("LEFTPADDING", "RIGHTPADDING", "TOPPADDING", "BOTTOMPADDING")
    table.setStyle([*((side, (0, 0), (-1, -1), 0) for side in sides), *commands])
    return table
