"""The shell: navigation, search, undo, messages and the status bar; every page lives in it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QStackedWidget,
    QToolBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from db.domain.numbering import chinese_number
from db.domain.vocabulary import Area
from desktop.i18n import translate
from desktop.icons import icon
from desktop.settings import WINDOW_GEOMETRY
from desktop.theme import set_role
from desktop.ui.desk import Desk
from desktop.ui.widgets.message_bar import MessageBar
from desktop.ui.widgets.nav_list import NavEntry, NavList

if TYPE_CHECKING:
    from desktop.services.search import Hit
    from desktop.ui.pages.members_page import MembersPage

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
        self._build_actions()
        self._build_pages()
        self._build_layout()
        self._build_status()
        self._connect()
        self._refresh_shell()
        self._restore_geometry()

    @property
    def desk(self) -> Desk:
        """The open record and its use cases."""
        return self._desk

    def show_page(self, key: str) -> None:
        """Open a page by its key: home, meetings, members, settings."""
        self._nav.choose(key)

    def page(self, key: str) -> QWidget:
        """Return a page by its key, made if nobody has opened it yet."""
        if key not in self._pages:
            self._pages[key] = self._makers[key]()
            self._stack.addWidget(self._pages[key])
        return self._pages[key]

    def _build_actions(self) -> None:
        self._undo = self._action("undo", self.tr("撤销"), QKeySequence.StandardKey.Undo)
        self._redo = self._action("redo", self.tr("恢复"), QKeySequence.StandardKey.Redo)
        self._search = self._action("search", self.tr("查找"), QKeySequence("Ctrl+K"))
        self._new = self._action("add", self.tr("新建文件…"), QKeySequence.StandardKey.New)
        self._open = self._action("open", self.tr("打开文件…"), QKeySequence.StandardKey.Open)
        self._backup = self._action("backup", self.tr("备份到…"), QKeySequence("Ctrl+Shift+B"))

    def _action(
        self, icon_name: str, text: str, shortcut: QKeySequence | QKeySequence.StandardKey
    ) -> QAction:
        action = QAction(icon(icon_name), text, self)
        action.setShortcut(shortcut)
        shown = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        action.setToolTip(f"{text.rstrip('…')}（{shown}）")
        return action

    def _build_pages(self) -> None:
        """Prepare the pages; each is made when it is first opened, so that the window is quick."""
        self._stack = QStackedWidget(self)
        self._pages: dict[str, QWidget] = {}
        self._makers: dict[str, Callable[[], QWidget]] = {
            "home": self._make_home,
            "meetings": self._make_meetings,
            "members": self._make_members,
            "settings": self._make_settings,
        }

    def _make_home(self) -> QWidget:
        from desktop.ui.pages.home_page import HomePage

        page = HomePage(self._desk, self)
        page.page_wanted.connect(self.show_page)
        page.meeting_wanted.connect(self.open_meeting)
        page.import_wanted.connect(self._on_import_wanted)
        return page

    def _make_meetings(self) -> QWidget:
        from desktop.ui.pages.meetings_page import MeetingsPage

        return MeetingsPage(self._desk, self)

    def _make_members(self) -> QWidget:
        from desktop.ui.pages.members_page import MembersPage

        return MembersPage(self._desk, self)

    def _make_settings(self) -> QWidget:
        from desktop.ui.pages.settings_page import SettingsPage

        page = SettingsPage(self._desk, self)
        page.appearance_changed.connect(self.appearance_changed)
        page.language_changed.connect(self.language_changed)
        return page

    def _build_layout(self) -> None:
        self.addToolBar(self._top_bar())
        self._nav = NavList(self)
        self._nav.set_entries(
            (
                NavEntry("home", "home", self.tr("首页")),
                NavEntry("meetings", "meetings", self.tr("会议")),
                NavEntry("members", "members", self.tr("委员")),
                NavEntry("settings", "settings", self.tr("设置")),
            )
        )
        self._message = MessageBar(self)
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
        self.setMinimumSize(SMALLEST)

    def _top_bar(self) -> QToolBar:
        bar = QToolBar(self.tr("工具栏"), self)
        bar.setObjectName("top_bar")
        bar.setMovable(False)
        bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        bar.setIconSize(QSize(20, 20))
        bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._title = QLabel(self)
        set_role(self._title, "section-title")
        self._title.setContentsMargins(12, 0, 0, 0)
        bar.addWidget(self._title)
        spacer = QWidget(bar)
        spacer.setSizePolicy(
            spacer.sizePolicy().Policy.Expanding, spacer.sizePolicy().Policy.Preferred
        )
        bar.addWidget(spacer)
        for action in (self._search, self._undo, self._redo):
            bar.addAction(action)
        self._file_button = QToolButton(bar)
        self._file_button.setText(self.tr("文件操作"))
        self._file_button.setIcon(icon("folder"))
        self._file_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._file_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._file_button.addActions([self._new, self._open, self._backup])
        self.addActions([self._new, self._open, self._backup])
        bar.addWidget(self._file_button)
        return bar

    def _build_status(self) -> None:
        self._saved = QLabel(self)
        self._last_backup = QLabel(self)
        self._presence = QLabel(self)
        self.statusBar().addWidget(self._saved)
        self.statusBar().addPermanentWidget(self._presence)
        self.statusBar().addPermanentWidget(self._last_backup)
        self._saved.setText(self.tr("已打开"))

    def _connect(self) -> None:
        self._undo.triggered.connect(self._on_undo)
        self._redo.triggered.connect(self._on_redo)
        self._search.triggered.connect(self._on_search)
        self._new.triggered.connect(self._on_new)
        self._open.triggered.connect(self._on_open)
        self._backup.triggered.connect(self._on_backup)
        self._nav.chosen.connect(self._on_chosen)
        self._desk.said.connect(self._message.show_message)
        self._desk.bus.changed.connect(self._on_changed)
        self._nav.choose("home")

    def open_meeting(self, meeting: object, tab: str = "") -> None:
        """Open a meeting on one of its tabs."""
        from desktop.ui.pages.meetings_page import MeetingsPage

        self.show_page("meetings")
        page = self.page("meetings")
        assert isinstance(page, MeetingsPage)
        page.open_meeting(meeting, tab)

    def _on_chosen(self, key: str) -> None:
        self._stack.setCurrentWidget(self.page(key))

    def _on_import_wanted(self) -> None:
        self._open_members().import_roster()

    def _open_members(self) -> "MembersPage":
        from desktop.ui.pages.members_page import MembersPage

        self.show_page("members")
        page = self.page("members")
        assert isinstance(page, MembersPage)
        return page

    def _on_undo(self) -> None:
        label = self._desk.attempt(self._desk.workspace.history.undo)
        if label is not None:
            self._desk.say("info", self.tr("已撤销：{label}").format(label=label))

    def _on_redo(self) -> None:
        label = self._desk.attempt(self._desk.workspace.history.redo)
        if label is not None:
            self._desk.say("info", self.tr("已恢复：{label}").format(label=label))

    def _on_search(self) -> None:
        from desktop.ui.dialogs.search_dialog import SearchDialog

        dialog = SearchDialog(self._desk, self)
        dialog.chosen.connect(self._on_hit)
        dialog.open()

    def _on_hit(self, hit: "Hit") -> None:
        from desktop.services.search import HitKind

        if hit.kind is HitKind.MEMBER:
            self._open_members().show_member(hit.id)
        elif hit.kind is HitKind.SPEECH:
            self.open_meeting(hit.meeting, "speeches")
        else:
            self.open_meeting(hit.meeting)

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

    def _on_changed(self, changes: frozenset[Area]) -> None:
        now = self._desk.workspace.uow.clock()
        self._saved.setText(self.tr("已保存 {time}").format(time=f"{now:%H:%M:%S}"))
        self._refresh_undo()
        if changes & {Area.SIGN_INS, Area.MEMBERS, Area.MEETINGS}:
            self._refresh_presence()
        if Area.TERM in changes:
            self._refresh_title()

    def _refresh_shell(self) -> None:
        self._refresh_title()
        self._refresh_undo()
        self._refresh_presence()
        self._refresh_backup()
        QTimer.singleShot(0, self, self._say_read_only)

    def _refresh_title(self) -> None:
        term = self._desk.workspace.committee.term()
        name = self.tr("政协{city}第{number}届委员会").format(
            city=term.city, number=chinese_number(term.number)
        )
        self._title.setText(name)
        path = self._desk.workspace.record.path
        self.setWindowTitle(f"{path.stem} — {self.tr('会务台')}")
        self.setWindowFilePath(str(path))

    def _refresh_undo(self) -> None:
        status = self._desk.workspace.history.status()
        for action, label, word in (
            (self._undo, status.undo_label, self.tr("撤销")),
            (self._redo, status.redo_label, self.tr("恢复")),
        ):
            action.setEnabled(label is not None)
            shown = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            action.setToolTip(f"{word}：{label}（{shown}）" if label else f"{word}（{shown}）")

    def _refresh_presence(self) -> None:
        sitting = self._desk.workspace.sign_ins.running_sitting()
        if sitting is None:
            self._presence.clear()
            return
        counts = self._desk.workspace.sign_ins.counts(sitting.id)
        self._presence.setText(
            self.tr("{sitting}：实到 {present} / 应到 {expected}").format(
                sitting=sitting.name, present=counts.present, expected=counts.expected
            )
        )

    def _refresh_backup(self) -> None:
        last = self._desk.workspace.record.last_backup
        text = self.tr("上次备份 {time}").format(time=last.stem) if last else self.tr("尚无备份")
        self._last_backup.setText(text)

    def _say_read_only(self) -> None:
        from desktop.errors import holder_text

        record = self._desk.workspace.record
        if not record.is_read_only:
            return
        if record.is_held:
            who = holder_text(record.held_by, translate)
            text = self.tr("{who}正在使用这个文件：这里只能查看和打印，不能修改。").format(who=who)
        else:
            text = self.tr("文件或文件夹不能写入：这里只能查看和打印。请复制到本机后再打开。")
        self._desk.say("warning", text)

    def _restore_geometry(self) -> None:
        saved = self._desk.settings.get(WINDOW_GEOMETRY)
        if not saved or not self.restoreGeometry(QByteArray(saved)):
            self.resize(USUAL)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the window's place and close the record."""
        self._desk.settings.set(WINDOW_GEOMETRY, bytes(self.saveGeometry().data()))
        self._desk.workspace.close()
        super().closeEvent(event)
