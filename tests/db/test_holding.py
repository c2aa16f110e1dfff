"""Who holds a record for writing: one at a time, by name, until the end of the program."""

import json
import os
import socket

import pytest

from db.domain.errors import Holder, RecordHeld
from db.holding import Holding

HOLD = """
import sys
from datetime import datetime
from pathlib import Path
from db.holding import Holding
holding = Holding(Path(sys.argv[1]), datetime(2021, 1, 6, 9, 2, 3))
print("ready", flush=True)
sys.stdin.readline()
holding.release()
"""


def side_files(path):
    return sorted(found.name for found in path.parent.iterdir() if found != path)


def test_holding_leaves_no_side_file_when_released(path, clock):
    holding = Holding(path, clock())
    assert side_files(path) == [f".{path.name}.holder", f".{path.name}.lock"]
    holding.release()
    assert side_files(path) == []


def test_a_second_holder_is_told_who_has_the_record(path, clock):
    now = clock()
    holding = Holding(path, now)
    with pytest.raises(RecordHeld) as refused:
        Holding(path, clock())
    holding.release()
    who = refused.value.holder
    assert (who.host, who.pid, who.since) == (socket.gethostname(), os.getpid(), now)


def test_the_second_attempt_leaves_the_first_holder_alone(path, clock):
    holding = Holding(path, clock())
    with pytest.raises(RecordHeld):
        Holding(path, clock())
    with pytest.raises(RecordHeld):
        Holding(path, clock())
    holding.release()
    assert side_files(path) == []


def test_another_program_is_named_with_its_process(path, clock, program):
    other = program(HOLD, path)
    with pytest.raises(RecordHeld) as refused:
        Holding(path, clock())
    assert refused.value.holder.pid == other.pid
    assert refused.value.holder.since.isoformat() == "2021-01-06T09:02:03"


def test_the_right_passes_on_when_the_other_program_ends(path, clock, program):
    other = program(HOLD, path)
    other.communicate("close\n")
    holding = Holding(path, clock())
    assert json.loads(path.with_name(f".{path.name}.holder").read_text())["pid"] == os.getpid()
    holding.release()


def test_the_right_passes_on_when_the_other_program_is_killed(path, clock, program):
    other = program(HOLD, path)
    other.kill()
    other.wait()
    assert side_files(path) == [f".{path.name}.holder", f".{path.name}.lock"]
    Holding(path, clock()).release()
    assert side_files(path) == []


@pytest.mark.parametrize(
    "note", ["", "{", "[]", "{}", '{"user": 1, "host": 2, "pid": "x", "since": 3}', "\0"]
)
def test_an_unreadable_note_leaves_the_holder_unnamed(path, clock, note):
    holding = Holding(path, clock())
    path.with_name(f".{path.name}.holder").write_text(note)
    with pytest.raises(RecordHeld) as refused:
        Holding(path, clock())
    holding.release()
    assert refused.value.holder is None


def test_a_missing_note_leaves_the_holder_unnamed(path, clock):
    holding = Holding(path, clock())
    path.with_name(f".{path.name}.holder").unlink()
    with pytest.raises(RecordHeld) as refused:
        Holding(path, clock())
    holding.release()
    assert refused.value.holder is None


def test_a_user_without_a_name_can_hold_a_record(path, clock, monkeypatch):
    for name in ("LOGNAME", "USER", "LNAME", "USERNAME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(os, "getuid", lambda: 4_000_000_000)
    holding = Holding(path, clock())
    with pytest.raises(RecordHeld) as refused:
        Holding(path, clock())
    holding.release()
    assert refused.value.holder == Holder(
        "", socket.gethostname(), os.getpid(), refused.value.holder.since
    )


def test_a_note_that_cannot_be_written_leaves_the_record_free(path, clock):
    path.with_name(f".{path.name}.holder").mkdir()
    with pytest.raises(IsADirectoryError):
        Holding(path, clock())
    path.with_name(f".{path.name}.holder").rmdir()
    holding = Holding(path, clock())
    assert len(side_files(path)) == 2
    holding.release()


def test_the_right_is_given_back_when_the_folder_has_gone(path, clock):
    holding = Holding(path, clock())
    away = path.parent.rename(path.parent.with_name("pulled out"))
    holding.release()
    away.rename(path.parent)
    again = Holding(path, clock())
    assert len(side_files(path)) == 2
    again.release()
