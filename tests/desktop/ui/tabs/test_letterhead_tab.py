"""The letterhead is written line by line with the paper beside it."""

import pytest
from PIL import Image

from db.domain.letterhead import LetterheadRow
from desktop.ui.tabs import letterhead_tab
from desktop.ui.tabs.letterhead_tab import LetterheadTab


@pytest.fixture
def tab(desk, parent):
    tab = LetterheadTab(desk, parent)
    parent.show()
    return tab


def row(desk):
    return desk.workspace.letterheads.view().row


def test_a_line_is_seen_on_paper_before_it_is_written(tab, desk, qtbot):
    with qtbot.waitSignal(tab.preview.loaded):
        tab.refresh()
    tab.boxes["office"].setText("秘书处")
    with qtbot.waitSignal(tab.preview.loaded):
        tab.boxes["office"].textEdited.emit("秘书处")
    assert row(desk) == LetterheadRow()
    tab.boxes["office"].editingFinished.emit()
    assert row(desk).office == "秘书处"
    tab.restore.trigger()
    assert tab.boxes["office"].text() == LetterheadRow().office


def test_a_wrong_line_is_refused_at_its_field(tab, desk):
    tab.boxes["number"].setText("临协发{号}号")
    tab.boxes["number"].editingFinished.emit()
    assert "{年}" in tab.form.error("number")
    assert row(desk) == LetterheadRow()


def test_red_heads_are_chosen(tab, desk):
    tab.heads_letters.click()
    tab.heads_minutes.click()
    assert (row(desk).heads_letters, row(desk).heads_minutes) == (True, False)
    desk.workspace.history.undo()
    assert not tab.heads_minutes.isChecked() or row(desk).heads_minutes


def test_a_picture_is_chosen_refused_and_taken_away(tab, desk, tmp_path, monkeypatch):
    good, bad = tmp_path / "徽.png", tmp_path / "文.png"
    Image.new("RGB", (8, 8), "red").save(good)
    bad.write_bytes(b"text")
    for path in (None, bad, good):
        monkeypatch.setattr(letterhead_tab, "ask_open_path", lambda *_, path=path: path)
        tab.choose.trigger()
        if path == bad:
            assert "没有采用" in tab.form.error("logo")
    assert (tab.logo_name.text(), tab.form.error("logo")) == ("徽.png", "")
    tab.remove.trigger()
    assert (tab.logo_name.text(), tab.remove.isEnabled()) == ("没有标志", False)


def test_the_fonts_of_paper_are_listed(tab):
    assert "标题小标宋：" in tab.fonts.text()
