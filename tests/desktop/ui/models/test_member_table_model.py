from dataclasses import replace
from datetime import date

from PySide6.QtTest import QAbstractItemModelTester

from desktop.ui.models.member_table_model import MemberTableModel


def test_a_member_is_shown_with_everything_the_roster_says(sample, qapp, picture, titles, badge):
    model = MemberTableModel()
    tester = QAbstractItemModelTester(model)
    row = next(row for row in sample.members.members() if row.number == "07002")
    ended = replace(row, id=1001, office_to=date(2021, 6, 30))
    bare = replace(row, id=1002, office_from=None, is_standing=False)
    later = replace(ended, id=1003, office_from=None)
    model.set_rows([row, ended, bare, later])
    assert titles(model)[:3] == ["姓名", "性别", "民族"]
    assert picture(model) == (
        "谭曦国 | 男 | 壮族 | 中共 | 中国共产党 |  | 市教育局副局长 | 常委 | 2016-11— | 07002"
    )
    assert badge(model, 0, 1) == "muted"
    assert picture(model, 2).endswith(" |  |  | 07002")
    assert "—2021-06" in picture(model, 3)
    assert tester.model() is model
