"""Refusals of the print centre say what to do."""

import pytest

from db.domain.errors import RuleViolation
from desktop.errors import explain
from desktop.print_refusals import print_texts
from desktop.services.print_centre import NoSuchForm, NoSuchPaperOfMeeting, NotForABook
from desktop.wording import plain


def test_refusals_are_worded_with_their_data():
    assert "现有：agenda、badges" in explain(NoSuchPaperOfMeeting("x", ("agenda", "badges")))
    assert explain(NoSuchForm("桌签", (".pdf",))) == "“桌签”可以存为 .pdf。"
    assert "“提案汇编”自成一册" in explain(NotForABook("提案汇编"))


@pytest.mark.parametrize("kind", print_texts(plain))
def test_each_is_a_refusal_and_ends_as_a_sentence(kind):
    assert issubclass(kind, RuleViolation)
    assert print_texts(plain)[kind].endswith("。")
