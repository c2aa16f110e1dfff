"""Draws a page that is a picture, not a text: badges, name plates, the plan of a hall."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import NamedTuple

from reportlab.platypus.flowables import Flowable

from desktop.reports.fonts import clean, font_book, text_width
from desktop.reports.inking import BASELINE, Ink, Sheet
from desktop.reports.names import spaced_name
from desktop.reports.styles import Align, FontRole


class Colour(NamedTuple):
    """Red, green and blue, each 0 to 1."""

    red: float
    green: float
    blue: float


class Box(NamedTuple):
    """A rectangle in points; (x, y) is its lower left corner."""

    x: float
    y: float
    width: float
    height: float

    @property
    def middle(self) -> float:
        """How high the middle lies."""
        return self.y + self.height / 2


SMALLEST = 0.7
"""A name that would be set smaller than this part of its size takes two lines."""

SMALLEST_TYPE = 5.0
"""八号 in points, the smallest type there is: what would be set smaller is hard to read."""

BLACK = Colour(0, 0, 0)
WHITE = Colour(1, 1, 1)
GREY = Colour(0.45, 0.45, 0.45)
PALE = Colour(0.75, 0.75, 0.75)


def colour(code: str) -> Colour:
    """Return the colour of a code like #9f1d20."""
    return Colour(*(int(code[start : start + 2], 16) / 255 for start in (1, 3, 5)))


def fitted_size(text: str, role: FontRole, size: float, room: float) -> float:
    """Return the size, made smaller if needed, at which a text fits in a width in points."""
    width = text_width(text, role, size)
    return size * room / width if width > room else size


_small_texts: ContextVar[list[str] | None] = ContextVar("small_texts", default=None)


@contextmanager
def noticing_small_type() -> Iterator[list[str]]:
    """Collect the texts that a box is so narrow for that they are set smaller than 八号.

    It holds for this thread alone.
    """
    texts: list[str] = []
    token = _small_texts.set(texts)
    try:
        yield texts
    finally:
        _small_texts.reset(token)


def whole_role(text: str, role: FontRole) -> FontRole:
    """Return the role if its font has every character, else 宋: a name is set in one face."""
    known = font_book().font(role).advances
    return role if all(character in known for character in text) else FontRole.BODY


def _legible_size(text: str, role: FontRole, size: float, room: float) -> float:
    """Return the fitted size of a text that is set; one that is hard to read is noticed."""
    fitted = fitted_size(text, role, size, room)
    noticed = _small_texts.get()
    if noticed is not None and text and fitted < SMALLEST_TYPE:
        noticed.append(text)
    return fitted


class Brush:
    """Shapes and lines of text on one sheet; text stands above all shapes."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._shapes: list[str] = []
        self._ink = Ink(sheet)
        self._colour = BLACK

    def fill(self, box: Box, tint: Colour) -> None:
        """Colour an area."""
        self._shapes.append(_rgb(tint, "rg") + f" {_rect(box)} f")

    def frame(self, box: Box, tint: Colour = BLACK, width: float = 0.4) -> None:
        """Rule the four sides of a box."""
        self._shapes.append(_rgb(tint, "RG") + f" {width:.2f} w {_rect(box)} S")

    def rule(self, start: tuple[float, float], end: tuple[float, float], width: float) -> None:
        """Rule a black line between two points."""
        (x1, y1), (x2, y2) = start, end
        self._shapes.append(f"0 G {width:.2f} w {x1:.2f} {y1:.2f} m {x2:.2f} {y2:.2f} l S")

    def shapes(self, operators: str) -> None:
        """Take ready PDF operators for shapes; they leave colours and places as they were."""
        self._shapes.append(operators)

    def text(
        self,
        box: Box,
        text: str,
        *,
        role: FontRole = FontRole.BODY,
        size: float,
        align: Align = Align.CENTER,
        tint: Colour = BLACK,
    ) -> None:
        """Show one line in the middle of a box's height, smaller if the box is too narrow."""
        line = clean(text)
        size = _legible_size(line, role, size, box.width)
        spare = box.width - text_width(line, role, size)
        shift = {Align.LEFT: 0.0, Align.RIGHT: spare}.get(align, spare / 2)
        self._choose(tint)
        self._ink.line(box.x + shift, box.middle - size * BASELINE, line, role, size)

    def name(self, box: Box, name: str, *, role: FontRole, size: float) -> None:
        """Show a name in a box: a long one of two parts (吐尔逊江·艾力) takes two lines."""
        line = spaced_name(clean(name))
        role = whole_role(line, role)
        first, point, second = line.partition("·")
        if not point or fitted_size(line, role, size, box.width) > SMALLEST * size:
            self.text(box, line, role=role, size=size)
            return
        half = box.height / 2
        small = min(size, half)
        self.text(box._replace(y=box.y + half, height=half), first + point, role=role, size=small)
        self.text(box._replace(height=half), second, role=role, size=small)

    def upside_down(self, box: Box, text: str, *, role: FontRole, size: float) -> None:
        """Show one line in the middle of a box, to be read from the other side."""
        line = clean(text)
        size = _legible_size(line, role, size, box.width)
        spare = box.width - text_width(line, role, size)
        right, high = box.x + box.width - spare / 2, box.middle + size * BASELINE
        self._choose(BLACK)
        self._ink.upside_down(right, high, line, role, size)

    def dry(self) -> None:
        """Put everything on the sheet."""
        self._sheet.addLiteral("\n".join(("q", *self._shapes, "Q")))
        self._choose(BLACK)
        self._ink.dry()

    def _choose(self, tint: Colour) -> None:
        if tint != self._colour:
            self._colour = tint
            self._ink.colour(*tint)


class DrawnPage(Flowable):  # type: ignore[misc]
    """A whole page of a picture: takes all the room of its sheet."""

    def __init__(self, picture: Callable[[Brush, Box], None]) -> None:
        super().__init__()
        self._picture = picture

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Return the size in points: all there is."""
        self.width, self.height = available_width, available_height
        return self.width, self.height

    def draw(self) -> None:
        """Draw the picture."""
        brush = Brush(self.canv)
        self._picture(brush, Box(0, 0, self.width, self.height))
        brush.dry()


def _rgb(tint: Colour, operator: str) -> str:
    return f"{tint.red:.3f} {tint.green:.3f} {tint.blue:.3f} {operator}"


def _rect(box: Box) -> str:
    return f"{box.x:.2f} {box.y:.2f} {box.width:.2f} {box.height:.2f} re"
