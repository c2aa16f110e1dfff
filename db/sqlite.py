"""Everything that is SQLite's own; another database would bring a twin of this module."""

import os
import sqlite3
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import Any, cast
from urllib.parse import quote

from sqlalchemy import (
    ColumnElement,
    Connection,
    Engine,
    Integer,
    Table,
    column,
    create_engine,
    event,
    false,
    text,
)
from sqlalchemy.dialects import registry
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.engine import URL, Dialect, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import DatabaseError, DBAPIError
from sqlalchemy.orm import QueryableAttribute
from sqlalchemy.pool import ConnectionPoolEntry, PoolProxiedConnection

APPLICATION_ID = 0x504C4E59  # "PLNY": tells a record from any other SQLite file
BUSY_TIMEOUT_MS = 5000

_PAIR = 2
_TURN = "takes its turn to write"


def side_files(path: Path) -> tuple[Path, Path]:
    """Return the two files that SQLite keeps beside an open one: the log and its index.

    After a crash the log holds what was acknowledged last, and must stay with its file.
    """
    return path.with_name(f"{path.name}-wal"), path.with_name(f"{path.name}-shm")


def record_url(path: Path, *, create: bool = False) -> str:
    """Return the engine URL of a record file; without ``create`` it must be there.

    A connection that may create would put an empty file where a record has vanished.
    """
    return _url(path, mode="rwc" if create else "rw")


def read_only_url(path: Path) -> str:
    """Return the URL that opens a file without ever writing to it.

    A file with no log beside it is opened as immutable: that needs no side files, so that it
    works in a folder that cannot be written and leaves nothing behind. It holds as long as
    nobody writes: for a look, not for a long view.
    """
    log, _ = side_files(path)
    has_log = log.exists() and log.stat().st_size > 0
    return _url(path, mode="ro") if has_log else _url(path, mode="ro", immutable="1")


def _url(path: Path, **query: str) -> str:
    place = path.resolve().as_posix()
    # An empty authority, also before a share (//server/…): SQLite takes no other.
    uri = f"file://{quote(place if place.startswith('/') else f'/{place}')}"
    url = URL.create("sqlite", database=uri, query={**query, "uri": "true"})
    return url.render_as_string(hide_password=False)


def make_engine(url: str, *, read_only: bool = False) -> Engine:
    """Make an engine whose connections keep the house's promises to the disk.

    foreign_keys ON, WAL, synchronous FULL (an acknowledged action is on disk), and explicit
    BEGIN: the driver's own transaction handling is off.
    """
    own = make_url(url).set(drivername="sqlite+record")
    engine = create_engine(own, connect_args={"check_same_thread": False})

    @event.listens_for(engine, "connect")
    def _prepare(connection: DBAPIConnection, entry: ConnectionPoolEntry) -> None:
        connection.isolation_level = None
        cursor = connection.cursor()
        path = cursor.execute("PRAGMA database_list").fetchone()[2]
        entry.info["file"] = path, _identity(path)
        cursor.execute("PRAGMA foreign_keys=ON")
        cursor.execute(f"PRAGMA busy_timeout={BUSY_TIMEOUT_MS}")
        cursor.execute("PRAGMA synchronous=FULL")
        if read_only:
            cursor.execute("PRAGMA query_only=ON")
        else:
            cursor.execute("PRAGMA journal_mode=WAL")
        cursor.close()

    return engine


class RecordDialect(SQLiteDialect_pysqlite):
    """SQLite that begins its transactions itself, because the driver's own handling is off.

    A listener on the engine would do the same, but makes every statement ask for listeners.
    """

    supports_statement_cache = True

    def do_begin(self, dbapi_connection: PoolProxiedConnection) -> None:
        """Begin; take the turn to write at once where ``take_turn`` has asked for it."""
        command = "BEGIN IMMEDIATE" if dbapi_connection.info.pop(_TURN, False) else "BEGIN"
        dbapi_connection.cursor().execute(command)


registry.register("sqlite.record", __name__, RecordDialect.__name__)


def take_turn(connection: Connection) -> None:
    """Begin a transaction that may write: nobody else writes before it ends."""
    connection.connection.info[_TURN] = True
    connection.begin()


def insert_row(connection: Connection, table: Table, values: Mapping[str, object]) -> int:
    """Insert one row and return its key, through the driver itself.

    ``values`` holds every column but the key. For the one write that a hall waits for: what
    SQLAlchemy does around a statement takes longer than the statement. Complaints arrive as
    SQLAlchemy's.
    """
    statement, binds = _prepared(table, connection.dialect)
    given = tuple(
        [values[name] if convert is None else convert(values[name]) for name, convert in binds]
    )
    try:
        cursor = connection.connection.cursor()
        return int(cursor.execute(statement, given).lastrowid)
    except sqlite3.Error as error:
        raise DBAPIError.instance(
            statement, given, error, sqlite3.Error, dialect=connection.dialect
        ) from error


Convert = Any
"""What SQLAlchemy turns a value into for the driver with, or None."""


@lru_cache(maxsize=16)
def _prepared(table: Table, dialect: Dialect) -> tuple[str, list[tuple[str, Convert]]]:
    columns = [column for column in table.columns if not column.primary_key]
    names = ", ".join(f'"{column.name}"' for column in columns)
    marks = ", ".join("?" for _ in columns)
    binds = [
        (column.key, column.type.dialect_impl(dialect).bind_processor(dialect))
        for column in columns
    ]
    return f'INSERT INTO "{table.name}" ({names}) VALUES ({marks})', binds


def is_in_place(connection: Connection) -> bool:
    """Return whether the open file is still the one at its path.

    Unix goes on writing into a file that was deleted or replaced, and calls it a success.
    """
    path, identity = connection.info["file"]
    return bool(_identity(path) == identity)


def _identity(path: str) -> tuple[int, int] | None:
    try:
        found = os.stat(path)
    except OSError:
        return None
    return found.st_dev, found.st_ino


def has_words(
    key: QueryableAttribute[int], terms: Sequence[str], connection: Connection
) -> ColumnElement[bool]:
    """Return the condition that the index of motions has some terms, each of two characters up.

    The index knows every three characters in a row. A term of two is found through the known
    triples that begin with it (the index is padded at the end); one of four or more fits all its
    triples, which may stand apart: the caller looks again.
    """
    parts = [_match(term, connection) for term in terms]
    if not all(parts):
        return false()
    found = text("SELECT rowid FROM motion_index WHERE motion_index MATCH :match")
    match = " AND ".join(f"({part})" for part in parts)
    return key.in_(found.bindparams(match=match).columns(column("rowid", Integer)))


def _match(term: str, connection: Connection) -> str:
    if len(term) > _PAIR:
        return " AND ".join(_quoted(term[at : at + 3]) for at in range(len(term) - 2))
    wanted = text("SELECT term FROM motion_terms WHERE term >= :low AND term < :high")
    bounds = {"low": term, "high": term + chr(sys.maxunicode)}
    return " OR ".join(map(_quoted, connection.scalars(wanted, bounds)))


def _quoted(triple: str) -> str:
    doubled = triple.replace('"', '""')
    return f'"{doubled}"'


def defer_foreign_keys(connection: Connection) -> None:
    """Check foreign keys, RESTRICT too, at commit instead of at each row of this transaction."""
    connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")


@contextmanager
def foreign_keys_off(connection: Connection) -> Iterator[None]:
    """Rebuild tables without cascading deletes: OFF outside any transaction, ON again after.

    SQLite ignores the PRAGMA inside a transaction, and a batch migration with foreign keys on
    deletes every child row.
    """
    _command(connection, "PRAGMA foreign_keys=OFF")
    try:
        yield
    finally:
        _command(connection, "PRAGMA foreign_keys=ON")


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
    return tuple(found) + tuple(f"{table} → {parent}" for table, parent in dangling(connection))


def dangling(connection: Connection) -> list[tuple[str, str]]:
    """Return (table, parent table) of each row whose foreign key leads nowhere."""
    rows = connection.exec_driver_sql("PRAGMA foreign_key_check")
    return [(str(table), str(parent)) for table, _, parent, _ in rows]


def leave_wal(connection: Connection) -> None:
    """Fold the write-ahead log into the file, so that the file alone is the database."""
    _command(connection, "PRAGMA journal_mode=DELETE")


def copy_into(connection: Connection, target: Path) -> None:
    """Write a consistent copy of the open database to a new file (VACUUM INTO)."""
    was_read_only = _command(connection, "PRAGMA query_only").fetchone()[0]
    # query_only forbids VACUUM INTO too, although it only writes the other file.
    _command(connection, "PRAGMA query_only=OFF")
    try:
        _command(connection, "VACUUM INTO ?", str(target))
    finally:
        _command(connection, f"PRAGMA query_only={was_read_only}")


def _command(connection: Connection, text: str, *values: str) -> sqlite3.Cursor:
    """Run what SQLite allows outside a transaction only; an open one is rolled back."""
    connection.rollback()
    driver: Any = connection.connection.driver_connection
    try:
        return cast("sqlite3.Cursor", driver.execute(text, values))
    except sqlite3.DatabaseError as error:
        raise DatabaseError(text, values, error) from error


def is_damage(error: DatabaseError) -> bool:
    """Return whether an error says that the file itself is broken or no database at all."""
    code = _primary_code(error)
    return code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


def is_disk_full(error: DatabaseError) -> bool:
    """Return whether an error says that there is no room left to write."""
    return _is_shm_full(error) or _primary_code(error) == sqlite3.SQLITE_FULL


def is_unwritable(error: DatabaseError) -> bool:
    """Return whether an error says that the file or folder cannot be written."""
    return _primary_code(error) in (
        sqlite3.SQLITE_READONLY,
        sqlite3.SQLITE_PERM,
        sqlite3.SQLITE_CANTOPEN,
    )


def is_gone(error: DatabaseError) -> bool:
    """Return whether an error says that the disk or the stick under the file has gone."""
    return _primary_code(error) == sqlite3.SQLITE_IOERR and not _is_shm_full(error)


def is_locked(error: DatabaseError) -> bool:
    """Return whether another program holds the file at this moment."""
    return _primary_code(error) in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


def _is_shm_full(error: DatabaseError) -> bool:
    # No room for the index of the log; SQLite files that under input and output.
    return _code(error) == sqlite3.SQLITE_IOERR_SHMSIZE


def _primary_code(error: DatabaseError) -> int | None:
    code = _code(error)
    return None if code is None else code & 0xFF


def _code(error: DatabaseError) -> int | None:
    code: int | None = getattr(error.orig, "sqlite_errorcode", None)
    return code
