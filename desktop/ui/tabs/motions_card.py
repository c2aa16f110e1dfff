"""How this year's motions stand, as a card of the first page."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.icons import icon
from desktop.theme import set_role
from desktop.ui.desk import Desk
from desktop.ui.widgets.action_button import action_button

AFTER_MS = 150


class MotionsCard(QFrame):
    """Counts the motions once the page has been seen: the window need not wait for them."""

    wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        set_role(self, "card")
        self.open = QAction(icon("motions"), self.tr("打开提案"), self)
        self.open.triggered.connect(self.wanted)
        heading = QLabel(self.tr("提案"), self)
        set_role(heading, "section-title")
        self._lines = QLabel(self)
        self._lines.setWordWrap(True)
        row = QHBoxLayout()
        row.addWidget(action_button(self.open, "", self))
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(8)
        layout.addWidget(heading)
        layout.addWidget(self._lines)
        layout.addLayout(row)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(AFTER_MS)
        self._later.timeout.connect(self._on_due)

    def refresh(self) -> None:
        """Count again in a moment."""
        self._later.start()

    def text(self) -> str:
        """Return what is said."""
        return self._lines.text()

    def showEvent(self, event: QShowEvent) -> None:
        """Count once the card has been seen."""
        super().showEvent(event)
        self._later.start()

    def _on_due(self) -> None:
        # The record may have been closed with the window meanwhile.
        if self.isVisible():
            self._desk.attempt(self._count)

    def _count(self) -> None:
        motions = self._desk.workspace.motions
        years = motions.years()
        if not years:
            text = self.tr("还没有提案：手工登记，或导入 Excel 清单、Word 提案表。")
            self._lines.setText(text)
            return
        counts = motions.counts(years[0])
        lines = [
            self.tr("{year} 年收到 {received} 件，立案 {filed} 件，待审查 {pending} 件").format(
                year=years[0],
                received=sum(counts.values()),
                filed=sum(count for state, count in counts.items() if state.is_filed),
                pending=sum(count for state, count in counts.items() if state.is_pending),
            )
        ]
        due = len(self._desk.workspace.handling.due(self._desk.workspace.uow.clock().date()))
        if due:
            lines.append(self.tr("将到期和超期 {count} 件").format(count=due))
        self._lines.setText("\n".join(lines))
