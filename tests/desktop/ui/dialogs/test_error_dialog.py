import shiboken6
from PySide6.QtWidgets import QApplication, QPushButton

from desktop.ui.dialogs.error_dialog import ErrorDialog


def test_the_details_can_be_copied_and_the_dialog_is_freed(parent, qtbot):
    dialog = ErrorDialog("Traceback: x", parent)
    dialog.show()
    button = next(each for each in dialog.findChildren(QPushButton) if each.text() == "复制详情")
    button.click()
    assert QApplication.clipboard().text() == "Traceback: x"
    dialog.reject()
    qtbot.waitUntil(lambda: not shiboken6.isValid(dialog))
