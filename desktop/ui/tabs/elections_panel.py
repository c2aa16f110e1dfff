"""选举: drawn up, begun when enough have come, counted ballot by ballot, voted on again."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QInputDialog,
    QLabel,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from db.domain.ids import ElectionBallotId, ElectionId, MeetingId
from desktop.i18n import translate
from desktop.icons import icon
from desktop.services.elections import BallotView, ElectionView
from desktop.theme import set_role
from desktop.ui.desk import Desk
from desktop.ui.dialogs.election_dialog import ElectionDialog
from desktop.ui.tabs.ballot_desk import BallotDesk
from desktop.ui.widgets.action_button import action_button
from desktop.ui.widgets.empty_state import EmptyState


class ElectionsPanel(QWidget):
    """Chooses an election and one of its ballots; counts it, and goes on to the next."""

    stage_wanted = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._meeting: MeetingId | None = None
        self._elections: tuple[ElectionView, ...] = ()
        self._is_correcting = False
        self._build_actions()
        self._build_choosers()
        self._build_layout()
        self._connect()

    def show_meeting(self, meeting: MeetingId) -> None:
        """Show the elections of a meeting."""
        self._meeting = meeting
        self.refresh()

    def refresh(self) -> None:
        """Read the elections again; the chosen ones stay chosen."""
        if self._meeting is None:
            return
        self._elections = self._desk.workspace.elections.elections(self._meeting)
        _fill(self.election, [(each.election.title, each.election.id) for each in self._elections])
        self._stack.setCurrentWidget(self._page if self._elections else self._empty)
        self._on_election_chosen()

    def current(self) -> ElectionView | None:
        """Return the chosen election, or None."""
        key = self.election.currentData()
        return next((each for each in self._elections if each.election.id == key), None)

    def current_ballot(self) -> BallotView | None:
        """Return the chosen ballot, or None."""
        view, key = self.current(), self.ballot.currentData()
        ballots = view.ballots if view else ()
        return next((each for each in ballots if each.id == key), None)

    def _build_actions(self) -> None:
        self.new = QAction(icon("add"), self.tr("新建选举…"), self)
        self.begin = QAction(icon("play"), self.tr("清点人数，开始选举"), self)
        self.remove = QAction(icon("delete"), self.tr("删除选举"), self)
        self.close_action = QAction(icon("lock"), self.tr("计票完成"), self)
        self.close_action.setShortcut(QKeySequence("Ctrl+Return"))
        self.close_action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.again = QAction(icon("redo"), self.tr("再次投票"), self)
        self.correct = QAction(icon("edit"), self.tr("更正…"), self)
        self.copy_action = QAction(icon("copy"), self.tr("复制结果"), self)
        self.stage = QAction(icon("screen"), self.tr("上大屏"), self)
        self.addAction(self.close_action)

    def _build_choosers(self) -> None:
        self.election = QComboBox(self)
        self.election.setAccessibleName(self.tr("选举"))
        self.ballot = QComboBox(self)
        self.ballot.setAccessibleName(self.tr("选票"))
        self._presence = QLabel(self)
        self._presence.setWordWrap(True)
        set_role(self._presence, "muted")
        self.sentence = QLabel(self)
        self.sentence.setWordWrap(True)
        self.sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.counter = BallotDesk(self._desk, self)
        self._empty = EmptyState(self)
        self._empty.set_content(
            self.tr("还没有选举"),
            self.tr("新建一次选举：填写应选人数和候选人，次序按姓氏笔画自动排。"),
            action=self.new,
        )

    def _build_layout(self) -> None:
        self._page = QWidget(self)
        top = QHBoxLayout()
        top.addWidget(self.election)
        top.addWidget(self.ballot, 1)
        for action in (self.begin, self.new, self.remove):
            top.addWidget(action_button(action, "", self._page))
        foot = QHBoxLayout()
        foot.addWidget(action_button(self.close_action, "primary", self._page))
        for action in (self.again, self.correct, self.copy_action, self.stage):
            foot.addWidget(action_button(action, "", self._page))
        foot.addStretch(1)
        column = QVBoxLayout(self._page)
        column.setContentsMargins(0, 8, 0, 0)
        column.addLayout(top)
        column.addWidget(self._presence)
        column.addWidget(self.counter, 1)
        column.addWidget(self.sentence)
        column.addLayout(foot)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._page)
        self._stack.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        self.setFocusProxy(self.counter)

    def _connect(self) -> None:
        self.new.triggered.connect(self._on_new)
        elections = self._desk.workspace.elections
        self.begin.triggered.connect(lambda: self._on_verb(elections.begin))
        self.remove.triggered.connect(lambda: self._on_verb(elections.remove))
        self.close_action.triggered.connect(self._on_close)
        self.again.triggered.connect(self._on_again)
        self.correct.triggered.connect(self._on_correct)
        self.copy_action.triggered.connect(self._on_copy)
        self.stage.triggered.connect(lambda: self.stage_wanted.emit(self.current_ballot()))
        self.election.activated.connect(self._on_election_chosen)
        self.ballot.activated.connect(self._on_ballot_chosen)

    def _on_election_chosen(self, _: int = 0) -> None:
        view = self.current()
        _fill(self.ballot, [(ballot_text(each), each.id) for each in view.ballots] if view else [])
        self._on_ballot_chosen()

    def _on_ballot_chosen(self, _: int = 0) -> None:
        self._is_correcting = False
        view, ballot = self.current(), self.current_ballot()
        if ballot is not None:
            self.counter.show_ballot(ballot)
        has_begun = view is not None and view.election.roll is not None
        is_closed = ballot is not None and ballot.result is not None
        self._presence.setText(view.presence if view and has_begun else self.tr("尚未清点人数。"))
        self.sentence.setText(ballot.sentence if ballot else "")
        self.begin.setEnabled(view is not None and not has_begun)
        self.remove.setEnabled(view is not None and not has_begun)
        self.close_action.setEnabled(has_begun and ballot is not None and not is_closed)
        self.copy_action.setEnabled(is_closed)
        self.stage.setEnabled(is_closed)
        self.correct.setEnabled(is_closed and ballot is not None and ballot.is_in_force)
        self.again.setEnabled(ballot is not None and needs_another(ballot))

    def _on_new(self) -> None:
        if self._meeting is None:
            return
        if not self._desk.workspace.meetings.view(self._meeting).sittings:
            self._desk.say("info", self.tr("这次会议还没有场次，请先在“概况”里新增。"))
            return
        dialog = ElectionDialog(self._desk, self._meeting, self)
        dialog.drawn_up.connect(self._on_drawn_up)
        dialog.open()

    def _on_drawn_up(self, key: ElectionId) -> None:
        self.refresh()
        self.election.setCurrentIndex(self.election.findData(key))
        self._on_election_chosen()
        self.counter.setFocus()

    def _on_verb(self, verb: Callable[[ElectionId], object]) -> None:
        view = self.current()
        if view is not None:
            self._desk.attempt(lambda: verb(view.election.id))

    def _on_correct(self) -> None:
        self._is_correcting = True
        self.close_action.setEnabled(True)
        self.counter.set_open(is_open=True)
        self.counter.setFocus()

    def _on_close(self) -> None:
        ballot = self.current_ballot()
        if ballot is None:
            return
        done = self._desk.attempt(lambda: self._closed(ballot))
        if done is not None:
            self._choose_ballot(done.id)
            self._desk.say("done", done.sentence)

    def _closed(self, ballot: BallotView) -> BallotView | None:
        papers, votes = self.counter.numbers()
        elections = self._desk.workspace.elections
        if not self._is_correcting:
            return elections.close_ballot(ballot.id, papers, votes)
        reason, is_given = QInputDialog.getText(
            self, self.tr("更正计票"), self.tr("更正的原因（写入记录）：")
        )
        if not is_given:
            return None
        return elections.correct_ballot(ballot.id, papers, votes, reason=reason)

    def _on_again(self) -> None:
        ballot = self.current_ballot()
        if ballot is None:
            return
        made = self._desk.attempt(lambda: self._desk.workspace.elections.vote_again(ballot.id))
        if made is not None:
            self._choose_ballot(made)

    def _choose_ballot(self, key: ElectionBallotId) -> None:
        self.ballot.setCurrentIndex(self.ballot.findData(key))
        self._on_ballot_chosen()

    def _on_copy(self) -> None:
        ballot = self.current_ballot()
        if ballot is not None:
            QGuiApplication.clipboard().setText(ballot.sentence)
            self._desk.say("done", self.tr("已复制结果。"))


def ballot_text(view: BallotView) -> str:
    """Return how the list of ballots calls one."""
    text = translate("ElectionsPanel", "{title}　应选 {seats} 名").format(
        title=view.ballot.title, seats=view.ballot.seats
    )
    if not view.is_in_force:
        return text + translate("ElectionsPanel", "（已更正）")
    return text + (translate("ElectionsPanel", "（已计票）") if view.result else "")


def needs_another(view: BallotView) -> bool:
    """Return whether a ballot must be voted on again: equals, or more papers back than out."""
    result = view.result
    return (
        view.is_in_force and result is not None and (result.needs_second_ballot or result.is_void)
    )


def _fill(box: QComboBox, choices: list[tuple[str, int]]) -> None:
    chosen = box.currentData()
    box.blockSignals(True)
    box.clear()
    for text, key in choices:
        box.addItem(text, key)
    box.setCurrentIndex(max(box.findData(chosen), 0) if choices else -1)
    box.blockSignals(False)
