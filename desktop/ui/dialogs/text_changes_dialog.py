"""What the record says differently since a text was written: line by line, then a choice."""

from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QTextBrowser, QVBoxLayout, QWidget

from db.domain.minutes import text_changes
from db.domain.minutes_rows import MinutesSection
from desktop.theme import current_tokens, set_role, tone_colours

_TONES = {"-": "red", "+": "green"}
_SIGNS = {"-": "－", "+": "＋", " ": "　"}


class TextChangesDialog(QDialog):
    """Shows the changes of the record's own text; the secretary adopts it or keeps hers."""

    adopted = Signal()
    kept = Signal()

    def __init__(self, section: MinutesSection, parent: QWidget, *, is_signed: bool) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("原文的变化：{title}").format(title=section.title))
        heading = QLabel(self.tr("写这段文字以后，记录里有了这些变化："), self)
        set_role(heading, "section-title")
        self._text = QTextBrowser(self)
        self._text.setAccessibleName(heading.text())
        self._text.setHtml(changes_html(section.basis, section.generated))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        if not is_signed:
            self._add_choices(buttons)
        layout = QVBoxLayout(self)
        layout.addWidget(heading)
        layout.addWidget(self._text, 1)
        layout.addWidget(buttons)
        self.resize(760, 480)

    def text(self) -> str:
        """Return the lines as they are read."""
        return self._text.toPlainText()

    def _add_choices(self, buttons: QDialogButtonBox) -> None:
        role = QDialogButtonBox.ButtonRole.ActionRole
        self.adopt = buttons.addButton(self.tr("采用记录原文"), role)
        self.keep = buttons.addButton(self.tr("保留我写的"), role)
        set_role(self.adopt, "primary")
        self.adopt.clicked.connect(self._on_adopted)
        self.keep.clicked.connect(self._on_kept)

    def _on_adopted(self) -> None:
        self.adopted.emit()
        self.accept()

    def _on_kept(self) -> None:
        self.kept.emit()
        self.accept()


def changes_html(before: str, after: str) -> str:
    """Return the changes as lines with a sign before them, in the colours of the theme."""
    lines = []
    for change in text_changes(before, after):
        style = ""
        if change.mark in _TONES:
            ink, ground = tone_colours(current_tokens(), _TONES[change.mark])
            style = f"color:{ink};background:{ground};"
        text = f"{_SIGNS[change.mark]} {escape(change.text)}"
        lines.append(f'<p style="margin:2px 0;{style}">{text}</p>')
    return "".join(lines)
