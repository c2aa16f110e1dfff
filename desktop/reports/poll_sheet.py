"""表决结果: what was voted on, who had come, the count, and the sentence the chair announces."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from desktop.reports.columns import GridStyle, PaperColumn
from desktop.reports.styles import FontRole

NOTHING = "（没有已关闭的表决）"
NUMBER_WIDTH_MM = 156
ROW_STYLE = GridStyle(size=14.0, leading=20.0, row_height=34.0, header_height=30.0)


@dataclass(frozen=True, slots=True)
class VoterGroup:
    """The members who made one choice: 反对（1人）."""

    title: str
    people: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class PollSection:
    """One poll; ``counts`` are titles with figures, ``notes`` its corrections."""

    title: str
    text: str
    method: str
    attendance: str
    counts: tuple[tuple[str, str], ...]
    sentence: str
    notes: tuple[str, ...] = ()
    voters: tuple[VoterGroup, ...] = ()


@dataclass(frozen=True, slots=True)
class PollSheet:
    """The whole sheet: one poll of a meeting, or all of them."""

    meeting: str
    subtitle: str
    date_line: str
    polls: tuple[PollSection, ...]
    signs: tuple[str, ...] = ("主持人", "计票人")


def story(sheet: PollSheet) -> list[Any]:
    """Return the sheet as ReportLab flowables."""
    from desktop.reports import styles
    from desktop.reports.opening import opening
    from desktop.reports.signing import sign_line
    from desktop.reports.text_block import TextBlock

    flow: list[Any] = opening(sheet.meeting, sheet.subtitle, sheet.date_line)
    if not sheet.polls:
        return [*flow, TextBlock(NOTHING, styles.TABLE_NOTE)]
    for poll in sheet.polls:
        flow += _section(poll)
    return [*flow, *sign_line(sheet.signs)]


def paper(sheet: PollSheet, printed_at: datetime) -> bytes:
    """Return the sheet as PDF, A4 portrait."""
    from desktop.reports.document import Paper, render

    return render(story(sheet), Paper(f"{sheet.meeting}{sheet.subtitle}", printed_at))


def _section(poll: PollSection) -> Iterator[Any]:
    """Yield what belongs together as one, and then the names, which may fill pages."""
    from reportlab.platypus.flowables import KeepTogether

    from desktop.reports import styles
    from desktop.reports.name_rows import name_rows
    from desktop.reports.text_block import TextBlock

    yield KeepTogether(list(_result(poll)))
    for group in poll.voters:
        yield TextBlock(group.title, styles.LIST_HEADING)
        yield from name_rows(group.people, 5)


def _result(poll: PollSection) -> Iterator[Any]:
    from reportlab.platypus.flowables import Spacer

    from desktop.reports import styles
    from desktop.reports.tables import grid
    from desktop.reports.text_block import TextBlock

    yield TextBlock(poll.title, styles.HEADING)
    yield from (TextBlock(line, styles.TEXT_KAI) for line in poll.text.splitlines() if line)
    yield TextBlock(f"{poll.attendance}{poll.method}", styles.TEXT)
    if poll.counts:
        width = NUMBER_WIDTH_MM / len(poll.counts)
        columns = [PaperColumn(title, width, role=FontRole.BODY) for title, _ in poll.counts]
        yield Spacer(0, 4)
        yield grid(columns, [tuple(figure for _, figure in poll.counts)], ROW_STYLE)
        yield Spacer(0, 6)
    yield TextBlock(poll.sentence, styles.TEXT)
    yield from (TextBlock(note, styles.NOTE) for note in poll.notes)
