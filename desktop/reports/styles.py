"""The measures of official paper (GB/T 9704-2012), so that no document invents its own."""

from dataclasses import dataclass
from enum import StrEnum

MM = 72 / 25.4
LOGO_HEIGHT = 24 * MM
"""Of the picture over the red name of the issuer."""
"""Points in a millimetre."""

SIZE_2 = 22.0  # 二号
SIZE_3 = 16.0  # 三号
SIZE_4 = 14.0  # 四号
SIZE_S4 = 12.0  # 小四
SIZE_5 = 10.5  # 五号
SIZE_S5 = 9.0  # 小五
LINE_3 = 225 * MM / 22
"""Line pitch of text in size 3: 22 lines fill the 225 mm of a page, in points."""

PAGE_NUMBER_DROP = 7 * MM
"""From the lower edge of the text to the page number, in points (GB/T 9704-2012, 7.5)."""


class FontRole(StrEnum):
    """What a typeface is for; which file serves it is the business of `fonts`."""

    BODY = "song"
    TITLE = "title"
    HEADING = "hei"
    KAI = "kai"
    FANGSONG = "fangsong"
    FALLBACK = "fallback"


class Align(StrEnum):
    """How a line stands in its column or on the page."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"
    JUSTIFY = "justify"


@dataclass(frozen=True, slots=True)
class PageGeometry:
    """A sheet and its text area, all in points from the lower left corner of the sheet."""

    width: float
    height: float
    left: float
    bottom: float
    text_width: float
    text_height: float


PORTRAIT = PageGeometry(210 * MM, 297 * MM, 28 * MM, 35 * MM, 156 * MM, 225 * MM)
"""A4 upright: 37 mm above, 28 mm at the binding, text area 156 x 225 mm."""

LANDSCAPE = PageGeometry(297 * MM, 210 * MM, 37 * MM, 26 * MM, 225 * MM, 156 * MM)
"""The same text area turned on its side."""


def sheet(width_mm: float, height_mm: float, margin_mm: float = 0) -> PageGeometry:
    """Return a sheet with one margin all around; one that carries page numbers needs 14 mm."""
    width, height, margin = width_mm * MM, height_mm * MM, margin_mm * MM
    return PageGeometry(width, height, margin, margin, width - 2 * margin, height - 2 * margin)


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How a paragraph is set; sizes in points, the indent of the first line in characters."""

    role: FontRole
    size: float
    leading: float
    align: Align = Align.JUSTIFY
    indent: int = 0
    before: float = 0
    after: float = 0
    keep_with_next: bool = False


TITLE = TextStyle(FontRole.TITLE, SIZE_2, 33.0, Align.CENTER, keep_with_next=True)
DATE_LINE = TextStyle(
    FontRole.KAI, SIZE_3, 24.0, Align.CENTER, before=4, after=8, keep_with_next=True
)
TEXT = TextStyle(FontRole.FANGSONG, SIZE_3, LINE_3, Align.JUSTIFY, indent=2)
TEXT_KAI = TextStyle(FontRole.KAI, SIZE_3, LINE_3, Align.JUSTIFY, indent=2)
PRESENTER = TextStyle(FontRole.KAI, SIZE_3, LINE_3, Align.RIGHT)
HEADING = TextStyle(
    FontRole.HEADING, SIZE_3, LINE_3, Align.LEFT, indent=2, before=10, keep_with_next=True
)
TABLE_HEADING = TextStyle(
    FontRole.HEADING, SIZE_4, 20.0, Align.LEFT, before=12, after=5, keep_with_next=True
)
NOTE = TextStyle(FontRole.FANGSONG, SIZE_S4, 18.0, Align.LEFT, before=2)
TABLE_NOTE = TextStyle(
    FontRole.KAI, SIZE_S4, 18.0, Align.LEFT, before=2, after=4, keep_with_next=True
)
LIST_HEADING = TextStyle(FontRole.HEADING, SIZE_4, 24.0, Align.LEFT, before=6, keep_with_next=True)
JOINT_HEADING = TextStyle(
    FontRole.HEADING, SIZE_3, 28.0, Align.CENTER, before=12, keep_with_next=True
)
GROUP_FACT = TextStyle(FontRole.KAI, SIZE_S4, 20.0, Align.LEFT, keep_with_next=True)
"""Room, conveners and liaison of a group, between its heading and its names."""
