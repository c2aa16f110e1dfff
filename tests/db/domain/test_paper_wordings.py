"""The usual sentences of orders and attendance check, and their examples leave no field open."""

import pytest

from db.domain.paper_wordings import PAPER_WORDINGS, TOGETHER


@pytest.mark.parametrize("wording", PAPER_WORDINGS, ids=lambda wording: wording.key)
def test_a_usual_sentence_checks_and_its_example_is_filled(wording):
    assert wording.check(wording.text) == wording.text
    assert not set("{}") & set(wording.example(wording.text))


def test_an_example_reads_as_the_paper_does():
    text = "，".join(
        (
            "已举行的5场合计应到1835人次",
            "实到1790人次",
            "请假35人次",
            "缺席10人次",
            "出席率97.55%。其中每场都出席的340人。",
        )
    )
    assert TOGETHER.example(TOGETHER.text) == text
