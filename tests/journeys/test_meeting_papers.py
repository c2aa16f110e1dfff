"""All papers of a plenary into a folder; one speaker changes; exactly his papers are marked."""

import json
import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from db.domain.rows import AgendaPassingRow
from desktop.cli import main
from desktop.services.speeches import details_of
from desktop.services.workspace import open_workspace

GOLDEN = Path(__file__).parents[1] / "golden"
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


def listed(file, meeting=1):
    rows = json.loads(told("documents", file, "--meeting", meeting, "--format", "json"))
    return {row["name"]: row for row in rows}


def change_the_first_speaker(file, meeting=1):
    desk = open_workspace(file)
    speech = desk.orders.current(meeting).speakers[0].request
    desk.speeches.change(speech, replace(details_of(speech), speaker="王小明"))
    desk.close()


def prepares_this_years_plenary(file):
    """Copy last year's; pass agenda and schedule; share out groups; put the speakers in order."""
    told("new-meeting", file, "--copy-of", 1, "--date", "2022-01-11")
    desk = open_workspace(file)
    desk.agenda.pass_agenda(2, AgendaPassingRow(date(2022, 1, 10), "预备会议"))
    desk.schedule.pass_schedule(2, date(2022, 1, 10), "主席团第一次会议")
    desk.plenary_groups.remove([each.row for each in desk.plenary_groups.view(2).groups])
    assert desk.plenary_groups.share_out(2, 6) == 367
    desk.close()
    told("import-speeches", file, GOLDEN / "speeches.xlsx", "--meeting", 2)
    told("order", file, "--meeting", 2, "--apply")


def test_from_last_years_plenary_to_those_papers_that_a_new_speaker_changes(file, tmp_path):
    prepares_this_years_plenary(file)
    folder = tmp_path / "文件"
    told("print", file, "all", "--meeting", 2, "--out", folder)
    rows = listed(file, 2)
    assert sorted(path.name for path in folder.iterdir()) == sorted(
        row["file"] for row in rows.values()
    )
    assert {"agenda", "schedule-list", "group-list"} < set(rows)
    change_the_first_speaker(file, 2)
    changed = {name for name, row in listed(file, 2).items() if row["outdated"]}
    sitting = next(name for name in changed if name.startswith("cue-cards"))[-1]
    assert changed == {
        "speaking-order",
        "speech-report",
        f"chair-script-{sitting}",
        f"cue-cards-{sitting}",
    }


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
