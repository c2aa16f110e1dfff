from datetime import datetime

from desktop.services.floor_clock import RunClock, boot_milliseconds


def test_the_boot_clock_only_grows_with_or_without_a_clock_of_its_own():
    assert boot_milliseconds() <= boot_milliseconds()
    assert 0 <= boot_milliseconds(None) <= boot_milliseconds(None)


def test_a_run_has_a_name_and_a_first_moment():
    ticks = iter((5, 9))
    clock = RunClock(lambda: datetime(2021, 1, 6), lambda: next(ticks))
    assert (clock.began.mono, clock.now().mono) == (5, 9)
    assert clock.now.__self__.run == clock.began.run
    assert RunClock(datetime.now).run != clock.run
