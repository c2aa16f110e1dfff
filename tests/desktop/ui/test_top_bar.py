from dataclasses import replace

from desktop.ui.top_bar import TopBar


def test_undo_and_redo_follow_the_record_with_their_labels(desk, parent, told):
    bar = TopBar(desk, parent)
    desk.workspace.committee.choose_stroke("巴", "孔")
    assert "指定“巴”的笔画次序" in bar.undo.toolTip()
    assert not bar.redo.isEnabled()
    bar.undo.trigger()
    assert told.last == ("info", "已撤销：指定“巴”的笔画次序")
    bar.redo.trigger()
    assert told.last == ("info", "已恢复：指定“巴”的笔画次序")
    assert desk.workspace.committee.stroke_choices() == {"巴": "孔"}


def test_the_title_is_the_committees_name(desk, parent):
    bar = TopBar(desk, parent)
    term = desk.workspace.committee.term()
    desk.workspace.committee.change_term(replace(term, city="新江市"))
    assert bar._title.text() == "政协新江市第七届委员会"
