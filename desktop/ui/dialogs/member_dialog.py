"""One member as a form."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from db.domain.errors import RuleViolation
from db.domain.rows import MemberRow
from db.domain.vocabulary import Sex
from desktop.errors import explain
from desktop.exchange.cleaning import clean_month, clean_parties
from desktop.i18n import translate
from desktop.services.members import MemberForm, NumberTaken, OfficeEndsBeforeStart
from desktop.ui.desk import EXPECTED, Desk
from desktop.ui.widgets.form import Form
from desktop.ui.widgets.optional_date import OptionalDate
from desktop.wording import sex_word


class MemberDialog(QDialog):
    """Adds a member, or changes one; what is refused is said at its field."""

    def __init__(self, desk: Desk, row: MemberRow | None, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._row = row
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("修改委员") if row else self.tr("新增委员"))
        self._build_fields()
        self._build_layout()
        if row is not None:
            self._show(row)
        self._name.setFocus()

    def accept(self) -> None:
        """Write the form; stay open when it is refused."""
        self._form.clear_errors()
        birth = clean_month(self._birth.text())
        if birth is None:
            self._form.set_error("birth", self.tr("请写成 1975-08 或 1975年8月"))
            return
        try:
            self._write(self._typed(birth))
        except RuleViolation as violation:
            self._form.set_error(_field_of(violation), explain(violation, translate) or "")
        except EXPECTED as error:
            self._desk.refuse(error)
        else:
            super().accept()

    def _write(self, typed: MemberForm) -> None:
        members = self._desk.workspace.members
        if self._row is None:
            members.add(typed)
        else:
            members.change(self._row.id, typed)

    def _typed(self, birth: str) -> MemberForm:
        sex = self._sex.currentData()
        return MemberForm(
            name=self._name.text(),
            number=self._number.text(),
            sex=Sex(sex) if sex else None,
            ethnicity=self._ethnicity.text(),
            birth=birth,
            duty=self._duty.text(),
            is_standing=self._standing.isChecked(),
            sector=self._sector.currentText(),
            committee=self._committee.currentText(),
            parties=clean_parties(self._parties.text()),
            office_from=self._from.day(),
            office_to=self._to.day(),
            phone=self._phone.text(),
        )

    def _build_fields(self) -> None:
        committee = self._desk.workspace.committee
        self._name = QLineEdit(self)
        self._name.setMaxLength(60)
        self._number = QLineEdit(self)
        self._number.setMaxLength(40)
        self._sex = QComboBox(self)
        self._sex.addItem("—", "")
        for sex in Sex:
            self._sex.addItem(sex_word(sex, translate), sex.value)
        self._ethnicity = QLineEdit(self)
        self._birth = QLineEdit(self)
        self._parties = QLineEdit(self)
        self._sector = _choices([row.name for row in committee.sectors()], self)
        self._committee = _choices([row.name for row in committee.committees()], self)
        self._duty = QLineEdit(self)
        self._duty.setMaxLength(300)
        self._phone = QLineEdit(self)
        self._phone.setMaxLength(40)
        self._standing = QCheckBox(self.tr("常务委员"), self)
        self._from = OptionalDate(self.tr("未填写"), self)
        self._to = OptionalDate(self.tr("在任"), self)

    def _build_layout(self) -> None:
        self._form = Form(self)
        self._form.add_row("name", self.tr("姓名"), self._name)
        self._form.add_row("number", self.tr("证号"), self._number)
        self._form.add_row("sex", self.tr("性别"), self._sex)
        self._form.add_row("ethnicity", self.tr("民族"), self._ethnicity)
        self._form.add_row("birth", self.tr("出生年月"), self._birth, hint="1975-08")
        self._form.add_row(
            "parties", self.tr("党派"), self._parties, hint=self.tr("多个用顿号隔开：民建、中共")
        )
        self._form.add_row("sector", self.tr("界别"), self._sector)
        self._form.add_row("committee", self.tr("专委会"), self._committee)
        self._form.add_row("duty", self.tr("工作单位及职务"), self._duty)
        self._form.add_row("phone", self.tr("手机"), self._phone)
        self._form.add_row("standing", "", self._standing)
        self._form.add_row("from", self.tr("任期开始"), self._from)
        self._form.add_row("to", self.tr("任期结束"), self._to)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel, self
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self._form)
        layout.addStretch(1)
        layout.addWidget(buttons)
        self.resize(560, 620)

    def _show(self, row: MemberRow) -> None:
        self._name.setText(row.name)
        self._number.setText(row.number)
        self._sex.setCurrentIndex(self._sex.findData(row.sex.value if row.sex else ""))
        self._ethnicity.setText(row.ethnicity)
        self._birth.setText(row.birth)
        self._parties.setText("、".join(row.parties))
        self._sector.setCurrentText(row.sector)
        self._committee.setCurrentText(row.committee)
        self._duty.setText(row.duty)
        self._standing.setChecked(row.is_standing)
        self._from.set_day(row.office_from)
        self._to.set_day(row.office_to)
        self._phone.setText(row.phone)


def _choices(names: list[str], parent: QWidget) -> QComboBox:
    box = QComboBox(parent)
    box.setEditable(True)
    box.addItems(["", *names])
    return box


def _field_of(violation: RuleViolation) -> str:
    if isinstance(violation, NumberTaken):
        return "number"
    return "to" if isinstance(violation, OfficeEndsBeforeStart) else "name"
