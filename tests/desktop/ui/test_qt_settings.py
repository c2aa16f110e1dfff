import pytest

from desktop.settings import (
    LAST_FILE,
    RECENT_FILES,
    SOUND,
    TEXT_SCALE,
    WINDOW_GEOMETRY,
    column_widths,
)
from desktop.ui.qt_settings import QtSettings


@pytest.fixture
def ini(tmp_path):
    return tmp_path / "home" / "settings.ini"


@pytest.mark.parametrize(
    ("option", "value"),
    [
        (LAST_FILE, "D:\\会务\\临江市，第七届.plenary"),
        (RECENT_FILES, ["/a b/甲.plenary", "乙;丙.plenary"]),
        (SOUND, True),
        (TEXT_SCALE, 1.25),
        (TEXT_SCALE, 2),
        (WINDOW_GEOMETRY, bytes(range(256))),
        (column_widths("members"), {"name": 130, "duty": 280}),
    ],
)
def test_a_stored_value_is_read_by_the_next_program(ini, option, value):
    QtSettings(ini).set(option, value)
    assert QtSettings(ini).get(option) == value


def test_an_option_nobody_has_set_has_its_default(ini):
    assert QtSettings(ini).get(SOUND) is False


def test_a_forgotten_option_returns_to_its_default(ini):
    store = QtSettings(ini)
    store.set(SOUND, True)
    store.forget(SOUND)
    assert QtSettings(ini).get(SOUND) is False


@pytest.mark.parametrize("stored", ["{broken", '"a text"', "1", "true", "null"])
def test_a_value_broken_by_hand_counts_as_not_set(ini, stored):
    ini.parent.mkdir()
    ini.write_text(f"[General]\nrecent_files={stored}\n", encoding="utf-8")
    assert QtSettings(ini).get(RECENT_FILES) == []


def test_bytes_broken_by_hand_count_as_not_set(ini):
    ini.parent.mkdir()
    ini.write_text("[window]\ngeometry=%%%\n", encoding="utf-8")
    assert QtSettings(ini).get(WINDOW_GEOMETRY) == b""


def test_the_settings_stand_in_the_file_they_were_given(ini):
    QtSettings(ini).set(SOUND, True)
    assert "sound=true" in ini.read_text(encoding="utf-8")
