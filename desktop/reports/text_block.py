"""A paragraph set by our own line breaker: 公文 text, titles and notes."""

from dataclasses import replace

from reportlab.platypus.flowables import Flowable

from desktop.reports.fonts import clean, text_width
from desktop.reports.inking import BASELINE, Ink
from desktop.reports.line_breaking import Measure, break_lines
from desktop.reports.title_breaking import balanced_lines
from desktop.reports.styles import Align, TextStyle

LOOSEST = 0.2
"""Most space that justification adds between two characters, in em."""


class TextBlock(Flowable):  # type: ignore[misc]
    """One paragraph; it may be cut between lines, and its last line is never justified."""

    def __init__(self, text: str, style: TextStyle) -> None:
        super().__init__()
        self.text, self.style = clean(text), style
        self.lines: list[str] = []
        self.keepWithNext = style.keep_with_next
        self._is_continued = False

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Break the lines for the width; return the size in points."""
        style = self.style
        self.width = available_width
        if not self.lines:
            measure = Measure(style.role, style.size, available_width)
            if style.align is Align.CENTER:
                self.lines = balanced_lines(self.text, measure)
            else:
                self.lines = break_lines(self.text, measure, available_width - self._indent)
        self.height = len(self.lines) * style.leading
        return self.width, self.height

    def split(self, available_width: float, available_height: float) -> list[Flowable]:
        """Cut after the last line that fits."""
        self.wrap(available_width, available_height)
        count = int((available_height + 0.01) // self.style.leading)
        if not 0 < count < len(self.lines):
            return [] if count <= 0 else [self]
        upper, lower = TextBlock("", self.style), TextBlock("", replace(self.style, indent=0))
        upper.lines, lower.lines = self.lines[:count], self.lines[count:]
        upper._is_continued = True
        return [upper, lower]

    def draw(self) -> None:
        """Draw every line."""
        ink = Ink(self.canv)
        middle = self.height - self.style.leading / 2
        for number, line in enumerate(self.lines):
            self._draw_line(ink, number, line, middle - self.style.size * BASELINE)
            middle -= self.style.leading
        ink.dry()

    def getSpaceBefore(self) -> float:
        """Return the space above, in points."""
        return self.style.before

    def getSpaceAfter(self) -> float:
        """Return the space below, in points."""
        return self.style.after

    @property
    def _indent(self) -> float:
        return self.style.indent * self.style.size

    def _draw_line(self, ink: Ink, number: int, line: str, baseline: float) -> None:
        style = self.style
        left = self._indent if number == 0 else 0.0
        spare = self.width - left - text_width(line, style.role, style.size)
        is_last = number == len(self.lines) - 1 and not self._is_continued
        if style.align is Align.JUSTIFY and not is_last and len(line) > 1:
            ink.spread(min(spare / (len(line) - 1), LOOSEST * style.size))
        else:
            ink.spread(0)
        shift = {Align.CENTER: spare / 2, Align.RIGHT: spare}.get(style.align, 0.0)
        ink.line(left + shift, baseline, line, style.role, style.size)
