"""How long the floor takes: the next of 2,000 who wait, and a key press with 500 who wait.

python tests/benchmarks/floor.py
"""

import sys
import tempfile
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from statistics import quantiles
from time import perf_counter

from db.domain.ids import SittingId, SpeechRequestId, UnitId
from db.domain.speaking_order import LiveRequest, SpeakingPolicy, SpeechRequest, next_speaker
from db.domain.vocabulary import OrderPattern
from desktop.services.sample import make_sample

SITTING = SittingId(2)
WAITING = 2_000
ASKING = 500
ROUNDS = 40
UNITS = 34
PARTIES = 10
NINE = datetime(2021, 1, 6, 9)
NEXT_LIMIT = 5.0
KEY_LIMIT = 50.0


def p95(step, rounds=ROUNDS):
    """Return the 95th percentile of a step in milliseconds."""
    taken = []
    for _ in range(rounds):
        started = perf_counter()
        step()
        taken.append((perf_counter() - started) * 1000)
    return quantiles(taken, n=20)[-1]


def next_of_many(pattern):
    """Return the p95 of choosing the next speaker, in milliseconds."""
    waiting = [
        LiveRequest(
            request=SpeechRequest(
                id=SpeechRequestId(number),
                unit=UnitId(number * 7 % UNITS),
                submitted_at=NINE + timedelta(seconds=number * 37 % WAITING),
            )
        )
        for number in range(WAITING)
    ]
    units = tuple(UnitId(number) for number in range(UNITS))
    policy = SpeakingPolicy(protocol=units, priority=units[:PARTIES], pattern=pattern)
    return p95(lambda: next_speaker(waiting, policy, {}))


def key_presses(folder):
    """Return the p95 of Space and of N with everything that is shown, in milliseconds."""
    desk = make_sample(folder / "sample.plenary")
    floor = desk.floor
    floor.change_rule(replace(floor.rule(), allows_twice=True, live_minutes=3))
    members = desk.members.members()
    for number in range(ASKING):
        floor.add_live_request(SITTING, members[number % len(members)])
    floor.call_next(SITTING)

    def press(verb):
        verb(SITTING)
        floor.view(SITTING)

    found = p95(lambda: press(floor.toggle)), p95(lambda: press(floor.call_next))
    desk.close()
    return found


def main():
    """Print every figure; return 1 when one is beyond its limit."""
    figures = [
        (f"next of {WAITING} ({pattern})", next_of_many(pattern), NEXT_LIMIT)
        for pattern in OrderPattern
    ]
    with tempfile.TemporaryDirectory() as folder:
        space, following = key_presses(Path(folder))
    figures += [
        (f"Space with {ASKING} waiting", space, KEY_LIMIT),
        (f"N with {ASKING} waiting", following, KEY_LIMIT),
    ]
    for name, taken, limit in figures:
        print(f"{name}: {taken:.1f} ms (at most {limit:.0f} ms)")
    return int(any(taken > limit for _, taken, limit in figures))


if __name__ == "__main__":
    sys.exit(main())
