from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.ui.dialogs.search_dialog import SearchDialog


def test_arrows_choose_and_enter_opens_while_the_box_keeps_the_keyboard(desk, parent, qtbot):
    dialog = SearchDialog(desk, parent)
    dialog.show()
    QTest.keyClicks(dialog._box, "zx")
    qtbot.waitUntil(lambda: dialog._hits.count() > 1)
    QTest.keyClick(dialog._box, Qt.Key.Key_Down)
    QTest.keyClick(dialog._box, Qt.Key.Key_Up)
    QTest.keyClick(dialog._box, Qt.Key.Key_Up)
    last = dialog._hits.currentRow()
    assert last == dialog._hits.count() - 1
    with qtbot.waitSignal(dialog.chosen):
        QTest.keyClick(dialog._box, Qt.Key.Key_Return)


def test_nothing_found_is_said_and_enter_stays(desk, parent):
    dialog = SearchDialog(desk, parent)
    QTest.keyClick(dialog._box, Qt.Key.Key_Down)
    dialog._box.setText("没有此人")
    QTest.keyClick(dialog._box, Qt.Key.Key_Return)
    assert "没有找到" in dialog._state.text()
    dialog._box.setText("")
    QTest.keyClick(dialog._box, Qt.Key.Key_Return)
    assert "Enter 打开" in dialog._state.text()
