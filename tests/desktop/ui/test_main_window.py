import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from db.domain.ids import MeetingId
from desktop.services.search import Hit, HitKind
from desktop.services.workspace import open_workspace
from desktop.settings import WINDOW_GEOMETRY, DictSettings
from desktop.ui.desk import Desk
from desktop.ui.dialogs.search_dialog import SearchDialog
from desktop.ui.main_window import USUAL, MainWindow
from desktop.ui.pages.files_page import FilesPage
from desktop.ui.pages.floor_page import FloorPage
from desktop.ui.pages.meetings_page import MeetingsPage
from desktop.ui.pages.members_page import MembersPage
from desktop.ui.pages.motions_page import MotionsPage
from desktop.ui.pages.settings_page import SettingsPage


def test_ctrl_and_a_digit_open_the_pages(window):
    QTest.keyClick(window, Qt.Key.Key_5, Qt.KeyboardModifier.ControlModifier)
    assert isinstance(window._stack.currentWidget(), MembersPage)
    QTest.keyClick(window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert isinstance(window._stack.currentWidget(), FloorPage)
    QTest.keyClick(window, Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    assert isinstance(window._stack.currentWidget(), MotionsPage)
    QTest.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert isinstance(window._stack.currentWidget(), MeetingsPage)
    QTest.keyClick(window, Qt.Key.Key_6, Qt.KeyboardModifier.ControlModifier)
    assert isinstance(window._stack.currentWidget(), FilesPage)
    QTest.keyClick(window, Qt.Key.Key_7, Qt.KeyboardModifier.ControlModifier)
    assert isinstance(window._stack.currentWidget(), SettingsPage)


def test_a_key_that_opens_a_page_gives_it_the_keyboard(window, qtbot):
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Return):
        QTest.keyClick(QApplication.focusWidget(), key)
    page = window.page("meetings")
    assert page._stack.currentWidget() is page._workspace
    for digit, key in (
        (Qt.Key.Key_5, "members"),
        (Qt.Key.Key_4, "motions"),
        (Qt.Key.Key_6, "files"),
    ):
        QTest.keyClick(window, digit, Qt.KeyboardModifier.ControlModifier)
        assert window.page(key).isAncestorOf(QApplication.focusWidget())


def test_the_home_page_leads_into_the_meeting(window):
    window.page("home")._speeches.trigger()
    page = window._stack.currentWidget()
    assert isinstance(page, MeetingsPage)
    assert page._tab_bar.page() is page.tab("speeches")


def test_ctrl_z_takes_the_last_action_back(window):
    committee = window.desk.workspace.committee
    committee.choose_stroke("巴", "孔")
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert committee.stroke_choices() == {}
    assert "已撤销" in window._message.text()


def test_ctrl_k_finds_and_opens(window, qtbot):
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    dialog = window.findChild(SearchDialog)
    dialog._box.setText("zxb")
    QTest.keyClick(dialog._box, Qt.Key.Key_Return)
    assert window.page("members")._table.current_row().name == "查霞波"


@pytest.mark.parametrize("kind", [HitKind.MEETING, HitKind.SPEECH])
def test_a_found_meeting_or_speech_opens_its_meeting(window, kind):
    window._on_hit(Hit(kind, 1, "", "", MeetingId(1)))
    assert window.page("meetings")._meeting == 1


def test_new_and_open_are_asked_of_the_program(window, qtbot):
    for action, what in ((window._bar.new, "new"), (window._bar.open, "open")):
        with qtbot.waitSignal(window.file_wanted) as asked:
            action.trigger()
        assert asked.args == [what]


def test_a_backup_is_written_where_the_user_says(window, tmp_path, monkeypatch):
    target = tmp_path / "备份.plenary"
    chosen = iter([("", ""), (str(target), "")])
    monkeypatch.setattr("PySide6.QtWidgets.QFileDialog.getSaveFileName", lambda *_: next(chosen))
    window._bar.backup.trigger()
    window._bar.backup.trigger()
    assert target.is_file()
    assert "已保存到" in window._message.text()


def test_an_import_is_offered_from_home(window, monkeypatch):
    monkeypatch.setattr("PySide6.QtWidgets.QFileDialog.getOpenFileName", lambda *_: ("", ""))
    window.page("home")._import.trigger()
    assert isinstance(window._stack.currentWidget(), MembersPage)


def test_a_second_window_reads_only_and_says_who_writes(sample, qtbot):
    from PySide6.QtWidgets import QWidget

    owner = QWidget()
    qtbot.addWidget(owner)
    second = open_workspace(sample.record.path)
    window = MainWindow(Desk(second, DictSettings(), owner))
    qtbot.addWidget(window)
    qtbot.waitUntil(lambda: "正在使用这个文件" in window._message.text())
    window.desk.attempt(lambda: second.committee.choose_stroke("巴", "孔"))
    assert "不能写入" in window._message.text()
    window.close()


def test_the_windows_place_is_remembered(sample, qtbot):
    from PySide6.QtWidgets import QWidget

    owner, settings = QWidget(), DictSettings()
    qtbot.addWidget(owner)
    window = MainWindow(Desk(sample, settings, owner))
    qtbot.addWidget(window)
    window.resize(1200, 700)
    window.close()
    assert settings.get(WINDOW_GEOMETRY)
    again = MainWindow(Desk(open_workspace(sample.record.path), settings, owner))
    qtbot.addWidget(again)
    assert again.width() < USUAL.width()
    again.close()


def test_the_first_window_is_no_larger_than_its_screen(window):
    assert window.height() <= window.screen().availableSize().height() < USUAL.height()


def reopened(path, ask):
    again = open_workspace(path)
    answer = ask(again.committee)
    again.close()
    return answer


def test_what_is_being_typed_is_kept_when_the_window_closes(window, sample):
    window.activateWindow()
    window.show_page("settings")
    city = window.page("settings")._term._city
    city.setFocus()
    city.selectAll()
    city.insert("新江市")
    window.close()
    assert reopened(sample.record.path, lambda committee: committee.term().city) == "新江市"


def test_a_rules_source_is_kept_when_the_window_closes(window, sample):
    window.show_page("settings")
    page = window.page("settings")
    page.show_tab(5)
    page._rule._source.setPlainText("本市规则第三条")
    window.close()
    source = reopened(sample.record.path, lambda committee: committee.speaking_rule().source)
    assert source == "本市规则第三条"
