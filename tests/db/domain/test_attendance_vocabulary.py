"""The closed words of attendance fit the columns that keep them."""

import pytest

from db.domain import attendance_vocabulary as words

WIDTH = 20


@pytest.mark.parametrize(
    "kind",
    [words.EventKind, words.PresenceState, words.ParticipantRole, words.Occasion, words.Office],
)
def test_the_words_are_distinct_and_short_enough_for_their_column(kind):
    values = [each.value for each in kind]
    assert len(set(values)) == len(values)
    assert max(map(len, values)) <= WIDTH
