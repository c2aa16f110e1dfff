"""Several organisations of one motion: whose answer is open, and what the motion shows."""

from datetime import date

import pytest

from db.domain.motion_states import ForbiddenStep
from db.domain.motion_vocabulary import (
    HandlingRole,
    MotionState,
    Satisfaction,
)
from desktop.services.motion_handling import (
    NotItsOrganisation,
    RepliedAlready,
)
from desktop.services.motion_parts import Assignment, BadHandlers
from desktop.services.motion_steps import TooEarly

FILED_ON, DAY, DUE = date(2021, 1, 15), date(2021, 1, 20), date(2021, 4, 20)
ANSWERED, TOLD = date(2021, 4, 1), date(2021, 4, 10)
BUREAUS = ("市民政局", "市财政局", "市人社局")
LEAD, CO, SEPARATE = HandlingRole.LEAD, HandlingRole.CO, HandlingRole.SEPARATE
SATISFIED, UNSATISFIED = Satisfaction.SATISFIED, Satisfaction.UNSATISFIED


def test_of_two_organisations_only_the_one_that_did_not_satisfy_begins_anew(
    workspace, give, answer, tell, now
):
    row = give(SEPARATE, SEPARATE)
    answer(row)
    tell(row, UNSATISFIED)
    life = workspace.motions.life(row.id)
    assert (life.row.state, life.round, life.row.result) == (MotionState.ASSIGNED, 2, UNSATISFIED)
    answer(row, place=1)
    assert now(row).state is MotionState.ASSIGNED
    with pytest.raises(RepliedAlready):
        answer(row, place=1, on=date(2021, 4, 12))
    answer(row, on=date(2021, 4, 12))
    assert (now(row).state, now(row).result) == (MotionState.REPLIED, None)


def test_an_archived_motion_that_did_not_satisfy_is_opened_again(
    workspace, give, answer, tell, now
):
    row = give(LEAD)
    answer(row)
    workspace.handling.archive([row], TOLD)
    tell(row, UNSATISFIED)
    life = workspace.motions.life(row.id)
    assert (life.row.state, life.round, life.archived_on) == (MotionState.ASSIGNED, 2, None)


def test_further_organisations_join_a_motion_that_is_handled(workspace, give, bureaus, now):
    row = give(LEAD)
    workspace.handling.assign(now(row), [Assignment(bureaus[1], CO)], ANSWERED)
    life = workspace.motions.life(row.id)
    assert [(each.role, each.assigned_on) for each in life.handlers] == [
        (LEAD, DAY),
        (CO, ANSWERED),
    ]
    assert (life.row.assigned_on, life.row.due_on) == (DAY, DUE)
    with pytest.raises(BadHandlers):
        workspace.handling.assign(now(row), [Assignment(bureaus[2], LEAD)], ANSWERED)
    with pytest.raises(TooEarly):
        workspace.handling.assign(now(row), [Assignment(bureaus[2], CO)], FILED_ON)


def test_an_answered_motion_is_not_handed_over_again(workspace, give, answer, bureaus, now):
    row = give(LEAD)
    answer(row)
    with pytest.raises(ForbiddenStep):
        workspace.handling.assign(now(row), [Assignment(bureaus[1], CO)], ANSWERED)


def test_a_co_handlers_missing_opinion_makes_a_motion_due(workspace, give):
    row = give(LEAD, CO)
    assert [each.id for each in workspace.handling.due(date(2021, 2, 21))] == [row.id]
    part = workspace.motions.life(row.id).handlers[1]
    workspace.handling.note_opinion(row, part, date(2021, 2, 10))
    assert workspace.handling.due(date(2021, 2, 21)) == ()
    lead = workspace.motions.life(row.id).handlers[0]
    with pytest.raises(NotItsOrganisation):
        workspace.handling.note_opinion(row, lead, date(2021, 2, 10))


def test_the_least_good_of_several_letters_is_the_motions(workspace, give, answer, now):
    row = give(SEPARATE, SEPARATE)
    answer(row, place=1, letter=2)
    answer(row)
    assert now(row).reply_letter == "C"
