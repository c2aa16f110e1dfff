"""One agenda item as a form."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from db.domain.errors import RuleViolation
from db.domain.ids import AgendaItemId, MeetingId
from db.domain.rows import AgendaItemRow
from desktop.errors import explain
from desktop.i18n import translate
from desktop.ui.desk import EXPECTED, Desk
from desktop.ui.widgets.form import Form

NEW_ITEM = AgendaItemRow(
    id=AgendaItemId(0),
    parent_id=None,
    level=0,
    ordinal=0,
    title="",
    presenter="",
    minutes=None,
)


class AgendaItemDialog(QDialog):
    """Adds or changes an agenda item."""

    def __init__(
        self, desk: Desk, meeting: MeetingId, item: AgendaItemRow | None, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._meeting = meeting
        self._item = item or NEW_ITEM
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("修改议程") if item else self.tr("新增议程"))
        self._title = QLineEdit(self._item.title, self)
        self._title.setMaxLength(300)
        self._presenter = QLineEdit(self._item.presenter, self)
        self._presenter.setMaxLength(120)
        self._minutes = QSpinBox(self)
        self._minutes.setRange(0, 1440)
        self._minutes.setSpecialValueText(self.tr("不限"))
        self._minutes.setSuffix(self.tr(" 分钟"))
        self._minutes.setValue(self._item.minutes or 0)
        self._build_layout()

    def accept(self) -> None:
        """Write the item; stay open when it is refused."""
        self._form.clear_errors()
        typed = replace(
            self._item,
            title=self._title.text().strip(),
            presenter=self._presenter.text().strip(),
            minutes=self._minutes.value() or None,
        )
        try:
            self._write(typed)
        except RuleViolation as violation:
            self._form.set_error("title", explain(violation, translate) or "")
        except EXPECTED as error:
            self._desk.refuse(error)
        else:
            super().accept()

    def _write(self, typed: AgendaItemRow) -> None:
        meetings = self._desk.workspace.meetings
        if self._item is NEW_ITEM:
            meetings.add_agenda_item(self._meeting, typed)
        else:
            meetings.change_agenda_item(typed)

    def _build_layout(self) -> None:
        self._form = Form(self)
        self._form.add_row("title", self.tr("议程"), self._title)
        self._form.add_row("presenter", self.tr("报告人"), self._presenter)
        self._form.add_row("minutes", self.tr("时长"), self._minutes)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel, self
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self._form)
        layout.addStretch(1)
        layout.addWidget(buttons)
        self.resize(560, 240)
