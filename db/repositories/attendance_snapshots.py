"""Frozen attendance, written once and read; nothing changes or removes it."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.domain.attendance import Attendance
from db.domain.attendance_rows import SnapshotName, SnapshotRow
from db.domain.attendance_vocabulary import Occasion, PresenceState
from db.domain.ids import MemberId, SittingId, SnapshotId
from db.domain.vocabulary import LeaveKind
from db.models.attendance_snapshot import AttendanceSnapshot, SnapshotMember


def of_sitting(session: Session, sitting: SittingId) -> tuple[SnapshotRow, ...]:
    """Return the snapshots of a sitting, the first first."""
    rows = session.scalars(
        select(AttendanceSnapshot)
        .where(AttendanceSnapshot.sitting_id == sitting)
        .order_by(AttendanceSnapshot.ordinal)
    )
    return tuple(_row(row) for row in rows)


def names(session: Session, key: SnapshotId) -> tuple[SnapshotName, ...]:
    """Return every expected member of a snapshot, in the order of the roster."""
    rows = session.scalars(
        select(SnapshotMember)
        .where(SnapshotMember.snapshot_id == key)
        .order_by(SnapshotMember.member_id)
    )
    return tuple(_name(row) for row in rows)


def frozen_keys(session: Session, sitting: SittingId) -> frozenset[MemberId] | None:
    """Return 应到 as the sitting's last snapshot has it; None while nothing is frozen."""
    last = session.scalar(
        select(AttendanceSnapshot.id)
        .where(AttendanceSnapshot.sitting_id == sitting)
        .order_by(AttendanceSnapshot.ordinal.desc())
        .limit(1)
    )
    if last is None:
        return None
    rows = session.scalars(
        select(SnapshotMember.member_id).where(SnapshotMember.snapshot_id == last)
    )
    return frozenset(map(MemberId, rows))


def add(session: Session, value: SnapshotRow, people: Sequence[SnapshotName]) -> SnapshotId:
    """Write a snapshot after the sitting's former ones (its id, ordinal, former are ignored)."""
    former = session.scalars(
        select(AttendanceSnapshot)
        .where(AttendanceSnapshot.sitting_id == value.sitting_id)
        .order_by(AttendanceSnapshot.ordinal.desc())
    ).first()
    row = AttendanceSnapshot(
        sitting_id=value.sitting_id,
        ordinal=former.ordinal + 1 if former else 1,
        former_id=former.id if former else None,
        occasion=value.occasion.value,
        subject=value.subject,
        at=value.at,
        who=value.who,
        expected=value.attendance.expected,
        present=value.attendance.present,
        on_leave=value.attendance.on_leave,
        absent=value.attendance.absent,
        is_quorate=value.is_quorate,
        sentence=value.sentence,
    )
    session.add(row)
    session.flush()
    session.add_all(_member(row.id, each) for each in people)
    session.flush()
    return SnapshotId(row.id)


def _member(snapshot: int, value: SnapshotName) -> SnapshotMember:
    return SnapshotMember(
        snapshot_id=snapshot,
        member_id=value.member_id,
        name=value.name,
        number=value.number,
        sector=value.sector,
        state=value.state.value,
        left_at=value.left_at,
        leave_kind=value.leave_kind.value if value.leave_kind else None,
        reason=value.reason,
    )


def _row(row: AttendanceSnapshot) -> SnapshotRow:
    return SnapshotRow(
        id=SnapshotId(row.id),
        sitting_id=SittingId(row.sitting_id),
        ordinal=row.ordinal,
        former=None if row.former_id is None else row.ordinal - 1,
        occasion=Occasion(row.occasion),
        subject=row.subject,
        at=row.at,
        who=row.who,
        attendance=Attendance(row.expected, row.present, row.on_leave),
        is_quorate=row.is_quorate,
        sentence=row.sentence,
    )


def _name(row: SnapshotMember) -> SnapshotName:
    return SnapshotName(
        member_id=MemberId(row.member_id),
        name=row.name,
        number=row.number,
        sector=row.sector,
        state=PresenceState(row.state),
        left_at=row.left_at,
        leave_kind=LeaveKind(row.leave_kind) if row.leave_kind else None,
        reason=row.reason,
    )
