"""`print` knows the papers of a meeting and those of the motions of a year."""

import json
import shutil

import docx
import pytest
from click.testing import CliRunner
from python_calamine import CalamineWorkbook

from desktop.cli import main
from desktop.services.workspace import open_workspace


@pytest.fixture
def file(sample_file, tmp_path):
    """A copy of the sample record: every printing is put on record."""
    path = tmp_path / "临江.plenary"
    shutil.copyfile(sample_file, path)
    return path


@pytest.fixture
def printed(file, tmp_path):
    """Print a paper of the sample; return the result and the path."""

    def do(what, suffix=".pdf", *words):
        path = tmp_path / f"x{suffix}"
        call = ["print", str(file), what, "--out", str(path), *map(str, words)]
        return CliRunner().invoke(main, call), path

    return do


def test_a_list_is_printed_as_pdf_and_as_workbook(printed):
    result, path = printed("motion-by-handler", ".pdf", "--year", 2021, "--only", "市民政局")
    assert result.exit_code == 0, result.output
    assert path.read_bytes().startswith(b"%PDF")
    result, path = printed("motion-figures", ".xlsx", "--year", 2021)
    assert CalamineWorkbook.from_path(str(path)).sheet_names == ["统计表", "数据勾稽", "工作情况"]


def test_the_book_of_a_year_without_motions_is_a_word_document(printed):
    result, path = printed("motion-book", ".docx", "--year", 2019)
    assert result.exit_code == 0, result.output
    assert "没有提案" in "".join(each.text for each in docx.Document(str(path)).paragraphs)


def test_names_in_a_row_and_cards_are_chosen(printed):
    def pages(*words):
        result, path = printed(words[0], ".pdf", "--meeting", 1, *words[1:])
        assert result.exit_code == 0, result.output
        return path.read_bytes().count(b"/Type /Page\n")

    assert pages("member-list", "--columns", 6) < pages("member-list", "--columns", 3)
    two = ("--member", "谭曦国", "--member", "查霞波")
    assert pages("name-plates", "--flat", *two) == 1
    assert pages("name-plates", *two) == 2


@pytest.mark.parametrize(
    "call",
    [
        ("motion-catalogue", ".pdf"),
        ("agenda", ".pdf"),
        ("motion-book", ".xlsx", "--year", 2021),
        ("motion-catalogue", ".pdf", "--year", 2021, "--split"),
        ("motion-by-handler", ".pdf", "--year", 2021, "--only", "没有的单位"),
        ("chair-script", ".pdf", "--meeting", 1),
        ("cue-cards", ".pdf", "--meeting", 1),
        ("speaker-notes", ".pdf", "--meeting", 1),
        ("agenda", ".xlsx", "--meeting", 1),
        ("all", ".xlsx", "--meeting", 1),
        ("no-such-paper", ".pdf", "--meeting", 1),
        ("agenda", ".pdf", "--meeting", 1, "--columns", 5),
        ("member-list", ".pdf", "--meeting", 1, "--columns", 7),
        ("badges", ".pdf", "--meeting", 1, "--flat"),
    ],
)
def test_options_that_do_not_fit_the_paper_are_refused(printed, call):
    result, path = printed(*call)
    assert result.exit_code == 2
    assert not path.exists()


@pytest.mark.parametrize(
    ("what", "suffix", "words", "begin"),
    [
        ("speech-report", ".pdf", (), b"%PDF"),
        ("speech-report", ".xlsx", ("--sitting", "2"), b"PK"),
        ("chair-script", ".pdf", ("--sitting", "2"), b"%PDF"),
        ("cue-cards-4", ".pdf", (), b"%PDF"),
        ("speaker-notes", ".docx", ("--sitting", "4"), b"PK"),
    ],
)
def test_every_paper_of_the_floor_is_printed(printed, what, suffix, words, begin):
    result, path = printed(what, suffix, "--meeting", 1, *words)
    assert result.exit_code == 0, result.output
    assert path.read_bytes().startswith(begin)


def test_a_paper_that_the_meeting_has_not_is_refused(printed):
    result, path = printed("ballot-paper-7", ".pdf", "--meeting", 1)
    assert result.exit_code == 1
    assert "没有“ballot-paper-7”" in result.stderr
    assert not path.exists()


def listed(file):
    result = CliRunner().invoke(
        main, ["documents", str(file), "--meeting", "1", "--format", "json"]
    )
    return {row["name"]: row for row in json.loads(result.output)}


def test_several_go_into_a_folder_under_their_numbers_and_are_listed_as_printed(printed, file):
    result, folder = printed("agenda", "", "leave-list", "--meeting", 1)
    assert result.exit_code == 0, result.output
    assert sorted(path.name for path in folder.iterdir()) == ["01-议程.pdf", "14-请假名单.pdf"]
    rows = listed(file)
    assert {name for name, row in rows.items() if row["printed_at"]} == {"agenda", "leave-list"}
    assert not any(row["outdated"] for row in rows.values())


def test_the_list_of_papers_is_told_in_lines_too(file):
    told = CliRunner().invoke(main, ["documents", str(file), "--meeting", "1"]).output
    assert told.splitlines()[2] == "speaking-order\t发言顺序表\t\t"


def test_all_in_one_file_is_the_book_of_the_meeting(printed, file):
    result, path = printed("all", ".pdf", "--meeting", 1)
    assert result.exit_code == 0, result.output
    assert path.read_bytes().count(b"/Type /Page\n") > 100
    assert listed(file)["agenda"]["printed_to"] == "book"
    assert listed(file)["badges"]["printed_at"] is None


def test_what_cannot_be_made_is_named_and_the_rest_is_written(printed, file, tmp_path):
    (tmp_path / "x" / "01-议程.pdf").mkdir(parents=True)
    result, folder = printed("agenda", "", "leave-list", "--meeting", 1)
    assert result.exit_code == 1
    assert "议程：" in result.stderr
    assert (folder / "14-请假名单.pdf").is_file()
    assert listed(file)["agenda"]["printed_at"] is None


def test_a_record_that_is_in_use_is_printed_without_a_note(printed, file):
    holder = open_workspace(file)
    result, path = printed("agenda", ".pdf", "--meeting", 1)
    holder.close()
    assert result.exit_code == 0, result.output
    assert "没有记入打印登记" in result.stderr
    assert path.exists()
    assert listed(file)["agenda"]["printed_at"] is None
