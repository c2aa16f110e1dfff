"""One speech request as a form."""

from datetime import datetime

from PySide6.QtCore import QDate, QDateTime, Qt, QTime
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QDateTimeEdit,
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from db.domain.errors import RuleViolation
from db.domain.ids import MeetingId, UnitId
from db.domain.rows import SpeechRow
from db.domain.vocabulary import SpeechForm
from desktop.errors import explain
from desktop.i18n import translate
from desktop.services.speeches import SpeechDetails, SpeechIncomplete
from desktop.ui.desk import EXPECTED, Desk
from desktop.ui.widgets.form import Form
from desktop.wording import form_word


class SpeechDialog(QDialog):
    """Adds or changes a speech request; a unit that is typed and unknown is refused."""

    def __init__(
        self, desk: Desk, meeting: MeetingId, row: SpeechRow | None, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._meeting = meeting
        self._row = row
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("修改发言") if row else self.tr("新增发言"))
        self._build_fields()
        self._build_layout()
        if row is not None:
            self._show(row)

    def accept(self) -> None:
        """Write the request; stay open when it is refused."""
        self._form.clear_errors()
        if self._unit.currentData() is None:
            self._form.set_error("unit", self.tr("请先在设置 → 代表单位里新增"))
            return
        try:
            self._write(self._typed())
        except SpeechIncomplete as violation:
            self._form.set_error(violation.field, explain(violation, translate) or "")
        except RuleViolation as violation:
            self._form.set_error("title", explain(violation, translate) or "")
        except EXPECTED as error:
            self._desk.refuse(error)
        else:
            super().accept()

    def _write(self, typed: SpeechDetails) -> None:
        speeches = self._desk.workspace.speeches
        if self._row is None:
            speeches.add(self._meeting, typed)
        else:
            speeches.change(self._row, typed)

    def _typed(self) -> SpeechDetails:
        return SpeechDetails(
            unit=UnitId(self._unit.currentData()),
            speaker=self._speaker.text(),
            reader=self._reader.text(),
            title=self._title.text(),
            theme=self._theme.text(),
            form=SpeechForm(self._form_box.currentData()),
            minutes=self._minutes.value(),
            submitted_at=_moment(self._submitted.dateTime()),
        )

    def _build_fields(self) -> None:
        workspace = self._desk.workspace
        names = list(workspace.speeches.member_names())
        self._unit = QComboBox(self)
        for unit in workspace.units.units():
            self._unit.addItem(unit.name, unit.id)
        self._speaker = _name_field(names, self)
        self._reader = _name_field(names, self)
        self._title = QLineEdit(self)
        self._title.setMaxLength(300)
        self._theme = QLineEdit(self)
        self._theme.setMaxLength(60)
        self._form_box = QComboBox(self)
        for form in SpeechForm:
            self._form_box.addItem(form_word(form, translate), form.value)
        self._minutes = QSpinBox(self)
        self._minutes.setRange(1, 60)
        self._minutes.setSuffix(self.tr(" 分钟"))
        self._minutes.setValue(workspace.committee.speaking_rule().default_minutes)
        self._submitted = QDateTimeEdit(QDateTime.currentDateTime(), self)
        self._submitted.setDisplayFormat("yyyy-MM-dd HH:mm")
        self._submitted.setCalendarPopup(True)

    def _build_layout(self) -> None:
        self._form = Form(self)
        self._form.add_row("unit", self.tr("代表单位"), self._unit)
        self._form.add_row("speaker", self.tr("发言人"), self._speaker)
        self._form.add_row(
            "reader", self.tr("宣读人"), self._reader, hint=self.tr("与发言人相同可不填")
        )
        self._form.add_row("title", self.tr("题目"), self._title)
        self._form.add_row("form", self.tr("形式"), self._form_box)
        self._form.add_row("minutes", self.tr("时长"), self._minutes)
        self._form.add_row("theme", self.tr("类别"), self._theme)
        self._form.add_row("submitted", self.tr("收件时间"), self._submitted)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel, self
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self._form)
        layout.addStretch(1)
        layout.addWidget(buttons)
        self.resize(600, 480)

    def _show(self, row: SpeechRow) -> None:
        self._unit.setCurrentIndex(self._unit.findData(row.unit_id))
        self._speaker.setText(row.speaker)
        self._reader.setText(row.reader)
        self._title.setText(row.title)
        self._theme.setText(row.theme)
        self._form_box.setCurrentIndex(self._form_box.findData(row.form.value))
        self._minutes.setValue(row.minutes)
        at = row.submitted_at
        day, clock = QDate(at.year, at.month, at.day), QTime(at.hour, at.minute, at.second)
        self._submitted.setDateTime(QDateTime(day, clock))


def _name_field(names: list[str], parent: QWidget) -> QLineEdit:
    field = QLineEdit(parent)
    field.setMaxLength(60)
    completer = QCompleter(names, field)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    field.setCompleter(completer)
    return field


def _moment(value: QDateTime) -> datetime:
    day, clock = value.date(), value.time()
    return datetime(  # noqa: DTZ001 - the office's wall clock
        day.year(), day.month(), day.day(), clock.hour(), clock.minute(), clock.second()
    )
