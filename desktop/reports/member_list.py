"""委员名单: names in columns under their sectors, with 女 and 民族 noted after them."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

NAMES_A_ROW = 4
FEWEST_A_ROW, MOST_A_ROW = 3, 6
NOBODY = "（名单为空）"


@dataclass(frozen=True, slots=True)
class MemberLine:
    """One member: the name, and the note after it (“（女，壮族）”, see `names.person_note`)."""

    name: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class MemberGroup:
    """The members of one sector; a list in stroke order is one group without a name."""

    name: str
    members: tuple[MemberLine, ...]

    @property
    def heading(self) -> str:
        """The sector with its count: 中国共产党（22人）."""
        return f"{self.name}（{len(self.members)}人）"


@dataclass(frozen=True, slots=True)
class MemberList:
    """The whole list; ``columns`` names stand in a row."""

    meeting: str
    subtitle: str
    date_line: str
    groups: tuple[MemberGroup, ...]
    notes: tuple[str, ...] = ()
    columns: int = NAMES_A_ROW


def story(sheet: MemberList) -> list[Any]:
    """Return the list as ReportLab flowables."""
    from desktop.reports import styles
    from desktop.reports.name_rows import name_rows
    from desktop.reports.opening import opening
    from desktop.reports.text_block import TextBlock

    flow: list[Any] = opening(sheet.meeting, sheet.subtitle, sheet.date_line)
    for group in sheet.groups:
        if group.name:
            flow.append(TextBlock(group.heading, styles.LIST_HEADING))
        flow += name_rows([(line.name, line.note) for line in group.members], sheet.columns)
    if not any(group.members for group in sheet.groups):
        flow.append(TextBlock(NOBODY, styles.TABLE_NOTE))
    flow += [TextBlock(note, styles.NOTE) for note in sheet.notes]
    return flow


def paper(sheet: MemberList, printed_at: datetime) -> bytes:
    """Return the list as PDF, A4 portrait."""
    from desktop.reports.document import Paper, render

    return render(story(sheet), Paper(f"{sheet.meeting}{sheet.subtitle}", printed_at))
