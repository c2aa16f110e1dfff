import pytest

from db.domain.ids import MeetingId
from db.domain.vote_vocabulary import OfficialRole
from desktop.ui.dialogs.election_dialog import ElectionDialog

PLENARY = MeetingId(1)


@pytest.fixture
def dialog(desk, parent):
    return ElectionDialog(desk, PLENARY, parent)


def test_two_ballots_and_the_officials_are_drawn_up(dialog, desk, qtbot):
    dialog.first.title.setText("主席")
    dialog.first.names.setPlainText("李四")
    dialog.second.title.setText("常务委员")
    dialog.second.seats.setValue(2)
    dialog.second.names.setPlainText("王刚\n\n丁一\n马明")
    dialog.officials.setPlainText("总监票人：孙七\n监票人　周八　教育界")
    with qtbot.waitSignal(dialog.drawn_up) as drawn_up:
        dialog.accept()
    view = desk.workspace.elections.view(drawn_up.args[0])
    names = [[each.name for each in row.ballot.candidates] for row in view.ballots]
    assert names == [["李四"], ["丁一", "马明", "王刚"]]
    officials = [(each.name, each.role, each.group) for each in view.election.officials]
    assert officials == [
        ("孙七", OfficialRole.CHIEF_SCRUTINEER, ""),
        ("周八", OfficialRole.SCRUTINEER, "教育界"),
    ]


def test_without_a_ballot_the_form_stays_open(dialog, desk):
    dialog.accept()
    assert dialog.form.error("first_title") == "至少要有一张选票。"
    assert desk.workspace.elections.elections(PLENARY) == ()


@pytest.mark.parametrize("line", ["孙七", "监票人", "主持人 孙七"])
def test_a_line_that_names_no_office_is_said_at_its_field(dialog, line):
    dialog.first.title.setText("主席")
    dialog.first.names.setPlainText("李四")
    dialog.officials.setPlainText(line)
    dialog.accept()
    assert "看不懂" in dialog.form.error("officials")


def test_too_few_candidates_are_refused_and_nothing_is_written(dialog, desk):
    dialog.first.title.setText("主席")
    dialog.first.seats.setValue(2)
    dialog.first.names.setPlainText("李四")
    dialog.accept()
    assert "候选人不能少于应选人数" in dialog._refusal.text()
    assert desk.workspace.elections.elections(PLENARY) == ()
