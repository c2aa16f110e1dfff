from desktop.ui.models.unit_table_model import UnitTableModel, unit_list_rows


def test_a_unit_shows_kind_and_place_among_the_first(sample, qapp, picture, badge):
    model = UnitTableModel()
    model.set_rows(unit_list_rows(sample.units.units()))
    assert picture(model) == "1 | 民革临江市委会 | 民主党派 | 第 1"
    assert badge(model, 3) == "amber"
    assert picture(model, 12).endswith(" | ")
    assert "mg" in model.row_at(0).search or "mglj" in model.row_at(0).search
