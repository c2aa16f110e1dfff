"""表决规则: what polls go by in each kind of meeting, and what an election goes by."""

from dataclasses import replace
from fractions import Fraction

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QVBoxLayout, QWidget

from db.domain.election import Presence
from db.domain.poll import PollTerms
from db.domain.vocabulary import Area, MeetingKind
from db.domain.vote_rows import PollPresetRow
from db.domain.vote_vocabulary import PollBase, PollRule, TieRule
from desktop.i18n import translate
from desktop.ui.desk import Desk
from desktop.ui.widgets.form import FORM_WIDTH, Form
from desktop.vote_wording import base_word, rule_word
from desktop.wording import meeting_kind_word

SHARES = ("1/2", "2/3", "3/4")


class VoteRuleTab(QWidget):
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
        preset = self._preset()
        _choose(self._base, preset.terms.base.value)
        _choose(self._rule, preset.terms.rule.value)
        _choose(self._tie, preset.terms.tie.value)
        self._source.setText(preset.source)
        self._source.setCursorPosition(0)
        rule = self._desk.workspace.elections.rule()
        _choose(self._share, str(rule.presence.share))
        self._exceed.setChecked(rule.presence.must_exceed)
        _choose(self._elected, rule.base.value)
        for box, text in zip(
            (*self._marks, self._election_source),
            (rule.yes_mark, rule.no_mark, rule.abstain_mark, rule.source),
            strict=True,
        ):
            box.setText(text)
            box.setCursorPosition(0)

    def _build_fields(self) -> None:
        self._kind, self._base, self._rule = QComboBox(self), QComboBox(self), QComboBox(self)
        self._tie, self._share, self._elected = QComboBox(self), QComboBox(self), QComboBox(self)
        for kind in MeetingKind:
            self._kind.addItem(meeting_kind_word(kind, translate), kind.value)
        for base in PollBase:
            self._base.addItem(base_word(base, translate), base.value)
            self._elected.addItem(base_word(base, translate), base.value)
        for rule in (PollRule.MAJORITY, PollRule.TWO_THIRDS):
            self._rule.addItem(rule_word(rule, translate), rule.value)
        self._tie.addItem(self.tr("不通过"), TieRule.REJECT.value)
        self._tie.addItem(self.tr("再次表决"), TieRule.REVOTE.value)
        for share in SHARES:
            self._share.addItem(share, share)
        self._exceed = QCheckBox(self.tr("须超过这一比例（不含本数）"), self)
        self._source, self._election_source = QLineEdit(self), QLineEdit(self)
        self._marks = tuple(QLineEdit(self) for _ in range(3))
        for box in (self._source, self._election_source):
            box.setMaxLength(400)
        for box in self._marks:
            box.setMaxLength(20)

    def _build_layout(self) -> None:
        self._form = Form(self)
        self._form.add_section(self.tr("表决"))
        self._form.add_row("kind", self.tr("会议类型"), self._kind)
        self._form.add_row("base", self.tr("计算基数"), self._base)
        self._form.add_row("rule", self.tr("通过条件"), self._rule)
        self._form.add_row("tie", self.tr("恰为半数时"), self._tie)
        self._form.add_row("source", self.tr("规则依据"), self._source)
        self._form.add_section(self.tr("选举"))
        self._form.add_row("share", self.tr("到会人数至少"), self._share)
        self._form.add_row("exceed", "", self._exceed)
        self._form.add_row("elected", self.tr("当选须过半数的基数"), self._elected)
        titles = (self.tr("赞成"), self.tr("反对"), self.tr("弃权"))
        for key, title, box in zip(("yes", "no", "abstain"), titles, self._marks, strict=True):
            self._form.add_row(key, self.tr("选票记号：{choice}").format(choice=title), box)
        self._form.add_row("election_source", self.tr("规则依据"), self._election_source)
        self._form.setMaximumWidth(FORM_WIDTH)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 0)
        layout.addWidget(self._form)
        layout.addStretch(1)

    def _connect(self) -> None:
        self._kind.activated.connect(self._on_kind_chosen)
        for box in (self._base, self._rule, self._tie):
            box.activated.connect(self._on_preset_edited)
        self._source.editingFinished.connect(self._on_preset_edited)
        for box in (self._share, self._elected):
            box.activated.connect(self._on_election_edited)
        self._exceed.clicked.connect(self._on_election_edited)
        for line in (*self._marks, self._election_source):
            line.editingFinished.connect(self._on_election_edited)
        self._desk.bus.changed.connect(self._on_changed)

    def _preset(self) -> PollPresetRow:
        kind = MeetingKind(self._kind.currentData())
        found = {each.kind: each for each in self._desk.workspace.polls.presets()}
        return found.get(kind, PollPresetRow(kind, PollTerms(), ""))

    def _on_kind_chosen(self, _: int) -> None:
        self.refresh()

    def _on_preset_edited(self) -> None:
        known = self._preset()
        terms = replace(
            known.terms,
            base=PollBase(self._base.currentData()),
            rule=PollRule(self._rule.currentData()),
            tie=TieRule(self._tie.currentData()),
        )
        value = PollPresetRow(known.kind, terms, self._source.text().strip())
        if value != known:
            self._desk.attempt(lambda: self._desk.workspace.polls.change_preset(value))

    def _on_election_edited(self) -> None:
        known = self._desk.workspace.elections.rule()
        yes, no, abstain = (box.text().strip() for box in self._marks)
        value = replace(
            known,
            presence=Presence(Fraction(self._share.currentData()), self._exceed.isChecked()),
            base=PollBase(self._elected.currentData()),
            yes_mark=yes,
            no_mark=no or known.no_mark,
            abstain_mark=abstain or known.abstain_mark,
            source=self._election_source.text().strip(),
        )
        if value != known:
            self._desk.attempt(lambda: self._desk.workspace.elections.change_rule(value))

    def _on_changed(self, changes: frozenset[Area]) -> None:
        if changes & {Area.POLLS, Area.ELECTIONS}:
            self.refresh()


def _choose(box: QComboBox, value: str) -> None:
    """Show a value, also one that the box does not offer: it is the record's."""
    if box.findData(value) < 0:
        box.addItem(value, value)
    box.setCurrentIndex(box.findData(value))
