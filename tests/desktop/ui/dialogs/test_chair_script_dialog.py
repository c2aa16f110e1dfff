"""The script is written in place, and nothing typed is lost."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from db.domain.ids import MeetingId, SittingId
from db.domain.vocabulary import SittingKind
from desktop.ui.dialogs.chair_script_dialog import ChairScriptDialog

FIRST, SECOND = SittingId(2), SittingId(4)


@pytest.fixture
def dialog(desk, parent):
    dialog = ChairScriptDialog(desk, MeetingId(1), parent)
    dialog.show()
    return dialog


def texts(desk):
    scripts = desk.workspace.chair_scripts
    return [scripts.section(each).text[:3] for each in (FIRST, SECOND)]


def test_each_sitting_keeps_what_was_typed_for_it(dialog, desk):
    before = texts(desk)
    QTest.keyClicks(dialog.editor.box, "abc")
    dialog.sittings.setFocus()
    QTest.keyClick(dialog.sittings, Qt.Key.Key_Down)
    assert texts(desk) == ["abc", before[1]]
    QTest.keyClicks(dialog.editor.box, "xyz")
    dialog.reject()
    assert texts(desk) == ["abc", "xyz"]
    desk.workspace.history.undo()
    assert texts(desk) == ["abc", before[1]]


def test_a_changed_order_is_said_and_answered(dialog, desk):
    QTest.keyClicks(dialog.editor.box, "abc")
    QTest.keyClick(dialog.editor.box, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    floor = desk.workspace.floor
    floor.withdraw(FIRST, floor.view(FIRST).rows[3].key)
    assert dialog.editor.bar.isVisible()
    dialog.editor.keep.trigger()
    assert not dialog.editor.bar.isVisible()
    dialog.editor.restore.trigger()
    assert not dialog.editor.box.toPlainText().startswith("abc")


def test_a_meeting_without_speeches_has_no_script(desk, parent):
    for sitting in desk.workspace.meetings.view(MeetingId(1)).sittings:
        value = replace(sitting, kind=SittingKind.GENERAL)
        desk.workspace.meetings.write_sitting(value, is_new=False)
    dialog = ChairScriptDialog(desk, MeetingId(1), parent)
    assert dialog.editor.title.text() == "这次会议没有发言的场次"
    assert dialog.editor.box.isReadOnly()
