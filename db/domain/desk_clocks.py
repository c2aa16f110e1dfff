"""Whether the clock of another desk is wrong: shown to the user, never used to correct anything."""

from collections.abc import Sequence
from datetime import datetime, timedelta

AHEAD = timedelta(minutes=5)
"""A file that claims to come from so far in the future has a wrong clock for certain."""
APART = timedelta(minutes=30)
"""Two doors of one sitting whose typical arrivals lie so far apart look like two clocks."""


def clock_gap(
    written: datetime, now: datetime, pairs: Sequence[tuple[Sequence[datetime], Sequence[datetime]]]
) -> timedelta | None:
    """Return by how much another desk's clock seems to be ahead (below zero: behind), or None.

    ``written`` is when that desk says it wrote its file; ``pairs`` has, for each sitting, the
    arrivals noted there and here.
    """
    if written - now > AHEAD:
        return written - now
    gaps = [_median(theirs) - _median(ours) for theirs, ours in pairs if theirs and ours]
    widest = max(gaps, key=abs, default=timedelta(0))
    return widest if abs(widest) >= APART else None


def _median(moments: Sequence[datetime]) -> datetime:
    return sorted(moments)[len(moments) // 2]
