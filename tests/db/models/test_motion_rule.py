"""The rule of motions and its lists hold what they may hold and no more."""

import pytest

TABLES = (
    "motion_rules",
    "motion_categories",
    "reply_categories",
    "organisations",
    "motion_serials",
    "motion_filters",
)
REFUSED = [
    ("ck_motion_rules_only_one", {"id": 2}),
    ("ck_motion_rules_template_has_serial", {"number_template": "{年}"}),
    ("ck_motion_rules_reply_months_in_range", {"reply_months": 0}),
    ("ck_motion_rules_reply_months_in_range", {"reply_months": 25, "hard_months": 30}),
    ("ck_motion_rules_hard_months_in_range", {"hard_months": 2}),
    ("ck_motion_rules_hard_months_in_range", {"hard_months": 37}),
    ("ck_motion_rules_co_months_in_range", {"co_months": 0}),
    ("ck_motion_rules_co_months_in_range", {"co_months": 25}),
    ("ck_motion_rules_objection_days_in_range", {"objection_days": 0}),
    ("ck_motion_rules_objection_days_in_range", {"objection_days": 91}),
    ("ck_motion_rules_feedback_days_in_range", {"feedback_days": 0}),
    ("ck_motion_rules_feedback_days_in_range", {"feedback_days": 181}),
    ("ck_motion_rules_soon_days_in_range", {"soon_days": 0}),
    ("ck_motion_rules_soon_days_in_range", {"soon_days": 91}),
    ("ck_motion_rules_percent_in_range", {"collective_percent": -1}),
    ("ck_motion_rules_percent_in_range", {"collective_percent": 101}),
    ("ck_motion_rules_is_two_stage_is_truth", {"is_two_stage": 2}),
    ("ck_motion_rules_rounds_to_hundred_is_truth", {"rounds_to_hundred": 2}),
    ("ck_motion_categories_name_not_blank", {"name": " "}),
    ("ck_motion_categories_rank_positive", {"rank": 0}),
    ("uq_motion_categories_name", {"name": "经济建设"}),
    ("ck_reply_categories_letter_not_blank", {"letter": " "}),
    ("ck_reply_categories_rank_positive", {"rank": 0}),
    ("uq_reply_categories_letter", {"letter": "A"}),
    ("ck_organisations_name_not_blank", {"name": " "}),
    ("ck_organisations_rank_positive", {"rank": 0}),
    ("uq_organisations_name", {"name": "市教育局"}),
    ("ck_motion_serials_last_positive", {"last": 0}),
    ("ck_motion_filters_name_not_blank", {"name": " "}),
    ("uq_motion_filters_name", {"name": "待审"}),
]


@pytest.mark.parametrize(("constraint", "changes"), REFUSED)
def test_the_record_refuses_a_row_that_breaks_a_constraint(constraint, changes, assert_refused):
    assert_refused(constraint, changes)


@pytest.mark.parametrize("table", TABLES)
def test_the_record_takes_a_good_row(table, put):
    assert put(table) == 1


@pytest.mark.parametrize("template", ["{序}", "{年}{序:04d}", "第{序:03d}号"])
def test_the_record_takes_a_template_that_has_a_serial(template, put):
    assert put("motion_rules", number_template=template) == 1


def test_a_year_has_one_last_number(refusal_of):
    assert refusal_of("motion_serials", year=2021) == (
        "UNIQUE constraint failed: motion_serials.year"
    )


def test_every_constraint_of_the_tables_is_tried(constraints_of):
    assert {constraint for constraint, _ in REFUSED} == constraints_of(*TABLES)
