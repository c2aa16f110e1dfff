"""A number of beeps is a sound; a new one breaks off the one before."""

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from desktop.ui.widgets.tones import Tones


@pytest.fixture
def heard(monkeypatch):
    beeps = []
    monkeypatch.setattr(QApplication, "beep", lambda: beeps.append(1))
    return beeps


@pytest.fixture
def tones(qapp, heard):
    owner = QObject()
    yield Tones(owner)
    owner.deleteLater()


def test_the_first_beep_is_at_once_and_the_others_follow(tones, heard, qtbot):
    tones.play(3)
    assert len(heard) == 1
    qtbot.waitUntil(lambda: not tones.is_playing)
    assert len(heard) == 3


def test_a_new_sound_breaks_off_the_one_before(tones, heard, qtbot):
    tones.play(3)
    tones.play(2)
    qtbot.waitUntil(lambda: not tones.is_playing)
    assert len(heard) == 1 + 2


def test_no_beep_at_all_ends_what_is_played(tones, heard):
    tones.play(3)
    tones.play(0)
    assert (tones.is_playing, len(heard)) == (False, 1)
