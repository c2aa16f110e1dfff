"""选举结果报告单: presence, papers, every candidate's votes, who is elected, and who signs."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from desktop.reports.columns import Band, GridStyle, PaperColumn, Row
from desktop.reports.names import spaced_name
from desktop.reports.styles import Align, FontRole

OPEN = "（尚未计票）"
WRITTEN_IN = "另选他人"
ROW_STYLE = GridStyle(leading=15.0)
COLUMNS = (
    PaperColumn("序号", 14, shrink_to=9),
    PaperColumn("姓名", 38, role=FontRole.BODY, shrink_to=8),
    PaperColumn("赞成", 23, shrink_to=9),
    PaperColumn("反对", 23, shrink_to=9),
    PaperColumn("弃权", 23, shrink_to=9),
    PaperColumn("结果", 35, Align.CENTER, role=FontRole.HEADING, shrink_to=9),
)
"""156 mm, the width of the text area."""


@dataclass(frozen=True, slots=True)
class CandidateLine:
    """One candidate, or a name written in: its votes and what became of it."""

    number: str
    name: str
    yes: str
    no: str
    abstain: str
    outcome: str
    is_write_in: bool = False


@dataclass(frozen=True, slots=True)
class BallotSection:
    """One ballot: its title, “应选49名，候选人49名，等额选举”, its lines, its sentence."""

    title: str
    seats_line: str
    papers_line: str
    candidates: tuple[CandidateLine, ...]
    sentence: str
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ElectionReport:
    """The whole sheet; ``signs`` are the offices that sign."""

    meeting: str
    subtitle: str
    date_line: str
    presence: str
    ballots: tuple[BallotSection, ...]
    officials: tuple[str, ...] = ()
    signs: tuple[str, ...] = ("总监票人", "监票人", "计票人")


def story(sheet: ElectionReport) -> list[Any]:
    """Return the sheet as ReportLab flowables."""
    from desktop.reports import styles
    from desktop.reports.opening import opening
    from desktop.reports.signing import sign_line
    from desktop.reports.text_block import TextBlock

    flow: list[Any] = opening(sheet.meeting, sheet.subtitle, sheet.date_line)
    if sheet.presence:
        flow.append(TextBlock(sheet.presence, styles.TEXT))
    for ballot in sheet.ballots:
        flow += _section(ballot)
    flow += [TextBlock(line, styles.NOTE) for line in sheet.officials]
    return [*flow, *sign_line(sheet.signs)]


def paper(sheet: ElectionReport, printed_at: datetime) -> bytes:
    """Return the sheet as PDF, A4 portrait."""
    from desktop.reports.document import Paper, render

    return render(story(sheet), Paper(f"{sheet.meeting}{sheet.subtitle}", printed_at))


def _section(ballot: BallotSection) -> Iterator[Any]:
    from reportlab.platypus.flowables import Spacer

    from desktop.reports import styles
    from desktop.reports.tables import grid
    from desktop.reports.text_block import TextBlock

    yield TextBlock(ballot.title, styles.HEADING)
    yield TextBlock(ballot.seats_line, styles.TABLE_NOTE)
    if not ballot.papers_line:
        yield TextBlock(OPEN, styles.TABLE_NOTE)
        return
    yield TextBlock(ballot.papers_line, styles.TEXT)
    if ballot.candidates:
        yield Spacer(0, 4)
        yield grid(COLUMNS, _rows(ballot.candidates), ROW_STYLE)
        yield Spacer(0, 6)
    if ballot.sentence:
        yield TextBlock(ballot.sentence, styles.TEXT)
    yield from (TextBlock(note, styles.NOTE) for note in ballot.notes)


def _rows(candidates: tuple[CandidateLine, ...]) -> Iterator[Row | Band]:
    has_band = False
    for line in candidates:
        if line.is_write_in and not has_band:
            has_band = True
            yield Band(WRITTEN_IN)
        name = spaced_name(line.name)
        yield line.number, name, line.yes, line.no, line.abstain, line.outcome
