import pytest

from db.domain.ids import MeetingId
from desktop.services.elections import BallotForm, ElectionForm, Nominee
from desktop.ui.printing import PrintJob
from desktop.ui.tabs.vote_papers_panel import VotePapersPanel

PLENARY = MeetingId(1)


@pytest.fixture
def panel(desk, parent):
    desk.workspace.elections.draw_up(
        ElectionForm(
            meeting=PLENARY,
            sitting=desk.workspace.sign_ins.sitting(PLENARY, 1).id,
            title="选举",
            ballots=(BallotForm(title="主席", seats=1, nominees=(Nominee("李四"),)),),
        )
    )
    panel = VotePapersPanel(desk, parent)
    panel.show_meeting(PLENARY)
    return panel


def test_every_paper_of_the_meeting_is_offered(panel):
    assert panel.titles() == [
        "表决结果",
        "选举结果报告单：选举",
        "选票：主席",
        "计票单：主席",
    ]


def test_the_chosen_paper_is_drawn(panel, parent, qtbot):
    parent.show()
    qtbot.waitUntil(lambda: panel.panel.document is not None)
    assert panel.panel.document.title.endswith("表决结果")
    for row, title in ((1, "选举结果报告单"), (2, "主席选票"), (3, "主席计票单")):
        panel.choose(row)
        qtbot.waitUntil(
            lambda title=title: getattr(panel.panel.document, "title", "").endswith(title)
        )
    panel.panel.printed.emit(PrintJob("HP", 3))
    centre = panel._desk.workspace.print_centre
    (state,) = (each for each in centre.states(PLENARY) if each.last)
    assert (state.entry.title, state.last.copies) == ("计票单：主席", 3)
    assert not state.is_outdated


def test_the_number_of_papers_is_asked_for_ballot_papers_alone(panel, parent):
    parent.show()
    asked = []
    for row in range(4):
        panel.choose(row)
        asked.append(panel.copies.isVisible())
    assert asked == [False, False, True, False]


def test_before_a_meeting_is_shown_nothing_is_drawn(desk, parent, qtbot):
    panel = VotePapersPanel(desk, parent)
    panel.refresh()
    parent.show()
    assert panel.titles() == []
    assert panel.panel.document is None
