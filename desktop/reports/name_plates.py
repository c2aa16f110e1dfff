"""桌签: a name on both halves of a sheet that is folded to stand, very large."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from desktop.reports import styles
from desktop.reports.drawing import GREY, Box, Brush, DrawnPage, whole_role
from desktop.reports.names import spaced_name
from desktop.reports.styles import MM, FontRole

NAME_SIZE = 215.0
"""Points: three characters fill three quarters of the 297 mm."""

SIDE = 24 * MM
FOLD_MARK = 8 * MM
NOBODY = "（没有要印桌签的人）"


@dataclass(frozen=True, slots=True)
class NamePlates:
    """The plates of a meeting, one a sheet, in the order of printing."""

    meeting: str
    subtitle: str
    names: tuple[str, ...]


def story(plates: NamePlates) -> list[Any]:
    """Return the plates as ReportLab flowables, each one page."""
    from reportlab.platypus.doctemplate import PageBreak

    flow: list[Any] = []
    for name in plates.names or (NOBODY,):
        flow += [_plate(name), PageBreak()]
    return flow[:-1]


def paper(plates: NamePlates, printed_at: datetime) -> bytes:
    """Return the plates as PDF: A4 on its side, to be folded along the marks in the middle."""
    from desktop.reports.document import Footer, Paper, render

    title = f"{plates.meeting}{plates.subtitle}"
    whole = styles.sheet(297, 210)
    return render(story(plates), Paper(title, printed_at, footer=Footer.NONE, sheet=whole))


def _plate(name: str) -> DrawnPage:
    text = spaced_name(name)
    role = whole_role(text, FontRole.HEADING)

    def picture(brush: Brush, page: Box) -> None:
        half = page.height / 2
        room = Box(SIDE, 0, page.width - 2 * SIDE, half)
        brush.text(room, text, role=role, size=NAME_SIZE)
        brush.upside_down(room._replace(y=half), text, role=role, size=NAME_SIZE)
        for x in (0.0, page.width - FOLD_MARK):
            brush.frame(Box(x, half, FOLD_MARK, 0), GREY)

    return DrawnPage(picture)
