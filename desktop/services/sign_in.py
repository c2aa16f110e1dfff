"""The sign-in desk: one box, idempotent, with the counters the chair asks for."""

import re
import uuid
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from db.domain.attendance import Attendance, count_attendance
from db.domain.attendance_events import Event, next_step, presence, standing
from db.domain.attendance_rows import ParticipantValues
from db.domain.attendance_vocabulary import EventKind, ParticipantRole
from db.domain.errors import RuleViolation
from db.domain.ids import MeetingId, MemberId, SittingId
from db.domain.leave_records import LeaveRecord, moment_after
from db.domain.rows import LeaveRow, MeetingRow, MemberRow, SittingRow
from db.domain.vocabulary import Area, LeaveKind, SignInSource
from db.repositories import attendance, leaves, meetings, members, participants
from db.session import Changes, Transaction, UnitOfWork
from desktop.services.expected import expected_keys
from desktop.services.pinyin import folded
from desktop.services.who_came import WhoCame

if TYPE_CHECKING:
    from desktop.services.presence import SittingView

DEFAULT_DESK = attendance.DESK
"""The name of a desk that was not given one."""


@dataclass(eq=False)
class NoSuchSitting(RuleViolation):
    """The meeting has no sitting of this number."""

    number: int


@dataclass(eq=False)
class NotOneMember(RuleViolation):
    """No expected member is called so, or several are."""

    token: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LeaveTerms:
    """How a leave was asked for, and whether it is from the whole meeting; None: day not noted."""

    asked_on: date | None = None
    is_oral: bool = False
    is_whole: bool = False


class SignInOutcome(StrEnum):
    """What came of one entry at the sign-in box."""

    SIGNED_IN = "signed_in"
    RETURNED = "returned"
    ALREADY = "already"
    UNKNOWN = "unknown"
    AMBIGUOUS = "ambiguous"
    OFFICE_ENDED = "office_ended"
    NOT_EXPECTED = "not_expected"
    GUEST = "guest"


@dataclass(frozen=True, slots=True)
class SignInResult:
    """The outcome, whom it is about, since when; ``candidates`` when several members fit."""

    outcome: SignInOutcome
    token: str
    member: MemberRow | None = None
    at: datetime | None = None
    candidates: tuple[MemberRow, ...] = ()
    guest: ParticipantValues | None = None


@dataclass(frozen=True, slots=True)
class _Register:
    """Who is expected at a sitting, and how each can be called."""

    meeting: MeetingRow
    sitting: SittingRow
    expected: tuple[MemberRow, ...]
    by_key: dict[MemberId, MemberRow]
    by_call: dict[str, tuple[MemberRow, ...]]
    others: dict[str, MemberRow]
    guests: dict[str, ParticipantValues]
    codes: frozenset[str]


class SignInService:
    """Signs members in at a sitting; keeps the sitting's register in memory between calls."""

    def __init__(self, uow: UnitOfWork, desk_name: str = DEFAULT_DESK) -> None:
        self._uow = uow
        self.desk_name = desk_name
        self._registers: dict[SittingId, _Register] = {}
        self._came = WhoCame()
        self._views: dict[SittingId, SittingView] = {}
        self._expected: dict[SittingId, frozenset[MemberId]] = {}
        uow.subscribe(self._forget, is_memory=True)

    def sitting(self, meeting: MeetingId, ordinal: int) -> SittingRow:
        """Return the n-th sitting of a meeting. Raises NoSuchSitting."""
        with self._uow.read() as session:
            for sitting in meetings.sittings(session, meeting):
                if sitting.ordinal == ordinal:
                    return sitting
        raise NoSuchSitting(ordinal)

    def running_sitting(self) -> SittingRow | None:
        """Return the sitting of today nearest to this moment, or None."""
        with self._uow.read() as session:
            return meetings.sitting_on(session, self._uow.clock())

    def view(self, key: SittingId) -> "SittingView":
        """Return counters, sentence and every expected member of a sitting."""
        # The first window counts, and does without the rules of the sentence.
        from desktop.services.presence import read_view, renewed_view

        with self._uow.read() as session:
            register = self._register(session, key)
            came, last = self._came.of(session, key), self._views.get(key)
            if last is None:
                last = read_view(
                    session, register.meeting, register.sitting, register.expected, came=came
                )
            view = self._views[key] = renewed_view(last, came)
        return view

    def counts(self, key: SittingId) -> Attendance:
        """Return the counters of a sitting alone (quick: for the status bar)."""
        with self._uow.read() as session:
            expected = self._expected.get(key)
            if expected is None:
                expected = frozenset(expected_keys(session, *find_sitting(session, key)))
                self._expected[key] = expected
            came = self._came.of(session, key)
            away = {row.member_id for row in leaves.of_sitting(session, key)}
        here = {member for member, found in came.items() if found.is_present}
        return count_attendance(expected, here, away)

    def knows_code(self, key: SittingId, text: str) -> bool:
        """Say whether a scanned text is the 证号 of a member or the number of a badge."""
        return code_of(self._known_register(key).codes, text) is not None

    def sign_in(
        self, key: SittingId, token: str, source: SignInSource = SignInSource.TYPED
    ) -> SignInResult:
        """Sign in whoever ``token`` calls: 证号, QR text, name, full pinyin or initials.

        A second time says when it was and changes nothing; who had left is back. On disk when
        this returns.
        """
        register = self._known_register(key)
        call = folded(token)
        found = register.by_call.get(call, ())
        if not found and call not in register.guests:
            call = code_of(register.codes, token) or call
            found = register.by_call.get(call, ())
        if len(found) == 1:
            return self.sign_in_member(key, found[0].id, source)
        if found:
            return SignInResult(SignInOutcome.AMBIGUOUS, token, candidates=found)
        return _not_signed_in(register, token, call)

    def sign_in_member(
        self, key: SittingId, member: MemberId, source: SignInSource = SignInSource.TYPED
    ) -> SignInResult:
        """Sign in one expected member; on disk when this returns."""
        with self._came.touching(key, member), self._uow.write("签到") as tx:
            register = self._registers.get(key) or self._register(tx.session, key)
            row = register.by_key[member]
            outcome, at = self._arrive(tx, key, member, source)
            word = "返回" if outcome is SignInOutcome.RETURNED else "签到"
            tx.label = f"{word}：{row.name}（{register.sitting.name}）"
        return SignInResult(outcome, row.name, row, at)

    def sign_in_all(self, key: SittingId, chosen: Iterable[MemberId], label: str) -> int:
        """Sign in many members as one action (“教育界全部到会”); return how many were new."""
        with self._uow.write("批量签到") as tx:
            came = attendance.present(tx.session, key)
            here = {member for member, found in came.items() if found.is_present}
            missing = sorted(set(chosen) - here)
            for member in missing:
                self._arrive(tx, key, member, SignInSource.LIST)
            tx.label = f"批量签到：{label} {len(missing)} 人"
        return len(missing)

    def sign_in_all_but(self, key: SittingId, excepted: Iterable[MemberId]) -> int:
        """Sign in every expected member who is neither chosen nor on leave; return how many."""
        with self._uow.read() as session:
            register = self._register(session, key)
            away = {row.member_id for row in leaves.of_sitting(session, key)} | set(excepted)
        chosen = [row.id for row in register.expected if row.id not in away]
        return self.sign_in_all(key, chosen, "除所选外全部到会")

    def called(self, key: SittingId, token: str) -> MemberRow:
        """Return the one expected member whom ``token`` calls. Raises NotOneMember."""
        register = self._known_register(key)
        call = folded(token)
        found = register.by_call.get(code_of(register.codes, token) or call, ())
        if len(found) != 1:
            raise NotOneMember(token, len(found))
        return found[0]

    def mark_left(self, key: SittingId, member: MemberRow) -> bool:
        """Note that a member has left the hall; False when he is not there."""
        with self._uow.write(f"离会：{member.name}") as tx:
            story = attendance.events_of(tx, key, member.id)
            is_here = presence(story).is_present
            if is_here:
                attendance.note(
                    tx, _made(self._uow, self.desk_name, EventKind.LEAVE, key, story=story)
                )
        return is_here

    def take_back(self, key: SittingId, member: MemberRow, reason: str = "签到有误") -> None:
        """Correct a sign-in that was a mistake: it stays on record, and counts no more."""
        with self._uow.write(f"取消签到：{member.name}") as tx:
            story = attendance.events_of(tx, key, member.id)
            for each in standing(story):
                made = _made(self._uow, self.desk_name, EventKind.CORRECT, key, story=story)
                attendance.note(
                    tx, replace(made, corrects=each.uuid, reason=reason.strip(), who=self._uow.who)
                )

    def grant_leave(
        self,
        key: SittingId,
        member: MemberRow,
        *,
        kind: LeaveKind,
        reason: str,
        approver: str,
        terms: LeaveTerms | None = None,
    ) -> None:
        """Note a member's leave from a sitting, or from the whole meeting; the last one holds."""
        terms = terms or LeaveTerms()
        with self._uow.write(f"请假：{member.name}") as tx:
            meeting, _ = find_sitting(tx.session, key)
            noted = leaves.of_meeting(tx.session, meeting.id)
            record = LeaveRecord(
                uuid=uuid.uuid4().hex,
                sitting=None if terms.is_whole else key,
                member=member.id,
                kind=kind,
                reason=reason.strip(),
                approver=approver.strip(),
                asked_on=terms.asked_on,
                is_oral=terms.is_oral,
                noted_at=moment_after(noted, self._uow.clock()),
                desk=self.desk_name,
            )
            leaves.note(tx.session, meeting.id, (record,))

    def end_leave(self, member: MemberRow, leave: LeaveRow) -> None:
        """Take a member's leave back; that it was granted stays on record."""
        with self._uow.write(f"取消请假：{member.name}") as tx:
            leaves.end(tx.session, leave.id, self._uow.clock())

    def _arrive(
        self, tx: Transaction, key: SittingId, member: MemberId, source: SignInSource
    ) -> tuple[SignInOutcome, datetime | None]:
        now = self._uow.clock()
        try:
            attendance.sign_in(tx, key, member, at=now, source=source, desk=self.desk_name)
        except IntegrityError:
            # The database holds one first arrival a member and sitting: he has been here before.
            return self._come_again(tx, key, member, source)
        return SignInOutcome.SIGNED_IN, now

    def _come_again(
        self, tx: Transaction, key: SittingId, member: MemberId, source: SignInSource
    ) -> tuple[SignInOutcome, datetime | None]:
        story = attendance.events_of(tx, key, member)
        found = presence(story)
        if found.is_present:
            return SignInOutcome.ALREADY, found.arrived_at
        is_back = found.arrived_at is not None
        kind = EventKind.RETURN if is_back else EventKind.ARRIVE
        event = replace(_made(self._uow, self.desk_name, kind, key, story=story), source=source)
        attendance.note(tx, event)
        return (SignInOutcome.RETURNED if is_back else SignInOutcome.SIGNED_IN), event.at

    def _known_register(self, key: SittingId) -> _Register:
        register = self._registers.get(key)
        if register is None:
            with self._uow.read() as session:
                register = self._register(session, key)
        return register

    def _register(self, session: Session, key: SittingId) -> _Register:
        known = self._registers.get(key)
        if known is None:
            known = self._registers[key] = _read_register(session, key)
        return known

    def _forget(self, changes: Changes) -> None:
        if changes - _ELSEWHERE:
            self._registers.clear()
            self._expected.clear()
            self._came.forget()
            self._views.clear()
        elif Area.SIGN_INS in changes and not self._came.note_commit():
            self._views.clear()


def _made(
    uow: UnitOfWork, desk: str, kind: EventKind, key: SittingId, *, story: tuple[Event, ...]
) -> Event:
    """Return what this desk notes now of the member whose story is known (not empty)."""
    return Event(
        uuid=uuid.uuid4().hex,
        sitting=key,
        member=story[0].member,
        kind=kind,
        step=next_step(story),
        at=uow.clock(),
        desk=desk,
        source=SignInSource.TYPED,
    )


def find_sitting(session: Session, key: SittingId) -> tuple[MeetingRow, SittingRow]:
    """Return a sitting with its meeting. Raises NoSuchSitting."""
    sitting = meetings.find_sitting(session, key)
    meeting = meetings.find(session, sitting.meeting_id) if sitting else None
    if sitting is None or meeting is None:
        raise NoSuchSitting(key)
    return meeting, sitting


def _read_register(session: Session, key: SittingId) -> _Register:
    meeting, sitting = find_sitting(session, key)
    keys = expected_keys(session, meeting, sitting)
    everyone = members.all_members(session)
    expected = tuple(row for row in everyone if row.id in keys)
    others = [row for row in everyone if row.id not in keys]
    guests = _guests(session, meeting.id, expected)
    return _Register(
        meeting=meeting,
        sitting=sitting,
        expected=expected,
        by_key={row.id: row for row in expected},
        by_call=_calls(expected),
        others={call: row for row in others for call in row.search.split()},
        guests=guests,
        codes=frozenset({folded(row.number) for row in everyone if row.number} | guests.keys()),
    )


def code_of(codes: frozenset[str], text: str) -> str | None:
    """Return the code in a scanned text: all of it, or its last part (“临江|7|07001”)."""
    whole = folded(text)
    if whole in codes:
        return whole
    last = folded(_PARTS.split(text.strip())[-1])
    return last if last in codes else None


_ELSEWHERE = {
    Area.SIGN_INS,
    Area.SPEECHES,
    Area.ORDER,
    Area.AGENDA,
    Area.POLICY,
    Area.MOTIONS,
    Area.MOTION_RULES,
    Area.POLLS,
    Area.ELECTIONS,
    Area.MINUTES,
    Area.LETTERHEAD,
}
"""What changes without touching who is expected, or how anybody is called."""

_PARTS = re.compile(r"[|:;,/=?&\s]+")


def _not_signed_in(register: _Register, token: str, call: str) -> SignInResult:
    guest = register.guests.get(call)
    if guest is not None:
        return SignInResult(SignInOutcome.GUEST, token, guest=guest)
    other = register.others.get(call)
    if other is None:
        return SignInResult(SignInOutcome.UNKNOWN, token)
    day = register.sitting.starts_at.date()
    has_ended = other.office_to is not None and other.office_to < day
    outcome = SignInOutcome.OFFICE_ENDED if has_ended else SignInOutcome.NOT_EXPECTED
    return SignInResult(outcome, token, other)


def _guests(
    session: Session, meeting: MeetingId, expected: Iterable[MemberRow]
) -> dict[str, ParticipantValues]:
    """Return who takes part without being expected, by number of the badge and by name."""
    keys = {row.id for row in expected}
    found: dict[str, ParticipantValues] = {}
    for _, value in participants.of_meeting(session, meeting):
        if value.role is not ParticipantRole.EXPECTED and value.member_id not in keys:
            found |= {folded(call): value for call in (value.name, value.badge) if call}
    return found


def _calls(rows: Iterable[MemberRow]) -> dict[str, tuple[MemberRow, ...]]:
    """Return whom each word calls; a 证号 calls its holder only, whatever else it spells."""
    found: dict[str, tuple[MemberRow, ...]] = {}
    numbered: dict[str, tuple[MemberRow, ...]] = {}
    for row in rows:
        spoken = (folded(row.name), folded(f"{row.name}（{row.sector}）"), *row.search.split())
        for call in dict.fromkeys(spoken):
            found[call] = (*found.get(call, ()), row)
        if row.number:
            numbered[folded(row.number)] = (row,)
    return found | numbered
