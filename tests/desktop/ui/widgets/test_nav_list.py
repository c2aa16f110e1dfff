import pytest
from PySide6.QtCore import Qt

from desktop.theme import NAV_ICON_PX
from desktop.ui.widgets.nav_list import LEAST_WIDTH, NavEntry, NavList

ENTRIES = [
    NavEntry("home", "home", "首页"),
    NavEntry("people", "people", "人员"),
    NavEntry("settings", "settings", "设置"),
]


@pytest.fixture
def nav(shown):
    nav = shown(NavList)
    nav.set_entries(ENTRIES)
    return nav


def test_every_page_has_an_icon_a_word_and_its_key_as_a_tip(nav):
    items = [nav.item(place) for place in range(nav.count())]
    assert [item.text() for item in items] == ["首页", "人员", "设置"]
    assert [item.toolTip() for item in items] == [
        "首页（Ctrl+1）",
        "人员（Ctrl+2）",
        "设置（Ctrl+3）",
    ]
    assert not any(item.icon().isNull() for item in items)


def test_choosing_a_page_is_told(nav, qtbot):
    with qtbot.waitSignal(nav.chosen) as chosen:
        nav.choose("people")
    assert chosen.args == ["people"]
    assert nav.current_key() == "people"


def test_a_page_that_does_not_exist_changes_nothing(nav):
    nav.choose("home")
    nav.choose("moon")
    assert nav.current_key() == "home"


@pytest.mark.parametrize(
    ("key", "expected"),
    [(Qt.Key.Key_1, "home"), (Qt.Key.Key_2, "people"), (Qt.Key.Key_3, "settings")],
)
def test_ctrl_and_a_figure_choose_from_anywhere(nav, qtbot, key, expected):
    nav.choose("people" if expected != "people" else "home")
    with qtbot.waitSignal(nav.chosen):
        qtbot.keyClick(nav.window(), key, Qt.KeyboardModifier.ControlModifier)
    assert nav.current_key() == expected


def test_the_arrow_keys_and_the_mouse_choose(nav, qtbot):
    nav.choose("home")
    qtbot.keyClick(nav, Qt.Key.Key_Down)
    assert nav.current_key() == "people"
    at = nav.visualItemRect(nav.item(2)).center()
    qtbot.mouseClick(nav.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert nav.current_key() == "settings"


def test_no_page_is_chosen_at_first(nav):
    assert nav.current_key() == ""


def test_leaving_every_page_tells_of_none(nav, qtbot):
    nav.choose("home")
    with qtbot.assertNotEmitted(nav.chosen):
        nav.setCurrentRow(-1)
    assert nav.current_key() == ""


def test_it_has_a_name_for_those_who_cannot_see_it(nav):
    assert nav.accessibleName() == "导航"


def test_its_icons_have_the_size_of_the_theme(nav):
    assert nav.icon_px() == NAV_ICON_PX


def test_it_is_as_wide_as_its_longest_word_needs(shown):
    nav = shown(NavList)
    nav.set_entries([NavEntry("a", "home", "Members and their committees")])
    assert nav.width() > LEAST_WIDTH


def test_a_key_or_enter_leads_into_the_page_and_arrows_do_not(nav, qtbot):
    entered = []
    nav.page_entered.connect(lambda: entered.append(nav.current_key()))
    nav.choose("home")
    qtbot.keyClick(nav, Qt.Key.Key_Down)
    assert (nav.current_key(), entered) == ("people", [])
    qtbot.keyClick(nav, Qt.Key.Key_Return)
    assert entered == ["people"]
