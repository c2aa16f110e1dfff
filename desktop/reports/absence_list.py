"""缺席名单: who was absent without leave; a telephone stands here only when it is asked for."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from desktop.reports.columns import GridStyle, PaperColumn, Row
from desktop.reports.names import spaced_name
from desktop.reports.styles import FontRole

NOBODY_ABSENT = "（没有缺席的委员）"

ROW_STYLE = GridStyle(leading=15.0)
NUMBER = PaperColumn("序号", 13, shrink_to=9)
NAME = PaperColumn("姓名", 25, role=FontRole.BODY, shrink_to=8)
PLAIN_COLUMNS = (
    NUMBER,
    NAME,
    PaperColumn("界别", 44, shrink_to=9),
    PaperColumn("党派", 30, shrink_to=9),
    PaperColumn("缺席场次", 44, shrink_to=10.5),
)
PHONE_COLUMNS = (
    NUMBER,
    NAME,
    PaperColumn("界别", 32, shrink_to=10.5),
    PaperColumn("党派", 24, shrink_to=9),
    PaperColumn("缺席场次", 34, shrink_to=10.5),
    PaperColumn("联系电话", 28, shrink_to=8),
)
"""156 mm each, the width of the text area."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AbsenceLine:
    """One member; `phone` is empty unless the list is made to be called through."""

    name: str
    sector: str
    party: str
    sittings: str
    phone: str = ""


@dataclass(frozen=True, slots=True)
class AbsenceList:
    """The whole list."""

    meeting: str
    subtitle: str
    date_line: str
    lines: tuple[AbsenceLine, ...]
    notes: tuple[str, ...] = ()


def story(sheet: AbsenceList) -> list[Any]:
    """Return the list as ReportLab flowables."""
    from desktop.reports import styles
    from desktop.reports.opening import opening
    from desktop.reports.tables import grid
    from desktop.reports.text_block import TextBlock

    flow: list[Any] = opening(sheet.meeting, sheet.subtitle, sheet.date_line)
    if sheet.lines:
        has_phones = any(line.phone for line in sheet.lines)
        columns = PHONE_COLUMNS if has_phones else PLAIN_COLUMNS
        flow.append(grid(columns, _rows(sheet.lines, has_phones=has_phones), ROW_STYLE))
    else:
        flow.append(TextBlock(NOBODY_ABSENT, styles.TABLE_NOTE))
    flow += [TextBlock(note, styles.NOTE) for note in sheet.notes]
    return flow


def paper(sheet: AbsenceList, printed_at: datetime) -> bytes:
    """Return the list as PDF, A4 portrait."""
    from desktop.reports.document import Paper, render

    return render(story(sheet), Paper(f"{sheet.meeting}{sheet.subtitle}", printed_at))


def _rows(lines: Iterable[AbsenceLine], *, has_phones: bool) -> Iterator[Row]:
    for number, line in enumerate(lines, start=1):
        row = (str(number), spaced_name(line.name), line.sector, line.party, line.sittings)
        yield (*row, line.phone) if has_phones else row
