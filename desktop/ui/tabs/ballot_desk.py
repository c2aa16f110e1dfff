"""The desk at which one ballot is counted: a key a mark, 正 by 正, then papers and the result."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QInputDialog, QLabel, QVBoxLayout, QWidget

from db.domain.election import CandidateVotes
from db.domain.errors import RuleViolation
from db.domain.ids import ElectionBallotId
from db.domain.poll import BallotPapers
from db.domain.vote_rows import ElectionBallotRow
from db.domain.vote_vocabulary import VoteChoice
from desktop.errors import explain
from desktop.i18n import translate
from desktop.icons import icon
from desktop.services.elections import BallotView
from desktop.theme import set_role
from desktop.ui.ballot_marks import BallotMarks, KeptCount, Mark
from desktop.ui.desk import Desk
from desktop.ui.models.candidate_table_model import CandidateCountRow, CandidateTableModel
from desktop.ui.widgets.action_button import action_button
from desktop.ui.widgets.count_box import CountBox
from desktop.ui.widgets.record_table import RecordTable
from desktop.vote_wording import choice_word

Counts = dict[str, int | None]
KINDS = (VoteChoice.YES, VoteChoice.NO, VoteChoice.ABSTAIN)
_ADD = (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Space)
_TAKE = (Qt.Key.Key_Minus, Qt.Key.Key_Backspace)
_TURN = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class BallotDesk(QWidget):
    """Counts one ballot by marks; what is closed is shown."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._ballot: ElectionBallotRow | None = None
        self._is_open = False
        self._rows: list[CandidateCountRow] = []
        self._store: BallotMarks | None = None
        self._kept: dict[ElectionBallotId, tuple[list[CandidateCountRow], Counts]] = {}
        self._build_actions()
        self._build_papers()
        self._build_layout()
        self._connect()

    def show_ballot(self, view: BallotView) -> None:
        """Show a ballot: an open one with the marks and papers so far."""
        self._ballot = view.ballot
        self._store = store_of(self._desk, view.ballot)
        papers = view.ballot.papers
        counts = {key: getattr(papers, key) if papers else None for key in self.papers}
        if papers is None:
            kept = self._kept.get(view.id) or self._taken_up(view)
            self._rows, counts = kept or (list(rows_of(view)), counts)
        else:
            self._rows = list(rows_of(view))
            self._forget(view)
        for key, box in self.papers.items():
            box.blockSignals(True)
            box.set_count(counts.get(key))
            box.blockSignals(False)
        self.set_open(is_open=papers is None)
        if self._rows:
            self.table.select_id(self._rows[0].id)

    def set_open(self, *, is_open: bool) -> None:
        """Let marks be made or not."""
        self._is_open = is_open
        for box in self.papers.values():
            box.setReadOnly(not is_open)
        for action in (self.other, self.rest):
            action.setEnabled(is_open)
        self._judge()

    def rows(self) -> tuple[CandidateCountRow, ...]:
        """Return the candidates with their marks."""
        return tuple(self._rows)

    def numbers(self) -> tuple[BallotPapers, tuple[CandidateVotes, ...]]:
        """Return the papers and the votes as entered; what was not entered is 0."""
        papers = BallotPapers(*(box.count() or 0 for box in self.papers.values()))
        votes = tuple(
            CandidateVotes(row.name, row.yes, row.no, row.abstain, is_write_in=row.is_write_in)
            for row in self._rows
        )
        return papers, votes

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A key makes a mark: + or Space for the current name, 1 to 9 for the n-th."""
        is_press = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if is_press and self._is_open and isinstance(event, QKeyEvent) and self._on_key(event):
            return True
        return super().eventFilter(watched, event)

    def _build_actions(self) -> None:
        self.other = QAction(icon("add"), self.tr("另选他人…"), self)
        self.rest = QAction(icon("check"), self.tr("其余记为赞成"), self)
        self.rest.setToolTip(self.tr("有效票减去反对和弃权，记为赞成：不作记号的就是赞成"))

    def _build_papers(self) -> None:
        names = {
            "issued": self.tr("发出"),
            "returned": self.tr("收回"),
            "valid": self.tr("有效"),
            "spoiled": self.tr("废票"),
        }
        self.papers = {key: CountBox(name, self) for key, name in names.items()}
        self._papers_row = QHBoxLayout()
        for key, name in names.items():
            self._papers_row.addWidget(QLabel(name, self))
            self._papers_row.addWidget(self.papers[key])
        self._papers_row.addStretch(1)

    def _build_layout(self) -> None:
        self.table: RecordTable[CandidateCountRow] = RecordTable(
            CandidateTableModel(self),
            name="candidates",
            title=self.tr("候选人"),
            settings=self._desk.settings,
            parent=self,
        )
        self.table.view.installEventFilter(self)
        self.kind = QComboBox(self)
        self.kind.setAccessibleName(self.tr("记入"))
        for each in KINDS:
            self.kind.addItem(choice_word(each, translate), each.value)
        hint = QLabel(
            self.tr(
                "↑↓ 选人，←→ 选赞成、反对、弃权；空格或 + 记一票，− 减一票；1—9 直接记给第几位"
            ),
            self,
        )
        set_role(hint, "caption")
        self.refusal = QLabel(self)
        self.refusal.setWordWrap(True)
        set_role(self.refusal, "error")
        tools = QHBoxLayout()
        tools.addWidget(self.kind)
        tools.addWidget(action_button(self.other, "", self))
        tools.addWidget(action_button(self.rest, "", self))
        tools.addWidget(hint, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(self._papers_row)
        layout.addLayout(tools)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.refusal)
        self.setFocusProxy(self.table)

    def _connect(self) -> None:
        self.other.triggered.connect(self._on_other)
        self.rest.triggered.connect(self._on_rest)
        boxes = list(self.papers.values())
        for box, following in zip(boxes, (*boxes[1:], self.table), strict=True):
            box.valueChanged.connect(self._renew)
            box.entered.connect(following.setFocus)

    def _on_key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key in _TURN:
            place = (self.kind.currentIndex() + _TURN[key]) % len(KINDS)
            self.kind.setCurrentIndex(place)
            return True
        current = self.table.current_row()
        if key in _ADD or key in _TAKE:
            if current is not None:
                self._mark(current.name, 1 if key in _ADD else -1)
            return True
        place = key - Qt.Key.Key_0
        if 1 <= place <= min(9, len(self._rows)):
            self._mark(self._rows[place - 1].name, 1)
            return True
        return False

    def _mark(self, name: str, step: int) -> None:
        kind = VoteChoice(self.kind.currentData())
        self._rows = [
            marked(row, kind, step)
            if row.name == name and (kind is VoteChoice.YES or not row.is_write_in)
            else row
            for row in self._rows
        ]
        self._renew()

    def _on_other(self) -> None:
        name, is_given = QInputDialog.getText(self, self.tr("另选他人"), self.tr("姓名："))
        name = name.strip()
        if not is_given or not name or name in {row.name for row in self._rows}:
            return
        place = len(self._rows) + 1
        self._rows.append(CandidateCountRow(place=place, name=name, is_write_in=True, yes=1))
        self._renew()
        self.table.select_id(name)

    def _on_rest(self) -> None:
        valid = self.papers["valid"].count() or 0
        self._rows = [
            row if row.is_write_in else replace(row, yes=max(0, valid - row.no - row.abstain))
            for row in self._rows
        ]
        self._renew()

    def _renew(self, _: int = 0) -> None:
        """Keep what was counted, for when another ballot is looked at meanwhile."""
        self._judge()
        if self._ballot is not None and self._ballot.papers is None:
            counts = {key: box.count() for key, box in self.papers.items()}
            self._kept[self._ballot.id] = (self._rows, counts)
            if self._store is not None:
                self._store.keep(KeptCount(tuple(map(mark_of, self._rows)), counts))

    def _taken_up(self, view: BallotView) -> tuple[list[CandidateCountRow], Counts] | None:
        """Return what was counted before the program ended, and say so."""
        count = self._store.kept() if self._store is not None else None
        if count is None:
            return None
        self._desk.say(
            "info",
            self.tr("“{title}”上次没有计完，已接着上次的票数。").format(title=view.ballot.title),
            [(self.tr("从头计票"), lambda: self._start_over(view))],
        )
        return [_row(place, mark) for place, mark in enumerate(count.marks, start=1)], count.papers

    def _start_over(self, view: BallotView) -> None:
        """Drop what was taken up, as long as that ballot is still shown and open."""
        if self._ballot == view.ballot:
            self._forget(view)
            self.show_ballot(view)

    def _forget(self, view: BallotView) -> None:
        self._kept.pop(view.id, None)
        if self._store is not None:
            self._store.forget()

    def _judge(self) -> None:
        """Say what the numbers come to as they stand, or what does not add up yet."""
        self.refusal.clear()
        if self._is_open:
            self._rows = [replace(row, outcome=None) for row in self._rows]
            self._try_to_elect()
        self.table.set_rows(self._rows)

    def _try_to_elect(self) -> None:
        ballot, (papers, votes) = self._ballot, self.numbers()
        if ballot is None or self.papers["valid"].count() is None:
            return
        try:
            result = self._desk.workspace.elections.judged(ballot.id, papers, votes)
        except RuleViolation as violation:
            self.refusal.setText(explain(violation, translate) or "")
            return
        self._rows = [
            replace(row, outcome=outcome)
            for row, outcome in zip(self._rows, result.outcomes, strict=True)
        ]


def marked(row: CandidateCountRow, kind: VoteChoice, step: int) -> CandidateCountRow:
    """Return a row with one mark more or less of a kind, never below none."""
    votes = max(0, row.votes(kind) + step)
    if kind is VoteChoice.YES:
        return replace(row, yes=votes)
    return replace(row, no=votes) if kind is VoteChoice.NO else replace(row, abstain=votes)


def store_of(desk: Desk, ballot: ElectionBallotRow) -> BallotMarks | None:
    """Return where this machine keeps the marks of a ballot; nowhere before the election."""
    election = desk.workspace.elections.view(ballot.election_id).election
    if election.begun_at is None:
        return None
    return BallotMarks(desk.settings, ballot, election.begun_at)


def mark_of(row: CandidateCountRow) -> Mark:
    """Return a row as its marks are kept."""
    return row.name, row.is_write_in, row.yes, row.no, row.abstain


def _row(place: int, mark: Mark) -> CandidateCountRow:
    name, is_write_in, yes, no, abstain = mark
    return CandidateCountRow(
        place=place, name=name, is_write_in=is_write_in, yes=yes, no=no, abstain=abstain
    )


def rows_of(view: BallotView) -> tuple[CandidateCountRow, ...]:
    """Return the candidates of a ballot as they are counted: from nothing, or as stored."""
    return tuple(
        CandidateCountRow(
            place=each.place,
            name=each.name,
            is_write_in=each.is_write_in,
            yes=each.votes.yes if each.votes else 0,
            no=each.votes.no if each.votes else 0,
            abstain=each.votes.abstain if each.votes else 0,
            outcome=each.outcome,
        )
        for each in view.ballot.candidates
    )
