"""提案目录、交办总表、催办清单: motions in ruled rows, by category, organisation or party."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from desktop.reports.columns import Band, Cell, GridStyle, PaperColumn, Row
from desktop.reports.names import spaced_name
from desktop.reports.styles import Align

NO_MOTIONS = "（没有提案）"
MOST_NAMES = 2
"""Submitters named one by one; of more the first is named: 王芳等5人."""

ROW_STYLE = GridStyle(leading=15.0)
TABLE_WIDTH_MM = 225.0
"""The length of the text area: the list lies on its side."""

NUMBER = PaperColumn("提案号", 21, shrink_to=8)
TITLE = PaperColumn("案由", 0, Align.LEFT)
SUBMITTERS = PaperColumn("提案者", 33, shrink_to=10)
CATEGORY = PaperColumn("类别", 20, shrink_to=8.5)
ROLE = PaperColumn("方式", 14, shrink_to=10)
HANDLERS = PaperColumn("承办单位", 41, Align.LEFT)
STATE = PaperColumn("状态", 18, shrink_to=9)
DUE = PaperColumn("期限", 24.5, shrink_to=9)
REPLY = PaperColumn("答复", 16, shrink_to=9)
COLUMNS = (NUMBER, TITLE, SUBMITTERS, CATEGORY, ROLE, HANDLERS, STATE, DUE, REPLY)
ALWAYS = frozenset({NUMBER.title, TITLE.title, SUBMITTERS.title})
"""The other columns stand only in a list that has something to put in them."""


@dataclass(frozen=True, slots=True)
class MotionListLine:
    """One motion; `handlers` are printed one below the other, `due` and `reply` as given."""

    number: str
    title: str
    submitters: tuple[str, ...]
    category: str = ""
    handlers: tuple[str, ...] = ()
    state: str = ""
    due: str = ""
    reply: str = ""
    role: str = ""


@dataclass(frozen=True, slots=True)
class MotionListGroup:
    """The motions of one category, organisation or party; an undivided list has no name."""

    name: str
    lines: tuple[MotionListLine, ...]

    @property
    def heading(self) -> str:
        """The group with its count: 经济建设（149件）, 市教育局（12件：主办8件、会办4件）."""
        return f"{self.name}（{self.count}）"

    @property
    def count(self) -> str:
        """The count, parted where the group has its motions in several roles."""
        roles = Counter(line.role for line in self.lines if line.role)
        parts = "、".join(f"{role}{count}件" for role, count in roles.items())
        return f"{len(self.lines)}件" + (f"：{parts}" if len(roles) > 1 else "")


@dataclass(frozen=True, slots=True)
class MotionList:
    """The whole list."""

    meeting: str
    subtitle: str
    date_line: str
    groups: tuple[MotionListGroup, ...]
    notes: tuple[str, ...] = ()


def story(sheet: MotionList) -> list[Any]:
    """Return the list as ReportLab flowables."""
    from desktop.reports import styles
    from desktop.reports.opening import opening
    from desktop.reports.tables import grid
    from desktop.reports.text_block import TextBlock

    flow: list[Any] = opening(sheet.meeting, sheet.subtitle, sheet.date_line)
    rows = [_row(line) for group in sheet.groups for line in group.lines]
    if rows:
        kept = _columns_in_use(rows)
        flow.append(grid(_widened(kept), _body(sheet, kept), ROW_STYLE))
    else:
        flow.append(TextBlock(NO_MOTIONS, styles.TABLE_NOTE))
    flow += [TextBlock(note, styles.NOTE) for note in sheet.notes]
    return flow


def paper(sheet: MotionList, printed_at: datetime) -> bytes:
    """Return the list as PDF, A4 landscape."""
    return lists_paper((sheet,), f"{sheet.meeting}{sheet.subtitle}", printed_at)


def lists_paper(sheets: Sequence[MotionList], title: str, printed_at: datetime) -> bytes:
    """Return lists that are handed out apart as one PDF, each from a new page with its heading."""
    from reportlab.platypus.doctemplate import PageBreak

    from desktop.reports.document import Paper, render

    flow: list[Any] = []
    for sheet in sheets:
        flow += [*([PageBreak()] if flow else []), *story(sheet)]
    return render(flow, Paper(title, printed_at, is_landscape=True))


def _columns_in_use(rows: list[Row]) -> tuple[int, ...]:
    return tuple(
        place
        for place, column in enumerate(COLUMNS)
        if column.title in ALWAYS or any(row[place] for row in rows)
    )


def _widened(kept: tuple[int, ...]) -> tuple[PaperColumn, ...]:
    """Return the kept columns; the titles of the motions take the width that is left."""
    columns = [COLUMNS[place] for place in kept]
    rest = TABLE_WIDTH_MM - sum(column.width_mm for column in columns)
    return tuple(
        replace(column, width_mm=rest) if column is TITLE else column for column in columns
    )


def _body(sheet: MotionList, kept: tuple[int, ...]) -> Iterator[Row | Band]:
    for group in sheet.groups:
        if group.name and group.lines:
            yield Band(group.heading)
        for line in group.lines:
            row = _row(line)
            yield tuple(row[place] for place in kept)


def _row(line: MotionListLine) -> Row:
    return (
        line.number,
        line.title,
        _submitters(line.submitters),
        line.category,
        line.role,
        line.handlers,
        line.state,
        line.due,
        line.reply,
    )


def _submitters(names: tuple[str, ...]) -> Cell:
    """Return up to two names below each other, of more the first with the count."""
    if len(names) > MOST_NAMES:
        return f"{names[0]}等{len(names)}人"
    return tuple(spaced_name(name) for name in names)
