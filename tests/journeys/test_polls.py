"""A closing session votes: hands, keypads, a secret ballot, a correction, papers, reopened."""

import json
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QInputDialog, QWidget

from db.domain.ids import MeetingId
from db.domain.poll import Roll, VoteCount
from db.domain.vote_rows import PollSubject
from db.domain.vote_vocabulary import PollMethod
from desktop.cli import main
from desktop.services.polls import PollForm
from desktop.services.workspace import open_workspace
from desktop.settings import DictSettings
from desktop.ui.desk import Desk
from desktop.ui.dialogs.poll_dialog import PollDialog
from desktop.ui.main_window import MainWindow

PLENARY = MeetingId(1)
PUBLISHED = [
    (
        "全国政协十二届三次会议 闭幕 2015-03-13",
        Roll(2227, 2114),
        VoteCount(2102, 1, 4),
        7,
        "赞成2102票，反对1票，弃权4票，未按表决器7人。赞成票超过全体委员的半数，通过。",
    )
]
"""The rows of published attendance that have a vote: 应到, 实到, 赞成/反对/弃权, 未按."""


class Secretary:
    """Works the voting desk by keyboard."""

    def __init__(self, window, monkeypatch):
        window.show_page("meetings")
        page = window.page("meetings")
        page.open_meeting(PLENARY, "votes")
        self.window, self.tab, self.patch = window, page.tab("votes"), monkeypatch
        self.panel, self.desk = self.tab.polls, self.tab.polls.counter

    def opens(self, subject, method):
        self.panel.new.trigger()
        dialog = self.panel.findChildren(PollDialog)[-1]
        dialog.subject.setEditText(subject)
        dialog.method.setCurrentIndex(dialog.method.findData(method.value))
        dialog.accept()

    def types(self, **counts):
        for key, count in counts.items():
            box = self.desk.boxes.box(key)
            box.setFocus()
            QTest.keyClicks(box, str(count))
            QTest.keyClick(box, Qt.Key.Key_Return)

    def closes(self):
        QTest.keyClick(self.desk, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    def corrects(self, reason, **counts):
        self.patch.setattr(QInputDialog, "getText", lambda *_: (reason, True))
        self.panel.correct.trigger()
        for key, count in counts.items():
            self.desk.boxes.box(key).set_count(count)
        self.closes()


@pytest.fixture
def secretary(sample, qtbot, monkeypatch):
    owner = QWidget()
    qtbot.addWidget(owner)
    window = MainWindow(Desk(sample, DictSettings(), owner))
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    return Secretary(window, monkeypatch)


def test_a_closing_session_from_the_first_hand_to_the_printed_result(secretary, sample, tmp_path):
    secretary.opens("关于常务委员会工作报告的决议", PollMethod.SHOW_OF_HANDS)
    secretary.types(yes=350, no=2, abstain=3)
    assert secretary.desk.verdict.text() == "通过　须 184 票"
    secretary.closes()
    secretary.corrects("有一位举手漏计", yes=351)
    old, new = sample.polls.polls(PLENARY)
    assert (new.poll.corrects_id, new.poll.count) == (old.id, VoteCount(351, 2, 3))
    assert sample.history.status().undo_label is None
    paper = tmp_path / "表决结果.pdf"
    paper.write_bytes(sample.vote_documents.poll_results(PLENARY).content)
    done = subprocess.run(["pdftotext", "-raw", paper, "-"], capture_output=True, check=True)
    text = "".join(done.stdout.decode().split())
    assert new.sentence in text
    assert "有一位举手漏计" in text
    assert old.sentence not in text


def test_the_record_holds_the_poll_after_it_is_opened_again(secretary, sample):
    secretary.opens("政治决议", PollMethod.ROLL_CALL)
    for choice in "1" * 200 + "23":
        QTest.keyClick(secretary.desk.roll_call._list, choice)
    secretary.closes()
    before = sample.polls.view(sample.polls.polls(PLENARY)[0].id)
    sample.close()
    again = open_workspace(sample.record.path)
    assert again.polls.view(before.id) == before
    assert before.sentence.startswith("赞成200票，反对1票，弃权1票，未应答156人。")
    assert again.record.faults() == ()
    again.close()


@pytest.mark.parametrize(("meeting", "roll", "count", "not_voted", "sentence"), PUBLISHED)
def test_published_votes_are_judged_as_they_were(sample, meeting, roll, count, not_voted, sentence):
    view = sample.polls.record_poll(
        PollForm(
            meeting=PLENARY,
            sitting=sample.sign_ins.sitting(PLENARY, 1).id,
            subject=PollSubject(title=meeting),
            method=PollMethod.KEYPAD,
            roll=roll,
        ),
        count,
    )
    assert (view.verdict.is_adopted, view.verdict.not_voted) == (True, not_voted)
    assert view.sentence == sentence


def test_the_command_line_says_the_same_as_the_window(secretary, sample):
    secretary.opens("同一件事", PollMethod.KEYPAD)
    secretary.types(yes=350, no=1, abstain=4)
    secretary.closes()
    said = sample.polls.polls(PLENARY)[0].sentence
    path: Path = sample.record.path
    sample.close()
    words = ["poll", path, "--meeting", 1, "--sitting", 1, "--subject", "同一件事"]
    words += ["--method", "keypad", "--yes", 350, "--no", 1, "--abstain", 4]
    result = CliRunner().invoke(main, list(map(str, words)))
    assert json.loads(result.stdout)["sentence"] == said
