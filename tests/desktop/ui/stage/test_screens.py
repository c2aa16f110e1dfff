from PySide6.QtGui import QGuiApplication

from desktop.ui.stage.screens import Screens


def test_the_secretarys_screen_comes_first(parent):
    screens = Screens(parent)
    assert screens.areas()[0] == QGuiApplication.primaryScreen().geometry()


def test_a_screen_that_comes_or_goes_is_told(parent, qtbot, qapp):
    screens = Screens(parent)
    with qtbot.waitSignal(screens.changed):
        qapp.screenAdded.emit(QGuiApplication.primaryScreen())
    with qtbot.waitSignal(screens.changed):
        qapp.screenRemoved.emit(QGuiApplication.primaryScreen())
