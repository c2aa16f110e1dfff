"""What an empty list says: that it is empty, and what to do next."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.theme import set_role


class EmptyState(QWidget):
    """A title, a hint and, where there is one, the action that ends the emptiness."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._title = QLabel(self)
        self._title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        set_role(self._title, "section-title")
        self._hint = QLabel(self)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._hint.setWordWrap(True)
        set_role(self._hint, "muted")
        self._button = QPushButton(self)
        set_role(self._button, "primary")
        self._action: QAction | None = None
        layout = QVBoxLayout(self)
        layout.addStretch(1)
        layout.addWidget(self._title)
        layout.addWidget(self._hint)
        layout.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(1)
        self._button.clicked.connect(self._on_clicked)
        self._button.hide()

    def set_content(self, title: str, hint: str = "", *, action: QAction | None = None) -> None:
        """Set what is said and which action is offered."""
        self._title.setText(title)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        if self._action is not None:
            self._action.changed.disconnect(self._on_action_changed)
        self._action = action
        self._button.setVisible(action is not None)
        if action is not None:
            action.changed.connect(self._on_action_changed)
            self._on_action_changed()

    def _on_action_changed(self) -> None:
        if self._action is not None:
            self._button.setText(self._action.text())
            self._button.setEnabled(self._action.isEnabled())

    def _on_clicked(self) -> None:
        if self._action is not None:
            self._action.trigger()
