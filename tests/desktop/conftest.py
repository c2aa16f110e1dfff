"""Papers and screens of the tests are set in the fonts that come with the program."""

import pytest


@pytest.fixture(autouse=True)
def _bundled_fonts(monkeypatch):
    monkeypatch.setenv("PLENARY_DESK_BUNDLED_FONTS", "1")
