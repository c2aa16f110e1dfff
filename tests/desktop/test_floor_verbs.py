import json

import pytest
from click.testing import CliRunner

from db.domain.ids import SittingId
from desktop.cli import main

PERIOD = ("--from", "2021-01-01", "--to", "2021-12-31")
KEYS = ["unit", "speaker", "planned", "start", "end", "seconds", "state"]


@pytest.fixture
def run(sample):
    """Close the sample and run a verb on it."""

    def invoke(verb, *arguments):
        sample.close()
        return CliRunner().invoke(main, [verb, str(sample.record.path), *arguments])

    return invoke


def test_the_log_of_a_sitting_has_every_speech_with_its_times(run, sample):
    sample.floor.call_next(SittingId(2))
    sample.floor.stop(SittingId(2))
    told = run("speech-log", "--meeting", "1", "--sitting", "2", "--format", "json")
    rows = json.loads(told.stdout)
    assert [list(row) for row in rows] == [KEYS] * len(rows)
    assert (rows[0]["state"], rows[0]["planned"]) == ("finished", "2021-01-06T14:30:00")
    assert rows[0]["end"] >= rows[0]["start"]
    assert (rows[1]["start"], rows[1]["seconds"]) == (None, 0)


def test_the_log_of_a_sitting_that_is_not_there_is_refused(run):
    told = run("speech-log", "--meeting", "1", "--sitting", "9")
    assert (told.exit_code, "没有第 9 场" in told.stderr) == (1, True)


def test_the_share_of_the_sample_is_that_of_the_work_report(run):
    found = json.loads(run("speech-share", *PERIOD, "--format", "json").stdout)
    assert (found["counted"], found["all"], found["percent"]) == (23, 38, "60.53")
    assert sum(row["counted"] for row in found["speeches"]) == 23


def test_the_share_as_text_is_the_sentence_with_a_line_a_speech(run):
    lines = run("speech-share", *PERIOD).stdout.splitlines()
    assert lines[0].endswith("60.53%（23/38）")
    assert sum(line.endswith("√") for line in lines) == 23


def test_a_period_that_ends_before_it_begins_is_refused(run):
    told = run("speech-share", "--from", "2021-12-31", "--to", "2021-01-01", "--format", "json")
    assert (told.exit_code, told.stdout) == (1, "")
    assert "起始日期 2021-12-31 晚于截止日期 2021-01-01" in told.stderr
