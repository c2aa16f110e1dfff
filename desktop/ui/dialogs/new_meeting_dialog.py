"""A new meeting from the template of its kind."""

from datetime import date

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from db.domain.errors import RuleViolation
from db.domain.vocabulary import MeetingKind
from desktop.errors import explain
from desktop.i18n import translate
from desktop.services.templates import sittings_of
from desktop.theme import set_role
from desktop.ui.desk import EXPECTED, Desk
from desktop.ui.widgets.form import Form
from desktop.wording import meeting_kind_word


class NewMeetingDialog(QDialog):
    """Kind, first day and name; the name is suggested until it is typed."""

    created = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("新建会议"))
        self._kind = QComboBox(self)
        for kind in MeetingKind:
            self._kind.addItem(meeting_kind_word(kind, translate), kind.value)
        self._day = QDateEdit(QDate.currentDate(), self)
        self._day.setCalendarPopup(True)
        self._day.setDisplayFormat("yyyy-MM-dd")
        self._name = QLineEdit(self)
        self._name.setMaxLength(120)
        self._plan = QLabel(self)
        self._plan.setWordWrap(True)
        set_role(self._plan, "muted")
        self._build_layout()
        self._kind.currentIndexChanged.connect(self._on_kind_chosen)
        self._day.dateChanged.connect(self._on_kind_chosen)
        self._on_kind_chosen()

    def accept(self) -> None:
        """Make the meeting; stay open when it is refused."""
        self._form.clear_errors()
        try:
            number = self._desk.workspace.meetings.create(
                self._chosen_kind(), self._name.text(), self._first_day()
            )
        except RuleViolation as violation:
            self._form.set_error("name", explain(violation, translate) or "")
        except EXPECTED as error:
            self._desk.refuse(error)
        else:
            super().accept()
            self.created.emit(number)

    def _build_layout(self) -> None:
        self._form = Form(self)
        self._form.add_row("kind", self.tr("类型"), self._kind)
        self._form.add_row("day", self.tr("第一天"), self._day)
        self._form.add_row("name", self.tr("名称"), self._name)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self._form)
        layout.addWidget(self._plan)
        layout.addStretch(1)
        layout.addWidget(buttons)
        self.resize(560, 300)

    def _chosen_kind(self) -> MeetingKind:
        return MeetingKind(self._kind.currentData())

    def _first_day(self) -> date:
        chosen = self._day.date()
        return date(chosen.year(), chosen.month(), chosen.day())

    def _on_kind_chosen(self, *_: object) -> None:
        kind = self._chosen_kind()
        if not self._name.isModified():
            self._name.setText(
                self._desk.workspace.meetings.suggested_name(kind, self._first_day())
            )
        names = "、".join(plan.name for plan in sittings_of(kind))
        self._plan.setText(self.tr("自带场次：{names}").format(names=names))
