"""Opening a record: who may write, is it ours, is it sound, is it old; and making a new one."""

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DatabaseError

from db import backup, sqlite
from db.domain.errors import (
    Holder,
    NewerRecord,
    NotARecord,
    PlaceNotWritable,
    RecordDamaged,
    RecordExists,
    RecordHeld,
    RecordMissing,
)
from db.holding import Holding
from db.session import Clock, UnitOfWork, local_now, translated_faults

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

    def close(self) -> None:
        """Close every connection and let another program write."""
        self._engine.dispose()
        if self._holding is not None:
            self._holding.release()

    def back_up(self, target: Path) -> None:
        """Write a consistent copy to ``target`` while the record stays open."""
        with translated_faults(target):
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
    if path.exists():
        raise RecordExists(path)
    holding = _hold(path, clock)
    unfinished = path.with_name(f".{path.name}.{os.getpid()}.part")
    unfinished.unlink(missing_ok=True)
    try:
        with translated_faults(path):
            _make_empty(unfinished)
        os.replace(unfinished, path)
    except BaseException:
        holding.release()
        raise
    finally:
        unfinished.unlink(missing_ok=True)
    engine = sqlite.make_engine(sqlite.record_url(path))
    return _opened(path, engine, who=who, clock=clock, backups=backups, holding=holding)


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
    NotARecord, NewerRecord, RecordDamaged (with the newest sound backup), StorageGone.
    """
    if not path.is_file():
        raise RecordMissing(path)
    if read_only:
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

    Raises RecordMissing, NotARecord or RecordDamaged for the copy, RecordHeld for the record.
    """
    if not backup_file.is_file():
        raise RecordMissing(backup_file)
    if not backup.is_sound(backup_file):
        raise RecordDamaged(backup_file)
    holding = _hold(path, clock)
    try:
        with translated_faults(path):
            return backup.restore(backup_file, path, clock())
    finally:
        holding.release()


def _hold(path: Path, clock: Clock) -> Holding:
    try:
        return Holding(path, clock())
    except OSError as error:
        raise PlaceNotWritable(path) from error


def _open_to_read(path: Path, *, who: str, backups: Path, clock: Clock) -> OpenRecord:
    # Without a WAL beside it a file needs no side files: this also reads a write-protected disk.
    alone = not path.with_name(path.name + "-wal").exists()
    engine = sqlite.make_engine(sqlite.read_only_url(path, immutable=alone), read_only=True)
    folder = backup_folder(backups, path)
    try:
        with translated_faults(path), engine.connect() as connection:
            _refuse_foreign(connection, path, folder)
            _refuse_newer(connection, path)
            if _revision(connection) != _head():
                raise PlaceNotWritable(path)
    except BaseException:
        engine.dispose()
        raise
    return _opened(path, engine, who=who, clock=clock, backups=backups, holding=None)


def _open_to_write(
    path: Path, *, who: str, backups: Path, clock: Clock, holding: Holding
) -> OpenRecord:
    folder = backup_folder(backups, path)
    reader = sqlite.make_engine(sqlite.record_url(path), read_only=True)
    try:
        with translated_faults(path), reader.connect() as connection:
            _refuse_foreign(connection, path, folder)
            _refuse_newer(connection, path)
    finally:
        reader.dispose()
    engine = sqlite.make_engine(sqlite.record_url(path))
    try:
        with translated_faults(path):
            made = backup.roll(engine, folder, clock())
            _migrate(engine)
    except BaseException:
        engine.dispose()
        raise
    record = _opened(path, engine, who=who, clock=clock, backups=backups, holding=holding)
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
    known = backup.list_backups(folder)
    return OpenRecord(
        path=path,
        uow=UnitOfWork(engine, path, who=who, clock=clock),
        backups=folder,
        is_read_only=holding is None,
        is_held=False,
        held_by=None,
        last_backup=known[-1].path if known else None,
        _engine=engine,
        _holding=holding,
    )


def _make_empty(path: Path) -> None:
    engine = sqlite.make_engine(sqlite.record_url(path))
    try:
        with engine.connect() as connection:
            sqlite.mark_as_record(connection)
            connection.commit()
        _migrate(engine)
        with engine.connect() as connection:
            sqlite.leave_wal(connection)
    finally:
        engine.dispose()


def _refuse_foreign(connection: Connection, path: Path, folder: Path) -> None:
    try:
        found: tuple[str, ...] = () if sqlite.is_record(connection) else ("application_id",)
        found = found or sqlite.faults(connection)
    except DatabaseError as error:
        if not sqlite.is_damage(error):
            raise
        found = (str(error.orig),)
    if not found:
        return
    sound = backup.newest_sound(folder)
    if sound is None and not _looks_like_record(path):
        raise NotARecord(path)
    raise RecordDamaged(path, found, sound)


def _looks_like_record(path: Path) -> bool:
    """Return whether the file still begins as one of our records does (bytes 68–72: its id)."""
    with path.open("rb") as file:
        head = file.read(72)
    mark = sqlite.APPLICATION_ID.to_bytes(4, "big")
    return head.startswith(b"SQLite format 3\0") and head[68:72] == mark


def _refuse_newer(connection: Connection, path: Path) -> None:
    if _revision(connection) not in _known_revisions():
        raise NewerRecord(path)


def _revision(connection: Connection) -> str:
    return str(connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar())


def _known_revisions() -> frozenset[str]:
    """Read the revisions from their file names: Alembic itself is slow to import."""
    return frozenset(path.name.split("_")[0] for path in _revision_files())


def _head() -> str:
    return max(_known_revisions())


def _revision_files() -> list[Path]:
    return list((MIGRATIONS / "versions").glob("[0-9]*_*.py"))


def _migrate(engine: Engine) -> None:
    with engine.connect() as connection:
        if _is_current(connection):
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
            raise RecordDamaged(Path(str(engine.url.database)), found)


def _is_current(connection: Connection) -> bool:
    try:
        return _revision(connection) == _head()
    except DatabaseError:
        connection.rollback()
        return False
