"""The papers about one motion are previewed and saved as PDF or Word."""

import docx
import pytest

from db.domain.motion_query import MotionQuery
from db.domain.motion_vocabulary import HandlingRole, MotionState
from desktop.services.motion_papers import MotionPaper
from desktop.services.motion_parts import Assignment
from desktop.ui.dialogs.motion_papers_dialog import MotionPapersDialog
from desktop.ui.tabs import paper_panel


@pytest.fixture
def opened(desk, parent):
    """Open the papers of the newest motion in a state."""

    def do(state):
        row = desk.workspace.motions.search(MotionQuery(states=(state,))).rows[0]
        return MotionPapersDialog(desk, desk.workspace.motions.life(row.id), parent)

    return do


def titles(dialog):
    return [dialog._papers.item(place).text() for place in range(dialog._papers.count())]


def test_each_state_has_its_papers(opened):
    assert titles(opened(MotionState.NOT_FILED)) == ["提案登记表", "提案全文", "审查通知"]
    assert "催办单" in titles(opened(MotionState.ASSIGNED))
    replied = titles(opened(MotionState.REPLIED))
    assert {"答复函样稿", "征询意见表"} < set(replied)
    assert "催办单" not in replied


def test_every_paper_is_previewed(opened, qtbot):
    dialog = opened(MotionState.ASSIGNED)
    for place in range(1, dialog._papers.count()):
        with qtbot.waitSignal(dialog.panel.preview.loaded):
            dialog._papers.setCurrentRow(place)
    assert "征询意见表" in dialog.panel.document.title


def test_what_an_office_edits_is_saved_as_word_and_nothing_else(
    opened, desk, tmp_path, monkeypatch, qtbot
):
    dialog = opened(MotionState.ASSIGNED)
    qtbot.waitUntil(lambda: dialog.panel.document is not None)
    assert not dialog.panel.word.isVisible()
    dialog.panel._on_save_word()
    dialog._papers.setCurrentRow(titles(dialog).index("答复函样稿"))
    qtbot.waitUntil(lambda: "答复" in dialog.panel.document.title)
    assert dialog.panel.word.isVisible()
    path = tmp_path / "答复.docx"
    monkeypatch.setattr(paper_panel, "ask_save_path", lambda *_: path)
    dialog.panel.word.trigger()
    qtbot.waitUntil(path.exists)
    text = "\n".join(each.text for each in docx.Document(str(path)).paragraphs)
    assert dialog._life.row.number in text
    monkeypatch.setattr(paper_panel, "ask_save_path", lambda *_: None)
    dialog.panel.word.trigger()
    assert [each.name for each in tmp_path.iterdir() if each.suffix == ".docx"] == ["答复.docx"]
    assert MotionPaper.ANSWER.value == "answer"


def test_a_paper_that_was_handed_on_says_when_and_whether_it_changed_since(
    opened, desk, tmp_path, monkeypatch, qtbot
):
    dialog = opened(MotionState.ASSIGNED)
    dialog._papers.setCurrentRow(titles(dialog).index("交办单"))
    qtbot.waitUntil(lambda: dialog.panel.document is not None)
    assert dialog._last.isHidden()
    monkeypatch.setattr(paper_panel, "ask_save_path", lambda *_: tmp_path / "交办单.pdf")
    qtbot.waitUntil(lambda: "交办" in dialog.panel.document.title)
    dialog.panel.save.trigger()
    assert "上次印发" in dialog._last.text()
    assert "已变动" not in dialog._last.text()
    desk.workspace.handling.prolong(dialog._life.row)
    assert "此后已变动" in dialog._last.text()


@pytest.fixture
def shared(desk, parent):
    """Open the papers of a motion that two organisations have, one to give its opinion."""
    workspace = desk.workspace
    row = workspace.motions.search(MotionQuery(states=(MotionState.FILED,))).rows[0]
    lead, helper = workspace.motion_rules.organisations()[:2]
    parts = [Assignment(lead.id, HandlingRole.LEAD), Assignment(helper.id, HandlingRole.CO)]
    workspace.handling.assign(row, parts, row.decided_on)
    return MotionPapersDialog(desk, workspace.motions.life(row.id), parent)


def test_the_organisation_that_a_paper_goes_to_is_chosen(shared, qtbot):
    assert shared._addressees.isHidden()
    shared._papers.setCurrentRow(titles(shared).index("交办单"))
    assert not shared._addressees.isHidden()
    assert shared._addressees.itemText(1).endswith("（会办）")
    name = shared._addressees.itemText(1).removesuffix("（会办）")
    shared._addressees.setCurrentIndex(1)
    shared._addressees.activated.emit(1)
    qtbot.waitUntil(
        lambda: shared.panel.document is not None and name in shared.panel.document.title
    )
    shared._papers.setCurrentRow(titles(shared).index("会办意见样稿"))
    assert shared._addressees.isHidden()
