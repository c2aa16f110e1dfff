"""The 大会发言 of the sample run on the floor, through a power cut, to the 发言情况表."""

import json
import os
import runpy
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest
from click.testing import CliRunner

from db.domain.floor_events import FloorState
from db.domain.ids import MeetingId, SittingId
from desktop.cli import main
from desktop.reports.speech_log_sheet import TOTAL
from desktop.services.floor import InsertedSpeech
from desktop.services.speech_log import length_text
from desktop.services.workspace import open_workspace

CHILD = Path(__file__).with_name("floor_until_the_power_goes.py")
ROOT = Path(__file__).parents[2]
FIRST, SECOND = SittingId(2), SittingId(4)
START = datetime(2021, 1, 6, 14, 30)


@pytest.fixture(scope="module")
def child():
    return runpy.run_path(str(CHILD))


@pytest.fixture
def file(sample):
    """The sample, closed."""
    sample.close()
    return sample.record.path


def cut_the_power(file):
    """Run the child up to the ninth speech and kill it; return the time of the hall."""
    command = [sys.executable, str(CHILD), str(file), START.isoformat()]
    with subprocess.Popen(
        command,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as running:
        wall = datetime.fromisoformat(running.stdout.readline().strip())
        running.kill()
    return wall


class Secretary:
    """Runs the rest of the meeting after the power is back."""

    def __init__(self, child, desk, wall):
        self.desk = desk
        self.hands = child["Hands"](wall)
        self.hands.go(372)
        self.hands.mono = 1
        self.speak_ = child["speak"]
        self.floor = child["begin"](desk, self.hands)
        self.used = [400 + number for number in range(8)]

    def goes_on_with_the_ninth(self):
        self.floor.go_on(FIRST)
        self.hands.go(28)
        self.used.append(400)

    def puts_in(self, speaker, sitting):
        before = self.floor.view(sitting).upcoming[0].key
        self.floor.insert(
            sitting, InsertedSpeech(speaker=speaker, unit="中共临江市委"), before=before
        )

    def stops_too_early_and_takes_it_back(self):
        self.floor.stop(FIRST)
        self.floor.undo(FIRST)

    def hears(self, sitting):
        while self.floor.view(sitting).upcoming:
            seconds = 300 + len(self.used)
            self.speak_(self.floor, self.hands, sitting, seconds)
            self.used.append(seconds)
        self.floor.stop(sitting)


@pytest.fixture
def secretary(child, file):
    wall = cut_the_power(file)
    desk = open_workspace(file)
    yield Secretary(child, desk, wall)
    desk.close()


@pytest.fixture
def closed_meeting(secretary):
    """The secretary, when both sittings are over."""
    secretary.goes_on_with_the_ninth()
    secretary.stops_too_early_and_takes_it_back()
    secretary.puts_in("刘书记", FIRST)
    secretary.hears(FIRST)
    secretary.hands.wall = datetime(2021, 1, 7, 14, 30)
    secretary.puts_in("陈市长", SECOND)
    secretary.hears(SECOND)
    return secretary


def test_after_the_power_cut_the_floor_stands_where_it_stood(secretary):
    offer = secretary.floor.resume_offer(FIRST)
    assert offer.sentence == f"第 9 位 {offer.row.speaker} 正在发言，已 6 分 12 秒"
    view = secretary.floor.view(FIRST)
    finished = [row.used_seconds for row in view.rows if row.state is FloorState.FINISHED]
    assert finished == secretary.used
    passed = next(row for row in view.rows if row.state is FloorState.PASSED_OVER)
    assert (passed.planned_number, passed.reason) == (3, "不在会场")


def test_every_speech_is_heard_once_and_lasts_as_long_as_it_lasted(closed_meeting):
    log = closed_meeting.desk.speech_log.log(MeetingId(1))
    assert [row.used_seconds for row in log.rows] == closed_meeting.used
    assert {row.state for row in log.rows} == {FloorState.FINISHED}
    heard = sorted(row.planned_number for row in log.rows if row.planned_number)
    assert heard == list(range(1, 39))
    assert len(log.rows) == 40


def test_the_sums_of_the_paper_equal_the_log(closed_meeting):
    service = closed_meeting.desk.speech_log
    log = service.log(MeetingId(1))
    sheet = service.sheet(log)
    total = next(line for line in sheet.shares if line.unit == TOTAL)
    assert total.used == length_text(sum(closed_meeting.used))
    assert sum(int(line.count) for line in sheet.shares[:-1]) == 40
    assert "（23/40）" in sheet.share_line
    assert service.paper(log).startswith(b"%PDF")
    assert service.workbook(log).startswith(b"PK")


def test_the_command_line_tells_the_same(closed_meeting):
    path = str(closed_meeting.desk.record.path)
    closed_meeting.desk.close()
    run = CliRunner()
    told = run.invoke(main, ["speech-log", path, "--meeting", "1", "--format", "json"])
    assert sum(row["seconds"] for row in json.loads(told.stdout)) == sum(closed_meeting.used)
    period = ["--from", "2021-01-06", "--to", "2021-01-06", "--format", "json"]
    share = json.loads(run.invoke(main, ["speech-share", path, *period]).stdout)
    first_day = [row for row in json.loads(told.stdout) if row["start"].startswith("2021-01-06")]
    assert (share["all"], len(share["speeches"])) == (len(first_day), len(first_day))


def test_every_step_is_a_line_of_the_audit_trail(closed_meeting):
    trail = closed_meeting.desk.history.audit_trail(5000)
    labels = [entry.label for entry in trail if entry.label.startswith("会场：")]
    assert sum("开始发言" in label for label in labels) == 41
    assert any(label.endswith("未到，移到最后：不在会场") for label in labels)
    assert any("程序重启" in label for label in labels)
