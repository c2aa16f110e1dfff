import shutil
import sys

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox

from desktop.app import Application, check_self, install_excepthook, make_application
from desktop.services.sample import FILE_NAME
from desktop.settings import LANGUAGE, LAST_FILE, THEME, DictSettings
from desktop.theme import current_tokens
from desktop.ui.dialogs.error_dialog import ErrorDialog
from desktop.ui.dialogs.new_record_dialog import NewRecordDialog
from desktop.ui.main_window import MainWindow
from desktop.ui.welcome_window import WelcomeWindow


@pytest.fixture
def application(qapp, qtbot):
    app = Application(make_application([]), DictSettings())
    yield app
    if app.window is not None:
        app.window.close()
        app.window.deleteLater()
    app._settings.set(LANGUAGE, "zh_CN")
    app._on_language_changed()
    app.deleteLater()


@pytest.fixture
def file(sample_file, tmp_path):
    path = tmp_path / FILE_NAME
    shutil.copy(sample_file, path)
    return path


def test_the_first_start_offers_the_ways_to_begin(application):
    application.begin(None, sample=False)
    assert isinstance(application.window, WelcomeWindow)


def test_a_file_is_opened_and_opened_again_next_time(application, file):
    application.begin(file, sample=False)
    assert isinstance(application.window, MainWindow)
    assert application._settings.get(LAST_FILE) == str(file)
    application.window.close()
    application.begin(None, sample=False)
    assert application.window.desk.workspace.record.path == file


def test_the_sample_is_made_once(application):
    application.begin(None, sample=True)
    first = application.window.desk.workspace.record.path
    application.window.close()
    application._on_file_wanted("sample")
    assert application.window.desk.workspace.record.path == first


def test_a_file_that_cannot_be_opened_is_said(application, tmp_path, file):
    application.open(tmp_path / "没有.plenary")
    assert "没有" in application.window._message.text()
    application.open(file)
    application.open(tmp_path / "没有.plenary")
    assert "没有" in application.window._message.text()
    application._on_recent_wanted(str(file))
    assert isinstance(application.window, MainWindow)


def damage(file):
    content = file.read_bytes()
    file.write_bytes(content[:20000] + b"\0" * 40000 + content[60000:])
    return file.read_bytes()


def test_a_damaged_file_offers_its_backup_and_stays_as_it_is(application, file, monkeypatch):
    application.open(file)
    application.window.close()
    broken = damage(file)
    monkeypatch.setattr(QMessageBox, "exec", lambda box: None)
    monkeypatch.setattr(QMessageBox, "clickedButton", lambda box: box.buttons()[0])
    application.open(file)
    assert "恢复" in application.window.desk.workspace.record.path.name
    assert file.read_bytes() == broken


def test_a_damaged_file_without_a_backup_is_refused(application, file):
    damage(file)
    application.open(file)
    assert "已损坏" in application.window._message.text()


def test_another_file_is_opened_or_made_from_the_window(application, file, tmp_path, monkeypatch):
    application.open(file)
    monkeypatch.setattr("PySide6.QtWidgets.QFileDialog.getOpenFileName", lambda *_: ("", ""))
    application._on_file_wanted("open")
    monkeypatch.setattr("PySide6.QtWidgets.QFileDialog.getOpenFileName", lambda *_: (str(file), ""))
    application._on_file_wanted("open")
    assert application.window.desk.workspace.record.path == file

    def fill(dialog):
        dialog._city.setText("新江市")
        dialog.path = tmp_path / "新江.plenary"
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(NewRecordDialog, "exec", fill)
    application._on_file_wanted("new")
    assert application.window.desk.workspace.committee.term().city == "新江市"
    application._on_file_wanted("new")
    assert "已经存在" in application.window._message.text()
    monkeypatch.setattr(NewRecordDialog, "exec", lambda _: QDialog.DialogCode.Rejected)
    application._on_file_wanted("new")
    assert application.window.desk.workspace.committee.term().city == "新江市"


def test_language_and_look_change_while_the_record_stays_open(application, file):
    application.open(file)
    application._settings.set(LANGUAGE, "en")
    application.window.language_changed.emit()
    assert application.window._bar.search.text() == "Find"
    light = current_tokens()
    application._settings.set(THEME, "dark")
    application.window.appearance_changed.emit()
    assert current_tokens() != light
    application._settings.set(THEME, "light")
    application.dress()


def test_the_program_checks_itself(qapp):
    assert check_self(QApplication.instance()) == 0


def test_a_defect_is_logged_and_shown(application, file, qtbot, monkeypatch):
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(sys, "__excepthook__", lambda *_: None)
    application.open(file)
    install_excepthook(application)
    sys.excepthook(ValueError, ValueError("x"), None)
    qtbot.waitUntil(lambda: application.window.findChild(ErrorDialog) is not None)
    application.window.findChild(ErrorDialog).reject()


def test_the_dictionaries_warm_up_in_the_background(application, file, qtbot):
    application.open(file)
    application._warm_up()
    from PySide6.QtCore import QThreadPool

    assert QThreadPool.globalInstance().waitForDone(10_000)
