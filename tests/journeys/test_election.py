"""An election from the drawing up to the report: presence, two ballots, a tie, a second ballot."""

import subprocess

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from db.domain.election import QuorumNotReached
from db.domain.ids import MeetingId
from db.domain.poll import Roll
from db.domain.vote_vocabulary import CandidateOutcome
from desktop.services.elections import BallotForm, ElectionForm, Nominee
from desktop.services.vote_documents import ElectionPaper
from desktop.settings import DictSettings
from desktop.ui.desk import Desk
from desktop.ui.dialogs.election_dialog import ElectionDialog
from desktop.ui.main_window import MainWindow

PLENARY = MeetingId(1)
LEADERS = "李四"
STANDING = "王刚\n丁一\n马明\n孔方"


class Tellers:
    """Count by keyboard: votes against are marked, the rest is for."""

    def __init__(self, window):
        window.show_page("meetings")
        page = window.page("meetings")
        page.open_meeting(PLENARY, "votes")
        self.window, self.tab = window, page.tab("votes")
        self.tab._panels.show_page(self.tab.elections)
        self.panel, self.desk = self.tab.elections, self.tab.elections.counter

    def draw_up(self):
        self.panel.new.trigger()
        dialog = self.panel.findChild(ElectionDialog)
        dialog.title.setText("换届选举")
        dialog.first.title.setText("主席")
        dialog.first.names.setPlainText(LEADERS)
        dialog.second.title.setText("常务委员")
        dialog.second.seats.setValue(3)
        dialog.second.names.setPlainText(STANDING)
        dialog.officials.setPlainText("总监票人 孙七\n监票人 周八 教育界\n计票人 吴九")
        dialog.accept()

    def choose(self, place):
        self.panel.ballot.setCurrentIndex(place)
        self.panel.ballot.activated.emit(place)

    def count(self, papers, *against):
        for key, number in zip(("issued", "returned", "valid", "spoiled"), papers, strict=True):
            self.desk.papers[key].set_count(number)
        self.desk.kind.setCurrentIndex(1)
        for place, votes in enumerate(against, start=1):
            for _ in range(votes):
                QTest.keyClick(self.desk.table.view, str(place))
        self.desk.rest.trigger()

    def close(self):
        view = self.desk.table.view
        view.setFocus()
        QTest.keyClick(view, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    def outcomes(self):
        rows = self.panel.current_ballot().ballot.candidates
        return {row.name: row.outcome for row in rows}


@pytest.fixture
def tellers(sample, qtbot):
    owner = QWidget()
    qtbot.addWidget(owner)
    window = MainWindow(Desk(sample, DictSettings(), owner))
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    return Tellers(window)


def report_text(sample, folder):
    key = sample.elections.elections(PLENARY)[0].election.id
    path = folder / "报告单.pdf"
    path.write_bytes(sample.vote_documents.election(key, ElectionPaper.REPORT).content)
    done = subprocess.run(["pdftotext", "-raw", path, "-"], capture_output=True, check=True)
    return "".join(done.stdout.decode().split())


def test_a_tie_at_the_last_seat_is_decided_by_a_second_ballot(tellers, sample, tmp_path):
    tellers.draw_up()
    tellers.panel.begin.trigger()
    tellers.count((358, 358, 358, 0), 3)
    tellers.close()
    assert tellers.outcomes() == {"李四": CandidateOutcome.ELECTED}
    tellers.choose(1)
    tellers.count((358, 358, 356, 2), 10, 20, 163, 163)
    tellers.close()
    tied = [name for name, each in tellers.outcomes().items() if each is CandidateOutcome.TIED]
    assert len(tied) == 2
    tellers.panel.again.trigger()
    tellers.count((358, 358, 358, 0), 100, 258)
    tellers.close()
    assert list(tellers.outcomes().values()) == [
        CandidateOutcome.ELECTED,
        CandidateOutcome.NOT_ELECTED,
    ]
    text = report_text(sample, tmp_path)
    assert "应到委员367人，实到委员358人" in text
    assert f"{tied[0]}、{tied[1]}得票相等" in text
    assert "常务委员（另行投票）" in text
    assert "总监票人：孙七" in text


@pytest.mark.parametrize(
    ("roll", "is_reached"),
    [(Roll(2237, 2194), True), (Roll(2237, 1492), True), (Roll(2237, 1491), False)],
)
def test_two_thirds_of_all_must_have_come(sample, roll, is_reached):
    form = ElectionForm(
        meeting=PLENARY,
        sitting=sample.sign_ins.sitting(PLENARY, 1).id,
        title="选举",
        ballots=(BallotForm(title="主席", seats=1, nominees=(Nominee(LEADERS),)),),
    )
    key = sample.elections.draw_up(form)
    if is_reached:
        assert "符合选举的规定人数" in sample.elections.begin(key, roll).presence
        return
    with pytest.raises(QuorumNotReached):
        sample.elections.begin(key, roll)
    assert sample.elections.view(key).election.roll is None
