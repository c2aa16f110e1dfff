"""`print` knows the papers of a meeting and those of the motions of a year."""

import docx
import pytest
from click.testing import CliRunner
from python_calamine import CalamineWorkbook

from desktop.cli import main


@pytest.fixture
def printed(sample_file, tmp_path):
    """Print a paper of the sample; return the result and the path."""

    def do(what, suffix=".pdf", *words):
        path = tmp_path / f"x{suffix}"
        call = ["print", str(sample_file), what, "--out", str(path), *map(str, words)]
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


@pytest.mark.parametrize(
    "call",
    [
        ("motion-catalogue", ".pdf"),
        ("agenda", ".pdf"),
        ("motion-catalogue", ".docx", "--year", 2021),
        ("motion-catalogue", ".pdf", "--year", 2021, "--split"),
        ("motion-by-handler", ".pdf", "--year", 2021, "--only", "没有的单位"),
    ],
)
def test_options_that_do_not_fit_the_paper_are_refused(printed, call):
    result, path = printed(*call)
    assert result.exit_code == 2
    assert not path.exists()
