"""Who has a record open for writing: a lock beside the file, and the name of its holder."""

import getpass
import json
import os
import socket
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from filelock import FileLock, Timeout

from db.domain.errors import Holder, RecordHeld


class Holding:
    """The right to write to a record, held until released or until the program dies."""

    def __init__(self, path: Path, now: datetime) -> None:
        """Take the right at once; raise RecordHeld, with the holder, when another has it."""
        self._lock = FileLock(_beside(path, "lock"))
        self._note = _beside(path, "holder")
        try:
            self._lock.acquire(timeout=0)
        except Timeout as error:
            raise RecordHeld(path, _read(self._note)) from error
        try:
            _write(self._note, Holder(_user(), socket.gethostname(), os.getpid(), now))
        except OSError:
            self.release()
            raise

    def release(self) -> None:
        """Give the right back and leave no side file."""
        # The disk may have gone: then there is nothing to tidy, and the lock ends all the same.
        with suppress(OSError):
            self._note.unlink(missing_ok=True)
            # Unlinked while held: a rival that opened it sees that and begins anew. Windows forbids
            # that; there the lock removes its own file.
            if os.name == "posix":
                Path(self._lock.lock_file).unlink(missing_ok=True)
        with suppress(OSError):
            self._lock.release()


def _beside(path: Path, kind: str) -> Path:
    return path.with_name(f".{path.name}.{kind}")


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""


def _write(note: Path, holder: Holder) -> None:
    content = {
        "user": holder.user,
        "host": holder.host,
        "pid": holder.pid,
        "since": holder.since.isoformat(timespec="seconds"),
    }
    note.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")


def _read(note: Path) -> Holder | None:
    try:
        content = json.loads(note.read_text(encoding="utf-8"))
        return Holder(
            user=str(content["user"]),
            host=str(content["host"]),
            pid=int(content["pid"]),
            since=datetime.fromisoformat(content["since"]),
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None
