"""Polls hold only sums and verdicts that can be."""

import pytest

TABLES = ("poll_presets", "polls", "poll_votes")
OPEN = {
    "closed_at": None,
    "outcome": None,
    "yes": None,
    "no": None,
    "abstain": None,
} | dict.fromkeys(("issued", "returned", "valid", "spoiled"))
HANDS = {"method": "hands"} | dict.fromkeys(("issued", "returned", "valid", "spoiled"))
REFUSED = [
    ("ck_poll_presets_kind_known", {"kind": "party"}),
    ("ck_poll_presets_base_known", {"base": "some"}),
    ("ck_poll_presets_rule_known", {"rule": "most"}),
    ("ck_poll_presets_tie_known", {"tie": "chair"}),
    ("ck_poll_presets_share_up_to_1", {"share_parts": 3}),
    ("ck_polls_subject_not_blank", {"subject": " "}),
    ("ck_polls_subject_kind_known", {"subject_kind": "song"}),
    ("ck_polls_method_known", {"method": "dice"}),
    ("ck_polls_outcome_known", {"outcome": "maybe", "yes": 0, "no": 7}),
    ("ck_polls_base_known", {"base": "some"}),
    ("ck_polls_rule_known", {"rule": "most"}),
    ("ck_polls_tie_known", {"tie": "chair"}),
    ("ck_polls_share_up_to_1", {"share_parts": 0}),
    ("ck_polls_present_of_entitled", {"present": 11}),
    ("ck_polls_closed_with_outcome", {"closed_at": None}),
    ("ck_polls_counts_whole", {"abstain": None}),
    ("ck_polls_counted_when_closed", HANDS | {"yes": None, "no": None, "abstain": None}),
    ("ck_polls_counts_not_negative", HANDS | {"no": -1}),
    ("ck_polls_votes_of_present", HANDS | {"no": 4}),
    ("ck_polls_papers_whole", {"valid": None}),
    ("ck_polls_papers_of_ballot", {"method": "hands"}),
    ("ck_polls_papers_in_range", {"issued": 10}),
    ("ck_polls_papers_add_up", {"spoiled": 2}),
    ("ck_polls_papers_add_up", {"no": 2}),
    ("ck_polls_void_when_more_returned", {"returned": 10}),
    ("ck_polls_void_when_more_returned", {"outcome": "void"}),
    ("ck_polls_verdict_follows_the_rule", {"outcome": "rejected"}),
    ("ck_polls_verdict_follows_the_rule", {"yes": 5, "no": 2}),
    ("ck_polls_verdict_follows_the_rule", {"rule": "two-thirds"}),
    ("ck_polls_verdict_follows_the_rule", {"rule": "at-least", "share_parts": 1, "share_whole": 1}),
    ("ck_polls_correction_with_reason", {"corrects_id": 1}),
    ("ck_polls_corrects_an_earlier_one", {"corrects_id": 2, "correction_reason": "误录"}),
    ("uq_polls_corrects_id", {"id": 3, "corrects_id": 1, "correction_reason": "误录"}),
    ("fk_polls_corrects_id_polls", {"id": 9, "corrects_id": 8, "correction_reason": "误录"}),
    ("fk_polls_meeting_id_meetings", {"meeting_id": 9}),
    ("fk_polls_sitting_id_sittings", {"sitting_id": 9}),
    ("fk_polls_agenda_item_id_agenda_items", {"agenda_item_id": 9}),
    ("fk_polls_motion_id_motions", {"motion_id": 9}),
    ("ck_poll_votes_choice_known", {"choice": "maybe"}),
    ("fk_poll_votes_poll_id_polls", {"poll_id": 9}),
    ("fk_poll_votes_member_id_members", {"member_id": 9}),
]


@pytest.mark.parametrize(("constraint", "changes"), REFUSED)
def test_the_record_refuses_a_row_that_breaks_a_constraint(
    constraint, changes, assert_refused, put
):
    if constraint == "uq_polls_corrects_id":
        put("polls", corrects_id=1, correction_reason="误录")
    assert_refused(constraint, changes)


@pytest.mark.parametrize("table", TABLES)
def test_the_record_takes_a_good_row(table, put):
    assert put(table) == 1


@pytest.mark.parametrize(
    "changes",
    [
        OPEN,
        HANDS,
        HANDS | {"base": "present", "yes": 5, "no": 4},
        HANDS | {"base": "cast", "yes": 1, "no": 0},
        HANDS
        | {"yes": 0, "no": 0, "abstain": 0, "entitled": 0, "present": 0, "outcome": "rejected"},
        HANDS | {"method": "acclamation", "yes": None, "no": None, "abstain": None},
        {"returned": 10, "outcome": "void", "yes": 0, "no": 0},
    ],
)
def test_every_kind_of_result_is_taken(changes, put):
    assert put("polls", **changes) == 1


def test_every_constraint_of_the_tables_is_tried(constraints_of):
    assert {constraint for constraint, _ in REFUSED} == constraints_of(*TABLES)
