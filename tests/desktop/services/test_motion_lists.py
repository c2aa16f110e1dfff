"""Every organisation and every party has its own group, with all that concerns it."""

from dataclasses import replace
from datetime import date

import pytest

from db.domain.motion_rows import Submitter
from db.domain.motion_vocabulary import HandlingRole
from desktop.services import motion_lists
from desktop.services.members import MemberForm
from desktop.services.motion_papers import MotionPaper, YearChoice
from desktop.services.motion_parts import Assignment
from desktop.services.motion_rules import ORGANISATION
from desktop.services.motions import MotionForm, form_of

DAY = date(2021, 1, 15)


@pytest.fixture
def shared(workspace):
    """Hand a motion to one organisation that leads and two that help; return its life."""
    workspace.members.add(MemberForm(name="王芳"))
    form = MotionForm(
        year=2021,
        title="关于养老的提案",
        submitters=(Submitter(member_id=workspace.members.members()[0].id),),
        category=workspace.motion_rules.categories()[0].id,
        submitted_on=DAY,
    )
    row = workspace.motions.life(workspace.motions.add(form)).row
    workspace.review.file((row,), DAY)
    names = ("市民政局", "市财政局", "市政府（营商办）")
    keys = [workspace.motion_rules.add(ORGANISATION, name) for name in names]
    roles = (HandlingRole.LEAD, HandlingRole.CO, HandlingRole.CO)
    workspace.handling.assign(
        row, [Assignment(*each) for each in zip(keys, roles, strict=True)], DAY
    )
    return workspace.motions.life(row.id)


@pytest.fixture
def groups(workspace):
    """Return the numbers and roles of a list by its groups, on a day."""

    def do(paper, today=DAY, **more):
        choice = YearChoice(paper=paper, year=2021, **more)
        with workspace.uow.read() as session:
            return motion_lists.grouped(session, choice, today)

    return do


def shown(found):
    return {
        name: [(each.row.number, each.part.role if each.part else None) for each in entries]
        for name, entries in found.items()
    }


def test_each_organisation_has_what_it_leads_and_what_it_helps_with(shared, groups):
    assert shown(groups(MotionPaper.BY_HANDLER)) == {
        "市民政局": [("20210001", "lead")],
        "市财政局": [("20210001", "co")],
        "市政府（营商办）": [("20210001", "co")],
    }


def test_an_organisation_without_motions_has_an_empty_paper(shared, groups):
    assert groups(MotionPaper.BY_HANDLER, group="没有") == {"没有": []}


def test_a_missing_opinion_is_overdue_on_its_own_day(shared, groups):
    assert list(groups(MotionPaper.DUE, date(2021, 2, 15))) == []
    assert list(groups(MotionPaper.DUE_SOON, date(2021, 2, 15))) == ["市财政局", "市政府（营商办）"]
    found = groups(MotionPaper.DUE, date(2021, 2, 16))
    assert [each.state for own in found.values() for each in own] == ["超期1天"] * 2
    due = groups(MotionPaper.DUE_SOON, date(2021, 2, 14))["市财政局"][0]
    assert due.state == "还有1天"


def test_two_parties_that_submit_jointly_each_have_the_motion(shared, workspace, groups):
    parties = workspace.units.units()[:2]
    signers = tuple(Submitter(unit_id=each.id) for each in parties)
    form = replace(form_of(shared), submitters=signers)
    workspace.motions.change(shared.row.id, form)
    assert list(groups(MotionPaper.BY_SUBMITTER)) == [each.name for each in parties]


def test_the_lists_of_all_groups_say_why_their_sum_is_larger(shared, groups):
    choice = YearChoice(paper=MotionPaper.BY_HANDLER, year=2021)
    (whole,) = motion_lists.list_values(groups(choice.paper), "政协", choice, DAY)
    assert whole.notes == (motion_lists.SEVERAL,)
    split = replace(choice, is_split=True)
    apart = motion_lists.list_values(groups(choice.paper), "政协", split, DAY)
    assert [each.subtitle for each in apart][:1] == ["2021年提案交办清单（市民政局）"]
    assert len(apart) == 3
