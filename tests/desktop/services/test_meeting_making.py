from datetime import date, timedelta

import pytest

from db.domain.ids import MeetingId
from db.domain.meeting_plan import ItemPlan, MeetingPlan, filled_plan
from db.domain.vocabulary import MeetingKind
from db.repositories import meetings
from desktop.services.meeting_making import (
    make_meeting,
    next_sequence,
    occasion_of,
    plan_of_meeting,
)
from desktop.services.meeting_templates import TEMPLATES, MeetingTemplateKey

DAY = date(2021, 1, 6)


@pytest.fixture
def following(workspace):
    """Return the 次 of a meeting of a kind that begins on a day."""

    def ask(kind, day):
        with workspace.uow.read() as session:
            return next_sequence(session, kind, day)

    return ask


@pytest.mark.parametrize("key", list(MeetingTemplateKey))
def test_a_meeting_is_its_plan_again(workspace, key):
    with workspace.uow.write("新建") as tx:
        plan = filled_plan(TEMPLATES[key], occasion_of(tx.session, 6, 2021))
        made = make_meeting(tx.session, plan, plan.name, DAY)
        row = meetings.find(tx.session, made.key)
        again = plan_of_meeting(tx.session, row)
    assert (again.sittings, again.agenda) == (plan.sittings, plan.agenda)
    assert (again.kind, again.name, again.days) == (plan.kind, plan.name, plan.days)
    assert len(made.sittings) == len(plan.sittings)


def test_a_sitting_that_a_plan_does_not_have_is_no_sitting(workspace):
    items = (ItemPlan("一", sitting=3), ItemPlan("二", sitting=-1))
    plan = MeetingPlan(kind=MeetingKind.COMMITTEE, name="", sittings=(), agenda=items)
    with workspace.uow.write("新建") as tx:
        made = make_meeting(tx.session, plan, "会议", DAY)
    assert [row.sitting_id for row in workspace.meetings.view(made.key).agenda] == [None, None]


def test_what_belongs_to_a_plenary_has_its_number(workspace, following):
    presidium, plenary = MeetingKind.PRESIDIUM, MeetingKind.PLENARY
    assert following(presidium, DAY) == 1
    workspace.meetings.create(plenary, "七届六次会议", DAY)
    assert following(presidium, DAY - timedelta(days=1)) == 6
    assert following(MeetingKind.PREPARATORY, DAY + timedelta(days=2)) == 6
    assert following(presidium, DAY + timedelta(days=9)) == 7
    assert following(plenary, DAY + timedelta(days=9)) == 7
    assert following(MeetingKind.STANDING, DAY) == 1
    assert workspace.meetings.view(MeetingId(1)).meeting.sequence == 6
