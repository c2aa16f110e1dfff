import pytest

from desktop.reports.columns import PaperColumn
from desktop.reports.styles import Align, FontRole


def test_a_column_is_measured_in_millimetres():
    assert PaperColumn("序号", 25.4).width == pytest.approx(72)


def test_a_column_is_centred_and_set_in_fangsong_unless_it_says_otherwise():
    column = PaperColumn("姓名", 20)
    assert (column.align, column.role, column.shrink_to) == (
        Align.CENTER,
        FontRole.FANGSONG,
        None,
    )
