"""One line that asks for a reason before a step is taken: Enter takes it, Esc leaves it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from desktop.theme import set_role


class ReasonBar(QFrame):
    """Shows what is about to happen; does it with the reason typed or chosen."""

    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("tone", "warning")
        set_role(self, "message")
        self._verb: Callable[[str], object] = lambda _: None
        self._text = QLabel(self)
        self._reason = QComboBox(self)
        self._reason.setEditable(True)
        self._reason.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._reason.setMinimumWidth(180)
        self._reason.setAccessibleName(self.tr("理由"))
        self._accept = QPushButton(self.tr("确定"), self)
        set_role(self._accept, "primary")
        self._cancel = QPushButton(self.tr("取消"), self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 6, 8, 6)
        layout.addWidget(self._text)
        layout.addWidget(self._reason, 1)
        layout.addWidget(self._accept)
        layout.addWidget(self._cancel)
        self._accept.clicked.connect(self._on_accepted)
        self._cancel.clicked.connect(self._on_cancelled)
        self._reason.installEventFilter(self)
        self.hide()

    def ask(self, text: str, reasons: Sequence[str], verb: Callable[[str], object]) -> None:
        """Ask for a reason; the first of the usual ones stands ready."""
        self._text.setText(text)
        self._reason.clear()
        self._reason.addItems(list(reasons))
        self._verb = verb
        self.show()
        self._reason.setFocus()
        line = self._reason.lineEdit()
        if line is not None:
            line.selectAll()

    def text(self) -> str:
        """Return what is asked."""
        return self._text.text()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter accepts, Esc leaves things as they are."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._on_accepted()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self._on_cancelled()
                return True
        return super().eventFilter(watched, event)

    def _on_accepted(self) -> None:
        self.hide()
        self._verb(self._reason.currentText().strip())
        self.closed.emit()

    def _on_cancelled(self) -> None:
        self.hide()
        self.closed.emit()
