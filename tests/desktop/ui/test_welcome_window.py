from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.settings import RECENT_FILES, DictSettings
from desktop.ui.welcome_window import WelcomeWindow


def test_three_ways_to_begin(qtbot):
    window = WelcomeWindow(DictSettings())
    qtbot.addWidget(window)
    for action, what in ((window._new, "new"), (window._open, "open"), (window._sample, "sample")):
        with qtbot.waitSignal(window.file_wanted) as asked:
            action.trigger()
        assert asked.args == [what]
    window.say("error", "打不开")
    assert window._message.text() == "打不开"


def test_recent_files_that_are_still_there_are_offered(qtbot, tmp_path):
    settings, path = DictSettings(), tmp_path / "a.plenary"
    path.touch()
    settings.set(RECENT_FILES, [str(path), str(tmp_path / "gone.plenary")])
    window = WelcomeWindow(settings)
    qtbot.addWidget(window)
    window.show()
    assert window._recent.count() == 1
    window._recent.setCurrentRow(0)
    with qtbot.waitSignal(window.recent_wanted) as asked:
        QTest.keyClick(window._recent, Qt.Key.Key_Return)
    assert asked.args == [str(path)]
