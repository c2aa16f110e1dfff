"""大会发言顺序表: who speaks when, in whose name and on what; written speeches after."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from desktop.reports.columns import Cell, GridStyle, PaperColumn, Row
from desktop.reports.names import spaced_name
from desktop.reports.styles import Align, FontRole

PRIORITY_MARK = "党派优先"
OVER_MARK = "超出本场"
WRITTEN_HEADING = "书面发言"
NOTHING = "（暂无口头发言）"

SPEAKER_COLUMNS = (
    PaperColumn("序号", 11),
    PaperColumn("时间", 26, shrink_to=9),
    PaperColumn("代表单位", 45, shrink_to=11),
    PaperColumn("发言人", 31, shrink_to=9.5),
    PaperColumn("发言题目", 70, Align.LEFT),
    PaperColumn("分钟", 11),
    PaperColumn("形式", 11),
    PaperColumn("备注", 20, role=FontRole.HEADING),
)
"""225 mm, the length of the text area: the sheet lies on its side."""

ROW_STYLE = GridStyle(leading=15.0)

WRITTEN_COLUMNS = (
    PaperColumn("序号", 11),
    PaperColumn("代表单位", 60, shrink_to=11),
    PaperColumn("发言人", 31, shrink_to=9.5),
    PaperColumn("发言题目", 123, Align.LEFT),
)


@dataclass(frozen=True, slots=True)
class SpeakerLine:
    """One oral speech; start and end are times of day as text, "" when not planned."""

    position: int
    start: str
    end: str
    unit: str
    speaker: str
    reader: str
    title: str
    minutes: int
    form: str
    is_priority: bool
    fits: bool


@dataclass(frozen=True, slots=True)
class WrittenLine:
    """One written speech."""

    number: int
    unit: str
    speaker: str
    title: str


@dataclass(frozen=True, slots=True)
class SpeakingOrderSheet:
    """The whole sheet as text; an empty line is left out."""

    meeting: str
    subtitle: str
    date_line: str
    policy_line: str
    share_line: str
    speakers: tuple[SpeakerLine, ...]
    written: tuple[WrittenLine, ...]
    notes: tuple[str, ...]


def story(sheet: SpeakingOrderSheet) -> list[Any]:
    """Return the sheet as ReportLab flowables."""
    from desktop.reports import styles
    from desktop.reports.opening import opening
    from desktop.reports.tables import grid
    from desktop.reports.text_block import TextBlock

    flow: list[Any] = opening(sheet.meeting, sheet.subtitle, sheet.date_line)
    flow += [TextBlock(line, styles.TABLE_NOTE) for line in (sheet.policy_line,) if line]
    if sheet.speakers:
        flow.append(grid(SPEAKER_COLUMNS, map(_speaker_row, sheet.speakers), ROW_STYLE))
    else:
        flow.append(TextBlock(NOTHING, styles.TABLE_NOTE))
    flow += [TextBlock(line, styles.NOTE) for line in (sheet.share_line,) if line]
    if sheet.written:
        heading = f"{WRITTEN_HEADING}（{len(sheet.written)}篇）"
        flow.append(TextBlock(heading, styles.TABLE_HEADING))
        flow.append(grid(WRITTEN_COLUMNS, map(_written_row, sheet.written), ROW_STYLE))
    flow += [TextBlock(note, styles.NOTE) for note in sheet.notes]
    return flow


def paper(sheet: SpeakingOrderSheet, printed_at: datetime) -> bytes:
    """Return the sheet as PDF, A4 landscape."""
    from desktop.reports.document import Paper, render

    title = f"{sheet.meeting}{sheet.subtitle}"
    return render(story(sheet), Paper(title, printed_at, is_landscape=True))


def _speaker_row(line: SpeakerLine) -> Row:
    time = f"{line.start}—{line.end}" if line.start and line.end else line.start
    marks = [(PRIORITY_MARK, line.is_priority), (OVER_MARK, not line.fits)]
    return (
        str(line.position),
        time,
        line.unit,
        _speaker_cell(line.speaker, line.reader),
        line.title,
        str(line.minutes),
        line.form,
        tuple(mark for mark, is_set in marks if is_set),
    )


def _speaker_cell(speaker: str, reader: str) -> Cell:
    """Return the speaker, and who reads in the speaker's place when it is someone else."""
    if not reader or reader == speaker:
        return spaced_name(speaker)
    return spaced_name(speaker), f"（宣读：{reader}）"


def _written_row(line: WrittenLine) -> Row:
    return str(line.number), line.unit, spaced_name(line.speaker), line.title
