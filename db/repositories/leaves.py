"""Who is on leave from a sitting or from a whole meeting, as desks noted it."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.domain.ids import LeaveId, MeetingId, MemberId, SittingId
from db.domain.leave_records import LeaveRecord, standing_leaves
from db.domain.rows import LeaveRow
from db.domain.vocabulary import LeaveKind
from db.models import Leave, Sitting


def of_sitting(session: Session, sitting: SittingId) -> tuple[LeaveRow, ...]:
    """Return the leaves from a sitting; one from the whole meeting counts where no other does."""
    rows = _rows(session, _meeting(session, sitting))
    keys = {row.uuid: LeaveId(row.id) for row in rows}
    holds = standing_leaves(_record(row) for row in rows if row.sitting_id in (None, sitting))
    found: dict[MemberId, LeaveRow] = {}
    for record in sorted(holds, key=lambda each: (each.sitting is None, keys[each.uuid])):
        found.setdefault(record.member, _row(keys[record.uuid], record))
    return tuple(found.values())


def of_meeting(session: Session, meeting: MeetingId) -> tuple[LeaveRecord, ...]:
    """Return all that was noted of leaves from a meeting and its sittings, taken back or not."""
    return tuple(map(_record, _rows(session, meeting)))


def of_uuids(session: Session, uuids: Iterable[str]) -> tuple[LeaveRecord, ...]:
    """Return the leaves that have one of these names, wherever they belong."""
    return tuple(map(_record, session.scalars(select(Leave).where(Leave.uuid.in_(list(uuids))))))


def end(session: Session, key: LeaveId, at: datetime) -> None:
    """Take a leave back, and with it any earlier one that it holds instead of."""
    ended = session.get_one(Leave, key)
    for row in _rows(session, MeetingId(ended.meeting_id)):
        is_same = (row.member_id, row.sitting_id) == (ended.member_id, ended.sitting_id)
        if is_same and row.ended_at is None:
            row.ended_at = at
    session.flush()


def note(session: Session, meeting: MeetingId, records: Iterable[LeaveRecord]) -> int:
    """Note new leaves, and which are taken back; return how many say something new."""
    known = {row.uuid: row for row in _rows(session, meeting)}
    changed = 0
    for record in sorted(records, key=lambda each: (each.noted_at, each.uuid)):
        row = known.get(record.uuid)
        if row is not None and row.ended_at == record.ended_at:
            continue
        changed += 1
        if row is not None:
            row.ended_at = record.ended_at
            continue
        session.add(
            Leave(
                uuid=record.uuid,
                meeting_id=meeting,
                sitting_id=record.sitting,
                member_id=record.member,
                kind=record.kind.value,
                reason=record.reason,
                approver=record.approver,
                asked_on=record.asked_on,
                is_oral=record.is_oral,
                noted_at=record.noted_at,
                desk=record.desk,
                ended_at=record.ended_at,
            )
        )
    session.flush()
    return changed


def _meeting(session: Session, sitting: SittingId) -> MeetingId:
    return MeetingId(session.get_one(Sitting, sitting).meeting_id)


def _rows(session: Session, meeting: MeetingId) -> list[Leave]:
    rows = session.scalars(select(Leave).where(Leave.meeting_id == meeting).order_by(Leave.id))
    return list(rows)


def _record(row: Leave) -> LeaveRecord:
    return LeaveRecord(
        uuid=row.uuid,
        sitting=None if row.sitting_id is None else SittingId(row.sitting_id),
        member=MemberId(row.member_id),
        kind=LeaveKind(row.kind),
        reason=row.reason,
        approver=row.approver,
        asked_on=row.asked_on,
        is_oral=row.is_oral,
        noted_at=row.noted_at,
        desk=row.desk,
        ended_at=row.ended_at,
    )


def _row(key: LeaveId, record: LeaveRecord) -> LeaveRow:
    return LeaveRow(
        key,
        record.member,
        record.kind,
        record.reason,
        record.approver,
        record.asked_on,
        record.is_oral,
        record.sitting is None,
    )
