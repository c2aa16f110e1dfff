"""One section of the minutes: its text, and what has changed in the record since."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from db.domain.minutes_rows import MinutesSection, SectionKey
from desktop.icons import icon
from desktop.theme import set_role
from desktop.ui.dialogs.text_changes_dialog import TextChangesDialog
from desktop.ui.widgets.action_button import action_button
from desktop.ui.widgets.text_box import TextBox


class SectionEditor(QWidget):
    """Shows a section to be written; says when the record's own text has moved on."""

    written = Signal(object, str)
    adopted = Signal(object)
    kept = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._section: MinutesSection | None = None
        self._is_signed = False
        self._build()
        self.box.edited.connect(self._on_edited)
        self.look.triggered.connect(self._on_look)
        self.adopt.triggered.connect(self._on_adopt)
        self.keep.triggered.connect(self._on_keep)

    @property
    def key(self) -> SectionKey | None:
        """The section that is shown."""
        return self._section.key if self._section else None

    def show_section(self, section: MinutesSection | None, *, is_signed: bool) -> None:
        """Show a section; what is being typed into the same one stays."""
        is_same = section is not None and section.key == self.key
        self._section, self._is_signed = section, is_signed
        self.title.setText(section.title if section else "")
        self.box.setReadOnly(section is None or is_signed)
        if not (is_same and self.box.is_dirty and not is_signed):
            self.box.show_text(section.text if section else "")
        has_moved = section is not None and section.has_moved
        self.bar.setVisible(has_moved)
        for action in (self.adopt, self.keep):
            action.setVisible(has_moved and not is_signed)
        is_edited = section is not None and section.is_edited
        self.restore_button.setVisible(is_edited and not is_signed and not has_moved)
        self.hint.setVisible(not is_signed)

    def _build(self) -> None:
        self.title = QLabel(self)
        set_role(self.title, "section-title")
        self.look = QAction(icon("search"), self.tr("查看"), self)
        self.adopt = QAction(icon("check"), self.tr("采用"), self)
        self.keep = QAction(icon("pin"), self.tr("保留我写的"), self)
        restore = QAction(icon("undo"), self.tr("恢复记录原文"), self)
        restore.triggered.connect(self._on_adopt)
        self.restore = restore
        self.restore_button = action_button(restore, "link", self)
        self._build_bar()
        self.box = TextBox(self)
        self.box.setAccessibleName(self.tr("这一部分的文字"))
        self.setFocusProxy(self.box)
        self.hint = QLabel(self.tr("离开文字框或按 Ctrl+Enter 即保存；Ctrl+Z 可撤销。"), self)
        set_role(self.hint, "caption")
        head = QHBoxLayout()
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.restore_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(self.bar)
        layout.addWidget(self.box, 1)
        layout.addWidget(self.hint)

    def _build_bar(self) -> None:
        self.bar = QFrame(self)
        self.bar.setProperty("tone", "warning")
        set_role(self.bar, "message")
        text = QLabel(self.tr("原文已更新：写这段文字以后，记录有了变化。"), self.bar)
        text.setWordWrap(True)
        row = QHBoxLayout(self.bar)
        row.setContentsMargins(12, 6, 8, 6)
        row.addWidget(text, 1)
        for action in (self.look, self.adopt, self.keep):
            row.addWidget(action_button(action, "link", self.bar))

    def _on_edited(self, text: str) -> None:
        if self._section is not None:
            self.written.emit(self._section.key, text)

    def _on_adopt(self) -> None:
        if self._section is not None:
            self.box.document().setModified(False)
            self.adopted.emit(self._section.key)

    def _on_keep(self) -> None:
        if self._section is not None:
            self.kept.emit(self._section.key)

    def _on_look(self) -> None:
        if self._section is None:
            return
        dialog = TextChangesDialog(self._section, self, is_signed=self._is_signed)
        dialog.adopted.connect(self._on_adopt)
        dialog.kept.connect(self._on_keep)
        dialog.open()
