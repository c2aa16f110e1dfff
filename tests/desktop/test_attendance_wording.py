"""Words of attendance."""

from datetime import timedelta

import pytest

from db.domain.attendance_vocabulary import Occasion, ParticipantRole
from desktop.attendance_wording import clock_text, occasion_word, role_word
from desktop.services.sign_in_files import ClockWarning


def test_every_role_and_occasion_has_its_own_word():
    assert len({role_word(role) for role in ParticipantRole}) == 4
    assert len({occasion_word(occasion) for occasion in Occasion}) == 3


@pytest.mark.parametrize(("hours", "word"), [(1, "快约 60 分钟"), (-1, "慢约 60 分钟")])
def test_a_clock_is_ahead_or_behind_by_minutes(hours, word):
    text = clock_text(ClockWarning(name="东门.json", desk="东门", gap=timedelta(hours=hours)))
    assert word in text
    assert "东门.json" in text
