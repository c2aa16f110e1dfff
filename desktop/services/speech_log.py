"""What was really said: the log of a meeting, its paper and its list, and the share for reports."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from db.domain import meeting_wordings as wordings
from db.domain.floor_events import INTERRUPTING, FloorKind, FloorState, SpeechKey, request_key
from db.domain.ids import MeetingId
from db.domain.percentages import percentage
from db.domain.rows import MeetingRow, SittingRow, SpeechRow
from db.domain.share_rule import (
    CountedForm,
    GivenSpeech,
    ShareRule,
    SpeechShare,
    speech_share,
)
from db.domain.vocabulary import MeetingKind, SittingKind, SpeechForm, UnitKind
from db.domain.wording_templates import USUAL, Wordings
from db.repositories import floor, meetings, speeches
from db.repositories.wordings import wordings as read_wordings
from db.session import UnitOfWork
from desktop.floor_wording import floor_kind_word, floor_state_word
from desktop.reports import speech_log_sheet
from desktop.reports.speech_log_sheet import LogLine, LogSection, ShareLine, SpeechLogSheet
from desktop.services.floor import FloorRow, FloorService
from desktop.services.floor_hall import FIRST_SPEECH_KINDS
from desktop.services.meetings import require_meeting
from desktop.services.sign_in import NoSuchSitting
from desktop.wording import meeting_kind_word

OTHERS = "其他单位和个人"
_NOT_GIVEN = (FloorState.WITHDRAWN, FloorState.WRITTEN)
_NEXT = (FloorState.WAITING, FloorState.ANNOUNCED)


@dataclass(frozen=True, slots=True)
class SittingLog:
    """The log of one sitting."""

    sitting: SittingRow
    rows: tuple[FloorRow, ...]
    is_over: bool
    is_running: bool = False

    @property
    def has_begun(self) -> bool:
        """Whether somebody has spoken in it."""
        return any(row.started_at for row in self.rows)


@dataclass(frozen=True, slots=True)
class SpeechLog:
    """The log of a meeting, or of one sitting of it."""

    meeting: MeetingRow
    sittings: tuple[SittingLog, ...]

    @property
    def rows(self) -> tuple[FloorRow, ...]:
        """Every row, sitting by sitting."""
        return tuple(row for each in self.sittings for row in each.rows)


class SpeechLogService:
    """Reads the floor's log after the sitting."""

    def __init__(self, uow: UnitOfWork, floor_service: FloorService) -> None:
        self._uow = uow
        self._floor = floor_service

    def log(self, meeting: MeetingId, ordinal: int | None = None) -> SpeechLog:
        """Return the log of the sittings for speeches and of those run, or of the n-th alone.

        Who was left over to a later sitting is listed there once his own is over; until then he
        stands with his own. Raises NoSuchMeeting, NoSuchSitting.
        """
        with self._uow.read() as session:
            row = require_meeting(session, meeting)
            sittings = meetings.sittings(session, meeting)
        if ordinal is not None and ordinal not in {each.ordinal for each in sittings}:
            raise NoSuchSitting(ordinal)
        logs = _each_in_his_own([self._of_sitting(each) for each in sittings])
        if ordinal is None:
            logs = _without_left_over([each for each in logs if _belongs(each)])
        chosen = (each for each in logs if ordinal in (None, each.sitting.ordinal))
        return SpeechLog(row, tuple(chosen))

    def sheet(self, log: SpeechLog) -> SpeechLogSheet:
        """Return the 发言情况表 of a log."""
        given, words = [row for row in log.rows if _counts(row)], self._words()
        return SpeechLogSheet(
            meeting=log.meeting.name,
            subtitle=words.say(wordings.LOG_TITLE),
            date_line=_days(log),
            sections=tuple(
                LogSection(
                    _heading(each),
                    tuple(_line(row, is_waiting=each.is_running) for row in each.rows),
                )
                for each in log.sittings
            ),
            shares=tuple(_shares(given)),
            share_line=_summary(given, words),
            notes=(words.say(wordings.LOG_NOTE),),
        )

    def paper(self, log: SpeechLog) -> bytes:
        """Return the 发言情况表 as PDF."""
        return speech_log_sheet.paper(self.sheet(log), self._uow.clock())

    def workbook(self, log: SpeechLog) -> bytes:
        """Return the 发言情况表 as xlsx."""
        from desktop.exchange.export import Table, workbook

        headers, rows = speech_log_sheet.table(self.sheet(log))
        return workbook((Table("发言情况表", headers, rows),))

    def share(self, first: date, last: date) -> SpeechShare:
        """Count the parties' share of the speeches from a day to another by the record's 口径."""
        with self._uow.read() as session:
            rule = floor.share_rule(session)
            wanted = [
                meeting
                for meeting in reversed(meetings.all_meetings(session))
                if meeting.kind in rule.meetings
                and meeting.starts_on <= last
                and meeting.ends_on >= first
            ]
        given = [speech for meeting in wanted for speech in self._given(meeting)]
        return speech_share(given, rule, first, last)

    def share_sentence(self, share: SpeechShare) -> str:
        """Say the share as the work report does, with its two numbers."""
        return share_sentence(share, self.share_rule(), self._words())

    def share_rule(self) -> ShareRule:
        """Return what the share counts."""
        with self._uow.read() as session:
            return floor.share_rule(session)

    def change_share_rule(self, value: ShareRule) -> None:
        """Write what the share counts."""
        with self._uow.write("修改发言占比口径") as tx:
            floor.set_share_rule(tx.session, value)

    def _of_sitting(self, sitting: SittingRow) -> SittingLog:
        view = self._floor.view(sitting.id)
        return SittingLog(sitting, view.rows, view.is_over)

    def _words(self) -> Wordings:
        with self._uow.read() as session:
            return read_wordings(session)

    def _given(self, meeting: MeetingRow) -> list[GivenSpeech]:
        """Return the speeches of a meeting: by its log where one was kept, else as planned."""
        with self._uow.read() as session:
            requests = speeches.of_meeting(session, meeting.id)
            sittings = meetings.sittings(session, meeting.id)
        found: dict[SpeechKey, GivenSpeech | None] = {}
        was_run = False
        for sitting in sittings:
            rows = self._floor.view(sitting.id).rows
            is_run = any(row.started_at for row in rows)
            was_run = was_run or is_run
            found |= {row.key: _of_floor(meeting, row, is_run=is_run) for row in rows}
        for row in requests:
            if not was_run or row.form is SpeechForm.WRITTEN:
                found.setdefault(request_key(row.id), _of_request(meeting, row))
        return [speech for speech in found.values() if speech is not None]


def share_sentence(share: SpeechShare, rule: ShareRule, words: Wordings = USUAL) -> str:
    """Return “民主党派和工商联在政协全体会议、…上的发言占发言总数的60.53%（23/38）”."""
    if share.percent is None:
        return words.say(wordings.NO_SHARE)
    names = {UnitKind.PARTY: "民主党派", UnitKind.NONPARTY: "无党派人士", UnitKind.FIC: "工商联"}
    units = [names[kind] for kind in names if kind in rule.units]
    units += ["其他单位"] if set(rule.units) - set(names) else []
    who = "和".join(("、".join(units[:-1]), units[-1])) if len(units) > 1 else "".join(units)
    where = "、".join(_meeting_word(kind) for kind in rule.meetings)
    return words.say(
        wordings.PERIOD_SHARE,
        主体=who,
        会议=where,
        占比=share.percent,
        计入=share.counted,
        总数=share.all,
    )


def length_text(seconds: int) -> str:
    """Return seconds as “7:58”."""
    return f"{seconds // 60}:{seconds % 60:02}"


def _meeting_word(kind: MeetingKind) -> str:
    special = {MeetingKind.PLENARY: "政协全体会议", MeetingKind.STANDING: "专题议政性常委会会议"}
    return special.get(kind) or meeting_kind_word(kind)


def _belongs(log: SittingLog) -> bool:
    is_for_speeches = log.sitting.kind is SittingKind.SPEECHES
    return is_for_speeches or log.has_begun


def _each_in_his_own(logs: Sequence[SittingLog]) -> list[SittingLog]:
    """Return the logs, the running one marked, and who still waits in it left out of later ones.

    The last that began is the running one until it is over: there is one hall.
    """
    begun = [each for each in logs if each.has_begun]
    running = begun[-1] if begun and not begun[-1].is_over else None
    if running is None:
        return list(logs)
    place, keys = logs.index(running), {row.key for row in running.rows}
    later = [_without(each, keys) for each in logs[place + 1 :]]
    return [*logs[:place], replace(running, is_running=True), *later]


def _without(log: SittingLog, keys: set[SpeechKey]) -> SittingLog:
    """Return a log without who is listed elsewhere; who spoke here stays."""
    rows = tuple(row for row in log.rows if row.started_at or row.key not in keys)
    return replace(log, rows=rows)


def _without_left_over(logs: Sequence[SittingLog]) -> list[SittingLog]:
    later: set[SpeechKey] = set()
    kept = []
    for each in reversed(logs):
        kept.append(_without(each, later))
        later |= {row.key for row in each.rows}
    return kept[::-1]


def _counts(row: FloorRow) -> bool:
    return row.started_at is not None and row.kind not in INTERRUPTING


def _line(row: FloorRow, *, is_waiting: bool) -> LogLine:
    is_given = row.started_at is not None
    over = row.over_seconds
    return LogLine(
        number=str(row.number) if is_given and row.number else "",
        planned=str(row.planned_number or ""),
        unit=row.unit,
        speaker=row.speaker,
        reader=row.reader,
        title=row.title or floor_kind_word(row.kind),
        start=f"{row.started_at:%H:%M:%S}" if row.started_at else "",
        end=f"{row.ended_at:%H:%M:%S}" if row.ended_at else "",
        used=length_text(row.used_seconds) if is_given else "",
        allowed=length_text(row.allowed_seconds),
        over=f"{'+' if over >= 0 else '-'}{length_text(abs(over))}" if _counts(row) else "",
        note=_note(row, is_waiting=is_waiting),
    )


def _note(row: FloorRow, *, is_waiting: bool) -> str:
    if row.state is FloorState.FINISHED:
        return row.reason
    word = floor_state_word(row.state)
    if row.started_at is None and row.state not in _NOT_GIVEN:
        word = _unheard(row.state) if is_waiting else "未发言"
    return f"{word}（{row.reason}）" if row.reason else word


def _unheard(state: FloorState) -> str:
    """Word an unheard speech of a running sitting: who is next waits like the others."""
    return floor_state_word(FloorState.WAITING if state in _NEXT else state)


def _shares(given: Sequence[FloorRow]) -> Iterable[ShareLine]:
    if not given:
        return
    groups: dict[str, list[FloorRow]] = {}
    for row in sorted(given, key=_printed_place):
        name = row.unit if row.unit_kind in FIRST_SPEECH_KINDS else OTHERS
        groups.setdefault(name, []).append(row)
    for name, rows in groups.items():
        yield _share(name, rows, given)
    yield _share(speech_log_sheet.TOTAL, given, given)


def _printed_place(row: FloorRow) -> tuple[bool, int]:
    """Sort parties in the printed order, then everybody else."""
    return row.unit_kind not in FIRST_SPEECH_KINDS, row.planned_number or row.number + 10_000


def _share(name: str, rows: Sequence[FloorRow], given: Sequence[FloorRow]) -> ShareLine:
    used, total = (sum(row.used_seconds for row in each) for each in (rows, given))
    return ShareLine(
        unit=name,
        count=str(len(rows)),
        count_percent=f"{percentage(len(rows), len(given))}%",
        used=length_text(used),
        used_percent=f"{percentage(used, total)}%" if total else "",
    )


def _summary(given: Sequence[FloorRow], words: Wordings) -> str:
    if not given:
        return ""
    parties = sum(row.unit_kind in (UnitKind.PARTY, UnitKind.FIC) for row in given)
    share = percentage(parties, len(given))
    return words.say(wordings.LOG_SUMMARY, 篇数=len(given), 党派=parties, 占比=share)


def _heading(log: SittingLog) -> str:
    day = log.sitting.starts_at
    return f"{log.sitting.name}（{day.month}月{day.day}日）"


def _days(log: SpeechLog) -> str:
    """Return the day of the one sitting, or the days of the meeting."""
    first, last = log.meeting.starts_on, log.meeting.ends_on
    if len(log.sittings) == 1:
        first = last = log.sittings[0].sitting.starts_at.date()
    start = f"{first.year}年{first.month}月{first.day}日"
    if first == last:
        return f"（{start}）"
    month = f"{last.month}月" if (first.year, first.month) != (last.year, last.month) else ""
    year = f"{last.year}年" if first.year != last.year else ""
    return f"（{start}至{year}{month}{last.day}日）"


def _of_floor(meeting: MeetingRow, row: FloorRow, *, is_run: bool) -> GivenSpeech | None:
    """Return a speech of the floor as the share sees it; None: it was not given."""
    is_left = is_run and row.started_at is None and row.state is not FloorState.WRITTEN
    if row.kind in INTERRUPTING or row.state is FloorState.WITHDRAWN or is_left:
        return None
    form = CountedForm.LIVE if row.kind is FloorKind.LIVE else CountedForm.ORAL
    moment = row.started_at or row.planned_start
    return GivenSpeech(
        meeting=meeting.name,
        meeting_kind=meeting.kind,
        day=moment.date() if moment else meeting.starts_on,
        form=CountedForm.WRITTEN if row.state is FloorState.WRITTEN else form,
        unit=row.unit,
        unit_kind=row.unit_kind,
        speaker=row.speaker,
        title=row.title,
    )


def _of_request(meeting: MeetingRow, row: SpeechRow) -> GivenSpeech:
    return GivenSpeech(
        meeting=meeting.name,
        meeting_kind=meeting.kind,
        day=meeting.starts_on,
        form=CountedForm(row.form.value),
        unit=row.unit,
        unit_kind=row.unit_kind,
        speaker=row.speaker,
        title=row.title,
    )
