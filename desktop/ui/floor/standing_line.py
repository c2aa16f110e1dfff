"""Whether every step of the floor is on disk, and whether the machine's clock can be trusted."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from desktop.services.floor import FloorView
from desktop.theme import set_role

CLOCK_OFF_SECONDS = 2


class StandingLine(QWidget):
    """Quiet while all is well; red while steps wait for the disk."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._saved = QLabel(self)
        self._clock_off = QLabel(self)
        set_role(self._clock_off, "warning")
        self._clock_off.hide()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self._clock_off)
        layout.addWidget(self._saved)

    def texts(self) -> tuple[str, str]:
        """Return what is said of the disk, and of the clock ("" while it is right)."""
        return self._saved.text(), "" if self._clock_off.isHidden() else self._clock_off.text()

    def show_view(self, view: FloorView) -> None:
        """Show how a sitting stands."""
        text = self.tr("已全部写入文件")
        if view.unsaved:
            text = self.tr("有 {count} 步还没写入文件：会场照常进行，正在重试")
        self._saved.setText(text.format(count=view.unsaved))
        set_role(self._saved, "error" if view.unsaved else "muted")
        self._clock_off.setText(
            self.tr("系统时钟与实际相差 {seconds} 秒，计时不受影响").format(
                seconds=view.clock_is_off
            )
        )
        self._clock_off.setVisible(abs(view.clock_is_off) >= CLOCK_OFF_SECONDS)
