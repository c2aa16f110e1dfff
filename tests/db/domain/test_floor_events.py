from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from db.domain.floor_events import INTERRUPTING, FloorKind, Moment, elapsed, request_key, request_of

NINE = datetime(2021, 1, 6, 9)
WALLS = st.datetimes(datetime(2021, 1, 1), datetime(2021, 12, 31))
MONOS = st.integers(0, 10**9)


def moment(seconds, mono=None, run="a"):
    return Moment(NINE + timedelta(seconds=seconds), seconds * 1000 if mono is None else mono, run)


def test_inside_one_run_the_monotonic_clock_counts_and_the_wall_may_be_set_back():
    found = elapsed(moment(0), moment(-3600 + 60, mono=60_000))
    assert (found.ms, found.discrepancy) == (60_000, -3_600_000)


def test_a_machine_that_slept_shows_what_the_monotonic_clock_shows():
    found = elapsed(moment(0), moment(600, mono=600_000))
    assert (found.ms, found.discrepancy) == (600_000, 0)


def test_across_a_restart_the_wall_counts():
    found = elapsed(moment(0, mono=9_000), moment(90, mono=5, run="b"))
    assert (found.ms, found.discrepancy) == (90_000, 0)


def test_a_wall_that_went_back_across_a_restart_freezes_nothing_below_zero():
    found = elapsed(moment(100), moment(40, run="b"))
    assert (found.ms, found.discrepancy) == (0, -60_000)


def test_a_moment_of_no_run_is_known_by_the_wall_alone():
    found = elapsed(Moment(NINE, 7), Moment(NINE + timedelta(seconds=2), 7))
    assert found.ms == 2000


@given(WALLS, WALLS, MONOS, MONOS, st.sampled_from("ab"))
def test_time_never_runs_backwards_and_the_discrepancy_explains_the_wall(wall, then, a, b, run):
    found = elapsed(Moment(wall, a, "a"), Moment(then, b, run))
    assert found.ms >= 0
    assert found.ms + found.discrepancy == (then - wall) // timedelta(milliseconds=1)


def test_a_request_has_a_key_and_two_kinds_interrupt():
    assert request_key(12) == "r12"
    assert {FloorKind.POINT_OF_ORDER, FloorKind.REPLY} == INTERRUPTING


def test_a_key_names_its_request_or_none():
    assert [request_of(key) for key in ("r12", "ab12", None)] == [12, None, None]
