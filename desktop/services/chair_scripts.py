"""The 主持词 of a sitting, drafted from its order, and a cue card for every speaker."""

from collections.abc import Sequence
from datetime import datetime
from itertools import zip_longest

from db.domain.ids import SittingId
from db.session import Clock
from desktop.reports import chair_script
from desktop.reports.chair_script import (
    ChairScript,
    CueCard,
    CueCards,
    ScriptParagraph,
    ScriptPart,
)
from desktop.services.floor import FloorRow, FloorService, FloorView


class ChairScriptService:
    """Drafts what the chair reads out; the draft is a value that may be edited before printing."""

    def __init__(self, floor: FloorService, clock: Clock) -> None:
        self._floor = floor
        self._clock = clock

    def draft(self, sitting: SittingId) -> ChairScript:
        """Return the script of a sitting for everybody who is still to be heard."""
        view = self._floor.view(sitting)
        rows = _to_be_heard(view)
        return ChairScript(
            meeting=view.meeting.name,
            subtitle=f"{view.sitting.name}主持词",
            date_line=f"（{_moment(view.sitting.starts_at)}）",
            paragraphs=(*_opening(view, rows), *_calls(rows), _text(_closing(view))),
        )

    def paper(self, script: ChairScript) -> bytes:
        """Return a script as PDF."""
        return chair_script.paper(script, self._clock())

    def cards(self, sitting: SittingId) -> CueCards:
        """Return a card for everybody who is still to be heard."""
        view = self._floor.view(sitting)
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
        return CueCards(view.meeting.name, f"{view.sitting.name}提示卡", cards)

    def card_paper(self, cards: CueCards) -> bytes:
        """Return the cards as PDF."""
        return chair_script.card_paper(cards, self._clock())


def _to_be_heard(view: FloorView) -> tuple[FloorRow, ...]:
    return tuple(row for row in view.rows if row.number and row.started_at is None)


def _opening(view: FloorView, rows: Sequence[FloorRow]) -> list[ScriptParagraph]:
    name = view.sitting.name
    texts = [
        "各位委员，同志们：",
        f"现在举行{view.meeting.name}{name}。",
        view.attendance_sentence if view.attendance and view.attendance.present else "",
        f"本场有{len(rows)}位委员发言，每位发言请掌握在规定时间以内。" if rows else "",
    ]
    return [_text(text) for text in texts if text]


def _calls(rows: Sequence[FloorRow]) -> list[ScriptParagraph]:
    found: list[ScriptParagraph] = []
    for number, (row, following) in enumerate(zip_longest(rows, rows[1:])):
        head = "首先" if number == 0 else "下面"
        title = f"发言的题目是《{row.title}》，" if row.title else ""
        ready = f"请{_reading(following)}做准备。" if following else ""
        found += [
            ScriptParagraph(ScriptPart.NAME, _reading(row)),
            ScriptParagraph(ScriptPart.UNIT, row.unit),
            _text(f"{head}，请{_from_whom(row)}发言，{title}时间{row.minutes}分钟。{ready}"),
        ]
    return found


def _closing(view: FloorView) -> str:
    return f"{view.sitting.name}的各项议程已经进行完毕。感谢各位发言的委员。现在散会。"


def _from_whom(row: FloorRow) -> str:
    name = _reading(row)
    return f"{name}代表{row.unit}" if row.unit else name


def _reading(row: FloorRow) -> str:
    """Return who stands at the lectern: the reader (宣读人) when there is one."""
    return row.reader or row.speaker


def _text(text: str) -> ScriptParagraph:
    return ScriptParagraph(ScriptPart.TEXT, text)


def _moment(moment: datetime) -> str:
    return f"{moment.year}年{moment.month}月{moment.day}日 {moment:%H:%M}"
