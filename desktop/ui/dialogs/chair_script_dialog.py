"""主持词 of the sittings with speeches: drafted from the order, written over by the secretary."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from db.domain.ids import MeetingId, SittingId
from db.domain.vocabulary import Area, SittingKind
from desktop.theme import set_role
from desktop.ui.desk import Desk
from desktop.ui.tabs.section_editor import SectionEditor

SHOWN_AREAS = frozenset(
    {Area.FLOOR, Area.SPEECHES, Area.ORDER, Area.SIGN_INS, Area.MEETINGS, Area.WORDINGS}
)


class ChairScriptDialog(QDialog):
    """Every text that is left is kept; the order's own text can always be had back."""

    def __init__(self, desk: Desk, meeting: MeetingId, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("发言主持词"))
        self._desk = desk
        self._build(meeting)
        self.sittings.currentIndexChanged.connect(self._show)
        self.editor.written.connect(lambda key, text: self._write(key.sitting, text))
        service = desk.workspace.chair_scripts
        self.editor.adopted.connect(lambda key: self._do(service.adopt, key.sitting))
        self.editor.kept.connect(lambda key: self._do(service.keep, key.sitting))
        desk.bus.changed.connect(self._on_changed)
        self._show()

    def done(self, result: int) -> None:
        """Keep what is being typed, however the dialog is closed."""
        self.editor.box.hand_over()
        super().done(result)

    def _build(self, meeting: MeetingId) -> None:
        self.sittings = QComboBox(self)
        self.sittings.setAccessibleName(self.tr("场次"))
        for sitting in self._desk.workspace.meetings.view(meeting).sittings:
            if sitting.kind is SittingKind.SPEECHES:
                self.sittings.addItem(f"{sitting.ordinal}. {sitting.name}", sitting.id)
        self.editor = SectionEditor(self)
        hint = QLabel(
            self.tr("一行一段。【】里的一行印成大字姓名，〔〕里的一行印成单位。在“文件”里打印。"),
            self,
        )
        hint.setWordWrap(True)
        set_role(hint, "caption")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(8)
        layout.addWidget(self.sittings)
        layout.addWidget(self.editor, 1)
        layout.addWidget(hint)
        layout.addWidget(buttons)
        self.editor.setFocus()
        self.resize(820, 600)

    def _show(self) -> None:
        sitting = self.sittings.currentData()
        section = None
        if sitting is not None:
            service = self._desk.workspace.chair_scripts
            section = self._desk.attempt(lambda: service.section(sitting))
        is_watching = self._desk.workspace.record.is_read_only
        self.editor.show_section(section, is_signed=is_watching)
        if section is None:
            self.editor.title.setText(self.tr("这次会议没有发言的场次"))

    def _write(self, sitting: SittingId, text: str) -> None:
        self._do(lambda key: self._desk.workspace.chair_scripts.write(key, text), sitting)

    def _do(self, verb: Callable[[SittingId], object], sitting: SittingId) -> None:
        if self._desk.succeeds(lambda: verb(sitting)):
            self._show()

    def _on_changed(self, changes: frozenset[Area]) -> None:
        if changes & SHOWN_AREAS:
            self._show()
