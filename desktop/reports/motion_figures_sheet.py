"""提案办理情况统计表: the paragraph, the figures with what they are shares of, and the checks."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from desktop.reports.columns import Band, GridStyle, PaperColumn, Row
from desktop.reports.styles import Align, FontRole

NOTHING = "（没有数据）"
NO_PERCENT = "—"
CHECKS_HEADING = "数据勾稽"
HOLDS, BROKEN = "相符", "不符"

ROW_STYLE = GridStyle(leading=15.0)
FIGURE_COLUMNS = (
    PaperColumn("项目", 48, Align.LEFT, shrink_to=10),
    PaperColumn("数量", 20, shrink_to=9),
    PaperColumn("比例", 20, shrink_to=9),
    PaperColumn("口径", 68, Align.LEFT),
)
CHECK_COLUMNS = (
    PaperColumn("关系", 92, Align.LEFT),
    PaperColumn("左边", 22, shrink_to=9),
    PaperColumn("右边", 22, shrink_to=9),
    PaperColumn("结果", 20, role=FontRole.HEADING),
)
"""156 mm, the width of the text area."""


@dataclass(frozen=True, slots=True)
class FigureLine:
    """One figure as printed: 立案, 314, 94.3%, 占收到提案; "" where there is no share."""

    label: str
    value: str
    percent: str = ""
    basis: str = ""


@dataclass(frozen=True, slots=True)
class FigureSection:
    """The figures under one heading; figures without a heading have no band above them."""

    title: str
    lines: tuple[FigureLine, ...]


@dataclass(frozen=True, slots=True)
class CheckLine:
    """One sum that must come out: its formula and both sides."""

    formula: str
    left: str
    right: str
    holds: bool


@dataclass(frozen=True, slots=True)
class MotionFiguresSheet:
    """The whole sheet; an empty paragraph or list is left out."""

    meeting: str
    subtitle: str
    date_line: str
    paragraph: str
    sections: tuple[FigureSection, ...]
    checks: tuple[CheckLine, ...] = ()
    notes: tuple[str, ...] = ()


def story(sheet: MotionFiguresSheet) -> list[Any]:
    """Return the sheet as ReportLab flowables."""
    from desktop.reports import styles
    from desktop.reports.opening import opening
    from desktop.reports.tables import grid
    from desktop.reports.text_block import TextBlock

    flow: list[Any] = opening(sheet.meeting, sheet.subtitle, sheet.date_line)
    flow += [*_paragraphs(sheet.paragraph)]
    if any(section.lines for section in sheet.sections):
        flow.append(grid(FIGURE_COLUMNS, _figure_rows(sheet.sections), ROW_STYLE))
    else:
        flow.append(TextBlock(NOTHING, styles.TABLE_NOTE))
    if sheet.checks:
        flow.append(TextBlock(CHECKS_HEADING, styles.TABLE_HEADING))
        flow.append(grid(CHECK_COLUMNS, map(_check_row, sheet.checks), ROW_STYLE))
    flow += [TextBlock(note, styles.NOTE) for note in sheet.notes]
    return flow


def paper(sheet: MotionFiguresSheet, printed_at: datetime) -> bytes:
    """Return the sheet as PDF, A4 portrait."""
    from desktop.reports.document import Paper, render

    return render(story(sheet), Paper(f"{sheet.meeting}{sheet.subtitle}", printed_at))


def _paragraphs(text: str) -> Iterator[Any]:
    """Yield the paragraphs in a size under that of 公文 text, with room before the table."""
    from reportlab.platypus.flowables import Spacer

    from desktop.reports.styles import SIZE_4, TextStyle
    from desktop.reports.text_block import TextBlock

    style = TextStyle(FontRole.FANGSONG, SIZE_4, 24.0, indent=2)
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    yield from (TextBlock(line, style) for line in lines)
    if lines:
        yield Spacer(0, 8)


def _figure_rows(sections: Iterable[FigureSection]) -> Iterator[Row | Band]:
    for section in sections:
        if section.title and section.lines:
            yield Band(section.title)
        for line in section.lines:
            yield line.label, line.value, line.percent or NO_PERCENT, line.basis


def _check_row(line: CheckLine) -> Row:
    return line.formula, line.left, line.right, HOLDS if line.holds else BROKEN
