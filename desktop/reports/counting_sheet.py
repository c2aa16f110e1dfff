"""计票单: for the tellers, boxes for 正 strokes, five votes a box, and the sum of each line."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from desktop.reports.columns import GridStyle, PaperColumn, Row
from desktop.reports.names import spaced_name
from desktop.reports.styles import FontRole

BOXES = 25
VOTES_A_BOX = 5
"""Strokes of 正."""
VOTES_A_LINE = BOXES * VOTES_A_BOX
NO_NAME = "（另选人）"
ROW_STYLE = GridStyle(leading=15.0, row_height=26.0)
COLUMNS = (
    PaperColumn("序号", 12, shrink_to=9),
    PaperColumn("姓名", 27, role=FontRole.BODY, shrink_to=8),
    PaperColumn("票", 14),
    *(PaperColumn("", 6) for _ in range(BOXES)),
    PaperColumn("合计", 22),
)
"""225 mm, the width of the text area of a sheet on its side."""


@dataclass(frozen=True, slots=True)
class CountingSheet:
    """One ballot's sheet; ``papers`` votes must find room, ``write_ins`` empty names follow."""

    meeting: str
    subtitle: str
    date_line: str
    candidates: tuple[str, ...]
    papers: int
    write_ins: int = 0
    notes: tuple[str, ...] = ()


def story(sheet: CountingSheet) -> list[Any]:
    """Return the sheet as ReportLab flowables."""
    from desktop.reports import styles
    from desktop.reports.opening import opening
    from desktop.reports.signing import sign_line
    from desktop.reports.tables import grid
    from desktop.reports.text_block import TextBlock

    flow: list[Any] = opening(sheet.meeting, sheet.subtitle, sheet.date_line)
    flow += [TextBlock(note, styles.TABLE_NOTE) for note in sheet.notes]
    flow.append(grid(COLUMNS, _rows(sheet), ROW_STYLE))
    return [*flow, *sign_line(("计票人", "计票人", "监票人"))]


def paper(sheet: CountingSheet, printed_at: datetime) -> bytes:
    """Return the sheet as PDF, A4 on its side."""
    from desktop.reports.document import Paper, render

    title = f"{sheet.meeting}{sheet.subtitle}"
    return render(story(sheet), Paper(title, printed_at, is_landscape=True))


def _rows(sheet: CountingSheet) -> Iterator[Row]:
    lines = max(1, -(-sheet.papers // VOTES_A_LINE))
    for number, name in enumerate(sheet.candidates, start=1):
        kinds = ["赞成"] * lines + ["反对", "弃权"]
        for place, kind in enumerate(kinds):
            head = (str(number), spaced_name(name)) if place == 0 else ("", "")
            is_more = 0 < place < lines
            yield (*head, "" if is_more else kind, *([""] * BOXES), "")
    for _ in range(sheet.write_ins):
        yield ("", NO_NAME, "赞成", *([""] * BOXES), "")
