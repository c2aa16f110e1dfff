"""Type for thirty metres: sizes from the stage's height, lines broken evenly, nothing cut."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics, QFontMetricsF, QTextLayout, QTextOption

from desktop.theme import HEADING_FONT, UI_FONT, register_font

SMALLEST = 1 / 18
"""The smallest text as a share of the height: what is still read from 30 m."""
ONE_LINE_NAME = 1 / 10
"""A name that would be smaller than this on one line takes two."""
LINE = 1.24
"""Height of a line in em."""
NARROWEST = 0.72
"""How far a line may be condensed before it is set smaller."""
MISSING_MARK = "〓"
TITLE_FONT = "PlenaryTitle-Black.ttf"
_NUMBER_AND_UNIT = re.compile(r"(?<=\d) (?=\w)|(?<=\w) (?=\d)")
_WIDEST = 1e6
_STEPS = 12


class Face(StrEnum):
    """The typefaces of the stage."""

    HEADING = HEADING_FONT
    TITLE = TITLE_FONT
    BODY = UI_FONT


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A text of a column: ``size`` wanted and ``gap`` above, as shares of the stage's height."""

    text: str
    size: float
    colour: str
    face: Face = Face.HEADING
    gap: float = 0.0
    is_name: bool = False


@dataclass(frozen=True, slots=True)
class SetBlock:
    """A block as it will be drawn: size in pixels, lines, height in pixels with the gap."""

    block: Block
    px: float
    lines: tuple[str, ...]
    gap: float
    height: float


def stage_font(face: Face, px: float) -> QFont:
    """Return a face of the stage; a character it lacks comes from the full font."""
    return _font(face, max(round(px), 1))


@lru_cache(maxsize=512)
def _font(face: Face, px: int) -> QFont:
    # Setting a column asks for hundreds of fonts: kept, because a key press waits for it.
    font = QFont()
    font.setFamilies([register_font(face.value), register_font(Face.BODY.value)])
    font.setPixelSize(px)
    return font


@lru_cache(maxsize=512)
def printable(text: str) -> str:
    """Return a text that can be drawn: one mark for a character that no font has."""
    metrics = QFontMetrics(stage_font(Face.BODY, 20))
    text = _NUMBER_AND_UNIT.sub("\u00a0", text)
    kept = (char for char in text if unicodedata.category(char) not in ("Cc", "Cf", "Cs"))
    return "".join(
        char if char.isspace() or metrics.inFontUcs4(ord(char)) else MISSING_MARK for char in kept
    )


def width_of(text: str, face: Face, px: float) -> float:
    """Return the width of a line in pixels."""
    return QFontMetricsF(stage_font(face, px)).horizontalAdvance(text)


def fitting_px(text: str, face: Face, px: float, width: float) -> float:
    """Return the size, at most ``px``, at which a text fits on one line, condensed if need be."""
    natural = width_of(text, face, px) * NARROWEST
    return px if natural <= width else px * width / natural


def broken(text: str, face: Face, px: float, width: float) -> tuple[str, ...]:
    """Break a text into lines no wider than ``width``, as evenly as their number allows."""
    lines = _greedy(text, face, px, width)
    if len(lines) == 1:
        return lines
    low, high = width / 2, width
    for _ in range(_STEPS):
        middle = (low + high) / 2
        if len(_greedy(text, face, px, middle)) > len(lines):
            low = middle
        else:
            high = middle
    return _greedy(text, face, px, high)


@dataclass(frozen=True, slots=True)
class _Frame:
    """What blocks are set for: pixels, the smallest share of the stage, how condensed lines are."""

    width: float
    stage: float
    least: float
    condensed: float = 1.0


@lru_cache(maxsize=256)
def set_column(
    blocks: tuple[Block, ...], *, width: float, height: float, stage: float
) -> tuple[SetBlock, ...]:
    """Set blocks under one another: all shrink alike until they fit, none below the smallest.

    ``stage`` is the height of the whole stage. A text that would be cut even then is condensed,
    and only then set smaller still.
    """
    for least, condensed in ((SMALLEST, 1.0), (SMALLEST, NARROWEST), (SMALLEST / 4, NARROWEST)):
        frame = _Frame(width, stage, least, condensed)
        if _height(_set_all(blocks, 0, frame)) <= height:
            return _largest(blocks, height, frame)
    return _set_all(blocks, 0, _Frame(width, stage, SMALLEST / 8, NARROWEST))


def fits(blocks: Sequence[Block], *, width: float, height: float, stage: float) -> bool:
    """Tell whether blocks fit under one another without any being set below the smallest."""
    return _height(_set_all(blocks, 0, _Frame(width, stage, SMALLEST, NARROWEST))) <= height


def _largest(blocks: Sequence[Block], height: float, frame: _Frame) -> tuple[SetBlock, ...]:
    """Return the blocks at the largest common share of their wanted sizes that fits."""
    whole = _set_all(blocks, 1, frame)
    if _height(whole) <= height:
        return whole
    low, high = 0.0, 1.0
    for _ in range(_STEPS):
        middle = (low + high) / 2
        if _height(_set_all(blocks, middle, frame)) <= height:
            low = middle
        else:
            high = middle
    return _set_all(blocks, low, frame)


def _set_all(blocks: Sequence[Block], share: float, frame: _Frame) -> tuple[SetBlock, ...]:
    return tuple(
        _set(block, max(block.size * share, frame.least) * frame.stage, frame)
        for block in blocks
        if block.text
    )


def _set(block: Block, px: float, frame: _Frame) -> SetBlock:
    text, gap = printable(block.text), block.gap * frame.stage
    if block.is_name:
        one = fitting_px(text, block.face, px, frame.width)
        if one >= min(px, frame.stage * ONE_LINE_NAME):
            return SetBlock(block, one, (text,), gap, one * LINE + gap)
        # A name breaks after its dot, never before it.
        text = text.replace("·", "\u2060·")
    # Lines broken for more than the width are condensed when they are drawn.
    lines = broken(text, block.face, px, frame.width / frame.condensed)
    return SetBlock(block, px, lines, gap, len(lines) * px * LINE + gap)


def _height(column: Sequence[SetBlock]) -> float:
    return sum(block.height for block in column)


def _greedy(text: str, face: Face, px: float, width: float) -> tuple[str, ...]:
    layout = QTextLayout(text, stage_font(face, px))
    option = QTextOption(Qt.AlignmentFlag.AlignLeft)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    lines = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(min(width, _WIDEST))
        piece = text[line.textStart() : line.textStart() + line.textLength()]
        lines.append(piece.strip())
    layout.endLayout()
    return tuple(lines)
