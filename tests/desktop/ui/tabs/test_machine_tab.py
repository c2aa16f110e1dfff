from desktop.settings import LANGUAGE, PRINTER, SOUND, TEXT_SCALE, THEME
from desktop.ui.tabs.machine_tab import MachineTab


def test_each_choice_is_kept_at_once(desk, parent, qtbot):
    tab = MachineTab(desk, parent)
    parent.show()
    with qtbot.waitSignal(tab.language_changed):
        tab._language.setCurrentIndex(1)
        tab._language.activated.emit(1)
    with qtbot.waitSignal(tab.appearance_changed):
        tab._theme.setCurrentIndex(2)
        tab._theme.activated.emit(2)
    with qtbot.waitSignal(tab.appearance_changed):
        tab._scale.setCurrentIndex(2)
        tab._scale.activated.emit(2)
    tab._sound.click()
    tab._printer.activated.emit(0)
    settings = desk.settings
    assert (settings.get(LANGUAGE), settings.get(THEME)) == ("en", "dark")
    assert (settings.get(TEXT_SCALE), settings.get(SOUND), settings.get(PRINTER)) == (
        1.5,
        True,
        "",
    )
    assert "正文宋体" in tab._fonts.text()
