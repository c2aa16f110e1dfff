"""到会规则: the sentence of the chair and the notice of leave, by kind of meeting."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from db.domain.attendance import Attendance
from db.domain.chair_sentence import DEFAULT, PLACES, WHOM, check_template, fill_template
from db.domain.errors import RuleViolation
from db.domain.leave_notice import NoticeRule
from db.domain.vocabulary import Area, MeetingKind
from desktop.errors import explain
from desktop.i18n import translate
from desktop.icons import icon
from desktop.theme import set_role
from desktop.ui.desk import Desk
from desktop.ui.widgets.action_button import action_button
from desktop.ui.widgets.form import FORM_WIDTH, Form
from desktop.wording import meeting_kind_word

EXAMPLE_WIDTH = 620
EXAMPLE = Attendance(expected=367, present=358, on_leave=7)


class AttendanceRuleTab(QWidget):
    """Writes what is edited as one undoable action; a wrong template is refused at its field."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._build_fields()
        self._build_layout()
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Show what the record says of the chosen kind of meeting."""
        kind = self._chosen()
        attendance = self._desk.workspace.attendance
        template = next(each for each in attendance.templates() if each.kind is kind)
        self._template.setPlainText(template.text)
        self._restore.setEnabled(not template.is_default)
        rule = self._rule(kind)
        self._days.setValue(rule.days)
        self._source.setText(rule.source)
        self._source.setCursorPosition(0)
        self._form.clear_errors()
        self._show_example()

    def _build_fields(self) -> None:
        self._kind = QComboBox(self)
        for kind in MeetingKind:
            self._kind.addItem(meeting_kind_word(kind, translate), kind.value)
        self._template = QPlainTextEdit(self)
        self._template.setTabChangesFocus(True)
        self._template.setFixedHeight(84)
        self._example = QLabel(self)
        self._example.setWordWrap(True)
        self._example.setMinimumWidth(EXAMPLE_WIDTH)
        set_role(self._example, "muted")
        self._save = QAction(icon("save"), self.tr("保存主持词"), self)
        self._restore = QAction(icon("undo"), self.tr("恢复默认"), self)
        self._days = QSpinBox(self)
        self._days.setRange(0, 60)
        self._days.setSuffix(self.tr(" 天"))
        self._days.setSpecialValueText(self.tr("不要求"))
        self._source = QLineEdit(self)
        self._source.setMaxLength(400)

    def _build_layout(self) -> None:
        places = "、".join(f"{{{place}}}" for place in PLACES)
        hint = self.tr("可用：{places}；请假、缺席为零的部分不读。").format(places=places)
        self._form = Form(self)
        self._form.add_row("kind", self.tr("会议类型"), self._kind)
        self._form.add_section(self.tr("主持词"))
        self._form.add_row("template", self.tr("模板"), self._template, hint=hint)
        self._form.add_row("example", self.tr("读出来"), self._example)
        self._form.add_row("save", "", self._buttons())
        self._form.add_section(self.tr("请假"))
        self._form.add_row("days", self.tr("提前书面提出"), self._days)
        self._form.add_row("source", self.tr("规则依据"), self._source)
        self._form.setMaximumWidth(FORM_WIDTH)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 0)
        layout.addWidget(self._form)
        layout.addStretch(1)

    def _buttons(self) -> QWidget:
        row = QWidget(self)
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(action_button(self._save, "primary", row))
        layout.addWidget(action_button(self._restore, "", row))
        layout.addStretch(1)
        return row

    def _connect(self) -> None:
        self._kind.activated.connect(self._on_kind_chosen)
        self._template.textChanged.connect(self._show_example)
        self._save.triggered.connect(self._on_save)
        self._restore.triggered.connect(self._on_restore)
        self._days.editingFinished.connect(self._on_notice_edited)
        self._source.editingFinished.connect(self._on_notice_edited)
        self._desk.bus.changed.connect(self._on_changed)

    def _chosen(self) -> MeetingKind:
        return MeetingKind(self._kind.currentData())

    def _rule(self, kind: MeetingKind) -> NoticeRule:
        rules = {rule.kind: rule for rule in self._desk.workspace.attendance.notices()}
        return rules.get(kind, NoticeRule(kind, 0, ""))

    def _show_example(self) -> None:
        try:
            template = check_template(self._template.toPlainText())
        except RuleViolation:
            self._example.setText("—")
            return
        quorum = self._desk.workspace.committee.quorum().fraction
        whom = WHOM[self._chosen()]
        self._example.setText(fill_template(template, EXAMPLE, whom=whom, quorum=quorum))

    def _on_kind_chosen(self, _: int) -> None:
        self.refresh()

    def _on_save(self) -> None:
        self._form.clear_errors()
        attendance, kind = self._desk.workspace.attendance, self._chosen()
        text = " ".join(self._template.toPlainText().split())
        try:
            attendance.set_template(kind, text)
        except RuleViolation as violation:
            self._form.set_error("template", explain(violation, translate) or "")
        else:
            self._desk.say("done", self.tr("主持词已保存。"))

    def _on_restore(self) -> None:
        attendance, kind = self._desk.workspace.attendance, self._chosen()
        self._desk.attempt(lambda: attendance.restore_template(kind))
        self._template.setPlainText(DEFAULT)

    def _on_notice_edited(self) -> None:
        kind = self._chosen()
        typed = NoticeRule(kind, self._days.value(), self._source.text().strip())
        if typed != self._rule(kind):
            attendance = self._desk.workspace.attendance
            self._desk.attempt(lambda: attendance.set_notice(typed))

    def _on_changed(self, changes: frozenset[Area]) -> None:
        if changes & {Area.ATTENDANCE, Area.TERM, Area.WORDINGS}:
            self.refresh()
