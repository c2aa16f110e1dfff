import subprocess
import sys

from desktop.settings import (
    LAST_FILE,
    RECENT_FILES,
    THEME,
    DictSettings,
    column_widths,
    remember_file,
)


def test_an_option_has_its_default_until_it_is_set():
    store = DictSettings()
    assert store.get(THEME) == "system"
    store.set(THEME, "dark")
    assert store.get(THEME) == "dark"


def test_a_forgotten_option_returns_to_its_default():
    store = DictSettings()
    store.forget(THEME)
    store.set(THEME, "dark")
    store.forget(THEME)
    assert store.get(THEME) == "system"


def test_every_table_keeps_widths_of_its_own():
    store = DictSettings()
    store.set(column_widths("members"), {"name": 130})
    assert store.get(column_widths("members")) == {"name": 130}
    assert store.get(column_widths("meetings")) == {}


def test_the_file_opened_last_comes_first_and_only_once():
    store = DictSettings()
    for path in ("a", "b", "a"):
        remember_file(store, path)
    assert (store.get(LAST_FILE), store.get(RECENT_FILES)) == ("a", ["a", "b"])


def test_only_the_eight_newest_files_are_remembered():
    store = DictSettings()
    for number in range(12):
        remember_file(store, str(number))
    assert store.get(RECENT_FILES) == ["11", "10", "9", "8", "7", "6", "5", "4"]


def test_remembering_a_file_leaves_the_default_list_alone():
    remember_file(DictSettings(), "a")
    assert RECENT_FILES.default == []


def test_the_settings_load_without_qt():
    program = "import sys, desktop.settings; print('PySide6' in sys.modules)"
    assert subprocess.check_output([sys.executable, "-c", program], text=True) == "False\n"
