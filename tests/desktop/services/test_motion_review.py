from dataclasses import replace
from datetime import date

import pytest

from db.domain.motion_rows import ComparisonRow, Submitter
from db.domain.motion_states import ForbiddenStep, MergedInCircle, MergedIntoItself
from db.domain.motion_vocabulary import Destination, HandlingRole, MotionState, NotFiledReason
from desktop.services.members import MemberForm
from desktop.services.motion_handling import ReplyForm
from desktop.services.motion_parts import Assignment
from desktop.services.motion_review import AlreadyAnswered, NotPreReviewed, OthersMergedHere
from desktop.services.motion_rules import ORGANISATION
from desktop.services.motion_steps import NoteMissing
from desktop.services.motions import MotionForm

DAY, LATER = date(2021, 1, 15), date(2021, 2, 15)


@pytest.fixture
def add(workspace):
    """Add a motion of 王芳 with changes; return its row."""
    workspace.members.add(MemberForm(name="王芳"))
    wang = Submitter(member_id=workspace.members.members()[0].id)
    category = workspace.motion_rules.categories()[0].id

    def do(title="关于养老的提案", year=2021):
        form = MotionForm(
            year=year, title=title, submitters=(wang,), category=category, submitted_on=DAY
        )
        return workspace.motions.life(workspace.motions.add(form)).row

    return do


@pytest.fixture
def now(workspace):
    """Return what a motion's row says now."""
    return lambda row: workspace.motions.life(row.id).row


@pytest.fixture
def filed(workspace, add, now):
    """Add and file a motion; return its row."""

    def do(**changes):
        row = add(**changes)
        workspace.review.file((row,), DAY)
        return now(row)

    return do


@pytest.fixture
def assigned(workspace, filed, now):
    """Add, file and hand over a motion; return its row."""
    bureau = workspace.motion_rules.add(ORGANISATION, "市民政局")

    def do():
        row = filed()
        workspace.handling.assign(row, [Assignment(bureau, HandlingRole.LEAD)], DAY)
        return now(row)

    return do


@pytest.fixture
def two_stages(workspace):
    rule = workspace.motion_rules.rule()
    workspace.motion_rules.change_rule(replace(rule, is_two_stage=True))


def label(workspace):
    return workspace.history.status().undo_label


def not_file(workspace, row, note=""):
    workspace.review.not_file(row, NotFiledReason.SECRET, Destination.OPINION, note, DAY)


def answer(workspace, row):
    (part,) = workspace.motions.life(row.id).handlers
    letter = workspace.motion_rules.letters()[0].id
    form = ReplyForm(organisation=part.organisation_id, category=letter, replied_on=LATER)
    workspace.handling.reply(row, form)


def test_the_queue_holds_what_waits_for_a_decision_oldest_first(workspace, add):
    rows = [add() for _ in range(4)]
    workspace.review.return_to_amend(rows[1], "补充数据", LATER)
    workspace.review.file(rows[2:3], DAY)
    assert [row.id for row in workspace.review.queue()] == [rows[0].id, rows[1].id, rows[3].id]


def test_filing_gives_the_next_number_of_the_year(workspace, add, now):
    rows = [add(), add(year=2022), add()]
    workspace.review.file(rows, DAY)
    assert [now(row).number for row in rows] == ["20210001", "20220001", "20210002"]
    assert {now(row).state for row in rows} == {MotionState.FILED}
    assert now(rows[0]).decided_on == DAY
    assert label(workspace) == "立案：3 件"


def test_one_filed_motion_is_named_by_its_number(workspace, filed):
    assert filed().number == "20210001"
    assert label(workspace) == "立案：20210001"


def test_a_number_is_the_one_of_the_records_template(workspace, filed):
    rule = workspace.motion_rules.rule()
    workspace.motion_rules.change_rule(replace(rule, number_template="第{序}号"))
    assert filed().number == "第1号"


def test_filing_is_one_step_or_none(workspace, add, filed, now):
    done, waiting = filed(), add()
    with pytest.raises(ForbiddenStep) as refused:
        workspace.review.file([waiting, done], DAY)
    assert (refused.value.state, refused.value.wanted) == (MotionState.FILED, MotionState.FILED)
    assert (now(waiting).state, now(waiting).number) == (MotionState.RECEIVED, "")
    assert filed().number == "20210002"


def test_a_number_is_never_given_again_after_a_withdrawal(workspace, filed, now):
    gone = filed()
    workspace.review.withdraw(gone, " 提案者要求 ", LATER)
    assert (now(gone).state, now(gone).number) == (MotionState.WITHDRAWN, "20210001")
    life = workspace.motions.life(gone.id)
    assert (life.decision_note, life.row.decided_on) == ("提案者要求", LATER)
    assert filed().number == "20210002"


def test_a_motion_taken_up_again_keeps_its_number(workspace, filed, now):
    row = filed()
    workspace.review.withdraw(row, "", LATER)
    workspace.review.take_up_again(row)
    assert now(row).state is MotionState.RECEIVED
    workspace.review.file((row,), LATER)
    assert now(row).number == "20210001"
    assert filed().number == "20210002"


def test_undoing_a_filing_gives_the_number_back(workspace, add, now):
    row = add()
    workspace.review.file((row,), DAY)
    workspace.history.undo()
    assert (now(row).state, now(row).number) == (MotionState.RECEIVED, "")
    workspace.history.redo()
    assert now(row).number == "20210001"


@pytest.mark.usefixtures("two_stages")
def test_two_stages_ask_for_the_first_one(workspace, add, now):
    row = add()
    with pytest.raises(NotPreReviewed) as refused:
        workspace.review.file((row,), DAY)
    assert refused.value.title == row.title
    workspace.review.pre_review(row, DAY)
    assert workspace.motions.life(row.id).pre_reviewed_on == DAY
    workspace.review.file((row,), LATER)
    assert now(row).state is MotionState.FILED


def test_a_merged_motion_stays_and_is_taken_out_again(workspace, add, filed, now):
    lead, row = filed(), add()
    workspace.review.merge(row, lead, LATER)
    assert (now(row).state, now(row).merged_into) == (MotionState.MERGED, lead.id)
    assert now(row).decided_on == LATER
    assert label(workspace) == "提案“关于养老的提案”并入提案20210001"
    assert workspace.motions.timeline(lead.id)[-1].label == label(workspace)
    workspace.review.take_up_again(now(row))
    assert (now(row).state, now(row).merged_into) == (MotionState.RECEIVED, None)
    assert now(row).decided_on is None


def test_a_motion_is_not_merged_into_itself(workspace, add, now):
    row = add()
    with pytest.raises(MergedIntoItself):
        workspace.review.merge(row, row, DAY)
    assert now(row).state is MotionState.RECEIVED


def test_motions_are_not_merged_in_a_circle(workspace, add, now):
    first, second, third = add(title="甲"), add(title="乙"), add(title="丙")
    workspace.review.merge(first, second, DAY)
    with pytest.raises(MergedInCircle) as back:
        workspace.review.merge(second, first, DAY)
    assert back.value.number == "甲"
    with pytest.raises(MergedInCircle) as chain:
        workspace.review.merge(third, first, DAY)
    assert chain.value.number == "甲"
    with pytest.raises(MergedInCircle):
        workspace.review.merge(second, third, DAY)
    assert [now(row).merged_into for row in (second, third)] == [None, None]


def test_a_circle_is_named_by_the_number_of_who_stands_in_the_way(workspace, add, filed, now):
    lead, merged = filed(), filed()
    workspace.review.merge(merged, lead, DAY)
    with pytest.raises(MergedInCircle) as refused:
        workspace.review.merge(add(), now(merged), DAY)
    assert refused.value.number == "20210002"


def test_nothing_is_merged_into_a_motion_that_was_not_filed(workspace, add, now):
    gone, row = add(), add()
    not_file(workspace, gone)
    with pytest.raises(ForbiddenStep) as refused:
        workspace.review.merge(row, gone, DAY)
    assert refused.value.state is MotionState.NOT_FILED
    assert now(row).state is MotionState.RECEIVED


def test_a_motion_handed_over_is_not_merged_any_more(workspace, add, assigned, now):
    row = assigned()
    with pytest.raises(ForbiddenStep) as refused:
        workspace.review.merge(row, add(), DAY)
    assert refused.value.state is MotionState.ASSIGNED
    assert now(row).state is MotionState.ASSIGNED


def test_a_motion_not_filed_says_why_and_where_it_goes(workspace, add):
    row = add()
    not_file(workspace, row, " 涉密 ")
    life = workspace.motions.life(row.id)
    assert (life.row.state, life.row.decided_on) == (MotionState.NOT_FILED, DAY)
    assert (life.reason, life.destination) == (NotFiledReason.SECRET, Destination.OPINION)
    assert life.decision_note == "涉密"
    workspace.review.take_up_again(row)
    life = workspace.motions.life(row.id)
    assert (life.reason, life.destination, life.row.decided_on) == (None, None, None)


def test_a_motion_given_back_waits_until_a_day(workspace, add, now):
    row = add()
    workspace.review.return_to_amend(row, " 补充数据 ", LATER)
    life = workspace.motions.life(row.id)
    assert (life.row.state, life.amend_by) == (MotionState.AMENDING, LATER)
    assert life.decision_note == "补充数据"
    with pytest.raises(ForbiddenStep):
        workspace.review.file((row,), DAY)
    workspace.review.take_up_again(row)
    assert workspace.motions.life(row.id).amend_by is None
    assert now(row).state is MotionState.RECEIVED


def test_a_motion_that_others_are_merged_into_stays_where_it_is(workspace, add, now):
    lead, row = add(), add()
    workspace.review.merge(row, lead, DAY)
    refusals = (
        lambda: not_file(workspace, lead),
        lambda: workspace.review.withdraw(lead, "", DAY),
        lambda: workspace.review.return_to_amend(lead, "", LATER),
    )
    for refused_step in refusals:
        with pytest.raises(OthersMergedHere) as refused:
            refused_step()
        assert (refused.value.title, refused.value.count) == (lead.title, 1)
    assert now(lead).state is MotionState.RECEIVED


def test_a_motion_handed_over_can_still_be_withdrawn(workspace, assigned, now):
    row = assigned()
    assert row.due_on is not None
    workspace.review.withdraw(row, "", LATER)
    assert (now(row).state, now(row).due_on) == (MotionState.WITHDRAWN, None)


def test_an_answered_motion_is_not_withdrawn(workspace, assigned, now):
    row = assigned()
    answer(workspace, row)
    with pytest.raises(AlreadyAnswered) as refused:
        workspace.review.withdraw(row, "", LATER)
    assert refused.value.title == row.title
    assert now(row).state is MotionState.REPLIED


def test_a_waiting_motion_is_not_taken_up_again(workspace, add, filed):
    for row in (add(), filed()):
        with pytest.raises(ForbiddenStep) as refused:
            workspace.review.take_up_again(row)
        assert refused.value.wanted is MotionState.RECEIVED


def test_the_time_line_tells_the_review(workspace, add, now):
    row = add()
    workspace.review.pre_review(row, DAY)
    workspace.review.return_to_amend(row, "", LATER)
    workspace.review.take_up_again(row)
    workspace.review.file((row,), LATER)
    workspace.review.withdraw(now(row), "", LATER)
    assert [each.label for each in workspace.motions.timeline(row.id)] == [
        "收到提案：关于养老的提案",
        "提案“关于养老的提案”：预审通过",
        "提案“关于养老的提案”：退回修改",
        "提案“关于养老的提案”：重新审查",
        "立案：20210001",
        "提案20210001：撤案",
    ]


def test_a_motion_that_was_given_back_may_be_withdrawn(workspace, add, now):
    row = add()
    workspace.review.return_to_amend(row, "请补充建议", date(2021, 2, 1))
    workspace.review.withdraw(now(row), "不再提出", date(2021, 2, 2))
    life = workspace.motions.life(row.id)
    assert (life.row.state, life.amend_by) == (MotionState.WITHDRAWN, None)
    assert life.decision_note == "不再提出"
    workspace.review.take_up_again(now(row))
    assert workspace.motions.life(row.id).decision_note == ""


def test_why_two_motions_stay_apart_is_noted_and_stands_on_the_time_line(workspace, add, filed):
    first, row = filed(title="关于养老的提案"), add(title="关于养老服务的提案")
    workspace.review.keep_apart(row, ComparisonRow(first.id, 62, " 侧重不同 ", DAY))
    label = workspace.motions.timeline(row.id)[-1].label
    assert label == "提案“关于养老服务的提案”：与提案20210001相似 62%，不并案"
    workspace.review.keep_apart(first, ComparisonRow(row.id, 60, "一城一乡", LATER))
    assert workspace.history.undo() == "提案20210001：与提案“关于养老服务的提案”相似 60%，不并案"


def test_a_comparison_without_its_reason_is_not_noted(workspace, add, filed):
    with pytest.raises(NoteMissing):
        workspace.review.keep_apart(add(), ComparisonRow(filed().id, 62, " ", DAY))
