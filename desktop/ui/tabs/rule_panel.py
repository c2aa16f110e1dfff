"""The speaking rule in words, with its settings beside: used by a meeting and by the settings."""

from dataclasses import replace
from fractions import Fraction

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from db.domain.rows import SpeakingRuleRow
from db.domain.vocabulary import OrderPattern
from desktop.i18n import translate
from desktop.theme import set_role
from desktop.ui.desk import Desk
from desktop.ui.widgets.form import FORM_WIDTH, Form
from desktop.wording import pattern_sentence, pattern_word

ALL_ROUNDS = 0
SCROLL_BAR = 16


class RulePanel(QWidget):
    """Shows the record's rule and writes each change of it at once, as one undoable action."""

    def __init__(self, desk: Desk, parent: QWidget, *, with_source: bool = False) -> None:
        super().__init__(parent)
        self._desk = desk
        self._rule: SpeakingRuleRow | None = None
        self._with_source = with_source
        self._build_fields()
        self._build_layout()
        self._connect()

    def show_rule(self, rule: SpeakingRuleRow) -> None:
        """Show a rule without writing it."""
        self._rule = None
        self._pattern.setCurrentIndex(self._pattern.findData(rule.pattern.value))
        self._share.setText(f"{rule.share.numerator}/{rule.share.denominator}")
        self._max_run.setValue(rule.max_run)
        self._rounds.setValue(rule.priority_rounds or ALL_ROUNDS)
        self._separate.setChecked(rule.separate)
        self._minutes.setValue(rule.default_minutes)
        self._pause.setValue(rule.pause_seconds)
        self._nonparty.setChecked(rule.counts_nonparty)
        self._source.setPlainText(rule.source)
        self._rule = rule
        self._show_words(rule.pattern)

    def _build_fields(self) -> None:
        self._pattern = QComboBox(self)
        for pattern in OrderPattern:
            self._pattern.addItem(pattern_word(pattern, translate), pattern.value)
        self._words = QLabel(self)
        self._words.setWordWrap(True)
        set_role(self._words, "muted")
        self._share = QLineEdit(self)
        self._max_run = QSpinBox(self)
        self._max_run.setRange(1, 99)
        self._rounds = QSpinBox(self)
        self._rounds.setRange(ALL_ROUNDS, 99)
        self._rounds.setSpecialValueText(self.tr("全部"))
        self._separate = QCheckBox(self.tr("同一单位不相邻"), self)
        self._minutes = QSpinBox(self)
        self._minutes.setRange(1, 60)
        self._minutes.setSuffix(self.tr(" 分钟"))
        self._pause = QSpinBox(self)
        self._pause.setRange(0, 3600)
        self._pause.setSingleStep(15)
        self._pause.setSuffix(self.tr(" 秒"))
        self._nonparty = QCheckBox(self.tr("无党派计入占比"), self)
        self._source = QPlainTextEdit(self)
        self._source.setTabChangesFocus(True)
        self._source.setMaximumHeight(110)

    def _build_layout(self) -> None:
        self._form = Form(self)
        self._form.add_row("pattern", self.tr("排序办法"), self._pattern)
        self._form.add_row("words", "", self._words)
        self._form.add_row("rounds", self.tr("优先轮数"), self._rounds)
        self._form.add_row("max_run", self.tr("党派最多连续"), self._max_run)
        self._form.add_row("share", self.tr("党派比例"), self._share)
        self._form.add_row("separate", "", self._separate)
        self._form.add_row("minutes", self.tr("每篇时长"), self._minutes)
        self._form.add_row("pause", self.tr("两人之间"), self._pause)
        self._form.add_row("nonparty", "", self._nonparty)
        if self._with_source:
            self._form.add_row("source", self.tr("规则依据"), self._source)
        else:
            self._source.hide()
        self._form.setMaximumWidth(FORM_WIDTH)
        scroll = QScrollArea(self)
        scroll.setWidget(self._form)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setMinimumWidth(self._form.minimumSizeHint().width() + SCROLL_BAR)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 0, 0, 0)
        layout.addWidget(scroll)

    def _connect(self) -> None:
        self._pattern.activated.connect(self._on_edited)
        self._share.editingFinished.connect(self._on_edited)
        for box in (self._max_run, self._rounds, self._minutes, self._pause):
            box.editingFinished.connect(self._on_edited)
        self._separate.clicked.connect(self._on_edited)
        self._nonparty.clicked.connect(self._on_edited)

    def _show_words(self, pattern: OrderPattern) -> None:
        self._words.setText(pattern_sentence(pattern, translate))
        self._max_run.setEnabled(pattern is OrderPattern.ALTERNATE)
        self._share.setEnabled(pattern is OrderPattern.SHARE)
        has_priority = pattern not in (OrderPattern.FEWEST, OrderPattern.SUBMITTED)
        self._rounds.setEnabled(has_priority)

    def hideEvent(self, event: object) -> None:
        """Write a source that was typed before the panel goes away."""
        if self._with_source and self._rule is not None:
            self._write(replace(self._rule, source=self._source.toPlainText().strip()))
        super().hideEvent(event)  # type: ignore[arg-type]

    def _on_edited(self, *_: object) -> None:
        if self._rule is None:
            return
        share = _fraction(self._share.text())
        if share is None:
            self._form.set_error("share", self.tr("请写成 3/5，须在 0 和 1 之间"))
            return
        self._form.clear_errors()
        self._write(
            replace(
                self._rule,
                pattern=OrderPattern(self._pattern.currentData()),
                share=share,
                max_run=self._max_run.value(),
                priority_rounds=self._rounds.value() or None,
                separate=self._separate.isChecked(),
                default_minutes=self._minutes.value(),
                pause_seconds=self._pause.value(),
                counts_nonparty=self._nonparty.isChecked(),
                source=self._source.toPlainText().strip(),
            )
        )

    def _write(self, rule: SpeakingRuleRow) -> None:
        former = self._rule
        if rule == former or former is None:
            return
        self._rule = rule
        self._show_words(rule.pattern)
        committee = self._desk.workspace.committee
        if not self._desk.succeeds(lambda: committee.change_speaking_rule(rule)):
            self.show_rule(former)


def _fraction(text: str) -> Fraction | None:
    try:
        share = Fraction(text.replace(" ", ""))
    except (ValueError, ZeroDivisionError):
        return None
    return share if 0 < share < 1 else None
