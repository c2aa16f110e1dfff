import random
from dataclasses import dataclass
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QIcon

from desktop.i18n import TsTranslator
from desktop.ui.models.row_table_model import Column, Role, RowTableModel, natural_key

Display = Qt.ItemDataRole.DisplayRole
Ascending, Descending = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder


def ids(model):
    return [row.id for row in model.rows()]


def test_a_cell_answers_what_its_column_knows(model, line):
    model.set_rows([line(7, "农业界", 12, "amber")])
    name, count, tone = (model.index(0, column) for column in range(3))
    assert (name.data(), count.data(), tone.data()) == ("农业界", "12", "amber")
    assert name.data(Qt.ItemDataRole.ToolTipRole) == "农业界!"
    assert tone.data(Role.BADGE) == "amber"
    assert name.data(Role.BADGE) == ""
    assert isinstance(name.data(Qt.ItemDataRole.DecorationRole), QIcon)
    assert name.data(Role.SEARCH) == "农业界 7"
    assert name.data(Role.ROW) == line(7, "农业界", 12, "amber")


def test_numbers_stand_right_and_texts_left(model, line):
    model.set_rows([line(1)])
    sides = [model.index(0, c).data(Qt.ItemDataRole.TextAlignmentRole) for c in range(2)]
    heads = [
        model.headerData(c, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole)
        for c in range(2)
    ]
    middle = Qt.AlignmentFlag.AlignVCenter
    assert sides == [Qt.AlignmentFlag.AlignLeft | middle, Qt.AlignmentFlag.AlignRight | middle]
    assert heads == sides


def test_a_header_has_a_title_and_a_tip(model):
    titles = [model.headerData(c, Qt.Orientation.Horizontal) for c in range(3)]
    tips = [
        model.headerData(c, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)
        for c in range(2)
    ]
    assert (titles, tips) == (["名称", "数目", "状态"], ["名称", "共有多少"])


@pytest.mark.parametrize(
    ("section", "orientation", "role"),
    [
        (9, Qt.Orientation.Horizontal, Display),
        (-1, Qt.Orientation.Horizontal, Display),
        (0, Qt.Orientation.Vertical, Display),
        (0, Qt.Orientation.Horizontal, Qt.ItemDataRole.BackgroundRole),
    ],
)
def test_a_header_knows_nothing_else(model, section, orientation, role):
    assert model.headerData(section, orientation, role) is None


def test_what_lies_outside_the_list_is_answered_with_nothing(model, lines_model, line):
    model.set_rows([line(1)])
    stranger = lines_model()
    stranger.set_rows([line(1)])
    kept = stranger.index(0, 0)
    answers = [model.data(index) for index in (QModelIndex(), model.index(5, 0))]
    assert [*answers, model.data(kept, Qt.ItemDataRole.BackgroundRole)] == [None, None, None]


def test_a_row_has_no_rows_below_it(model, line):
    model.set_rows([line(1)])
    index = model.index(0, 0)
    assert (model.rowCount(index), model.columnCount(index)) == (0, 0)
    assert model.flags(QModelIndex()) == Qt.ItemFlag.NoItemFlags
    assert model.flags(index) & Qt.ItemFlag.ItemIsSelectable
    assert not model.flags(index) & Qt.ItemFlag.ItemIsEditable


def test_rows_are_found_by_place_and_by_id(model, line):
    model.set_rows([line(5), line(3)])
    assert (model.row_at(1), model.row_of(3), model.row_of(4)) == (line(3), 1, None)


def test_two_rows_of_one_id_are_refused_and_change_nothing(model, line):
    model.set_rows([line(1, "甲")])
    with pytest.raises(ValueError, match="unique"):
        model.set_rows([line(2), line(2)])
    assert model.rows() == (line(1, "甲"),)


def test_only_changed_rows_are_announced(model, line, qtbot):
    model.set_rows([line(id) for id in range(6)])
    spans = []
    model.dataChanged.connect(lambda first, last: spans.append((first.row(), last.row())))
    model.set_rows([line(id, "新" if id in (1, 2, 5) else "") for id in range(6)])
    assert spans == [(1, 2), (5, 5)]


def test_very_many_changes_are_announced_as_one(model, line):
    model.set_rows([line(id) for id in range(200)])
    spans = []
    model.dataChanged.connect(lambda first, last: spans.append((first.row(), last.row())))
    model.set_rows([line(id, "新" if id % 2 else "") for id in range(200)])
    assert spans == [(1, 199)]


def test_an_error_in_a_column_comes_out_where_rows_come_in(line):
    class Broken(RowTableModel):
        COLUMNS = (Column(key="half", title="", text=lambda row: str(1 / row.id)),)

    model = Broken()
    model.set_rows([line(1)])
    with pytest.raises(ZeroDivisionError):
        model.set_rows([line(0)])
    assert model.index(0, 0).data() == "1.0"


def test_sorting_by_a_number_puts_the_unknown_last_both_ways(model, line):
    model.set_rows([line(1, count=2), line(2), line(3, count=10), line(4, count=-1)])
    model.sort(1, Ascending)
    assert ids(model) == [4, 1, 3, 2]
    model.sort(1, Descending)
    assert ids(model) == [3, 1, 4, 2]


def test_integers_beyond_32_bits_are_sorted_rightly(model, line):
    model.set_rows([line(1, count=2**31 + 1), line(2, count=5), line(3, count=2**63)])
    model.sort(1, Ascending)
    assert ids(model) == [2, 1, 3]


def test_a_negative_column_returns_to_the_order_the_rows_came_in(model, line):
    model.set_rows([line(2, "乙"), line(1, "甲")])
    model.sort(0, Descending)
    assert model.is_sorted
    model.sort(-1)
    assert (ids(model), model.is_sorted) == ([2, 1], False)


def test_new_rows_take_their_place_in_the_chosen_order(model, line):
    model.set_rows([line(1, count=1), line(3, count=3)])
    model.sort(1, Descending)
    model.set_rows([line(1, count=1), line(2, count=2), line(3, count=3)])
    assert ids(model) == [3, 2, 1]


@given(st.lists(st.integers(0, 5) | st.none(), max_size=60))
def test_equal_rows_keep_the_order_they_came_in(line, lines_model, counts):
    model = lines_model()
    model.set_rows([line(id, count=count) for id, count in enumerate(counts)])
    model.sort(1, Ascending)
    known = sorted((count, id) for id, count in enumerate(counts) if count is not None)
    unknown = [id for id, count in enumerate(counts) if count is None]
    assert ids(model) == [id for _, id in known] + unknown


@pytest.mark.parametrize(
    "in_order",
    [
        ["第2场", "第10场"],
        ["阿", "波", "丁波波", "王芳", "张三"],
        ["", "1", "a", "B", "c", "一"],
    ],
)
def test_texts_are_sorted_as_people_do(in_order):
    mixed = random.Random(1).sample(in_order, len(in_order))
    assert sorted(mixed, key=natural_key) == in_order


@given(st.lists(st.text()))
def test_any_texts_can_be_sorted(texts):
    in_order = sorted(texts, key=natural_key)
    assert all(natural_key(one) <= natural_key(next_) for one, next_ in pairwise(in_order))


def test_titles_are_translated_in_the_context_of_the_list(qtbot, qapp, tmp_path, model):
    catalogue = tmp_path / "en.ts"
    catalogue.write_text(
        "<TS><context><name>LinesModel</name><message><source>名称</source>"
        "<translation>Name</translation></message></context></TS>",
        encoding="utf-8",
    )
    translator = TsTranslator(catalogue, qapp)
    qapp.installTranslator(translator)
    title = model.headerData(0, Qt.Orientation.Horizontal)
    qapp.removeTranslator(translator)
    assert title == "Name"


@dataclass(frozen=True, slots=True)
class TextRow:
    """A row whose key is no number."""

    id: tuple[str, int]
    search: str = ""


def test_any_hashable_value_can_be_the_key():
    class Texts(RowTableModel):
        COLUMNS = (Column(key="id", title="", text=lambda row: row.id[0]),)

    model = Texts()
    model.set_rows([TextRow(("甲", 1)), TextRow(("乙", 2))])
    assert model.row_of(("乙", 2)) == 1


def test_a_row_renewed_in_its_place_says_so_alone_and_answers_anew(model, line):
    model.set_rows([line(1, "甲"), line(2, "乙"), line(3, "丙")])
    spans = []
    model.dataChanged.connect(lambda first, last: spans.append((first.row(), last.row())))
    model.set_rows([line(1, "甲"), line(2, "丁"), line(3, "丙")])
    assert spans == [(1, 1)]
    assert model.index(1, 0).data() == "丁"
    assert [model.row_of(key) for key in (1, 2, 3)] == [0, 1, 2]


def test_a_row_renewed_where_the_user_has_sorted_takes_its_new_place(model, line):
    model.set_rows([line(1, "a"), line(2, "b"), line(3, "c")])
    model.sort(0)
    model.set_rows([line(1, "d"), line(2, "b"), line(3, "c")])
    assert [model.index(row, 0).data() for row in range(3)] == ["b", "c", "d"]
    model.sort(-1)
    assert [model.index(row, 0).data() for row in range(3)] == ["d", "b", "c"]
