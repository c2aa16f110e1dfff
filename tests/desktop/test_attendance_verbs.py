"""Attendance without a window."""

import json
import shutil

import pytest
from click.testing import CliRunner

from desktop.cli import main

SENTENCE = "应到委员367人，实到358人，因病因事请假7人，缺席2人，符合规定人数。"


def run(*words):
    return CliRunner().invoke(main, [str(word) for word in words])


def answer(*words):
    result = run(*words)
    assert result.exit_code == 0, result.output
    return result.stdout


@pytest.fixture
def file(sample_file, tmp_path):
    path = tmp_path / "西门.plenary"
    shutil.copy(sample_file, path)
    return path


def at(verb, file, ordinal, *words):
    return (verb, file, "--meeting", 1, "--sitting", ordinal, *words)


def attendance(file, ordinal=1):
    return json.loads(answer(*at("attendance", file, ordinal, "--format", "json")))


def test_the_attendance_of_the_opening_adds_up(file):
    found = attendance(file)
    counts = [found[key] for key in ("expected", "present", "on_leave", "absent")]
    assert (counts, found["rate"], found["sentence"]) == ([367, 358, 7, 2], 97.55, SENTENCE)
    names = found["names"]
    assert [len(names[key]) for key in ("present", "on_leave", "absent", "left")] == [358, 7, 2, 0]
    assert set(names["on_leave"][0]) == {"name", "kind", "reason", "late"}
    text = answer(*at("attendance", file, 1))
    assert text.splitlines()[0] == SENTENCE
    assert text.count("\n") == 4


def test_a_desk_has_a_name_and_says_who_came_and_went(file):
    said = answer(*at("sign-in", file, 3, "--desk", "东门", "07001", "07002"))
    assert said.count("已签到") == 2
    assert answer(*at("sign-out", file, 3, "07001")).endswith("已离会\n")
    assert attendance(file, 3)["names"]["left"] == ["查霞波"]
    refused = run(*at("sign-out", file, 3, "07001"))
    assert (refused.exit_code, "不在场" in refused.stderr) == (1, True)
    assert "已返回" in answer(*at("sign-in", file, 3, "07001"))
    assert attendance(file, 3)["names"]["left"] == []


def test_what_one_desk_noted_is_merged_at_another_once_and_twice(file, sample_file, tmp_path):
    other, noted = tmp_path / "东门.plenary", tmp_path / "东门.json"
    shutil.copy(sample_file, other)
    answer(*at("sign-in", other, 3, "--desk", "东门", "07001"))
    export = ("export-sign-ins", other, "--meeting", 1, "--desk", "东门", "--out", noted)
    assert answer(*export) == f"{noted}\t366 条\n"
    assert answer("merge-sign-ins", file, noted) == "新增 1 条，已有 365 条\n"
    assert answer("merge-sign-ins", file, noted, noted, "--meeting", 1).startswith("新增 0 条")
    assert attendance(file, 3)["names"]["present"] == ["查霞波"]


def test_a_file_cut_in_half_is_refused_in_words(file, tmp_path):
    noted = tmp_path / "东门.json"
    answer("export-sign-ins", file, "--meeting", 1, "--out", noted)
    noted.write_bytes(noted.read_bytes()[:5000])
    refused = run("merge-sign-ins", file, noted)
    assert (refused.exit_code, "不完整" in refused.stderr) == (1, True)


def test_a_wrong_clock_is_said_on_stderr(file, sample_file, tmp_path):
    from datetime import timedelta

    from desktop.exchange.sign_in_file import read_sign_ins, write_sign_ins

    noted = tmp_path / "东门.json"
    answer("export-sign-ins", file, "--meeting", 1, "--out", noted)
    value = read_sign_ins(noted)
    write_sign_ins(noted, _later(value, timedelta(hours=1)))
    merged = run("merge-sign-ins", file, noted)
    assert (merged.exit_code, "可能快约 60 分钟" in merged.stderr) == (0, True)


def _later(value, gap):
    from dataclasses import replace

    return replace(value, written_at=value.written_at + gap)


def test_leave_is_from_the_meeting_or_from_a_sitting_and_late_is_said(file):
    leave = ("leave", file, "--meeting", 1, "07001", "--kind", "sick", "--reason", "住院")
    assert answer(*leave, "--asked", "2021-01-02") == "查霞波 病假\n"
    assert "未按规定提前" in answer(*leave, "--asked", "2021-01-05", "--approver", "秘书长")
    (first,) = attendance(file, 3)["names"]["on_leave"]
    assert first == {"name": "查霞波", "kind": "sick", "reason": "住院", "late": True}
    once = ("leave", file, "--meeting", 1, "07002", "--kind", "duty", "--sitting", 3, "--oral")
    assert answer(*once).startswith("谭曦国 公务")
    assert attendance(file, 3)["on_leave"] == 2
    assert run(*leave[:3], 1, "没有此人", "--kind", "sick").exit_code == 1


def test_what_was_frozen_stays_when_somebody_leaves_office(file):
    freeze = at("freeze-attendance", file, 1)
    assert answer(*freeze) == f"{SENTENCE}\n"
    assert answer(*freeze, "--occasion", "poll", "--subject", "决议") == f"{SENTENCE}\n"
    snapshots = attendance(file)["snapshots"]
    assert [(each["ordinal"], each["former"]) for each in snapshots] == [(1, None), (2, 1)]
