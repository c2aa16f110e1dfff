from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from db.domain.floor_events import SpeechKey
from db.domain.forecast import Hall, Remaining, forecast
from db.domain.speech_times import Break

NINE = datetime(2021, 1, 6, 9)


def minutes(count):
    return timedelta(minutes=count)


def at(hour, minute=0, second=0):
    return datetime(2021, 1, 6, hour, minute, second)


def speech(name, length=8, *, may_yield=True):
    return Remaining(key=SpeechKey(name), length=minutes(length), may_yield=may_yield)


def hall(now=NINE, end=None, breaks=(), pause=0):
    return Hall(now=now, end=end or at(11, 30), breaks=breaks, pause=minutes(pause))


def spans(result):
    return [(each.key, f"{each.start:%H:%M}", f"{each.end:%H:%M}") for each in result.expected]


def test_the_rest_follows_what_is_left_of_the_current_speech():
    result = forecast(hall(pause=1), speech("甲", 3), [speech("乙"), speech("丙")])
    assert spans(result) == [
        ("甲", "09:00", "09:03"),
        ("乙", "09:04", "09:12"),
        ("丙", "09:13", "09:21"),
    ]
    assert (result.ends_at, result.over_minutes, result.to_written) == (at(9, 21), 0, ())


def test_an_empty_list_ends_now():
    assert forecast(hall(), None, []).ends_at == NINE


def test_nobody_speaks_through_a_break_but_who_speaks_already_finishes():
    pause = Break(at(9, 5), at(9, 20))
    result = forecast(hall(breaks=(pause,)), speech("甲", 10), [speech("乙"), speech("丙")])
    assert spans(result)[1:] == [("乙", "09:20", "09:28"), ("丙", "09:28", "09:36")]


def test_the_last_ones_yield_until_it_ends_in_time_and_the_parties_stay():
    waiting = [speech("甲"), speech("乙"), speech("丙", may_yield=False), speech("丁")]
    result = forecast(hall(now=at(11, 10)), None, waiting)
    assert (result.over_minutes, result.to_written, result.still_over) == (12, ("乙", "丁"), 0)


def test_what_nobody_may_yield_stays_over():
    result = forecast(hall(now=at(11, 26)), None, [speech("甲", may_yield=False), speech("乙")])
    assert (result.over_minutes, result.to_written, result.still_over) == (12, ("乙",), 4)


def test_everybody_may_yield_even_after_the_end():
    result = forecast(hall(now=at(11, 40)), None, [speech("甲")])
    assert (result.over_minutes, result.to_written, result.still_over) == (18, ("甲",), 10)


@given(st.lists(st.tuples(st.integers(1, 20), st.booleans()), max_size=20), st.integers(0, 200))
def test_yielding_is_enough_or_everybody_yielded_and_nobody_yields_in_vain(lengths, room):
    waiting = [speech(str(n), length, may_yield=may) for n, (length, may) in enumerate(lengths)]
    here = hall(end=NINE + minutes(room))
    result = forecast(here, None, waiting)
    gone = set(result.to_written)
    kept = [each for each in waiting if each.key not in gone]
    again = forecast(here, None, kept)
    assert again.over_minutes == result.still_over
    assert result.still_over == 0 or not any(each.may_yield for each in kept)
    if gone:
        one_back = [each for each in waiting if each in kept or each.key == result.to_written[0]]
        assert forecast(here, None, one_back).over_minutes > 0
