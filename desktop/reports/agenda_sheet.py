"""会议议程: the numbered items of a meeting, set as official text."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from desktop.reports.names import spaced_name

NO_ITEMS = "（议程待定）"


@dataclass(frozen=True, slots=True)
class AgendaLine:
    """One item: its number as printed (一、 or （一）), text, presenter, and level 1 to 4.

    ``mark`` is what became of it (增补, 取消), ``time`` when it is likely to come up, if wanted.
    """

    number: str
    text: str
    presenter: str = ""
    level: int = 1
    mark: str = ""
    time: str = ""


@dataclass(frozen=True, slots=True)
class AgendaPart:
    """The items of one sitting under its heading; an agenda without sittings is one bare part."""

    heading: str
    details: tuple[str, ...]
    items: tuple[AgendaLine, ...]


@dataclass(frozen=True, slots=True)
class AgendaSheet:
    """The whole agenda; `presenter_word` stands before a presenter's name."""

    meeting: str
    subtitle: str
    date_line: str
    parts: tuple[AgendaPart, ...]
    presenter_word: str = "报告人"
    notes: tuple[str, ...] = ()


def story(sheet: AgendaSheet) -> list[Any]:
    """Return the agenda as ReportLab flowables."""
    from desktop.reports import styles
    from desktop.reports.opening import opening
    from desktop.reports.text_block import TextBlock

    flow: list[Any] = opening(sheet.meeting, sheet.subtitle, sheet.date_line)
    for part in sheet.parts:
        flow += _part(part, sheet.presenter_word)
    if not any(part.items for part in sheet.parts):
        flow.append(TextBlock(NO_ITEMS, styles.TEXT))
    flow += [TextBlock(note, styles.TEXT_KAI) for note in sheet.notes]
    return flow


def paper(sheet: AgendaSheet, printed_at: datetime) -> bytes:
    """Return the agenda as PDF, A4 portrait, page numbers as on official paper: — 1 —."""
    from desktop.reports.document import Footer, Paper, render

    title = f"{sheet.meeting}{sheet.subtitle}"
    return render(story(sheet), Paper(title, printed_at, footer=Footer.DASHED))


def _part(part: AgendaPart, presenter_word: str) -> list[Any]:
    from desktop.reports import styles
    from desktop.reports.text_block import TextBlock

    flow: list[Any] = []
    if part.heading:
        flow.append(TextBlock(part.heading, styles.HEADING))
    flow += [TextBlock(detail, styles.TEXT_KAI) for detail in part.details]
    for item in part.items:
        style = styles.TEXT_KAI if item.level == 2 else styles.TEXT
        mark = f"（{item.mark}）" if item.mark else ""
        aside = _aside(item, presenter_word)
        style = replace(style, keep_with_next=bool(aside))
        flow.append(TextBlock(f"{item.number}{item.text}{mark}", style))
        if aside:
            flow.append(TextBlock(f"（{aside}）", styles.PRESENTER))
    return flow


def _aside(item: AgendaLine, presenter_word: str) -> str:
    presenter = f"{presenter_word}：{spaced_name(item.presenter)}" if item.presenter else ""
    return "；".join(part for part in (presenter, item.time) if part)
