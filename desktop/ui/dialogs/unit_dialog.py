"""One unit as a form: its name and its kind."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QLineEdit, QVBoxLayout, QWidget

from db.domain.errors import RuleViolation
from db.domain.rows import UnitRow
from db.domain.vocabulary import UnitKind
from desktop.errors import explain
from desktop.exchange.unit_names import guess_unit_kind
from desktop.i18n import translate
from desktop.ui.desk import EXPECTED, Desk
from desktop.ui.widgets.form import Form
from desktop.wording import unit_kind_word


class UnitDialog(QDialog):
    """Adds or changes a unit; the kind is guessed from the name until it is chosen."""

    def __init__(self, desk: Desk, unit: UnitRow | None, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._unit = unit
        self._is_chosen = unit is not None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("修改代表单位") if unit else self.tr("新增代表单位"))
        self._name = QLineEdit(unit.name if unit else "", self)
        self._name.setMaxLength(100)
        self._kind = QComboBox(self)
        for kind in UnitKind:
            self._kind.addItem(unit_kind_word(kind, translate), kind.value)
        if unit is not None:
            self._kind.setCurrentIndex(self._kind.findData(unit.kind.value))
        self._build_layout()
        self._name.textEdited.connect(self._on_name_edited)
        self._kind.activated.connect(self._on_kind_chosen)

    def accept(self) -> None:
        """Write the unit; stay open when it is refused."""
        self._form.clear_errors()
        try:
            self._write(self._name.text(), UnitKind(self._kind.currentData()))
        except RuleViolation as violation:
            self._form.set_error("name", explain(violation, translate) or "")
        except EXPECTED as error:
            self._desk.refuse(error)
        else:
            super().accept()

    def _write(self, name: str, kind: UnitKind) -> None:
        units = self._desk.workspace.units
        if self._unit is None:
            units.add_unit(name, kind)
        else:
            units.change_unit(self._unit.id, name=name, kind=kind)

    def _build_layout(self) -> None:
        self._form = Form(self)
        self._form.add_row("name", self.tr("名称"), self._name)
        self._form.add_row("kind", self.tr("类别"), self._kind)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel, self
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self._form)
        layout.addStretch(1)
        layout.addWidget(buttons)
        self.resize(460, 200)

    def _on_name_edited(self, name: str) -> None:
        if not self._is_chosen:
            self._kind.setCurrentIndex(self._kind.findData(guess_unit_kind(name).value))

    def _on_kind_chosen(self, _: int) -> None:
        self._is_chosen = True
