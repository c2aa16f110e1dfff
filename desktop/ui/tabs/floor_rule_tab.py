"""会场规则: signals, live requests, the time of groups, and what the share of speeches counts."""

from dataclasses import replace
from fractions import Fraction

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from db.domain.rows import FloorRuleRow
from db.domain.share_rule import CountedForm, ShareRule
from db.domain.time_budgets import BudgetGroup, BudgetRule
from db.domain.vocabulary import Area, MeetingKind, UnitKind
from desktop.floor_wording import budget_group_word, budget_rule_word, counted_form_word
from desktop.i18n import translate
from desktop.ui.desk import Desk
from desktop.ui.widgets.flow_row import FlowRow
from desktop.ui.widgets.form import FORM_WIDTH, Form
from desktop.wording import meeting_kind_word, unit_kind_word

PERCENT = 100
CHOICE_GAP = 16


class FloorRuleTab(QWidget):
    """Each change of a field is written at once, as one undoable action."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._build_fields()
        self._build_layout()
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Show what the record says."""
        rule = self._desk.workspace.floor.rule()
        self._warning.setValue(rule.warning_seconds)
        self._minutes.setValue(rule.live_minutes)
        self._budget_minutes.setValue(rule.budget_minutes or 0)
        self._unit.setValue(rule.budget_unit)
        self._equal.setValue(round(rule.equal * PERCENT))
        _choose(self._rule, rule.budget_rule.value)
        _choose(self._group, rule.budget_group.value)
        _mark(self._twice, is_checked=rule.allows_twice)
        _mark(self._present, is_checked=rule.only_present)
        has_budget = rule.budget_rule is not BudgetRule.NONE
        for key in ("group", "budget_minutes", "unit"):
            self._form.set_row_visible(key, is_visible=has_budget)
        self._form.set_row_visible("equal", is_visible=rule.budget_rule is BudgetRule.MIXED)
        share = self._desk.workspace.speech_log.share_rule()
        for chosen, boxes in (
            (share.meetings, self._meetings),
            (share.forms, self._forms),
            (share.units, self._units),
        ):
            for value, box in boxes.items():
                _mark(box, is_checked=value in chosen)

    def _build_fields(self) -> None:
        self._warning = _number(0, 600, self.tr(" 秒"), self)
        self._minutes = _number(1, 60, self.tr(" 分钟"), self)
        self._budget_minutes = _number(0, 600, self.tr(" 分钟"), self)
        self._budget_minutes.setSpecialValueText(self.tr("整场（扣除休息）"))
        self._unit = _number(1, 3600, self.tr(" 秒"), self)
        self._equal = _number(0, PERCENT, " %", self)
        self._twice = QCheckBox(self.tr("同一委员可以多次报名"), self)
        self._present = QCheckBox(self.tr("只有已签到的委员可以报名"), self)
        self._rule, self._group = QComboBox(self), QComboBox(self)
        for rule in BudgetRule:
            self._rule.addItem(budget_rule_word(rule, translate), rule.value)
        for group in BudgetGroup:
            self._group.addItem(budget_group_word(group, translate), group.value)
        self._meetings = {
            each: QCheckBox(meeting_kind_word(each, translate), self) for each in MeetingKind
        }
        self._forms = {
            each: QCheckBox(counted_form_word(each, translate), self) for each in CountedForm
        }
        self._units = {each: QCheckBox(unit_kind_word(each, translate), self) for each in UnitKind}

    def _build_layout(self) -> None:
        form = self._form = Form(self)
        form.add_section(self.tr("计时和即席发言"))
        form.add_row("warning", self.tr("提前提示"), self._warning)
        form.add_row("minutes", self.tr("即席发言时长"), self._minutes)
        form.add_row("twice", "", self._twice)
        form.add_row("present", "", self._present)
        form.add_section(self.tr("发言时间分配"))
        form.add_row("rule", self.tr("分配办法"), self._rule)
        form.add_row("group", self.tr("分配给"), self._group)
        form.add_row("equal", self.tr("均分的部分"), self._equal)
        form.add_row("budget_minutes", self.tr("分配的总时间"), self._budget_minutes)
        form.add_row("unit", self.tr("取整到"), self._unit)
        form.add_section(self.tr("发言占比口径"))
        for key, title, boxes in (
            ("meetings", self.tr("统计哪些会议"), self._meetings.values()),
            ("forms", self.tr("统计哪些形式"), self._forms.values()),
            ("units", self.tr("占比算哪些单位"), self._units.values()),
        ):
            row = FlowRow(self, gap=CHOICE_GAP)
            row.set_widgets(list(boxes))
            form.add_row(key, title, row)
        form.setMaximumWidth(FORM_WIDTH)
        inside = QWidget(self)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(form)
        column.addStretch(1)
        area = QScrollArea(self)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(inside)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 0)
        layout.addWidget(area)

    def _connect(self) -> None:
        numbers = (self._warning, self._minutes, self._budget_minutes, self._unit, self._equal)
        for number in numbers:
            number.editingFinished.connect(self._on_edited)
        for choice in (self._rule, self._group):
            choice.activated.connect(self._on_edited)
        for box in (self._twice, self._present):
            box.toggled.connect(self._on_edited)
        for boxes in (self._meetings, self._forms, self._units):
            for each in boxes.values():
                each.toggled.connect(self._on_share_edited)
        self._desk.bus.changed.connect(self._on_changed)

    def _on_edited(self, _: object = None) -> None:
        floor = self._desk.workspace.floor
        known = floor.rule()
        typed = FloorRuleRow(
            warning_seconds=self._warning.value(),
            live_minutes=self._minutes.value(),
            allows_twice=self._twice.isChecked(),
            only_present=self._present.isChecked(),
            budget_rule=BudgetRule(self._rule.currentData()),
            budget_group=BudgetGroup(self._group.currentData()),
            equal=Fraction(self._equal.value(), PERCENT),
            budget_unit=self._unit.value(),
            budget_minutes=self._budget_minutes.value() or None,
        )
        if round(known.equal * PERCENT) == self._equal.value():
            typed = replace(typed, equal=known.equal)
        if typed != known:
            self._desk.attempt(lambda: floor.change_rule(typed))

    def _on_share_edited(self, _: bool) -> None:
        log = self._desk.workspace.speech_log
        typed = ShareRule(
            meetings=tuple(each for each, box in self._meetings.items() if box.isChecked()),
            forms=tuple(each for each, box in self._forms.items() if box.isChecked()),
            units=tuple(each for each, box in self._units.items() if box.isChecked()),
        )
        if not (typed.meetings and typed.forms and typed.units):
            self._desk.say("warning", self.tr("会议、形式、单位各至少选一项，没有改动。"))
            self.refresh()
        elif typed != log.share_rule():
            self._desk.attempt(lambda: log.change_share_rule(typed))

    def _on_changed(self, changes: frozenset[Area]) -> None:
        if Area.POLICY in changes:
            self.refresh()


def _number(least: int, most: int, suffix: str, parent: QWidget) -> QSpinBox:
    box = QSpinBox(parent)
    box.setRange(least, most)
    box.setSuffix(suffix)
    return box


def _choose(box: QComboBox, value: str) -> None:
    box.setCurrentIndex(box.findData(value))


def _mark(box: QCheckBox, *, is_checked: bool) -> None:
    box.blockSignals(True)
    box.setChecked(is_checked)
    box.blockSignals(False)
