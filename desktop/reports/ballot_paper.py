"""选票: candidates with a box for the mark, places for 另选人; several to a sheet when short."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from reportlab.platypus.flowables import Flowable

from desktop.reports.columns import GridStyle, PaperColumn, Row
from desktop.reports.names import spaced_name
from desktop.reports.styles import SIZE_3, SIZE_4, SIZE_5, Align, FontRole, TextStyle

ACROSS = 3
"""Candidates side by side."""
CUT_HEIGHT = 26.0
"""Room of a cutting line between two papers, in points."""
ROW_STYLE = GridStyle(size=14.0, leading=18.0, row_height=30.0)
TITLE = TextStyle(FontRole.TITLE, SIZE_3, 24.0, Align.CENTER, keep_with_next=True)
HEAD = TextStyle(FontRole.FANGSONG, SIZE_4, 20.0, Align.CENTER, keep_with_next=True)
RULE = TextStyle(FontRole.KAI, SIZE_5, 15.0, Align.LEFT)


@dataclass(frozen=True, slots=True)
class BallotPaper:
    """One kind of paper; ``copies`` of it are laid out, as many to a sheet as there is room."""

    meeting: str
    subtitle: str
    seats_line: str
    candidates: tuple[str, ...]
    write_ins: int
    rules: tuple[str, ...]
    copies: int = 1


class CutLine(Flowable):  # type: ignore[misc]
    """A dashed line along which two papers are cut apart."""

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Return the size in points."""
        self.width, self.height = available_width, CUT_HEIGHT
        return self.width, self.height

    def draw(self) -> None:
        """Draw the line in the middle of its room."""
        self.canv.saveState()
        self.canv.setDash(3, 3)
        self.canv.setLineWidth(0.4)
        self.canv.line(0, CUT_HEIGHT / 2, self.width, CUT_HEIGHT / 2)
        self.canv.restoreState()


def story(sheet: BallotPaper) -> list[Any]:
    """Return the papers as ReportLab flowables: none is cut in two where it fits on a page."""
    from reportlab.platypus.doctemplate import PageBreak

    per_page = papers_to_a_page(sheet)
    flow: list[Any] = []
    for number in range(sheet.copies):
        if number:
            flow.append(CutLine() if number % per_page else PageBreak())
        flow += _paper(sheet)
    return flow


def papers_to_a_page(sheet: BallotPaper) -> int:
    """Return how many of a paper stand on one A4 page: at least one."""
    from desktop.reports.styles import PORTRAIT

    height = sum(_height(part) for part in _paper(sheet))
    return max(1, int((PORTRAIT.text_height + CUT_HEIGHT) // (height + CUT_HEIGHT)))


def paper(sheet: BallotPaper, printed_at: datetime) -> bytes:
    """Return the papers as PDF, A4 portrait."""
    from desktop.reports.document import Footer, Paper, render

    title = f"{sheet.meeting}{sheet.subtitle}"
    return render(story(sheet), Paper(title, printed_at, footer=Footer.NONE))


def _height(part: Any) -> float:  # noqa: ANN401 - any flowable
    from desktop.reports.styles import PORTRAIT

    _, height = part.wrap(PORTRAIT.text_width, PORTRAIT.text_height)
    return float(height + part.getSpaceBefore() + part.getSpaceAfter())


def _paper(sheet: BallotPaper) -> list[Any]:
    from reportlab.platypus.flowables import Spacer

    from desktop.reports.tables import grid
    from desktop.reports.text_block import TextBlock

    pair = (PaperColumn("姓名", 33, role=FontRole.BODY, shrink_to=9), PaperColumn("符号", 19))
    return [
        TextBlock(sheet.meeting, HEAD),
        TextBlock(sheet.subtitle, TITLE),
        TextBlock(sheet.seats_line, HEAD),
        grid(pair * ACROSS, _rows(sheet), ROW_STYLE),
        Spacer(0, 4),
        *(TextBlock(rule, RULE) for rule in sheet.rules),
    ]


def _rows(sheet: BallotPaper) -> Iterator[Row]:
    """Yield the candidates in reading order, then the empty places for other names."""
    names = [spaced_name(name) for name in sheet.candidates]
    names += [""] * (-len(names) % ACROSS)
    yield from _lines(names)
    if sheet.write_ins:
        others = ["另选人："] * sheet.write_ins
        yield from _lines(others + [""] * (-len(others) % ACROSS))


def _lines(names: list[str]) -> Iterator[Row]:
    for start in range(0, len(names), ACROSS):
        yield tuple(cell for name in names[start : start + ACROSS] for cell in (name, ""))
