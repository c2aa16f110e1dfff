"""One line above the page that says what happened, instead of a box in the way."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from desktop.icons import icon
from desktop.theme import set_role

STAYS_MS = 8000
ICON_PX = 20
_TONES = {"info": "accent", "done": "green", "warning": "amber", "error": "red"}


class MessageBar(QFrame):
    """Shows one message; good news leaves by itself, the rest waits to be closed."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._icon = QLabel(self)
        self._text = QLabel(self)
        self._text.setWordWrap(True)
        self._kind = "info"
        self._buttons: list[QPushButton] = []
        self._close = QToolButton(self)
        self._close.setIcon(icon("close"))
        self._close.setAutoRaise(True)
        self._close.setAccessibleName(self.tr("关闭消息"))
        self._close.setToolTip(self.tr("关闭消息"))
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(24, 8, 16, 8)
        self._layout.addWidget(self._icon)
        self._layout.addWidget(self._text, 1)
        self._layout.addWidget(self._close)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(STAYS_MS)
        self._timer.timeout.connect(self.dismiss)
        self._close.clicked.connect(self.dismiss)
        set_role(self, "message")
        self.hide()

    def text(self) -> str:
        """Return what is said at present."""
        return self._text.text()

    def show_message(
        self, kind: str, text: str, actions: Sequence[tuple[str, Callable[[], object]]] = ()
    ) -> None:
        """Say something: ``kind`` is info, done, warning or error."""
        self._clear_buttons()
        self.setProperty("tone", kind)
        set_role(self, "message")
        self._kind = kind
        self._draw_icon()
        self._text.setText(text)
        self.setAccessibleName(text)
        for title, verb in actions:
            button = QPushButton(title, self)
            set_role(button, "link")
            button.clicked.connect(verb)
            self._layout.insertWidget(self._layout.count() - 1, button)
            self._buttons.append(button)
        self._timer.stop()
        if kind in ("info", "done"):
            self._timer.start()
        self.show()

    def dismiss(self) -> None:
        """Take the message away."""
        self._timer.stop()
        self.hide()

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icon anew in the colours of another theme."""
        if event.type() == QEvent.Type.PaletteChange:
            self._draw_icon()
        super().changeEvent(event)

    def _draw_icon(self) -> None:
        self._icon.setPixmap(icon(self._kind, _TONES[self._kind]).pixmap(ICON_PX, ICON_PX))

    def _clear_buttons(self) -> None:
        for button in self._buttons:
            self._layout.removeWidget(button)
            button.deleteLater()
        self._buttons.clear()
