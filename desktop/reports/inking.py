"""Shows lines of text where they stand, run by run: the only place that draws glyphs.

It writes the text operators itself: ReportLab's text object costs three times as much a cell,
and a sign-in sheet has thousands of cells.
"""

from collections.abc import Sequence
from typing import Protocol

from desktop.reports.fonts import split_runs
from desktop.reports.line_breaking import LATIN_RUN
from desktop.reports.styles import FontRole

BASELINE = 0.38
"""From the middle of a line down to its baseline, in em: Chinese glyphs stand 0.88 above it."""


class Sheet(Protocol):
    """What drawing needs of a canvas (`CountedCanvas`)."""

    @property
    def document(self) -> object:
        """The PDF document that fonts keep their subsets for."""

    def addLiteral(self, code: str) -> None:
        """Put PDF operators on the page."""

    def setFillGray(self, gray: float) -> None:
        """Choose the grey of areas, 0 black to 1 white."""

    def setLineWidth(self, width: float) -> None:
        """Choose the width of rules, in points."""

    def lines(self, linelist: Sequence[tuple[float, float, float, float]]) -> None:
        """Rule lines from (x1, y1) to (x2, y2)."""

    def rect(
        self, x: float, y: float, width: float, height: float, stroke: int = 1, fill: int = 0
    ) -> None:
        """Draw a rectangle."""


class Ink:
    """A pen over one sheet; it names a font only when the font changes."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._operators = ["BT"]
        self._font: tuple[str, int, float] | None = None
        self._space = 0.0

    def line(self, x: float, y: float, text: str, role: FontRole, size: float) -> None:
        """Show one line with its baseline starting at (x, y), in points."""
        self.move(x, y)
        self.more(text, role, size)

    def upside_down(self, x: float, y: float, text: str, role: FontRole, size: float) -> None:
        """Show one line turned by half a circle: it runs to the left from (x, y), in points."""
        self._operators.append(f"-1 0 0 -1 {x:.2f} {y:.2f} Tm")
        self.more(text, role, size)

    def colour(self, red: float, green: float, blue: float) -> None:
        """Choose the colour of the text from here on, each part 0 to 1."""
        self._operators.append(f"{red:.3f} {green:.3f} {blue:.3f} rg")

    def more(self, text: str, role: FontRole, size: float) -> None:
        """Show text right after what was shown last; the fonts follow the characters."""
        from reportlab.pdfbase.pdfmetrics import getFont

        document = self._sheet.document
        for name, piece in split_runs(text, role):
            font = getFont(name)
            for subset, codes in font.splitString(piece, document):
                if self._font != (name, subset, size):
                    self._font = (name, subset, size)
                    inner = font.getSubsetInternalName(subset, document)
                    self._operators.append(f"{inner} {size:.2f} Tf")
                self._operators.append(f"<{codes.hex()}> Tj")

    def spread(self, space: float) -> None:
        """Add space after every character from here on, in points."""
        if space != self._space:
            self._space = space
            self._operators.append(f"{space:.3f} Tc")

    def spaced(self, text: str, role: FontRole, size: float, space: float) -> None:
        """Show text after what was shown last, spread, but close within words and numbers."""
        end = 0
        for match in LATIN_RUN.finditer(text):
            start, last = match.start(), match.end() - 1
            if start < last:
                self._spread_piece(text[end:start], role, size, space)
                self._spread_piece(text[start:last], role, size, 0.0)
                end = last
        self._spread_piece(text[end:], role, size, space)

    def _spread_piece(self, text: str, role: FontRole, size: float, space: float) -> None:
        if text:
            self.spread(space)
            self.more(text, role, size)

    def move(self, x: float, y: float) -> None:
        """Begin the next text with its baseline at (x, y), in points."""
        self._operators.append(f"1 0 0 1 {x:.2f} {y:.2f} Tm")

    def dry(self) -> None:
        """Put all that was shown on the sheet."""
        self._operators.append("0 Tc ET")
        self._sheet.addLiteral("\n".join(self._operators))
