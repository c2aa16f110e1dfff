from desktop.ui.models.stroke_table_model import StrokeListRow, StrokeTableModel


def test_a_character_shows_its_place_or_that_it_waits(qapp, picture, badge):
    model = StrokeTableModel()
    model.set_rows([StrokeListRow("巴", "孔"), StrokeListRow("㐂", None)])
    assert picture(model) == "巴 | 孔"
    assert (picture(model, 1), badge(model, 1, 1)) == ("㐂 | 待指定", "red")
    assert model.row_at(1).search.startswith("㐂")
