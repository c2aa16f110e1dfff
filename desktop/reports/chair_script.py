"""主持词 and cue cards: what the chair reads out, in a size that is read at a lectern."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from db.domain import letter_wordings as wordings
from db.domain.wording_templates import fill
from desktop.reports.names import spaced_name
from desktop.reports.styles import LINE_3, SIZE_3, Align, FontRole, TextStyle

NAME_SIZE = 36.0
"""小初: the speaker's name, found at a glance."""

NAME = TextStyle(FontRole.HEADING, NAME_SIZE, 52.0, Align.CENTER, before=14, keep_with_next=True)
UNIT = TextStyle(FontRole.KAI, 22.0, 34.0, Align.CENTER, keep_with_next=True)
CARD_NUMBER = TextStyle(FontRole.KAI, 26.0, 40.0, Align.CENTER, before=30)
CARD_NAME = TextStyle(FontRole.HEADING, 72.0, 104.0, Align.CENTER, before=36)
CARD_UNIT = TextStyle(FontRole.KAI, 30.0, 44.0, Align.CENTER, before=6)
CARD_TITLE = TextStyle(FontRole.FANGSONG, 26.0, 40.0, Align.CENTER, before=30)
CARD_NEXT = TextStyle(FontRole.HEADING, 26.0, 40.0, Align.CENTER, before=48)
SPOKEN = TextStyle(FontRole.FANGSONG, SIZE_3, LINE_3, Align.JUSTIFY, indent=2, after=4)


class ScriptPart(StrEnum):
    """What a paragraph of the script is."""

    TEXT = "text"
    NAME = "name"
    UNIT = "unit"


@dataclass(frozen=True, slots=True)
class ScriptParagraph:
    """One paragraph, free to be edited before printing."""

    part: ScriptPart
    text: str


@dataclass(frozen=True, slots=True)
class ChairScript:
    """The chair's script of one sitting."""

    meeting: str
    subtitle: str
    date_line: str
    paragraphs: tuple[ScriptParagraph, ...]


_MARKS = {ScriptPart.NAME: ("【", "】"), ScriptPart.UNIT: ("〔", "〕"), ScriptPart.TEXT: ("", "")}


def script_text(paragraphs: Iterable[ScriptParagraph]) -> str:
    """Return paragraphs as a text to be edited, a line each: 【姓名】, 〔单位〕, and the rest."""
    lines = []
    for paragraph in paragraphs:
        before, after = _MARKS[paragraph.part]
        lines.append(f"{before}{paragraph.text}{after}" if paragraph.text else "")
    return "\n".join(line for line in lines if line)


def script_paragraphs(text: str) -> tuple[ScriptParagraph, ...]:
    """Return the paragraphs of an edited text: what ``script_text`` would write it from."""
    lines = (line.strip() for line in text.splitlines())
    return tuple(_paragraph(line) for line in lines if line)


def _paragraph(line: str) -> ScriptParagraph:
    for part in (ScriptPart.NAME, ScriptPart.UNIT):
        before, after = _MARKS[part]
        inner = line.removeprefix(before).removesuffix(after).strip()
        if inner and line.startswith(before) and line.endswith(after):
            return ScriptParagraph(part, inner)
    return ScriptParagraph(ScriptPart.TEXT, line)


@dataclass(frozen=True, slots=True, kw_only=True)
class CueCard:
    """One page for one speaker: place, unit, name, title, minutes, and who gets ready."""

    number: int
    unit: str
    speaker: str
    title: str
    minutes: int
    next_speaker: str


@dataclass(frozen=True, slots=True)
class CueCards:
    """The cards of one sitting, and the sentences that stand on them."""

    meeting: str
    subtitle: str
    cards: tuple[CueCard, ...]
    number_wording: str = wordings.CARD_NUMBER.text
    ready_wording: str = wordings.CARD_READY.text
    last_wording: str = wordings.CARD_LAST.text


def story(script: ChairScript) -> list[Any]:
    """Return the script as ReportLab flowables."""
    from desktop.reports.opening import opening
    from desktop.reports.text_block import TextBlock

    style = {ScriptPart.TEXT: SPOKEN, ScriptPart.NAME: NAME, ScriptPart.UNIT: UNIT}
    flow: list[Any] = opening(script.meeting, script.subtitle, script.date_line)
    flow += [
        TextBlock(_shown(paragraph), style[paragraph.part])
        for paragraph in script.paragraphs
        if paragraph.text
    ]
    return flow


def paper(script: ChairScript, printed_at: datetime) -> bytes:
    """Return the script as PDF, A4 upright."""
    from desktop.reports.document import Paper, render

    return render(story(script), Paper(f"{script.meeting}{script.subtitle}", printed_at))


def card_story(cards: CueCards) -> list[Any]:
    """Return the cards as ReportLab flowables, a page each."""
    from reportlab.platypus.flowables import PageBreak

    flow: list[Any] = []
    for card in cards.cards:
        flow += [PageBreak()] if flow else []
        flow += _card(card, cards)
    return flow


def card_paper(cards: CueCards, printed_at: datetime) -> bytes:
    """Return the cards as PDF, A4 landscape, one page a speaker."""
    from desktop.reports.document import Paper, render

    title = f"{cards.meeting}{cards.subtitle}"
    return render(card_story(cards), Paper(title, printed_at, is_landscape=True))


def _shown(paragraph: ScriptParagraph) -> str:
    return spaced_name(paragraph.text) if paragraph.part is ScriptPart.NAME else paragraph.text


def _card(card: CueCard, cards: CueCards) -> list[Any]:
    from desktop.reports.text_block import TextBlock

    following = cards.last_wording
    if card.next_speaker:
        following = fill(cards.ready_wording, {"下一位": card.next_speaker})
    number = fill(cards.number_wording, {"位次": card.number, "分钟": card.minutes})
    lines = (
        (number, CARD_NUMBER),
        (spaced_name(card.speaker), CARD_NAME),
        (card.unit, CARD_UNIT),
        (f"《{card.title}》" if card.title else "", CARD_TITLE),
        (following, CARD_NEXT),
    )
    return [TextBlock(text, style) for text, style in lines if text]
