"""A sitting as the desk and the chair see it: where everybody is, the counters, the sentence."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
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
from db.repositories import (
    attendance,
    attendance_rules,
    attendance_snapshots,
    leaves,
    terms,
)

GroupCounts = tuple[tuple[str, Attendance], ...]
ROSTRUM = "主席台"
_LAST = 1_000


class PresenceGrouping(StrEnum):
    """By what those expected are counted in groups."""

    SECTOR = "sector"
    PARTY = "party"
    SEAT_ROW = "seat-row"


@dataclass(frozen=True, slots=True, kw_only=True)
class PresenceRow:
    """An expected member of a sitting, and where he is."""

    member: MemberRow
    signed_in_at: datetime | None
    leave: LeaveRow | None
    left_at: datetime | None = None
    desk: str = ""
    asked_late: bool = False
    seat_row: int | None = None
    """The row of the hall, 0 for the rostrum, None without a seat."""

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
    groups: Mapping[PresenceGrouping, GroupCounts]
    rows: tuple[PresenceRow, ...]
    quorum: QuorumRow
    is_quorate: bool
    snapshots: tuple[SnapshotRow, ...]
    template: str
    """What the sentence is made from."""

    @property
    def by_sector(self) -> GroupCounts:
        """The counters of each 界别, in official order."""
        return self.groups[PresenceGrouping.SECTOR]

    @property
    def by_party(self) -> GroupCounts:
        """The counters of each party, in official order; a member's first party counts."""
        return self.groups[PresenceGrouping.PARTY]

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
    counts = count_attendance({row.id for row in rows}, here, away)
    quorum = terms.quorum(session)
    template = attendance_rules.template(session, meeting.kind)
    return SittingView(
        meeting=meeting,
        sitting=sitting,
        quorum=quorum,
        snapshots=attendance_snapshots.of_sitting(session, sitting.id),
        template=template,
        rows=rows,
        groups={each: _grouped(rows, here, away, by=each) for each in PresenceGrouping},
        **_counted(counts, meeting.kind, quorum, template),
    )


def renewed_view(view: SittingView, came: Mapping[MemberId, Presence]) -> SittingView:
    """Return a view after somebody came or left, when nothing else has changed; reads nothing."""
    rows = tuple(_renewed(row, came.get(row.member.id, NOWHERE)) for row in view.rows)
    changed = [pair for pair in zip(view.rows, rows, strict=True) if pair[0] is not pair[1]]
    if not changed:
        return view
    counts = view.attendance
    for old, new in changed:
        counts = _moved(counts, old, new)
    return replace(
        view,
        rows=rows,
        groups={each: _moved_in(known, changed, by=each) for each, known in view.groups.items()},
        **_counted(counts, view.meeting.kind, view.quorum, view.template),
    )


def group_name(row: PresenceRow, by: PresenceGrouping) -> str:
    """Return the group that a member is counted with; "" for none."""
    return _RANKED[by](row)[1]


def party_of(member: MemberRow) -> str:
    """Return the party that a member is counted with: his first; "" without one."""
    return member.parties[0] if member.parties else ""


def _moved_in(
    known: GroupCounts, changed: Iterable[tuple[PresenceRow, PresenceRow]], *, by: PresenceGrouping
) -> GroupCounts:
    counts = dict(known)
    for old, new in changed:
        name = group_name(old, by)
        counts[name] = _moved(counts[name], old, new)
    return tuple(counts.items())


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
    return replace(row, signed_in_at=found.arrived_at, left_at=found.left_at, desk=found.desk)


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
    away = {row.member_id: row for row in leaves.of_sitting(session, sitting.id)}
    late = _late(session, meeting, sitting, away)
    seated = _seat_rows(session, meeting, sitting)
    return tuple(
        PresenceRow(
            member=member,
            signed_in_at=found.arrived_at,
            leave=away.get(member.id),
            left_at=found.left_at,
            desk=found.desk,
            asked_late=member.id in late,
            seat_row=seated.get(member.id),
        )
        for member in expected
        for found in (came.get(member.id, NOWHERE),)
    )


def _seat_rows(session: Session, meeting: MeetingRow, sitting: SittingRow) -> dict[MemberId, int]:
    """Return in which row of the hall each member sits; 0 is the rostrum."""
    from db.repositories import seating  # the first window does without its tables

    plan = seating.plan_of(session, meeting.id, sitting.id) or seating.plan_of(session, meeting.id)
    if plan is None:
        return {}
    rows = {taken.member_id: taken.seat.row for taken in seating.seats(session, plan.id)}
    rostrum = seating.rostrum(session, plan.id)
    return rows | {each.member_id: 0 for each in rostrum if each.member_id is not None}


def _late(
    session: Session,
    meeting: MeetingRow,
    sitting: SittingRow,
    away: Mapping[MemberId, LeaveRow],
) -> frozenset[MemberId]:
    rule = attendance_rules.notice(session, meeting.kind)
    day = sitting.starts_at.date()
    return frozenset(
        member
        for member, leave in away.items()
        if is_late(leave.asked_on, meeting.starts_on if leave.is_whole else day, rule)
    )


def _grouped(
    rows: Iterable[PresenceRow],
    here: set[MemberId],
    away: set[MemberId],
    *,
    by: PresenceGrouping,
) -> GroupCounts:
    ranked: dict[tuple[int, str], set[MemberId]] = {}
    for row in rows:
        ranked.setdefault(_RANKED[by](row), set()).add(row.id)
    groups = {name: ids for (_, name), ids in sorted(ranked.items())}
    return tuple(by_group(groups, here, away).items())


def _sector(row: PresenceRow) -> tuple[int, str]:
    return row.member.sector_rank, row.member.sector


def _party(row: PresenceRow) -> tuple[int, str]:
    return row.member.party_rank, party_of(row.member)


def _seat_row(row: PresenceRow) -> tuple[int, str]:
    if row.seat_row is None:
        return _LAST, ""
    return row.seat_row, f"{row.seat_row}排" if row.seat_row else ROSTRUM


_RANKED: dict[PresenceGrouping, Callable[[PresenceRow], tuple[int, str]]] = {
    PresenceGrouping.SECTOR: _sector,
    PresenceGrouping.PARTY: _party,
    PresenceGrouping.SEAT_ROW: _seat_row,
}
"""The rank and the name of the group that a member is counted with."""
