"""Desks that sign in apart: what one noted goes into a file, and any number of files merge."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy.orm import Session

from db.domain.attendance_events import Event, merge
from db.domain.attendance_vocabulary import EventKind
from db.domain.desk_clocks import clock_gap
from db.domain.errors import RuleViolation
from db.domain.ids import MeetingId, MemberId, SittingId
from db.domain.leave_records import LeaveRecord, merge_leaves
from db.domain.rows import MeetingRow, MemberRow, SittingRow
from db.repositories import attendance, leaves, meetings, members, terms
from db.repositories.attendance import DESK
from db.session import Transaction, UnitOfWork, fault_of_file
from desktop.exchange.sign_in_file import (
    NotedEvent,
    NotedLeave,
    NotedPerson,
    NotedSitting,
    Origin,
    SignInFile,
    read_sign_ins,
    write_sign_ins,
)
from desktop.services.meetings import NoSuchMeeting


@dataclass(eq=False)
class OtherRecord(RuleViolation):
    """The file is of another committee's record, or of another copy's beginning."""

    name: str
    record: str


@dataclass(eq=False)
class OtherMeeting(RuleViolation):
    """The file is of another meeting of this record."""

    name: str
    meeting: str


@dataclass(eq=False)
class UnknownSitting(RuleViolation):
    """The file speaks of a sitting that this record does not have."""

    name: str
    ordinal: int


@dataclass(eq=False)
class UnknownMembers(RuleViolation):
    """The file speaks of members whom this record does not have; ``people`` names them."""

    name: str
    people: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockWarning:
    """The clock of another desk seems to be ahead of ours by so much (below zero: behind)."""

    name: str
    desk: str
    gap: timedelta

    @property
    def minutes(self) -> int:
        """The difference in whole minutes, without its direction."""
        return round(abs(self.gap).total_seconds() / 60)


@dataclass(frozen=True, slots=True, kw_only=True)
class MergeReport:
    """What merging came to: what was new, what was known, and clocks that differ."""

    added: int
    known: int
    warnings: tuple[ClockWarning, ...]


@dataclass(frozen=True, slots=True)
class _Place:
    """The meeting that is merged into, and what of it a file must fit."""

    origin: Origin
    sittings: Mapping[int, SittingRow]
    roster: tuple[MemberRow, ...]


class SignInFileService:
    """Writes a meeting's events into a file, and merges files of other desks."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def export(self, meeting: MeetingId, path: Path, desk: str = DESK) -> int:
        """Write all that is known of a meeting, other desks' events too; return how many.

        Raises NoSuchMeeting, and the faults of the disk.
        """
        with self._uow.read() as session:
            place = _place(session, meeting)
            noted = attendance.events_of_meeting(session, meeting)
            away = leaves.of_meeting(session, meeting)
        value = SignInFile(
            origin=place.origin,
            desk=desk,
            written_at=self._uow.clock(),
            sittings=tuple(
                NotedSitting(ordinal=each.ordinal, name=each.name, starts_at=each.starts_at)
                for each in place.sittings.values()
            ),
            people=_people(
                place.roster, {event.member for event in noted} | {each.member for each in away}
            ),
            events=_noted(noted, place.sittings),
            leaves=_noted_leaves(away, place.sittings),
        )
        try:
            write_sign_ins(path, value)
        except OSError as error:
            raise fault_of_file(error, path) from error
        return len(noted) + len(away)

    def meeting_of(self, path: Path) -> MeetingId:
        """Return the number of the meeting that a file says it is of; ``merge`` judges it."""
        return MeetingId(read_sign_ins(path).origin.number)

    def merge(self, meeting: MeetingId, paths: Sequence[Path]) -> MergeReport:
        """Take in what other desks noted, as one action; what is known changes nothing.

        Raises OtherRecord, OtherMeeting, UnknownSitting, UnknownMembers, EventsDiffer, LeavesDiffer
        and the errors of ``read_sign_ins``; then nothing is written.
        """
        files = [(path.name, read_sign_ins(path)) for path in paths]
        with self._uow.write("合并签到") as tx:
            place = _place(tx.session, meeting)
            now = self._uow.clock()
            parts = [_noted_in(name, file, place) for name, file in files]
            mine = attendance.events_of_meeting(tx.session, meeting)
            came = _merge_events(tx, (part.events for part in parts), now)
            away = _merge_leaves(tx.session, meeting, (part.leaves for part in parts))
            added = came.added + away.added
            tx.label = f"合并签到：{len(files)} 个文件，新增 {added} 条"
        warnings = tuple(
            warning
            for (name, file), part in zip(files, parts, strict=True)
            if (warning := _clock_warning(name, file, part.events, mine, now)) is not None
        )
        return MergeReport(added=added, known=came.known + away.known, warnings=warnings)


@dataclass(frozen=True, slots=True)
class _Noted:
    """What a file says, in the keys of this record."""

    events: tuple[Event, ...]
    leaves: tuple[LeaveRecord, ...]


@dataclass(frozen=True, slots=True)
class _Merged:
    """How much of it said something new, and how much did not."""

    added: int
    known: int


def _merge_events(tx: Transaction, parts: Iterable[tuple[Event, ...]], now: datetime) -> _Merged:
    wanted = merge(*parts)
    same_names = attendance.events_of_uuids(tx.session, (each.uuid for each in wanted))
    merge(wanted, same_names)
    known = {event.uuid for event in same_names}
    new = [event for event in wanted if event.uuid not in known]
    for event in sorted(new, key=lambda each: (each.step, each.at, each.uuid)):
        attendance.note(tx, event, merged_at=now)
    return _Merged(len(new), len(known))


def _merge_leaves(
    session: Session, meeting: MeetingId, parts: Iterable[tuple[LeaveRecord, ...]]
) -> _Merged:
    wanted = merge_leaves(*parts)
    same_names = leaves.of_uuids(session, (each.uuid for each in wanted))
    whole = merge_leaves(wanted, same_names)
    added = leaves.note(session, meeting, whole)
    return _Merged(added, len(whole) - added)


def _place(session: Session, key: MeetingId) -> _Place:
    meeting = meetings.find(session, key)
    if meeting is None:
        raise NoSuchMeeting(key)
    return _Place(
        origin=_origin(session, meeting),
        sittings={each.ordinal: each for each in meetings.sittings(session, key)},
        roster=members.all_members(session),
    )


def _origin(session: Session, meeting: MeetingRow) -> Origin:
    term = terms.term(session)
    # The first action of a record is the same in all copies of it, and in no other record.
    return Origin(
        city=term.city,
        term=term.number,
        mark=hashlib.sha256(terms.beginning(session).encode()).hexdigest()[:16],
        number=meeting.id,
        kind=meeting.kind.value,
        name=meeting.name,
        starts_on=meeting.starts_on,
    )


def _people(roster: Iterable[MemberRow], keys: set[MemberId]) -> tuple[NotedPerson, ...]:
    return tuple(
        NotedPerson(key=row.id, number=row.number, name=row.name)
        for row in roster
        if row.id in keys
    )


def _noted(events: Iterable[Event], sittings: Mapping[int, SittingRow]) -> tuple[NotedEvent, ...]:
    ordinals = {each.id: ordinal for ordinal, each in sittings.items()}
    return tuple(
        NotedEvent(
            uuid=event.uuid,
            sitting=ordinals[event.sitting],
            member=event.member,
            kind=event.kind,
            step=event.step,
            at=event.at,
            desk=event.desk,
            source=event.source,
            corrects=event.corrects,
            reason=event.reason,
            who=event.who,
        )
        for event in events
    )


def _noted_leaves(
    records: Iterable[LeaveRecord], sittings: Mapping[int, SittingRow]
) -> tuple[NotedLeave, ...]:
    ordinals = {each.id: ordinal for ordinal, each in sittings.items()}
    return tuple(
        NotedLeave(
            uuid=each.uuid,
            sitting=None if each.sitting is None else ordinals[each.sitting],
            member=each.member,
            kind=each.kind,
            reason=each.reason,
            approver=each.approver,
            asked_on=each.asked_on,
            is_oral=each.is_oral,
            noted_at=each.noted_at,
            desk=each.desk,
            ended_at=each.ended_at,
        )
        for each in records
    )


def _noted_in(name: str, file: SignInFile, place: _Place) -> _Noted:
    """Judge a file, and return what it says. Raises what ``SignInFileService.merge`` raises."""
    _refuse_strange(name, file.origin, place.origin)
    sittings = _sittings_of(name, file, place)
    keys = _members_of(name, file, place)
    return _Noted(
        tuple(_event(each, sittings[each.sitting], keys[each.member]) for each in file.events),
        tuple(_leave(each, sittings, keys[each.member]) for each in file.leaves),
    )


def _event(noted: NotedEvent, sitting: SittingId, member: MemberId) -> Event:
    return Event(
        uuid=noted.uuid,
        sitting=sitting,
        member=member,
        kind=noted.kind,
        step=noted.step,
        at=noted.at,
        desk=noted.desk,
        source=noted.source,
        corrects=noted.corrects,
        reason=noted.reason,
        who=noted.who,
    )


def _leave(noted: NotedLeave, sittings: Mapping[int, SittingId], member: MemberId) -> LeaveRecord:
    return LeaveRecord(
        uuid=noted.uuid,
        sitting=None if noted.sitting is None else sittings[noted.sitting],
        member=member,
        kind=noted.kind,
        reason=noted.reason,
        approver=noted.approver,
        asked_on=noted.asked_on,
        is_oral=noted.is_oral,
        noted_at=noted.noted_at,
        desk=noted.desk,
        ended_at=noted.ended_at,
    )


def _refuse_strange(name: str, theirs: Origin, ours: Origin) -> None:
    if (theirs.city, theirs.term, theirs.mark) != (ours.city, ours.term, ours.mark):
        raise OtherRecord(name, f"{theirs.city}第 {theirs.term} 届")
    is_same = (theirs.number, theirs.kind) == (ours.number, ours.kind)
    # A meeting may have been renamed, or moved, at one desk: not both.
    if not is_same or (theirs.name != ours.name and theirs.starts_on != ours.starts_on):
        raise OtherMeeting(name, theirs.name)


def _sittings_of(name: str, file: SignInFile, place: _Place) -> dict[int, SittingId]:
    described = {each.ordinal: each for each in file.sittings}
    found: dict[int, SittingId] = {}
    noted = {event.sitting for event in file.events} | {leave.sitting for leave in file.leaves}
    for ordinal in sorted(each for each in noted if each is not None):
        theirs = described.get(ordinal)
        ours = _same_sitting(theirs, place) if theirs else None
        if theirs is None or ours is None:
            raise UnknownSitting(name, ordinal)
        if theirs.name != ours.name and theirs.starts_at != ours.starts_at:
            raise UnknownSitting(name, ordinal)
        found[ordinal] = ours.id
    return found


def _same_sitting(theirs: NotedSitting, place: _Place) -> SittingRow | None:
    """Return the sitting of this name and start, else that of this number.

    A sitting made at one desk in between gives those after it other numbers.
    """
    for ours in place.sittings.values():
        if (ours.name, ours.starts_at) == (theirs.name, theirs.starts_at):
            return ours
    return place.sittings.get(theirs.ordinal)


def _members_of(name: str, file: SignInFile, place: _Place) -> dict[int, MemberId]:
    by_number = {(row.number, row.name): row.id for row in place.roster if row.number}
    by_key = {(int(row.id), row.name): row.id for row in place.roster}
    described = {each.key: each for each in file.people}
    found: dict[int, MemberId] = {}
    strangers: list[str] = []
    noted = {event.member for event in file.events} | {leave.member for leave in file.leaves}
    for key in sorted(noted):
        person = described.get(key)
        member = person and by_number.get((person.number, person.name))
        member = member or (person and by_key.get((key, person.name)))
        if member:
            found[key] = member
        else:
            strangers.append(f"{person.name}（{person.number}）" if person else f"第 {key} 号")
    if strangers:
        raise UnknownMembers(name, "、".join(strangers))
    return found


def _clock_warning(
    name: str, file: SignInFile, theirs: Sequence[Event], mine: Sequence[Event], now: datetime
) -> ClockWarning | None:
    own = [event for event in theirs if event.desk == file.desk]
    known = {event.uuid for event in theirs}
    others = [event for event in mine if event.uuid not in known]
    sittings = sorted({event.sitting for event in own})
    pairs = [(_arrivals(own, each), _arrivals(others, each)) for each in sittings]
    gap = clock_gap(file.written_at, now, pairs)
    return None if gap is None else ClockWarning(name=name, desk=file.desk, gap=gap)


def _arrivals(events: Iterable[Event], sitting: SittingId) -> list[datetime]:
    return [
        event.at for event in events if event.sitting == sitting and event.kind is EventKind.ARRIVE
    ]
