"""Keeps who has come to a sitting between two questions: a full hall is asked after each scan."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.orm import Session

from db.domain.attendance_events import Presence, presence
from db.domain.ids import MemberId, SittingId
from db.repositories import attendance


class _Touched(threading.local):
    """Whose events the commit of this thread adds to; None when it may be anybody's."""

    one: tuple[SittingId, MemberId] | None = None


class WhoCame:
    """Reads the events of a sitting once, and after a scan those of the one member again."""

    def __init__(self) -> None:
        self._known: dict[SittingId, dict[MemberId, Presence]] = {}
        self._renewed: dict[SittingId, set[MemberId]] = {}
        self._commits = 0
        self._touched = _Touched()

    def of(self, session: Session, sitting: SittingId) -> dict[MemberId, Presence]:
        """Return who has come to a sitting (and may have left again)."""
        known = self._known.get(sitting)
        if known is None:
            commits = self._commits
            known = attendance.present(session, sitting)
            if commits == self._commits:  # else another thread has written while this one read
                self._known[sitting] = known
                self._renewed[sitting] = set()
        renewed = self._renewed.get(sitting, set())
        while renewed:
            member = renewed.pop()
            known[member] = presence(attendance.events_of(session, sitting, member))
        return known

    @contextmanager
    def touching(self, sitting: SittingId, member: MemberId) -> Iterator[None]:
        """Let the commit inside, if there is one, be about the events of one member only."""
        self._touched.one = (sitting, member)
        try:
            yield
        finally:
            self._touched.one = None

    def note_commit(self) -> bool:
        """Take note, in the thread that committed, that events were added or taken back.

        Say whether they are all of one member.
        """
        self._commits += 1
        if self._touched.one is None:
            self.forget()
            return False
        sitting, member = self._touched.one
        self._renewed.setdefault(sitting, set()).add(member)
        return True

    def forget(self) -> None:
        """Read everything again when it is next asked for."""
        self._commits += 1
        self._known.clear()
        self._renewed.clear()
