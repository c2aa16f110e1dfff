"""Sign-ins and leaves of a sitting."""

import uuid
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.domain.ids import LeaveId, MemberId, SignInId, SittingId
from db.domain.rows import LeaveRow, SignInRow
from db.domain.vocabulary import LeaveKind, SignInSource
from db.models import Leave, SignIn


def sign_ins(session: Session, sitting: SittingId) -> tuple[SignInRow, ...]:
    """Return the sign-ins of a sitting, the first first."""
    rows = session.scalars(
        select(SignIn).where(SignIn.sitting_id == sitting).order_by(SignIn.at, SignIn.id)
    )
    return tuple(_sign_in_row(row) for row in rows)


def find_sign_in(session: Session, sitting: SittingId, member: MemberId) -> SignInRow | None:
    """Return a member's sign-in at a sitting, or None."""
    row = session.scalars(
        select(SignIn).where(SignIn.sitting_id == sitting, SignIn.member_id == member)
    ).first()
    return _sign_in_row(row) if row else None


def count_sign_ins(session: Session, sitting: SittingId) -> int:
    """Return how many members have signed in at a sitting."""
    statement = select(func.count()).select_from(SignIn).where(SignIn.sitting_id == sitting)
    return session.scalar(statement) or 0


def sign_in(
    session: Session, sitting: SittingId, member: MemberId, *, at: datetime, source: SignInSource
) -> None:
    """Write a member's arrival."""
    session.add(
        SignIn(
            uuid=uuid.uuid4().hex,
            sitting_id=sitting,
            member_id=member,
            at=at,
            source=source.value,
        )
    )


def take_back(session: Session, key: SignInId) -> None:
    """Remove a sign-in that was a mistake."""
    session.delete(session.get_one(SignIn, key))


def leaves(session: Session, sitting: SittingId) -> tuple[LeaveRow, ...]:
    """Return the leaves of a sitting."""
    rows = session.scalars(select(Leave).where(Leave.sitting_id == sitting).order_by(Leave.id))
    return tuple(
        LeaveRow(
            LeaveId(row.id), MemberId(row.member_id), LeaveKind(row.kind), row.reason, row.approver
        )
        for row in rows
    )


def grant_leave(session: Session, sitting: SittingId, value: LeaveRow) -> None:
    """Write a member's leave; a second one for the sitting replaces the first."""
    row = session.scalars(
        select(Leave).where(Leave.sitting_id == sitting, Leave.member_id == value.member_id)
    ).first() or Leave(sitting_id=sitting, member_id=value.member_id)
    row.kind, row.reason, row.approver = value.kind.value, value.reason, value.approver
    session.add(row)


def end_leave(session: Session, key: LeaveId) -> None:
    """Remove a leave."""
    session.delete(session.get_one(Leave, key))


def _sign_in_row(row: SignIn) -> SignInRow:
    return SignInRow(SignInId(row.id), MemberId(row.member_id), row.at, SignInSource(row.source))
