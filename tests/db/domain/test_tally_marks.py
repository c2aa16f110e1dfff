"""Marks are counted as tellers draw them."""

import pytest

from db.domain.tally_marks import tally_marks


@pytest.mark.parametrize(
    ("votes", "marks"),
    [
        (-1, ""),
        (0, ""),
        (1, "一"),
        (2, "丅"),
        (3, "下"),
        (4, "止"),
        (5, "正"),
        (13, "正正下"),
        (60, "正" * 12),
        (358, "正×71下"),
    ],
)
def test_votes_are_drawn_as_strokes_of_zheng(votes, marks):
    assert tally_marks(votes) == marks
