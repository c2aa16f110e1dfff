import pytest

from db.domain.ids import SittingId
from db.domain.minutes_rows import MinutesSection, SectionKey, SectionKind
from desktop.ui.models.minutes_section_table_model import (
    MinutesSectionListRow,
    MinutesSectionTableModel,
)

KEY = SectionKey(SectionKind.SITTING, SittingId(3))


@pytest.mark.parametrize(
    ("section", "is_signed", "text", "tone"),
    [
        ({"generated": "甲"}, False, "随记录", ""),
        ({"generated": ""}, False, "空", ""),
        ({"generated": "甲", "written": "乙", "basis": "甲"}, False, "已修改", "accent"),
        ({"generated": "丙", "written": "乙", "basis": "甲"}, False, "原文已更新", "amber"),
        ({"generated": "甲", "written": "甲", "basis": "甲"}, True, "已定稿", "green"),
    ],
)
def test_a_section_shows_where_its_text_comes_from(section, is_signed, text, tone, picture, badge):
    model = MinutesSectionTableModel()
    row = MinutesSectionListRow(MinutesSection(key=KEY, title="开幕会", **section), is_signed)
    model.set_rows([row])
    assert picture(model) == f"开幕会 | {text}"
    assert badge(model, 1) == tone
    assert (row.id, row.search.startswith("开幕会")) == (KEY, True)
