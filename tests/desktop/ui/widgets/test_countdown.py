"""The clock is computed: it cannot drift, says each signal once, and leaves no timer behind."""

import resource

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel

from desktop.ui.widgets.countdown import Countdown, clock_text, until_next_figure


class FakeClock:
    """Seconds left of a speech, moved by the test."""

    def __init__(self, left):
        self.left = left

    def __call__(self):
        return self.left


class Heard:
    """Which signals came."""

    def __init__(self, countdown):
        self.signals = []
        countdown.warned.connect(lambda: self.signals.append("warned"))
        countdown.ended.connect(lambda: self.signals.append("ended"))


@pytest.fixture
def clock():
    return FakeClock(480.0)


@pytest.fixture
def countdown(clock, parent):
    return Countdown(clock, parent)


@pytest.mark.parametrize(
    ("left", "text"),
    [
        (480, "08:00"),
        (479.9, "08:00"),
        (59.2, "01:00"),
        (0.1, "00:01"),
        (0, "00:00"),
        (-0.9, "00:00"),
        (-1, "+00:01"),
        (-372.5, "+06:12"),
        (3725, "1:02:05"),
        (-3600, "+1:00:00"),
    ],
)
def test_the_figures_count_down_and_then_up(left, text):
    assert clock_text(left) == text


@pytest.mark.parametrize(("left", "wait"), [(480, 1), (479.3, 0.3), (0.25, 0.25), (-0.3, 0.7)])
def test_the_next_look_is_when_the_figures_change(left, wait):
    assert until_next_figure(left) == pytest.approx(wait)


def test_each_signal_comes_once(countdown, clock):
    heard = Heard(countdown)
    for left in (480, 61, 60, 59, 30, 0.5, 0, -1, -2):
        clock.left = left
        countdown.look()
    assert heard.signals == ["warned", "ended"]


def test_after_a_sleep_past_the_end_only_the_end_is_told(countdown, clock):
    heard = Heard(countdown)
    countdown.look()
    clock.left = -120
    countdown.look()
    assert heard.signals == ["ended"]


def test_a_minute_given_makes_the_signals_come_again(countdown, clock):
    heard = Heard(countdown)
    for left in (480, 60, 118, 60, 59):
        clock.left = left
        countdown.look()
    assert heard.signals == ["warned", "warned"]


def test_another_speech_that_begins_shorter_is_no_signal(countdown, clock):
    heard = Heard(countdown)
    countdown.look()
    countdown.restart()
    clock.left = 30
    countdown.look()
    assert heard.signals == []


def test_a_signal_flashes_three_times_in_three_seconds(countdown, clock):
    countdown.look()
    lit = []
    for step in range(14):
        clock.left = 60 - step * 0.25
        countdown.look()
        lit.append(countdown.is_flashing())
    assert "".join("#" if each else "." for each in lit) == "##..##..##...."


def test_nothing_flashes_without_a_clock(countdown, clock):
    clock.left = None
    countdown.run()
    assert (countdown.is_flashing(), countdown.is_running) == (False, False)
    assert countdown.seconds_left() is None


def test_a_clock_at_rest_has_no_timer(countdown):
    countdown.run()
    assert countdown.is_running
    countdown.rest()
    assert not countdown.is_running


def test_a_running_clock_is_looked_at_by_itself(clock, parent, qtbot):
    countdown = Countdown(clock, parent, second_ms=5)
    with qtbot.waitSignals([countdown.ticked] * 3):
        countdown.run()
    assert countdown.is_running


def test_a_flash_is_looked_at_every_half_second(countdown, clock):
    countdown.look()
    clock.left = 60.0
    countdown.run()
    assert countdown.findChild(QTimer).interval() == 500


def test_a_day_of_ticks_neither_drifts_nor_grows_nor_leaves_a_timer(parent, qtbot, clock):
    """100,000 ticks in a real event loop; each paints the figures of the simulated clock."""
    ticks = 100_000
    clock.left = float(ticks)
    face, heard = QLabel(parent), []
    countdown = Countdown(clock, parent, second_ms=0)
    countdown.ended.connect(lambda: heard.append(clock.left))
    sizes = []

    def tick():
        face.setText(clock_text(clock.left))
        if clock.left % 10_000 == 0:
            sizes.append(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
        clock.left -= 1.0

    countdown.ticked.connect(tick)
    countdown.run()
    qtbot.waitUntil(lambda: clock.left <= -2, timeout=100_000)
    countdown.rest()
    assert (heard, face.text()) == ([0.0], clock_text(clock.left + 1))
    assert sizes[-1] - sizes[1] < 5 * 1024
    assert not any(timer.isActive() for timer in parent.findChildren(QTimer))
