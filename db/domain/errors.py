"""What the record refuses and what its surroundings refuse, as values: the UI words them."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path


class RuleViolation(Exception):
    """A rule of the record refuses an action; subclasses carry the data that explains it."""


class EnvironmentFault(Exception):
    """Disk, folder, file or another program stands in the way; nothing was changed."""


@dataclass(eq=False)
class PathFault(EnvironmentFault):
    """An environment fault about one file."""

    path: Path

    def __str__(self) -> str:
        """Return the kind of fault and the file, for the log."""
        return f"{type(self).__name__}: {self.path}"


class DiskFull(PathFault):
    """There is no room left on the disk."""


class PlaceNotWritable(PathFault):
    """The file or its folder cannot be written."""


class OldRecord(PlaceNotWritable):
    """The file was written by an older version, and cannot be brought up to date where it is."""


class StorageGone(PathFault):
    """The disk under the file has gone (a stick pulled out), or it fails."""


class RecordMissing(PathFault):
    """There is no such file."""


class RecordExists(PathFault):
    """A new record would overwrite a file that is there."""


class NotARecord(PathFault):
    """The file is not a record of this program."""


class NewerRecord(PathFault):
    """The file was written by a newer version of the program."""


@dataclass(eq=False)
class RecordDamaged(PathFault):
    """The file is broken; ``backup`` is the newest sound copy, if there is one."""

    faults: tuple[str, ...] = ()
    backup: Path | None = None


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has a record open for writing."""

    user: str
    host: str
    pid: int
    since: datetime


@dataclass(eq=False)
class RecordHeld(PathFault):
    """Another program has the file open for writing; ``holder`` is None when it left no name."""

    holder: Holder | None = None


@dataclass(eq=False)
class OfficialAct(RuleViolation):
    """The last action is on record for good (a frozen attendance): a new one corrects it."""

    label: str


@dataclass(eq=False)
class UndoRefused(RuleViolation):
    """A row has changed since the action that should be undone or redone."""

    label: str
    table: str


class NothingToUndo(RuleViolation):
    """There is no action left to undo."""


class NothingToRedo(RuleViolation):
    """There is no undone action left to redo."""
