"""请假名单: who is on leave, from which sittings, why, and who approved it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from desktop.reports.columns import Band, GridStyle, PaperColumn, Row
from desktop.reports.names import spaced_name
from desktop.reports.styles import Align, FontRole

NO_LEAVES = "（没有请假的委员）"

ROW_STYLE = GridStyle(leading=15.0)
TABLE_WIDTH_MM = 225.0
"""The length of the text area: the list lies on its side."""

NUMBER = PaperColumn("序号", 13, shrink_to=9)
NAME = PaperColumn("姓名", 25, role=FontRole.BODY, shrink_to=8)
SECTOR = PaperColumn("界别", 44, shrink_to=9)
KIND = PaperColumn("类别", 15, shrink_to=9)
SITTINGS = PaperColumn("请假场次", 38, shrink_to=10)
REASON = PaperColumn("事由", 0, Align.LEFT)
ASKED = PaperColumn("申请", 28, shrink_to=9)
APPROVER = PaperColumn("批准人", 28, shrink_to=10.5)
COLUMNS = (NUMBER, NAME, SECTOR, KIND, SITTINGS, REASON, ASKED, APPROVER)
ALWAYS = frozenset({NUMBER.title, NAME.title, SITTINGS.title, REASON.title, APPROVER.title})
"""The other columns stand only in a list that has something to put in them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LeaveLine:
    """One leave; what the bands of the list already say (sector or kind) is left empty.

    `asked` is when and how, line by line: 1月3日 口头, 逾期.
    """

    name: str
    sector: str = ""
    kind: str = ""
    sittings: str = ""
    reason: str = ""
    asked: tuple[str, ...] = ()
    approver: str = ""


@dataclass(frozen=True, slots=True)
class LeaveGroup:
    """The leaves of one kind or sector; an undivided list has no name."""

    name: str
    lines: tuple[LeaveLine, ...]
    people: int

    @property
    def heading(self) -> str:
        """The group with the number of its members: 病假（3人）."""
        return f"{self.name}（{self.people}人）"


@dataclass(frozen=True, slots=True)
class LeaveList:
    """The whole list."""

    meeting: str
    subtitle: str
    date_line: str
    groups: tuple[LeaveGroup, ...]
    notes: tuple[str, ...] = ()


def story(sheet: LeaveList) -> list[Any]:
    """Return the list as ReportLab flowables."""
    from desktop.reports import styles
    from desktop.reports.opening import opening
    from desktop.reports.tables import grid
    from desktop.reports.text_block import TextBlock

    flow: list[Any] = opening(sheet.meeting, sheet.subtitle, sheet.date_line)
    body = list(_body(sheet))
    rows = [row for row in body if not isinstance(row, Band)]
    if rows:
        kept = _columns_in_use(rows)
        flow.append(grid(_widened(kept), _narrowed(body, kept), ROW_STYLE))
    else:
        flow.append(TextBlock(NO_LEAVES, styles.TABLE_NOTE))
    flow += [TextBlock(note, styles.NOTE) for note in sheet.notes]
    return flow


def paper(sheet: LeaveList, printed_at: datetime) -> bytes:
    """Return the list as PDF, A4 landscape."""
    from desktop.reports.document import Paper, render

    title = f"{sheet.meeting}{sheet.subtitle}"
    return render(story(sheet), Paper(title, printed_at, is_landscape=True))


def _body(sheet: LeaveList) -> Iterator[Row | Band]:
    number = 0
    for group in sheet.groups:
        if group.name and group.lines:
            yield Band(group.heading)
        for line in group.lines:
            number += 1
            yield _row(number, line)


def _row(number: int, line: LeaveLine) -> Row:
    return (
        str(number),
        spaced_name(line.name),
        line.sector,
        line.kind,
        line.sittings,
        line.reason,
        line.asked,
        line.approver,
    )


def _columns_in_use(rows: list[Row]) -> tuple[int, ...]:
    return tuple(
        place
        for place, column in enumerate(COLUMNS)
        if column.title in ALWAYS or any(row[place] for row in rows)
    )


def _widened(kept: tuple[int, ...]) -> tuple[PaperColumn, ...]:
    """Return the kept columns; the reasons take the width that is left."""
    columns = [COLUMNS[place] for place in kept]
    rest = TABLE_WIDTH_MM - sum(column.width_mm for column in columns)
    return tuple(
        replace(column, width_mm=rest) if column is REASON else column for column in columns
    )


def _narrowed(body: list[Row | Band], kept: tuple[int, ...]) -> Iterator[Row | Band]:
    for row in body:
        yield row if isinstance(row, Band) else tuple(row[place] for place in kept)
