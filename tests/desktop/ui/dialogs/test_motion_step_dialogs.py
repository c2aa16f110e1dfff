"""Every step of a motion's life is taken through its form."""

import pytest
from PySide6.QtCore import QDate

from db.domain.motion_query import MotionQuery
from db.domain.motion_rows import Submitter
from db.domain.motion_vocabulary import (
    Destination,
    HandlingRole,
    MotionState,
    NotFiledReason,
    Satisfaction,
)
from desktop.services.motions import MotionForm
from desktop.ui.dialogs import motion_step_dialogs as steps


@pytest.fixture
def received(desk):
    """A motion that waits for its review."""
    motions, today = desk.workspace.motions, desk.workspace.uow.clock().date()
    member = desk.workspace.members.members()[0]
    form = MotionForm(
        year=today.year,
        title="关于办好一件新事的提案",
        submitters=(Submitter(member_id=member.id),),
        category=desk.workspace.motion_rules.categories()[0].id,
        submitted_on=today,
    )
    return motions.life(motions.add(form)).row


@pytest.fixture
def now(desk):
    """Read a motion whole again."""
    return lambda row: desk.workspace.motions.life(row.id)


@pytest.fixture
def filed(desk, received, now):
    desk.workspace.review.file([received], desk.workspace.uow.clock().date())
    return now(received).row


@pytest.fixture
def assigned(desk, filed, parent, now):
    dialog = steps.assign_dialog(desk, filed, parent)
    field(dialog, "organisation0").focusProxy().setCurrentIndex(1)
    field(dialog, "organisation1").focusProxy().setCurrentIndex(2)
    dialog.accept()
    return now(filed)


def field(dialog, key):
    return dialog.form._fields[key]


def pick(dialog, key, index):
    field(dialog, key).setCurrentIndex(index)


def test_a_motion_is_not_filed_for_a_reason_of_the_rule(desk, received, parent, now):
    dialog = steps.not_file_dialog(desk, received, parent)
    dialog.accept()
    assert "请选择" in dialog.form.error("reason")
    pick(dialog, "reason", NotFiledReason.EMPTY.value)
    field(dialog, "note").setPlainText("请补充建议")
    dialog.accept()
    life = now(received)
    assert (life.reason, life.destination) == (NotFiledReason.EMPTY, Destination.REFERENCE)
    assert life.decision_note == "请补充建议"


def test_a_motion_is_withdrawn_with_its_reason(desk, received, parent, now):
    dialog = steps.withdraw_dialog(desk, received, parent)
    field(dialog, "note").setPlainText("重案")
    dialog.accept()
    assert now(received).row.state is MotionState.WITHDRAWN


def test_a_motion_goes_back_to_be_amended_until_a_day(desk, received, parent, now):
    dialog = steps.amend_dialog(desk, received, parent)
    field(dialog, "until").setDate(QDate(2027, 2, 1))
    dialog.accept()
    assert f"{now(received).amend_by}" == "2027-02-01"


def test_the_motion_to_merge_into_is_found_by_typing(desk, received, parent, now):
    target = desk.workspace.motions.search(MotionQuery(states=(MotionState.ARCHIVED,))).rows[0]
    dialog = steps.merge_dialog(desk, received, parent)
    field(dialog, "search").text_settled.emit(target.number)
    assert field(dialog, "into").currentData() == target.id
    dialog.accept()
    assert now(received).lead.id == target.id


def test_a_merge_into_nothing_is_asked_for_again(desk, received, parent, now):
    dialog = steps.merge_dialog(desk, received, parent)
    field(dialog, "search").text_settled.emit("没有这样的提案")
    dialog.accept()
    assert "已立案" in dialog.form.error("into")
    assert now(received).row.state is MotionState.RECEIVED


def test_a_motion_is_handed_over_to_a_lead_and_a_co_handler(assigned):
    roles = [part.role for part in assigned.handlers]
    assert roles == [HandlingRole.LEAD, HandlingRole.CO]
    assert assigned.row.state is MotionState.ASSIGNED


def test_a_handing_over_without_an_organisation_is_refused(desk, filed, parent, now):
    dialog = steps.assign_dialog(desk, filed, parent)
    dialog.accept()
    assert "主办" in dialog._refusal.text()
    assert now(filed).row.state is MotionState.FILED


def test_an_organisation_returns_a_motion(desk, assigned, parent, now):
    dialog = steps.return_dialog(desk, assigned, parent)
    field(dialog, "reason").setPlainText("不属于本单位")
    dialog.accept()
    assert now(assigned.row).handlers[0].return_reason == "不属于本单位"


def test_a_contact_says_what_it_was_about(desk, assigned, parent, now):
    dialog = steps.contact_dialog(desk, assigned, parent)
    dialog.accept()
    assert "内容" in dialog.form.error("note")
    field(dialog, "note").setPlainText("面商")
    dialog.accept()
    assert [each.note for each in now(assigned.row).contacts] == ["面商"]


def test_a_reply_and_its_feedback_are_entered(desk, assigned, parent, now):
    dialog = steps.reply_dialog(desk, assigned, parent)
    field(dialog, "document").setText("临教函〔2021〕1号")
    dialog.accept()
    replied = now(assigned.row)
    assert replied.row.state is MotionState.REPLIED
    dialog = steps.feedback_dialog(desk, replied, parent)
    pick(dialog, "result", 2)
    dialog.accept()
    again = now(assigned.row)
    assert (again.round, again.replies[0].result) == (2, Satisfaction.UNSATISFIED)


def test_a_key_motion_has_a_leader_a_log_and_scores(desk, filed, parent, now):
    dialog = steps.key_dialog(desk, now(filed), parent)
    field(dialog, "leader").setText("张副主席")
    dialog.accept()
    dialog = steps.supervision_dialog(desk, filed, parent)
    field(dialog, "note").setPlainText("到现场")
    dialog.accept()
    dialog = steps.score_dialog(desk, filed, parent)
    dialog.accept()
    assert "评审人" in dialog.form.error("reviewer")
    field(dialog, "reviewer").setText("甲")
    dialog.accept()
    life = now(filed)
    assert life.row.is_key
    assert (life.key_leader, life.supervisions[0].note) == ("张副主席", "到现场")
    assert [(each.reviewer, each.score) for each in life.scores] == [("甲", 90)]


def test_a_co_handlers_opinion_is_noted(desk, assigned, parent, now):
    dialog = steps.opinion_dialog(desk, assigned, parent)
    today = field(dialog, "on").date()
    field(dialog, "on").setDate(today.addDays(-1))
    dialog.accept()
    assert "早于前一步" in dialog._refusal.text()
    field(dialog, "on").setDate(today.addDays(3))
    dialog.accept()
    assert f"{now(assigned.row).handlers[1].opinion_on}" == today.addDays(3).toString("yyyy-MM-dd")
