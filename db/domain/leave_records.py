"""Leaves of absence as desks that work apart note them, and as they merge."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from db.domain.errors import RuleViolation
from db.domain.ids import MemberId, SittingId
from db.domain.vocabulary import LeaveKind


@dataclass(eq=False)
class LeavesDiffer(RuleViolation):
    """Two leaves have one uuid and do not say the same: one of them was tampered with."""

    uuid: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LeaveRecord:
    """请假 as it was noted; ``sitting`` None: from the whole meeting; ``uuid`` is its name.

    Nothing of it changes but that it is taken back: ``ended_at`` then says when, for good.
    """

    uuid: str
    sitting: SittingId | None
    member: MemberId
    kind: LeaveKind
    reason: str
    approver: str
    asked_on: date | None
    is_oral: bool
    noted_at: datetime
    desk: str
    ended_at: datetime | None = None


def merge_leaves(*parts: Iterable[LeaveRecord]) -> frozenset[LeaveRecord]:
    """Return the leaves of several desks as one set: commutative, associative, idempotent.

    One that any desk has taken back is taken back, from the earliest moment that a desk says.
    Raises LeavesDiffer when two of one uuid do not say the same otherwise.
    """
    known: dict[str, LeaveRecord] = {}
    for part in parts:
        for record in part:
            other = known.setdefault(record.uuid, record)
            if replace(other, ended_at=None) != replace(record, ended_at=None):
                raise LeavesDiffer(record.uuid)
            ends = [each.ended_at for each in (other, record) if each.ended_at is not None]
            known[record.uuid] = replace(record, ended_at=min(ends, default=None))
    return frozenset(known.values())


def moment_after(records: Iterable[LeaveRecord], now: datetime) -> datetime:
    """Return ``now``, or if a clock has gone back the moment after the last of the leaves."""
    last = max((each.noted_at for each in records), default=None)
    return now if last is None or last < now else last + timedelta.resolution


def standing_leaves(records: Iterable[LeaveRecord]) -> tuple[LeaveRecord, ...]:
    """Return the leaves that hold: of one member from one thing, that noted last.

    Between desks that noted at the same moment the greater uuid decides.
    """
    found: dict[tuple[MemberId, SittingId | None], LeaveRecord] = {}
    for record in sorted(records, key=lambda each: (each.noted_at, each.uuid)):
        if record.ended_at is None:
            found[(record.member, record.sitting)] = record
    return tuple(found.values())
