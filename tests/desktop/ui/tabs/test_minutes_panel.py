"""Minutes are written, signed and corrected where they are read."""

from datetime import date

import pytest
from PySide6.QtTest import QTest

from db.domain.attendance_vocabulary import Occasion
from db.domain.ids import MeetingId, SittingId
from db.domain.minutes_rows import SectionKey, SectionKind
from db.domain.vocabulary import MeetingKind
from desktop.services.minutes import TEXT_LIMIT
from desktop.ui.dialogs.sign_minutes_dialog import SignMinutesDialog
from desktop.ui.tabs.minutes_panel import MinutesPanel

PLENARY = MeetingId(1)
OPENING = SectionKey(SectionKind.SITTING, SittingId(1))


@pytest.fixture
def panel(desk, parent):
    panel = MinutesPanel(desk, parent)
    panel.choose_meeting(PLENARY)
    panel.refresh()
    desk.bus.changed.connect(panel.refresh)
    parent.show()
    return panel


def section(desk, key=OPENING):
    return desk.workspace.minutes.view(PLENARY).section(key)


def write(panel, text):
    panel.table.select_id(OPENING)
    panel.editor.box.selectAll()
    QTest.keyClicks(panel.editor.box, text)


def test_a_section_is_kept_when_another_is_chosen_and_undone(panel, desk):
    assert panel.editor.title.text() == "会议概况"
    write(panel, "guoge")
    panel.table.select_id(SectionKey(SectionKind.DECISIONS))
    assert section(desk).text == "guoge"
    assert panel.editor.title.text() == "决定事项"
    assert "改过 1 个部分" in panel.state.text()
    desk.workspace.history.undo()
    assert not section(desk).is_edited


def test_the_record_is_adopted_or_the_written_text_kept(panel, desk):
    write(panel, "guoge")
    panel.editor.box.hand_over()
    meeting = desk.workspace.meetings.view(PLENARY)
    from dataclasses import replace

    sitting = replace(meeting.sittings[0], name="开幕大会")
    desk.workspace.meetings.write_sitting(sitting, is_new=False)
    assert "1 个部分的原文已更新" in panel.state.text()
    panel.editor.keep.trigger()
    assert not section(desk).has_moved
    panel.editor.restore.trigger()
    assert panel.editor.box.toPlainText().endswith("举行开幕大会。")


def test_people_are_written_and_a_draft_thrown_away(panel, desk):
    panel.chair.setText("王建国")
    panel.chair.editingFinished.emit()
    panel.chair.editingFinished.emit()
    assert desk.workspace.minutes.view(PLENARY).people.chair == "王建国"
    panel.discard.trigger()
    assert (panel.chair.text(), desk.workspace.minutes.view(PLENARY).row) == ("", None)


def test_minutes_are_signed_corrected_and_old_versions_read(panel, desk):
    desk.workspace.attendance.freeze(SittingId(1), Occasion.OPENING)
    panel.sign.trigger()
    dialog = panel.findChild(SignMinutesDialog)
    dialog.chair.setText("王建国")
    dialog.recorder.setText("李敏")
    dialog.accept()
    assert panel.editor.box.isReadOnly()
    assert panel.state.text().endswith("定稿）")
    panel.chair.editingFinished.emit()
    panel.correct.trigger()
    panel.reason._on_accepted()
    assert "更正第 1 稿：补记遗漏的内容" in panel.state.text()
    panel.version.setCurrentIndex(1)
    panel.version.activated.emit(1)
    assert (panel.editor.box.isReadOnly(), panel.correct.isVisible()) == (True, False)
    panel.version.setCurrentIndex(0)
    panel.version.activated.emit(0)
    assert not panel.editor.box.isReadOnly()


def test_a_text_that_is_refused_is_not_lost(panel, told):
    panel.table.select_id(OPENING)
    panel.editor.box.setPlainText("字" * (TEXT_LIMIT + 1))
    panel.editor.box.document().setModified(True)
    panel.editor.box.hand_over()
    assert "最多 20000 个字" in told.last[1]
    assert panel.editor.box.is_dirty


def test_another_meeting_is_turned_to_with_the_text_kept(panel, desk):
    write(panel, "guoge")
    made = desk.workspace.meetings.create(MeetingKind.STANDING, "常委会", date(2021, 5, 1))
    panel.choose_meeting(made)
    panel.refresh()
    assert section(desk).text == "guoge"
    assert panel.table.rows()[0].section.text.startswith("时间：2021年5月1日")


def test_enter_leads_from_the_list_into_the_text(panel):
    panel.table.row_activated.emit(panel.table.rows()[0])
    assert panel.focusWidget() is panel.editor.box


def test_without_a_meeting_nothing_happens(desk, parent):
    panel = MinutesPanel(desk, parent)
    panel.refresh()
    for action in (panel.sign, panel.correct, panel.discard):
        action.trigger()
    panel.editor.written.emit(OPENING, "字")
    panel.editor.adopted.emit(OPENING)
    panel.editor.kept.emit(OPENING)
    panel.chair.editingFinished.emit()
    assert not desk.workspace.minutes.view(PLENARY).versions
