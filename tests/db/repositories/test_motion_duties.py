"""The open duties of motions are those of the motions in handling, in their present round."""

from datetime import date

import pytest

from db.domain.motion_vocabulary import HandlingRole
from db.models.motion import Motion
from db.models.motion_handling import MotionReply
from db.models.motion_rule import Organisation
from db.repositories import motion_duties, motion_handling, motion_rules

DAY, DUE, LATER = date(2021, 1, 20), date(2021, 4, 20), date(2021, 9, 1)


@pytest.fixture
def bureaus(write):
    names = ("市教育局", "市财政局")
    return [write(motion_rules.add_named, Organisation, name) for name in names]


@pytest.fixture
def motion(write, bureaus):
    """Hand a motion over to both separately."""
    write(add_motion, 1, "assigned")
    for bureau in bureaus:
        days = {"assigned_on": DAY, "due_on": DUE}
        write(motion_handling.add_handler, 1, bureau, HandlingRole.SEPARATE, **days)
    return 1


def add_motion(session, key, state):
    values = {"year": 2021, "number": str(key), "title": "提案", "kind": "joint"}
    session.add(Motion(id=key, state=state, category_id=1, submitted_on=DAY, **values))
    session.flush()


def add_reply(session, motion, bureau, round_):
    values = {"organisation_id": bureau, "round": round_, "replied_on": DAY, "category_id": 1}
    session.add(MotionReply(motion_id=motion, **values))
    session.flush()


def begin_round(session, motion, number):
    row = session.get_one(Motion, motion)
    row.round, row.due_on = number, LATER


def owed(session, key):
    found = motion_duties.duties(session, [key])
    return [(each.part.organisation, each.due_on) for each in found.get(key, ())]


def test_each_organisation_owes_its_own_answer(write, read, motion, bureaus):
    assert read(owed, motion) == [("市教育局", DUE), ("市财政局", DUE)]
    write(add_reply, motion, bureaus[0], 1)
    assert read(owed, motion) == [("市财政局", DUE)]


def test_in_a_second_round_both_owe_again_by_its_day(write, read, motion, bureaus):
    write(add_reply, motion, bureaus[0], 1)
    write(begin_round, motion, 2)
    assert read(owed, motion) == [("市教育局", LATER), ("市财政局", LATER)]


def test_nothing_is_owed_of_a_motion_that_is_not_in_handling(write, read):
    write(add_motion, 2, "filed")
    assert read(owed, 2) == []
