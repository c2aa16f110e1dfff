"""A row of widgets that goes on in a second line where the window is narrow or the text large."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

GAP = 6


class FlowRow(QWidget):
    """Places its widgets from left to right, none narrower than it asks for."""

    def __init__(self, parent: QWidget, *, gap: int = GAP) -> None:
        super().__init__(parent)
        self._gap = gap
        self._widgets: list[QWidget] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_widgets(self, widgets: Sequence[QWidget]) -> None:
        """Show these widgets, in this order."""
        self._widgets = list(widgets)
        for widget in self._widgets:
            widget.setParent(self)
            widget.show()
        self._place()

    def sizeHint(self) -> QSize:
        """Ask for the lines that the present width needs."""
        return QSize(self._widest(), self._places(max(self.width(), self._widest()))[1])

    def minimumSizeHint(self) -> QSize:
        """Take any width that holds the widest widget."""
        return QSize(self._widest(), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the widgets anew."""
        super().resizeEvent(event)
        self._place()

    def event(self, event: QEvent) -> bool:
        """Place the widgets anew when one of them has changed its text or look."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._place()
        return super().event(event)

    def _widest(self) -> int:
        return max((widget.sizeHint().width() for widget in self._widgets), default=0)

    def _place(self) -> None:
        places, height = self._places(self.width())
        for widget, place in zip(self._widgets, places, strict=True):
            widget.setGeometry(place)
        if height != self.minimumHeight():
            self.setFixedHeight(height)

    def _places(self, width: int) -> tuple[list[QRect], int]:
        """Return where each widget goes, and the height of it all."""
        places: list[QRect] = []
        left = top = line = 0
        for widget in self._widgets:
            size = widget.sizeHint()
            if left and left + size.width() > width:
                left, top, line = 0, top + line + self._gap, 0
            places.append(QRect(left, top, size.width(), size.height()))
            left += size.width() + self._gap
            line = max(line, size.height())
        return places, top + line
