"""Sign-ins and leaves of a sitting."""

import uuid
from datetime import datetime

from sqlalchemy import Table, bindparam, func, select
from sqlalchemy.orm import Session

from db.domain.ids import LeaveId, MemberId, SignInId, SittingId
from db.domain.rows import LeaveRow, SignInRow
from db.domain.vocabulary import LeaveKind, SignInSource
from db.models import Leave, SignIn
from db.repositories.direct_insert import Writing, insert_row


def sign_ins(session: Session, sitting: SittingId) -> tuple[SignInRow, ...]:
    """Return the sign-ins of a sitting, the first first."""
    rows = session.scalars(
        select(SignIn).where(SignIn.sitting_id == sitting).order_by(SignIn.at, SignIn.id)
    )
    return tuple(_sign_in_row(row) for row in rows)


def find_sign_in(writing: Writing, sitting: SittingId, member: MemberId) -> SignInRow | None:
    """Return a member's sign-in at a sitting, or None."""
    row = writing.connection().execute(_SIGN_IN_OF, {"sitting": sitting, "member": member}).first()
    return SignInRow(SignInId(row.id), member, row.at, SignInSource(row.source)) if row else None


def count_sign_ins(session: Session, sitting: SittingId) -> int:
    """Return how many members have signed in at a sitting."""
    statement = select(func.count()).select_from(SignIn).where(SignIn.sitting_id == sitting)
    return session.scalar(statement) or 0


def sign_in(
    writing: Writing, sitting: SittingId, member: MemberId, *, at: datetime, source: SignInSource
) -> None:
    """Write a member's arrival."""
    values = {
        "uuid": uuid.uuid4().hex,
        "sitting_id": sitting,
        "member_id": member,
        "at": at,
        "source": source.value,
    }
    insert_row(writing, _SIGN_INS, values)


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


_SIGN_INS: Table = SignIn.__table__  # type: ignore[assignment]
_SIGN_IN_OF = select(_SIGN_INS.c.id, _SIGN_INS.c.at, _SIGN_INS.c.source).where(
    _SIGN_INS.c.sitting_id == bindparam("sitting"), _SIGN_INS.c.member_id == bindparam("member")
)


def _sign_in_row(row: SignIn) -> SignInRow:
    return SignInRow(SignInId(row.id), MemberId(row.member_id), row.at, SignInSource(row.source))
