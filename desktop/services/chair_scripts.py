"""The 主持词 of a sitting, drafted from its order and edited, and a cue card for every speaker."""

from collections.abc import Sequence
from datetime import datetime
from itertools import zip_longest

from db.domain import letter_wordings as wordings
from db.domain.ids import SittingId
from db.domain.minutes_rows import MinutesSection, SectionKey, SectionKind
from db.domain.wording_templates import Wordings
from db.repositories import chair_scripts
from db.repositories.wordings import wordings as read_wordings
from db.session import Clock, UnitOfWork
from desktop.reports import chair_script
from desktop.reports.chair_script import (
    ChairScript,
    CueCard,
    CueCards,
    ScriptParagraph,
    ScriptPart,
    script_paragraphs,
    script_text,
)
from desktop.services.floor import FloorRow, FloorService, FloorView


class ChairScriptService:
    """Drafts what the chair reads out, and keeps what the secretary writes over the draft."""

    def __init__(self, floor: FloorService, uow: UnitOfWork, *, clock: Clock | None = None) -> None:
        self._floor = floor
        self._uow = uow
        self._clock = clock or uow.now

    def draft(self, sitting: SittingId) -> ChairScript:
        """Return the script of a sitting: as it was written, else for who is still to be heard."""
        view, section = self._floor.view(sitting), self.section(sitting)
        return ChairScript(
            meeting=view.meeting.name,
            subtitle=section.title,
            date_line=f"（{_moment(view.sitting.starts_at)}）",
            paragraphs=script_paragraphs(section.text),
        )

    def section(self, sitting: SittingId) -> MinutesSection:
        """Return the script as a text to be edited, over what the order says now."""
        view, words = self._floor.view(sitting), self._words()
        rows = _to_be_heard(view)
        generated = script_text(
            (
                *_opening(view, rows, words),
                *_calls(rows, words),
                _text(words.say(wordings.CLOSING, 场次=view.sitting.name)),
            )
        )
        with self._uow.read() as session:
            written, basis = chair_scripts.find(session, sitting) or (None, "")
        return MinutesSection(
            key=SectionKey(SectionKind.SITTING, sitting),
            title=words.say(wordings.SCRIPT_TITLE, 场次=view.sitting.name),
            generated=generated,
            written=written,
            basis=basis,
        )

    def write(self, sitting: SittingId, text: str) -> None:
        """Let the script say a text; one that says what the draft says, or nothing, is the draft.

        A line in 【】 is printed large as a name, one in 〔〕 as a unit.
        """
        section = self.section(sitting)
        clean = script_text(script_paragraphs(text))
        wanted = None if clean in ("", section.generated) else clean
        self._keep(section, sitting, wanted, f"修改主持词：{section.title}")

    def adopt(self, sitting: SittingId) -> None:
        """Let the script say what the order says."""
        section = self.section(sitting)
        self._keep(section, sitting, None, f"采用原文：{section.title}")

    def keep(self, sitting: SittingId) -> None:
        """Keep what was written although the order has changed since."""
        section = self.section(sitting)
        self._keep(section, sitting, section.written, f"保留所写：{section.title}")

    def _keep(
        self, section: MinutesSection, sitting: SittingId, text: str | None, label: str
    ) -> None:
        with self._uow.write(label) as tx:
            if text is None:
                chair_scripts.forget(tx.session, sitting)
            else:
                chair_scripts.write(tx.session, sitting, text, section.generated)

    def _words(self) -> Wordings:
        with self._uow.read() as session:
            return read_wordings(session)

    def paper(self, script: ChairScript) -> bytes:
        """Return a script as PDF."""
        return chair_script.paper(script, self._clock())

    def cards(self, sitting: SittingId) -> CueCards:
        """Return a card for everybody who is still to be heard."""
        view, words = self._floor.view(sitting), self._words()
        rows = _to_be_heard(view)
        cards = tuple(
            CueCard(
                number=row.number,
                unit=row.unit,
                speaker=_reading(row),
                title=row.title,
                minutes=row.minutes,
                next_speaker=_reading(following) if following else "",
            )
            for row, following in zip_longest(rows, rows[1:])
        )
        return CueCards(
            view.meeting.name,
            words.say(wordings.CARDS_TITLE, 场次=view.sitting.name),
            cards,
            number_wording=words.text(wordings.CARD_NUMBER),
            ready_wording=words.text(wordings.CARD_READY),
            last_wording=words.say(wordings.CARD_LAST),
        )

    def card_paper(self, cards: CueCards) -> bytes:
        """Return the cards as PDF."""
        return chair_script.card_paper(cards, self._clock())


def _to_be_heard(view: FloorView) -> tuple[FloorRow, ...]:
    return tuple(row for row in view.rows if row.number and row.started_at is None)


def _opening(view: FloorView, rows: Sequence[FloorRow], words: Wordings) -> list[ScriptParagraph]:
    texts = [
        words.say(wordings.GREETING),
        words.say(wordings.OPENING, 会议=view.meeting.name, 场次=view.sitting.name),
        view.attendance_sentence if view.attendance and view.attendance.present else "",
        words.say(wordings.SPEAKERS, 人数=len(rows)) if rows else "",
    ]
    return [_text(text) for text in texts if text]


def _calls(rows: Sequence[FloorRow], words: Wordings) -> list[ScriptParagraph]:
    found: list[ScriptParagraph] = []
    for number, (row, following) in enumerate(zip_longest(rows, rows[1:])):
        call = words.say(
            wordings.CALL,
            次序=words.say(wordings.FIRST if number == 0 else wordings.NEXT),
            发言人=_from_whom(row, words),
            题目=words.say(wordings.SUBJECT, 题目=row.title) if row.title else "",
            分钟=row.minutes,
            准备=words.say(wordings.READY, 下一位=_reading(following)) if following else "",
        )
        found += [
            ScriptParagraph(ScriptPart.NAME, _reading(row)),
            ScriptParagraph(ScriptPart.UNIT, row.unit),
            _text(call),
        ]
    return found


def _from_whom(row: FloorRow, words: Wordings) -> str:
    name = _reading(row)
    return words.say(wordings.FROM_UNIT, 发言人=name, 单位=row.unit) if row.unit else name


def _reading(row: FloorRow) -> str:
    """Return who stands at the lectern: the reader (宣读人) when there is one."""
    return row.reader or row.speaker


def _text(text: str) -> ScriptParagraph:
    return ScriptParagraph(ScriptPart.TEXT, text)


def _moment(moment: datetime) -> str:
    return f"{moment.year}年{moment.month}月{moment.day}日 {moment:%H:%M}"
