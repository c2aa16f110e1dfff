"""The papers of a meeting: values of the record → a sheet → PDF bytes or a file."""

import errno
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from db.domain import meeting_wordings, paper_wordings
from db.domain.errors import DiskFull, PathFault, PlaceNotWritable, StorageGone
from db.domain.ids import MeetingId, SittingId
from db.domain.rows import MeetingRow, MemberRow, SittingRow
from db.domain.vocabulary import MemberOrder
from db.domain.wording_templates import USUAL, Wordings
from db.repositories import agenda, meetings, printings, terms, wordings
from db.session import UnitOfWork
from desktop.reports import agenda_sheet, member_list, sign_in_sheet, speaking_order_sheet
from desktop.reports.agenda_sheet import AgendaSheet
from desktop.reports.document import missing_in, write
from desktop.reports.member_list import NAMES_A_ROW, MemberGroup, MemberLine, MemberList
from desktop.reports.names import person_note
from desktop.reports.sign_in_sheet import SignInGroup, SignInLine, SignInSheet
from desktop.reports.speaking_order_sheet import (
    SpeakerLine,
    SpeakingOrderSheet,
    WrittenLine,
)
from desktop.services.agenda_papers import AgendaForm, agenda_values
from desktop.services.expected import expected_members
from desktop.services.meetings import require_meeting
from desktop.services.members import in_order
from desktop.services.printed_order import floor_note
from desktop.services.speaking_order import (
    QuotaView,
    SpeakerRow,
    SpeakingOrderService,
    SpeakingOrderView,
)
from desktop.services.strokes import stroke_table
from desktop.wording import form_word, pattern_word

if TYPE_CHECKING:
    from desktop.services.speech_log import SpeechLogService

Sheet = SpeakingOrderSheet | SignInSheet | AgendaSheet | MemberList


class DocumentKind(StrEnum):
    """A printed document of a meeting."""

    SPEAKING_ORDER = "speaking-order"
    SIGN_IN_SHEET = "sign-in-sheet"
    AGENDA = "agenda"
    MEMBER_LIST = "member-list"


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentChoice:
    """What to print; the sign-in sheet by sector or in one list, of one sitting or of all.

    ``with_times`` prints the agenda by sittings, with the clock and the minutes of its items;
    ``columns`` names stand in a row of the 委员名单.
    """

    kind: DocumentKind
    meeting: MeetingId
    order: MemberOrder = MemberOrder.SECTOR
    sitting: SittingId | None = None
    with_times: bool = False
    columns: int = NAMES_A_ROW


@dataclass(frozen=True, slots=True)
class Document:
    """A finished document: its bytes, and the characters that no font can print.

    ``values`` is what it says, by which a change is told; None: only its bytes tell.
    ``small_texts`` are too long for their place, and set smaller than 八号.
    """

    title: str
    content: bytes
    missing_glyphs: tuple[str, ...]
    values: object = None
    small_texts: tuple[str, ...] = ()


class DocumentService:
    """Makes the papers of a meeting."""

    def __init__(
        self, uow: UnitOfWork, orders: SpeakingOrderService, logs: "SpeechLogService"
    ) -> None:
        self._uow = uow
        self._orders = orders
        self._logs = logs

    def make(self, choice: DocumentChoice) -> Document:
        """Return a document as PDF. Raises NoSuchMeeting."""
        now = self._uow.clock()
        if choice.kind is DocumentKind.SPEAKING_ORDER:
            order = self._speaking_order(choice.meeting)
            return _document(order, speaking_order_sheet.paper(order, now))
        if choice.kind is DocumentKind.SIGN_IN_SHEET:
            sheet = self._sign_in_values(choice)
            return _document(sheet, sign_in_sheet.paper(sheet, now))
        if choice.kind is DocumentKind.AGENDA:
            items = self._agenda_values(choice)
            return _document(items, agenda_sheet.paper(items, now))
        roster = self._member_list_values(choice.meeting, choice.columns)
        return _document(roster, member_list.paper(roster, now))

    def save(self, choice: DocumentChoice, path: Path) -> Document:
        """Write a document to a file, whole or not at all.

        Raises PlaceNotWritable, DiskFull or StorageGone for the target.
        """
        document = self.make(choice)
        write_file(document.content, path)
        return document

    def _speaking_order(self, key: MeetingId) -> SpeakingOrderSheet:
        """Return the 发言顺序表; once the floor has begun, with what it made of the order."""
        with self._uow.read() as session:
            words = wordings.wordings(session)
            known = printings.of_meeting(session, key, before=self._uow.clock())
        sheet = speaking_order_values(self._orders.current(key), words)
        note = floor_note(self._logs.log(key).rows, known)
        return replace(sheet, notes=(*sheet.notes, note)) if note else sheet

    def _sign_in_values(self, choice: DocumentChoice) -> SignInSheet:
        with self._uow.read() as session:
            meeting = require_meeting(session, choice.meeting)
            sittings = meetings.sittings(session, choice.meeting)
            chosen = [each for each in sittings if each.id == choice.sitting] or list(sittings)
            first = chosen[0] if chosen else None
            expected = expected_members(session, meeting, first) if first else ()
            strokes = stroke_table(terms.stroke_choices(session))
            ordered = in_order(expected, choice.order, strokes)
            words = wordings.wordings(session)
        by_sector = choice.order is MemberOrder.SECTOR
        return SignInSheet(
            meeting=meeting.name,
            subtitle=words.say(meeting_wordings.SIGN_IN_TITLE),
            date_line=_sitting_line(first) if choice.sitting and first else days_line(meeting),
            groups=_sign_in_groups(ordered, by_sector=by_sector),
            affiliation_title="党派" if by_sector else "界别",
            count_wording=words.text(meeting_wordings.SIGN_IN_COUNT),
        )

    def _agenda_values(self, choice: DocumentChoice) -> AgendaSheet:
        with self._uow.read() as session:
            meeting = require_meeting(session, choice.meeting)
            return agenda_values(
                meeting,
                agenda.items(session, meeting.id),
                sittings=meetings.sittings(session, meeting.id),
                passing=agenda.passing(session, meeting.id),
                form=AgendaForm(
                    days=days_line(meeting),
                    with_times=choice.with_times,
                    words=wordings.wordings(session),
                ),
            )

    def _member_list_values(self, key: MeetingId, columns: int) -> MemberList:
        with self._uow.read() as session:
            meeting = require_meeting(session, key)
            sittings = meetings.sittings(session, key)
            expected = expected_members(session, meeting, sittings[0]) if sittings else ()
            strokes = stroke_table(terms.stroke_choices(session))
            ordered = in_order(expected, MemberOrder.SECTOR, strokes)
            words = wordings.wordings(session)
        groups = tuple(
            MemberGroup(
                name,
                tuple(
                    MemberLine(member.name, person_note(member.sex, member.ethnicity))
                    for member in rows
                ),
            )
            for name, rows in _by_sector(ordered)
        )
        return MemberList(
            meeting=meeting.name,
            subtitle=words.say(meeting_wordings.MEMBERS_TITLE),
            date_line=words.say(meeting_wordings.MEMBERS_HEAD, 人数=len(ordered)),
            groups=groups,
            columns=columns,
        )


def speaking_order_values(view: SpeakingOrderView, words: Wordings = USUAL) -> SpeakingOrderSheet:
    """Return the 发言顺序表 of an order: what the screen shows, row by row."""
    return SpeakingOrderSheet(
        meeting=view.meeting.name,
        subtitle=words.say(paper_wordings.ORDER_TITLE),
        date_line=days_line(view.meeting),
        policy_line=_policy_line(view, words),
        share_line=share_line(view.quota, words),
        speakers=tuple(_speaker_line(row) for row in view.speakers),
        written=tuple(
            WrittenLine(number, row.unit, row.speaker, row.title)
            for number, row in enumerate(view.written, start=1)
        ),
        notes=_order_notes(view, words),
    )


def share_line(quota: QuotaView, words: Wordings = USUAL) -> str:
    """Return “本次安排口头发言38篇，其中民主党派和工商联23篇，占60.53%。” and its 口径."""
    if quota.share is None:
        return words.say(paper_wordings.NO_SPEECH)
    who = "民主党派、无党派人士和工商联" if quota.counts_nonparty else "民主党派和工商联"
    total = quota.written_total
    return words.say(
        paper_wordings.SHARE,
        口头=quota.oral_total,
        主体=who,
        党派=quota.party_and_fic,
        占比=quota.share,
        书面=words.say(paper_wordings.WRITTEN, 书面=total) if total else "",
    )


def paper_fonts() -> str:
    """Return which fonts paper uses, a line each: “正文宋体：思源宋体（随程序）”."""
    from desktop.reports.fonts import fonts_in_use
    from desktop.reports.styles import FontRole

    words = {
        FontRole.BODY: "正文宋体",
        FontRole.TITLE: "标题小标宋",
        FontRole.HEADING: "黑体",
        FontRole.KAI: "楷体",
        FontRole.FANGSONG: "仿宋",
        FontRole.FALLBACK: "缺字后备",
    }
    return "\n".join(
        f"{words[use.role]}：{use.name}（{'系统' if use.is_official else '随程序'}）"
        for use in fonts_in_use()
    )


def write_file(content: bytes, path: Path) -> None:
    """Write a file whole or not at all; say what stands in the way as an environment fault."""
    try:
        write(content, path)
    except OSError as error:
        raise os_fault(error, path) from error


def os_fault(error: OSError, path: Path) -> PathFault:
    """Return the environment fault that an operating system error means for a file."""
    if error.errno == errno.ENOSPC:
        return DiskFull(path)
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS) or path.parent.exists():
        return PlaceNotWritable(path)
    return StorageGone(path)


def _document(sheet: Sheet, content: bytes) -> Document:
    return Document(f"{sheet.meeting}{sheet.subtitle}", content, missing_in(sheet), sheet)


def _speaker_line(row: SpeakerRow) -> SpeakerLine:
    request = row.request
    return SpeakerLine(
        position=row.position,
        start=row.start.strftime("%H:%M") if row.start else "",
        end=row.end.strftime("%H:%M") if row.end else "",
        unit=request.unit,
        speaker=request.speaker,
        reader="" if request.reader == request.speaker else request.reader,
        title=request.title,
        minutes=request.minutes,
        form=form_word(request.form),
        is_priority=row.is_priority,
        fits=row.fits,
    )


def _policy_line(view: SpeakingOrderView, words: Wordings) -> str:
    state = "" if view.is_applied else words.say(paper_wordings.PROPOSED)
    return words.say(paper_wordings.POLICY, 办法=pattern_word(view.rule.pattern), 状态=state)


def _order_notes(view: SpeakingOrderView, words: Wordings) -> tuple[str, ...]:
    over = [row for row in view.speakers if not row.fits]
    if not over:
        return ()
    first = over[0]
    note = words.say(
        paper_wordings.OVER, 位次=first.position, 分钟=first.over_minutes, 人数=len(over)
    )
    return (note,)


def _sign_in_groups(rows: Iterable[MemberRow], *, by_sector: bool) -> tuple[SignInGroup, ...]:
    numbered = list(enumerate(rows, start=1))
    if not by_sector:
        lines = tuple(_sign_in_line(number, row, row.sector) for number, row in numbered)
        return (SignInGroup("", lines),)
    groups: dict[str, list[SignInLine]] = {}
    for number, row in numbered:
        line = _sign_in_line(number, row, "、".join(row.parties))
        groups.setdefault(row.sector, []).append(line)
    return tuple(SignInGroup(name, tuple(lines)) for name, lines in groups.items())


def _sign_in_line(number: int, row: MemberRow, affiliation: str) -> SignInLine:
    return SignInLine(number, row.name, affiliation, row.duty)


def _by_sector(rows: Iterable[MemberRow]) -> list[tuple[str, list[MemberRow]]]:
    groups: dict[str, list[MemberRow]] = {}
    for row in rows:
        groups.setdefault(row.sector, []).append(row)
    return list(groups.items())


def days_line(meeting: MeetingRow) -> str:
    """Return the days of a meeting as papers have them under the title."""
    first, last = meeting.starts_on, meeting.ends_on
    if first == last:
        return f"（{_day(first)}）"
    if first.year != last.year:
        return f"（{_day(first)}至{_day(last)}）"
    if first.month != last.month:
        return f"（{_day(first)}至{last.month}月{last.day}日）"
    return f"（{_day(first)}至{last.day}日）"


def _day(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"


def _sitting_line(sitting: SittingRow) -> str:
    return f"（{sitting.name}　{_day(sitting.starts_at.date())} {sitting.starts_at:%H:%M}）"
