"""A big number with its caption."""

from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from desktop.theme import set_role


class CounterTile(QFrame):
    """A figure that is read across the room."""

    def __init__(self, caption: str, parent: QWidget, *, tone: str = "") -> None:
        super().__init__(parent)
        set_role(self, "card")
        self._number = QLabel("—", self)
        self._caption = QLabel(caption, self)
        set_role(self._caption, "muted")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 8, 16, 10)
        layout.setSpacing(0)
        layout.addWidget(self._number)
        layout.addWidget(self._caption)
        self.set_tone(tone)
        self._name()

    def value(self) -> str:
        """Return the figure as shown."""
        return self._number.text()

    def set_value(self, value: object) -> None:
        """Show a figure."""
        self._number.setText(str(value))
        self._name()

    def set_caption(self, caption: str) -> None:
        """Set what the figure is."""
        self._caption.setText(caption)
        self._name()

    def set_tone(self, tone: str) -> None:
        """Colour the figure: amber, red, green, accent or none."""
        self._number.setProperty("tone", tone)
        set_role(self._number, "counter")

    def _name(self) -> None:
        self.setAccessibleName(f"{self._caption.text()} {self._number.text()}")
