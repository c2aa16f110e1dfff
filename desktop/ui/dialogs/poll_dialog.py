"""A new poll as a form: what is voted on, how, and by which rule."""

from fractions import Fraction

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from db.domain.ids import AgendaItemId, MeetingId, SittingId
from db.domain.poll import PollTerms
from db.domain.vote_rows import PollSubject
from db.domain.vote_vocabulary import PollBase, PollMethod, PollRule, SubjectKind
from desktop.i18n import translate
from desktop.services.polls import PollForm
from desktop.ui.desk import Desk
from desktop.ui.dialogs.step_dialog import StepDialog
from desktop.vote_wording import base_word, method_word, rule_word, subject_kind_word

SHARES = (Fraction(1, 2), Fraction(2, 3), Fraction(3, 4), Fraction(4, 5))


class PollDialog(StepDialog):
    """Opens a poll; the rule of the meeting's kind is chosen already."""

    opened = Signal(object)

    def __init__(self, desk: Desk, meeting: MeetingId, parent: QWidget) -> None:
        self._meeting = meeting
        self._view = desk.workspace.meetings.view(meeting)
        self._preset = desk.workspace.polls.preset(meeting)
        super().__init__(desk, self.tr("新建表决"), self._view.meeting.name, parent)
        self._build_subject()
        self._build_rule()
        self.on_accept(self._write)

    def _build_subject(self) -> None:
        self.sitting = self.add_choice(
            "sitting",
            self.tr("场次"),
            [(f"{each.ordinal}. {each.name}", each.id) for each in self._view.sittings],
        )
        self.subject = QComboBox(self)
        self.subject.setEditable(True)
        self.subject.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        for item in self._view.agenda:
            self.subject.addItem(item.title, item.id)
        self.subject.setCurrentIndex(-1)
        line = self.subject.lineEdit()
        assert isinstance(line, QLineEdit)
        line.setMaxLength(300)
        hint = self.tr("可选一项议程，也可直接输入")
        self.form.add_row("subject", self.tr("表决事项"), self.subject, hint=hint)
        self.kind = self.add_choice(
            "kind",
            self.tr("类别"),
            [(subject_kind_word(each, translate), each.value) for each in SubjectKind],
        )
        self.text = self.add_note("text", self.tr("全文或名单"))
        self.method = self.add_choice(
            "method",
            self.tr("表决方式"),
            [(method_word(each, translate), each.value) for each in PollMethod],
        )
        self.subject.activated.connect(self._on_agenda_chosen)

    def _build_rule(self) -> None:
        terms = self._preset.terms
        self.base = self.add_choice(
            "base",
            self.tr("计算基数"),
            [(base_word(each, translate), each.value) for each in PollBase],
        )
        self.base.setCurrentIndex(self.base.findData(terms.base.value))
        self.rule = self.add_choice(
            "rule",
            self.tr("通过条件"),
            [(rule_word(each, translate), each.value) for each in PollRule],
        )
        self.rule.setCurrentIndex(self.rule.findData(terms.rule.value))
        self.share = self.add_choice(
            "share", self.tr("至少"), [(str(each), str(each)) for each in SHARES]
        )
        self.share.setEnabled(terms.rule is PollRule.AT_LEAST)
        self.rule.activated.connect(self._on_rule_chosen)
        source = self.tr("依据：{source}").format(source=self._preset.source)
        self.base.setToolTip(source)
        self.rule.setToolTip(source)

    def _on_agenda_chosen(self, _: int) -> None:
        self.kind.setCurrentIndex(self.kind.findData(SubjectKind.AGENDA_ITEM.value))

    def _on_rule_chosen(self, _: int) -> None:
        self.share.setEnabled(self.rule.currentData() == PollRule.AT_LEAST.value)

    def _write(self) -> None:
        polls = self.desk.workspace.polls
        form = PollForm(
            meeting=self._meeting,
            sitting=SittingId(self.sitting.currentData()),
            subject=self._subject(),
            method=PollMethod(self.method.currentData()),
            terms=PollTerms(
                base=PollBase(self.base.currentData()),
                rule=PollRule(self.rule.currentData()),
                share=Fraction(self.share.currentData()),
                tie=self._preset.terms.tie,
            ),
        )
        self.opened.emit(polls.open_poll(form))

    def _subject(self) -> PollSubject:
        title = self.subject.currentText().strip()
        place = self.subject.findText(title)
        item = self.subject.itemData(place) if place >= 0 else None
        return PollSubject(
            kind=SubjectKind(self.kind.currentData()),
            title=title,
            text=self.text.toPlainText(),
            agenda_item=AgendaItemId(item) if item is not None else None,
        )
