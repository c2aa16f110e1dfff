from dataclasses import replace

from db.domain.vocabulary import OrderPattern
from desktop.ui.pages.settings_page import SettingsPage


def test_the_settings_show_the_records_rule_also_after_a_change(desk, parent):
    page = SettingsPage(desk, parent)
    rule = desk.workspace.committee.speaking_rule()
    desk.workspace.committee.change_speaking_rule(replace(rule, pattern=OrderPattern.FEWEST))
    assert page._rule._pattern.currentData() == OrderPattern.FEWEST.value


def test_every_tab_has_a_word_and_choices_of_this_machine_are_passed_on(desk, parent, qtbot):
    page = SettingsPage(desk, parent)
    titles = [page._tabs.title(place) for place in range(page._tabs.count())]
    assert titles[:4] == ["届次", "党派", "界别", "专委会"]
    page.show_tab(8)
    with qtbot.waitSignal(page.appearance_changed):
        page._machine.appearance_changed.emit()
    with qtbot.waitSignal(page.language_changed):
        page._machine.language_changed.emit()
