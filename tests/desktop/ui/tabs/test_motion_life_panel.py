"""The life of a motion says everything that is known of it."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QUrl

from db.domain.motion_query import MotionQuery
from db.domain.motion_rows import ContactRow, ScoreRow, SupervisionRow
from db.domain.motion_vocabulary import ContactStage, MotionState, SupervisionForm
from desktop.services.motions import form_of
from desktop.ui.motion_actions import MotionActions
from desktop.ui.tabs import motion_life_panel
from desktop.ui.tabs.motion_life_panel import MotionLifePanel


@pytest.fixture
def panel(desk, parent):
    return MotionLifePanel(desk, MotionActions(desk, parent), parent)


def one(desk, state, place=0):
    return desk.workspace.motions.search(MotionQuery(states=(state,))).rows[place]


def test_nothing_chosen_says_what_would_stand_here(panel):
    panel.show_motion(None)
    assert "选择一件提案" in panel._title.text()
    assert panel.plain_text() == ""


@pytest.mark.parametrize("state", [MotionState.ARCHIVED, MotionState.NOT_FILED])
def test_a_motion_shows_its_facts_its_text_and_its_time_line(panel, desk, state):
    row = one(desk, state)
    panel.show_motion(row.id)
    text = panel.plain_text()
    assert panel._title.text() == row.title
    for word in ("提案者", row.category, "情况", "经过", "导入示例提案"):
        assert word in text


def test_contacts_supervision_scores_and_merges_are_shown(panel, desk):
    handling, row = desk.workspace.handling, one(desk, MotionState.ASSIGNED)
    day = date(2021, 3, 1)
    handling.note_contact(row, ContactRow(day, ContactStage.BEFORE, "市教育局", "<面商>"))
    handling.supervise(row, SupervisionRow(day, SupervisionForm.VISIT, "到现场"))
    handling.score(row, ScoreRow("甲", 88))
    other = one(desk, MotionState.FILED)
    desk.workspace.review.merge(other, row, day)
    panel.show_motion(row.id)
    text = panel.plain_text()
    for word in ("办前", "<面商>", "实地考察", "甲 88", other.title):
        assert word in text
    panel.show_motion(other.id)
    assert row.number in panel.plain_text()


def test_a_returned_motion_says_who_returned_it_and_why(panel, desk):
    row = one(desk, MotionState.ASSIGNED)
    part = desk.workspace.motions.life(row.id).handlers[0]
    desk.workspace.handling.return_assignment(row, part, "不属于本单位", part.assigned_on)
    panel.show_motion(row.id)
    assert "退回：不属于本单位" in panel.plain_text()


def test_an_attachment_is_opened_and_taken_off_and_put_back(panel, desk, tmp_path, monkeypatch):
    row, motions, opened = one(desk, MotionState.ASSIGNED), desk.workspace.motions, []
    (tmp_path / "附件.txt").write_text("内容", encoding="utf-8")
    motions.attach(row, tmp_path / "附件.txt")
    [file] = motions.life(row.id).files
    monkeypatch.setattr(motion_life_panel, "open_file", opened.append)
    panel.show_motion(row.id)
    assert "附件.txt" in panel.plain_text()
    panel._life.anchorClicked.emit(QUrl(f"open:{file.id}"))
    assert [path.read_text(encoding="utf-8") for path in opened] == ["内容"]
    panel._life.anchorClicked.emit(QUrl(f"remove:{file.id}"))
    assert motions.life(row.id).files == ()
    desk.workspace.history.undo()
    assert motions.content_of(file.id) == "内容".encode()


def test_an_attachment_that_cannot_be_laid_anywhere_is_said(
    panel, desk, tmp_path, monkeypatch, told
):
    row, motions = one(desk, MotionState.ASSIGNED), desk.workspace.motions
    (tmp_path / "附件.txt").write_text("内容", encoding="utf-8")
    motions.attach(row, tmp_path / "附件.txt")
    [file] = motions.life(row.id).files
    panel.show_motion(row.id)
    blocked = tmp_path / "附件.txt" / "x" / "附件.txt"
    monkeypatch.setattr(motion_life_panel, "opened_file", lambda *_: blocked)
    panel._life.anchorClicked.emit(QUrl(f"open:{file.id}"))
    assert told.last[0] == "error"


def test_every_step_is_in_the_menu_however_narrow_the_panel(panel, desk):
    row = one(desk, MotionState.ASSIGNED)
    panel._actions.show_for([row])
    panel.show_motion(row.id)
    offered = {action.text() for action in panel._more.menu().actions() if action.isVisible()}
    assert {"答复…", "异议退回…", "文件…", "评分…"} <= offered
    assert not panel._more.isHidden()
    panel.show_motion(None)
    assert panel._more.isHidden()


def test_what_says_the_same_as_a_waiting_motion_is_named_when_it_is_found(panel, desk, qtbot):
    older = desk.workspace.motions.life(one(desk, MotionState.REPLIED).id)
    twin = replace(form_of(older), number="", year=2030)
    key = desk.workspace.motions.add(twin)
    panel.show_motion(key)
    qtbot.waitUntil(lambda: older.row.number in panel._alike.text())
    assert "Alt+C" in panel._alike.text()
    panel._on_twins_found((older.row.id, desk.workspace.alike.like(twin.title, without=key)))
    assert older.row.number in panel._alike.text()
    panel.show_motion(None)
    assert panel._alike.text() == ""


def test_a_change_says_what_was_changed(panel, desk):
    life = desk.workspace.motions.life(one(desk, MotionState.REPLIED).id)
    other = desk.workspace.motion_rules.categories()[1]
    changed = replace(
        form_of(life),
        title="改过的案由",
        situation="改过的情况",
        category=other.id,
        is_livelihood=not life.row.is_livelihood,
    )
    desk.workspace.motions.change(life.row.id, changed)
    panel.show_motion(life.row.id)
    text = panel.plain_text()
    assert f"案由：{life.row.title} → 改过的案由" in text
    assert f"类别：{life.row.category} → {other.name}" in text
    assert "正文的情况有改动" in text
    assert "民生：" in text


def test_a_co_handlers_late_opinion_is_said(panel, desk):
    row = next(
        row
        for row in desk.workspace.motions.search(MotionQuery(states=(MotionState.ASSIGNED,))).rows
        if "会办" in row.handlers
    )
    panel.show_motion(row.id)
    assert "会办意见已逾期" in panel.plain_text()
