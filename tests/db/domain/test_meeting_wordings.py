"""The lines of agendas, schedules and lists check, and their examples leave no field open."""

import pytest

from db.domain.meeting_wordings import MEETING_WORDINGS, SCHEDULE_CHANGED, SCHEDULE_PASSED
from db.domain.wording_templates import fill


@pytest.mark.parametrize("wording", MEETING_WORDINGS, ids=lambda wording: wording.key)
def test_a_usual_line_checks_and_its_example_is_filled(wording):
    assert wording.check(wording.text) == wording.text
    assert not set("{}") & set(wording.example(wording.text))


def test_a_schedule_that_was_changed_says_so():
    values = dict(SCHEDULE_PASSED.samples) | {"改动": SCHEDULE_CHANGED.text}
    assert (
        fill(SCHEDULE_PASSED.text, values) == "（2021年1月5日主席团第一次会议通过，通过后有改动）"
    )
