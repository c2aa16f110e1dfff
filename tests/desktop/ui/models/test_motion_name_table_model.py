"""Categories and organisations stand in their order with the number of their motions."""

from desktop.ui.models.motion_name_table_model import MotionNameTableModel, motion_name_list_rows


def test_a_name_stands_at_its_place_with_its_motions(desk, picture):
    rows = motion_name_list_rows(desk.workspace.motion_rules.categories())
    model = MotionNameTableModel()
    model.set_rows(rows)
    assert picture(model).startswith("1 | 经济建设 | ")
    assert "jjjs" in rows[0].search
