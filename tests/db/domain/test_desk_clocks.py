"""A clock that is wrong is noticed; nothing is corrected by it."""

from datetime import datetime, timedelta

import pytest

from db.domain.desk_clocks import clock_gap

NOW = datetime(2021, 1, 6, 9)
HOUR = timedelta(hours=1)
HERE = [NOW - timedelta(minutes=each) for each in (20, 15, 10)]
AHEAD = [each + HOUR for each in HERE]


@pytest.mark.parametrize(
    ("written", "pairs", "gap"),
    [
        (NOW, [], None),
        (NOW, [(HERE, HERE)], None),
        (NOW, [(HERE, [])], None),
        (NOW, [(AHEAD, HERE)], HOUR),
        (NOW, [(HERE, AHEAD)], -HOUR),
        (NOW, [(HERE, HERE), (HERE, AHEAD)], -HOUR),
        (NOW + HOUR, [(HERE, HERE)], HOUR),
        (NOW + timedelta(minutes=4), [], None),
        (NOW - timedelta(days=3), [(HERE, HERE)], None),
    ],
)
def test_a_file_from_the_future_or_doors_an_hour_apart_are_noticed(written, pairs, gap):
    assert clock_gap(written, NOW, pairs) == gap
