"""The papers of the floor are printed from the command line."""

import pytest
from click.testing import CliRunner

from desktop.cli import main


@pytest.fixture
def printed(sample_file, tmp_path):
    """Print a paper of the sample; return the result and the path."""

    def do(what, suffix=".pdf", *words):
        path = tmp_path / f"x{suffix}"
        call = ["print", str(sample_file), what, "--meeting", "1", "--out", str(path), *words]
        return CliRunner().invoke(main, call), path

    return do


@pytest.mark.parametrize(
    ("what", "suffix", "words", "begin"),
    [
        ("speech-report", ".pdf", (), b"%PDF"),
        ("speech-report", ".xlsx", ("--sitting", "2"), b"PK"),
        ("chair-script", ".pdf", ("--sitting", "2"), b"%PDF"),
        ("cue-cards", ".pdf", ("--sitting", "2"), b"%PDF"),
    ],
)
def test_every_paper_of_the_floor_is_printed(printed, what, suffix, words, begin):
    result, path = printed(what, suffix, *words)
    assert result.exit_code == 0, result.output
    assert path.read_bytes().startswith(begin)


@pytest.mark.parametrize("what", ["chair-script", "cue-cards"])
def test_what_is_of_one_sitting_asks_for_it(printed, what):
    result, path = printed(what)
    assert result.exit_code == 2
    assert not path.exists()
