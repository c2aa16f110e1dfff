"""桌签: a name very large, on both halves of a sheet that is folded to stand, or on a card."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from desktop.reports import styles
from desktop.reports.drawing import GREY, Box, Brush, DrawnPage, whole_role
from desktop.reports.names import spaced_name
from desktop.reports.styles import MM, FontRole

NAME_SIZE = 215.0
"""Points: three characters fill three quarters of the 297 mm."""

CARD_SIZE = 150.0
"""Points: three characters fill three quarters of a card's 210 mm."""

CARDS_A_SHEET = 2
SIDE = 24 * MM
CARD_SIDE = 17 * MM
FOLD_MARK = 8 * MM
NOBODY = "（没有要印桌签的人）"


@dataclass(frozen=True, slots=True)
class NamePlates:
    """The plates of a meeting in the order of printing: one a sheet to fold, or cards to cut."""

    meeting: str
    subtitle: str
    names: tuple[str, ...]
    is_folded: bool = True


def story(plates: NamePlates) -> list[Any]:
    """Return the plates as ReportLab flowables, each one page."""
    from reportlab.platypus.doctemplate import PageBreak

    names = plates.names or (NOBODY,)
    if plates.is_folded:
        sheets = [_plate(name) for name in names]
    else:
        pairs = (names[at : at + CARDS_A_SHEET] for at in range(0, len(names), CARDS_A_SHEET))
        sheets = list(map(_cards, pairs))
    return [part for sheet in sheets for part in (sheet, PageBreak())][:-1]


def paper(plates: NamePlates, printed_at: datetime) -> bytes:
    """Return the plates as PDF: A4 on its side to be folded along the marks, or upright to cut."""
    from desktop.reports.document import Footer, Paper, render

    title = f"{plates.meeting}{plates.subtitle}"
    whole = styles.sheet(297, 210) if plates.is_folded else styles.sheet(210, 297)
    return render(story(plates), Paper(title, printed_at, footer=Footer.NONE, sheet=whole))


def _plate(name: str) -> DrawnPage:
    text = spaced_name(name)
    role = whole_role(text, FontRole.HEADING)

    def picture(brush: Brush, page: Box) -> None:
        half = page.height / 2
        room = Box(SIDE, 0, page.width - 2 * SIDE, half)
        brush.text(room, text, role=role, size=NAME_SIZE)
        brush.upside_down(room._replace(y=half), text, role=role, size=NAME_SIZE)
        _mark_middle(brush, page)

    return DrawnPage(picture)


def _cards(names: tuple[str, ...]) -> DrawnPage:
    texts = [spaced_name(name) for name in names]

    def picture(brush: Brush, page: Box) -> None:
        half = page.height / 2
        for place, text in enumerate(texts, start=1):
            room = Box(CARD_SIDE, page.height - place * half, page.width - 2 * CARD_SIDE, half)
            brush.text(room, text, role=whole_role(text, FontRole.HEADING), size=CARD_SIZE)
        _mark_middle(brush, page)

    return DrawnPage(picture)


def _mark_middle(brush: Brush, page: Box) -> None:
    """Mark at both edges where the sheet is folded, or cut."""
    for x in (0.0, page.width - FOLD_MARK):
        brush.frame(Box(x, page.height / 2, FOLD_MARK, 0), GREY)
