import pytest

from desktop.services.floor_view import BudgetRow, ClockPhase, FloorClock


def clock(used=0, *, is_running=True):
    return FloorClock(
        key="r1", allowed=480_000, used=used, mono=1_000, is_running=is_running, warning=60_000
    )


@pytest.mark.parametrize(
    ("mono", "text", "phase"),
    [
        (1_000, "8:00", ClockPhase.AMPLE),
        (1_001, "8:00", ClockPhase.AMPLE),
        (2_000, "7:59", ClockPhase.AMPLE),
        (420_999, "1:01", ClockPhase.AMPLE),
        (421_000, "1:00", ClockPhase.WARNING),
        (480_999, "0:01", ClockPhase.WARNING),
        (481_000, "+0:00", ClockPhase.OVER),
        (486_500, "+0:05", ClockPhase.OVER),
    ],
)
def test_the_clock_counts_down_and_then_up(mono, text, phase):
    assert (clock().text_at(mono), clock().phase_at(mono)) == (text, phase)


def test_a_paused_clock_stands_and_a_clock_never_runs_backwards():
    assert clock(5_000, is_running=False).used_at(99_000) == 5_000
    assert clock(5_000).used_at(0) == 5_000


def test_a_group_without_a_budget_has_nothing_left_to_count():
    assert BudgetRow("民革", None, 60).left is None
    assert BudgetRow("民革", 50, 60).left == -10
