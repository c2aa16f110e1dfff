"""Figures are listed with their share and what they are counted from."""

from desktop.ui.models.figure_table_model import FigureTableModel, figure_list_rows


def test_a_figure_stands_with_its_share_and_its_basis(desk, picture):
    rows = figure_list_rows(desk.workspace.figures.figures(2021).figures)
    model = FigureTableModel()
    model.set_rows(rows)
    assert picture(model, 0).startswith("审查立案 | 收到提案 | 333 |  | ")
    assert picture(model, 1).startswith("审查立案 | 立案 | 314 | 94.3% | 立案率＝立案÷收到")
    assert "收到提案" in rows[0].search
