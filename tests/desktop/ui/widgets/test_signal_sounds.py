"""The program makes its own two sounds, and a silent machine never stops it."""

import wave
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desktop.ui.widgets.signal_sounds import RATE, TONES, SignalSounds, Sound, write_wave


@pytest.fixture
def beeps(monkeypatch):
    heard = []
    monkeypatch.setattr(QApplication, "beep", lambda: heard.append("beep"))
    return heard


@pytest.mark.parametrize("sound", list(Sound))
def test_a_sound_is_a_short_wave_of_its_tones(tmp_path, sound):
    path = tmp_path / "sound.wav"
    write_wave(path, TONES[sound])
    with wave.open(str(path)) as file:
        seconds = file.getnframes() / file.getframerate()
        frames = file.readframes(file.getnframes())
    assert seconds == pytest.approx(sum(tone.seconds for tone in TONES[sound]), abs=2 / RATE)
    assert 0.2 < seconds < 1.2
    assert max(frames) > 100


def test_no_sound_is_mistaken_for_another():
    tunes = {tuple(tone.hertz for tone in tones if tone.hertz) for tones in TONES.values()}
    assert len(tunes) == len(Sound)


@pytest.mark.parametrize(("sound", "count"), [(Sound.NOT_COUNTED, 2), (Sound.GUEST, 3)])
def test_a_machine_without_a_player_beeps_so_often_that_it_is_told_apart(
    parent, beeps, qtbot, sound, count
):
    sounds = SignalSounds(parent, players=("no-such-player",))
    sounds.play(sound)
    qtbot.waitUntil(lambda: not sounds._beeps.is_playing)
    assert len(beeps) == count


def test_a_machine_without_a_player_beeps(parent, beeps):
    SignalSounds(parent, players=("no-such-player",)).play(Sound.END)
    assert beeps == ["beep"]


def test_a_player_is_given_the_file(parent, beeps):
    sounds = SignalSounds(parent, players=("true",))
    sounds.play(Sound.WARNING)
    sounds.play(Sound.WARNING)
    assert beeps == []
    assert Path(sounds._folder.path(), "warning.wav").is_file()


def test_a_full_disk_is_a_beep_and_no_more(parent, beeps, monkeypatch, tmp_path):
    sounds = SignalSounds(parent, players=("true",))
    sounds.play(Sound.WARNING)
    Path(sounds._folder.path(), "warning.wav").unlink()
    sounds._folder.remove()
    sounds.play(Sound.WARNING)
    assert beeps == ["beep"]
