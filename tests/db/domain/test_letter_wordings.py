"""The usual sentences of letters and scripts check, and their examples leave no field open."""

import pytest

from db.domain.letter_wordings import CALL, LETTER_WORDINGS, SCRIPT_WORDINGS


@pytest.mark.parametrize(
    "wording", [*LETTER_WORDINGS, *SCRIPT_WORDINGS], ids=lambda wording: wording.key
)
def test_a_usual_sentence_checks_and_its_example_is_filled(wording):
    assert wording.check(wording.text) == wording.text
    assert not set("{}") & set(wording.example(wording.text))


def test_an_example_reads_as_the_chair_says_it():
    assert CALL.example(CALL.text) == (
        "首先，请陈佑代表民革市委会发言，发言的题目是《关于办好职业教育的建议》，"
        "时间8分钟。请赵芳做准备。"
    )
