from PySide6.QtWidgets import QInputDialog

from desktop.services.members import MemberForm
from desktop.ui.tabs.strokes_tab import StrokesTab


def typed(monkeypatch, *answers):
    given = iter(answers)
    monkeypatch.setattr(QInputDialog, "getText", lambda *_: next(given))


def test_an_unknown_character_waits_until_it_is_decided(desk, parent, monkeypatch):
    desk.workspace.members.add(MemberForm(name="王\U0003ffff"))
    tab = StrokesTab(desk, parent)
    assert tab._table.rows()[0].after is None
    typed(monkeypatch, ("", False), ("王", True))
    tab._table.view.selectRow(0)
    tab._decide.trigger()
    tab._decide.trigger()
    assert tab._table.rows()[0].after == "王"
    tab._table.view.selectRow(0)
    tab._take_back.trigger()
    assert tab._table.rows()[0].after is None


def test_a_tie_is_decided_by_typing_both_characters(desk, parent, monkeypatch):
    tab = StrokesTab(desk, parent)
    typed(monkeypatch, ("巴", True), ("孔", True), ("贝", True))
    tab._take_back.trigger()
    tab._decide.trigger()
    assert desk.workspace.committee.stroke_choices() == {"巴": "孔"}
    tab._table.row_activated.emit(tab._table.rows()[0])
    assert desk.workspace.committee.stroke_choices() == {"巴": "贝"}
