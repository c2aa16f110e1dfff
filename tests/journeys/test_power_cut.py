"""The program is killed in the middle of its work; what it acknowledged is there afterwards."""

import runpy
from pathlib import Path

import pytest

from db.models import Member
from db.opening import open_record

KILL_NINE = Path(__file__).parents[1] / "benchmarks" / "kill_nine.py"


@pytest.fixture(scope="module")
def kill_nine():
    return runpy.run_path(str(KILL_NINE))


@pytest.fixture
def untouched(kill_nine, tmp_path):
    """A record as the first child finds it."""
    path = tmp_path / "committee.plenary"
    kill_nine["make_record"](path, tmp_path)
    return path


def test_nothing_acknowledged_is_lost_when_the_program_is_killed(kill_nine, tmp_path):
    acknowledged = kill_nine["kill_many"](3, 1, tmp_path)
    assert len(acknowledged.sign_ins) >= 3
    assert len(set(acknowledged.sign_ins)) == len(acknowledged.sign_ins)


def test_a_line_that_the_kill_cut_off_acknowledges_nothing(kill_nine):
    acknowledged = kill_nine["Acknowledged"]()
    acknowledged.hear("signed 1 001\nread 第1批\nsigned 1 0")
    assert (acknowledged.sign_ins, acknowledged.imports) == (["1 001"], ["第1批"])


def test_a_lost_action_would_be_noticed(kill_nine, untouched, tmp_path):
    acknowledged = kill_nine["Acknowledged"](sign_ins=["1 001"], imports=["第1批"])
    with pytest.raises(kill_nine["LostAcknowledged"], match="sign-in 1 001; lost import 第1批"):
        kill_nine["verify"](untouched, tmp_path, acknowledged)


def test_half_an_import_would_be_noticed(kill_nine, untouched, tmp_path):
    record = open_record(untouched, who="tester", backups=tmp_path / "backups")
    with record.uow.write("导入委员名单：新增 600 人，更新 0 人") as tx:
        tx.session.add(Member(name="王伟", duty="第1批"))
    record.close()
    with pytest.raises(kill_nine["LostAcknowledged"], match=r"^half import 第1批$"):
        kill_nine["verify"](untouched, tmp_path, kill_nine["Acknowledged"]())


def test_an_action_without_its_line_in_the_journal_would_be_noticed(kill_nine, untouched, tmp_path):
    record = open_record(untouched, who="tester", backups=tmp_path / "backups")
    with record.uow.write("别的操作") as tx:
        tx.session.add(Member(name="王伟"))
    record.close()
    with pytest.raises(kill_nine["LostAcknowledged"], match=r"^journal differs in 别的操作$"):
        kill_nine["verify"](untouched, tmp_path, kill_nine["Acknowledged"]())
