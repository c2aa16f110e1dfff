"""Copies of a record: made whole or not at all, kept by a rule, and proven before use."""

import itertools
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import Engine
from sqlalchemy.exc import DatabaseError

from db import history, sqlite

KEEP_LAST = 10
KEEP_DAYS = 30
_STAMP = "%Y-%m-%d %H%M%S"
_SUFFIX = ".plenary"


@dataclass(frozen=True, slots=True)
class Backup:
    """One copy in the backup folder."""

    path: Path
    made_at: datetime


def back_up(engine: Engine, target: Path) -> None:
    """Write a consistent copy to ``target``; a failure leaves ``target`` as it was.

    Raises OSError or DatabaseError when the disk refuses.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    unfinished = target.with_name(f".{target.name}.{os.getpid()}.part")
    unfinished.unlink(missing_ok=True)
    try:
        with engine.connect() as connection:
            sqlite.copy_into(connection, unfinished)
        _sync(unfinished)
        os.replace(unfinished, target)
    finally:
        unfinished.unlink(missing_ok=True)


def roll(engine: Engine, folder: Path, now: datetime) -> Path | None:
    """Back up into the rolling folder if the record has changed since; return the new copy."""
    known = list_backups(folder)
    with engine.connect() as connection:
        state = history.last_entry(connection)
    if known and is_sound(known[-1].path) and _last_entry_of(known[-1].path) == state:
        return None
    for abandoned in folder.glob(".*.part"):
        abandoned.unlink()
    target = folder / f"{now.strftime(_STAMP)}{_SUFFIX}"
    back_up(engine, target)
    thin(folder, now)
    return target


def list_backups(folder: Path) -> list[Backup]:
    """Return the copies of a rolling folder, oldest first."""
    found = []
    for path in folder.glob(f"*{_SUFFIX}"):
        moment = made_at(path)
        if moment is not None:
            found.append(Backup(path, moment))
    return sorted(found, key=lambda backup: backup.made_at)


def thin(folder: Path, now: datetime) -> None:
    """Keep the last 10 copies and, for 30 days, the last one of each day."""
    known = list_backups(folder)
    last_of_day: dict[date, Path] = {
        backup.made_at.date(): backup.path
        for backup in known
        if now - backup.made_at <= timedelta(days=KEEP_DAYS)
    }
    kept = {backup.path for backup in known[-KEEP_LAST:]} | set(last_of_day.values())
    for backup in known:
        if backup.path not in kept:
            backup.path.unlink(missing_ok=True)


def newest_sound(folder: Path) -> Path | None:
    """Return the newest copy that passes the checks of integrity and foreign keys."""
    for backup in reversed(list_backups(folder)):
        if is_sound(backup.path):
            return backup.path
    return None


def is_sound(path: Path) -> bool:
    """Return whether a file is a whole record."""
    try:
        with _looking_at(path) as engine, engine.connect() as connection:
            return sqlite.is_record(connection) and not sqlite.faults(connection)
    except DatabaseError:
        return False


def restore(backup: Path, target: Path, now: datetime) -> Path | None:
    """Put a copy in the place of ``target``; return where the former file is kept, if any.

    The former file is never overwritten: it is renamed beside the new one, with its side files.
    """
    arriving = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        with _looking_at(backup) as source:
            back_up(source, arriving)
        former = put_aside(target, now)
        os.replace(arriving, target)
    finally:
        arriving.unlink(missing_ok=True)
    return former


def put_aside(target: Path, now: datetime) -> Path | None:
    """Rename a file and its side files to a free name beside it; None when there is none.

    A log left behind by a file that is gone would be played into the next file of that name.
    """
    pieces = (target, *sqlite.side_files(target))
    if not any(piece.exists() for piece in pieces):
        return None
    former = _free_name(target, f"恢复前 {now.strftime(_STAMP)}")
    for piece in pieces:
        if piece.exists():
            os.replace(piece, former.with_name(former.name + piece.name[len(target.name) :]))
    return former


def _free_name(target: Path, remark: str) -> Path:
    remarks = (remark if number == 1 else f"{remark} {number}" for number in itertools.count(1))
    names = (target.with_name(f"{target.stem}（{text}）{target.suffix}") for text in remarks)
    return next(
        name
        for name in names
        if not any(piece.exists() for piece in (name, *sqlite.side_files(name)))
    )


def _sync(path: Path) -> None:
    with path.open("r+b") as file:
        os.fsync(file.fileno())


@contextmanager
def _looking_at(path: Path) -> Iterator[Engine]:
    engine = sqlite.make_engine(sqlite.read_only_url(path), read_only=True)
    try:
        yield engine
    finally:
        engine.dispose()


def made_at(path: Path) -> datetime | None:
    """Return when a copy was made, by its name; None for any other file."""
    try:
        return datetime.strptime(path.stem, _STAMP)  # noqa: DTZ007 - the office's wall clock
    except ValueError:
        return None


def _last_entry_of(path: Path) -> tuple[Any, ...] | None:
    with _looking_at(path) as engine, engine.connect() as connection:
        return history.last_entry(connection)
