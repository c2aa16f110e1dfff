import pytest

from db.domain.chair_sentence import DEFAULT
from db.domain.vocabulary import MeetingKind
from desktop.ui.tabs.attendance_rule_tab import AttendanceRuleTab


@pytest.fixture
def tab(desk, parent):
    tab = AttendanceRuleTab(desk, parent)
    parent.show()
    return tab


def template(desk, kind=MeetingKind.PLENARY):
    return next(each.text for each in desk.workspace.attendance.templates() if each.kind is kind)


def test_a_template_is_shown_read_out_saved_and_restored(tab, desk):
    tab._template.setPlainText("实到{实到}人。")
    assert tab._example.text() == "实到358人。"
    tab._save.trigger()
    assert template(desk) == "实到{实到}人。"
    assert tab._restore.isEnabled()
    tab._restore.trigger()
    assert template(desk) == tab._template.toPlainText() == DEFAULT


def test_a_wrong_template_is_refused_at_its_field(tab, desk):
    tab._template.setPlainText("应到{人数}")
    assert tab._example.text() == "—"
    tab._save.trigger()
    assert "人数" in tab._form.error("template")
    assert template(desk) == DEFAULT


def test_the_notice_is_a_rule_by_kind_of_meeting(tab, desk):
    tab._kind.setCurrentIndex(tab._kind.findData(MeetingKind.COMMITTEE.value))
    tab._kind.activated.emit(0)
    assert tab._days.value() == 0
    tab._days.setValue(1)
    tab._days.editingFinished.emit()
    tab._source.editingFinished.emit()
    rules = {rule.kind: rule.days for rule in desk.workspace.attendance.notices()}
    assert rules[MeetingKind.COMMITTEE] == 1
    desk.workspace.history.undo()
    assert tab._days.value() == 0
