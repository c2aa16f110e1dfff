import csv
import io
import json

import docx
import pytest
from click.testing import CliRunner

from desktop.cli import main

LIST = (
    "案号,案由,提案者,联名人,类别,建议,年度\n"
    "20210007,关于养老的提案,王芳,李强,社会建设,增加床位,2021\n"
    ",关于道路的提案,李强,,经济建设,拓宽道路,2021\n"
)
RECORD = {
    "year", "number", "title", "state", "state_word", "kind", "category",
    "submitters", "handlers", "submitted_on", "due_on", "reply", "result",
}  # fmt: skip
HEADER = "who\ttotal_kind\ttotal\tpart\tn\tpublished_pct\n"
SOUND = HEADER + "乐山\t收到\t333\t立案\t314\t94.3\n乐山\t收到\t333\t撤案\t19\t5.7\n"
WRONG = SOUND.replace("94.3", "94.9")


def run(*words):
    return CliRunner().invoke(main, [str(word) for word in words])


def answer(*words):
    result = run(*words)
    assert result.exit_code == 0, result.output
    return result.stdout


def told(*words):
    return json.loads(answer(*words, "--format", "json"))


@pytest.fixture
def write(tmp_path):
    """Write a text file; return its path."""

    def do(name, text):
        (tmp_path / name).write_text(text, encoding="utf-8")
        return tmp_path / name

    return do


@pytest.fixture
def file(tmp_path, write):
    """Return a record with two members."""
    path = tmp_path / "a.plenary"
    answer("new", path, "--name", "临江市", "--term", 7)
    roster = write("委员.csv", "姓名,界别\n王芳,教育界\n李强,经济界\n")
    answer("import-members", path, roster)
    return path


@pytest.fixture
def table(write):
    return write("提案.csv", LIST)


@pytest.fixture
def form(tmp_path):
    """Return the path of a Word form."""
    document = docx.Document()
    for line in ("案由：关于桥梁的提案", "提案人：王芳", "建议", "修桥。"):
        document.add_paragraph(line)
    document.save(str(tmp_path / "一.docx"))
    return tmp_path / "一.docx"


@pytest.fixture
def ready(file, table):
    """Return a record with two motions."""
    answer("import-motions", file, table)
    return file


def test_a_list_is_imported_once_and_a_dry_run_writes_nothing(file, table):
    expected = {"new": 2, "changed": 0, "same": 0, "problems": [], "warnings": []}
    assert told("import-motions", file, table, "--dry-run") == expected
    assert told("list", "motions", file) == []
    assert told("import-motions", file, table) == expected
    assert told("import-motions", file, table)["same"] == 2
    assert answer("import-motions", file, table) == "新增 0，更新 0，不变 2\n"


def test_word_forms_are_imported_once(file, form):
    assert told("import-motions", file, form)["new"] == 1
    assert told("import-motions", file, form)["same"] == 1
    (row,) = told("list", "motions", file)
    assert (row["title"], row["submitters"]) == ("关于桥梁的提案", "王芳")


def test_problems_are_printed_with_row_and_column(file, write):
    table = write("错.csv", "案由,提案者\n关于甲的提案,张三\n关于乙的提案,王芳\n")
    problem = told("import-motions", file, table)["problems"][0]
    assert (problem["row"], problem["column"]) == (2, "提案者")
    assert "第 2 行 提案者：委员名单和参加单位中没有“张三”" in answer("import-motions", file, table)


def test_what_is_odd_is_warned_of_and_twins_of_older_motions_too(ready, write):
    table = write("又.csv", "案由,提案者,类别,年度\n关于养老的提案,王芳,天文,2022\n")
    warnings = told("import-motions", ready, table, "--dry-run")["warnings"]
    assert [(each["row"], each["column"]) for each in warnings] == [(2, "类别"), (2, "案由")]
    assert "与2021年20210007《关于养老的提案》相似" in warnings[1]["message"]
    assert "提醒：第 2 行 类别：没有“天文”这一类" in answer("import-motions", ready, table)


def test_lists_and_word_files_are_not_mixed(file, table, form):
    for sources in ((table, form), (table, table)):
        result = run("import-motions", file, *sources)
        assert result.exit_code == 1
        assert "一次只能导入一张表格，或者若干 Word 文件。" in result.stderr
    assert told("list", "motions", file) == []


def test_a_file_that_is_no_word_file_or_not_there_is_a_problem_of_its_own(file, write, tmp_path):
    paths = (write("假.docx", "案由：关于甲的提案"), write("旧.DOC", "x"), tmp_path / "没有.docx")
    result = run("import-motions", file, *paths, "--format", "json")
    found = json.loads(result.stdout)
    assert result.exit_code == 1
    assert [problem["row"] for problem in found["problems"]] == [1, 2, 3]
    assert found["new"] == 0


def test_motions_are_listed_in_every_form(ready):
    rows = told("list", "motions", ready)
    assert [set(row) for row in rows] == [RECORD, RECORD]
    filed = next(row for row in rows if row["number"])
    assert (filed["number"], filed["state"], filed["state_word"]) == (
        "20210007",
        "filed",
        "已立案",
    )
    assert (filed["kind"], filed["due_on"], filed["result"]) == ("联名", None, "")
    lines = list(csv.DictReader(io.StringIO(answer("list", "motions", ready, "--format", "csv"))))
    assert [line["title"] for line in lines] == [row["title"] for row in rows]
    assert "20210007\t关于养老的提案" in answer("list", "motions", ready)


@pytest.mark.parametrize(
    ("words", "titles"),
    [
        (("--state", "filed"), ["关于养老的提案"]),
        (("--state", "received"), ["关于道路的提案"]),
        (("--state", "archived"), []),
        (("--query", "拓宽道路"), ["关于道路的提案"]),
        (("--query", "20210007"), ["关于养老的提案"]),
        (("--query", "养老", "--state", "received"), []),
    ],
)
def test_motions_are_chosen_by_state_and_by_words(ready, words, titles):
    assert [row["title"] for row in told("list", "motions", ready, *words)] == titles


def test_motions_that_are_due_are_listed_with_their_day(sample_file):
    rows = told("list", "motions", sample_file, "--state", "assigned")
    assert rows
    assert all(row["due_on"] for row in rows)


def test_an_unknown_state_is_refused(ready):
    assert run("list", "motions", ready, "--state", "x").exit_code == 2


def test_the_figures_of_a_year_come_as_json_with_basis_and_checks(ready):
    found = told("motion-figures", ready, "--year", 2021)
    by_key = {each["key"]: each for each in found["figures"]}
    assert found["year"] == 2021
    assert (by_key["received"]["value"], by_key["filed"]["value"]) == (2, 1)
    assert by_key["filed"]["percent"] == "50.0"
    assert all(each["basis"] for each in found["figures"])
    assert all(each["holds"] for each in found["checks"])
    assert found["paragraph"]


def test_the_figures_of_a_year_come_as_text(ready):
    text = answer("motion-figures", ready, "--year", 2021)
    assert "\t1\t50.0%\t" in text
    assert "相符\t" in text
    assert "不符" not in text
    assert text.splitlines()[-1] == told("motion-figures", ready, "--year", 2021)["paragraph"]


def test_a_sound_table_is_said_to_add_up(write):
    table = write("表.tsv", SOUND)
    found = told("check-figures", table)
    assert (found["is_sound"], len(found["rows"])) == (True, 2)
    assert run("check-figures", table).exit_code == 0


def test_a_wrong_table_is_told_and_ends_with_one(write):
    table = write("表.tsv", WRONG)
    result = run("check-figures", table, "--format", "json")
    found = json.loads(result.stdout)
    assert (result.exit_code, found["is_sound"]) == (1, False)
    assert found["rows"][0]["right"] == "94.3"
    text = run("check-figures", table)
    first, *_, last = text.stdout.splitlines()
    assert (text.exit_code, "94.3" in first) == (1, True)
    assert last.startswith("有 ")


def test_a_table_without_anything_to_say_adds_up(write):
    text = answer("check-figures", write("表.tsv", HEADER + "乐山\t收到\t333\t立案\t333\t100.0\n"))
    assert text.startswith("全部相符：百分比相符 1 行")


def test_a_file_that_is_no_table_of_figures_is_refused(write, tmp_path):
    for path in (write("表.tsv", "a\tb\n"), tmp_path / "没有.tsv"):
        result = run("check-figures", path)
        assert result.exit_code == 1
        assert result.stderr.strip()
