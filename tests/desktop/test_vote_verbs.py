"""A poll on the command line: stored and judged, or refused in Chinese with nothing written."""

import json

import pytest
from click.testing import CliRunner

from desktop.cli import main
from desktop.services.workspace import open_workspace

WORDS = {
    "--meeting": 1,
    "--sitting": 1,
    "--subject": "关于常委会工作报告的决议",
    "--method": "keypad",
    "--yes": 350,
    "--no": 1,
    "--abstain": 4,
}
VERDICT = {"passed", "needed", "entitled", "present", "not_voted", "margin", "sentence"}


@pytest.fixture
def file(sample):
    path = sample.record.path
    sample.close()
    return path


@pytest.fixture
def run(file):
    def do(**changes):
        words = WORDS | {f"--{key}": value for key, value in changes.items()}
        spoken = [
            part for key, value in words.items() if value is not None for part in (key, value)
        ]
        return CliRunner().invoke(main, ["poll", str(file), *map(str, spoken)])

    return do


@pytest.fixture
def stored(file):
    def read():
        desk = open_workspace(file, read_only=True)
        views = desk.polls.polls(1)
        desk.close()
        return views

    return read


def test_the_verdict_is_printed_as_json_and_stored(run, stored):
    record = json.loads(run().stdout)
    assert set(record) == VERDICT
    assert (record["passed"], record["needed"], record["margin"]) == (True, 184, 166)
    assert (record["entitled"], record["present"], record["not_voted"]) == (367, 358, 3)
    assert stored()[0].sentence == record["sentence"]


def test_the_poll_of_2015_is_judged_as_published(run):
    record = json.loads(run(yes=2102, entitled=2227, present=2114).stdout)
    assert record["sentence"] == (
        "赞成2102票，反对1票，弃权4票，未按表决器7人。赞成票超过全体委员的半数，通过。"
    )


def test_base_and_rule_can_be_chosen(run):
    record = json.loads(run(yes=200, present=300, base="present", rule="two-thirds").stdout)
    assert (record["passed"], record["needed"]) == (True, 200)
    assert json.loads(run(yes=199, base="cast", rule="majority").stdout)["needed"] == 103


def test_acclamation_goes_without_numbers(run):
    record = json.loads(run(method="acclamation", yes=None, no=None, abstain=None).stdout)
    assert (record["passed"], record["margin"]) == (True, None)


def test_a_secret_ballot_has_its_papers(run):
    papers = {"issued": 358, "returned": 356, "valid": 355, "spoiled": 1}
    record = json.loads(run(method="ballot", **papers).stdout)
    assert "发出表决票358张" in record["sentence"]


def test_a_secret_ballot_without_papers_had_those_that_were_counted(run):
    record = json.loads(run(method="ballot").stdout)
    assert "发出表决票355张，收回355张，其中有效票355张，废票0张" in record["sentence"]
    assert (record["passed"], record["not_voted"]) == (True, 3)


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"yes": -1}, "“-1”不是人数"),
        ({"yes": "1.5"}, "“1.5”不是人数"),
        ({"yes": 357}, "= 362，多于实到 358 人"),
        ({"present": 368}, "实到 368 人多于应到 367 人"),
        ({"yes": None, "no": None, "abstain": None}, "还没有票数"),
        ({"subject": " "}, "请填写表决事项"),
        ({"sitting": 99}, "没有第 99 场"),
        ({"meeting": 99}, "没有第 99 号会议"),
        ({"method": "ballot", "yes": 357}, "= 362，多于实到 358 人"),
        ({"issued": 358}, "发出、收回、有效和废票"),
    ],
)
def test_bad_numbers_are_refused_in_chinese_and_nothing_is_written(run, stored, changes, message):
    result = run(**changes)
    assert (result.exit_code, result.stdout) == (1, "")
    assert message in result.stderr
    assert stored() == ()
