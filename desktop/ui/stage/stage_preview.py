"""What the hall sees, small, on the secretary's own screen: the same canvas in a frame."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from desktop.ui.stage.stage_canvas import StageCanvas
from desktop.ui.widgets.countdown import Countdown

WIDE, HIGH = 16, 9
USUAL = QSize(256, 144)


class StagePreview(QFrame):
    """Keeps the stage's proportions; shows what the hall sees, or would see."""

    def __init__(self, countdown: Countdown, parent: QWidget) -> None:
        super().__init__(parent)
        self.canvas = StageCanvas(countdown, self)
        self.setAccessibleName(self.tr("大屏预览"))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        """Ask for a picture that can be read at the desk."""
        return USUAL

    def minimumSizeHint(self) -> QSize:
        """Stay a picture."""
        return USUAL * 0.7

    def hasHeightForWidth(self) -> bool:
        """Keep the proportions of a projector."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that belongs to a width."""
        return width * HIGH // WIDE

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the picture into the frame."""
        super().resizeEvent(event)
        size = QSize(WIDE, HIGH).scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        self.canvas.resize(size)
        self.canvas.move((self.width() - size.width()) // 2, (self.height() - size.height()) // 2)
