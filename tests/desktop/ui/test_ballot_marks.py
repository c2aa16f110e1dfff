"""An unfinished count outlives the program, belongs to one ballot, and trusts no broken file."""

import json
from datetime import datetime

import pytest

from db.domain.ids import CandidateId, ElectionBallotId, ElectionId
from db.domain.vote_rows import CandidateRow, ElectionBallotRow
from desktop.settings import Option
from desktop.ui.ballot_marks import BallotMarks, KeptCount
from desktop.ui.qt_settings import QtSettings

BEGUN = datetime(2021, 1, 8, 9, 30)
PAPERS = {"issued": 10, "valid": None}
COUNT = KeptCount((("丁一", False, 3, 1, 0), ("李四", True, 1, 0, 0)), PAPERS)
NOTHING = KeptCount((("丁一", False, 0, 0, 0),), {"issued": None})


def ballot(*names, key=1):
    candidates = tuple(
        CandidateRow(
            id=CandidateId(place), place=place, name=name, note="", is_write_in=False,
            votes=None, outcome=None,
        )
        for place, name in enumerate(names, start=1)
    )  # fmt: skip
    return ElectionBallotRow(
        id=ElectionBallotId(key), election_id=ElectionId(1), place=1, title="常务委员", seats=1,
        candidates=candidates, papers=None, closed_at=None, follows_id=None, follow_kind=None,
        reason="",
    )  # fmt: skip


@pytest.fixture
def file(tmp_path, qapp):
    return tmp_path / "settings.ini"


@pytest.fixture
def marks(file):
    """Keep marks as a program that has just been started would."""

    def do(*names, key=1, begun=BEGUN):
        return BallotMarks(QtSettings(file), ballot(*(names or ("丁一",)), key=key), begun)

    return do


def test_a_count_is_in_the_file_as_soon_as_it_is_kept(marks, file):
    marks().keep(COUNT)
    assert "ballot_marks" in file.read_text(encoding="utf-8")
    assert marks().kept() == COUNT


def test_a_count_is_of_one_ballot_of_one_record(marks):
    marks().keep(COUNT)
    others = marks(key=2), marks("丁二"), marks(begun=BEGUN.replace(year=2022))
    assert [each.kept() for each in others] == [None] * 3


@pytest.mark.parametrize("verb", [BallotMarks.forget, lambda marks: marks.keep(NOTHING)])
def test_a_count_that_is_done_or_undone_leaves_nothing(marks, file, verb):
    marks().keep(COUNT)
    verb(marks())
    verb(marks())
    assert marks().kept() is None
    assert "ballot_marks" not in file.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "stored",
    [
        "",
        "no json",
        "7",
        json.dumps([[["丁一", False, 3, 1]], {}]),
        json.dumps([[["丁一", False, -3, 1, 0]], {}]),
        json.dumps([[["丁一", False, 3, 1, 0]], {"issued": "x"}]),
        json.dumps([[["丁一", False, 3, 1, 0]], []]),
        json.dumps([[["别人", False, 3, 1, 0]], {}]),
    ],
)
def test_a_broken_line_counts_for_nothing(marks, file, stored):
    mine = marks()
    QtSettings(file).set(Option(mine._option.key, ""), stored)
    assert marks().kept() is None
