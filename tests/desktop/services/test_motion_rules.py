from dataclasses import replace
from datetime import date

import pytest

from db.domain.motion_number import BadNumberTemplate
from db.domain.motion_rows import Submitter
from db.domain.motion_vocabulary import HandlingRole
from desktop.services.members import MemberForm
from desktop.services.motion_handling import ReplyForm
from desktop.services.motion_parts import Assignment
from desktop.services.motion_rules import CATEGORY, ORGANISATION
from desktop.services.motions import MotionForm
from desktop.services.naming import EmptyName, NameTaken, StillUsed

DAY = date(2021, 1, 20)
KINDS = [(CATEGORY, "提案类别"), (ORGANISATION, "承办单位")]


@pytest.fixture
def rules(workspace):
    return workspace.motion_rules


@pytest.fixture
def answered(workspace, rules):
    """A motion of the first category, answered by 市民政局 with the first letter."""
    workspace.members.add(MemberForm(name="王芳"))
    form = MotionForm(
        year=2021,
        title="关于养老的提案",
        submitters=(Submitter(member_id=workspace.members.members()[0].id),),
        category=rules.categories()[0].id,
        submitted_on=DAY,
    )
    row = workspace.motions.life(workspace.motions.add(form)).row
    bureau = rules.add(ORGANISATION, "市民政局")
    workspace.review.file((row,), DAY)
    workspace.handling.assign(row, [Assignment(bureau, HandlingRole.LEAD)], DAY)
    letter = rules.letters()[0].id
    reply = ReplyForm(organisation=bureau, category=letter, replied_on=DAY)
    workspace.handling.reply(row, reply)


def listed(rules, kind):
    rows = rules.categories() if kind is CATEGORY else rules.organisations()
    return [row.name for row in rows]


def keys(rules, kind):
    rows = rules.categories() if kind is CATEGORY else rules.organisations()
    return [row.id for row in rows]


def label(workspace):
    return workspace.history.status().undo_label


def test_the_rule_is_changed_and_undone(workspace, rules):
    first = rules.rule()
    other = replace(first, reply_months=2, number_template="第{序}号")
    rules.change_rule(other)
    assert (rules.rule(), label(workspace)) == (other, "修改提案工作规则")
    workspace.history.undo()
    assert rules.rule() == first


@pytest.mark.parametrize(
    "template", ["", "{年}", "{序}{序}", "{序:x}", "{0}{序}", "长" * 40 + "{序}"]
)
def test_a_template_that_gives_no_number_is_refused(rules, template):
    first = rules.rule()
    with pytest.raises(BadNumberTemplate) as refused:
        rules.change_rule(replace(first, number_template=template))
    assert refused.value.template == template
    assert rules.rule() == first


@pytest.mark.parametrize(("kind", "word"), KINDS)
def test_names_are_added_renamed_ordered_and_removed(workspace, rules, kind, word):
    rules.add(kind, "旧")
    before = listed(rules, kind)
    key = rules.add(kind, " 新 ")
    assert (listed(rules, kind), label(workspace)) == ([*before, "新"], f"新增{word}： 新 ")
    rules.rename(kind, key, " 更新 ")
    assert listed(rules, kind) == [*before, "更新"]
    rules.reorder(kind, keys(rules, kind)[::-1])
    assert (listed(rules, kind), label(workspace)) == (["更新", *before[::-1]], f"调整{word}次序")
    rules.remove(kind, key, "更新")
    assert (listed(rules, kind), label(workspace)) == (before[::-1], f"删除{word}：更新")


@pytest.mark.parametrize(("kind", "word"), KINDS)
def test_a_name_is_needed_and_given_once(rules, kind, word):
    first, second = rules.add(kind, word), rules.add(kind, "另一个")
    for refused_name in ("", "  "):
        with pytest.raises(EmptyName):
            rules.add(kind, refused_name)
        with pytest.raises(EmptyName):
            rules.rename(kind, first, refused_name)
    with pytest.raises(NameTaken) as refused:
        rules.add(kind, f" {word} ")
    assert refused.value.name == word
    with pytest.raises(NameTaken):
        rules.rename(kind, second, word)
    assert listed(rules, kind)[-2:] == [word, "另一个"]


@pytest.mark.usefixtures("answered")
@pytest.mark.parametrize(("kind", "word"), KINDS)
def test_what_a_motion_has_is_not_removed(rules, kind, word):
    key, name = keys(rules, kind)[0], listed(rules, kind)[0]
    with pytest.raises(StillUsed) as refused:
        rules.remove(kind, key, name)
    assert refused.value.name == name
    assert listed(rules, kind)[0] == name


def test_letters_are_written_anew_in_their_order(workspace, rules):
    before = rules.letters()
    rules.change_letters([("B", "正在办"), ("丙", "留作参考")])
    told = [(row.letter, row.meaning) for row in rules.letters()]
    assert told == [("B", "正在办"), ("丙", "留作参考")]
    assert label(workspace) == "修改答复分类"
    workspace.history.undo()
    assert rules.letters() == before


@pytest.mark.usefixtures("answered")
def test_a_letter_that_a_reply_has_stays(rules):
    before = rules.letters()
    with pytest.raises(StillUsed) as refused:
        rules.change_letters([("Z", "")])
    assert refused.value.name == "、".join(sorted(row.letter for row in before))
    rules.change_letters([("Z", ""), (before[0].letter, "已办")])
    assert [row.letter for row in rules.letters()] == ["Z", before[0].letter]


def test_a_filter_is_saved_under_its_name_and_removed(workspace, rules):
    rules.save_filter(" 待审 ", "{}")
    rules.save_filter("待审", '{"year": 2021}')
    (saved,) = rules.filters()
    assert (saved.name, saved.query) == ("待审", '{"year": 2021}')
    rules.remove_filter(saved.id, saved.name)
    assert (rules.filters(), label(workspace)) == ((), "删除提案筛选：待审")
    workspace.history.undo()
    assert rules.filters() == (saved,)


def test_a_filter_needs_a_name(rules):
    with pytest.raises(EmptyName):
        rules.save_filter(" ", "{}")
    assert rules.filters() == ()
