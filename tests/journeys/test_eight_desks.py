"""Some programs sign a small hall in, one is killed, and every copy counts the same."""

import runpy
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[1] / "benchmarks" / "eight_desks.py"


@pytest.fixture(scope="module")
def eight_desks():
    return runpy.run_path(str(SCRIPT))


def test_every_acknowledged_sign_in_is_there_once_in_every_copy(eight_desks, tmp_path):
    said = eight_desks["run"](40, 3, tmp_path, 3)
    assert said.startswith("3 desks, 40 members, 44 scans acknowledged")
