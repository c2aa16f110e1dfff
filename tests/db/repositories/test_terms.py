from datetime import date
from fractions import Fraction

from db.domain.rows import QuorumRow, SpeakingRuleRow, TermRow
from db.domain.vocabulary import OrderPattern
from db.repositories import terms

RULE = SpeakingRuleRow(
    pattern=OrderPattern.SHARE,
    share=Fraction(23, 38),
    max_run=2,
    priority_rounds=None,
    separate=False,
    default_minutes=7,
    pause_seconds=30,
    quota=1,
    counts_nonparty=True,
    source="本市规则",
)


def test_term_rule_and_quorum_are_read_as_they_were_written(write, read):
    term = TermRow("临江市", 7, date(2021, 11, 1), None)
    write(terms.set_term, term)
    write(terms.set_speaking_rule, RULE)
    write(terms.set_quorum, QuorumRow(Fraction(1, 2), "依据"))
    assert read(terms.term) == term
    assert read(terms.speaking_rule) == RULE
    assert read(terms.quorum) == QuorumRow(Fraction(1, 2), "依据")


def test_there_is_one_of_each_however_often_it_is_written(write, read, undo):
    write(terms.set_term, TermRow("临江市", 7, None, None))
    write(terms.set_term, TermRow("新江市", 8, None, None))
    assert read(terms.term).city == "新江市"
    undo()
    assert read(terms.term).city == "临江市"


def test_a_stroke_choice_is_kept_changed_and_taken_back(write, read):
    write(terms.set_stroke_choice, "巴", "孔")
    write(terms.set_stroke_choice, "巴", "贝")
    assert read(terms.stroke_choices) == {"巴": "贝"}
    write(terms.set_stroke_choice, "巴", None)
    write(terms.set_stroke_choice, "巴", None)
    assert read(terms.stroke_choices) == {}
