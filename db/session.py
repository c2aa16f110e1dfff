"""The unit of work: one use case = one transaction = one undo step = one audit line."""

import errno
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from contextvars import ContextVar
from datetime import datetime
from functools import cached_property
from pathlib import Path

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DatabaseError
from sqlalchemy.orm import Session

from db import history, sqlite
from db.domain.errors import (
    DiskFull,
    PathFault,
    PlaceNotWritable,
    RecordDamaged,
    RecordHeld,
    StorageGone,
)
from db.domain.rows import AuditEntry, UndoStatus
from db.domain.vocabulary import Area
from db.history import RECORDER, ChangeRecorder

Clock = Callable[[], datetime]
Changes = frozenset[Area]
Listener = Callable[[Changes], None]


_standing: ContextVar[datetime | None] = ContextVar("standing", default=None)


@contextmanager
def standing_clock(moment: datetime) -> Iterator[None]:
    """Let ``UnitOfWork.clock`` stand at a moment for what this thread makes meanwhile.

    What is made twice at one moment is the same; what is written is stamped by the wall clock.
    """
    token = _standing.set(moment)
    try:
        yield
    finally:
        _standing.reset(token)


def local_now() -> datetime:
    """Return the office's wall clock, without a zone: a record belongs to one town."""
    return datetime.now().astimezone().replace(tzinfo=None)


class Transaction:
    """What a use case writes with; the label may be made precise while it runs.

    The session is made when it is asked for: the one write that a hall waits for does without.
    """

    def __init__(self, connection: Connection, label: str, *, is_step: bool = True) -> None:
        self._connection = connection
        self.label = label
        self.recorder = ChangeRecorder(is_step=is_step)
        self.info = {RECORDER: self.recorder}

    def connection(self) -> Connection:
        """Return the connection, as a session does."""
        return self._connection

    @cached_property
    def session(self) -> Session:
        """The session of this transaction, whose flushes are recorded."""
        return Session(self._connection, expire_on_commit=False, info=self.info)

    def finish(self) -> None:
        """Send what the session still holds back."""
        if "session" in self.__dict__:
            self.session.flush()

    def close(self) -> None:
        """Let go of the session."""
        if "session" in self.__dict__:
            self.session.close()


class UnitOfWork:
    """Opens transactions on one record and tells its listeners what each commit touched."""

    def __init__(self, engine: Engine, path: Path, *, who: str, clock: Clock) -> None:
        self._path = path
        self._engine = engine
        self._who = who
        self._clock = clock
        self._lane = threading.RLock()
        self._listeners: list[Listener] = []
        self._may_have_undone = True

    @property
    def clock(self) -> Clock:
        """The clock that dates what is made; it stands still within ``standing_clock``."""
        moment = _standing.get()
        return self._clock if moment is None else lambda: moment

    def now(self) -> datetime:
        """Return what the clock says, also where it stands still."""
        return self.clock()

    @property
    def wall(self) -> Clock:
        """The clock that stamps what is written; it never stands still."""
        return self._clock

    @property
    def who(self) -> str:
        """The user whose name the audit trail carries."""
        return self._who

    def subscribe(self, listener: Listener, *, is_memory: bool = False) -> None:
        """Call ``listener`` after each commit, in the thread that committed.

        One that keeps something in memory hears of it before those who will ask for that.
        """
        self._listeners.insert(0 if is_memory else len(self._listeners), listener)

    @contextmanager
    def read(self) -> Iterator[Session]:
        """Open a session that sees one consistent state and writes nothing."""
        with translated_faults(self._path), Session(self._engine, autoflush=False) as session:
            yield session

    @contextmanager
    def write(self, label: str, *, is_step: bool = True) -> Iterator[Transaction]:
        """Open a transaction; commit it with its journal entry, or roll all of it back.

        ``is_step`` False: the audit trail has it, undo passes it over.
        """
        with self._lane:
            with translated_faults(self._path), self._begun() as connection:
                transaction = Transaction(connection, label, is_step=is_step)
                with closing(transaction):
                    yield transaction
                    transaction.finish()
                changes = history.write_entry(
                    connection,
                    transaction.recorder,
                    label=transaction.label,
                    at=self._clock(),
                    who=self._who,
                    may_drop=self._may_have_undone,
                )
                self._commit(connection)
                self._may_have_undone &= not (changes and is_step)
            self._tell(changes)

    def undo(self) -> str:
        """Take back the last action; return its label. Raises NothingToUndo, UndoRefused."""
        return self._travel(history.undo)

    def redo(self) -> str:
        """Do the last undone action again; return its label."""
        return self._travel(history.redo)

    def undo_status(self) -> UndoStatus:
        """Return what undo and redo would take."""
        with self.read() as session:
            return history.undo_status(session)

    def audit_trail(self, limit: int = 500) -> tuple[AuditEntry, ...]:
        """Return the newest lines of the audit trail, newest first."""
        with self.read() as session:
            return history.audit_trail(session, limit)

    def reconnect(self) -> None:
        """Let go of the file, so that the next transaction opens it anew: its stick is back."""
        with self._lane:
            self._engine.dispose()

    def _travel(self, step: Callable[..., tuple[str, Changes]]) -> str:
        with self._lane:
            with (
                translated_faults(self._path),
                self._begun() as connection,
                Session(connection) as session,
            ):
                label, changes = step(session, at=self._clock(), who=self._who)
                self._commit(connection)
                self._may_have_undone = True
            self._tell(changes)
        return label

    @contextmanager
    def _begun(self) -> Iterator[Connection]:
        with self._engine.connect() as connection:
            sqlite.take_turn(connection)
            yield connection

    def _commit(self, connection: Connection) -> None:
        if not sqlite.is_in_place(connection):
            raise StorageGone(self._path)
        connection.commit()

    def _tell(self, changes: Changes) -> None:
        if changes:
            for listener in self._listeners:
                listener(changes)


@contextmanager
def translated_faults(path: Path) -> Iterator[None]:
    """Turn the database's complaints about disk, folder and file into environment faults."""
    try:
        yield
    except DatabaseError as error:
        fault = _fault_of(error, path)
        if fault is None:
            raise
        raise fault from error


@contextmanager
def translated_file_faults(path: Path) -> Iterator[None]:
    """Turn complaints of the database and of the file system about ``path`` into faults."""
    try:
        with translated_faults(path):
            yield
    except OSError as error:
        raise fault_of_file(error, path) from error


def fault_of_file(error: OSError, path: Path) -> PathFault:
    """Return what an error of the file system means for the user."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return DiskFull(path)
    is_gone = error.errno == errno.ENOENT and not path.parent.exists()
    if is_gone or error.errno in (errno.EIO, errno.ENODEV, errno.ENXIO, errno.ESTALE):
        return StorageGone(path)
    return PlaceNotWritable(path)


def _fault_of(error: DatabaseError, path: Path) -> PathFault | None:
    if sqlite.is_damage(error):
        return RecordDamaged(path, (str(error.orig),))
    if sqlite.is_disk_full(error):
        return DiskFull(path)
    if sqlite.is_unwritable(error):
        return PlaceNotWritable(path) if path.exists() else StorageGone(path)
    if sqlite.is_gone(error):
        return StorageGone(path)
    if sqlite.is_locked(error):
        return RecordHeld(path)
    return None
