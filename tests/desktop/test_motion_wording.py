"""Every value of 提案 work has one word, and no two values share one."""

import pytest

from db.domain.motion_vocabulary import (
    ContactStage,
    Destination,
    HandlingRole,
    MotionKind,
    MotionState,
    NotFiledReason,
    Satisfaction,
    SupervisionForm,
)
from desktop import motion_wording as words


@pytest.mark.parametrize(
    ("word", "values"),
    [
        (words.motion_kind_word, MotionKind),
        (words.motion_state_word, MotionState),
        (words.reason_word, NotFiledReason),
        (words.destination_word, Destination),
        (words.role_word, HandlingRole),
        (words.stage_word, ContactStage),
        (words.satisfaction_word, Satisfaction),
        (words.supervision_word, SupervisionForm),
    ],
)
def test_every_value_has_a_word_of_its_own(word, values):
    assert len({word(value) for value in values}) == len(values)


def test_nothing_said_yet_has_no_word():
    assert words.satisfaction_word(None) == ""
