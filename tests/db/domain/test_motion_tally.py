"""Under which headings one motion counts."""

from dataclasses import replace

import pytest

from db.domain.motion_tally import FigureKey, MotionFact, Tally, part_key
from db.domain.motion_vocabulary import MotionKind, MotionState, Satisfaction

PLAIN = MotionFact(
    id=1,
    kind=MotionKind.INDIVIDUAL,
    state=MotionState.RECEIVED,
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


def tally(*facts):
    made = Tally(("经济建设", "其他"), ("A", "B"))
    for fact in facts:
        made.enter(fact)
    return made


def keys(**changes):
    return {str(key) for key in tally(replace(PLAIN, **changes)).lists}


@pytest.mark.parametrize(
    ("state", "outcome"),
    [
        (MotionState.RECEIVED, "pending"),
        (MotionState.AMENDING, "pending"),
        (MotionState.MERGED, "merged"),
        (MotionState.NOT_FILED, "not_filed"),
        (MotionState.WITHDRAWN, "withdrawn"),
    ],
)
def test_a_motion_that_is_not_filed_counts_as_received_and_by_its_outcome_only(state, outcome):
    whole = {"is_livelihood": True, "is_key": True, "is_excellent": True, "reply_letter": "A"}
    assert keys(state=state, **whole) == {"received", outcome}


def test_a_filed_motion_counts_by_kind_and_category():
    assert keys(state=MotionState.FILED) == {
        "received",
        "filed",
        "personal",
        "kind:individual",
        "category:经济建设",
    }


def test_a_collective_motion_counts_for_its_first_unit_even_when_that_is_not_recorded():
    party = keys(state=MotionState.FILED, kind=MotionKind.PARTY, first_unit="民盟")
    group = keys(state=MotionState.FILED, kind=MotionKind.GROUP)
    assert {"collective", "kind:party", "unit:民盟"} < party
    assert {"collective", "kind:group", "unit:"} < group


def test_a_category_or_letter_that_is_not_listed_is_entered_as_such():
    found = keys(state=MotionState.REPLIED, category="", reply_letter="D")
    assert {"unlisted_category", "unlisted_letter", "replied", "letter:D"} < found


def test_a_letter_counts_only_once_the_motion_is_assigned():
    assert "replied" not in keys(state=MotionState.FILED, reply_letter="A")
    assert "unlisted_letter" not in keys(state=MotionState.FILED, reply_letter="D")


@pytest.mark.parametrize(
    ("result", "is_content"),
    [
        (Satisfaction.SATISFIED, True),
        (Satisfaction.BASICALLY, True),
        (Satisfaction.UNSATISFIED, False),
    ],
)
def test_feedback_is_content_unless_the_result_is_unsatisfactory(result, is_content):
    found = keys(state=MotionState.REPLIED, result=result)
    assert {"feedback", f"result:{result}"} < found
    assert ("content" in found) is is_content
    assert not any(key.startswith("attitude") for key in found)


def test_an_attitude_without_a_result_is_not_yet_feedback():
    found = keys(state=MotionState.REPLIED, attitude=Satisfaction.SATISFIED)
    assert "feedback" not in found
    assert "attitude:satisfied" not in found


def test_honours_count_among_the_filed_and_of_them_the_collective_excellent_ones():
    filed = {"state": MotionState.FILED, "is_excellent": True}
    assert "excellent_collective" not in keys(**filed)
    assert {"excellent", "excellent_collective"} < keys(**filed, kind=MotionKind.COMMITTEE)


def test_cases_are_counted_by_their_leads_and_pieces_with_them():
    merged = replace(PLAIN, state=MotionState.MERGED)
    made = tally(
        replace(merged, id=5, merged_into=2),
        replace(merged, id=6, merged_into=2),
        replace(merged, id=7, merged_into=3),
        replace(merged, id=8),
        replace(PLAIN, id=9, merged_into=4),
    )
    assert made.motions(FigureKey.MERGED_CASES) == (2, 3)
    assert made.motions(FigureKey.MERGED_PIECES) == (5, 6, 7, 8, 2, 3)


def test_a_chain_of_merged_motions_counts_no_piece_twice():
    merged = replace(PLAIN, state=MotionState.MERGED)
    made = tally(replace(merged, id=5, merged_into=6), replace(merged, id=6, merged_into=2))
    assert made.motions(FigureKey.MERGED_PIECES) == (5, 6, 2)


def test_members_and_organisations_are_counted_once_and_organisations_for_filed_ones_only():
    filed = replace(PLAIN, state=MotionState.FILED, members=(1, 2), handlers=("市教育局",))
    made = tally(filed, filed, replace(PLAIN, members=(3,), handlers=("市水务局",)))
    assert made.members == {1, 2, 3}
    assert made.organisations == {"市教育局"}


def test_parts_of_a_key_add_up_and_a_part_that_nobody_has_is_nothing():
    made = tally(replace(PLAIN, state=MotionState.FILED))
    assert made.total(FigureKey.CATEGORY, ("经济建设", "其他")) == 1
    assert made.count(part_key(FigureKey.CATEGORY, "其他")) == 0
