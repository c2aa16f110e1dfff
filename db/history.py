"""The journal: records every row a use case touches; undo, redo and the audit trail read it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import (
    Connection,
    Delete,
    Table,
    and_,
    bindparam,
    delete,
    event,
    insert,
    inspect,
    select,
    update,
)
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Mapper, Session, UOWTransaction, object_session

from db.domain.errors import NothingToRedo, NothingToUndo, OfficialAct, UndoRefused
from db.domain.rows import AuditEntry, UndoStatus
from db.domain.vocabulary import Area
from db.journal_rows import Row, decode, encode
from db.models import Base, JournalChange, JournalEntry, load_all
from db.models.journal import EntryKind, EntryState, RowAction
from db.sqlite import dangling, defer_foreign_keys, insert_row

AREA_OF_TABLE: Mapping[str, Area] = {
    "terms": Area.TERM,
    "quorum_rules": Area.TERM,
    "stroke_choices": Area.MEMBERS,
    "speaking_rules": Area.POLICY,
    "parties": Area.PARTIES,
    "sectors": Area.SECTORS,
    "committees": Area.COMMITTEES,
    "members": Area.MEMBERS,
    "party_memberships": Area.MEMBERS,
    "units": Area.UNITS,
    "meetings": Area.MEETINGS,
    "sittings": Area.MEETINGS,
    "sitting_breaks": Area.MEETINGS,
    "agenda_items": Area.AGENDA,
    **dict.fromkeys(("schedules", "schedule_entries"), Area.SCHEDULE),
    **dict.fromkeys(("organ_seats", "plenary_groups", "plenary_group_members"), Area.ORGANS),
    "agenda_passings": Area.AGENDA,
    "meeting_templates": Area.TEMPLATES,
    "speech_requests": Area.SPEECHES,
    "order_places": Area.ORDER,
    "floor_events": Area.FLOOR,
    "floor_rules": Area.POLICY,
    "share_choices": Area.POLICY,
    "attendance_events": Area.SIGN_INS,
    "leaves": Area.SIGN_INS,
    "participants": Area.PARTICIPANTS,
    "attendance_snapshots": Area.ATTENDANCE,
    "snapshot_members": Area.ATTENDANCE,
    "leave_notices": Area.ATTENDANCE,
    "halls": Area.SEATS,
    "hall_marks": Area.SEATS,
    "seat_plans": Area.SEATS,
    "seats": Area.SEATS,
    "rostrum_seats": Area.SEATS,
    "motions": Area.MOTIONS,
    "motion_texts": Area.MOTIONS,
    "motion_submitters": Area.MOTIONS,
    "motion_files": Area.MOTIONS,
    "motion_handlers": Area.MOTIONS,
    "motion_contacts": Area.MOTIONS,
    "motion_replies": Area.MOTIONS,
    "motion_supervisions": Area.MOTIONS,
    "motion_scores": Area.MOTIONS,
    "motion_comparisons": Area.MOTIONS,
    "motion_serials": Area.MOTIONS,
    "motion_rules": Area.MOTION_RULES,
    "motion_categories": Area.MOTION_RULES,
    "reply_categories": Area.MOTION_RULES,
    "organisations": Area.MOTION_RULES,
    "motion_filters": Area.MOTION_RULES,
    "poll_presets": Area.POLLS,
    "polls": Area.POLLS,
    "poll_votes": Area.POLLS,
    "election_rules": Area.ELECTIONS,
    "elections": Area.ELECTIONS,
    "election_ballots": Area.ELECTIONS,
    "election_candidates": Area.ELECTIONS,
    "election_officials": Area.ELECTIONS,
    "chair_scripts": Area.FLOOR,
    "paper_printings": Area.PRINTINGS,
    "minutes": Area.MINUTES,
    "minutes_sections": Area.MINUTES,
    "letterheads": Area.LETTERHEAD,
    "wordings": Area.WORDINGS,
}

CLOSED_BY: Mapping[str, str] = {
    "agenda_passings": "passed_on",
    "attendance_snapshots": "at",
    "polls": "closed_at",
    "election_ballots": "closed_at",
    "minutes": "signed_at",
}
"""A row whose column is filled here is on record for good: undo stops before the act."""

RECORDER = "recorder"
"""Under this name a writing session's ``info`` keeps its ChangeRecorder."""

_ENTRIES: Table = JournalEntry.__table__  # type: ignore[assignment]
_CHANGES: Table = JournalChange.__table__  # type: ignore[assignment]


@dataclass(slots=True)
class RowChange:
    """A row before and after; None where there was none."""

    table: Table
    before: Row | None
    after: Row | None


class ChangeRecorder:
    """Collects what one session writes, one change a row, however often it is flushed.

    ``is_step`` False: a note, as of a printing; undo and redo stay as they are.
    """

    def __init__(self, *, is_step: bool = True) -> None:
        self.is_step = is_step
        self._changes: dict[tuple[str, str], RowChange] = {}

    def note(self, table: Table, before: Row | None, after: Row | None) -> None:
        """Note a row's change; a second change of one row keeps the first ``before``."""
        key = (table.name, _row_key(table, before or after or {}))
        known = self._changes.get(key)
        self._changes[key] = RowChange(table, known.before if known else before, after)

    def has_deleted(self, table: Table, row: Row) -> bool:
        """Return whether the row of this key is noted as deleted."""
        known = self._changes.get((table.name, _row_key(table, row)))
        return known is not None and known.after is None

    def changes(self) -> list[RowChange]:
        """Return the net changes, without rows that came to nothing."""
        return [change for change in self._changes.values() if change.before != change.after]


def write_entry(
    connection: Connection,
    recorder: ChangeRecorder,
    *,
    label: str,
    at: datetime,
    who: str,
    may_drop: bool = True,
) -> frozenset[Area]:
    """Write the action into the journal within its own transaction; return what it touched.

    Undone actions are passed over for good; ``may_drop`` is False when there cannot be any.
    """
    changes = recorder.changes()
    if not changes:
        return frozenset()
    if may_drop and recorder.is_step:
        connection.execute(_DROP_UNDONE)
    entry_id = _insert_entry(
        connection, label=label, at=at, who=who, kind=EntryKind.DO, target_id=None
    )
    if not recorder.is_step:
        connection.execute(_KEEP_FOR_GOOD, {"entry": entry_id})
    rows = [_change_row(entry_id, change) for change in changes]
    if len(rows) == 1:
        insert_row(connection, _CHANGES, rows[0])
    else:
        connection.execute(_INSERT_CHANGES, rows)
    return frozenset(AREA_OF_TABLE[change.table.name] for change in changes)


def undo_status(session: Session) -> UndoStatus:
    """Return what undo and redo would take."""
    undo = _next_undo(session)
    if undo is not None and _is_official(session, undo):
        undo = None
    redo = _next_redo(session)
    return UndoStatus(undo.label if undo else None, redo.label if redo else None)


def undo(session: Session, *, at: datetime, who: str) -> tuple[str, frozenset[Area]]:
    """Take back the last action; return its label and what it touched.

    Raises NothingToUndo, OfficialAct, or UndoRefused when a row is no longer as the action left it.
    """
    entry = _next_undo(session)
    if entry is None:
        raise NothingToUndo
    if _is_official(session, entry):
        raise OfficialAct(entry.label)
    return _travel(session, entry, at=at, who=who, kind=EntryKind.UNDO)


def redo(session: Session, *, at: datetime, who: str) -> tuple[str, frozenset[Area]]:
    """Do the last undone action again; return its label and what it touched.

    Raises NothingToRedo, or UndoRefused when a row is no longer as the undo left it.
    """
    entry = _next_redo(session)
    if entry is None:
        raise NothingToRedo
    return _travel(session, entry, at=at, who=who, kind=EntryKind.REDO)


def audit_trail(session: Session, limit: int) -> tuple[AuditEntry, ...]:
    """Return the newest lines of the audit trail, newest first."""
    columns = (_ENTRIES.c.id, _ENTRIES.c.at, _ENTRIES.c.who, _ENTRIES.c.label, _ENTRIES.c.kind)
    rows = session.execute(select(*columns).order_by(_ENTRIES.c.id.desc()).limit(limit))
    return tuple(
        AuditEntry(
            number=row.id,
            at=row.at,
            who=row.who,
            label=row.label,
            is_undo=row.kind == EntryKind.UNDO,
            is_redo=row.kind == EntryKind.REDO,
        )
        for row in rows
    )


def last_entry(connection: Connection) -> tuple[Any, ...] | None:
    """Return the newest entry, which tells one state of a record from another; None before any."""
    newest = connection.execute(select(_ENTRIES).order_by(_ENTRIES.c.id.desc()).limit(1)).first()
    return tuple(newest) if newest is not None else None


_INSERT_CHANGES = insert(_CHANGES)
_DROP_UNDONE = (
    update(_ENTRIES)
    .where(_ENTRIES.c.kind == EntryKind.DO, _ENTRIES.c.state == EntryState.UNDONE)
    .values(state=EntryState.DROPPED)
)
_KEEP = update(_ENTRIES).where(_ENTRIES.c.id == bindparam("entry"))
_KEEP_FOR_GOOD = _KEEP.values(state=EntryState.DROPPED)


def _next_undo(session: Session) -> JournalEntry | None:
    return session.scalars(
        _actions(EntryState.DONE).order_by(JournalEntry.id.desc()).limit(1)
    ).first()


def _is_official(session: Session, entry: JournalEntry) -> bool:
    """Return whether an action closed something for good: a frozen attendance, a poll, a ballot."""
    statement = select(_CHANGES.c.table_name, _CHANGES.c.before, _CHANGES.c.after).where(
        _CHANGES.c.entry_id == entry.id, _CHANGES.c.table_name.in_(CLOSED_BY)
    )
    return any(
        _is_closed(table, after) and not _is_closed(table, before)
        for table, before, after in session.execute(statement).all()
    )


def _is_closed(table: str, row: str | None) -> bool:
    return row is not None and bool(json.loads(row).get(CLOSED_BY[table]))


def _next_redo(session: Session) -> JournalEntry | None:
    return session.scalars(_actions(EntryState.UNDONE).order_by(JournalEntry.id).limit(1)).first()


def _actions(state: EntryState) -> Any:  # noqa: ANN401 - a Select of JournalEntry
    return select(JournalEntry).where(
        JournalEntry.kind == EntryKind.DO, JournalEntry.state == state
    )


def _travel(
    session: Session, entry: JournalEntry, *, at: datetime, who: str, kind: EntryKind
) -> tuple[str, frozenset[Area]]:
    connection = session.connection()
    defer_foreign_keys(connection)
    changes = _changes_of(connection, entry.id)
    if kind is EntryKind.UNDO:
        changes = [RowChange(change.table, change.after, change.before) for change in changes]
    _refuse_if_moved_on(connection, changes, entry.label)
    _apply(connection, changes, entry.label)
    state = EntryState.UNDONE if kind is EntryKind.UNDO else EntryState.DONE
    connection.execute(update(_ENTRIES).where(_ENTRIES.c.id == entry.id).values(state=state))
    _insert_entry(connection, label=entry.label, at=at, who=who, kind=kind, target_id=int(entry.id))
    return entry.label, frozenset(AREA_OF_TABLE[change.table.name] for change in changes)


def _refuse_if_moved_on(connection: Connection, changes: list[RowChange], label: str) -> None:
    for change in changes:
        key = change.before or change.after or {}
        current = _current_row(connection, change.table, key)
        if current != change.before:
            raise UndoRefused(label, change.table.name)


def _apply(connection: Connection, changes: list[RowChange], label: str) -> None:
    """Take all rows out, then put all rows in: two that swapped a unique value never meet."""
    rows_of: dict[Table, list[RowChange]] = {}
    for change in changes:
        rows_of.setdefault(change.table, []).append(change)
    for table, of_table in rows_of.items():
        leaving = [change.before for change in of_table if change.before is not None]
        if leaving:
            connection.execute(_delete_by_key(table), [_key_values(table, row) for row in leaving])
    for table, of_table in rows_of.items():
        arriving = [change.after for change in of_table if change.after is not None]
        if arriving:
            _insert_rows(connection, table, arriving, label)
    broken = dangling(connection)
    if broken:
        raise UndoRefused(label, broken[0][0])


def _insert_rows(connection: Connection, table: Table, rows: list[Row], label: str) -> None:
    try:
        connection.execute(insert(table), rows)
    except IntegrityError as error:
        raise UndoRefused(label, table.name) from error


def _delete_by_key(table: Table) -> Delete:
    return delete(table).where(
        *(column == bindparam(f"key_{column.key}") for column in table.primary_key)
    )


def _key_values(table: Table, row: Row) -> Row:
    return {f"key_{column.key}": row[column.key] for column in table.primary_key}


def _insert_entry(
    connection: Connection,
    *,
    label: str,
    at: datetime,
    who: str,
    kind: EntryKind,
    target_id: int | None,
) -> int:
    return insert_row(
        connection,
        _ENTRIES,
        {
            "label": label,
            "at": at,
            "who": who,
            "kind": kind.value,
            "state": EntryState.DONE.value,
            "target_id": target_id,
        },
    )


def _change_row(entry_id: int, change: RowChange) -> Row:
    action = RowAction.UPDATE
    if change.before is None:
        action = RowAction.INSERT
    elif change.after is None:
        action = RowAction.DELETE
    return {
        "entry_id": entry_id,
        "table_name": change.table.name,
        "row_key": _row_key(change.table, change.before or change.after or {}),
        "action": action.value,
        "before": encode(change.before),
        "after": encode(change.after),
    }


def _changes_of(connection: Connection, entry_id: int) -> list[RowChange]:
    rows = connection.execute(
        select(_CHANGES).where(_CHANGES.c.entry_id == entry_id).order_by(_CHANGES.c.id)
    )
    found = []
    for row in rows:
        table = _table(row.table_name)
        found.append(RowChange(table, decode(table, row.before), decode(table, row.after)))
    return found


def _table(name: str) -> Table:
    if name not in Base.metadata.tables:
        load_all()
    return Base.metadata.tables[name]


def _row_key(table: Table, row: Row) -> str:
    return "/".join(str(row[column.key]) for column in table.primary_key)


def _same_row(table: Table, row: Row) -> Any:  # noqa: ANN401 - a boolean SQL expression
    return and_(*(column == row[column.key] for column in table.primary_key))


def _current_row(connection: Connection, table: Table, key: Row) -> Row | None:
    row = connection.execute(select(table).where(_same_row(table, key))).mappings().first()
    return dict(row) if row is not None else None


def _recorder_of(target: object) -> ChangeRecorder | None:
    session = object_session(target)
    return session.info.get(RECORDER) if session is not None else None


def _values(mapper: Mapper[Any], target: object) -> Row:
    state = inspect(target).dict
    return {
        column.key: state.get(mapper.get_property_by_column(column).key)
        for column in mapper.local_table.columns
    }


@event.listens_for(Base, "after_insert", propagate=True)
def _note_insert(mapper: Mapper[Any], _: Connection, target: object) -> None:
    recorder = _recorder_of(target)
    if recorder is not None:
        recorder.note(mapper.local_table, None, _values(mapper, target))  # type: ignore[arg-type]


@event.listens_for(Base, "before_update", propagate=True)
def _note_update(mapper: Mapper[Any], connection: Connection, target: object) -> None:
    recorder = _recorder_of(target)
    before = None if recorder is None else _stored_row(connection, target)
    if recorder is None or before is None:
        return
    table: Table = mapper.local_table  # type: ignore[assignment]
    after = _after_update(mapper, target, before)
    if _row_key(table, before) != _row_key(table, after):
        recorder.note(table, before, None)
        before = None
    recorder.note(table, before, after)


@event.listens_for(Base, "after_update", propagate=True)
def _note_replacement(mapper: Mapper[Any], connection: Connection, target: object) -> None:
    """Note a row that was removed and added anew in one flush: it became an UPDATE."""
    recorder = _recorder_of(target)
    table: Table = mapper.local_table  # type: ignore[assignment]
    row = _values(mapper, target)
    if recorder is not None and recorder.has_deleted(table, row):
        recorder.note(table, None, _current_row(connection, table, row))


@event.listens_for(Session, "before_flush")
def _note_deletes(session: Session, _: UOWTransaction, __: object) -> None:
    # Before the flush: the mapper tells nothing of a delete that became an UPDATE.
    recorder: ChangeRecorder | None = session.info.get(RECORDER)
    if recorder is not None:
        for target in session.deleted:
            before = _stored_row(session.connection(), target)
            recorder.note(inspect(target).mapper.local_table, before, None)


def _stored_row(connection: Connection, target: object) -> Row | None:
    """Return the row of a stored object as it stands in the table, found by its old key."""
    state = inspect(target)
    table = state.mapper.local_table
    names = [column.key for column in table.primary_key]
    return _current_row(connection, table, dict(zip(names, state.identity, strict=True)))


def _after_update(mapper: Mapper[Any], target: object, before: Row) -> Row:
    """Return the row as it will stand: what is loaded of the object over what is stored."""
    loaded = inspect(target).dict
    return before | {
        column.key: loaded[column.key]
        for column in mapper.local_table.columns
        if column.key in loaded
    }
