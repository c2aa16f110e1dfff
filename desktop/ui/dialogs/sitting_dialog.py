"""One sitting as a form: what for, when, and its break."""

from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QDate, QDateTime, Qt, QTime
from PySide6.QtWidgets import (
    QComboBox,
    QDateTimeEdit,
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QSpinBox,
    QTimeEdit,
    QVBoxLayout,
    QWidget,
)

from db.domain.errors import RuleViolation
from db.domain.rows import BreakRow, SittingRow
from db.domain.vocabulary import SittingKind
from desktop.errors import explain
from desktop.i18n import translate
from desktop.ui.desk import EXPECTED, Desk
from desktop.ui.widgets.form import Form
from desktop.wording import sitting_kind_word


class SittingDialog(QDialog):
    """Adds or changes a sitting."""

    def __init__(self, desk: Desk, sitting: SittingRow, parent: QWidget, *, is_new: bool) -> None:
        super().__init__(parent)
        self._desk = desk
        self._sitting = sitting
        self._is_new = is_new
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("新增场次") if is_new else self.tr("修改场次"))
        self._build_fields(sitting)
        self._build_layout()

    def accept(self) -> None:
        """Write the sitting; stay open when it is refused."""
        self._form.clear_errors()
        try:
            self._desk.workspace.meetings.write_sitting(self._typed(), is_new=self._is_new)
        except RuleViolation as violation:
            self._form.set_error("end", explain(violation, translate) or "")
        except EXPECTED as error:
            self._desk.refuse(error)
        else:
            super().accept()

    def _typed(self) -> SittingRow:
        start = _moment(self._start.dateTime())
        breaks: tuple[BreakRow, ...] = ()
        if self._break_minutes.value():
            at = self._break_at.time()
            begins = start.replace(hour=at.hour(), minute=at.minute())
            breaks = (BreakRow(begins, self._break_minutes.value()),)
        return replace(
            self._sitting,
            name=self._name.text(),
            kind=SittingKind(self._kind.currentData()),
            starts_at=start,
            ends_at=_moment(self._end.dateTime()),
            breaks=breaks,
        )

    def _build_fields(self, sitting: SittingRow) -> None:
        self._name = QLineEdit(sitting.name, self)
        self._name.setMaxLength(60)
        self._kind = QComboBox(self)
        for kind in SittingKind:
            self._kind.addItem(sitting_kind_word(kind, translate), kind.value)
        self._kind.setCurrentIndex(self._kind.findData(sitting.kind.value))
        self._start = _moment_field(sitting.starts_at, self)
        self._end = _moment_field(sitting.ends_at, self)
        pause = sitting.breaks[0] if sitting.breaks else None
        self._break_at = QTimeEdit(self)
        self._break_at.setDisplayFormat("HH:mm")
        middle = pause.starts_at if pause else sitting.starts_at.replace(minute=0)
        self._break_at.setTime(QTime(middle.hour, middle.minute))
        self._break_minutes = QSpinBox(self)
        self._break_minutes.setRange(0, 240)
        self._break_minutes.setSpecialValueText(self.tr("不休息"))
        self._break_minutes.setSuffix(self.tr(" 分钟"))
        self._break_minutes.setValue(pause.minutes if pause else 0)

    def _build_layout(self) -> None:
        self._form = Form(self)
        self._form.add_row("name", self.tr("名称"), self._name)
        self._form.add_row(
            "kind", self.tr("用途"), self._kind, hint=self.tr("大会发言按场次的时间排预计时间")
        )
        self._form.add_row("start", self.tr("开始"), self._start)
        self._form.add_row("end", self.tr("结束"), self._end)
        self._form.add_row("break_minutes", self.tr("休息"), self._break_minutes)
        self._form.add_row("break_at", self.tr("休息开始"), self._break_at)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel, self
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self._form)
        layout.addStretch(1)
        layout.addWidget(buttons)
        self.resize(480, 380)


def _moment_field(moment: datetime, parent: QWidget) -> QDateTimeEdit:
    day = QDate(moment.year, moment.month, moment.day)
    field = QDateTimeEdit(QDateTime(day, QTime(moment.hour, moment.minute)), parent)
    field.setDisplayFormat("yyyy-MM-dd HH:mm")
    field.setCalendarPopup(True)
    return field


def _moment(value: QDateTime) -> datetime:
    day, clock = value.date(), value.time()
    return datetime(  # noqa: DTZ001 - the office's wall clock
        day.year(), day.month(), day.day(), clock.hour(), clock.minute()
    )
