"""The committee, its rules and its stroke choices hold what they may hold and no more."""

import pytest

TABLES = ("terms", "speaking_rules", "quorum_rules", "stroke_choices")
REFUSED = [
    ("ck_terms_single_row", {"id": 2}),
    ("ck_terms_city_not_blank", {"city": "  "}),
    ("ck_terms_number_in_range", {"number": 0}),
    ("ck_terms_number_in_range", {"number": 100}),
    ("ck_terms_ends_after_start", {"ends_on": "2016-11-21"}),
    ("ck_speaking_rules_single_row", {"id": 2}),
    ("ck_speaking_rules_pattern_known", {"pattern": "random"}),
    ("ck_speaking_rules_share_between_0_and_1", {"share_parts": 0}),
    ("ck_speaking_rules_share_between_0_and_1", {"share_parts": 5}),
    ("ck_speaking_rules_max_run_positive", {"max_run": 0}),
    ("ck_speaking_rules_priority_rounds_positive", {"priority_rounds": 0}),
    ("ck_speaking_rules_separate_is_truth", {"separate": 2}),
    ("ck_speaking_rules_counts_nonparty_is_truth", {"counts_nonparty": 2}),
    ("ck_speaking_rules_default_minutes_in_range", {"default_minutes": 0}),
    ("ck_speaking_rules_default_minutes_in_range", {"default_minutes": 61}),
    ("ck_speaking_rules_pause_in_range", {"pause_seconds": -1}),
    ("ck_speaking_rules_pause_in_range", {"pause_seconds": 3601}),
    ("ck_speaking_rules_quota_positive", {"quota": 0}),
    ("ck_quorum_rules_single_row", {"id": 2}),
    ("ck_quorum_rules_fraction_up_to_1", {"parts": 0}),
    ("ck_quorum_rules_fraction_up_to_1", {"parts": 4}),
    ("ck_stroke_choices_one_character", {"character": "昊天"}),
    ("ck_stroke_choices_after_one_character", {"after": ""}),
    ("ck_stroke_choices_not_after_itself", {"after": "旲"}),
]


@pytest.mark.parametrize(("constraint", "changes"), REFUSED)
def test_the_record_refuses_a_row_that_breaks_a_constraint(constraint, changes, assert_refused):
    assert_refused(constraint, changes)


@pytest.mark.parametrize("table", TABLES)
def test_the_record_takes_a_good_row(table, put):
    assert put(table) == 1


def test_every_constraint_of_the_tables_is_tried(constraints_of):
    assert {constraint for constraint, _ in REFUSED} == constraints_of(*TABLES)
