"""One hall as a form, beside the hall as it will be: a click takes a chair out, or puts it back."""

import re

from PySide6.QtWidgets import QComboBox, QLineEdit, QSpinBox, QWidget

from db.domain.hall import MOST_PLACES, MOST_ROWS, Hall, Seat
from db.domain.seat_rows import HallRow
from db.domain.seat_vocabulary import SeatNumbering
from desktop.i18n import translate
from desktop.seat_wording import numbering_word
from desktop.ui.desk import Desk
from desktop.ui.dialogs.step_dialog import StepDialog
from desktop.ui.seat_picture import hall_picture
from desktop.ui.widgets.seat_grid import SeatGrid

WIDTH, PREVIEW = 780, (620, 320)
USUAL = Hall(rows=18, places=26, aisles=frozenset({8, 18}))


class HallDialog(StepDialog):
    """Adds or changes a hall."""

    def __init__(self, desk: Desk, row: HallRow | None, parent: QWidget) -> None:
        title = translate("HallDialog", "修改会场") if row else translate("HallDialog", "新建会场")
        about = translate("HallDialog", "面向主席台，从第 1 排数起，从左边数起。")
        super().__init__(desk, title, about, parent)
        self._row = row
        hall = row.hall if row else USUAL
        self._gaps = set(hall.gaps)
        self.setMinimumWidth(WIDTH)
        self._build_fields(row.name if row else "", hall)
        self._connect()
        self._on_edited()
        self.on_accept(self._write)

    def typed(self) -> Hall:
        """Return the hall as typed."""
        return Hall(
            rows=self._rows.value(),
            places=self._places.value(),
            aisles=frozenset(_numbers(self._aisles.text())),
            gaps=frozenset(self._gaps),
            reserved=frozenset(_numbers(self._reserved.text())),
            numbering=SeatNumbering(self._numbering.currentData()),
        )

    def _build_fields(self, name: str, hall: Hall) -> None:
        self._name = QLineEdit(name, self)
        self._name.setMaxLength(60)
        self._rows, self._places = QSpinBox(self), QSpinBox(self)
        for box, most, value in (
            (self._rows, MOST_ROWS, hall.rows),
            (self._places, MOST_PLACES, hall.places),
        ):
            box.setRange(1, most)
            box.setValue(value)
        self._aisles = QLineEdit(_listed(hall.aisles), self)
        self._reserved = QLineEdit(_listed(hall.reserved), self)
        self._numbering = QComboBox(self)
        for numbering in SeatNumbering:
            self._numbering.addItem(numbering_word(numbering, translate), numbering.value)
        self._numbering.setCurrentIndex(self._numbering.findData(hall.numbering.value))
        self._preview = SeatGrid(self.tr("会场预览，点一下去掉或放回座位"), self)
        self._preview.is_fixed = True
        self._preview.setMinimumSize(*PREVIEW)
        self.form.add_row("name", self.tr("名称"), self._name)
        self.form.add_row("rows", self.tr("排数"), self._rows)
        self.form.add_row("places", self.tr("每排座位"), self._places)
        aisles = self.tr("过道在左起第几座之后，例如 8、18")
        self.form.add_row("aisles", self.tr("过道"), self._aisles, hint=aisles)
        reserved = self.tr("排座时空着的排，例如 1、2；可以手工安排人坐")
        self.form.add_row("reserved", self.tr("预留的排"), self._reserved, hint=reserved)
        self.form.add_row("numbering", self.tr("座号"), self._numbering)
        hint = self.tr("没有座位的地方（柱子、控制台）点一下去掉")
        self.form.add_row("preview", self.tr("会场"), self._preview, hint=hint)

    def _connect(self) -> None:
        self._rows.valueChanged.connect(self._on_edited)
        self._places.valueChanged.connect(self._on_edited)
        self._aisles.textChanged.connect(self._on_edited)
        self._reserved.textChanged.connect(self._on_edited)
        self._numbering.currentIndexChanged.connect(self._on_edited)
        self._preview.clicked.connect(self._on_cell_clicked)

    def _on_edited(self) -> None:
        self._preview.set_picture(hall_picture(self.typed(), with_gaps=True))

    def _on_cell_clicked(self, place: tuple[int, int]) -> None:
        self._gaps ^= {Seat(*place)}
        self._on_edited()

    def _write(self) -> None:
        halls, name = self.desk.workspace.halls, self._name.text()
        if self._row is None:
            halls.add(name, self.typed())
        else:
            halls.change(HallRow(self._row.id, name, self.typed()))


def _numbers(text: str) -> list[int]:
    """Return the numbers in a text, whatever stands between them."""
    return [int(number) for number in re.findall(r"\d{1,4}", text)]


def _listed(numbers: frozenset[int]) -> str:
    return "、".join(map(str, sorted(numbers)))
