from desktop.ui.models.group_table_model import GroupTableModel, group_list_rows


def test_groups_stand_in_order_with_their_members(sample, qapp, picture):
    model = GroupTableModel()
    model.set_rows(group_list_rows(sample.committee.sectors()))
    assert picture(model) == "1 | 中国共产党 | 22"
    assert "mg" in model.row_at(1).search.split()
