import re
import shutil
import subprocess

import pytest
from click.testing import CliRunner

from desktop.cli import main

DOCUMENTS = ["attendance-report", "leave-list", "absence-list", "attendance-certificates"]


@pytest.fixture
def file(sample_file, tmp_path):
    """A copy of the sample record: every printing is put on record."""
    path = tmp_path / "临江.plenary"
    shutil.copyfile(sample_file, path)
    return path


@pytest.fixture
def write(file, tmp_path):
    """Print a document with options; return the result, and the file where it should be."""

    def do(document, *options, name="x.pdf"):
        out = tmp_path / name
        words = ["print", file, document, "--meeting", 1, "--out", out, *options]
        return CliRunner().invoke(main, [str(word) for word in words]), out

    return do


def text_of(path):
    done = subprocess.run(["pdftotext", "-raw", path, "-"], capture_output=True, check=True)
    return re.sub(r"\s", "", done.stdout.decode())


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_paper_of_attendance_is_printed(write, document):
    result, out = write(document)
    assert result.exit_code == 0, result.output
    assert out.read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize("document", DOCUMENTS)
def test_what_has_a_table_is_written_as_a_workbook(write, document):
    result, out = write(document, name="x.xlsx")
    has_table = document != "attendance-certificates"
    assert result.exit_code == (0 if has_table else 2), result.output
    assert out.exists() == has_table


def test_the_report_may_be_about_one_sitting(write):
    _, out = write("attendance-report", "--sitting", 1)
    assert "开幕会出席情况统计表" in text_of(out)
    result, _ = write("attendance-report", "--sitting", 9)
    assert result.exit_code == 1


def test_telephones_are_printed_only_on_an_absence_list_that_asks_for_them(write):
    _, out = write("absence-list", "--phones")
    assert "联系电话" in text_of(out)
    _, out = write("absence-list")
    assert "联系电话" not in text_of(out)
    result, _ = write("leave-list", "--phones")
    assert result.exit_code == 2
    assert "--phones" in result.stderr


def test_leaves_may_be_divided_by_sector(write):
    _, out = write("leave-list", "--by", "sector")
    assert "中国共产党（1人）" in text_of(out)


def test_certificates_are_printed_of_the_members_called(write):
    _, out = write("attendance-certificates", "--member", "07001", "--member", "丁波波")
    text = text_of(out)
    assert text.count("特此证明。") == 2
    assert "兹证明丁波波同志" in text


@pytest.mark.parametrize(("name", "reason"), [("没有此人", "没有"), ("陈佑", "有几位")])
def test_a_member_who_cannot_be_told_is_wrong_usage(write, name, reason):
    result, _ = write("attendance-certificates", "--member", name)
    assert result.exit_code == 2
    assert reason in result.stderr
