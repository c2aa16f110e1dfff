from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest

from desktop.ui.widgets.entry_box import EntryBox


def test_undo_reaches_the_program_when_the_box_is_empty_and_the_text_when_it_is_not(parent, qtbot):
    box = EntryBox(parent)
    undone = []
    shortcut = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), parent)
    shortcut.activated.connect(lambda: undone.append(box.text()))
    parent.show()
    parent.activateWindow()
    box.setFocus()
    qtbot.waitUntil(box.hasFocus)
    QTest.keyClicks(box, "07")
    QTest.keyClick(box, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (box.text(), undone) == ("", [])
    QTest.keyClick(box, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert undone == [""]
