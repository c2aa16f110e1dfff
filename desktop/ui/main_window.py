"""The shell: navigation, the bar at the top, messages and the status bar around the pages."""

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QByteArray, QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from desktop.i18n import translate
from desktop.settings import WINDOW_GEOMETRY
from desktop.ui.desk import Desk
from desktop.ui.page_stack import PageStack
from desktop.ui.scan_desk import ScanDesk
from desktop.ui.status_line import StatusLine
from desktop.ui.top_bar import TopBar
from desktop.ui.widgets.message_bar import MessageBar
from desktop.ui.widgets.nav_list import NavEntry, NavList

if TYPE_CHECKING:
    from desktop.services.search import Hit
    from desktop.ui.pages.floor_page import FloorPage
    from desktop.ui.pages.meetings_page import MeetingsPage
    from desktop.ui.pages.members_page import MembersPage
    from desktop.ui.pages.motions_page import MotionsPage
    from desktop.ui.stage.stage_view import ResultView

SMALLEST = QSize(1120, 640)
USUAL = QSize(1360, 820)


class MainWindow(QMainWindow):
    """One open record: its pages, and the verbs that hold everywhere."""

    file_wanted = Signal(str)
    appearance_changed = Signal()
    language_changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        desk.setParent(self)
        self._build_layout()
        self._connect()
        self._restore_geometry()
        ScanDesk(desk, self)
        self._nav.choose("home")
        QTimer.singleShot(0, self, self._say_read_only)

    @property
    def desk(self) -> Desk:
        """The open record and its use cases."""
        return self._desk

    def show_page(self, key: str) -> None:
        """Open a page by its key: home, meetings, floor, motions, members, files, settings."""
        self._nav.choose(key)

    def page(self, key: str) -> QWidget:
        """Return a page by its key."""
        return self._stack.page(key)

    def open_meeting(self, meeting: object, tab: str = "") -> None:
        """Open a meeting on one of its tabs."""
        self.show_page("meetings")
        cast("MeetingsPage", self.page("meetings")).open_meeting(meeting, tab)

    def show_motion(self, key: object) -> None:
        """Open a motion in the register."""
        self.show_page("motions")
        cast("MotionsPage", self.page("motions")).show_motion(key)

    def show_on_stage(self, result: "ResultView") -> None:
        """Put the result of a poll or a ballot before the hall."""
        self.show_page("floor")
        cast("FloorPage", self.page("floor")).show_result(result)

    def _build_layout(self) -> None:
        self._bar = TopBar(self._desk, self)
        self.addToolBar(self._bar)
        self._nav = NavList(self)
        self._nav.set_entries(
            (
                NavEntry("home", "home", self.tr("首页")),
                NavEntry("meetings", "meetings", self.tr("会议")),
                NavEntry("floor", "floor", self.tr("会场")),
                NavEntry("motions", "motions", self.tr("提案")),
                NavEntry("members", "members", self.tr("委员")),
                NavEntry("files", "documents", self.tr("文件")),
                NavEntry("settings", "settings", self.tr("设置")),
            )
        )
        self._message = MessageBar(self)
        makers = {
            "home": self._make_home,
            "meetings": lambda: _meetings_page(self),
            "floor": lambda: _floor_page(self._desk, self),
            "motions": lambda: _motions_page(self._desk, self),
            "members": lambda: _members_page(self),
            "files": lambda: _files_page(self._desk, self),
            "settings": self._make_settings,
        }
        self._stack = PageStack(makers, self)
        side = QVBoxLayout()
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(0)
        side.addWidget(self._message)
        side.addWidget(self._stack, 1)
        whole = QWidget(self)
        layout = QHBoxLayout(whole)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._nav)
        layout.addLayout(side, 1)
        self.setCentralWidget(whole)
        self.setStatusBar(StatusLine(self._desk, self))
        self.setMinimumSize(SMALLEST)
        path = self._desk.workspace.record.path
        self.setWindowTitle(f"{path.stem} — {self.tr('会务台')}")
        self.setWindowFilePath(str(path))

    def _make_home(self) -> QWidget:
        from desktop.ui.pages.home_page import HomePage

        page = HomePage(self._desk, self)
        page.page_wanted.connect(self.show_page)
        page.meeting_wanted.connect(self.open_meeting)
        page.import_wanted.connect(self._on_import_wanted)
        return page

    def _make_settings(self) -> QWidget:
        from desktop.ui.pages.settings_page import SettingsPage

        page = SettingsPage(self._desk, self)
        page.appearance_changed.connect(self.appearance_changed)
        page.language_changed.connect(self.language_changed)
        return page

    def _connect(self) -> None:
        self._bar.search.triggered.connect(self._on_search)
        self._bar.new.triggered.connect(self._on_new)
        self._bar.open.triggered.connect(self._on_open)
        self._bar.backup.triggered.connect(self._on_backup)
        self._nav.chosen.connect(self._stack.open_page)
        self._nav.page_entered.connect(self._stack.take_keyboard)
        self._desk.said.connect(self._message.show_message)

    def _on_import_wanted(self) -> None:
        self.show_page("members")
        cast("MembersPage", self.page("members")).import_roster()

    def _on_search(self) -> None:
        from desktop.ui.dialogs.search_dialog import SearchDialog

        dialog = SearchDialog(self._desk, self)
        dialog.chosen.connect(self._on_hit)
        dialog.open()

    def _on_hit(self, hit: "Hit") -> None:
        from desktop.services.search import HitKind

        if hit.kind is HitKind.MEMBER:
            self.show_page("members")
            cast("MembersPage", self.page("members")).show_member(hit.id)
        elif hit.kind is HitKind.MOTION:
            self.show_motion(hit.id)
        else:
            self.open_meeting(hit.meeting, "speeches" if hit.kind is HitKind.SPEECH else "")

    def _on_new(self) -> None:
        self.file_wanted.emit("new")

    def _on_open(self) -> None:
        self.file_wanted.emit("open")

    def _on_backup(self) -> None:
        from desktop.ui.dialogs.files import ask_save_path

        record = self._desk.workspace.record
        stamp = f"{self._desk.workspace.uow.clock():%Y-%m-%d %H%M}"
        suggestion = f"{record.path.stem} 备份 {stamp}.plenary"
        path = ask_save_path(self, self.tr("备份到"), suggestion, self.tr("会务台文件 (*.plenary)"))
        if path is not None and self._desk.succeeds(lambda: record.back_up(path)):
            self._desk.say_saved(path)

    def _say_read_only(self) -> None:
        record = self._desk.workspace.record
        if not record.is_read_only:
            return
        from desktop.errors import holder_text

        if record.is_held:
            who = holder_text(record.held_by, translate)
            text = self.tr("{who}正在使用这个文件：这里只能查看和打印，不能修改。").format(who=who)
        else:
            text = self.tr("文件或文件夹不能写入：这里只能查看和打印。请复制到本机后再打开。")
        self._desk.say("warning", text)

    def _restore_geometry(self) -> None:
        saved = self._desk.settings.get(WINDOW_GEOMETRY)
        if not saved or not self.restoreGeometry(QByteArray(saved)):
            self.resize(USUAL.boundedTo(self.screen().availableSize()))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the window's place and close the record."""
        self._desk.settings.set(WINDOW_GEOMETRY, bytes(self.saveGeometry().data()))
        self._desk.workspace.close()
        super().closeEvent(event)


def _motions_page(desk: Desk, parent: QWidget) -> QWidget:
    from desktop.ui.pages.motions_page import MotionsPage

    return MotionsPage(desk, parent)


def _floor_page(desk: Desk, parent: QWidget) -> QWidget:
    from desktop.ui.pages.floor_page import FloorPage

    return FloorPage(desk, parent)


def _files_page(desk: Desk, parent: QWidget) -> QWidget:
    from desktop.ui.pages.files_page import FilesPage

    return FilesPage(desk, parent)


def _meetings_page(window: MainWindow) -> QWidget:
    from desktop.ui.pages.meetings_page import MeetingsPage

    page = MeetingsPage(window.desk, window)
    page.stage_wanted.connect(window.show_on_stage)
    return page


def _members_page(window: MainWindow) -> QWidget:
    from desktop.ui.pages.members_page import MembersPage

    page = MembersPage(window.desk, window)
    page.motion_wanted.connect(window.show_motion)
    return page
