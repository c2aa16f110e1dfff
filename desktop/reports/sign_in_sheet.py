"""签到表: the members expected at a sitting, by sector or by stroke order, and room to sign."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import zip_longest
from typing import Any

from db.domain.meeting_wordings import SIGN_IN_COUNT
from db.domain.wording_templates import fill
from desktop.reports.columns import Band, GridStyle, PaperColumn, Row
from desktop.reports.names import spaced_name
from desktop.reports.styles import FontRole

ROW_STYLE = GridStyle(row_height=26.0, leading=15.0)
"""26 points (9.2 mm): a signature needs the height of a ruled line."""

BLANK = "＿＿＿＿"
NOBODY = "（没有应到委员）"


@dataclass(frozen=True, slots=True)
class SignInLine:
    """One member; `affiliation` is the party or the sector, as the sheet's column says."""

    number: int
    name: str
    affiliation: str
    post: str


@dataclass(frozen=True, slots=True)
class SignInGroup:
    """The members of one sector; a list in stroke order is one group without a name."""

    name: str
    members: tuple[SignInLine, ...]

    @property
    def heading(self) -> str:
        """The sector with its count: 中国共产党（22人）."""
        return f"{self.name}（{len(self.members)}人）"


@dataclass(frozen=True, slots=True)
class SignInSheet:
    """The whole sheet; `is_two_up` puts two members side by side and leaves their posts out."""

    meeting: str
    subtitle: str
    date_line: str
    groups: tuple[SignInGroup, ...]
    affiliation_title: str = "党派"
    is_two_up: bool = False
    notes: tuple[str, ...] = ()
    count_wording: str = SIGN_IN_COUNT.text


def story(sheet: SignInSheet) -> list[Any]:
    """Return the sheet as ReportLab flowables."""
    from desktop.reports import styles
    from desktop.reports.opening import opening
    from desktop.reports.tables import grid
    from desktop.reports.text_block import TextBlock

    flow: list[Any] = opening(sheet.meeting, sheet.subtitle, sheet.date_line)
    if any(group.members for group in sheet.groups):
        flow.append(grid(_columns(sheet), _rows(sheet), ROW_STYLE))
    else:
        flow.append(TextBlock(NOBODY, styles.TABLE_NOTE))
    flow.append(TextBlock(_count_line(sheet), styles.NOTE))
    flow += [TextBlock(note, styles.NOTE) for note in sheet.notes]
    return flow


def paper(sheet: SignInSheet, printed_at: datetime) -> bytes:
    """Return the sheet as PDF, A4 portrait."""
    from desktop.reports.document import Paper, render

    return render(story(sheet), Paper(f"{sheet.meeting}{sheet.subtitle}", printed_at))


def _columns(sheet: SignInSheet) -> tuple[PaperColumn, ...]:
    number = PaperColumn("序号", 14, shrink_to=9)
    if sheet.is_two_up:
        name = PaperColumn("姓名", 27, role=FontRole.BODY, shrink_to=8)
        half = (number, name, PaperColumn("签名", 37))
        return half + half
    return (
        number,
        PaperColumn("姓名", 25, role=FontRole.BODY, shrink_to=8),
        PaperColumn(sheet.affiliation_title, 27, shrink_to=9),
        PaperColumn("工作单位及职务", 57, shrink_to=10.5),
        PaperColumn("签名", 33),
    )


def _rows(sheet: SignInSheet) -> Iterator[Row | Band]:
    for group in sheet.groups:
        if group.name:
            yield Band(group.heading)
        if not sheet.is_two_up:
            yield from (_row(line) for line in group.members)
            continue
        for left, right in zip_longest(group.members[::2], group.members[1::2]):
            yield _half(left) + _half(right)


def _row(line: SignInLine) -> Row:
    return str(line.number), spaced_name(line.name), line.affiliation, line.post, ""


def _half(line: SignInLine | None) -> Row:
    return ("", "", "") if line is None else (str(line.number), spaced_name(line.name), "")


def _count_line(sheet: SignInSheet) -> str:
    expected = sum(len(group.members) for group in sheet.groups)
    return fill(sheet.count_wording, {"应到": expected, "空白": BLANK})
