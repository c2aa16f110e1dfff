"""The composition root: logging, errors, language, theme, the record and its window."""

import logging
import sys
import tempfile
import traceback
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox, QWidget

from db.domain.errors import PlaceNotWritable, RecordDamaged
from db.domain.ids import MeetingId
from desktop import paths
from desktop.i18n import Language, LanguageSwitch, translate
from desktop.services.pinyin import warm_up
from desktop.services.workspace import (
    Workspace,
    new_workspace,
    open_workspace,
    restore_beside,
)
from desktop.settings import (
    LANGUAGE,
    LAST_FILE,
    TEXT_SCALE,
    THEME,
    DictSettings,
    SettingsStore,
    remember_file,
)
from desktop.singletons import hold_singletons
from desktop.startup import garbage_held
from desktop.theme import ThemeMode, apply_theme
from desktop.ui.desk import EXPECTED, Desk
from desktop.ui.main_window import MainWindow
from desktop.ui.qt_settings import QtSettings
from desktop.ui.tasks import run_task

LOG = logging.getLogger("plenary")
WARM_UP_MS = 1500
LOG_BYTES = 1_000_000


class Application(QObject):
    """Holds what lives as long as the program, and the one window that is open."""

    def __init__(self, app: QApplication, settings: SettingsStore) -> None:
        super().__init__(app)
        self._app = app
        self._settings = settings
        self._language = LanguageSwitch(app)
        self._language.set_language(_language_of(settings))
        self.dress()
        self.window: QWidget | None = None

    def dress(self) -> None:
        """Dress the program in the chosen theme and text size."""
        mode = ThemeMode(self._settings.get(THEME))
        apply_theme(self._app, mode, self._settings.get(TEXT_SCALE))

    def begin(self, file: Path | None, *, sample: bool) -> None:
        """Open a file, the sample, the last file, or the first choices."""
        last = self._settings.get(LAST_FILE)
        if sample:
            self.open_sample()
        elif file is not None:
            self.open(file)
        elif last and Path(last).is_file():
            self.open(Path(last))
        else:
            self.welcome()

    def welcome(self, message: str = "") -> None:
        """Show the first choices."""
        from desktop.ui.welcome_window import WelcomeWindow

        window = WelcomeWindow(self._settings)
        window.file_wanted.connect(self._on_file_wanted)
        window.recent_wanted.connect(self._on_recent_wanted)
        self._show(window)
        if message:
            window.say("error", message)

    def open(self, path: Path) -> None:
        """Open a record; offer the backup of a damaged one."""
        try:
            workspace = open_workspace(path)
        except RecordDamaged as damage:
            self._offer_backup(damage)
        except EXPECTED as error:
            self._refuse(worded(error))
        else:
            self.show_record(workspace)

    def open_sample(self) -> None:
        """Open the sample; it is made on its first opening."""
        from desktop.services.sample import FILE_NAME, make_sample

        path = paths.user_data_dir() / FILE_NAME
        if path.is_file():
            self.open(path)
            return
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            workspace = make_sample(path)
        except OSError:
            self._refuse(worded(PlaceNotWritable(path)))
        except EXPECTED as error:
            self._refuse(worded(error))
        else:
            self.show_record(workspace)

    def show_record(self, workspace: Workspace) -> MainWindow:
        """Show a record in a window of its own, in place of the one before."""
        remember_file(self._settings, str(workspace.record.path))
        window = MainWindow(Desk(workspace, self._settings, self))
        window.file_wanted.connect(self._on_file_wanted)
        window.appearance_changed.connect(self.dress)
        window.language_changed.connect(self._on_language_changed)
        self._show(window)
        QTimer.singleShot(WARM_UP_MS, window, self._warm_up)
        return window

    def _warm_up(self) -> None:
        run_task(self, lambda _: warm_up(), lambda _: None, on_error=LOG.error)

    def _show(self, window: QWidget) -> None:
        former, self.window = self.window, window
        window.show()
        if former is not None:
            former.close()
            former.deleteLater()

    def _refuse(self, message: str) -> None:
        if isinstance(self.window, MainWindow):
            self.window.desk.say("error", message)
        else:
            self.welcome(message)

    def _offer_backup(self, damage: RecordDamaged) -> None:
        message = worded(damage)
        if damage.backup is None:
            self._refuse(message)
            return
        box = QMessageBox(self.window)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(translate("Application", "文件已损坏"))
        box.setText(message)
        box.setInformativeText(
            translate("Application", "恢复会得到一个新文件，损坏的文件原样保留。")
        )
        restore = box.addButton(
            translate("Application", "恢复备份"), QMessageBox.ButtonRole.AcceptRole
        )
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.exec()
        is_wanted = box.clickedButton() is restore
        box.deleteLater()
        if is_wanted:
            self._restore(damage.backup, damage.path)
        elif self.window is None:
            self.welcome(message)

    def _restore(self, backup: Path, damaged: Path) -> None:
        try:
            restored = restore_beside(backup, damaged)
        except EXPECTED as error:
            self._refuse(worded(error))
        else:
            self.open(restored)

    def _on_file_wanted(self, what: str) -> None:
        if what == "sample":
            self.open_sample()
        elif what == "open":
            from desktop.ui.dialogs.files import ask_open_path

            kind = translate("Application", "会务台文件") + " (*.plenary)"
            path = ask_open_path(self.window, translate("Application", "打开"), kind)
            if path is not None:
                self._reopen(path)
        else:
            self._make_new()

    def _reopen(self, path: Path) -> None:
        """Open another file; the open one is let go first if it is the same."""
        if isinstance(self.window, MainWindow):
            current = self.window.desk.workspace.record.path
            if current.resolve() == path.resolve():
                return
        self.open(path)

    def _on_recent_wanted(self, path: str) -> None:
        self._reopen(Path(path))

    def _make_new(self) -> None:
        from desktop.ui.dialogs.new_record_dialog import NewRecordDialog

        dialog = NewRecordDialog(self.window)
        is_accepted = dialog.exec() == QDialog.DialogCode.Accepted
        path = dialog.path
        dialog.deleteLater()
        if not is_accepted or path is None:
            return
        try:
            workspace = new_workspace(path, dialog.record())
        except EXPECTED as error:
            self._refuse(worded(error))
        else:
            self.show_record(workspace)

    def _on_language_changed(self) -> None:
        """Build the window anew in the other language, on the same record."""
        self._language.set_language(_language_of(self._settings))
        if isinstance(self.window, MainWindow):
            path = self.window.desk.workspace.record.path
            former, self.window = self.window, None
            former.close()
            former.deleteLater()
            self.open(path)
            if isinstance(self.window, MainWindow):
                self.window.show_page("settings")


def open_window(file: Path | None, *, sample: bool = False, self_check: bool = False) -> int:
    """Run the program; return its exit code."""
    app = make_application(sys.argv[:1])
    if self_check:
        return check_self(app)
    application = Application(app, QtSettings(paths.user_data_dir() / "settings.ini"))
    install_excepthook(application)
    with garbage_held():
        application.begin(file, sample=sample)
    return int(app.exec())


def make_application(argv: list[str]) -> QApplication:
    """Return the one QApplication, named and with its log."""
    hold_singletons()
    app = QApplication.instance() or QApplication(argv)
    assert isinstance(app, QApplication)
    app.setApplicationName("plenary-desk")
    app.setApplicationDisplayName("会务台")
    _start_log()
    return app


def check_self(app: QApplication) -> int:
    """Open the sample, draw the main window, print one PDF; return 0 when all of it worked."""
    from desktop.services.documents import DocumentChoice, DocumentKind
    from desktop.services.sample import FILE_NAME, make_sample

    with tempfile.TemporaryDirectory() as folder:
        application = Application(app, DictSettings())
        workspace = make_sample(Path(folder) / FILE_NAME)
        window = application.show_record(workspace)
        picture = window.grab()
        choice = DocumentChoice(kind=DocumentKind.SPEAKING_ORDER, meeting=MeetingId(1))
        document = workspace.documents.make(choice)
        is_sound = not picture.isNull() and document.content.startswith(b"%PDF")
        window.close()
    return 0 if is_sound else 1


def install_excepthook(application: Application) -> None:
    """Log a defect and show it with a copy button, instead of dying silently."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        detail = "".join(traceback.format_exception(kind, error, trace))
        from desktop.ui.dialogs.error_dialog import ErrorDialog

        LOG.error(detail)
        sys.__excepthook__(kind, error, trace)
        QTimer.singleShot(0, lambda: ErrorDialog(detail, application.window).open())

    sys.excepthook = hook


def worded(error: BaseException) -> str:
    """Return what to tell the user about an expected error."""
    from desktop.errors import explain

    return explain(error, translate) or str(error)


def _start_log() -> None:
    from logging.handlers import RotatingFileHandler

    folder = paths.log_dir()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            folder / "plenary-desk.log", maxBytes=LOG_BYTES, backupCount=3, encoding="utf-8"
        )
    except OSError:
        # Without a place for a log the program still works.
        LOG.addHandler(logging.NullHandler())
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    LOG.addHandler(handler)


def _language_of(settings: SettingsStore) -> Language:
    return Language(settings.get(LANGUAGE))
