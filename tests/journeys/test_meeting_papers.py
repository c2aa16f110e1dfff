"""All papers of a plenary into a folder; one speaker changes; exactly his papers are marked."""

import json
import shutil
from dataclasses import replace

import pytest
from click.testing import CliRunner

from desktop.cli import main
from desktop.services.speeches import details_of
from desktop.services.workspace import open_workspace

OF_THE_FIRST_SPEAKER = {
    "speaking-order",
    "speech-report",
    "chair-script-2",
    "cue-cards-2",
}
"""The order, the report of the speeches, and script and cards of the sitting he speaks in."""


@pytest.fixture
def file(sample_file, tmp_path):
    path = tmp_path / "临江.plenary"
    shutil.copyfile(sample_file, path)
    return path


def told(*words):
    result = CliRunner().invoke(main, [str(word) for word in words])
    assert result.exit_code == 0, result.output
    return result.output


def listed(file):
    rows = json.loads(told("documents", file, "--meeting", 1, "--format", "json"))
    return {row["name"]: row for row in rows}


def change_the_first_speaker(file):
    desk = open_workspace(file)
    speech = desk.orders.current(1).speakers[0].request
    desk.speeches.change(speech, replace(details_of(speech), speaker="王小明"))
    desk.close()


def test_from_all_papers_in_a_folder_to_those_that_a_new_speaker_changes(file, tmp_path):
    folder = tmp_path / "文件"
    told("print", file, "all", "--meeting", 1, "--out", folder)
    rows = listed(file)
    assert sorted(path.name for path in folder.iterdir()) == sorted(
        row["file"] for row in rows.values()
    )
    assert all(row["printed_at"] and not row["outdated"] for row in rows.values())
    change_the_first_speaker(file)
    rows = listed(file)
    assert {name for name, row in rows.items() if row["outdated"]} == OF_THE_FIRST_SPEAKER
