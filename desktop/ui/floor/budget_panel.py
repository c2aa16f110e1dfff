"""What every group has used of its speaking time, and what is left of it."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from desktop.services.floor import BudgetRow
from desktop.theme import set_role
from desktop.ui.models.floor_table_model import minutes_text


class BudgetPanel(QFrame):
    """A line for each group; hidden while nobody has a budget."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        set_role(self, "card")
        self._rows: list[tuple[QLabel, QLabel]] = []
        head = QLabel(self.tr("发言时间"), self)
        set_role(head, "muted")
        self._grid = QGridLayout()
        self._grid.setColumnStretch(0, 1)
        self._grid.setVerticalSpacing(2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 10, 16, 10)
        layout.setSpacing(4)
        layout.addWidget(head)
        layout.addLayout(self._grid)
        self.hide()

    def show_budgets(self, budgets: Sequence[BudgetRow]) -> None:
        """Show the budgets; a group beyond its time stands in red."""
        self._fit(len(budgets))
        for row, (name, figure) in zip(budgets, self._rows, strict=True):
            name.setText(row.group)
            figure.setText(_figure(row, self.tr("{used}，余 {left}")))
            set_role(figure, "error" if row.left is not None and row.left < 0 else "")
        self.setVisible(bool(budgets))

    def texts(self) -> list[str]:
        """Return the lines as shown."""
        return [f"{name.text()} {figure.text()}" for name, figure in self._rows]

    def _fit(self, count: int) -> None:
        while len(self._rows) > count:
            for label in self._rows.pop():
                self._grid.removeWidget(label)
                label.deleteLater()
        while len(self._rows) < count:
            labels = (QLabel(self), QLabel(self))
            for column, label in enumerate(labels):
                self._grid.addWidget(label, len(self._rows), column)
            self._rows.append(labels)


def _figure(row: BudgetRow, pattern: str) -> str:
    used = minutes_text(row.used)
    return used if row.left is None else pattern.format(used=used, left=minutes_text(row.left))
