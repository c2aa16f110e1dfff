"""Everything that is SQLite's own; another database would bring a twin of this module."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import DatabaseError
from sqlalchemy.pool import ConnectionPoolEntry

APPLICATION_ID = 0x504C4E59  # "PLNY": tells a record from any other SQLite file
BUSY_TIMEOUT_MS = 5000


def record_url(path: Path) -> str:
    """Return the engine URL of a record file."""
    return URL.create("sqlite", database=str(path)).render_as_string(hide_password=False)


def read_only_url(path: Path, *, immutable: bool = False) -> str:
    """Return the URL that opens a file without ever writing to it.

    ``immutable`` also works in a folder that cannot be written, where WAL needs side files.
    """
    query = {"mode": "ro", "uri": "true"} | ({"immutable": "1"} if immutable else {})
    file_uri = path.resolve().as_uri()
    return URL.create("sqlite", database=file_uri, query=query).render_as_string(False)


def make_engine(url: str, *, read_only: bool = False) -> Engine:
    """Make an engine whose connections keep the house's promises to the disk.

    foreign_keys ON, WAL, synchronous FULL (an acknowledged action is on disk), and explicit
    BEGIN: the driver's own transaction handling is off.
    """
    engine = create_engine(url, connect_args={"check_same_thread": False})

    @event.listens_for(engine, "connect")
    def _prepare(connection: DBAPIConnection, _: ConnectionPoolEntry) -> None:
        connection.isolation_level = None
        cursor = connection.cursor()
        cursor.execute("PRAGMA foreign_keys=ON")
        cursor.execute(f"PRAGMA busy_timeout={BUSY_TIMEOUT_MS}")
        cursor.execute("PRAGMA synchronous=FULL")
        if read_only:
            cursor.execute("PRAGMA query_only=ON")
        else:
            cursor.execute("PRAGMA journal_mode=WAL")
        cursor.close()

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        writes = connection.get_execution_options().get("writes", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine


def defer_foreign_keys(connection: Connection) -> None:
    """Check foreign keys at commit instead of at each row, for this transaction."""
    connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")


@contextmanager
def foreign_keys_off(connection: Connection) -> Iterator[None]:
    """Rebuild tables without cascading deletes: OFF outside any transaction, then checked.

    SQLite ignores the PRAGMA inside a transaction, and a batch migration with foreign keys on
    deletes every child row.
    """
    connection.commit()
    driver = connection.connection.driver_connection
    assert driver is not None
    driver.execute("PRAGMA foreign_keys=OFF")
    try:
        yield
    finally:
        connection.commit()
        driver.execute("PRAGMA foreign_keys=ON")


def mark_as_record(connection: Connection) -> None:
    """Write the application id that tells a record from another SQLite file."""
    connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")


def is_record(connection: Connection) -> bool:
    """Return whether the file carries the application id of a record."""
    return bool(connection.exec_driver_sql("PRAGMA application_id").scalar() == APPLICATION_ID)


def faults(connection: Connection) -> tuple[str, ...]:
    """Return what integrity_check and foreign_key_check complain of; empty is sound."""
    lines = [str(row[0]) for row in connection.exec_driver_sql("PRAGMA integrity_check")]
    found = [] if lines == ["ok"] else lines
    for table, row, parent, _ in connection.exec_driver_sql("PRAGMA foreign_key_check"):
        found.append(f"{table} #{row} → {parent}")
    return tuple(found)


def leave_wal(connection: Connection) -> None:
    """Fold the write-ahead log into the file, so that the file alone is the database."""
    connection.rollback()
    driver = connection.connection.driver_connection
    assert driver is not None
    driver.execute("PRAGMA journal_mode=DELETE")


def copy_into(connection: Connection, target: Path) -> None:
    """Write a consistent copy of the open database to a new file (VACUUM INTO)."""
    connection.rollback()
    driver = connection.connection.driver_connection
    assert driver is not None
    was_read_only = driver.execute("PRAGMA query_only").fetchone()[0]
    # query_only forbids VACUUM INTO too, although it only writes the other file.
    driver.execute("PRAGMA query_only=OFF")
    try:
        driver.execute("VACUUM INTO ?", (str(target),))
    finally:
        driver.execute(f"PRAGMA query_only={was_read_only}")


def is_damage(error: DatabaseError) -> bool:
    """Return whether an error says that the file itself is broken or no database at all."""
    code = _primary_code(error)
    return code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


def is_disk_full(error: DatabaseError) -> bool:
    """Return whether an error says that there is no room left to write."""
    return _primary_code(error) == sqlite3.SQLITE_FULL


def is_unwritable(error: DatabaseError) -> bool:
    """Return whether an error says that the file or folder cannot be written."""
    return _primary_code(error) in (
        sqlite3.SQLITE_READONLY,
        sqlite3.SQLITE_PERM,
        sqlite3.SQLITE_CANTOPEN,
    )


def is_gone(error: DatabaseError) -> bool:
    """Return whether an error says that the disk or the stick under the file has gone."""
    return _primary_code(error) == sqlite3.SQLITE_IOERR


def is_locked(error: DatabaseError) -> bool:
    """Return whether another program holds the file at this moment."""
    return _primary_code(error) in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


def _primary_code(error: DatabaseError) -> int | None:
    code: Any = getattr(error.orig, "sqlite_errorcode", None)
    return None if code is None else int(code) & 0xFF
