"""The usual sentences of minutes check, and read as sentences."""

import pytest

from db.domain.minutes_wordings import MINUTES_WORDINGS, PAPER


@pytest.mark.parametrize("wording", MINUTES_WORDINGS, ids=lambda wording: wording.key)
def test_a_usual_sentence_checks_and_its_example_is_filled(wording):
    assert wording.check(wording.text) == wording.text
    assert wording.paper == PAPER
    assert not set("{}") & set(wording.example(wording.text))
