"""Refusals of seating say what to do."""

import pytest

from db.domain.errors import RuleViolation
from db.domain.hall import NoSuchSeat
from db.domain.seating import NotEnoughSeats
from desktop.errors import explain
from desktop.seat_refusals import seat_texts
from desktop.services.halls import HallHoldsSeated
from desktop.wording import plain


def test_refusals_are_worded_with_their_data():
    assert "要坐 367 人，只有 350 个座位" in explain(NotEnoughSeats(367, 350))
    assert "第 9 排没有这个座位" in explain(NoSuchSeat(9, 1))
    assert "“大会堂”里 7 位" in explain(HallHoldsSeated("大会堂", 7))


@pytest.mark.parametrize("kind", seat_texts(plain))
def test_each_is_a_refusal_and_ends_as_a_sentence(kind):
    assert issubclass(kind, RuleViolation)
    assert seat_texts(plain)[kind].endswith("。")
