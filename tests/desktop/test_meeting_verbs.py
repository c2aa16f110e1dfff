"""New meetings from the command line: by kind, by template, as a copy."""

import pytest
from click.testing import CliRunner

from desktop.cli import main
from desktop.services.workspace import open_workspace


@pytest.fixture
def answer(new_file, tmp_path):
    """Run the verb on a record; return its exit code, its output and what was asked for."""
    path = tmp_path / new_file.name
    path.write_bytes(new_file.read_bytes())

    def ask(*words, day="2021-01-06"):
        result = CliRunner().invoke(main, ["new-meeting", str(path), "--date", day, *words])
        return result.exit_code, result.output.strip()

    ask.path = path
    return ask


def test_a_meeting_is_made_from_a_template_and_copied_a_year_later(answer):
    assert answer("--template", "plenary-first") == (0, "1")
    assert answer("--copy-of", "1", day="2022-01-11") == (0, "2")
    assert answer("--kind", "standing", "--name", "第一次常委会会议") == (0, "3")
    desk = open_workspace(answer.path, read_only=True)
    names = {row.id: row.name for row in desk.meetings.meetings()}
    desk.close()
    assert names == {
        1: "政协临江市第七届委员会第一次会议",
        2: "政协临江市第七届委员会第二次会议",
        3: "第一次常委会会议",
    }


def test_exactly_one_thing_to_make_it_from_is_asked_for(answer):
    assert answer()[0] == 2
    code, said = answer("--kind", "plenary", "--template", "plenary")
    assert code == 2
    assert "请选一个" in said


def test_an_unknown_template_is_refused(answer):
    code, said = answer("--template", "picnic")
    assert code == 1
    assert "没有“picnic”这个模板" in said
