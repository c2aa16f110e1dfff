"""What a sign-in desk does now and then, as actions: freeze, bulk, and other desks' files."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from db.domain.ids import MeetingId, MemberId
from desktop.attendance_wording import clock_text
from desktop.i18n import translate
from desktop.icons import icon
from desktop.services.presence import PresenceRow, SittingView
from desktop.services.sign_in import DEFAULT_DESK, SignInService
from desktop.settings import DESK_NAME
from desktop.ui.desk import Desk
from desktop.ui.dialogs.files import ask_open_paths, ask_save_path
from desktop.ui.dialogs.freeze_dialog import FreezeDialog


def desk_name(desk: Desk) -> str:
    """Return what this machine's desk is called."""
    return desk.settings.get(DESK_NAME).strip() or DEFAULT_DESK


def sign_in_service(desk: Desk) -> SignInService:
    """Return the sign-in desk of the record under the name of this machine's desk."""
    service = desk.workspace.sign_ins
    service.desk_name = desk_name(desk)
    return service


class SignInActions(QObject):
    """Actions on the sitting that a tab shows and the rows that are chosen there."""

    def __init__(
        self,
        desk: Desk,
        parent: QWidget,
        *,
        view: Callable[[], SittingView | None],
        chosen: Callable[[], Sequence[PresenceRow]],
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._window = parent
        self._view = view
        self._chosen = chosen
        self._build()

    def _build(self) -> None:
        self.freeze = QAction(icon("lock"), self.tr("冻结到会情况…"), self)
        self.left = QAction(icon("arrow-right"), self.tr("离会"), self)
        self.all_but = QAction(icon("group"), self.tr("除所选外全部到会"), self)
        self.export = QAction(icon("export"), self.tr("导出签到…"), self)
        self.merge = QAction(icon("import"), self.tr("合并签到…"), self)
        self.freeze.triggered.connect(self._on_freeze)
        self.left.triggered.connect(self._on_left)
        self.all_but.triggered.connect(self._on_all_but)
        self.export.triggered.connect(self._on_export)
        self.merge.triggered.connect(self._on_merge)

    def menu_actions(self) -> list[QAction]:
        """Return the actions in the order of the menu."""
        return [self.freeze, self.all_but, self.left, self.export, self.merge]

    def sign_in_group(self, name: str, members: Sequence[MemberId]) -> None:
        """Sign in a whole group as one action, and say how many were new."""
        view = self._view()
        if view is None:
            return
        label = self.tr("{name} {count} 人全部到会").format(name=name, count=len(members))
        service = sign_in_service(self._desk)
        added = self._desk.attempt(lambda: service.sign_in_all(view.sitting.id, members, label))
        if added is not None:
            self._say_added(label, added)

    def _on_all_but(self) -> None:
        view, rows = self._view(), self._chosen()
        if view is None:
            return
        chosen = [row.id for row in rows]
        service = sign_in_service(self._desk)
        added = self._desk.attempt(lambda: service.sign_in_all_but(view.sitting.id, chosen))
        if added is not None:
            label = self.tr("除所选 {count} 人和请假的以外全部到会").format(count=len(chosen))
            self._say_added(label, added)

    def _say_added(self, label: str, added: int) -> None:
        text = self.tr("{label}，新签到 {added} 人").format(label=label, added=added)
        undo = (self.tr("撤销"), self._undo)
        self._desk.say("done", text, [undo] if added else [])

    def _undo(self) -> None:
        self._desk.attempt(self._desk.workspace.history.undo)

    def _on_left(self) -> None:
        view, rows = self._view(), self._chosen()
        service = sign_in_service(self._desk)
        if view is None or not rows:
            self._desk.say("info", self.tr("请先在名单里选一位委员。"))
            return
        for row in rows:
            member = row.member
            has_left = self._desk.attempt(lambda: service.mark_left(view.sitting.id, member))  # noqa: B023
            if has_left is False:
                self._desk.say("info", self.tr("{name}不在场，没有改动。").format(name=member.name))

    def _on_freeze(self) -> None:
        view = self._view()
        if view is not None:
            FreezeDialog(self._desk, view, self._window).open()

    def _on_export(self) -> None:
        view = self._view()
        if view is None:
            return
        name = desk_name(self._desk)
        suggestion = f"{view.meeting.name} {name}.json"
        kind = self.tr("签到文件 (*.json)")
        path = ask_save_path(self._window, self.tr("导出签到"), suggestion, kind)
        if path is None:
            return
        files, meeting = self._desk.workspace.sign_in_files, view.meeting.id
        if self._desk.succeeds(lambda: files.export(meeting, path, name)):
            self._desk.say_saved(path)

    def _on_merge(self) -> None:
        view = self._view()
        if view is None:
            return
        kind = self.tr("签到文件 (*.json)")
        paths = ask_open_paths(self._window, self.tr("合并签到"), kind)
        if paths:
            self._merge(view.meeting.id, paths)

    def _merge(self, meeting: MeetingId, paths: Sequence[Path]) -> None:
        files = self._desk.workspace.sign_in_files
        report = self._desk.attempt(lambda: files.merge(meeting, paths))
        if report is None:
            return
        text = self.tr("已合并：新增 {added} 条，已有 {known} 条。").format(
            added=report.added, known=report.known
        )
        warnings = [clock_text(each, translate) for each in report.warnings]
        self._desk.say("warning" if warnings else "done", " ".join([text, *warnings]))
