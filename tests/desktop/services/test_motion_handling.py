from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from db.domain.motion_query import MotionQuery
from db.domain.motion_rows import ContactRow, ScoreRow, SupervisionRow
from db.domain.motion_states import ForbiddenStep
from db.domain.motion_vocabulary import (
    ContactStage,
    HandlingRole,
    MotionState,
    Satisfaction,
    SupervisionForm,
)
from desktop.services.motion_handling import (
    Feedback,
    NotItsOrganisation,
    ObjectionTooLate,
    RepliedAlready,
    ReplyBeforeAssignment,
    ScoreOutOfRange,
)
from desktop.services.motion_parts import Assignment, BadHandlers
from desktop.services.motion_rules import CATEGORY, ORGANISATION
from desktop.services.motion_steps import NoteMissing, TooEarly, TooFarAhead
from desktop.services.motions import query_words

FILED_ON, DAY, DUE = date(2021, 1, 15), date(2021, 1, 20), date(2021, 4, 20)
ANSWERED, TOLD = date(2021, 4, 1), date(2021, 4, 10)
BUREAUS = ("市民政局", "市财政局", "市人社局")
LEAD, CO, SEPARATE = HandlingRole.LEAD, HandlingRole.CO, HandlingRole.SEPARATE
SATISFIED, UNSATISFIED = Satisfaction.SATISFIED, Satisfaction.UNSATISFIED


def label(workspace):
    return workspace.history.status().undo_label


def test_a_motion_is_handed_over_with_its_due_dates(workspace, give, found):
    row = give(LEAD, CO)
    assert (row.state, row.assigned_on, row.due_on) == (MotionState.ASSIGNED, DAY, DUE)
    assert row.handlers == "市民政局（会办：市财政局）"
    parts = workspace.motions.life(row.id).handlers
    assert [(part.role, part.due_on) for part in parts] == [(LEAD, DUE), (CO, date(2021, 2, 20))]
    assert found("smzj") == found("市财政局") == 1
    assert label(workspace) == "提案20210001：交办"


def test_a_hard_motion_has_the_longer_period(give):
    row = give(SEPARATE, SEPARATE, is_hard=True)
    assert (row.is_hard, row.due_on, row.handlers) == (
        True,
        date(2021, 7, 20),
        "市民政局、市财政局",
    )


@pytest.mark.parametrize(
    "roles", [(), (CO,), (LEAD, LEAD), (LEAD, SEPARATE), (SEPARATE, CO), (LEAD, CO, SEPARATE)]
)
def test_roles_that_do_not_go_together_are_refused(give, workspace, roles):
    with pytest.raises(BadHandlers):
        give(*roles)
    (row,) = workspace.motions.search(MotionQuery()).rows
    assert (row.state, row.handlers) == (MotionState.FILED, "")


def test_an_organisation_has_one_part(workspace, add, bureaus, now):
    row = add()
    parts = [Assignment(bureaus[0], SEPARATE), Assignment(bureaus[0], SEPARATE)]
    with pytest.raises(BadHandlers):
        workspace.handling.assign(row, parts, DAY)
    assert now(row).state is MotionState.FILED


def test_only_a_filed_motion_is_handed_over(workspace, add, bureaus):
    row = add(is_filed=False)
    with pytest.raises(ForbiddenStep) as refused:
        workspace.handling.assign(row, [Assignment(bureaus[0], LEAD)], DAY)
    assert refused.value.state is MotionState.RECEIVED


def test_a_returned_motion_waits_to_be_handed_over_again(workspace, give, now, send_back, bureaus):
    row = give(LEAD)
    send_back(row, on=date(2021, 1, 27), reason=" ")
    assert (now(row).state, now(row).due_on, now(row).handlers) == (MotionState.FILED, None, "")
    (part,) = workspace.motions.life(row.id).handlers
    assert (part.returned_on, part.return_reason) == (date(2021, 1, 27), "未说明理由")
    assert label(workspace) == "市民政局退回提案20210001"
    workspace.handling.assign(row, [Assignment(bureaus[0], LEAD)], date(2021, 1, 28))
    assert (now(row).state, now(row).due_on) == (MotionState.ASSIGNED, date(2021, 4, 28))


def test_an_objection_comes_in_time_or_not_at_all(give, now, send_back):
    row = give(LEAD)
    with pytest.raises(ObjectionTooLate) as refused:
        send_back(row, on=date(2021, 1, 28))
    assert refused.value.last_day == date(2021, 1, 27)
    assert now(row).state is MotionState.ASSIGNED


def test_one_of_several_returns_it_and_the_others_go_on(give, now, send_back):
    row = give(SEPARATE, SEPARATE)
    send_back(row)
    assert (now(row).state, now(row).handlers) == (MotionState.ASSIGNED, "市财政局")


def test_a_co_handler_stays_when_the_leading_one_returns_it(
    workspace, give, now, send_back, bureaus
):
    row = give(LEAD, CO)
    send_back(row)
    assert (now(row).state, now(row).handlers) == (MotionState.FILED, "（会办：市财政局）")
    with pytest.raises(BadHandlers):
        workspace.handling.assign(row, [Assignment(bureaus[1], LEAD)], DAY)
    workspace.handling.assign(row, [Assignment(bureaus[2], LEAD)], DAY)
    assert now(row).handlers == "市人社局（会办：市财政局）"


def test_the_co_handler_too_returns_it_after_the_leading_one(give, now, send_back):
    row = give(LEAD, CO)
    send_back(row)
    send_back(row, 1)
    assert (now(row).state, now(row).handlers) == (MotionState.FILED, "")


def test_an_answered_motion_is_not_due_any_more(workspace, give, now, answer, send_back):
    row = give(LEAD, CO)
    answer(row)
    with pytest.raises(ForbiddenStep):
        workspace.handling.prolong(row)
    send_back(row, 1)
    assert (now(row).state, now(row).due_on) == (MotionState.REPLIED, None)


def test_an_answered_motion_is_not_returned(give, now, answer, send_back):
    row = give(LEAD)
    answer(row)
    with pytest.raises(ForbiddenStep) as refused:
        send_back(row)
    assert refused.value.state is MotionState.REPLIED
    assert now(row).handlers == "市民政局"


def test_the_opinion_of_a_co_handler_is_noted(workspace, give):
    row = give(LEAD, CO)
    workspace.handling.note_opinion(row, workspace.motions.life(row.id).handlers[1], ANSWERED)
    opinions = [part.opinion_on for part in workspace.motions.life(row.id).handlers]
    assert opinions == [None, ANSWERED]
    assert label(workspace) == "提案20210001：市财政局会办意见"


def test_a_prolonged_motion_counts_from_its_handing_over(workspace, give, now):
    row = give(LEAD, CO)
    workspace.handling.prolong(row)
    assert (now(row).is_hard, now(row).due_on) == (True, date(2021, 7, 20))
    due = [part.due_on for part in workspace.motions.life(row.id).handlers]
    assert due == [date(2021, 7, 20), date(2021, 2, 20)]
    workspace.history.undo()
    assert (now(row).is_hard, now(row).due_on) == (False, DUE)


def test_a_contact_is_written_down(workspace, give):
    row, contact = give(LEAD), ContactRow(DAY, ContactStage.BEFORE, "市民政局", "面商")
    workspace.handling.note_contact(row, contact)
    assert workspace.motions.life(row.id).contacts == (contact,)
    assert workspace.motions.timeline(row.id)[-1].label == "提案20210001：沟通记录"


def test_a_motion_is_answered_once_everybody_has_answered(workspace, give, now, answer):
    row = give(SEPARATE, SEPARATE)
    answer(row)
    assert (now(row).state, now(row).reply_letter) == (MotionState.ASSIGNED, "A")
    answer(row, 1, letter=1, document=" 临财函1号 ", text=" 已办 ")
    assert (now(row).state, now(row).reply_letter) == (MotionState.REPLIED, "B")
    assert now(row).due_on is None
    reply = workspace.motions.life(row.id).replies[-1]
    assert (reply.document, reply.text, reply.round) == ("临财函1号", "已办", 1)
    assert label(workspace) == "提案20210001：市财政局答复（B）"


def test_a_motion_is_not_answered_before_it_was_handed_over(workspace, add, give, answer):
    waiting, row = add(), give(LEAD)
    with pytest.raises(ReplyBeforeAssignment) as never:
        answer(waiting)
    assert never.value.assigned_on is None
    with pytest.raises(ReplyBeforeAssignment) as early:
        answer(row, on=date(2021, 1, 19))
    assert early.value.assigned_on == DAY
    assert workspace.motions.life(row.id).replies == ()


@pytest.mark.parametrize("place", [1, 2])
def test_only_who_leads_or_handles_separately_answers(give, answer, place):
    row = give(LEAD, CO)
    with pytest.raises(NotItsOrganisation) as refused:
        answer(row, place)
    assert refused.value.title == row.title


def test_an_organisation_answers_once_a_round(give, answer):
    row = give(SEPARATE, SEPARATE)
    answer(row)
    with pytest.raises(RepliedAlready) as refused:
        answer(row)
    assert refused.value.organisation == "市民政局"


def test_feedback_is_kept_with_its_reply(workspace, give, answer, tell, now):
    row = give(LEAD)
    answer(row)
    tell(row, Satisfaction.BASICALLY)
    assert (now(row).state, now(row).result) == (MotionState.REPLIED, Satisfaction.BASICALLY)
    (reply,) = workspace.motions.life(row.id).replies
    assert (reply.attitude, reply.result) == (SATISFIED, Satisfaction.BASICALLY)
    assert (reply.feedback_on, reply.feedback_note) == (TOLD, "好")
    assert label(workspace) == "提案20210001：提案者反馈"


def test_an_unsatisfied_submitter_has_it_handled_again(workspace, give, answer, tell, now):
    row = give(LEAD)
    answer(row)
    tell(row, UNSATISFIED)
    assert label(workspace) == "提案20210001：提案者不满意，重新办理"
    life = workspace.motions.life(row.id)
    assert (life.round, life.row.state, life.row.due_on) == (2, "assigned", date(2021, 7, 10))
    answer(row, on=date(2021, 6, 1), letter=1)
    assert now(row).state is MotionState.REPLIED
    assert [reply.round for reply in workspace.motions.life(row.id).replies] == [1, 2]
    tell(row, SATISFIED, on=date(2021, 6, 9))
    assert (now(row).state, now(row).result) == (MotionState.REPLIED, SATISFIED)
    with pytest.raises(RepliedAlready):
        answer(row, on=date(2021, 6, 10))


def test_days_follow_one_another(workspace, give, answer, tell):
    row = give(LEAD)
    with pytest.raises(TooFarAhead):
        answer(row, on=date(2099, 4, 1))
    answer(row)
    with pytest.raises(TooEarly):
        workspace.handling.archive([row], DAY)
    reply = workspace.motions.life(row.id).replies[0]
    with pytest.raises(TooEarly):
        workspace.handling.feed_back(row, reply.id, Feedback(SATISFIED, SATISFIED, DAY))


def test_answered_motions_are_archived_in_one_step(workspace, give, answer, now):
    rows = [give(LEAD), give(LEAD)]
    for row in rows:
        answer(row)
    workspace.handling.archive(rows, TOLD)
    assert label(workspace) == "办结归档：2 件"
    assert [now(row).state for row in rows] == [MotionState.ARCHIVED] * 2
    assert workspace.motions.life(rows[0].id).archived_on == TOLD
    workspace.history.undo()
    assert [now(row).state for row in rows] == [MotionState.REPLIED] * 2
    workspace.handling.archive(rows[:1], TOLD)
    assert label(workspace) == "办结归档：提案20210001"


def test_archiving_is_one_step_or_none(workspace, give, answer, now):
    done, waiting = give(LEAD), give(LEAD)
    answer(done)
    with pytest.raises(ForbiddenStep):
        workspace.handling.archive([done, waiting], TOLD)
    assert now(done).state is MotionState.REPLIED


def test_a_key_motion_has_its_leader_and_its_report(workspace, add, now):
    row = add()
    workspace.handling.set_key(row, is_key=True, leader=" 张副主席 ", report=" 报告 ")
    life = workspace.motions.life(row.id)
    assert (life.row.is_key, life.key_leader, life.key_report) == (True, "张副主席", "报告")
    assert label(workspace) == "提案20210001：列为重点提案"
    workspace.handling.set_key(row, is_key=False, leader="", report="")
    assert label(workspace) == "提案20210001：取消重点提案"
    assert now(row).is_key is False


def test_a_motion_is_marked_for_supervision_and_unmarked(workspace, add, now):
    row = add()
    workspace.handling.set_supervised(row, is_supervised=True)
    assert (now(row).is_supervised, label(workspace)) == (True, "提案20210001：列入重点督办")
    workspace.handling.set_supervised(row, is_supervised=False)
    assert (now(row).is_supervised, label(workspace)) == (False, "提案20210001：取消重点督办")


def test_only_filed_motions_are_distinguished(workspace, add, now):
    row, handling = add(is_filed=False), workspace.handling
    steps = (
        lambda: handling.set_key(row, is_key=True, leader="", report=""),
        lambda: handling.set_supervised(row, is_supervised=True),
        lambda: handling.set_excellent([row], is_excellent=True),
    )
    for step in steps:
        with pytest.raises(ForbiddenStep) as refused:
            step()
        assert refused.value.wanted is MotionState.FILED
    assert (now(row).is_key, now(row).is_supervised, now(row).is_excellent) == (False,) * 3


def test_the_log_of_supervision_and_the_scores_are_kept(workspace, add):
    row, line = add(), SupervisionRow(DAY, SupervisionForm.VISIT, "考察")
    workspace.handling.supervise(row, line)
    workspace.handling.score(row, ScoreRow("甲", 80))
    workspace.handling.score(row, ScoreRow("甲", 90))
    life = workspace.motions.life(row.id)
    assert (life.supervisions, life.scores) == ((line,), (ScoreRow("甲", 90),))
    labels = [each.label for each in workspace.motions.timeline(row.id)]
    assert labels[-3:] == [f"提案20210001：{end}" for end in ("督办记录", "甲评分 80", "甲评分 90")]


def test_excellent_motions_are_held_against_the_collective_share(workspace, add):
    check = workspace.handling.excellent_check
    rows = [add(), add(), add(), add(is_collective=True), add(year=2022)]
    assert (check(2021).total, check(2021).share, check(2021).holds) == (0, None, True)
    workspace.handling.set_excellent(rows, is_excellent=True)
    assert label(workspace) == "评为优秀提案：5 件"
    rule = workspace.motion_rules.rule()
    for least, holds in ((25, True), (26, False)):
        workspace.motion_rules.change_rule(replace(rule, collective_percent=least))
        found = check(2021)
        assert (found.total, found.collective, found.share) == (4, 1, Decimal("25.0"))
        assert (found.least, found.holds) == (least, holds)
    workspace.handling.set_excellent(rows[3:4], is_excellent=False)
    assert label(workspace) == "取消优秀提案：提案20210004"
    assert check(2021).collective == 0


def test_the_due_list_has_the_most_urgent_first(workspace, give, answer):
    late, soon, far, done = (
        give(LEAD, on=on) for on in (DAY, date(2021, 2, 1), date(2021, 3, 1), DAY)
    )
    answer(done)
    today = date(2021, 5, 1)
    assert [row.id for row in workspace.handling.due(today)] == [late.id, soon.id]
    all_due = workspace.handling.due(date(2021, 5, 20))
    assert [row.id for row in all_due] == [late.id, soon.id, far.id]


def test_the_last_of_two_separate_organisations_to_answer_may_also_return_it(
    give, now, answer, send_back
):
    row = give(SEPARATE, SEPARATE)
    answer(row)
    send_back(row, 1)
    assert now(row).state is MotionState.REPLIED


def test_a_motion_is_not_returned_twice_by_one_organisation(give, send_back, workspace):
    row = give(LEAD, CO)
    part = workspace.motions.life(row.id).handlers[1]
    workspace.handling.return_assignment(row, part, "甲", part.assigned_on)
    with pytest.raises(NotItsOrganisation):
        workspace.handling.return_assignment(row, part, "乙", part.assigned_on)


def test_a_motion_handled_again_is_prolonged_from_the_round(give, now, answer, workspace):
    row = give(LEAD)
    answer(row)
    reply = workspace.motions.life(row.id).replies[0]
    bad = Satisfaction.UNSATISFIED
    workspace.handling.feed_back(row, reply.id, Feedback(bad, bad, date(2021, 5, 10)))
    assert now(row).due_on == date(2021, 8, 10)
    workspace.handling.prolong(row)
    assert now(row).due_on == date(2021, 11, 10)
    good = Satisfaction.SATISFIED
    workspace.handling.feed_back(row, reply.id, Feedback(good, good, date(2021, 5, 11)))
    assert (now(row).result, now(row).state) == (good, MotionState.REPLIED)


def test_a_withdrawn_motion_lets_its_organisations_go_and_may_be_handed_over_anew(
    workspace, give, now, bureaus
):
    row = give(LEAD, CO)
    workspace.review.withdraw(row, "情况变了", DAY)
    assert now(row).handlers == ""
    assert workspace.motion_rules.organisations()[0].motions == 0
    workspace.review.take_up_again(now(row))
    workspace.review.file([now(row)], DAY)
    workspace.handling.assign(now(row), [Assignment(bureaus[0], LEAD)], DAY)
    assert now(row).state is MotionState.ASSIGNED


def test_a_renamed_organisation_or_category_is_shown_and_found_by_its_new_name(
    workspace, give, now, bureaus
):
    row = give(LEAD)
    workspace.motion_rules.rename(ORGANISATION, bureaus[0], "市大数据局")
    workspace.motion_rules.rename(CATEGORY, workspace.motion_rules.categories()[0].id, "经济类")
    assert now(row).handlers == "市大数据局"
    for words in ("大数据局", "经济类"):
        assert workspace.motions.search(MotionQuery(words=query_words(words))).rows


def test_a_motion_is_not_returned_before_it_was_handed_over(give, send_back):
    with pytest.raises(TooEarly) as refused:
        send_back(give(LEAD), on=FILED_ON)
    assert refused.value.earliest == DAY


def test_a_contact_says_something_and_a_score_has_a_reviewer_and_a_range(workspace, give):
    row = give(LEAD)
    with pytest.raises(NoteMissing):
        workspace.handling.note_contact(row, ContactRow(DAY, ContactStage.BEFORE, "", " "))
    with pytest.raises(NoteMissing):
        workspace.handling.score(row, ScoreRow(" ", 90))
    with pytest.raises(ScoreOutOfRange):
        workspace.handling.score(row, ScoreRow("甲", 101))
