"""会议文件汇编: a cover, contents that lead to every paper, and all papers under one numbering."""

from dataclasses import dataclass, field
from datetime import datetime
from io import BytesIO
from typing import Any

from desktop.reports.document import (
    CREATOR,
    UPRIGHT,
    Part,
    draw_dashed,
    one_at_a_time,
    page_templates,
)
from desktop.reports.fonts import clean, font_book, text_width
from desktop.reports.inking import BASELINE, Ink
from desktop.reports.line_breaking import Measure, cell_lines
from desktop.reports.styles import (
    LINE_3,
    MM,
    PORTRAIT,
    SIZE_2,
    SIZE_3,
    SIZE_4,
    FontRole,
    PageGeometry,
    TextStyle,
)
from desktop.reports.styles import TITLE as TITLE_STYLE

SUBTITLE, CONTENTS, LEADER = "文件汇编", "目录", "…"
HEAD_LINES = 3
"""Lines of a page of contents that its heading takes."""

LINES = 22 - HEAD_LINES
NUMBER_ROOM, PAGE_ROOM = 12 * MM, 12 * MM


@dataclass(frozen=True, slots=True)
class BookPaper:
    """A paper of the book: its line in the contents, and its pages."""

    title: str
    part: Part


@dataclass(frozen=True, slots=True)
class MeetingBook:
    """The whole book: whose meeting, when, and the papers in their order."""

    meeting: str
    date_line: str
    papers: tuple[BookPaper, ...]


@dataclass(slots=True)
class _Entry:
    """A line of the contents: to which place it leads, and its text, cut to the room."""

    place: int
    lines: list[str]


@dataclass(slots=True)
class _Binding:
    """What is known while the pages come: the papers' first pages, every page's sheet."""

    book: MeetingBook
    contents: list[list[_Entry]]
    starts: dict[int, int] = field(default_factory=dict)
    sheets: dict[int, PageGeometry] = field(default_factory=dict)
    current: int = -1


def book_paper(book: MeetingBook, printed_at: datetime) -> bytes:
    """Return the book as PDF: portrait and landscape mixed, one run of page numbers, an outline.

    It is laid out once: the lines of the contents are drawn when the pages are known.
    """
    from desktop.reports.counted_canvas import CountedCanvas

    title = f"{book.meeting}{SUBTITLE}"
    binding = _Binding(book, _contents(book))
    target = BytesIO()
    document = _document(target, title, binding)

    def canvas_for(*args: object, **options: object) -> CountedCanvas:
        canvas = CountedCanvas(*args, **options)
        canvas.prepare(printed_at, lambda page, _: _finish(canvas, binding, page))
        return canvas

    with one_at_a_time:
        document.build(_story(binding, printed_at), canvasmaker=canvas_for)
    return target.getvalue()


def _document(target: BytesIO, title: str, binding: _Binding) -> Any:  # noqa: ANN401 - ReportLab has no types
    from reportlab.platypus.doctemplate import BaseDocTemplate

    class BookTemplate(BaseDocTemplate):  # type: ignore[misc]
        """Gives each paper the sheets that it was made for."""

        def handle_nextPageTemplate(self, pt: str) -> None:
            """Take a template's name for that of the current paper."""
            super().handle_nextPageTemplate(pt if ":" in pt else f"{binding.current}:{pt}")

        def afterPage(self) -> None:
            """Note the sheet of the page that has ended."""
            binding.sheets[self.page] = _geometry(binding)

    papers = binding.book.papers
    sheets = [PORTRAIT, *(each.part.paper.geometry for each in papers)]
    return BookTemplate(
        target,
        pagesize=(PORTRAIT.width, PORTRAIT.height),
        pageTemplates=[
            template
            for place, geometry in enumerate(sheets, start=-1)
            for template in page_templates(geometry, f"{place}:")
        ],
        title=clean(title),
        author=CREATOR,
        creator=CREATOR,
        initialFontName=font_book().font(FontRole.BODY).register_name,
        invariant=1,
    )


def _geometry(binding: _Binding) -> PageGeometry:
    place = binding.current
    return PORTRAIT if place < 0 else binding.book.papers[place].part.paper.geometry


def _story(binding: _Binding, printed_at: datetime) -> list[Any]:
    """Return cover, empty pages for the contents, and the papers, each from a new page."""
    from reportlab.platypus.doctemplate import NextPageTemplate, PageBreak
    from reportlab.platypus.flowables import CallerMacro, Spacer

    def begin(place: int) -> Any:  # noqa: ANN401 - ReportLab has no types
        def note(macro: Any) -> None:  # noqa: ANN401 - ReportLab has no types
            page = macro.canv.getPageNumber()
            binding.starts[place] = page
            macro.canv.bookmarkPage(_key(place))
            macro.canv.addOutlineEntry(clean(binding.book.papers[place].title), _key(place), 0)

        return CallerMacro(drawCallable=note)

    def turn_to(place: int) -> Any:  # noqa: ANN401 - ReportLab has no types
        def note(_: Any, width: float, height: float) -> None:  # noqa: ANN401 - as above
            binding.current = place

        return CallerMacro(wrapCallable=note)

    flow: list[Any] = _cover(binding.book, printed_at)
    for _ in binding.contents:
        flow += [PageBreak(), Spacer(0, LINE_3)]
    for place, each in enumerate(binding.book.papers):
        flow += [NextPageTemplate(f"{place}:{UPRIGHT}"), PageBreak(), turn_to(place), begin(place)]
        flow += each.part.story
    return flow


def _key(place: int) -> str:
    return f"paper-{place}"


def _cover(book: MeetingBook, printed_at: datetime) -> list[Any]:
    from reportlab.platypus.flowables import Spacer

    from desktop.reports.text_block import TextBlock

    large = TextStyle(FontRole.TITLE, 30.0, 45.0, TITLE_STYLE.align)
    day = f"{printed_at.year}年{printed_at.month}月{printed_at.day}日"
    return [
        Spacer(0, 50 * MM),
        TextBlock(book.meeting, TITLE_STYLE),
        Spacer(0, 12 * MM),
        TextBlock("　".join(SUBTITLE), large),
        Spacer(0, 70 * MM),
        TextBlock(book.date_line, TextStyle(FontRole.KAI, SIZE_3, LINE_3, TITLE_STYLE.align)),
        TextBlock(
            f"（{day}编印）", TextStyle(FontRole.FANGSONG, SIZE_4, LINE_3, TITLE_STYLE.align)
        ),
    ]


def _contents(book: MeetingBook) -> list[list[_Entry]]:
    """Return the lines of the contents page by page; a title of two lines stays together."""
    room = PORTRAIT.text_width - NUMBER_ROOM - PAGE_ROOM - 2 * SIZE_3
    measure = Measure(FontRole.FANGSONG, SIZE_3, room)
    pages: list[list[_Entry]] = [[]]
    free = LINES
    for place, each in enumerate(book.papers):
        lines = list(cell_lines(clean(each.title), measure))
        if len(lines) > free:
            pages.append([])
            free = LINES
        pages[-1].append(_Entry(place, lines))
        free -= len(lines)
    return pages


def _finish(canvas: Any, binding: _Binding, page: int) -> None:  # noqa: ANN401 - ReportLab has no types
    """Draw what a page waits for: the number, or the contents; the cover has neither."""
    if page == 1:
        return
    if page - 2 < len(binding.contents):
        _draw_contents(canvas, binding, page - 2)
    draw_dashed(canvas, binding.sheets[page], page - 1)


def _draw_contents(canvas: Any, binding: _Binding, number: int) -> None:  # noqa: ANN401 - as above
    top = PORTRAIT.bottom + PORTRAIT.text_height
    ink = Ink(canvas)
    heading = f"{CONTENTS[0]}　{CONTENTS[1]}"
    width = text_width(heading, FontRole.TITLE, SIZE_2)
    middle = PORTRAIT.left + (PORTRAIT.text_width - width) / 2
    ink.line(middle, top - 1.5 * LINE_3, heading, FontRole.TITLE, SIZE_2)
    row = HEAD_LINES
    for entry in binding.contents[number]:
        _draw_entry(canvas, ink, binding, (entry, top - row * LINE_3))
        row += len(entry.lines)
    ink.dry()


def _draw_entry(canvas: Any, ink: Ink, binding: _Binding, at: tuple[_Entry, float]) -> None:  # noqa: ANN401 - as above
    """Draw number, title, dots and page, and lay the link over them."""
    entry, top = at
    role, size, left = FontRole.FANGSONG, SIZE_3, PORTRAIT.left
    page = str(binding.starts[entry.place] - 1)
    right = left + PORTRAIT.text_width
    for row, line in enumerate(entry.lines):
        baseline = top - (row + 0.5) * LINE_3 - size * BASELINE
        if row == 0:
            ink.line(left, baseline, f"{entry.place + 1}.", role, size)
        ink.line(left + NUMBER_ROOM, baseline, line, role, size)
    end = left + NUMBER_ROOM + text_width(entry.lines[-1], role, size) + size / 4
    begin = right - text_width(page, role, size)
    dot = text_width(LEADER, role, size)
    count = int((begin - size / 4 - end) // dot)
    ink.line(begin - size / 4 - count * dot, baseline, LEADER * count, role, size)
    ink.line(begin, baseline, page, role, size)
    bottom = top - len(entry.lines) * LINE_3
    # Named, for a page that is taken up again counts its links anew.
    key = _key(entry.place)
    canvas.linkAbsolute("", key, Rect=(left, bottom, right, top), name=f"to-{key}")
