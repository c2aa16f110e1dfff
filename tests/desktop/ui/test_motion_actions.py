"""A motion is offered the steps that its state allows, and no others."""

from dataclasses import replace
from pathlib import Path

import pytest

from db.domain.errors import DiskFull
from db.domain.motion_query import MotionQuery
from db.domain.motion_rows import Submitter
from db.domain.motion_vocabulary import MotionState
from desktop.services.motions import MotionForm
from desktop.ui.dialogs.motion_papers_dialog import MotionPapersDialog
from desktop.ui.dialogs.twins_dialog import TwinsDialog
from desktop.ui.motion_actions import MotionActions


@pytest.fixture
def actions(desk, parent):
    return MotionActions(desk, parent)


@pytest.fixture
def one(desk):
    """Return the newest motion in a state."""
    return lambda state: desk.workspace.motions.search(MotionQuery(states=(state,))).rows[0]


@pytest.fixture
def received(desk):
    today = desk.workspace.uow.clock().date()
    form = MotionForm(
        year=today.year,
        title="关于一件新事的提案",
        submitters=(Submitter(member_id=desk.workspace.members.members()[0].id),),
        category=desk.workspace.motion_rules.categories()[0].id,
        submitted_on=today,
    )
    key = desk.workspace.motions.add(form)
    return lambda: desk.workspace.motions.life(key).row


def offered(actions):
    return {action.text() for action in actions.all() if action.isVisible()}


def test_nothing_is_offered_for_nothing(actions):
    assert offered(actions) == set()


def test_a_received_motion_is_reviewed_or_deleted(actions, received):
    actions.show_for([received()])
    assert {"立案", "并案…", "不立案…", "退回修改…", "撤案…", "删除"} <= offered(actions)
    assert "交办…" not in offered(actions)


@pytest.mark.parametrize(
    ("state", "step"),
    [
        (MotionState.FILED, "交办…"),
        (MotionState.ASSIGNED, "答复…"),
        (MotionState.ASSIGNED, "异议退回…"),
        (MotionState.REPLIED, "办结归档"),
        (MotionState.REPLIED, "反馈…"),
        (MotionState.NOT_FILED, "重新审查"),
        (MotionState.ARCHIVED, "优秀提案"),
    ],
)
def test_each_state_offers_its_own_steps(actions, one, state, step):
    actions.show_for([one(state)])
    assert step in offered(actions)


def test_a_motion_is_filed_and_several_at_once_only_what_fits_all(actions, received, one):
    actions.show_for([received(), one(MotionState.ARCHIVED)])
    assert offered(actions) == set()
    actions.show_for([received()])
    actions.file.trigger()
    assert received().state is MotionState.FILED
    actions.show_for([received()])
    actions.supervise.trigger()
    assert received().is_supervised


def test_a_motion_is_taken_up_again_and_removed(actions, received, one):
    refused = one(MotionState.NOT_FILED)
    actions.show_for([refused])
    actions.again.trigger()
    assert actions._desk.workspace.motions.life(refused.id).row.state is MotionState.RECEIVED
    before = actions._desk.workspace.motions.count(MotionQuery())
    actions.show_for([received()])
    actions.remove.trigger()
    assert actions._desk.workspace.motions.count(MotionQuery()) == before - 1


def test_answered_motions_are_closed_and_hard_ones_prolonged(actions, one):
    replied, assigned = one(MotionState.REPLIED), one(MotionState.ASSIGNED)
    actions.show_for([replied])
    actions.archive.trigger()
    actions.show_for([assigned])
    actions.prolong.trigger()
    motions = actions._desk.workspace.motions
    assert motions.life(replied.id).row.state is MotionState.ARCHIVED
    assert motions.life(assigned.id).row.is_hard


def test_forms_open_over_the_window(actions, one, parent):
    actions.show_for([one(MotionState.ASSIGNED)])
    actions.reply.trigger()
    actions.withdraw.trigger()
    titles = [widget.windowTitle() for widget in parent.children() if widget.isWidgetType()]
    assert {"答复", "撤案"} <= set(titles)


def test_too_few_collective_excellent_motions_are_said(actions, one, told):
    desk = actions._desk
    year = one(MotionState.ARCHIVED).year
    found = desk.workspace.motions.search(MotionQuery(year=year)).rows
    chosen = [row for row in found if row.is_excellent and row.kind.is_collective]
    desk.workspace.handling.set_excellent(chosen, is_excellent=False)
    row = next(row for row in found if row.state.is_filed and not row.kind.is_collective)
    actions.show_for([row])
    actions.excellent.trigger()
    assert told.last[0] == "warning"
    assert "不足 20%" in told.last[1]


def test_papers_and_twins_of_one_motion_are_a_key_away(actions, received, parent):
    actions.show_for([received()])
    assert {"查重…", "文件…"} <= offered(actions)
    actions.papers.trigger()
    actions.compare.trigger()
    assert parent.findChild(MotionPapersDialog) is not None
    assert parent.findChild(TwinsDialog) is not None


def test_a_full_disk_is_said(actions, received, told, monkeypatch):
    def full(*_):
        raise DiskFull(Path("x"))

    actions.show_for([received()])
    monkeypatch.setattr(actions._desk.workspace.uow, "write", full)
    actions.file.trigger()
    actions.excellent.trigger()
    assert told.last[0] == "error"


def test_a_rule_of_two_stages_asks_for_the_first_review(actions, received, told):
    rules = actions._desk.workspace.motion_rules
    rules.change_rule(replace(rules.rule(), is_two_stage=True))
    actions.show_for([received()])
    actions.file.trigger()
    assert "预审" in told.last[1]
    actions.pre_review.trigger()
    actions.file.trigger()
    assert received().state is MotionState.FILED
