"""The window for the projector: finds the hall's screen by itself, and never asks for anything."""

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.stage.screens import Screens
from desktop.ui.stage.stage_canvas import StageCanvas
from desktop.ui.widgets.countdown import Countdown

CORNER_SHARE = 4
"""Back on the only screen the stage takes a quarter of its width: the floor stays in sight."""


class StageWindow(QWidget):
    """A frameless second window that takes no focus and shows no cursor, tip, menu or dialog.

    It stands on the hall's screen, however often that is plugged in. When it goes the stage
    comes back into a corner of the only screen left; opened there on purpose it fills it.
    """

    moved_to_hall = Signal()
    came_back = Signal()
    closed = Signal()

    def __init__(self, countdown: Countdown, screens: Screens) -> None:
        super().__init__(
            None,
            Qt.WindowType.Window
            | Qt.WindowType.FramelessWindowHint
            | Qt.WindowType.WindowDoesNotAcceptFocus
            | Qt.WindowType.WindowStaysOnTopHint,
        )
        self._screens = screens
        self._is_in_hall = False
        self.canvas = StageCanvas(countdown, self)
        self.setWindowTitle(self.tr("大屏"))
        self.setAccessibleName(self.tr("大屏"))
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        # The program ends with its main window, whatever the hall still sees.
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setCursor(Qt.CursorShape.BlankCursor)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.canvas)
        screens.changed.connect(self._on_screens_changed)

    @property
    def is_in_hall(self) -> bool:
        """Whether the stage stands on a screen of its own."""
        return self._is_in_hall

    def open_stage(self) -> None:
        """Show the stage: on the hall's screen, or filling the only one there is."""
        areas = self._screens.areas()
        self._is_in_hall = len(areas) > 1
        self.setGeometry(stage_area(areas, is_filling=True))
        self.show()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Say so, however the window was closed."""
        super().closeEvent(event)
        self.closed.emit()

    def _on_screens_changed(self) -> None:
        areas = self._screens.areas()
        is_in_hall = len(areas) > 1
        was_in_hall, self._is_in_hall = self._is_in_hall, is_in_hall
        if not self.isVisible() or not areas:
            return
        if is_in_hall or was_in_hall:
            self.setGeometry(stage_area(areas, is_filling=is_in_hall))
        if is_in_hall and not was_in_hall:
            self.moved_to_hall.emit()
        elif was_in_hall and not is_in_hall:
            self.came_back.emit()


def stage_area(areas: tuple[QRect, ...], *, is_filling: bool) -> QRect:
    """Return where the stage stands: the hall's screen, else the only one or its corner."""
    home = areas[0]
    if len(areas) > 1:
        return QRect(areas[1])
    if is_filling:
        return QRect(home)
    width = home.width() // CORNER_SHARE
    corner = QRect(0, 0, width, width * 9 // 16)
    corner.moveBottomRight(home.bottomRight() - QPoint(width // 8, width // 8))
    return corner
