"""届次: city, number and dates of the term, and the quorum."""

from dataclasses import replace
from fractions import Fraction

from PySide6.QtWidgets import QLineEdit, QSpinBox, QVBoxLayout, QWidget

from db.domain.rows import TermRow
from db.domain.vocabulary import Area
from desktop.ui.desk import Desk
from desktop.ui.widgets.form import FORM_WIDTH, Form
from desktop.ui.widgets.optional_date import OptionalDate


class TermTab(QWidget):
    """Writes each change at once, as one undoable action."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._build_fields()
        self._build_layout()
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Show what the record says."""
        committee = self._desk.workspace.committee
        self._term = committee.term()
        self._rule = committee.quorum()
        self._city.setText(self._term.city)
        self._number.setValue(self._term.number)
        self._from.set_day(self._term.starts_on)
        self._to.set_day(self._term.ends_on)
        fraction = self._rule.fraction
        self._quorum.setText(f"{fraction.numerator}/{fraction.denominator}")
        self._source.setText(self._rule.source)
        self._source.setCursorPosition(0)

    def _build_fields(self) -> None:
        self._city = QLineEdit(self)
        self._city.setMaxLength(60)
        self._number = QSpinBox(self)
        self._number.setRange(1, 99)
        self._from = OptionalDate(self.tr("未填写"), self)
        self._to = OptionalDate(self.tr("未填写"), self)
        self._quorum = QLineEdit(self)
        self._source = QLineEdit(self)
        self._source.setMaxLength(400)

    def _build_layout(self) -> None:
        self._form = Form(self)
        self._form.add_section(self.tr("委员会"))
        self._form.add_row("city", self.tr("市名"), self._city, hint=self.tr("如：临江市"))
        self._form.add_row("number", self.tr("第几届"), self._number)
        self._form.add_row("from", self.tr("本届开始"), self._from)
        self._form.add_row("to", self.tr("本届结束"), self._to)
        self._form.add_section(self.tr("到会"))
        self._form.add_row("quorum", self.tr("规定人数"), self._quorum, hint=self.tr("如：2/3"))
        self._form.add_row("source", self.tr("规则依据"), self._source)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 0)
        self._form.setMaximumWidth(FORM_WIDTH)
        layout.addWidget(self._form)
        layout.addStretch(1)

    def _connect(self) -> None:
        self._city.editingFinished.connect(self._on_term_edited)
        self._number.editingFinished.connect(self._on_term_edited)
        self._from.editingFinished.connect(self._on_term_edited)
        self._to.editingFinished.connect(self._on_term_edited)
        self._quorum.editingFinished.connect(self._on_quorum_edited)
        self._source.editingFinished.connect(self._on_quorum_edited)
        self._desk.bus.changed.connect(self._on_changed)

    def _on_term_edited(self) -> None:
        self._form.clear_errors()
        typed = TermRow(
            self._city.text().strip(),
            self._number.value(),
            self._from.day(),
            self._to.day(),
        )
        if typed == self._term:
            return
        if not typed.city:
            self._form.set_error("city", self.tr("请填写市名"))
            return
        if typed.starts_on and typed.ends_on and typed.ends_on <= typed.starts_on:
            self._form.set_error("to", self.tr("结束日应晚于开始日"))
            return
        if not self._desk.succeeds(lambda: self._desk.workspace.committee.change_term(typed)):
            self.refresh()

    def _on_quorum_edited(self) -> None:
        self._form.clear_errors()
        fraction = _quorum_of(self._quorum.text())
        if fraction is None:
            self._form.set_error("quorum", self.tr("请写成 2/3 或 1/2"))
            return
        typed = replace(self._rule, fraction=fraction, source=self._source.text().strip())
        committee = self._desk.workspace.committee
        if typed == self._rule:
            return
        if not self._desk.succeeds(lambda: committee.change_quorum(typed)):
            self.refresh()

    def _on_changed(self, changes: frozenset[Area]) -> None:
        if Area.TERM in changes:
            self.refresh()


def _quorum_of(text: str) -> Fraction | None:
    try:
        fraction = Fraction(text.replace(" ", ""))
    except (ValueError, ZeroDivisionError):
        return None
    return fraction if 0 < fraction <= 1 else None
