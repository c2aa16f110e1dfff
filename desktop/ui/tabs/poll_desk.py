"""The desk at which one poll is counted: big numbers, the verdict while typing, one close."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QInputDialog, QLabel, QVBoxLayout, QWidget

from db.domain.errors import RuleViolation
from db.domain.ids import MemberId
from db.domain.poll import Roll, count_choices
from db.domain.poll_sentence import condition_words
from db.domain.vote_vocabulary import PollMethod, PollOutcome, VoteChoice
from desktop.errors import explain
from desktop.i18n import translate
from desktop.icons import icon
from desktop.services.polls import PollView
from desktop.theme import set_role
from desktop.ui.desk import Desk
from desktop.ui.dialogs.files import WORKBOOKS, ask_open_path
from desktop.ui.tabs.poll_boxes import PollBoxes
from desktop.ui.tabs.roll_call_panel import RollCallPanel
from desktop.ui.widgets.action_button import action_button
from desktop.vote_wording import method_word, poll_outcome_word

_TONES = {
    PollOutcome.ADOPTED: "green",
    PollOutcome.REJECTED: "red",
    PollOutcome.TIED: "amber",
    PollOutcome.VOID: "red",
}


class PollDesk(QWidget):
    """Counts one poll; a closed one is shown, and can only be corrected."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._view: PollView | None = None
        self._named: dict[MemberId, VoteChoice] = {}
        self._is_correcting = False
        self._build_actions()
        self._build_words()
        self._build_layout()
        self._connect()
        self.show_poll(None)

    def show_poll(self, view: PollView | None) -> None:
        """Show a poll: one that is open is ready to be counted."""
        self._view = view
        self._named = {}
        self._is_correcting = False
        self.setEnabled(view is not None)
        self._title.setText(view.poll.subject.title if view else "")
        roll = self._roll_now()
        self.boxes.show_count(view.poll.count if view else None, roll.present if roll else None)
        if view is not None and not view.poll.is_closed and self._is(PollMethod.ROLL_CALL):
            here = self._desk.workspace.polls.present_members(view.poll.sitting_id)
            self.roll_call.show_members(here)
        self._arrange()
        self._judge()

    def correct(self) -> None:
        """Make a closed poll's numbers ready to be entered anew; the old entry stays."""
        if self._view is not None and self._view.poll.is_closed:
            self._is_correcting = True
            self._arrange()
            self._judge()
            self.boxes.setFocus()

    def start(self) -> None:
        """Put the keyboard where counting begins."""
        (self.roll_call if self._is(PollMethod.ROLL_CALL) else self.boxes).setFocus()

    def _build_actions(self) -> None:
        self.close_action = QAction(icon("lock"), self.tr("关闭表决"), self)
        self.close_action.setShortcut(QKeySequence("Ctrl+Return"))
        self.close_action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.import_action = QAction(icon("import"), self.tr("导入按键结果…"), self)
        self.copy_action = QAction(icon("copy"), self.tr("复制结果"), self)
        self.addAction(self.close_action)

    def _build_words(self) -> None:
        self._title = QLabel(self)
        set_role(self._title, "section-title")
        self._about = QLabel(self)
        set_role(self._about, "muted")
        self.verdict = QLabel(self)
        self.verdict.setAccessibleName(self.tr("结果"))
        set_role(self.verdict, "counter")
        self.sentence = QLabel(self)
        self.sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.refusal = QLabel(self)
        set_role(self.refusal, "error")
        for label in (self._title, self._about, self.sentence, self.refusal):
            label.setWordWrap(True)

    def _build_layout(self) -> None:
        self.boxes = PollBoxes(self)
        self.roll_call = RollCallPanel(self)
        self._close_button = action_button(self.close_action, "primary", self)
        self._import_button = action_button(self.import_action, "", self)
        buttons = QHBoxLayout()
        buttons.addWidget(self._close_button)
        buttons.addWidget(self._import_button)
        buttons.addWidget(action_button(self.copy_action, "", self))
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 0, 0, 0)
        layout.setSpacing(8)
        for part in (self._title, self._about, self.boxes, self.verdict):
            layout.addWidget(part)
        layout.addWidget(self.sentence)
        layout.addWidget(self.refusal)
        layout.addLayout(buttons)
        layout.addWidget(self.roll_call, 1)
        layout.addStretch(0)

    def _connect(self) -> None:
        self.close_action.triggered.connect(self._on_close)
        self.import_action.triggered.connect(self._on_import)
        self.copy_action.triggered.connect(self._on_copy)
        self.roll_call.called.connect(lambda: self._show_named(self.roll_call.choices()))
        self.boxes.typed.connect(self._on_typed)
        self.boxes.finished.connect(self._close_button.setFocus)

    def _arrange(self) -> None:
        """Show only what the method asks for; what is closed cannot be typed into."""
        view, is_fresh = self._view, not self._is_correcting
        is_open = view is not None and not (view.poll.is_closed and is_fresh)
        self.boxes.arrange(has_papers=self._is(PollMethod.BALLOT), is_open=is_open)
        self.roll_call.setVisible(is_open and is_fresh and self._is(PollMethod.ROLL_CALL))
        self._import_button.setVisible(is_open and is_fresh and self._is(PollMethod.KEYPAD))
        self._close_button.setVisible(is_open)
        text = self.tr("关闭表决") if is_fresh else self.tr("记录更正…")
        self.close_action.setText(text)
        self._close_button.setText(text)
        self._about.setText(about_text(view) if view else "")

    def _is(self, method: PollMethod) -> bool:
        return self._view is not None and self._view.poll.method is method

    def _roll_now(self) -> Roll | None:
        """Return who is entitled and present: of a closed poll as stored, else of this moment."""
        view = self._view
        if view is None or view.poll.is_closed:
            return view.poll.roll if view else None
        return self._desk.workspace.polls.roll(view.poll.sitting_id)

    def _roll(self) -> Roll:
        known = self._roll_now()
        assert known is not None
        present = self.boxes.present()
        return Roll(known.entitled, known.present if present is None else present)

    def _judge(self) -> None:
        """Say what the numbers come to as they stand."""
        for label in (self.verdict, self.sentence, self.refusal):
            label.clear()
        view = self._view
        self.copy_action.setEnabled(view is not None and view.poll.is_closed)
        if view is None:
            return
        count = self.boxes.count()
        if count is None and not self._is(PollMethod.ACCLAMATION):
            self.sentence.setText(self.tr("填写票数，或用 + − 逐个计数；Enter 到下一格。"))
            return
        try:
            verdict, sentence = self._desk.workspace.polls.judged(view, count, self._roll())
        except RuleViolation as violation:
            self.refusal.setText(explain(violation, translate) or "")
            return
        word = poll_outcome_word(verdict.outcome, translate)
        self.verdict.setText(
            self.tr("{outcome}　须 {needed} 票").format(outcome=word, needed=verdict.needed)
        )
        self.verdict.setProperty("tone", _TONES[verdict.outcome])
        set_role(self.verdict, "counter")
        self.sentence.setText(sentence)

    def _on_typed(self) -> None:
        """Numbers that are typed stand for themselves, not for the list that was read."""
        self._named = {}
        self._judge()

    def _on_import(self) -> None:
        kind = self.tr("表决结果 ({patterns})").format(patterns=WORKBOOKS)
        path = ask_open_path(self, self.tr("导入按键结果"), kind)
        if path is None or self._view is None:
            return
        workspace, poll = self._desk.workspace, self._view.poll
        seats = workspace.seating.places(poll.meeting_id, poll.sitting_id)
        named = self._desk.attempt(
            lambda: workspace.polls.read_keypads(workspace.imports.read(path), seats)
        )
        if named is not None:
            self._show_named(named)

    def _show_named(self, named: dict[MemberId, VoteChoice]) -> None:
        self.boxes.show_count(count_choices(named.values()), self.boxes.present())
        self._named = named
        self._judge()

    def _on_close(self) -> None:
        view = self._view
        if view is None or (view.poll.is_closed and not self._is_correcting):
            return
        verb = self._correcting if self._is_correcting else self._closing
        done = self._desk.attempt(lambda: verb(view))
        if done is not None:
            self._desk.say("done", done.sentence)

    def _closing(self, view: PollView) -> PollView:
        polls = self._desk.workspace.polls
        if self._named:
            return polls.close_named(view.id, self._named, roll=self._roll())
        return polls.close_poll(view.id, self.boxes.count(), roll=self._roll())

    def _correcting(self, view: PollView) -> PollView | None:
        reason, is_given = QInputDialog.getText(
            self, self.tr("更正表决"), self.tr("更正的原因（写入记录）：")
        )
        if not is_given:
            return None
        count, roll = self.boxes.count(), self._roll()
        return self._desk.workspace.polls.correct_poll(view.id, count, reason=reason, roll=roll)

    def _on_copy(self) -> None:
        if self._view is not None:
            QGuiApplication.clipboard().setText(self._view.sentence)
            self._desk.say("done", self.tr("已复制结果。"))


def about_text(view: PollView) -> str:
    """Say of a poll where it is held, what it needs, and which entry it corrects."""
    lines = [
        translate(
            "PollDesk", "{sitting}　应到 {entitled} 人　{method}　赞成票须{condition}"
        ).format(
            sitting=view.sitting.name,
            entitled=view.poll.roll.entitled,
            method=method_word(view.poll.method, translate),
            condition=condition_words(view.poll.terms, view.meeting.kind),
        )
    ]
    if view.poll.corrects_id is not None:
        lines.append(
            translate("PollDesk", "更正第 {number} 号：{reason}").format(
                number=view.poll.corrects_id, reason=view.poll.correction_reason
            )
        )
    if view.poll.corrected_by is not None:
        lines.append(
            translate("PollDesk", "已由第 {number} 号更正").format(number=view.poll.corrected_by)
        )
    return "\n".join(lines)
