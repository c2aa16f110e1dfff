import json
import re
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner

from desktop.cli import main
from desktop.verbs import verbs

GOLDEN = Path(__file__).parents[1] / "golden"
NAME = "政协临江市第七届委员会第六次会议"


def run(*words):
    return CliRunner().invoke(main, [str(word) for word in words])


def answer(*words):
    result = run(*words)
    assert result.exit_code == 0, result.output
    return result.stdout


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "a.plenary"
    answer("new", path, "--name", "临江市", "--term", 7)
    return path


@pytest.fixture
def ready(file):
    answer("import-members", file, GOLDEN / "roster.xlsx")
    answer("new-meeting", file, "--kind", "plenary", "--name", NAME, "--date", "2021-01-06")
    answer("import-speeches", file, GOLDEN / "speeches.xlsx", "--meeting", 1)
    return file


def test_an_import_prints_its_counts_and_a_dry_run_writes_nothing(file):
    words = ("import-members", file, GOLDEN / "roster.xlsx", "--format", "json")
    expected = {"new": 360, "changed": 0, "same": 0, "problems": []}
    assert json.loads(answer(*words, "--dry-run")) == expected
    assert json.loads(answer(*words)) == expected
    assert json.loads(answer(*words))["same"] == 360


def test_problems_are_printed_with_row_and_column(file, tmp_path):
    path = tmp_path / "x.csv"
    path.write_text("姓名,界别\n王芳,\n", encoding="utf-8")
    problem = json.loads(answer("import-members", file, path, "--format", "json"))["problems"][0]
    assert (problem["row"], problem["column"]) == (2, "界别")
    assert "第 2 行 界别" in answer("import-members", file, path)


def test_a_new_meeting_prints_its_number(file):
    words = ("new-meeting", file, "--kind", "plenary", "--name", NAME, "--date", "2021-01-06")
    assert answer(*words) == "1\n"


def test_speeches_are_imported_once(ready):
    words = ("import-speeches", ready, GOLDEN / "speeches.xlsx", "--meeting", 1)
    assert json.loads(answer(*words, "--format", "json"))["same"] == 46
    assert json.loads(answer(*words, "--dry-run", "--format", "json"))["same"] == 46


def test_lists_come_as_text_json_and_csv(ready):
    rows = json.loads(answer("list", "members", ready, "--format", "json"))
    assert len(rows) == 360
    assert {"name", "sector", "parties", "sex", "ethnicity", "number"} <= set(rows[0])
    table = answer("list", "members", ready, "--format", "csv", "--order", "full-stroke")
    assert len(table.splitlines()) == 361
    assert "\t" in answer("list", "meetings", ready)
    speeches = json.loads(answer("list", "speeches", ready, "--format", "json"))
    assert len(speeches) == 46
    assert (
        len(json.loads(answer("list", "speeches", ready, "--meeting", 1, "--format", "json"))) == 46
    )


def test_an_empty_list_is_empty_in_every_form(file):
    assert answer("list", "meetings", file, "--format", "json") == "[]\n"
    assert answer("list", "meetings", file) == ""
    assert answer("list", "meetings", file, "--format", "csv").strip() == ""


def test_an_order_has_position_reason_and_time(ready):
    rows = json.loads(answer("order", ready, "--meeting", 1, "--format", "json"))
    keys = {"position", "unit", "speaker", "title", "form", "priority", "reason", "start", "end"}
    assert keys | {"fits"} <= set(rows[0])
    assert [row["position"] for row in rows] == list(range(1, 39))
    assert rows[0]["unit"] == "民革临江市委会"


def test_an_applied_order_is_what_order_and_paper_show_afterwards(ready, tmp_path):
    words = ("order", ready, "--meeting", 1)
    rule = ("--pattern", "share", "--share", "23/38", "--rounds", "all", "--no-separate")
    proposed = json.loads(answer(*words, *rule, "--format", "json"))
    assert json.loads(answer(*words, "--format", "json")) != proposed
    applied = json.loads(answer(*words, *rule, "--max-run", 2, "--apply", "--format", "json"))
    assert json.loads(answer(*words, "--format", "json")) == applied == proposed
    paper = tmp_path / "order.pdf"
    answer("print", ready, "speaking-order", "--meeting", 1, "--out", paper)
    done = subprocess.run(["pdftotext", "-raw", paper, "-"], capture_output=True, check=True)
    text, place = re.sub(r"\s", "", done.stdout.decode()), 0
    for row in applied:
        line = (
            f"{row['position']}{row['start'][11:]}—{row['end'][11:]}{row['unit']}{row['speaker']}"
        )
        place = text.index(re.sub(r"\s", "", line), place)
    assert "占60.53%" in text


def test_an_order_as_text_says_why(ready):
    assert "党派优先 · 官方序第 1" in answer("order", ready, "--meeting", 1, "--rounds", 2)


@pytest.mark.parametrize(
    "words", [("--share", "1/0"), ("--share", "2"), ("--rounds", "x"), ("--pattern", "x")]
)
def test_wrong_usage_is_2(ready, words):
    assert run("order", ready, "--meeting", 1, *words).exit_code == 2


def test_sign_in_says_who_and_a_stranger_is_refused(ready):
    words = ("sign-in", ready, "--meeting", 1, "--sitting", 1)
    assert "查霞波 已签到" in answer(*words, "查霞波")
    assert "查霞波 已于" in answer(*words, "查霞波")
    result = run(*words, "陈佑", "没有此人")
    assert result.exit_code == 1
    assert "陈佑（民盟）" in result.stderr
    assert "没有“没有此人”" in result.stderr


@pytest.mark.parametrize("document", ["speaking-order", "sign-in-sheet", "agenda", "member-list"])
def test_every_document_is_printed(ready, tmp_path, document):
    paper = tmp_path / "x.pdf"
    answer("print", ready, document, "--meeting", 1, "--out", paper)
    assert paper.read_bytes().startswith(b"%PDF")


def test_a_character_without_a_glyph_is_reported(file, tmp_path):
    path = tmp_path / "x.csv"
    path.write_text("姓名,界别\n王\U0003ffff,教育界\n", encoding="utf-8")
    answer("import-members", file, path)
    answer("new-meeting", file, "--kind", "plenary", "--name", NAME, "--date", "2021-01-06")
    result = run("print", file, "member-list", "--meeting", 1, "--out", tmp_path / "x.pdf")
    assert result.exit_code in (0, 1)
    assert "\U0003ffff" in result.stderr


def test_check_backup_and_restore(ready, tmp_path):
    assert answer("check", ready) == "完好\n"
    answer("backup", ready, tmp_path / "b.plenary")
    assert "原来的文件" in answer("restore", tmp_path / "b.plenary", ready)
    assert answer("check", ready) == "完好\n"


def test_refusals_are_1_with_the_reason_on_stderr(file, tmp_path):
    assert "已经存在" in run("new", file, "--name", "临江市", "--term", 7).stderr
    missing = run("check", tmp_path / "没有.plenary")
    assert (missing.exit_code, missing.stdout) == (1, "")
    assert "没有" in missing.stderr
    assert run("order", file, "--meeting", 9).exit_code == 1


def test_a_record_in_use_is_not_written_but_can_be_read(ready):
    from desktop.services.workspace import open_workspace

    holder = open_workspace(ready)
    result = run("sign-in", ready, "--meeting", 1, "--sitting", 1, "查霞波")
    assert "正在使用" in result.stderr
    assert len(json.loads(answer("list", "members", ready, "--format", "json"))) == 360
    holder.close()


def test_a_damaged_file_fails_the_check_and_is_left_alone(ready):
    content = ready.read_bytes()
    ready.write_bytes(content[:20000] + b"\0" * 30000 + content[50000:])
    broken = ready.read_bytes()
    result = run("check", ready)
    assert (result.exit_code, ready.read_bytes()) == (1, broken)
    assert "已损坏" in result.stderr


def test_a_demo_says_where_its_papers_lie(tmp_path):
    assert "03-发言顺序表.pdf" in answer("demo", tmp_path / "demo")


def test_every_verb_has_help():
    for verb in verbs.commands:
        assert run(verb, "--help").exit_code == 0
