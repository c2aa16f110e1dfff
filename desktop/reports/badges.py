"""出席证, 列席证, 工作证: ten badges a sheet of A4, to be cut along the marks."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from db.domain import seat_wordings
from db.domain.wording_templates import fill
from desktop.reports import styles
from desktop.reports.drawing import (
    GREY,
    PALE,
    WHITE,
    Box,
    Brush,
    Colour,
    DrawnPage,
    colour,
    whole_role,
)
from desktop.reports.fonts import clean
from desktop.reports.line_breaking import Measure, cell_lines
from desktop.reports.qr_code import qr_shapes
from desktop.reports.styles import MM, Align, FontRole

ACROSS, DOWN = 2, 5
WIDTH, HEIGHT = 90 * MM, 54 * MM
"""The size of the usual badge holder."""

BAND, PAD, CODE = 10 * MM, 4 * MM, 27 * MM
MARK, GAP = 4 * MM, 1 * MM
POST_SIZES = (9.0, 8.0, 7.0, 6.0)
POST_LINES = 2
"""A post takes two lines if it can be set small enough, three if it cannot."""


@dataclass(frozen=True, slots=True)
class Badge:
    """One badge; `code` is what the QR code says, "" for none, `seat` “3排12号” or ""."""

    name: str
    affiliation: str
    post: str
    number: str
    code: str
    seat: str = ""


@dataclass(frozen=True, slots=True)
class BadgeSheet:
    """All badges of one kind; `unnumbered` are those who get none, with the reason."""

    meeting: str
    subtitle: str
    badges: tuple[Badge, ...]
    colour_code: str = "#9f1d20"
    unnumbered: tuple[str, ...] = ()
    reason: str = ""
    seat_wording: str = seat_wordings.SEAT.text


def story(sheet: BadgeSheet) -> list[Any]:
    """Return the sheets as ReportLab flowables, each one page."""
    from reportlab.platypus.doctemplate import PageBreak

    pages = [_page(sheet, part) for part in _batched(sheet.badges, ACROSS * DOWN)]
    if sheet.unnumbered or not pages:
        pages.append(_left_out_page(sheet))
    flow: list[Any] = []
    for page in pages:
        flow += [page, PageBreak()]
    return flow[:-1]


def paper(sheet: BadgeSheet, printed_at: datetime) -> bytes:
    """Return the badges as PDF: A4 upright without footer, nothing but badges and cut marks."""
    from desktop.reports.document import Footer, Paper, render

    title = f"{sheet.meeting}{sheet.subtitle}"
    return render(
        story(sheet),
        Paper(title, printed_at, footer=Footer.NONE, sheet=styles.sheet(210, 297)),
    )


def _page(sheet: BadgeSheet, badges: Sequence[Badge]) -> DrawnPage:
    def picture(brush: Brush, page: Box) -> None:
        left = (page.width - ACROSS * WIDTH) / 2
        top = (page.height + DOWN * HEIGHT) / 2
        _draw_cut_marks(brush, left, top)
        tint = colour(sheet.colour_code)
        for place, badge in enumerate(badges):
            row, column = divmod(place, ACROSS)
            box = Box(left + column * WIDTH, top - (row + 1) * HEIGHT, WIDTH, HEIGHT)
            _draw_badge(brush, box, badge, sheet, tint)

    return DrawnPage(picture)


def _draw_cut_marks(brush: Brush, left: float, top: float) -> None:
    """Mark every cut in the margins, and each inner corner with a small cross."""
    right, bottom = left + ACROSS * WIDTH, top - DOWN * HEIGHT
    xs = [left + column * WIDTH for column in range(ACROSS + 1)]
    ys = [bottom + row * HEIGHT for row in range(DOWN + 1)]
    for x in xs:
        brush.rule((x, top + GAP), (x, top + GAP + MARK), 0.3)
        brush.rule((x, bottom - GAP), (x, bottom - GAP - MARK), 0.3)
    for y in ys:
        brush.rule((left - GAP, y), (left - GAP - MARK, y), 0.3)
        brush.rule((right + GAP, y), (right + GAP + MARK, y), 0.3)
    for x in xs[1:-1]:
        for y in ys[1:-1]:
            brush.rule((x - MARK / 4, y), (x + MARK / 4, y), 0.3)
            brush.rule((x, y - MARK / 4), (x, y + MARK / 4), 0.3)


def _draw_badge(brush: Brush, box: Box, badge: Badge, sheet: BadgeSheet, tint: Colour) -> None:
    inner = Box(box.x + PAD, box.y + PAD, box.width - 2 * PAD, box.height - 2 * PAD)
    band = Box(box.x + GAP, box.y + box.height - BAND - GAP, box.width - 2 * GAP, BAND)
    brush.fill(band, tint)
    title = Box(inner.x, band.y, inner.width, band.height)
    brush.text(title, sheet.meeting, role=FontRole.HEADING, size=13, tint=WHITE)
    code_width = CODE if badge.code else 0.0
    text = Box(inner.x, inner.y, inner.width - code_width, band.y - inner.y)
    _draw_words(brush, text, badge, sheet, tint)
    if badge.code:
        square = Box(inner.x + inner.width - CODE + 2 * MM, inner.y + 4 * MM, CODE, CODE)
        brush.shapes(qr_shapes(badge.code, square))
        below = Box(square.x, inner.y - 1 * MM, CODE, 6 * MM)
        brush.text(below, badge.number, size=11)


def _draw_words(brush: Brush, box: Box, badge: Badge, sheet: BadgeSheet, tint: Colour) -> None:
    kind = Box(box.x, box.y + box.height - 9 * MM, box.width, 7 * MM)
    wide = "　".join(sheet.subtitle)
    brush.text(kind, wide, role=whole_role(wide, FontRole.TITLE), size=17, tint=tint)
    place = Box(box.x, box.y + 13.5 * MM, box.width, 13 * MM)
    brush.name(place, badge.name, role=FontRole.HEADING, size=29)
    line = Box(box.x, box.y + 8.5 * MM, box.width, 5 * MM)
    brush.text(line, badge.affiliation, role=FontRole.BODY, size=11)
    lines, size = _post_lines(badge.post, box.width)
    rest = 8 * MM if not badge.seat else 5 * MM
    top = box.y + 8 * MM
    step = min(size * 1.25, rest / max(len(lines), 1))
    for number, text in enumerate(lines, start=1):
        row = Box(box.x, top - number * step, box.width, step)
        brush.text(row, text, role=FontRole.FANGSONG, size=size)
    if badge.seat:
        seat = Box(box.x, box.y - 2 * MM, box.width, 4.5 * MM)
        words = fill(sheet.seat_wording, {"座位": badge.seat})
        brush.text(seat, words, role=FontRole.HEADING, size=9.5, tint=tint)


def _post_lines(post: str, room: float) -> tuple[list[str], float]:
    """Return the lines of a post and the largest size at which they are few."""
    text = clean(post)
    if not text:
        return [], POST_SIZES[0]
    lines: list[str] = []
    for size in POST_SIZES:
        lines = cell_lines(text, Measure(FontRole.FANGSONG, size, room))
        if len(lines) <= POST_LINES:
            return lines, size
    return lines, POST_SIZES[-1]


def _left_out_page(sheet: BadgeSheet) -> DrawnPage:
    """Say who gets no badge, so that the office can complete the roster."""
    text = sheet.reason or "没有要制证的人。"
    measure = Measure(FontRole.FANGSONG, 14, 156 * MM)
    lines = [*cell_lines(text, measure), *cell_lines("、".join(sheet.unnumbered) or "　", measure)]

    def picture(brush: Brush, page: Box) -> None:
        title = Box(27 * MM, page.height - 45 * MM, 156 * MM, 10 * MM)
        brush.text(title, f"{sheet.meeting}{sheet.subtitle}", role=FontRole.HEADING, size=16)
        brush.frame(Box(27 * MM, page.height - 47 * MM, 156 * MM, 0), PALE)
        for number, line in enumerate(lines):
            row = Box(27 * MM, page.height - 60 * MM - number * 8 * MM, 156 * MM, 8 * MM)
            brush.text(row, line, role=FontRole.FANGSONG, size=14, align=Align.LEFT)
        foot = Box(27 * MM, 20 * MM, 156 * MM, 6 * MM)
        brush.text(foot, f"共{len(sheet.unnumbered)}人", size=10.5, align=Align.RIGHT, tint=GREY)

    return DrawnPage(picture)


def _batched(badges: Sequence[Badge], count: int) -> list[Sequence[Badge]]:
    return [badges[start : start + count] for start in range(0, len(badges), count)]
