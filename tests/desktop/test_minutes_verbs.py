"""The minutes on the command line: as text, as JSON, as a paper."""

import json

import pytest
from click.testing import CliRunner

from desktop.cli import main


@pytest.fixture
def run(sample_file):
    def say(*words):
        text = [str(word) for word in ("minutes", sample_file, *words)]
        return CliRunner().invoke(main, text)

    return say


def test_the_text_of_the_minutes_is_printed(run):
    told = run("--meeting", 1)
    assert told.exit_code == 0
    lines = told.stdout.splitlines()
    assert lines[0] == "政协临江市第七届委员会第六次会议记录"
    assert any(line.startswith("一、") for line in lines)
    assert lines[-1].startswith("主持人（签名）：")


def test_a_summary_is_told_apart_and_read_by_programs(run):
    said = json.loads(run("--meeting", 1, "--summary", "--format", "json").stdout)
    assert said["title"] == "政协临江市第七届委员会第六次会议纪要"
    assert (said["is_signed"], said["signed_at"]) == (False, None)
    assert [each["title"] for each in said["sections"]][:2] == ["", "会议议程"]


@pytest.mark.parametrize(("name", "begin"), [("纪要.pdf", b"%PDF"), ("纪要.docx", b"PK")])
def test_the_paper_is_written(run, tmp_path, name, begin):
    told = run("--meeting", 1, "--summary", "--out", tmp_path / name)
    assert (told.exit_code, told.stdout.strip()) == (0, str(tmp_path / name))
    assert (tmp_path / name).read_bytes().startswith(begin)


def test_what_cannot_be_written_is_refused(run, tmp_path):
    told = run("--meeting", 1, "--out", tmp_path / "记录.txt")
    assert (told.exit_code, told.stdout) == (1, "")
    assert "扩展名应是 .pdf 或 .docx" in told.stderr
    assert "没有第 9 号会议" in run("--meeting", 9).stderr
