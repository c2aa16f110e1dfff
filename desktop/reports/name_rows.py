"""Rows of names at fixed stops, as official lists set them: a long name takes two places."""

from collections.abc import Iterable

from reportlab.platypus.flowables import Flowable

from desktop.reports.fonts import clean, text_width
from desktop.reports.inking import BASELINE, Ink
from desktop.reports.names import spaced_name
from desktop.reports.styles import SIZE_4, SIZE_5, FontRole

LEADING = 25.0
"""Line pitch of the list, in points."""

GAP = SIZE_5 / 2
"""Least space between two names, in points."""

Person = tuple[str, str]
"""A name and the note after it, "" for none."""


class NameRow(Flowable):  # type: ignore[misc]
    """One line of names; the note after a name is smaller.

    ``placed`` says at which of the ``stops`` places of the line each of them begins.
    """

    def __init__(self, placed: list[tuple[int, Person]], stops: int) -> None:
        super().__init__()
        self.placed, self.stops = placed, stops

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Return the size in points: the width there is, one line high."""
        self.width, self.height = available_width, LEADING
        return self.width, self.height

    def draw(self) -> None:
        """Draw the names from left to right."""
        ink = Ink(self.canv)
        baseline = LEADING / 2 - SIZE_4 * BASELINE
        for stop, (name, note) in self.placed:
            x = stop * self.width / self.stops
            ink.line(x, baseline, name, FontRole.FANGSONG, SIZE_4)
            ink.more(note, FontRole.KAI, SIZE_5)
        ink.dry()


def name_rows(people: Iterable[Person], stops: int, width: float | None = None) -> list[NameRow]:
    """Return the rows of names, `stops` places a row on `width` points (the text area)."""
    from desktop.reports.styles import PORTRAIT

    place = (PORTRAIT.text_width if width is None else width) / stops
    rows: list[list[tuple[int, Person]]] = []
    stop = stops
    for raw_name, raw_note in people:
        person = (spaced_name(clean(raw_name)), clean(raw_note))
        places = min(stops, int((_width(person) + GAP) // place) + 1)
        if stop + places > stops:
            rows.append([])
            stop = 0
        rows[-1].append((stop, person))
        stop += places
    return [NameRow(row, stops) for row in rows]


def _width(person: Person) -> float:
    name, note = person
    return text_width(name, FontRole.FANGSONG, SIZE_4) + text_width(note, FontRole.KAI, SIZE_5)
