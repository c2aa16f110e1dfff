"""出席情况统计表: the four counts by sitting, sector and party, and who was not there."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from db.domain.attendance import Attendance
from db.domain.numbering import heading
from desktop.reports.columns import Band, GridStyle, PaperColumn, Row
from desktop.reports.names import spaced_name
from desktop.reports.styles import Align, FontRole

NO_RATE = "—"
NO_SITTING = "（没有场次）"
NOBODY_AWAY = "（没有请假和缺席的委员）"
NO_SIGN_IN = "尚无签到"

ROW_STYLE = GridStyle(leading=15.0)
COUNTS = (
    PaperColumn("应到", 19, shrink_to=8),
    PaperColumn("实到", 19, shrink_to=8),
    PaperColumn("请假", 19, shrink_to=8),
    PaperColumn("缺席", 19, shrink_to=8),
    PaperColumn("出席率", 25, shrink_to=8),
)
NAME_WIDTH_MM = 55.0
"""156 mm, the width of the text area, with the five columns of counts."""

SECTION_START = 135.0
"""Room for a heading, the head of its table and two rows or three; keeping whole tables together
would leave half pages empty. In points."""

NAME = PaperColumn("姓名", 25, role=FontRole.BODY, shrink_to=8)
SECTOR = PaperColumn("界别", 44, shrink_to=9)
AWAY_COLUMNS = (
    NAME,
    SECTOR,
    PaperColumn("场次", 38, shrink_to=10),
    PaperColumn("事由", 49, Align.LEFT),
)
ONE_SITTING_COLUMNS = (NAME, SECTOR, PaperColumn("事由", 87, Align.LEFT))
TIMES_COLUMNS = (
    NAME,
    SECTOR,
    PaperColumn("场次", 45, shrink_to=10),
    PaperColumn("到会", 21, shrink_to=9),
    PaperColumn("离会", 21, shrink_to=9),
)


@dataclass(frozen=True, slots=True)
class CountLine:
    """The counts of a sitting, sector or party; `has_begun` is false before anybody signs in."""

    name: str
    counts: Attendance
    has_begun: bool = True


@dataclass(frozen=True, slots=True)
class AwayLine:
    """A member who was not there: from which sittings, and why."""

    name: str
    sector: str
    sittings: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class AwayGroup:
    """The members of one kind of leave, or those without leave."""

    name: str
    lines: tuple[AwayLine, ...]

    @property
    def heading(self) -> str:
        """The kind with its count: 病假（3人）."""
        people = len({(line.name, line.sector) for line in self.lines})
        return f"{self.name}（{people}人）"


@dataclass(frozen=True, slots=True)
class TimeLine:
    """Who came late or left early, and when; "" for what was in time."""

    name: str
    sector: str
    sitting: str
    came: str = ""
    left: str = ""


@dataclass(frozen=True, slots=True)
class AttendanceReport:
    """The whole report; `total` only for a meeting, an empty section is left out."""

    meeting: str
    subtitle: str
    date_line: str
    paragraphs: tuple[str, ...]
    sittings: tuple[CountLine, ...]
    total: CountLine | None
    by_sector: tuple[CountLine, ...]
    by_party: tuple[CountLine, ...]
    away: tuple[AwayGroup, ...]
    times: tuple[TimeLine, ...] = ()
    notes: tuple[str, ...] = ()


def story(report: AttendanceReport) -> list[Any]:
    """Return the report as ReportLab flowables."""
    from reportlab.platypus.flowables import CondPageBreak

    from desktop.reports import styles
    from desktop.reports.opening import opening
    from desktop.reports.text_block import TextBlock

    section = replace(styles.TABLE_HEADING, keep_with_next=False)
    flow: list[Any] = opening(report.meeting, report.subtitle, report.date_line)
    flow += _paragraphs(report.paragraphs)
    if not report.sittings:
        flow.append(TextBlock(NO_SITTING, styles.TABLE_NOTE))
    for number, (title, table) in enumerate(_sections(report), start=1):
        flow.append(CondPageBreak(SECTION_START))
        flow += [TextBlock(f"{heading(1, number)}{title}", section), table]
    flow += [TextBlock(note, styles.NOTE) for note in report.notes]
    return flow


def paper(report: AttendanceReport, printed_at: datetime) -> bytes:
    """Return the report as PDF, A4 portrait."""
    from desktop.reports.document import Paper, render

    return render(story(report), Paper(f"{report.meeting}{report.subtitle}", printed_at))


def rate_text(counts: Attendance) -> str:
    """Return 出席率 as printed: 97.55%, or a dash when nobody is expected."""
    return f"{counts.rate}%" if counts.expected else NO_RATE


def _paragraphs(texts: Iterable[str]) -> list[Any]:
    from reportlab.platypus.flowables import Spacer

    from desktop.reports.styles import SIZE_4, TextStyle
    from desktop.reports.text_block import TextBlock

    style = TextStyle(FontRole.FANGSONG, SIZE_4, 24.0, indent=2)
    blocks: list[Any] = [TextBlock(text, style) for text in texts if text]
    return [*blocks, Spacer(0, 2)] if blocks else []


def _sections(report: AttendanceReport) -> Iterator[tuple[str, Any]]:
    """Yield the title and the table of each section that has something to say."""
    if report.sittings:
        total = () if report.total is None else (report.total,)
        title = "各场出席情况" if len(report.sittings) > 1 else "本场出席情况"
        yield title, _counts("场次", (*report.sittings, *total))
    if report.by_sector:
        yield "各界别出席情况", _counts("界别", report.by_sector)
    if report.by_party:
        yield "各党派出席情况", _counts("党派", report.by_party)
    if report.away or any(line.has_begun for line in report.sittings):
        yield "请假和缺席的委员", _away(report.away)
    if report.times:
        yield "迟到和早退的委员", _times(report.times)


def _counts(title: str, lines: Iterable[CountLine]) -> Any:  # noqa: ANN401 - ReportLab has no types
    from desktop.reports.tables import grid

    name = PaperColumn(title, NAME_WIDTH_MM, shrink_to=10)
    return grid((name, *COUNTS), map(_count_row, lines), ROW_STYLE)


def _count_row(line: CountLine) -> Row:
    counts = line.counts
    if not line.has_begun:
        return (line.name, str(counts.expected), *(NO_RATE,) * 3, NO_SIGN_IN)
    numbers = (counts.expected, counts.present, counts.on_leave, counts.absent)
    return (line.name, *map(str, numbers), rate_text(counts))


def _away(groups: Sequence[AwayGroup]) -> Any:  # noqa: ANN401 - ReportLab has no types
    from desktop.reports import styles
    from desktop.reports.tables import grid
    from desktop.reports.text_block import TextBlock

    lines = [line for group in groups for line in group.lines]
    if not lines:
        return TextBlock(NOBODY_AWAY, styles.TABLE_NOTE)
    if any(line.sittings for line in lines):
        return grid(AWAY_COLUMNS, _away_rows(groups), ROW_STYLE)
    rows = _away_rows(groups)
    short = (row if isinstance(row, Band) else (*row[:2], row[3]) for row in rows)
    return grid(ONE_SITTING_COLUMNS, short, ROW_STYLE)


def _away_rows(groups: Iterable[AwayGroup]) -> Iterator[Row | Band]:
    for group in groups:
        if group.lines:
            yield Band(group.heading)
        for line in group.lines:
            yield spaced_name(line.name), line.sector, line.sittings, line.reason


def _times(lines: Iterable[TimeLine]) -> Any:  # noqa: ANN401 - ReportLab has no types
    from desktop.reports.tables import grid

    rows = (
        (spaced_name(each.name), each.sector, each.sitting, each.came, each.left) for each in lines
    )
    return grid(TIMES_COLUMNS, rows, ROW_STYLE)
