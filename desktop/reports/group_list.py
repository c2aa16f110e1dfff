"""分组名单: each group with its room, conveners and liaison, and its members in columns."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from desktop.reports.member_list import NAMES_A_ROW, MemberLine

NO_GROUPS = "（尚未分组）"
EMPTY_GROUP = "（本组还没有委员）"


@dataclass(frozen=True, slots=True)
class GroupBlock:
    """One group; ``facts`` are lines such as “召集人：王芳、李强”. A 联组 has no members here."""

    heading: str
    facts: tuple[str, ...]
    members: tuple[MemberLine, ...] | None


@dataclass(frozen=True, slots=True)
class GroupList:
    """The whole list: joint groups stand before their groups; ``columns`` names in a row."""

    meeting: str
    subtitle: str
    date_line: str
    blocks: tuple[GroupBlock, ...]
    columns: int = NAMES_A_ROW


def story(sheet: GroupList) -> list[Any]:
    """Return the list as ReportLab flowables."""
    from desktop.reports import styles
    from desktop.reports.opening import opening
    from desktop.reports.text_block import TextBlock

    flow: list[Any] = opening(sheet.meeting, sheet.subtitle, sheet.date_line)
    for block in sheet.blocks:
        flow += _block(block, sheet.columns)
    if not sheet.blocks:
        flow.append(TextBlock(NO_GROUPS, styles.TABLE_NOTE))
    return flow


def paper(sheet: GroupList, printed_at: datetime) -> bytes:
    """Return the list as PDF, A4 portrait."""
    from desktop.reports.document import Paper, render

    return render(story(sheet), Paper(f"{sheet.meeting}{sheet.subtitle}", printed_at))


def _block(block: GroupBlock, columns: int) -> list[Any]:
    from desktop.reports import styles
    from desktop.reports.name_rows import name_rows
    from desktop.reports.text_block import TextBlock

    style = styles.LIST_HEADING if block.members is not None else styles.JOINT_HEADING
    flow: list[Any] = [TextBlock(block.heading, style)]
    flow += [TextBlock(fact, styles.GROUP_FACT) for fact in block.facts]
    if block.members is None:
        return flow
    if block.members:
        flow += name_rows([(line.name, line.note) for line in block.members], columns)
    else:
        flow.append(TextBlock(EMPTY_GROUP, styles.NOTE))
    return flow
