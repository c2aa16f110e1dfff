"""Which motions, and which speeches, say the same as the one that is being entered."""

from dataclasses import dataclass
from threading import Lock

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.domain.ids import MotionId
from db.domain.motion_rows import MotionRow
from db.domain.vocabulary import Area
from db.models import SpeechRequest
from db.repositories import motion_handling, motions
from db.session import Changes, UnitOfWork
from desktop.services.motion_twins import SHOWN_FROM, Passage, TwinIndex, core, shared_passages


@dataclass(frozen=True, slots=True)
class TwinRow:
    """A motion that says the same, and how far in per cent: title, body, both.

    ``note`` says why both were kept apart when they were compared before.
    """

    row: MotionRow
    title_score: int
    body_score: int
    score: int
    note: str = ""


@dataclass(frozen=True, slots=True)
class SideBySide:
    """Two texts and what they have in common: (start left, start right, length) of passages."""

    left: str
    right: str
    shared: tuple[Passage, ...]


class AlikeService:
    """Suggests motions that say the same; keeps the titles in memory between calls.

    The lists are compared in the background: one at a time asks the index.
    """

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow
        self.index = TwinIndex()
        self._titles: dict[MotionId, str] = {}
        self._cores: dict[str, list[MotionId]] | None = None
        self._is_stale = True
        self._lock = Lock()
        uow.subscribe(self._on_changed)

    def like(
        self, title: str, body: str = "", *, without: MotionId | None = None, limit: int = 5
    ) -> tuple[TwinRow, ...]:
        """Return the motions that say the same, the most alike first."""
        if not core(title):
            return ()
        with self._lock, self._uow.read() as session:
            self._renew(session)
            notes = motion_handling.comparisons(session, without) if without else {}
            near = [key for key, _ in self.index.candidates(title, body=body) if key != without]
            texts = motions.texts_of(session, near)
            bodies = [(key, self._titles[key], "\n".join(texts[key])) for key in near]
            twins = self.index.rank(title, body, among=bodies, limit=limit)
            return tuple(
                TwinRow(
                    motions.one(session, twin.id),
                    twin.title_score,
                    twin.body_score,
                    twin.score,
                    notes[twin.id].note if twin.id in notes else "",
                )
                for twin in twins
                if twin.score >= SHOWN_FROM
            )

    def size(self) -> int:
        """Return how many motions are compared with."""
        with self._lock, self._uow.read() as session:
            self._renew(session)
            return len(self._titles)

    def titled(self, title: str) -> tuple[MotionRow, ...]:
        """Return the motions whose titles have the same words, the newest first."""
        wanted = core(title)
        with self._lock, self._uow.read() as session:
            self._renew(session)
            keys = self._keys_of_core().get(wanted, ()) if wanted else ()
            return tuple(motions.one(session, key) for key in reversed(keys))

    def _keys_of_core(self) -> dict[str, list[MotionId]]:
        if self._cores is None:
            self._cores = {}
            for key, title in self._titles.items():
                self._cores.setdefault(core(title), []).append(key)
        return self._cores

    def side_by_side(self, title: str, body: str, other: MotionId) -> SideBySide:
        """Return a text beside an older motion's, with the passages that they share."""
        with self._uow.read() as session:
            texts = motions.texts_of(session, [other])[other]
            right = "\n".join((motions.one(session, other).title, *filter(None, texts)))
        left = f"{title}\n{body}"
        return SideBySide(left, right, shared_passages(left, right))

    def speeches_titled(self, title: str) -> tuple[str, ...]:
        """Return the speeches of this title: a motion's text is not given as a speech again."""
        wanted = core(title)
        with self._uow.read() as session:
            found = session.execute(select(SpeechRequest.title, SpeechRequest.speaker)).all()
        return tuple(f"{row.speaker}：{row.title}" for row in found if core(row.title) == wanted)

    def _renew(self, session: Session) -> None:
        if not self._is_stale:
            return
        now = dict(motions.titles(session))
        for key in self._titles.keys() - now.keys():
            self.index.remove(key)
        for key, title in now.items():
            if self._titles.get(key) != title:
                if key in self._titles:
                    self.index.remove(key)
                self.index.add(key, title)
        self._titles, self._cores, self._is_stale = now, None, False

    def _on_changed(self, changes: Changes) -> None:
        self._is_stale = self._is_stale or Area.MOTIONS in changes
