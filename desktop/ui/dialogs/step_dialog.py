"""One step as a form: fields, one verb, and what is wrong said at the field."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from db.domain.errors import RuleViolation
from desktop.errors import explain
from desktop.i18n import translate
from desktop.theme import set_role
from desktop.ui.desk import EXPECTED, Desk
from desktop.ui.widgets.form import Form

WIDTH = 560


class StepIncomplete(Exception):
    """A field says what is missing: the form stays open."""


class StepDialog(QDialog):
    """Asks for what a step needs; closes once the step is written, stays open when refused."""

    def __init__(self, desk: Desk, title: str, about: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.desk = desk
        self.form = Form(self)
        self._verb: Callable[[], object] = lambda: None
        self._build_layout(about)

    def on_accept(self, verb: Callable[[], object]) -> None:
        """Do this when the form is accepted."""
        self._verb = verb

    def accept(self) -> None:
        """Do the verb; stay open when it is refused."""
        self.form.clear_errors()
        self._refusal.hide()
        try:
            self._verb()
        except StepIncomplete:
            return
        except RuleViolation as violation:
            self._refusal.setText(explain(violation, translate) or "")
            self._refusal.show()
            self.fit_height()
        except EXPECTED as error:
            self.desk.refuse(error)
        else:
            super().accept()

    def add_choice(self, key: str, label: str, choices: Sequence[tuple[str, object]]) -> QComboBox:
        """Add a field that chooses one of (word, value)."""
        box = QComboBox(self)
        for word, value in choices:
            box.addItem(word, value)
        self.form.add_row(key, label, box)
        return box

    def add_day(self, key: str, label: str, *, later: int = 0) -> QDateEdit:
        """Add a day: today, or some days later."""
        now = self.desk.workspace.uow.clock()
        box = QDateEdit(QDate(now.year, now.month, now.day).addDays(later), self)
        box.setDisplayFormat("yyyy-MM-dd")
        box.setCalendarPopup(True)
        self.form.add_row(key, label, box)
        return box

    def add_note(self, key: str, label: str) -> QPlainTextEdit:
        """Add a text of several lines."""
        box = QPlainTextEdit(self)
        box.setTabChangesFocus(True)
        box.setFixedHeight(96)
        self.form.add_row(key, label, box)
        return box

    def fit_height(self) -> None:
        """Make room for the rows that are shown now: no field is pressed together."""
        layout = self.layout()
        assert layout is not None
        layout.activate()
        self.resize(self.width(), self.sizeHint().height())

    def _build_layout(self, about: str) -> None:
        heading = QLabel(about, self)
        heading.setWordWrap(True)
        set_role(heading, "section-title")
        self._refusal = QLabel(self)
        self._refusal.setWordWrap(True)
        set_role(self._refusal, "error")
        self._refusal.hide()
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(12)
        layout.addWidget(heading)
        layout.addWidget(self.form)
        layout.addStretch(1)
        layout.addWidget(self._refusal)
        layout.addWidget(buttons)
        self.setMinimumWidth(WIDTH)
