"""A new poll as a form: what is voted on, how, and by which rule."""

from fractions import Fraction

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QSizePolicy, QWidget

from db.domain.ids import AgendaItemId, MeetingId, MotionId, SittingId
from db.domain.motion_query import MotionQuery
from db.domain.motion_rows import MotionRow
from db.domain.poll import PollTerms
from db.domain.vote_rows import PollSubject
from db.domain.vote_vocabulary import PollBase, PollMethod, PollRule, SubjectKind
from desktop.i18n import translate
from desktop.services.motions import query_words
from desktop.services.polls import PollForm
from desktop.ui.desk import Desk
from desktop.ui.dialogs.step_dialog import StepDialog, StepIncomplete
from desktop.ui.widgets.search_box import SearchBox
from desktop.vote_wording import base_word, method_word, rule_word, subject_kind_word

FOUND = 50
"""Motions offered at most; typing more words finds the others."""
LONGEST = 300
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
        self._build_motion()
        self._build_details()
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
        line.setMaxLength(LONGEST)
        hint = self.tr("可选一项议程，也可直接输入")
        self.form.add_row("subject", self.tr("表决事项"), self.subject, hint=hint)
        self.kind = self.add_choice(
            "kind",
            self.tr("类别"),
            [(subject_kind_word(each, translate), each.value) for each in SubjectKind],
        )
        self.subject.activated.connect(self._on_agenda_chosen)
        self.kind.currentIndexChanged.connect(self._on_kind_changed)

    def _build_motion(self) -> None:
        """Let a motion be found by typing; the fields are there only for that kind."""
        self.search = SearchBox(self.tr("案号、案由、提案者"), self)
        self.form.add_row("search", self.tr("查找提案"), self.search)
        self.motion = self.add_choice("motion", self.tr("提案"), [])
        # A long title is cut in the field, not the window made wider for it.
        policy = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self.motion.setSizeAdjustPolicy(policy)
        self.motion.setMinimumContentsLength(28)
        self.motion.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._found: dict[int, MotionRow] = {}
        self.search.text_settled.connect(self._on_searched)
        self.motion.activated.connect(self._on_motion_chosen)
        self._on_kind_changed()

    def _build_details(self) -> None:
        self.text = self.add_note("text", self.tr("全文或名单"))
        self.method = self.add_choice(
            "method",
            self.tr("表决方式"),
            [(method_word(each, translate), each.value) for each in PollMethod],
        )

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

    def _on_kind_changed(self, _: int = 0) -> None:
        is_motion = self._is_motion()
        for key in ("search", "motion"):
            self.form.set_row_visible(key, is_visible=is_motion)
        if is_motion and not self.motion.count():
            self._on_searched("")
        if self.isVisible():
            self.fit_height()

    def _on_searched(self, typed: str) -> None:
        """Offer the motions that fit; the only one that fits is chosen."""
        found = self.desk.workspace.motions.search(MotionQuery(words=query_words(typed)))
        self._found = {row.id: row for row in found.rows[:FOUND]}
        self.motion.clear()
        self.motion.addItem(self.tr("（请选择）"), None)
        for row in self._found.values():
            self.motion.addItem(f"{row.number}　{row.title}".strip(), row.id)
        if typed.strip() and len(self._found) == 1:
            self.motion.setCurrentIndex(1)
            self._on_motion_chosen()

    def _on_motion_chosen(self, _: int = 0) -> None:
        row = self._found.get(self.motion.currentData() or 0)
        if row is not None:
            self.subject.setEditText(motion_title(row)[:LONGEST])

    def _on_rule_chosen(self, _: int) -> None:
        self.share.setEnabled(self.rule.currentData() == PollRule.AT_LEAST.value)

    def _is_motion(self) -> bool:
        return bool(self.kind.currentData() == SubjectKind.MOTION.value)

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
            motion=self._chosen_motion() if self._is_motion() else None,
        )

    def _chosen_motion(self) -> MotionId:
        key = self.motion.currentData()
        if key is None:
            self.form.set_error("motion", self.tr("请先查找并选择一件提案"))
            raise StepIncomplete
        return MotionId(key)


def motion_title(row: MotionRow) -> str:
    """Return what a poll about a motion is called: its title with its number, if it has one."""
    if not row.number:
        return row.title
    return translate("PollDialog", "{title}（第{number}号提案）").format(
        title=row.title, number=row.number
    )
