import logging
import sys

import pytest
from PySide6.QtCore import QEvent, Qt, QThreadPool, QTimer
from PySide6.QtGui import QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QMessageBox

from desktop import paths
from desktop.app import (
    LOG,
    Application,
    check_self,
    install_excepthook,
    make_application,
    open_window,
)
from desktop.i18n import Language
from desktop.services.sample import FILE_NAME
from desktop.services.workspace import NewRecord, new_workspace, open_workspace
from desktop.settings import LANGUAGE, LAST_FILE, RECENT_FILES, THEME, DictSettings
from desktop.theme import ThemeMode, apply_theme
from desktop.ui.dialogs.error_dialog import ErrorDialog
from desktop.ui.dialogs.new_record_dialog import NewRecordDialog
from desktop.ui.main_window import MainWindow
from desktop.ui.qt_settings import QtSettings
from desktop.ui.welcome_window import WelcomeWindow


def clear_away():
    """Close and free every window and program, so that no later test meets one."""
    programs = QApplication.instance().findChildren(Application)
    windows = [
        each
        for each in QApplication.topLevelWidgets()
        if isinstance(each, MainWindow | WelcomeWindow)
    ]
    for window in windows:
        window.close()
        window.deleteLater()
    for program in programs:
        program._language._remove_translators()
        program.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QThreadPool.globalInstance().waitForDone()
    apply_theme(QApplication.instance(), ThemeMode.LIGHT)


@pytest.fixture(autouse=True)
def _alone(qapp):
    yield
    clear_away()


@pytest.fixture
def settings():
    """This machine's options: the light theme, as in every test."""
    settings = DictSettings()
    settings.set(THEME, ThemeMode.LIGHT.value)
    return settings


@pytest.fixture
def program(qapp, settings):
    """The program, without a window as yet."""
    return Application(qapp, settings)


@pytest.fixture
def record(tmp_path):
    """A record that nobody has open."""
    path = tmp_path / "临江.plenary"
    new_workspace(path, NewRecord(city="临江市", term=7)).close()
    return path


def opened(program):
    assert isinstance(program.window, MainWindow)
    return program.window.desk.workspace.record.path


def say(program):
    return program.window._message.text()


def answer(box_type, reply):
    """Answer the modal dialog that is about to open, once it is there."""
    answered = []

    def go():
        box = QApplication.activeModalWidget()
        if isinstance(box, box_type):
            answered.append(box)
            reply(box)
        else:
            QTimer.singleShot(10, go)

    QTimer.singleShot(0, go)
    return answered


def test_a_first_start_offers_the_choices(program):
    program.begin(None, sample=False)
    assert isinstance(program.window, WelcomeWindow)
    assert program.window.isVisible()


def test_a_file_on_the_command_line_is_opened_and_remembered(program, record, settings):
    program.begin(record, sample=False)
    assert opened(program) == record
    assert settings.get(LAST_FILE) == str(record)
    assert settings.get(RECENT_FILES) == [str(record)]


def test_the_last_file_is_opened_again(program, record, settings):
    settings.set(LAST_FILE, str(record))
    program.begin(None, sample=False)
    assert opened(program) == record


def test_a_last_file_that_has_gone_leads_to_the_choices(program, record, settings):
    settings.set(LAST_FILE, str(record))
    record.unlink()
    program.begin(None, sample=False)
    assert isinstance(program.window, WelcomeWindow)


def test_the_sample_is_made_once_and_opened_again(program):
    program.begin(None, sample=True)
    place = paths.user_data_dir() / FILE_NAME
    assert opened(program) == place
    program.window.desk.workspace.committee.choose_stroke("巴", "孔")
    program.window.close()
    program.begin(None, sample=True)
    assert program.window.desk.workspace.committee.stroke_choices() == {"巴": "孔"}


def test_a_file_that_is_no_record_is_refused_on_the_choices(program, tmp_path):
    path = tmp_path / "名单.plenary"
    path.write_text("姓名,性别", encoding="utf-8")
    program.begin(path, sample=False)
    assert isinstance(program.window, WelcomeWindow)
    assert "不是会务台的文件" in say(program)


def test_a_refusal_leaves_the_open_record_open(program, record, tmp_path):
    program.begin(record, sample=False)
    program.open(tmp_path / "没有.plenary")
    assert opened(program) == record
    assert "没有“" in say(program)


def test_a_sample_that_cannot_be_made_is_said_on_the_choices(program):
    paths.user_data_dir().write_text("in the way", encoding="utf-8")
    program.begin(None, sample=True)
    assert isinstance(program.window, WelcomeWindow)
    assert "不能写入" in say(program)


@pytest.fixture
def damaged(record):
    """A record whose disk has failed in the middle; a backup of it is there."""
    desk = open_workspace(record)
    desk.committee.choose_stroke("巴", "孔")
    desk.close()
    open_workspace(record).close()
    whole = record.read_bytes()
    third = len(whole) // 3
    record.write_bytes(whole[:third] + b"\xa5" * third + whole[2 * third :])
    return record


def click_restore(box):
    for button in box.buttons():
        if box.buttonRole(button) is QMessageBox.ButtonRole.AcceptRole:
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_of_a_damaged_file_the_backup_is_offered_and_the_file_left_alone(program, damaged):
    content = damaged.read_bytes()
    asked = answer(QMessageBox, click_restore)
    program.begin(damaged, sample=False)
    assert len(asked) == 1
    assert opened(program) != damaged
    assert "恢复" in opened(program).name
    assert program.window.desk.workspace.committee.stroke_choices() == {"巴": "孔"}
    assert damaged.read_bytes() == content


def test_a_backup_that_has_gone_meanwhile_is_said(program, damaged):
    def restore_too_late(box):
        for backup in paths.backup_dir().rglob("*.plenary"):
            backup.unlink()
        click_restore(box)

    answer(QMessageBox, restore_too_late)
    program.begin(damaged, sample=False)
    assert isinstance(program.window, WelcomeWindow)
    assert "没有“" in say(program)


def test_who_does_not_want_the_backup_gets_the_choices(program, damaged):
    content = damaged.read_bytes()
    answer(QMessageBox, QMessageBox.reject)
    program.begin(damaged, sample=False)
    assert isinstance(program.window, WelcomeWindow)
    assert "已损坏" in say(program)
    assert damaged.read_bytes() == content


def test_a_damaged_file_without_a_backup_says_whom_to_ask(program, damaged):
    for backup in paths.backup_dir().rglob("*.plenary"):
        backup.unlink()
    program.begin(damaged, sample=False)
    assert "没有找到完好的备份" in say(program)


def test_the_choices_open_the_sample_a_file_or_a_recent_one(program, record, settings, monkeypatch):
    settings.set(RECENT_FILES, [str(record)])
    program.welcome()
    chosen = iter([("", ""), (str(record), "")])
    monkeypatch.setattr("PySide6.QtWidgets.QFileDialog.getOpenFileName", lambda *_: next(chosen))
    program.window.file_wanted.emit("open")
    assert isinstance(program.window, WelcomeWindow)
    program.window.file_wanted.emit("open")
    assert opened(program) == record
    program.window.close()
    program.welcome()
    program.window.recent_wanted.emit(str(record))
    assert opened(program) == record
    program.window.file_wanted.emit("sample")
    assert opened(program).name == FILE_NAME


def test_opening_the_file_that_is_open_changes_nothing(program, record, monkeypatch):
    program.begin(record, sample=False)
    window = program.window
    monkeypatch.setattr(
        "PySide6.QtWidgets.QFileDialog.getOpenFileName", lambda *_: (str(record), "")
    )
    window.file_wanted.emit("open")
    assert program.window is window


def fill_in(city):
    def reply(dialog):
        dialog._city.insert(city)
        button = dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    return reply


def test_a_new_record_is_made_where_the_user_says(program, tmp_path, monkeypatch):
    target = tmp_path / "新江市.plenary"
    monkeypatch.setattr(
        "PySide6.QtWidgets.QFileDialog.getSaveFileName", lambda *_: (str(target), "")
    )
    program.welcome()
    answer(NewRecordDialog, fill_in("新江市"))
    program.window.file_wanted.emit("new")
    assert opened(program) == target
    assert program.window.desk.workspace.committee.term().city == "新江市"


def test_a_new_record_never_overwrites_one_that_is_there(program, record, monkeypatch):
    content = record.read_bytes()
    monkeypatch.setattr(
        "PySide6.QtWidgets.QFileDialog.getSaveFileName", lambda *_: (str(record), "")
    )
    program.welcome()
    answer(NewRecordDialog, fill_in("新江市"))
    program.window.file_wanted.emit("new")
    assert "已经存在，没有覆盖" in say(program)
    assert record.read_bytes() == content


def test_a_new_record_may_be_thought_better_of(program):
    program.welcome()
    answer(NewRecordDialog, NewRecordDialog.reject)
    program.window.file_wanted.emit("new")
    assert isinstance(program.window, WelcomeWindow)


def test_language_changes_while_the_record_stays_open(program, record, settings):
    program.begin(record, sample=False)
    program.window.show_page("settings")
    settings.set(LANGUAGE, Language.ENGLISH.value)
    program.window.language_changed.emit()
    assert opened(program) == record
    assert not program.window.desk.workspace.record.is_read_only
    assert program.window._nav.current_key() == "settings"
    assert program.window._nav.currentItem().text() == "Settings"


def test_the_program_keeps_running_while_the_language_changes(program, record, settings, qapp):
    program.begin(record, sample=False)
    shown = []

    def switch():
        settings.set(LANGUAGE, Language.ENGLISH.value)
        program.window.language_changed.emit()
        QTimer.singleShot(100, look)

    def look():
        shown.append(program.window.isVisible())
        program.window.close()

    QTimer.singleShot(0, switch)
    qapp.exec()
    assert shown == [True]


def test_the_theme_changes_at_once(program, record, settings, qapp):
    program.begin(record, sample=False)
    light = qapp.palette().color(QPalette.ColorRole.Window)
    settings.set(THEME, ThemeMode.DARK.value)
    program.window.appearance_changed.emit()
    assert qapp.palette().color(QPalette.ColorRole.Window).lightness() < light.lightness()


def test_the_dictionaries_are_made_ready_in_the_background(program, record):
    program.begin(record, sample=False)
    program._warm_up()
    assert QThreadPool.globalInstance().waitForDone(10_000)


def test_what_is_read_only_is_read_only_in_the_second_window(program, record, qtbot):
    first = open_workspace(record)
    program.begin(record, sample=False)
    qtbot.waitUntil(lambda: "只能查看和打印" in say(program))
    assert program.window.desk.workspace.record.is_read_only
    first.close()


def test_a_defect_is_logged_and_shown(program, record, qtbot, monkeypatch, capsys, caplog):
    program.begin(record, sample=False)
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    install_excepthook(program)
    error = ZeroDivisionError("a defect of ours")
    with caplog.at_level(logging.ERROR, logger=LOG.name):
        sys.excepthook(type(error), error, None)
    qtbot.waitUntil(lambda: program.window.findChild(ErrorDialog) is not None)
    assert "a defect of ours" in program.window.findChild(ErrorDialog)._detail
    assert "a defect of ours" in caplog.text
    assert "a defect of ours" in capsys.readouterr().err


@pytest.fixture
def own_log():
    """Take the log's places away again after the test."""
    before = list(LOG.handlers)
    yield LOG
    for handler in [each for each in LOG.handlers if each not in before]:
        LOG.removeHandler(handler)
        handler.close()


def test_the_program_checks_itself(qapp, own_log):
    assert check_self(qapp) == 0


def test_the_log_stands_in_the_users_folder(qapp, own_log):
    assert make_application([]) is qapp
    assert qapp.applicationDisplayName() == "会务台"
    own_log.error("something")
    assert "something" in (paths.log_dir() / "plenary-desk.log").read_text(encoding="utf-8")


def test_without_a_place_for_the_log_the_program_still_starts(qapp, own_log):
    paths.user_data_dir().write_text("in the way", encoding="utf-8")
    assert make_application([]) is qapp
    assert isinstance(own_log.handlers[-1], logging.NullHandler)


def test_the_program_runs_until_its_window_closes(qapp, record, own_log, monkeypatch):
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    seen = []

    def close():
        windows = [each for each in QApplication.topLevelWidgets() if isinstance(each, MainWindow)]
        seen.extend(windows)
        for window in windows:
            window.close()

    QTimer.singleShot(0, close)
    assert open_window(record) == 0
    assert len(seen) == 1
    store = QtSettings(paths.user_data_dir() / "settings.ini")
    assert store.get(LAST_FILE) == str(record)


def test_the_programs_own_check_is_offered_by_the_command_line(own_log, qapp):
    assert open_window(None, self_check=True) == 0
