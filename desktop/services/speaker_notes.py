"""发言须知 of a sitting, made of the record: when and where, how long, and what to mind."""

from datetime import datetime

from db.domain import speaker_note_wordings as words
from db.domain.floor_events import FloorKind
from db.domain.ids import SittingId
from db.domain.wording_templates import Wordings
from db.repositories import terms
from db.repositories.floor import rule as floor_rule
from db.repositories.wordings import wordings as read_wordings
from db.session import Clock, UnitOfWork
from desktop.reports import speaker_notes
from desktop.reports.speaker_notes import SpeakerNotes
from desktop.services.floor import FloorRow, FloorService, FloorView

MINUTE = 60


class SpeakerNotesService:
    """Makes the paper that the speakers of a sitting get before it."""

    def __init__(self, floor: FloorService, uow: UnitOfWork, *, clock: Clock | None = None) -> None:
        self._floor = floor
        self._uow = uow
        self._clock = clock or uow.now

    def notes(self, sitting: SittingId) -> SpeakerNotes:
        """Return what the speakers of a sitting are told. Raises NoSuchSitting."""
        view = self._floor.view(sitting)
        with self._uow.read() as session:
            said = read_wordings(session)
            minutes = terms.speaking_rule(session).default_minutes
            warning = floor_rule(session).warning_seconds
        return SpeakerNotes(
            meeting=view.meeting.name,
            subtitle=said.say(words.NOTES_TITLE, 场次=view.sitting.name),
            introduction=_introduction(view, said),
            points=(
                _when_and_where(view, said),
                _limit(view, said, minutes, warning),
                *map(said.say, (words.IN_PLACE, words.READER, words.TEXT)),
                *map(said.say, (words.ORDER, words.WRITTEN)),
            ),
        )

    def paper(self, notes: SpeakerNotes) -> bytes:
        """Return the paper as PDF."""
        return speaker_notes.paper(notes, self._clock())

    def word(self, sitting: SittingId) -> bytes:
        """Return the paper of a sitting as a Word document. Raises NoSuchSitting."""
        return speaker_notes.word(self.notes(sitting))


def length_words(seconds: int) -> str:
    """Return seconds as a sentence says them: “1分钟”, “1分30秒”, “30秒”."""
    minutes, rest = divmod(seconds, MINUTE)
    if not rest:
        return f"{minutes}分钟"
    return f"{minutes}分{rest}秒" if minutes else f"{rest}秒"


def _planned(view: FloorView) -> tuple[FloorRow, ...]:
    """Return who was planned here: not who is left over from an earlier sitting."""
    begin = view.sitting.starts_at
    return tuple(
        row
        for row in view.rows
        if row.kind is FloorKind.PLANNED
        and row.number
        and (row.planned_start is None or row.planned_start >= begin)
    )


def _introduction(view: FloorView, said: Wordings) -> str:
    name, sitting, count = view.meeting.name, view.sitting.name, len(_planned(view))
    if not count:
        return said.say(words.NO_SPEECHES, 会议=name, 场次=sitting)
    return said.say(words.INTRODUCTION, 会议=name, 场次=sitting, 篇数=count)


def _when_and_where(view: FloorView, said: Wordings) -> str:
    moment, place = _moment(view.sitting.starts_at), view.meeting.place.strip()
    if not place:
        return said.say(words.WHEN, 时间=moment)
    return said.say(words.WHEN_AND_WHERE, 时间=moment, 地点=place)


def _limit(view: FloorView, said: Wordings, minutes: int, warning: int) -> str:
    lengths = sorted({row.minutes for row in _planned(view)} or {minutes})
    first, last = lengths[0], lengths[-1]
    return said.say(
        words.LIMIT,
        分钟=first if first == last else f"{first}至{last}",
        依据=said.say(words.BY_ORDER) if first != last else "",
        提示=said.say(words.WARNING, 提前=length_words(warning)) if warning else "",
    )


def _moment(moment: datetime) -> str:
    return f"{moment.year}年{moment.month}月{moment.day}日{moment:%H:%M}"
