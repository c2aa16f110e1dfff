import pytest
from PySide6.QtGui import QColor

from desktop.theme import LIGHT
from desktop.ui.widgets.clock_face import ClockFace
from desktop.ui.widgets.countdown import Countdown


class HeldClock:
    """Seconds left, as the test has it."""

    left: float | None = 372.4

    def __call__(self):
        return self.left


@pytest.fixture
def clock():
    return HeldClock()


@pytest.fixture
def countdown(clock, parent):
    return Countdown(clock, parent)


@pytest.fixture
def face(shown, countdown):
    return shown(lambda parent: ClockFace(countdown, parent))


def inks(face):
    picture = face.grab().toImage()
    return {
        QColor(picture.pixel(x, y)).name()
        for x in range(picture.width())
        for y in range(0, picture.height(), 4)
    }


@pytest.mark.parametrize(
    ("left", "text", "ink"),
    [
        (372.4, "06:13", LIGHT.text),
        (42, "00:42", LIGHT.amber),
        (-35, "+00:35", LIGHT.red),
        (-36000, "+10:00:00", LIGHT.red),
        (None, "--:--", LIGHT.text_muted),
    ],
)
def test_the_face_shows_the_clock_in_its_colour(face, clock, countdown, left, text, ink):
    clock.left = left
    countdown.look()
    assert (face.text(), face.accessibleName()) == (text, text)
    assert ink in inks(face)


def test_a_signal_turns_the_face_inside_out(face, clock, countdown):
    countdown.look()
    clock.left = 60.0
    countdown.look()
    picture = face.grab().toImage()
    middle = picture.pixel(20, picture.height() // 2)
    assert QColor(middle).name() == LIGHT.amber
