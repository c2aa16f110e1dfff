from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from db.domain.ids import MeetingId
from db.domain.poll import VoteCount
from db.domain.vote_rows import PollSubject
from db.domain.vote_vocabulary import PollMethod
from desktop.services.polls import PollForm
from desktop.ui.tabs.agenda_item_panel import AgendaItemPanel, polls_text, speeches_text

PLENARY = MeetingId(1)


@pytest.fixture
def panel(parent):
    panel = AgendaItemPanel(parent)
    parent.show()
    return panel


def entry_of(sample, place):
    return sample.agenda.view(PLENARY).entries[place]


def test_the_papers_and_the_speeches_of_an_item_are_shown(panel, sample):
    panel.show_entry(entry_of(sample, 1))
    assert panel._papers.text() == "常务委员会工作报告"
    assert panel._speeches.text() == "无"
    heard = entry_of(sample, 3)
    panel.show_entry(heard)
    assert panel._speeches.text().startswith("38 位：徐健晨、")
    assert panel._speeches.text().endswith("等")
    assert speeches_text(replace(heard, speeches=heard.speeches[:1])) == "1 位：徐健晨"


def test_a_poll_about_an_item_gives_its_result(panel, sample):
    entry = entry_of(sample, 1)
    subject = PollSubject(title="工作报告的决议", agenda_item=entry.id)
    sitting = sample.sign_ins.sitting(PLENARY, 1).id
    form = PollForm(
        meeting=PLENARY, sitting=sitting, subject=subject, method=PollMethod.SHOW_OF_HANDS
    )
    sample.polls.close_poll(sample.polls.open_poll(form), VoteCount(350, 2, 3))
    panel.show_entry(entry_of(sample, 1))
    assert panel._polls.text() == "工作报告的决议——通过"
    assert panel._decision.placeholderText() == "通过"
    assert polls_text(entry) == ""


def test_a_decision_is_given_on_once_when_it_is_another(panel, sample, qtbot):
    entry = entry_of(sample, 1)
    panel.show_entry(entry)
    panel._decision.setFocus()
    with qtbot.waitSignal(panel.decided) as decided:
        QTest.keyClicks(panel._decision, "OK")
        QTest.keyClick(panel._decision, Qt.Key.Key_Return)
    assert decided.args == [entry.id, "OK"]
    with qtbot.assertNotEmitted(panel.decided):
        QTest.keyClick(panel._decision, Qt.Key.Key_Return)


def test_without_an_item_nothing_can_be_decided(panel):
    assert not panel._decision.isEnabled()
    assert panel._papers.text() == ""


def test_what_is_being_typed_stays_while_another_item_changes(panel, sample):
    entry = entry_of(sample, 1)
    panel.show_entry(entry)
    QTest.keyClicks(panel._decision, "OK")
    panel.show_entry(entry_of(sample, 1))
    assert panel._decision.text() == "OK"
    panel.show_entry(entry_of(sample, 2))
    assert panel._decision.text() == ""
