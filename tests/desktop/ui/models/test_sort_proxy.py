from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from desktop.services.pinyin import search_text
from desktop.ui.models.row_table_model import Column, RowTableModel
from desktop.ui.models.sort_proxy import SortProxy, search_terms

NAMES = ("王芳", "曾国强", "单雄信", "欧阳玉天", "米合热依·艾买提")


@dataclass(frozen=True, slots=True)
class Person:
    """A row that is found by name and number."""

    id: int
    name: str
    search: str


class PeopleModel(RowTableModel):
    COLUMNS = (Column(key="name", title="姓名", text=lambda row: row.name),)


def person(place, name):
    number = f"{place:05d}"
    return Person(place, name, search_text(name, number))


@pytest.fixture
def people(qapp):
    model = PeopleModel()
    model.set_rows([person(place, name) for place, name in enumerate(NAMES, start=7001)])
    return model


@pytest.fixture
def proxy(people):
    proxy = SortProxy(people)
    proxy.judge = QAbstractItemModelTester(
        proxy, QAbstractItemModelTester.FailureReportingMode.Warning
    )
    return proxy


def shown(proxy):
    return [row.name for row in proxy.shown_rows()]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("王", ["王芳"]),
        ("wangfang", ["王芳"]),
        ("wf", ["王芳"]),
        ("WF", ["王芳"]),
        ("ｗｆ", ["王芳"]),
        ("07002", ["曾国强"]),
        ("０７００２", ["曾国强"]),
        ("zengguo", ["曾国强"]),
        ("shanxiongxin", ["单雄信"]),
        ("oyyt", ["欧阳玉天"]),
        ("07 王", ["王芳"]),
        ("  ", list(NAMES)),
        ("没有", []),
    ],
)
def test_a_row_is_found_by_what_a_secretary_types(proxy, typed, found):
    proxy.set_filter_text(typed)
    assert shown(proxy) == found


def test_typed_words_are_compared_folded():
    assert search_terms(" Ｗang　 FANG ") == ("wang", "fang")


def test_a_page_may_narrow_the_list_besides(proxy):
    proxy.set_predicate(lambda row: row.id % 2)
    proxy.set_filter_text("07")
    assert shown(proxy) == ["王芳", "单雄信", "米合热依·艾买提"]
    proxy.set_predicate(None)
    assert len(shown(proxy)) == 5


def test_it_knows_whether_rows_may_be_hidden(proxy):
    answers = [proxy.is_filtered]
    proxy.set_filter_text("王")
    answers.append(proxy.is_filtered)
    proxy.set_filter_text("")
    proxy.set_predicate(lambda _: True)
    answers.append(proxy.is_filtered)
    assert answers == [False, True, True]


def test_the_list_behind_does_the_sorting(proxy, people):
    proxy.sort(0, Qt.SortOrder.DescendingOrder)
    assert [row.name for row in people.rows()] == shown(proxy)
    assert proxy.model.is_sorted
    proxy.sort(-1)
    assert shown(proxy) == list(NAMES)


def test_a_filter_holds_while_the_list_is_sorted_and_renewed(proxy, people):
    proxy.set_filter_text("07")
    proxy.set_predicate(lambda row: row.name != "王芳")
    proxy.sort(0, Qt.SortOrder.AscendingOrder)
    people.set_rows([*people.rows(), person(7006, "阿各"), person(8001, "阿毛")])
    assert shown(proxy)[0] == "阿各"
    assert "阿毛" not in shown(proxy)


def test_a_row_that_no_longer_matches_goes(proxy, people):
    proxy.set_filter_text("wf")
    people.set_rows([person(7001, "李强"), *people.rows()[1:]])
    assert shown(proxy) == []


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (lambda proxy, _: proxy.set_filter_text("wf"), [1, 5]),
        (lambda proxy, _: proxy.set_predicate(lambda _: False), [0, 5]),
        (lambda _, people: people.set_rows([]), [0, 0]),
        (lambda _, people: people.set_rows(people.rows()[:2]), [2, 2]),
    ],
)
def test_every_change_of_the_count_is_told(proxy, people, qtbot, change, expected):
    told = []
    proxy.counted.connect(lambda *counts: told.append(list(counts)))
    change(proxy, people)
    assert told[-1] == expected


def test_rows_that_arrive_hidden_are_counted(proxy, people):
    proxy.set_filter_text("wf")
    told = []
    proxy.counted.connect(lambda *counts: told.append(counts))
    people.set_rows([*people.rows(), person(7009, "李强")])
    assert told[-1] == (1, 6)


def test_the_same_words_again_filter_nothing_anew(proxy, qtbot):
    proxy.set_filter_text("wf")
    with qtbot.assertNotEmitted(proxy.counted):
        proxy.set_filter_text(" wf ")
    assert shown(proxy) == ["王芳"]
