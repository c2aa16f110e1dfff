"""The sign-in desk: one box, idempotent, with the counters the chair asks for."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import StrEnum

from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from db.domain.attendance import Attendance, by_group, chair_sentence, count_attendance
from db.domain.errors import RuleViolation
from db.domain.ids import LeaveId, MeetingId, MemberId, SittingId
from db.domain.rows import LeaveRow, MeetingRow, MemberRow, SignInRow, SittingRow
from db.domain.vocabulary import Area, LeaveKind, MeetingKind, SignInSource
from db.repositories import attendance, meetings, members, terms
from db.session import Changes, UnitOfWork
from desktop.services.pinyin import folded

_NOT_OF_THE_REGISTER = frozenset(
    {
        Area.SIGN_INS,
        Area.SPEECHES,
        Area.ORDER,
        Area.AGENDA,
        Area.POLICY,
        Area.POLLS,
        Area.ELECTIONS,
    }
)
"""What changes without changing who is expected."""


@dataclass(eq=False)
class NoSuchSitting(RuleViolation):
    """The meeting has no sitting of this number."""

    number: int


class SignInOutcome(StrEnum):
    """What came of one entry at the sign-in box."""

    SIGNED_IN = "signed_in"
    ALREADY = "already"
    UNKNOWN = "unknown"
    AMBIGUOUS = "ambiguous"
    OFFICE_ENDED = "office_ended"
    NOT_EXPECTED = "not_expected"


@dataclass(frozen=True, slots=True)
class SignInResult:
    """The outcome, whom it is about, since when; ``candidates`` when several members fit."""

    outcome: SignInOutcome
    token: str
    member: MemberRow | None = None
    at: datetime | None = None
    candidates: tuple[MemberRow, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PresenceRow:
    """An expected member of a sitting, and where he is."""

    member: MemberRow
    signed_in_at: datetime | None
    leave: LeaveRow | None

    @property
    def id(self) -> MemberId:
        """The key of the row: the member's."""
        return self.member.id

    @property
    def search(self) -> str:
        """The words that the row is found by."""
        return self.member.search


@dataclass(frozen=True, slots=True, kw_only=True)
class SittingView:
    """A sitting with its counters, the chair's sentence and every expected member."""

    meeting: MeetingRow
    sitting: SittingRow
    attendance: Attendance
    rate: Decimal
    sentence: str
    by_sector: tuple[tuple[str, Attendance], ...]
    by_party: tuple[tuple[str, Attendance], ...]
    rows: tuple[PresenceRow, ...]


@dataclass(frozen=True, slots=True)
class _Register:
    """Who is expected at a sitting, and how each can be called."""

    meeting: MeetingRow
    sitting: SittingRow
    expected: tuple[MemberRow, ...]
    by_key: dict[MemberId, MemberRow]
    by_call: dict[str, tuple[MemberRow, ...]]
    others: dict[str, MemberRow]


class SignInService:
    """Signs members in at a sitting; keeps the sitting's register in memory between calls."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow
        self._registers: dict[SittingId, _Register] = {}
        uow.subscribe(self._forget)

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

    def view(self, key: SittingId) -> SittingView:
        """Return counters, sentence and every expected member of a sitting."""
        with self._uow.read() as session:
            register = self._register(session, key)
            signed_in = {row.member_id: row for row in attendance.sign_ins(session, key)}
            leaves = {row.member_id: row for row in attendance.leaves(session, key)}
            quorum = terms.quorum(session)
        counts = _count(register.expected, signed_in, leaves)
        return SittingView(
            meeting=register.meeting,
            sitting=register.sitting,
            attendance=counts,
            rate=counts.rate,
            sentence=chair_sentence(counts, quorum=quorum.fraction),
            by_sector=_grouped(register.expected, signed_in, leaves, by="sector"),
            by_party=_grouped(register.expected, signed_in, leaves, by="party"),
            rows=tuple(_presence(row, signed_in, leaves) for row in register.expected),
        )

    def counts(self, key: SittingId) -> Attendance:
        """Return the counters of a sitting alone (quick: for the status bar)."""
        with self._uow.read() as session:
            expected = expected_keys(session, *_find(session, key))
            signed_in = {row.member_id for row in attendance.sign_ins(session, key)}
            leaves = {row.member_id for row in attendance.leaves(session, key)}
        return count_attendance(expected, signed_in, leaves)

    def sign_in(
        self, key: SittingId, token: str, source: SignInSource = SignInSource.TYPED
    ) -> SignInResult:
        """Sign in whoever ``token`` calls: 证号, name, full pinyin or initials.

        A second time says when it was and changes nothing. On disk when this returns.
        """
        register = self._registers.get(key)
        if register is None:
            with self._uow.read() as session:
                register = self._register(session, key)
        found = register.by_call.get(folded(token), ())
        if len(found) == 1:
            return self.sign_in_member(key, found[0].id, source)
        if found:
            return SignInResult(SignInOutcome.AMBIGUOUS, token, candidates=found)
        other = register.others.get(folded(token))
        if other is None:
            return SignInResult(SignInOutcome.UNKNOWN, token)
        day = register.sitting.starts_at.date()
        has_ended = other.office_to is not None and other.office_to < day
        outcome = SignInOutcome.OFFICE_ENDED if has_ended else SignInOutcome.NOT_EXPECTED
        return SignInResult(outcome, token, other)

    def sign_in_member(
        self, key: SittingId, member: MemberId, source: SignInSource = SignInSource.TYPED
    ) -> SignInResult:
        """Sign in one expected member; on disk when this returns."""
        with self._uow.write("签到") as tx:
            register = self._registers.get(key) or self._register(tx.session, key)
            row = register.by_key[member]
            now = self._uow.clock()
            try:
                attendance.sign_in(tx, key, member, at=now, source=source)
            except IntegrityError:
                # The database holds one arrival a member and sitting: this is a second scan.
                known = attendance.find_sign_in(tx, key, member)
                at = known.at if known else None
                return SignInResult(SignInOutcome.ALREADY, row.name, row, at)
            tx.label = f"签到：{row.name}（{register.sitting.name}）"
        return SignInResult(SignInOutcome.SIGNED_IN, row.name, row, now)

    def sign_in_all(self, key: SittingId, chosen: Iterable[MemberId], label: str) -> int:
        """Sign in many members as one action (“教育界全部到会”); return how many were new."""
        wanted = set(chosen)
        with self._uow.write("批量签到") as tx:
            present = {row.member_id for row in attendance.sign_ins(tx.session, key)}
            now = self._uow.clock()
            for member in sorted(wanted - present):
                attendance.sign_in(tx, key, member, at=now, source=SignInSource.LIST)
            tx.label = f"批量签到：{label} {len(wanted - present)} 人"
        return len(wanted - present)

    def take_back(self, key: SittingId, member: MemberRow) -> None:
        """Remove a sign-in that was a mistake."""
        with self._uow.write(f"取消签到：{member.name}") as tx:
            known = attendance.find_sign_in(tx.session, key, member.id)
            if known is not None:
                attendance.take_back(tx.session, known.id)

    def grant_leave(
        self, key: SittingId, member: MemberRow, *, kind: LeaveKind, reason: str, approver: str
    ) -> None:
        """Write a member's leave from a sitting."""
        with self._uow.write(f"请假：{member.name}") as tx:
            value = LeaveRow(LeaveId(0), member.id, kind, reason.strip(), approver.strip())
            attendance.grant_leave(tx.session, key, value)

    def end_leave(self, member: MemberRow, leave: LeaveRow) -> None:
        """Remove a member's leave."""
        with self._uow.write(f"取消请假：{member.name}") as tx:
            attendance.end_leave(tx.session, leave.id)

    def _register(self, session: Session, key: SittingId) -> _Register:
        known = self._registers.get(key)
        if known is None:
            known = self._registers[key] = _read_register(session, key)
        return known

    def _forget(self, changes: Changes) -> None:
        if changes - _NOT_OF_THE_REGISTER:
            self._registers.clear()


def expected_keys(
    session: Session, meeting: MeetingRow, sitting: SittingRow
) -> frozenset[MemberId]:
    """Return 应到: the members in office on the sitting's day, for 常委会 the standing ones."""
    return members.keys_in_office(
        session,
        sitting.starts_at.date(),
        only_standing=meeting.kind is MeetingKind.STANDING,
    )


def expected_members(
    session: Session, meeting: MeetingRow, sitting: SittingRow
) -> tuple[MemberRow, ...]:
    """Return the members of ``expected_keys``, in the order of entry."""
    expected = expected_keys(session, meeting, sitting)
    return tuple(row for row in members.all_members(session) if row.id in expected)


def _find(session: Session, key: SittingId) -> tuple[MeetingRow, SittingRow]:
    sitting = meetings.find_sitting(session, key)
    meeting = meetings.find(session, sitting.meeting_id) if sitting else None
    if sitting is None or meeting is None:
        raise NoSuchSitting(key)
    return meeting, sitting


def _read_register(session: Session, key: SittingId) -> _Register:
    meeting, sitting = _find(session, key)
    keys = expected_keys(session, meeting, sitting)
    everyone = members.all_members(session)
    expected = tuple(row for row in everyone if row.id in keys)
    others = [row for row in everyone if row.id not in keys]
    return _Register(
        meeting=meeting,
        sitting=sitting,
        expected=expected,
        by_key={row.id: row for row in expected},
        by_call=_calls(expected),
        others={call: row for row in others for call in row.search.split()},
    )


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


def _count(
    expected: Iterable[MemberRow],
    signed_in: dict[MemberId, SignInRow],
    leaves: dict[MemberId, LeaveRow],
) -> Attendance:
    return count_attendance({row.id for row in expected}, signed_in.keys(), leaves.keys())


def _grouped(
    expected: Iterable[MemberRow],
    signed_in: dict[MemberId, SignInRow],
    leaves: dict[MemberId, LeaveRow],
    *,
    by: str,
) -> tuple[tuple[str, Attendance], ...]:
    ranked: dict[tuple[int, str], set[MemberId]] = {}
    for row in expected:
        name = row.sector if by == "sector" else (row.parties[0] if row.parties else "")
        rank = row.sector_rank if by == "sector" else row.party_rank
        ranked.setdefault((rank, name), set()).add(row.id)
    groups = {name: ids for (_, name), ids in sorted(ranked.items())}
    return tuple(by_group(groups, signed_in.keys(), leaves.keys()).items())


def _presence(
    member: MemberRow, signed_in: dict[MemberId, SignInRow], leaves: dict[MemberId, LeaveRow]
) -> PresenceRow:
    arrival = signed_in.get(member.id)
    return PresenceRow(
        member=member, signed_in_at=arrival.at if arrival else None, leave=leaves.get(member.id)
    )
