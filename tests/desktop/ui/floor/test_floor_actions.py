from PySide6.QtGui import QAction

from desktop.ui.floor.floor_actions import key_button


def test_no_key_repeats_while_it_is_held_down(floor_actions, parent):
    actions = [action for action in parent.findChildren(QAction) if action.shortcuts()]
    assert len(actions) > 10
    assert not any(action.autoRepeat() for action in actions)


def test_no_two_verbs_share_a_key(parent, floor_actions):
    keys = [key.toString() for action in parent.actions() for key in action.shortcuts()]
    assert len(keys) == len(set(keys))


def test_a_button_teaches_its_key(floor_actions, parent):
    texts = [key_button(action, "", parent).text() for action in (
        floor_actions.toggle, floor_actions.call_next, floor_actions.less,
    )]  # fmt: skip
    assert texts == ["开始 / 暂停  空格", "下一位  N", "减 1 分钟  −"]


def test_the_verbs_of_a_row_have_no_key_to_be_hit_by_mistake(floor_actions):
    assert not any(action.shortcuts() for action in floor_actions.of_row())
