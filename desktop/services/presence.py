"""A sitting as the desk and the chair see it: where everybody is, the counters, the sentence."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from typing import TypedDict

from sqlalchemy.orm import Session

from db.domain.attendance import Attendance, by_group, count_attendance
from db.domain.attendance_events import NOWHERE, Presence
from db.domain.attendance_rows import SnapshotRow
from db.domain.attendance_vocabulary import PresenceState
from db.domain.chair_sentence import WHOM, fill_template, is_quorate, needed_for
from db.domain.ids import MemberId
from db.domain.leave_notice import is_late
from db.domain.rows import LeaveRow, MeetingRow, MemberRow, QuorumRow, SittingRow
from db.domain.vocabulary import MeetingKind
from db.repositories import attendance, attendance_rules, attendance_snapshots, terms


@dataclass(frozen=True, slots=True, kw_only=True)
class PresenceRow:
    """An expected member of a sitting, and where he is."""

    member: MemberRow
    signed_in_at: datetime | None
    leave: LeaveRow | None
    left_at: datetime | None = None
    desk: str = ""
    asked_late: bool = False

    @property
    def id(self) -> MemberId:
        """The key of the row: the member's."""
        return self.member.id

    @property
    def search(self) -> str:
        """The words that the row is found by."""
        return self.member.search

    @property
    def state(self) -> PresenceState:
        """实到 while in the hall; who has left is on leave or absent like one who never came."""
        if self.signed_in_at is not None and self.left_at is None:
            return PresenceState.PRESENT
        return PresenceState.ON_LEAVE if self.leave else PresenceState.ABSENT

    @property
    def has_left(self) -> bool:
        """Say whether the member came and went."""
        return self.left_at is not None


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
    quorum: QuorumRow
    is_quorate: bool
    snapshots: tuple[SnapshotRow, ...]
    template: str
    """What the sentence is made from."""

    @property
    def needed(self) -> int:
        """How many have to be present for the sitting to be valid."""
        return needed_for(self.attendance.expected, self.quorum.fraction)


def read_view(
    session: Session,
    meeting: MeetingRow,
    sitting: SittingRow,
    expected: Iterable[MemberRow],
    *,
    came: Mapping[MemberId, Presence] | None = None,
) -> SittingView:
    """Return a sitting with its counters, sentence and every expected member.

    ``came`` when the caller knows it already; else it is read.
    """
    if came is None:
        came = attendance.present(session, sitting.id)
    rows = _rows(session, meeting, sitting, expected, came=came)
    here = {row.id for row in rows if row.state is PresenceState.PRESENT}
    away = {row.id for row in rows if row.leave}
    people = [row.member for row in rows]
    counts = count_attendance({row.id for row in people}, here, away)
    quorum = terms.quorum(session)
    template = attendance_rules.template(session, meeting.kind)
    return SittingView(
        meeting=meeting,
        sitting=sitting,
        quorum=quorum,
        snapshots=attendance_snapshots.of_sitting(session, sitting.id),
        template=template,
        rows=rows,
        by_sector=_grouped(people, here, away, by="sector"),
        by_party=_grouped(people, here, away, by="party"),
        **_counted(counts, meeting.kind, quorum, template),
    )


def renewed_view(view: SittingView, came: Mapping[MemberId, Presence]) -> SittingView:
    """Return a view after somebody came or left, when nothing else has changed; reads nothing."""
    rows = tuple(_renewed(row, came.get(row.member.id, NOWHERE)) for row in view.rows)
    changed = [pair for pair in zip(view.rows, rows, strict=True) if pair[0] is not pair[1]]
    if not changed:
        return view
    counts, sectors, parties = view.attendance, dict(view.by_sector), dict(view.by_party)
    for old, new in changed:
        sector, party = old.member.sector, party_of(old.member)
        counts = _moved(counts, old, new)
        sectors[sector] = _moved(sectors[sector], old, new)
        parties[party] = _moved(parties[party], old, new)
    return replace(
        view,
        rows=rows,
        by_sector=tuple(sectors.items()),
        by_party=tuple(parties.items()),
        **_counted(counts, view.meeting.kind, view.quorum, view.template),
    )


def party_of(member: MemberRow) -> str:
    """Return the party that a member is counted with: his first; "" without one."""
    return member.parties[0] if member.parties else ""


def _moved(counts: Attendance, old: PresenceRow, new: PresenceRow) -> Attendance:
    return Attendance(
        counts.expected,
        counts.present
        + (new.state is PresenceState.PRESENT)
        - (old.state is PresenceState.PRESENT),
        counts.on_leave
        + (new.state is PresenceState.ON_LEAVE)
        - (old.state is PresenceState.ON_LEAVE),
    )


def _renewed(row: PresenceRow, found: Presence) -> PresenceRow:
    if (row.signed_in_at, row.left_at, row.desk) == (found.arrived_at, found.left_at, found.desk):
        return row
    return _row(row.member, found, row.leave, row.asked_late)


class _Counted(TypedDict):
    """The parts of a view that follow from its counters and rules."""

    attendance: Attendance
    rate: Decimal
    sentence: str
    is_quorate: bool


def _counted(counts: Attendance, kind: MeetingKind, quorum: QuorumRow, template: str) -> _Counted:
    return _Counted(
        attendance=counts,
        rate=counts.rate,
        sentence=fill_template(template, counts, whom=WHOM[kind], quorum=quorum.fraction),
        is_quorate=is_quorate(counts, quorum.fraction),
    )


def _rows(
    session: Session,
    meeting: MeetingRow,
    sitting: SittingRow,
    expected: Iterable[MemberRow],
    *,
    came: Mapping[MemberId, Presence],
) -> tuple[PresenceRow, ...]:
    leaves = {row.member_id: row for row in attendance.leaves(session, sitting.id)}
    late = _late(session, meeting, sitting, leaves)
    return tuple(
        _row(member, came.get(member.id, NOWHERE), leaves.get(member.id), member.id in late)
        for member in expected
    )


def _row(
    member: MemberRow, found: Presence, leave: LeaveRow | None, asked_late: bool
) -> PresenceRow:
    return PresenceRow(
        member=member,
        signed_in_at=found.arrived_at,
        leave=leave,
        left_at=found.left_at,
        desk=found.desk,
        asked_late=asked_late,
    )


def _late(
    session: Session,
    meeting: MeetingRow,
    sitting: SittingRow,
    leaves: Mapping[MemberId, LeaveRow],
) -> frozenset[MemberId]:
    rule = attendance_rules.notice(session, meeting.kind)
    day = sitting.starts_at.date()
    return frozenset(
        member
        for member, leave in leaves.items()
        if is_late(leave.asked_on, meeting.starts_on if leave.is_whole else day, rule)
    )


def _grouped(
    people: Iterable[MemberRow], here: set[MemberId], away: set[MemberId], *, by: str
) -> tuple[tuple[str, Attendance], ...]:
    ranked: dict[tuple[int, str], set[MemberId]] = {}
    for row in people:
        name = row.sector if by == "sector" else party_of(row)
        rank = row.sector_rank if by == "sector" else row.party_rank
        ranked.setdefault((rank, name), set()).add(row.id)
    groups = {name: ids for (_, name), ids in sorted(ranked.items())}
    return tuple(by_group(groups, here, away).items())
