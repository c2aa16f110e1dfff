"""The closed words of seating: how chairs are numbered, who sits together, how blocks lie."""

from enum import StrEnum


class SeatNumbering(StrEnum):
    """How the chairs of a row are numbered (号), seen by one who faces the stage."""

    LEFT = "left"
    """1 2 3 … from the left."""
    ODD_LEFT = "odd-left"
    """From the middle: odd to the left, even to the right (左单右双)."""
    ODD_RIGHT = "odd-right"
    """From the middle: even to the left, odd to the right (左双右单)."""


class SeatGrouping(StrEnum):
    """Who sits together as a block."""

    SECTOR = "sector"
    PARTY = "party"
    COMMITTEE = "committee"
    NONE = "none"
    """Nobody: everyone in one stroke order."""


class BlockFill(StrEnum):
    """How the blocks lie in the hall."""

    ROWS = "rows"
    """Row after row across the hall (横排)."""
    SECTIONS = "sections"
    """One part between two aisles after the other, in each of them row after row (分区)."""
    COLUMNS = "columns"
    """Strips from the stage to the back, side by side: each block has its share of the front
    (竖条)."""


class HallMark(StrEnum):
    """What makes a hall more than a rectangle of chairs."""

    AISLE = "aisle"
    GAP = "gap"
    RESERVED = "reserved"
