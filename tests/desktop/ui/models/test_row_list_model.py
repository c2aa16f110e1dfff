import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPersistentModelIndex

# More ids than a gentle change may touch, so that both ways of changing are walked.
lists = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 3)), unique_by=lambda pair: pair[0])


def names(model):
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def marks_of(model):
    return {
        line.id: QPersistentModelIndex(model.index(at, 1)) for at, line in enumerate(model.rows())
    }


@given(st.lists(lists, min_size=2, max_size=4))
def test_any_list_becomes_any_other_and_each_mark_follows_its_row(line, lines_model, lists):
    model = lines_model()
    for pairs in lists:
        before = marks_of(model)
        wanted = [line(id, f"第{turn}版") for id, turn in pairs]
        model.set_rows(wanted)
        assert list(model.rows()) == wanted
        assert names(model) == [each.name for each in wanted]
        places = {each.id: place for place, each in enumerate(wanted)}
        for row_id, mark in before.items():
            assert (mark.row() if mark.isValid() else None) == places.get(row_id)


@given(st.permutations(range(50)))
def test_a_mark_follows_its_row_through_a_new_order(line, lines_model, order):
    model = lines_model()
    model.set_rows([line(id) for id in range(50)])
    marks = marks_of(model)
    model.set_rows([line(id) for id in order])
    assert [marks[id].row() for id in order] == list(range(50))


@pytest.mark.parametrize(
    ("ids", "signal"),
    [
        ([1, 2, 3, 4, 5], "rowsInserted"),
        ([1, 3, 4], "rowsRemoved"),
        ([4, 1, 2, 3], "rowsMoved"),
    ],
)
def test_a_small_difference_travels_as_what_it_is(model, line, qtbot, ids, signal):
    model.set_rows([line(id) for id in (1, 2, 3, 4)])
    with qtbot.waitSignal(getattr(model, signal)), qtbot.assertNotEmitted(model.layoutChanged):
        model.set_rows([line(id) for id in ids])


def test_a_large_difference_travels_as_one_removal_and_one_insertion(model, line, qtbot):
    model.set_rows([line(id) for id in range(0, 400, 2)])
    travelled = []
    for name in ("rowsInserted", "rowsRemoved", "rowsMoved", "layoutChanged"):
        getattr(model, name).connect(lambda *_, name=name: travelled.append(name))
    model.set_rows([line(id) for id in range(0, 400, 3)])
    assert travelled == ["layoutChanged", "rowsRemoved", "rowsInserted", "layoutChanged"]


def test_the_list_is_never_reset(model, line, qtbot):
    with qtbot.assertNotEmitted(model.modelReset):
        model.set_rows([line(id) for id in range(200)])
        model.set_rows([line(id) for id in range(300, 100, -1)])
        model.set_rows([])
    assert model.rowCount() == 0


def test_the_same_rows_again_change_nothing(model, line, qtbot):
    model.set_rows([line(1, "甲"), line(2, "乙")])
    silent = (model.rowsInserted, model.rowsRemoved, model.dataChanged, model.layoutChanged)
    with (
        qtbot.assertNotEmitted(silent[0]),
        qtbot.assertNotEmitted(silent[1]),
        qtbot.assertNotEmitted(silent[2]),
        qtbot.assertNotEmitted(silent[3]),
    ):
        model.set_rows([line(1, "甲"), line(2, "乙")])
    assert names(model) == ["甲", "乙"]
