"""The captions of seats and badges check, and their examples leave no field open."""

import pytest

from db.domain.seat_wordings import HEAD, SEAT_WORDINGS


@pytest.mark.parametrize("wording", SEAT_WORDINGS, ids=lambda wording: wording.key)
def test_a_usual_line_checks_and_its_example_is_filled(wording):
    assert wording.check(wording.text) == wording.text
    assert not set("{}") & set(wording.example(wording.text))


def test_the_head_of_a_seat_map_reads_as_before():
    assert HEAD.example(HEAD.text) == "（开幕会　2021年1月6日 09:00　市民中心大礼堂）"
