"""The program is killed in the middle of its work; what it acknowledged is there afterwards."""

import runpy
from pathlib import Path

import pytest

KILL_NINE = Path(__file__).parents[1] / "benchmarks" / "kill_nine.py"


@pytest.fixture(scope="module")
def kill_nine():
    return runpy.run_path(str(KILL_NINE))


def test_nothing_acknowledged_is_lost_when_the_program_is_killed(kill_nine, tmp_path):
    acknowledged = kill_nine["kill_many"](3, 1, tmp_path)
    assert len(acknowledged.sign_ins) > 0
    assert len(acknowledged.imports) > 0


def test_a_lost_sign_in_would_be_noticed(kill_nine, tmp_path):
    path = tmp_path / "committee.plenary"
    kill_nine["make_record"](path, tmp_path)
    acknowledged = kill_nine["Acknowledged"]()
    acknowledged.hear("signed abc\nread 0-1\nsigned cut off")
    assert (acknowledged.sign_ins, acknowledged.imports) == (["abc"], ["0-1"])
    with pytest.raises(kill_nine["LostAcknowledged"], match="lost sign-in abc; lost import 0-1"):
        kill_nine["verify"](path, tmp_path, acknowledged)
