import pytest
from PySide6.QtCore import Qt

from desktop.ui.tabs.member_box import MemberBox


@pytest.fixture
def members(sample):
    return sample.members.members()[:3]


@pytest.fixture
def box(parent, members):
    box = MemberBox("全体", parent)
    box.set_members(members)
    parent.show()
    return box


def typed(qtbot, box, text):
    # The test library cannot type 汉字: they come from an input method, as a whole.
    box.lineEdit().setText(text)
    qtbot.keyClick(box.lineEdit(), Qt.Key.Key_Return)


def test_the_first_line_means_everybody(box):
    assert box.chosen is None
    assert box.currentText() == "全体"


def test_a_member_is_chosen_by_typing_and_says_so(box, members, qtbot):
    with qtbot.waitSignal(box.activated):
        typed(qtbot, box, f"{members[1].name}（{members[1].sector}）")
    assert box.chosen == {members[1].id}


def test_who_is_chosen_is_shown_again_when_nobody_is_typed(box, members, qtbot):
    box.setCurrentIndex(1)
    typed(qtbot, box, "没有此人")
    assert box.chosen == {members[0].id}
    assert box.currentText().startswith(members[0].name)


def test_a_chosen_member_stays_chosen_while_he_is_there(box, members):
    box.setCurrentIndex(3)
    box.set_members(members[2:])
    assert box.chosen == {members[2].id}
    box.set_members(members[:1])
    assert box.chosen is None
