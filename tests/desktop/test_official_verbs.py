import subprocess

import pytest
from click.testing import CliRunner

from desktop.cli import main
from desktop.official_verbs import typeset_text

REPORT = """\
政协临江市第七届委员会常务委员会工作报告
(2021年1月6日在政协临江市第七届委员会第六次会议上)
王芳
各位委员:
一、2020年工作回顾
(一)服务中心大局。去年,常委会协商议政14次。
"""


def run(*words):
    return CliRunner().invoke(main, [str(word) for word in words])


@pytest.fixture
def report(tmp_path):
    path = tmp_path / "报告.txt"
    path.write_text(REPORT, encoding="gb18030")
    return path


def read(pdf):
    done = subprocess.run(["pdftotext", "-raw", str(pdf), "-"], capture_output=True, check=True)
    return done.stdout.decode("utf-8")


def test_a_plain_text_becomes_official_paper(report, tmp_path):
    target = tmp_path / "报告.pdf"
    result = run("typeset", report, "--out", target)
    assert (result.exit_code, result.stdout.strip()) == (0, str(target))
    assert "".join(read(target).split()) == (
        "政协临江市第七届委员会常务委员会工作报告（2021年1月6日在政协临江市第七届委员会第六次会议上）"
        "王芳各位委员：一、2020年工作回顾（一）服务中心大局。去年，常委会协商议政14次。—1—"
    )


def test_marks_can_stay_as_they_were_typed(report, tmp_path):
    assert run("typeset", report, "--out", tmp_path / "a.pdf", "--as-typed").exit_code == 0
    assert "去年,常委会" in read(tmp_path / "a.pdf")


def test_a_word_document_is_made_as_well(report, tmp_path):
    assert run("typeset", report, "--out", tmp_path / "a.docx").exit_code == 0
    assert (tmp_path / "a.docx").read_bytes().startswith(b"PK")


def test_a_refusal_is_told_and_ends_with_one(report, tmp_path):
    result = run("typeset", report, "--out", tmp_path / "a.odt")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "扩展名应是 .pdf 或 .docx" in result.stderr


def test_characters_without_a_font_are_told_on_the_side(tmp_path):
    (tmp_path / "a.txt").write_text("通知\n王\U0002ebf0。", encoding="utf-8")
    result = run("typeset", tmp_path / "a.txt", "--out", tmp_path / "a.pdf")
    assert result.exit_code == 0
    assert "\U0002ebf0" in result.stderr


def test_the_verb_returns_what_no_font_has(report, tmp_path):
    assert typeset_text(report, tmp_path / "a.pdf") == ()
