"""A new record: which city, which term, which sectors to begin with, and where to keep it."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from desktop.services.templates import SECTORS, SectorTemplate
from desktop.services.workspace import NewRecord
from desktop.theme import set_role
from desktop.ui.dialogs.files import ask_save_path
from desktop.ui.widgets.form import Form
from desktop.ui.widgets.optional_date import OptionalDate


class NewRecordDialog(QDialog):
    """Asks what a new record begins with; everything can be changed later."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("新建"))
        self.path: Path | None = None
        self._city = QLineEdit(self)
        self._city.setMaxLength(60)
        self._city.setPlaceholderText(self.tr("如：临江市"))
        self._term = QSpinBox(self)
        self._term.setRange(1, 99)
        self._starts = OptionalDate(self.tr("未填写"), self)
        self._sectors = QComboBox(self)
        self._sectors.addItem(self.tr("市级常用界别"), SectorTemplate.CITY.value)
        self._sectors.addItem(self.tr("全国政协 34 界别"), SectorTemplate.NATIONAL.value)
        self._listed = QLabel(self)
        self._listed.setWordWrap(True)
        set_role(self._listed, "caption")
        self._build_layout()
        self._sectors.currentIndexChanged.connect(self._on_sectors_chosen)
        self._on_sectors_chosen()

    def record(self) -> NewRecord:
        """Return what was asked for."""
        return NewRecord(
            city=self._city.text().strip(),
            term=self._term.value(),
            sectors=SectorTemplate(self._sectors.currentData()),
            starts_on=self._starts.day(),
        )

    def accept(self) -> None:
        """Ask where to keep the file; stay open without a city or a place."""
        self._form.clear_errors()
        city = self._city.text().strip()
        if not city:
            self._form.set_error("city", self.tr("请填写市名"))
            return
        suggestion = self.tr("{city}政协第{term}届").format(city=city, term=self._term.value())
        path = ask_save_path(
            self,
            self.tr("保存到"),
            f"{suggestion}.plenary",
            self.tr("会务台文件") + " (*.plenary)",
        )
        if path is not None:
            self.path = path
            super().accept()

    def _build_layout(self) -> None:
        self._form = Form(self)
        self._form.add_row("city", self.tr("市名"), self._city)
        self._form.add_row("term", self.tr("第几届"), self._term)
        self._form.add_row("starts", self.tr("本届开始"), self._starts)
        self._form.add_row("sectors", self.tr("界别"), self._sectors)
        self._form.add_row("listed", "", self._listed)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self._form)
        layout.addStretch(1)
        layout.addWidget(buttons)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        self.resize(560, 420)

    def _on_sectors_chosen(self, _: int = 0) -> None:
        chosen = SectorTemplate(self._sectors.currentData())
        self._listed.setText("、".join(SECTORS[chosen]))
