"""A motion of 王芳 or of a party, handed over to bureaus that answer."""

from datetime import date

import pytest

from db.domain.motion_query import MotionQuery
from db.domain.motion_rows import Submitter
from db.domain.motion_vocabulary import (
    HandlingRole,
    Satisfaction,
)
from db.domain.vocabulary import UnitKind
from desktop.services.members import MemberForm
from desktop.services.motion_handling import (
    Feedback,
    ReplyForm,
)
from desktop.services.motion_parts import Assignment
from desktop.services.motion_rules import ORGANISATION
from desktop.services.motions import MotionForm, query_words

FILED_ON, DAY, DUE = date(2021, 1, 15), date(2021, 1, 20), date(2021, 4, 20)
ANSWERED, TOLD = date(2021, 4, 1), date(2021, 4, 10)
BUREAUS = ("市民政局", "市财政局", "市人社局")
LEAD, CO, SEPARATE = HandlingRole.LEAD, HandlingRole.CO, HandlingRole.SEPARATE
SATISFIED, UNSATISFIED = Satisfaction.SATISFIED, Satisfaction.UNSATISFIED


@pytest.fixture
def bureaus(workspace):
    return [workspace.motion_rules.add(ORGANISATION, name) for name in BUREAUS]


@pytest.fixture
def now(workspace):
    """Return what a motion's row says now."""
    return lambda row: workspace.motions.life(row.id).row


@pytest.fixture
def add(workspace, now):
    """Add and file a motion of 王芳, or of a party; return its row."""
    workspace.members.add(MemberForm(name="王芳"))
    wang = Submitter(member_id=workspace.members.members()[0].id)
    party = Submitter(unit_id=workspace.units.add_unit("某某市委会", UnitKind.PARTY))
    category = workspace.motion_rules.categories()[0].id

    def do(*, is_filed=True, is_collective=False, year=2021):
        form = MotionForm(
            year=year,
            title="关于养老的提案",
            submitters=(party if is_collective else wang,),
            category=category,
            submitted_on=FILED_ON,
        )
        row = workspace.motions.life(workspace.motions.add(form)).row
        if is_filed:
            workspace.review.file((row,), FILED_ON)
        return now(row)

    return do


@pytest.fixture
def give(workspace, add, bureaus, now):
    """Add, file and hand over a motion to the bureaus in these roles; return its row."""

    def do(*roles, on=DAY, is_hard=False):
        row = add()
        parts = [Assignment(key, role) for key, role in zip(bureaus, roles, strict=False)]
        workspace.handling.assign(row, parts, on, is_hard=is_hard)
        return now(row)

    return do


@pytest.fixture
def answer(workspace, bureaus):
    """Write the reply of the bureau of a place."""

    def do(row, place=0, on=ANSWERED, letter=0, **texts):
        category = workspace.motion_rules.letters()[letter].id
        form = ReplyForm(organisation=bureaus[place], category=category, replied_on=on, **texts)
        workspace.handling.reply(row, form)

    return do


@pytest.fixture
def tell(workspace):
    """Write the submitter's feedback to the last reply."""

    def do(row, result, on=TOLD):
        key = workspace.motions.life(row.id).replies[-1].id
        workspace.handling.feed_back(row, key, Feedback(SATISFIED, result, on, " 好 "))

    return do


@pytest.fixture
def send_back(workspace):
    """Let the handler of a place return the motion."""

    def do(row, place=0, on=DAY, reason="不属职责"):
        part = workspace.motions.life(row.id).handlers[place]
        workspace.handling.return_assignment(row, part, reason, on)

    return do


@pytest.fixture
def found(workspace):
    return lambda typed: len(workspace.motions.search(MotionQuery(words=query_words(typed))).rows)


def label(workspace):
    return workspace.history.status().undo_label
