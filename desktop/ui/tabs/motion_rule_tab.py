"""提案规则: number, periods, review, letters of replies; each change is written at once."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import (
    QCheckBox,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from db.domain.errors import RuleViolation
from db.domain.motion_rows import MotionRuleRow
from db.domain.vocabulary import Area
from desktop.errors import explain
from desktop.i18n import translate
from desktop.ui.desk import EXPECTED, Desk
from desktop.ui.widgets.form import FORM_WIDTH, Form


class MotionRuleTab(QWidget):
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
        rules = self._desk.workspace.motion_rules
        self._rule = rules.rule()
        self._template.setText(self._rule.number_template)
        for name, box in self._numbers.items():
            box.setValue(getattr(self._rule, name))
        for name, mark in self._marks.items():
            mark.blockSignals(True)
            mark.setChecked(getattr(self._rule, name))
            mark.blockSignals(False)
        self._source.setText(self._rule.source)
        self._source.setCursorPosition(0)
        lines = [f"{each.letter} {each.meaning}" for each in rules.letters()]
        self._letters.setPlainText("\n".join(lines))

    def _build_fields(self) -> None:
        self._template = QLineEdit(self)
        self._template.setMaxLength(60)
        self._numbers = {
            "reply_months": _number(1, 24, self.tr(" 个月"), self),
            "hard_months": _number(1, 36, self.tr(" 个月"), self),
            "co_months": _number(1, 24, self.tr(" 个月"), self),
            "objection_days": _number(1, 90, self.tr(" 天"), self),
            "feedback_days": _number(1, 180, self.tr(" 天"), self),
            "soon_days": _number(1, 90, self.tr(" 天"), self),
            "collective_percent": _number(0, 100, " %", self),
        }
        self._marks = {
            "is_two_stage": QCheckBox(self.tr("立案前须先预审"), self),
            "rounds_to_hundred": QCheckBox(self.tr("占比凑足 100%，并注明"), self),
        }
        self._source = QLineEdit(self)
        self._source.setMaxLength(300)
        self._letters = QPlainTextEdit(self)
        self._letters.setTabChangesFocus(True)
        self._letters.setFixedHeight(112)

    def _build_layout(self) -> None:
        titles = {
            "reply_months": self.tr("答复期限"),
            "hard_months": self.tr("难度大的期限"),
            "co_months": self.tr("会办意见期限"),
            "objection_days": self.tr("异议退回期"),
            "feedback_days": self.tr("反馈期"),
            "soon_days": self.tr("提前提醒"),
            "collective_percent": self.tr("优秀提案中集体不少于"),
        }
        self._form = Form(self)
        self._form.add_row(
            "template", self.tr("案号"), self._template, hint=self.tr("如：{年}{序:04d}、第{序}号")
        )
        for name, box in self._numbers.items():
            self._form.add_row(name, titles[name], box)
        for name, mark in self._marks.items():
            self._form.add_row(name, "", mark)
        self._form.add_row(
            "letters",
            self.tr("答复分类"),
            self._letters,
            hint=self.tr("每行一类：字母、空格、含义；各地含义不同"),
        )
        self._form.add_row("source", self.tr("规则依据"), self._source)
        self._form.setMaximumWidth(FORM_WIDTH)
        inside = QWidget(self)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._form)
        column.addStretch(1)
        area = QScrollArea(self)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(inside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 0)
        layout.addWidget(area)

    def _connect(self) -> None:
        for text in (self._template, self._source):
            text.editingFinished.connect(self._on_edited)
        for number in self._numbers.values():
            number.editingFinished.connect(self._on_edited)
        for mark in self._marks.values():
            mark.toggled.connect(lambda _: self._on_edited())
        self._letters.installEventFilter(self)
        self._desk.bus.changed.connect(self._on_changed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Write the letters when the keyboard leaves them."""
        if watched is self._letters and event.type() == QEvent.Type.FocusOut:
            self._write_letters()
        return super().eventFilter(watched, event)

    def _on_edited(self) -> None:
        self._form.clear_errors()
        values: dict[str, Any] = {name: box.value() for name, box in self._numbers.items()}
        values |= {name: mark.isChecked() for name, mark in self._marks.items()}
        typed = MotionRuleRow(
            number_template=self._template.text().strip(),
            source=self._source.text().strip(),
            **values,
        )
        if typed.hard_months < typed.reply_months:
            self._form.set_error("hard_months", self.tr("不应短于答复期限"))
        elif typed != self._rule:
            self._write("template", lambda: self._desk.workspace.motion_rules.change_rule(typed))

    def _write_letters(self) -> None:
        lines = [line.split(maxsplit=1) for line in self._letters.toPlainText().splitlines()]
        letters = [(line[0], line[1] if len(line) > 1 else "") for line in lines if line]
        rules = self._desk.workspace.motion_rules
        if letters != [(each.letter, each.meaning) for each in rules.letters()]:
            self._write("letters", lambda: rules.change_letters(letters))

    def _write(self, key: str, verb: Callable[[], object]) -> None:
        try:
            verb()
        except RuleViolation as violation:
            self._form.set_error(key, explain(violation, translate) or "")
        except EXPECTED as error:
            self._desk.refuse(error)

    def _on_changed(self, changes: frozenset[Area]) -> None:
        if Area.MOTION_RULES in changes:
            self.refresh()


def _number(least: int, most: int, suffix: str, parent: QWidget) -> QSpinBox:
    box = QSpinBox(parent)
    box.setRange(least, most)
    box.setSuffix(suffix)
    return box
