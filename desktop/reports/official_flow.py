"""What only a 公文 has on its pages: the red head, the 版记 at the foot, the grid of 22 lines."""

import math
from collections.abc import Sequence
from io import BytesIO
from typing import Any

from reportlab.platypus.doctemplate import PageBreak
from reportlab.platypus.flowables import Flowable

from desktop.reports.fonts import clean, text_width
from desktop.reports.inking import BASELINE, Ink, Sheet
from desktop.reports.line_breaking import Measure, break_lines
from desktop.reports.official import Imprint
from desktop.reports.styles import LINE_3, LOGO_HEIGHT, MM, PORTRAIT, SIZE_4, FontRole

THICK, THIN = 0.35 * MM, 0.25 * MM
"""Rules of the 版记: first and last, and those between (GB/T 9704-2012, 7.4.1)."""

ISSUER_DROP, ISSUER_SIZE = 35 * MM, 15 * MM
"""From the top of the text area to the red name of the issuer, and its size at most (7.2.4)."""

"""The height of a picture over the name of the issuer."""

RULE_GAP = 4 * MM
"""From the document number to the red rule (7.2.7)."""

FREE_LINES = 2
"""Lines left free above the document number, and between the red rule and the title."""

IMPRINT_PITCH = 24.0
"""Line pitch of the 版记 in points: size 4 with room for its rules."""

ROUNDING = 0.01
RED = (0.9, 0.0, 0.07)
PAPER_COPIES = "抄送："


class RedHead(Flowable):  # type: ignore[misc]
    """发文机关标志, 发文字号 and the red rule: whole lines high, so the text keeps the grid."""

    def __init__(self, issuer: str, number: str, size: float, logo: bytes = b"") -> None:
        super().__init__()
        self._logo = logo
        self._issuer, self._number, self._number_size = clean(issuer), clean(number), size
        room = text_width(self._issuer, FontRole.TITLE, 1)
        self._size = min(ISSUER_SIZE, PORTRAIT.text_width / room) if room else ISSUER_SIZE
        number_line = LINE_3 if number else 0.0
        self._rule = ISSUER_DROP + self._size + FREE_LINES * LINE_3 + number_line + RULE_GAP

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Return the size in points, the free lines under the rule included."""
        self.width = available_width
        self.height = math.ceil((self._rule + FREE_LINES * LINE_3 * 0.8) / LINE_3) * LINE_3
        return self.width, self.height

    def draw(self) -> None:
        """Draw the name and the rule in red, the number in black."""
        canvas = self.canv
        self._draw_logo()
        canvas.saveState()
        canvas.setFillColorRGB(*RED)
        canvas.setStrokeColorRGB(*RED)
        middle = self.height - ISSUER_DROP - self._size / 2
        self._centred(self._issuer, FontRole.TITLE, self._size, middle)
        canvas.setLineWidth(THICK * 2)
        rule = self.height - self._rule
        canvas.lines([(0, rule, self.width, rule)])
        canvas.restoreState()
        middle = rule + RULE_GAP + LINE_3 / 2
        self._centred(self._number, FontRole.FANGSONG, self._number_size, middle)

    def _draw_logo(self) -> None:
        """Draw the picture in the middle of what is free above the name, in its proportions."""
        if not self._logo:
            return
        from reportlab.lib.utils import ImageReader

        picture = ImageReader(BytesIO(self._logo))
        width, height = picture.getSize()
        scale = min(LOGO_HEIGHT / height, PORTRAIT.text_width / width)
        left = (self.width - width * scale) / 2
        bottom = self.height - (ISSUER_DROP + height * scale) / 2
        self.canv.drawImage(picture, left, bottom, width * scale, height * scale, mask="auto")

    def _centred(self, text: str, role: FontRole, size: float, middle: float) -> None:
        ink = Ink(self.canv)
        left = (self.width - text_width(text, role, size)) / 2
        ink.line(left, middle - size * BASELINE, text, role, size)
        ink.dry()


class OnGrid(Flowable):  # type: ignore[misc]
    """Room up to the next line of the grid, after what is not whole lines high."""

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Return what is left of the line that has been begun."""
        rest = available_height % LINE_3
        return 0.0, 0.0 if min(rest, LINE_3 - rest) < ROUNDING else rest

    def draw(self) -> None:
        """Leave the room free."""


class ImprintBlock(Flowable):  # type: ignore[misc]
    """版记: at the foot of the last page, which is the back of a sheet (7.4)."""

    def __init__(self, imprint: Imprint, width: float) -> None:
        super().__init__()
        self._rows = _imprint_rows(imprint, width)

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Return all the room that is left on the page: the last line stands last in it."""
        self.width = available_width
        self.height = max(available_height, len(self._rows) * IMPRINT_PITCH)
        on_back = self.canv.getPageNumber() % 2 == 0
        return self.width, self.height if on_back else available_height + LINE_3

    def split(self, available_width: float, available_height: float) -> list[Any]:
        """Go to the next page when this one is a front, or has not the room.

        A blank page before the 版记 has no number, nor has the page of the 版记 (7.5).
        """
        if available_height > PORTRAIT.text_height - ROUNDING:
            page = self.canv.getPageNumber()
            self.canv.leave_unnumbered(page)
            self.canv.leave_unnumbered(page + 1)
        return [PageBreak(), self]

    def draw(self) -> None:
        """Draw the rules and the lines between them, upwards from the last."""
        top = len(self._rows) * IMPRINT_PITCH
        ink = Ink(self.canv)
        for number, row in enumerate(self._rows):
            middle = top - (number + 0.5) * IMPRINT_PITCH
            for x, text in row.texts:
                ink.line(x, middle - SIZE_4 * BASELINE, text, FontRole.FANGSONG, SIZE_4)
        ink.dry()
        _rule_rows(self.canv, self._rows, self.width)


class _ImprintRow:
    """One line of the 版记: its texts with their x, and whether a rule stands above it."""

    def __init__(self, texts: Sequence[tuple[float, str]], *, begins: bool = True) -> None:
        self.texts, self.begins = tuple(texts), begins


def _imprint_rows(imprint: Imprint, width: float) -> list[_ImprintRow]:
    """Return the lines: 抄送 hanging under its names, then the office and the date of printing."""
    rows: list[_ImprintRow] = []
    inset = SIZE_4
    hanging = inset + text_width(PAPER_COPIES, FontRole.FANGSONG, SIZE_4)
    if imprint.copies:
        measure = Measure(FontRole.FANGSONG, SIZE_4, width - inset - hanging)
        names = break_lines(f"{clean('，'.join(imprint.copies))}。", measure)
        rows.append(_ImprintRow(((inset, f"{PAPER_COPIES}{names[0]}"),)))
        rows += [_ImprintRow(((hanging, line),), begins=False) for line in names[1:]]
    office, date = clean(imprint.office), clean(imprint.printed_on)
    if office or date:
        printed = f"{date}印发" if date and not date.endswith("印发") else date
        right = width - inset - text_width(printed, FontRole.FANGSONG, SIZE_4)
        rows.append(_ImprintRow(((inset, office), (right, printed))))
    return rows


def _rule_rows(sheet: Sheet, rows: Sequence[_ImprintRow], width: float) -> None:
    depths = [place for place, row in enumerate(rows) if row.begins]
    thin = [(len(rows) - depth) * IMPRINT_PITCH for depth in depths[1:]]
    sheet.setLineWidth(THIN)
    sheet.lines([(0.0, y, width, y) for y in thin])
    sheet.setLineWidth(THICK)
    sheet.lines([(0.0, y, width, y) for y in (len(rows) * IMPRINT_PITCH, 0.0)])
