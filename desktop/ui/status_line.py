"""The status bar: saved when, backed up when, and who is present at the running sitting."""

from PySide6.QtWidgets import QLabel, QStatusBar, QWidget

from db.domain.vocabulary import Area
from desktop.ui.desk import Desk

PRESENCE_AREAS = frozenset({Area.SIGN_INS, Area.MEMBERS, Area.MEETINGS})


class StatusLine(QStatusBar):
    """Follows the record."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._saved = QLabel(self.tr("已打开"), self)
        self._last_backup = QLabel(self)
        self._presence = QLabel(self)
        self.addWidget(self._saved)
        self.addPermanentWidget(self._presence)
        self.addPermanentWidget(self._last_backup)
        desk.bus.changed.connect(self._on_changed)
        self._show_presence()
        self._show_backup()

    def _on_changed(self, changes: frozenset[Area]) -> None:
        now = self._desk.workspace.uow.clock()
        self._saved.setText(self.tr("已保存 {time}").format(time=f"{now:%H:%M:%S}"))
        if changes & PRESENCE_AREAS:
            self._show_presence()

    def _show_presence(self) -> None:
        sign_ins = self._desk.workspace.sign_ins
        sitting = sign_ins.running_sitting()
        if sitting is None:
            self._presence.clear()
            return
        counts = sign_ins.counts(sitting.id)
        self._presence.setText(
            self.tr("{sitting}：实到 {present} / 应到 {expected}").format(
                sitting=sitting.name, present=counts.present, expected=counts.expected
            )
        )

    def _show_backup(self) -> None:
        last = self._desk.workspace.record.backed_up_at
        text = self.tr("尚无备份")
        if last is not None:
            text = self.tr("上次备份 {time}").format(time=f"{last:%m-%d %H:%M}")
        self._last_backup.setText(text)
