"""Which motions, and which speeches, say the same as the one that is being entered."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.domain.ids import MotionId
from db.domain.motion_rows import MotionRow
from db.domain.vocabulary import Area
from db.models import SpeechRequest
from db.repositories import motions
from db.session import Changes, UnitOfWork
from desktop.services.motion_twins import SHOWN_FROM, TwinIndex, core


@dataclass(frozen=True, slots=True)
class TwinRow:
    """A motion that says the same, and how far in per cent: title, body, both."""

    row: MotionRow
    title_score: int
    body_score: int
    score: int


class AlikeService:
    """Suggests motions that say the same; keeps the titles in memory between calls."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow
        self.index = TwinIndex()
        self._titles: dict[MotionId, str] = {}
        self._is_stale = True
        uow.subscribe(self._on_changed)

    def like(
        self, title: str, body: str = "", *, without: MotionId | None = None, limit: int = 5
    ) -> tuple[TwinRow, ...]:
        """Return the motions that say the same, the most alike first."""
        if not core(title):
            return ()
        with self._uow.read() as session:
            self._renew(session)
            near = [key for key, _ in self.index.candidates(title, body=body) if key != without]
            texts = motions.texts_of(session, near)
            bodies = [(key, self._titles[key], "\n".join(texts[key])) for key in near]
            twins = self.index.rank(title, body, among=bodies, limit=limit)
            return tuple(
                TwinRow(
                    motions.one(session, twin.id), twin.title_score, twin.body_score, twin.score
                )
                for twin in twins
                if twin.score >= SHOWN_FROM
            )

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
        self._titles, self._is_stale = now, False

    def _on_changed(self, changes: Changes) -> None:
        self._is_stale = self._is_stale or Area.MOTIONS in changes
