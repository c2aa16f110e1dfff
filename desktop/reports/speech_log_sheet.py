"""发言情况表: who spoke, in which order, from when to when, how long, and for whom."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from desktop.reports.columns import Band, GridStyle, PaperColumn, Row
from desktop.reports.names import spaced_name
from desktop.reports.styles import Align, FontRole

NOTHING = "（没有发言记录）"
SHARES_HEADING = "各单位发言情况"
TOTAL = "合计"

LINE_COLUMNS = (
    PaperColumn("实序", 12),
    PaperColumn("原序", 12),
    PaperColumn("代表单位", 40, shrink_to=10),
    PaperColumn("发言人", 31, shrink_to=9.5),
    PaperColumn("发言题目", 56, Align.LEFT),
    PaperColumn("起止时间", 26, shrink_to=9),
    PaperColumn("用时", 16, shrink_to=9),
    PaperColumn("规定", 14, shrink_to=9),
    PaperColumn("超／省", 18, role=FontRole.HEADING, shrink_to=9),
)
"""225 mm, the length of the text area: the sheet lies on its side."""

SHARE_COLUMNS = (
    PaperColumn("代表单位", 85, Align.LEFT, shrink_to=10),
    PaperColumn("发言篇数", 35),
    PaperColumn("占发言总数", 35),
    PaperColumn("用时", 35),
    PaperColumn("占总时间", 35),
)
ROW_STYLE = GridStyle(leading=15.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class LogLine:
    """One speech as printed; times “14:30:05”, lengths “7:58”; "" where there is none.

    `note` stands in place of the times of a speech that was not given: 转书面（超时）.
    """

    number: str
    planned: str
    unit: str
    speaker: str
    reader: str
    title: str
    start: str
    end: str
    used: str
    allowed: str
    over: str
    note: str


@dataclass(frozen=True, slots=True)
class LogSection:
    """The speeches of one sitting under its name."""

    title: str
    lines: tuple[LogLine, ...]


@dataclass(frozen=True, slots=True)
class ShareLine:
    """What one unit, or all together, spoke: number, its share, time, its share."""

    unit: str
    count: str
    count_percent: str
    used: str
    used_percent: str


@dataclass(frozen=True, slots=True)
class SpeechLogSheet:
    """The whole sheet as text; an empty line is left out."""

    meeting: str
    subtitle: str
    date_line: str
    sections: tuple[LogSection, ...]
    shares: tuple[ShareLine, ...]
    share_line: str
    notes: tuple[str, ...]


def story(sheet: SpeechLogSheet) -> list[Any]:
    """Return the sheet as ReportLab flowables."""
    from desktop.reports import styles
    from desktop.reports.opening import opening
    from desktop.reports.tables import grid
    from desktop.reports.text_block import TextBlock

    flow: list[Any] = opening(sheet.meeting, sheet.subtitle, sheet.date_line)
    rows = list(_rows(sheet))
    if rows:
        flow.append(grid(LINE_COLUMNS, rows, ROW_STYLE))
    else:
        flow.append(TextBlock(NOTHING, styles.TABLE_NOTE))
    if sheet.shares:
        flow.append(TextBlock(SHARES_HEADING, styles.TABLE_HEADING))
        flow.append(grid(SHARE_COLUMNS, map(_share_row, sheet.shares), ROW_STYLE))
    lines = (sheet.share_line, *sheet.notes)
    flow += [TextBlock(line, styles.NOTE) for line in lines if line]
    return flow


def paper(sheet: SpeechLogSheet, printed_at: datetime) -> bytes:
    """Return the sheet as PDF, A4 landscape."""
    from desktop.reports.document import Paper, render

    title = f"{sheet.meeting}{sheet.subtitle}"
    return render(story(sheet), Paper(title, printed_at, is_landscape=True))


def table(sheet: SpeechLogSheet) -> tuple[list[str], list[list[object]]]:
    """Return headers and rows of the same sheet as a list for a workbook."""
    headers = ["场次", "实序", "原序", "代表单位", "发言人", "宣读人", "发言题目"]
    headers += ["开始", "结束", "用时", "规定", "超／省", "备注"]
    rows: list[list[object]] = [
        [
            *(section.title, _number(line.number), _number(line.planned), line.unit, line.speaker),
            *(line.reader, line.title, line.start, line.end, line.used, line.allowed, line.over),
            line.note,
        ]
        for section in sheet.sections
        for line in section.lines
    ]
    return headers, rows


def _rows(sheet: SpeechLogSheet) -> Iterator[Row | Band]:
    for section in sheet.sections:
        if section.lines:
            yield Band(section.title)
            yield from map(_log_row, section.lines)


def _log_row(line: LogLine) -> Row:
    name = spaced_name(line.speaker)
    # Minutes are enough on paper; the workbook has the seconds.
    times = f"{line.start[:5]}—{line.end[:5]}" if line.start else line.note
    has_both = line.start and line.note
    return (
        line.number,
        line.planned,
        line.unit,
        (name, f"（宣读：{line.reader}）") if line.reader not in ("", line.speaker) else name,
        line.title,
        (times, f"（{line.note}）") if has_both else times,
        line.used,
        line.allowed,
        line.over,
    )


def _share_row(line: ShareLine) -> Row:
    return line.unit, line.count, line.count_percent, line.used, line.used_percent


def _number(text: str) -> object:
    return int(text) if text.isdigit() else text
