"""What the letters about a motion say, and which day they carry."""

from dataclasses import replace
from datetime import date

import pytest

from db.domain.letterhead import LetterheadRow, letterhead
from db.domain.motion_duties import Duty
from db.domain.motion_rows import Submitter
from db.domain.motion_vocabulary import HandlingRole
from desktop.services import motion_letters
from desktop.services.members import MemberForm
from desktop.services.motion_parts import Assignment
from desktop.services.motion_rules import ORGANISATION
from desktop.services.motions import MotionForm

DAY = date(2021, 1, 15)
SENDER = motion_letters.Sender(letterhead(LetterheadRow(), "临江市", 7))


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


def reminded(life, place, today):
    part = life.handlers[place]
    letter = motion_letters.reminder(SENDER, life, Duty(part, part.due_on), today)
    return letter.title, "".join(letter.paragraphs)


def test_a_reminder_is_polite_before_the_day_and_firm_after_it(shared):
    title, text = reminded(shared, 0, date(2021, 4, 10))
    assert (title, "距期限还有5天" in text, "按期" in text) == ("提案办理提示函", True, True)
    assert "今日到期" in reminded(shared, 0, date(2021, 4, 15))[1]
    title, text = reminded(shared, 0, date(2021, 4, 20))
    assert (title, "现已超过5天" in text, "请立即办理" in text) == ("提案催办通知", True, True)


def test_a_co_handler_is_reminded_of_its_opinion_for_the_leading_organisation(shared):
    assert "请统筹安排，按期将会办意见函送市民政局" in reminded(shared, 1, date(2021, 2, 10))[1]
    title, text = reminded(shared, 1, date(2021, 3, 1))
    assert title == "提案催办通知"
    assert "会办意见应于2021年2月15日前函送市民政局" in text
    lone = replace(shared, handlers=shared.handlers[1:])
    assert "主办单位" in reminded(lone, 0, date(2021, 3, 1))[1]


def test_the_hand_over_has_its_own_day_and_the_days_of_the_rule(shared, workspace):
    rule = replace(workspace.motion_rules.rule(), objection_days=10)
    letter = motion_letters.hand_over(SENDER, shared, shared.handlers[0], rule)
    assert letter.date_line == "2021年1月15日"
    assert "交办之日起10日内" in letter.paragraphs[1]
    alone = replace(shared, handlers=shared.handlers[:1])
    letter = motion_letters.hand_over(SENDER, alone, shared.handlers[0], rule)
    assert "交你单位主办。" in letter.paragraphs[0]


def test_a_letter_to_many_submitters_names_the_first_and_their_number(shared):
    assert motion_letters.addressed(shared) == "王芳"
    many = replace(shared, submitters=shared.submitters * 60)
    assert motion_letters.addressed(many) == "王芳等60名提案者"


def test_a_number_with_words_around_it_is_not_doubled(shared):
    life = replace(shared, row=replace(shared.row, number="第101号"))
    assert motion_letters.answer(life, "政协", life.handlers[0]).number == "第101号"
    assert "第101号提案" in reminded(life, 0, date(2021, 4, 20))[1]
