from dataclasses import replace
from datetime import date

import pytest

from db.domain.motion_query import MotionQuery
from db.domain.motion_rows import Submitter
from db.domain.motion_vocabulary import HandlingRole, MotionKind
from db.domain.vocabulary import UnitKind
from desktop.services.members import MemberForm, form_of
from desktop.services.motion_parts import Assignment
from desktop.services.motion_rules import ORGANISATION
from desktop.services.motion_words import (
    head_words,
    refresh_words,
    shown_handlers,
    shown_submitters,
    submitter_words,
)
from desktop.services.motions import MotionForm, query_words

DAY = date(2021, 1, 7)
LEAD, CO, SEPARATE = HandlingRole.LEAD, HandlingRole.CO, HandlingRole.SEPARATE


@pytest.fixture
def add(workspace):
    """Add a motion of these submitters; return its row."""
    category = workspace.motion_rules.categories()[0].id

    def do(*submitters):
        form = MotionForm(
            year=2021,
            title="关于 ＡＰＰ 的提案",
            submitters=submitters,
            category=category,
            submitted_on=DAY,
        )
        return workspace.motions.life(workspace.motions.add(form)).row

    return do


@pytest.fixture
def wang(workspace):
    workspace.members.add(MemberForm(name="王芳"))
    return Submitter(member_id=workspace.members.members()[0].id)


@pytest.fixture
def found(workspace):
    return lambda typed: len(workspace.motions.search(MotionQuery(words=query_words(typed))).rows)


@pytest.mark.parametrize(
    ("names", "shown"),
    [
        ([], ""),
        (["王芳"], "王芳"),
        (["王芳", "李强"], "王芳、李强"),
        (["王芳", "李强", "陈静"], "王芳等3人"),
    ],
)
def test_submitters_are_shown_shortly(names, shown):
    assert shown_submitters(names) == shown


@pytest.mark.parametrize(
    ("named", "shown"),
    [
        ([], ""),
        ([(LEAD, "甲")], "甲"),
        ([(SEPARATE, "甲"), (SEPARATE, "乙")], "甲、乙"),
        ([(CO, "乙"), (LEAD, "甲"), (CO, "丙")], "甲（会办：乙、丙）"),
    ],
)
def test_handlers_are_shown_with_their_part(named, shown):
    assert shown_handlers(named) == shown


def test_head_words_are_folded_and_stand_on_lines_of_their_own():
    words = head_words("２０２１", "关于 ＡＰＰ", "经济 建设", ["王芳 wf", "民政"])
    assert words == "2021\n关于app\n经济建设\n王芳 wf\n民政"


def test_submitters_are_found_by_their_initials(workspace, add, wang):
    unit = Submitter(unit_id=workspace.units.add_unit("某某市委会", UnitKind.PARTY))
    keys = [add(each).id for each in (wang, unit)]
    with workspace.uow.read() as session:
        words = [submitter_words(session, key) for key in keys]
    assert "wf" in words[0][0].split()
    assert "mmswh" in words[1][0].split()


def test_words_and_handlers_are_written_anew(workspace, add, wang, found):
    row = add(wang)
    workspace.review.file((row,), DAY)
    bureau = workspace.motion_rules.add(ORGANISATION, "市民政局")
    workspace.handling.assign(row, [Assignment(bureau, LEAD)], DAY)
    workspace.motion_rules.rename(ORGANISATION, bureau, "市养老局")
    with workspace.uow.write("重写") as tx:
        refresh_words(tx.session, row.id)
    assert workspace.motions.life(row.id).row.handlers == "市养老局"
    assert (found("市养老局"), found("市民政局"), found("app")) == (1, 0, 1)
    assert found("20210001") == found("wf") == found("经济建设") == 1


def test_a_renamed_member_and_a_renamed_unit_are_renamed_on_their_motions(sample):
    def found(typed):
        return sample.motions.search(MotionQuery(words=query_words(typed))).rows

    row = sample.motions.search(MotionQuery(kinds=(MotionKind.INDIVIDUAL,))).rows[0]
    member = next(each for each in sample.members.members() if each.name == row.submitters)
    sample.members.change(member.id, replace(form_of(member), name="欧阳甲乙"))
    assert row.id in [each.id for each in found("oyjy")]
    assert sample.motions.life(row.id).row.submitters == "欧阳甲乙"
    party = sample.motions.search(MotionQuery(kinds=(MotionKind.PARTY,))).rows[0]
    unit = next(each for each in sample.units.units() if each.name == party.submitters)
    sample.units.change_unit(unit.id, name="新名市委会", kind=unit.kind)
    assert party.id in [each.id for each in found("新名市委会")]
