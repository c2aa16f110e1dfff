"""正-marks: how tellers count, a stroke a vote, five a character."""

STROKES = ("", "一", "丅", "下", "止")
FULL = "正"
VOTES_A_MARK = 5
MOST_DRAWN = 12
"""More full marks than this are written as a number: nobody counts them by eye."""


def tally_marks(votes: int) -> str:
    """Return the marks of a number of votes: 8 is “正下”, 358 is “正×71下”; none for 0."""
    full, rest = divmod(max(votes, 0), VOTES_A_MARK)
    drawn = FULL * full if full <= MOST_DRAWN else f"{FULL}×{full}"
    return drawn + STROKES[rest]
