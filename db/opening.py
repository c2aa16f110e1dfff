"""Opening a record: who may write, is it ours, is it sound, is it old; and making a new one."""

import hashlib
import os
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, Engine, inspect
from sqlalchemy.exc import DatabaseError

from db import backup, sqlite
from db.domain.errors import (
    Holder,
    NewerRecord,
    NotARecord,
    OldRecord,
    PlaceNotWritable,
    RecordDamaged,
    RecordExists,
    RecordHeld,
    RecordMissing,
)
from db.holding import Holding
from db.session import (
    Clock,
    UnitOfWork,
    local_now,
    translated_faults,
    translated_file_faults,
)

MIGRATIONS = Path(__file__).parent / "migrations"


@dataclass(slots=True)
class OpenRecord:
    """An open record; while another program writes to it, ``is_held`` and ``held_by`` say so."""

    path: Path
    uow: UnitOfWork
    backups: Path
    is_read_only: bool
    is_held: bool
    held_by: Holder | None
    last_backup: Path | None
    _engine: Engine
    _holding: Holding | None

    @property
    def backed_up_at(self) -> datetime | None:
        """When the last rolling copy was made."""
        return None if self.last_backup is None else backup.made_at(self.last_backup)

    def close(self) -> None:
        """Close every connection and let another program write."""
        self._engine.dispose()
        if self._holding is not None:
            self._holding.release()

    def back_up(self, target: Path) -> None:
        """Write a consistent copy to ``target`` while the record stays open.

        Raises RecordExists when ``target`` is a record in use, this one above all: it would go
        on being written to, with another file under its name. Raises PlaceNotWritable, DiskFull,
        StorageGone.
        """
        is_itself = target.resolve() == self.path.resolve()
        if is_itself or any(piece.exists() for piece in sqlite.side_files(target)):
            raise RecordExists(target)
        with translated_file_faults(target):
            backup.back_up(self._engine, target)

    def faults(self) -> tuple[str, ...]:
        """Return what the checks of integrity and foreign keys complain of."""
        with translated_faults(self.path), self._engine.connect() as connection:
            return sqlite.faults(connection)


def backup_folder(root: Path, path: Path) -> Path:
    """Return the rolling folder of a record: named after it, unique by its place on disk."""
    place = hashlib.sha256(str(path.resolve()).encode()).hexdigest()[:8]
    return root / f"{path.stem}-{place}"


def create_record(path: Path, *, who: str, backups: Path, clock: Clock = local_now) -> OpenRecord:
    """Make a new, empty record (``upgrade head``) and open it for writing.

    Raises RecordExists, PlaceNotWritable, DiskFull; a failure leaves no file behind.
    """
    with translated_file_faults(path):
        if path.exists():
            raise RecordExists(path)
    # A backup folder that cannot be read must speak up before there is a file.
    _newest_copy(backup_folder(backups, path))
    holding = _hold(path, clock)
    try:
        with translated_file_faults(path):
            _put_empty(path, clock)
        engine = sqlite.make_engine(sqlite.record_url(path))
        return _opened(path, engine, who=who, clock=clock, backups=backups, holding=holding)
    except BaseException:
        holding.release()
        raise


def open_record(
    path: Path,
    *,
    who: str,
    backups: Path,
    clock: Clock = local_now,
    read_only: bool = False,
) -> OpenRecord:
    """Open a record for writing, or read-only when asked, held by another, or in a locked place.

    A changed file is backed up, an old one backed up and migrated. Raises RecordMissing,
    NotARecord, NewerRecord, RecordDamaged (with the newest sound backup), StorageGone, DiskFull;
    OldRecord for one that would have to be migrated, PlaceNotWritable for the backup folder.
    """
    _refuse_missing(path)
    if read_only or _is_protected(path):
        return _open_to_read(path, who=who, backups=backups, clock=clock)
    try:
        holding = _hold(path, clock)
    except RecordHeld as held:
        record = _open_to_read(path, who=who, backups=backups, clock=clock)
        record.is_held, record.held_by = True, held.holder
        return record
    except PlaceNotWritable:
        return _open_to_read(path, who=who, backups=backups, clock=clock)
    try:
        return _open_to_write(path, who=who, backups=backups, clock=clock, holding=holding)
    except BaseException:
        holding.release()
        raise


def restore_record(backup_file: Path, path: Path, *, clock: Clock = local_now) -> Path | None:
    """Put a sound copy in the place of a record; return where the former file is kept.

    Raises RecordMissing, NotARecord, RecordDamaged or NewerRecord for the copy, RecordHeld for
    the record, PlaceNotWritable, DiskFull or StorageGone for its place.
    """
    _refuse_missing(backup_file)
    _refuse_unfit(backup_file, folder=None)
    holding = _hold(path, clock)
    try:
        with translated_file_faults(path):
            return backup.restore(backup_file, path, clock())
    finally:
        holding.release()


def _refuse_missing(path: Path) -> None:
    with translated_file_faults(path):
        if not path.is_file():
            raise RecordMissing(path)


def _is_protected(path: Path) -> bool:
    """Return whether the file itself is read-only, for this user and on this disk."""
    return not os.access(path, os.W_OK, effective_ids=os.access in os.supports_effective_ids)


def _hold(path: Path, clock: Clock) -> Holding:
    with translated_file_faults(path):
        return Holding(path, clock())


def _open_to_read(path: Path, *, who: str, backups: Path, clock: Clock) -> OpenRecord:
    _refuse_unfit(path, backup_folder(backups, path))
    with translated_faults(path):
        engine = _reading_engine(path)
    try:
        with translated_faults(path), engine.connect() as connection:
            if _revision(connection) != _head():
                raise OldRecord(path)
        return _opened(path, engine, who=who, clock=clock, backups=backups, holding=None)
    except BaseException:
        engine.dispose()
        raise


def _reading_engine(path: Path) -> Engine:
    """Return an engine that reads beside a writer, or alone from a place that takes no files."""
    if _is_protected(path):
        return sqlite.make_engine(sqlite.read_only_url(path), read_only=True)
    engine = sqlite.make_engine(sqlite.record_url(path), read_only=True)
    try:
        with engine.connect() as connection:
            _revision(connection)
    except DatabaseError as error:
        engine.dispose()
        if not (sqlite.is_unwritable(error) or sqlite.is_disk_full(error)):
            raise
        return sqlite.make_engine(sqlite.read_only_url(path), read_only=True)
    return engine


def _open_to_write(
    path: Path, *, who: str, backups: Path, clock: Clock, holding: Holding
) -> OpenRecord:
    folder = backup_folder(backups, path)
    _refuse_unfit(path, folder)
    engine = sqlite.make_engine(sqlite.record_url(path))
    try:
        with translated_file_faults(folder):
            made = backup.roll(engine, folder, clock())
        with translated_faults(path):
            _migrate(engine, path, folder)
        record = _opened(path, engine, who=who, clock=clock, backups=backups, holding=holding)
    except BaseException:
        engine.dispose()
        raise
    record.last_backup = made or record.last_backup
    return record


def _opened(
    path: Path,
    engine: Engine,
    *,
    who: str,
    clock: Clock,
    backups: Path,
    holding: Holding | None,
) -> OpenRecord:
    folder = backup_folder(backups, path)
    return OpenRecord(
        path=path,
        uow=UnitOfWork(engine, path, who=who, clock=clock),
        backups=folder,
        is_read_only=holding is None,
        is_held=False,
        held_by=None,
        last_backup=_newest_copy(folder),
        _engine=engine,
        _holding=holding,
    )


def _newest_copy(folder: Path) -> Path | None:
    with translated_file_faults(folder):
        known = backup.list_backups(folder)
    return known[-1].path if known else None


def _put_empty(path: Path, clock: Clock) -> None:
    unfinished = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        _make_empty(unfinished)
        backup.put_aside(path, clock())
        os.replace(unfinished, path)
    finally:
        for piece in (unfinished, *sqlite.side_files(unfinished)):
            piece.unlink(missing_ok=True)


def _make_empty(path: Path) -> None:
    engine = sqlite.make_engine(sqlite.record_url(path, create=True))
    try:
        with engine.connect() as connection:
            sqlite.mark_as_record(connection)
            connection.commit()
        _migrate(engine, path, folder=None)
        with engine.connect() as connection:
            sqlite.leave_wal(connection)
    finally:
        engine.dispose()


def _refuse_unfit(path: Path, folder: Path | None) -> None:
    """Raise what speaks against a file, without writing to it; ``folder`` has its backups."""
    engine = sqlite.make_engine(sqlite.read_only_url(path), read_only=True)
    try:
        with translated_file_faults(path):
            found, revision = _look(engine)
            if found:
                _refuse_broken(path, found, folder)
    finally:
        engine.dispose()
    if revision not in _known_revisions():
        raise NewerRecord(path)


def _look(engine: Engine) -> tuple[tuple[str, ...], str | None]:
    """Return what is wrong with a file, and its revision."""
    try:
        with engine.connect() as connection:
            if not sqlite.is_record(connection):
                return ("application_id",), None
            revision = _revision(connection)
            lacking = ("alembic_version",) if revision is None else ()
            return sqlite.faults(connection) or lacking, revision
    except DatabaseError as error:
        if sqlite.is_damage(error):
            return (str(error.orig),), None
        raise


def _refuse_broken(path: Path, found: tuple[str, ...], folder: Path | None) -> None:
    sound = backup.newest_sound(folder) if folder is not None else None
    if sound is None and not _looks_like_record(path):
        raise NotARecord(path)
    raise RecordDamaged(path, found, sound)


def _looks_like_record(path: Path) -> bool:
    """Return whether the file still begins as one of our records does (bytes 68–72: its id)."""
    with path.open("rb") as file:
        head = file.read(72)
    mark = sqlite.APPLICATION_ID.to_bytes(4, "big")
    return head.startswith(b"SQLite format 3\0") and head[68:72] == mark


def _revision(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    found = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
    return None if found is None else str(found)


def _known_revisions() -> frozenset[str]:
    """Read the revisions from their file names: Alembic itself is slow to import."""
    return frozenset(path.name.split("_")[0] for path in _revision_files())


def _head() -> str:
    return max(_known_revisions())


def _revision_files() -> list[Path]:
    return list((MIGRATIONS / "versions").glob("[0-9]*_*.py"))


def _migrate(engine: Engine, path: Path, folder: Path | None) -> None:
    with engine.connect() as connection:
        if _revision(connection) == _head():
            return
        from alembic import command
        from alembic.config import Config

        config = Config()
        config.set_main_option("script_location", MIGRATIONS.as_posix())
        config.attributes["connection"] = connection
        with sqlite.foreign_keys_off(connection):
            command.upgrade(config, "head")
        found = sqlite.faults(connection)
        if found:
            raise RecordDamaged(path, found, backup.newest_sound(folder) if folder else None)
