"""The wording of the figures is whole: every word has its label, every figure its 口径."""

from db.domain import motion_lines
from db.domain.motion_lines import KIND_LABELS, SATISFACTION_LABELS, Line
from db.domain.motion_vocabulary import MotionKind, Satisfaction


def lines():
    for each in vars(motion_lines).values():
        if isinstance(each, Line):
            yield each
        elif isinstance(each, tuple):
            yield from each


def test_every_kind_and_every_satisfaction_has_its_label():
    assert set(KIND_LABELS) == set(MotionKind)
    assert set(SATISFACTION_LABELS) == set(Satisfaction)


def test_every_line_says_what_it_counts_and_one_with_a_base_says_by_what_it_is_divided():
    found = list(lines())
    assert len(found) == len({each.key for each in found}) == 17
    assert all(each.label and each.basis for each in found)
    assert all("÷" in each.basis for each in found if each.base)
    assert not any("÷" in each.basis for each in found if not each.base)
