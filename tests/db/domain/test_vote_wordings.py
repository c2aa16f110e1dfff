"""The usual sentences of votes check, and their examples leave no field open."""

import pytest

from db.domain.vote_wordings import (
    BALLOT_PAPER,
    COUNTING_PAPER,
    ELECTION_PAPER,
    POLL_PAPER,
    VOTE_WORDINGS,
)


@pytest.mark.parametrize("wording", VOTE_WORDINGS, ids=lambda wording: wording.key)
def test_a_usual_sentence_checks_and_its_example_is_filled(wording):
    assert wording.check(wording.text) == wording.text
    assert wording.paper in (POLL_PAPER, ELECTION_PAPER, BALLOT_PAPER, COUNTING_PAPER)
    assert not set("{}") & set(wording.example(wording.text))
