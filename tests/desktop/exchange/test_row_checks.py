from types import SimpleNamespace

from desktop.exchange.row_checks import RowChecks
from desktop.exchange.tables import TableRow

TITLES = {"name": "姓名", "duty": "职务"}


def checks_of(cells=None, uncomputed=()):
    return RowChecks(TableRow(7, cells or {}, frozenset(uncomputed)), TITLES)


def test_problems_and_warnings_name_row_and_column():
    checks = checks_of()
    checks.refuse("name", "没有填写姓名")
    checks.warn("duty", "请核对")
    assert [(each.row, each.column) for each in checks.problems] == [(7, "姓名")]
    assert [(each.row, each.column) for each in checks.warnings] == [(7, "职务")]


def test_an_empty_formula_is_the_only_problem_of_its_cell():
    checks = checks_of(uncomputed=["name"])
    checks.refuse("name", "没有填写姓名")
    checks.refuse_uncomputed()
    (problem,) = checks.problems
    assert problem.message.startswith("第 7 行这一格是公式，文件里没有算出的值")


def test_control_characters_are_warned_of_in_their_column():
    checks = checks_of({"name": "张\x01三", "duty": "局\u3000长"})
    checks.note_controls()
    assert [(each.column, each.message) for each in checks.warnings] == [
        ("姓名", "含有看不见的控制字符，已去掉")
    ]


def test_only_what_is_longer_than_the_limit_is_refused():
    checks = checks_of()
    checks.refuse_long(SimpleNamespace(name="张" * 61, duty="长" * 60), {"name": 60, "duty": 60})
    assert [(each.column, each.message) for each in checks.problems] == [
        ("姓名", "有 61 个字，超过 60 个，请核对")
    ]
