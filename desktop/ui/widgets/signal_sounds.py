"""Short sounds that the program makes itself; a machine that cannot play them beeps."""

import logging
import math
import struct
import sys
import wave
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from shutil import which

from PySide6.QtCore import QDir, QObject, QProcess, QTemporaryDir

from desktop.ui.widgets.tones import Tones

RATE = 22_050
LOUDNESS = 0.5
FADE_SECONDS = 0.012
PLAYERS = ("paplay", "pw-play", "aplay", "afplay")
"""Programs that play a WAV file, on Linux and macOS; Windows plays it itself."""

log = logging.getLogger(__name__)


class Sound(StrEnum):
    """What is to be heard."""

    WARNING = "warning"
    END = "end"
    UNKNOWN = "unknown"
    NOT_COUNTED = "not-counted"
    GUEST = "guest"


@dataclass(frozen=True, slots=True)
class Tone:
    """A tone: hertz (0 is a rest) and seconds."""

    hertz: float
    seconds: float


TONES = {
    Sound.WARNING: (Tone(660, 0.28),),
    Sound.END: (Tone(880, 0.18), Tone(0, 0.08), Tone(880, 0.18), Tone(0, 0.08), Tone(587, 0.4)),
    Sound.UNKNOWN: (Tone(220, 0.45),),
    Sound.NOT_COUNTED: (Tone(523, 0.16), Tone(0, 0.05), Tone(349, 0.28)),
    Sound.GUEST: (Tone(784, 0.1), Tone(0, 0.05), Tone(988, 0.1), Tone(0, 0.05), Tone(1175, 0.2)),
}
"""One tone warns; the end comes back down. At the sign-in desk: a low hum for nobody who is known,
two falling for a member who does not count here, three rising for a guest."""

BEEPS = {Sound.NOT_COUNTED: 2, Sound.GUEST: 3}
"""How often a machine beeps that cannot play a sound; once for any other."""


class SignalSounds(QObject):
    """Plays the sounds; files are written when first needed and go with the object."""

    def __init__(self, parent: QObject, *, players: tuple[str, ...] = PLAYERS) -> None:
        super().__init__(parent)
        self._players = players
        self._beeps = Tones(self)
        self._folder: QTemporaryDir | None = None

    def play(self, sound: Sound) -> None:
        """Play a sound and return at once; without a device or a player nothing but a beep."""
        try:
            path = self._file(sound)
        except OSError as error:
            log.warning("no sound file: %s", error)
            self._beeps.play(BEEPS.get(sound, 1))
            return
        if not self._is_played(path):
            self._beeps.play(BEEPS.get(sound, 1))

    def _is_played(self, path: Path) -> bool:
        if sys.platform == "win32":
            import winsound

            flags = winsound.SND_FILENAME | winsound.SND_ASYNC | winsound.SND_NODEFAULT
            try:
                winsound.PlaySound(str(path), flags)
            except RuntimeError as error:
                log.warning("no sound device: %s", error)
                return False
            return True
        program = next(filter(None, map(which, self._players)), None)
        if program is None:
            return False
        process = QProcess(self)
        process.setProgram(program)
        process.setArguments([str(path)])
        process.setStandardOutputFile(QProcess.nullDevice())
        process.setStandardErrorFile(QProcess.nullDevice())
        # PySide6 says a pair and gives a truth value.
        started: object = process.startDetached()
        return started is True

    def _file(self, sound: Sound) -> Path:
        if self._folder is None:
            self._folder = QTemporaryDir(f"{QDir.tempPath()}/plenary-sounds-XXXXXX")
        path = Path(self._folder.path()) / f"{sound}.wav"
        if not path.is_file():
            write_wave(path, TONES[sound])
        return path


def write_wave(path: Path, tones: tuple[Tone, ...]) -> None:
    """Write tones as a mono WAV file of 16 bits. Raises OSError."""
    samples = [value for tone in tones for value in _samples(tone)]
    with path.open("wb") as stream, wave.open(stream, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(struct.pack(f"<{len(samples)}h", *samples))


def _samples(tone: Tone) -> list[int]:
    """Return the samples of a tone, faded in and out so that it does not click."""
    count = round(tone.seconds * RATE)
    fade = FADE_SECONDS * RATE
    step = 2 * math.pi * tone.hertz / RATE
    return [
        round(32767 * LOUDNESS * min(1.0, at / fade, (count - at) / fade) * math.sin(step * at))
        for at in range(count)
    ]
