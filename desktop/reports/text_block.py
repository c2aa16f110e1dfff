"""A paragraph set by our own line breaker: 公文 text, titles and notes."""

from collections.abc import Iterator
from dataclasses import replace

from reportlab.platypus.flowables import Flowable

from desktop.reports.fonts import clean
from desktop.reports.inking import BASELINE, Ink
from desktop.reports.line_breaking import Measure, MeasuredText, gaps_in
from desktop.reports.styles import Align, FontRole, TextStyle
from desktop.reports.title_breaking import balanced_lines

LOOSEST = 0.2
"""Most space that justification adds between two characters, in em."""

ROUNDING = 0.01
"""Points by which lines may pass the room there is: rounding of heights."""


class TextBlock(Flowable):  # type: ignore[misc]
    """One paragraph; it may be cut between lines, and its last line is never justified.

    `lead` is the beginning of the text that stands in a typeface of its own (`lead_role`).
    """

    def __init__(
        self, text: str, style: TextStyle, *, lead: str = "", lead_role: FontRole | None = None
    ) -> None:
        super().__init__()
        self.text, self.style = clean(text), style
        self.keepWithNext = style.keep_with_next
        self._lead_role = lead_role or style.role
        self._lead_end = len(clean(lead))
        self._spans: list[tuple[int, int]] = []
        self._widths: list[float] = []
        self._is_continued = False

    @property
    def lines(self) -> list[str]:
        """The lines that `wrap` found."""
        return [self.text[start:end] for start, end in self._spans]

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Break the lines for the width; return the size in points."""
        self.width = available_width
        if not self._spans:
            self._break(available_width)
        self.height = len(self._spans) * self.style.leading
        return self.width, self.height

    def split(self, available_width: float, available_height: float) -> list[Flowable]:
        """Cut after the last line that fits."""
        self.wrap(available_width, available_height)
        count = int((available_height + ROUNDING) // self.style.leading)
        if not 0 < count < len(self._spans):
            return [] if count <= 0 else [self]
        upper = self._part(self.style, self._spans[:count], is_continued=True)
        unindented = replace(self.style, indent=0)
        lower = self._part(unindented, self._spans[count:], is_continued=self._is_continued)
        return [upper, lower]

    def draw(self) -> None:
        """Draw every line."""
        ink = Ink(self.canv)
        baseline = self.height - self.style.leading / 2 - self.style.size * BASELINE
        for number in range(len(self._spans)):
            self._draw_line(ink, number, baseline)
            baseline -= self.style.leading
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

    def _break(self, width: float) -> None:
        style = self.style
        measure = Measure(style.role, style.size, width)
        lead = replace(measure, role=self._lead_role).each(self.text[: self._lead_end])
        self._widths = lead + measure.each(self.text[self._lead_end :])
        if style.align is Align.CENTER:
            self._spans = list(_spans_of(balanced_lines(self.text, measure), self.text))
        else:
            self._spans = MeasuredText(self.text, self._widths).cut(width, width - self._indent)

    def _part(
        self, style: TextStyle, spans: list[tuple[int, int]], *, is_continued: bool
    ) -> "TextBlock":
        part = TextBlock("", style, lead_role=self._lead_role)
        part._spans, part._is_continued = spans, is_continued
        part.text, part._widths, part._lead_end = self.text, self._widths, self._lead_end
        return part

    def _draw_line(self, ink: Ink, number: int, baseline: float) -> None:
        style = self.style
        start, end = self._spans[number]
        left = self._indent if number == 0 else 0.0
        spare = self.width - left - sum(self._widths[start:end])
        space = 0.0
        if style.align is Align.JUSTIFY and not self._is_last(number):
            gaps = gaps_in(self.text[start:end])
            space = min(spare / gaps, LOOSEST * style.size) if gaps else 0.0
        shift = {Align.CENTER: spare / 2, Align.RIGHT: spare}.get(style.align, 0.0)
        ink.move(left + shift, baseline)
        for text, role in self._pieces(start, end):
            ink.spaced(text, role, style.size, space)

    def _is_last(self, number: int) -> bool:
        return number == len(self._spans) - 1 and not self._is_continued

    def _pieces(self, start: int, end: int) -> Iterator[tuple[str, FontRole]]:
        """Yield what stands in each typeface between two places of the text."""
        middle = min(max(self._lead_end, start), end)
        for text, role in (
            (self.text[start:middle], self._lead_role),
            (self.text[middle:end], self.style.role),
        ):
            if text:
                yield text, role


def _spans_of(lines: list[str], text: str) -> Iterator[tuple[int, int]]:
    """Yield where each line stands in the text that it was cut from."""
    end = 0
    for line in lines:
        start = text.index(line, end)
        end = start + len(line)
        yield start, end
