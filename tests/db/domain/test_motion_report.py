"""The paragraph of the report says what the figures say, and nothing of what is nothing."""

from dataclasses import replace

import pytest

from db.domain.motion_figures import MotionFact, motion_figures
from db.domain.motion_report import figures_paragraph
from db.domain.motion_vocabulary import MotionKind, MotionState, Satisfaction

S = MotionState
CATEGORIES = ("经济建设", "政治建设", "文化建设", "社会建设", "生态文明建设", "其它")
PLAIN = MotionFact(
    id=1,
    kind=MotionKind.INDIVIDUAL,
    state=S.FILED,
    category="经济建设",
    is_livelihood=False,
    is_key=False,
    is_excellent=False,
    first_unit="",
    members=(),
    handlers=(),
    reply_letter="",
    attitude=None,
    result=None,
    merged_into=None,
)


def paragraph(*facts):
    numbered = [replace(fact, id=number) for number, fact in enumerate(facts, 1)]
    made = motion_figures(
        numbered, year=2016, expected_members=10, categories=CATEGORIES, letters="ABC"
    )
    return figures_paragraph(made)


def leshan():
    counts = zip(CATEGORIES, (149, 16, 39, 78, 12, 20), strict=True)
    names = [name for name, n in counts for _ in range(n)]
    kinds = [MotionKind.PARTY] * 173 + [MotionKind.JOINT] * 141
    for name, kind in zip(names, kinds, strict=True):
        yield replace(PLAIN, category=name, kind=kind, first_unit="民盟")
    yield from [replace(PLAIN, state=S.NOT_FILED)] * 8
    yield from [replace(PLAIN, state=S.WITHDRAWN)] * 11


def test_the_paragraph_of_leshan_reads_as_it_was_published():
    assert paragraph(*leshan()) == (
        "共收到提案333件，经审查，立案314件，立案率94.3%，"
        "其中集体提案173件，委员个人和联名提案141件；不立案8件，撤案11件。"
        "按内容分，经济建设149件，占47.5%；政治建设16件，占5.1%；文化建设39件，占12.4%；"
        "社会建设78件，占24.8%；生态文明建设12件，占3.8%；其它20件，占6.4%。"
        "集体提案中，民盟173件。"
    )


def test_a_year_without_motions_says_so():
    assert paragraph() == "没有收到提案。"


def test_before_the_review_only_what_came_in_is_said():
    assert paragraph(replace(PLAIN, state=S.RECEIVED)) == "共收到提案1件；待审1件。"


def test_merged_motions_are_told_with_their_cases():
    merged = replace(PLAIN, state=S.MERGED, merged_into=1)
    assert "并案2件（连同主案共3件并为1案）。" in paragraph(PLAIN, merged, merged)


def test_merged_motions_without_a_case_are_only_counted():
    assert paragraph(replace(PLAIN, state=S.MERGED)) == "共收到提案1件，经审查；并案1件。"


def test_members_livelihood_handling_and_honours_are_told_with_their_rates():
    whole = replace(
        PLAIN,
        state=S.REPLIED,
        members=(1, 2),
        is_livelihood=True,
        is_key=True,
        is_excellent=True,
        handlers=("市教育局",),
        reply_letter="A",
    )
    said = paragraph(whole, PLAIN)
    assert "民生类提案1件，占立案总数的50.0%。" in said
    assert "共有2名委员参与提出提案，占应到委员的20.0%。" in said
    assert "提案由1家单位承办，交办1件，办复1件，办复率100.0%；按答复分，A类1件，占100.0%。" in said
    assert said.endswith("重点提案1件；优秀提案1件。")


def test_feedback_is_told_by_attitude_and_result():
    base = replace(PLAIN, state=S.REPLIED, reply_letter="A", result=Satisfaction.SATISFIED)
    said = paragraph(
        replace(base, attitude=Satisfaction.SATISFIED),
        replace(base, attitude=Satisfaction.SATISFIED, result=Satisfaction.UNSATISFIED),
    )
    assert said.endswith(
        "收到反馈2件；对办理态度，满意2件，占100.0%；"
        "对办理结果，满意1件，占50.0%、不满意1件，占50.0%；满意和基本满意率50.0%。"
    )


@pytest.mark.parametrize("fact", [PLAIN, replace(PLAIN, kind=MotionKind.GROUP, is_excellent=True)])
def test_no_clause_counts_nothing(fact):
    said = paragraph(fact)
    assert "0件" not in said
    assert "None" not in said
