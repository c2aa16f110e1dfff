"""The marks of a ballot that is still being counted, kept on this machine after every key.

They are no part of the record: an unfinished count is nobody's result, makes no undo step and
leaves with the machine that counts. What is kept outlives the program, however it ends.
"""

import hashlib
import json
from dataclasses import dataclass
from datetime import datetime

from db.domain.vote_rows import ElectionBallotRow
from desktop.settings import Option, SettingsStore

Mark = tuple[str, bool, int, int, int]
"""A name, whether it was written in, and its marks for, against, abstaining."""

_TYPES = (str, bool, int, int, int)


@dataclass(frozen=True, slots=True)
class KeptCount:
    """An unfinished count: every name with its marks, and the papers as far as typed."""

    marks: tuple[Mark, ...]
    papers: dict[str, int | None]

    @property
    def is_empty(self) -> bool:
        """Return whether nothing has been counted."""
        has_marks = any(mark[1] or any(mark[2:]) for mark in self.marks)
        return not has_marks and all(count is None for count in self.papers.values())


class BallotMarks:
    """Keeps the marks of one ballot of an election that began at a time.

    The time and the names tell one record's ballot from another's, wherever the file lies now.
    """

    def __init__(
        self, settings: SettingsStore, ballot: ElectionBallotRow, begun_at: datetime
    ) -> None:
        self._settings = settings
        self._names = tuple(each.name for each in ballot.candidates)
        told = [ballot.id, ballot.title, self._names, begun_at.isoformat()]
        digest = hashlib.sha256(json.dumps(told).encode()).hexdigest()[:24]
        self._option: Option[str] = Option(f"ballot_marks/{digest}", "")

    def keep(self, count: KeptCount) -> None:
        """Write the marks at once; an empty count leaves nothing behind."""
        if count.is_empty:
            self.forget()
            return
        self._settings.set(self._option, json.dumps([count.marks, count.papers]))

    def kept(self) -> KeptCount | None:
        """Return what was counted, or None; what is not of this ballot counts for nothing."""
        try:
            marks, papers = json.loads(self._settings.get(self._option))
            count = KeptCount(tuple(map(_mark, marks)), _papers(papers))
        except (ValueError, TypeError, AttributeError):
            return None
        names = tuple(mark[0] for mark in count.marks if not mark[1])
        return count if names == self._names else None

    def forget(self) -> None:
        """Drop the marks: the ballot is counted, or is begun anew."""
        if self._settings.get(self._option):
            self._settings.forget(self._option)


def _mark(value: list[object]) -> Mark:
    """Return a mark as it was written. Raises ValueError, TypeError for anything else."""
    if tuple(map(type, value)) != _TYPES:
        raise ValueError(value)
    name, is_write_in, *votes = value
    yes, no, abstain = (_whole(each) for each in votes)
    return str(name), bool(is_write_in), yes, no, abstain


def _papers(value: dict[str, object]) -> dict[str, int | None]:
    return {key: None if count is None else _whole(count) for key, count in value.items()}


def _whole(value: object) -> int:
    if type(value) is not int or value < 0:
        raise ValueError(value)
    return value
