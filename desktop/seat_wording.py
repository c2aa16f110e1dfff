"""The field's words for the values of seating; the windows pass their own translator."""

from db.domain.seat_vocabulary import BlockFill, SeatGrouping, SeatNumbering
from desktop.wording import Translate, plain


def numbering_word(numbering: SeatNumbering, translate: Translate = plain) -> str:
    """Word how the chairs of a row are numbered."""
    return {
        SeatNumbering.LEFT: translate("wording", "从左到右 1 2 3 …"),
        SeatNumbering.ODD_LEFT: translate("wording", "从中间起，左单右双"),
        SeatNumbering.ODD_RIGHT: translate("wording", "从中间起，左双右单"),
    }[numbering]


def grouping_word(grouping: SeatGrouping, translate: Translate = plain) -> str:
    """Word who sits together."""
    return {
        SeatGrouping.SECTOR: translate("wording", "按界别"),
        SeatGrouping.PARTY: translate("wording", "按党派"),
        SeatGrouping.COMMITTEE: translate("wording", "按专委会"),
        SeatGrouping.NONE: translate("wording", "不分区，全体按姓氏笔画"),
    }[grouping]


def fill_word(fill: BlockFill, translate: Translate = plain) -> str:
    """Word how the blocks lie in the hall."""
    return {
        BlockFill.ROWS: translate("wording", "横排：逐排坐满"),
        BlockFill.SECTIONS: translate("wording", "分区：两个过道之间坐满再坐下一区"),
        BlockFill.COLUMNS: translate("wording", "竖条：每个分区都有人坐前排"),
    }[fill]
