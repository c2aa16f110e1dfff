"""What became of a motion holds what it may hold and no more."""

import pytest

TABLES = (
    "motion_handlers",
    "motion_contacts",
    "motion_replies",
    "motion_supervisions",
    "motion_scores",
    "motion_comparisons",
)
FEEDBACK = {"attitude": "satisfied", "result": "satisfied", "feedback_on": "2021-04-10"}
RETURNED = {"returned_on": "2021-01-22", "return_reason": "不属职责"}
REFUSED = [
    ("ck_motion_handlers_role_known", {"role": "boss"}),
    ("ck_motion_handlers_days_in_order", {"due_on": "2021-01-19"}),
    ("ck_motion_handlers_returned_with_reason", {"returned_on": "2021-01-22"}),
    ("ck_motion_handlers_returned_with_reason", {"return_reason": "不属职责"}),
    (
        "ck_motion_handlers_opinion_of_co_handler",
        {"role": "separate", "opinion_on": "2021-02-01"},
    ),
    ("fk_motion_handlers_motion_id_motions", {"motion_id": 9}),
    ("fk_motion_handlers_organisation_id_organisations", {"organisation_id": 9}),
    ("ck_motion_contacts_stage_known", {"stage": "never"}),
    ("ck_motion_contacts_note_not_blank", {"note": " "}),
    ("fk_motion_contacts_motion_id_motions", {"motion_id": 9}),
    ("uq_motion_replies_motion_id_organisation_id_round", {"round": 1}),
    ("ck_motion_replies_round_positive", {"round": 0}),
    ("ck_motion_replies_attitude_known", FEEDBACK | {"attitude": "cross"}),
    ("ck_motion_replies_result_known", FEEDBACK | {"result": "cross"}),
    ("ck_motion_replies_feedback_whole", FEEDBACK | {"attitude": None}),
    ("ck_motion_replies_feedback_dated", FEEDBACK | {"feedback_on": None}),
    ("ck_motion_replies_feedback_dated", {"feedback_on": "2021-04-10"}),
    ("fk_motion_replies_motion_id_motions", {"motion_id": 9}),
    ("fk_motion_replies_organisation_id_organisations", {"organisation_id": 9}),
    ("fk_motion_replies_category_id_reply_categories", {"category_id": 9}),
    ("ck_motion_supervisions_form_known", {"form": "letter"}),
    ("fk_motion_supervisions_motion_id_motions", {"motion_id": 9}),
    ("ck_motion_scores_score_in_range", {"score": -1}),
    ("ck_motion_scores_score_in_range", {"score": 101}),
    ("ck_motion_scores_reviewer_not_blank", {"reviewer": " "}),
    ("fk_motion_scores_motion_id_motions", {"motion_id": 9}),
    ("ck_motion_comparisons_two_motions", {"motion_id": 1, "other_id": 1}),
    ("ck_motion_comparisons_likeness_in_range", {"likeness": 101}),
    ("ck_motion_comparisons_note_not_blank", {"note": " "}),
    ("fk_motion_comparisons_motion_id_motions", {"motion_id": 9}),
    ("fk_motion_comparisons_other_id_motions", {"other_id": 9}),
]


@pytest.mark.parametrize(("constraint", "changes"), REFUSED)
def test_the_record_refuses_a_row_that_breaks_a_constraint(constraint, changes, assert_refused):
    assert_refused(constraint, changes)


@pytest.fixture
def two_organisations(put):
    put("organisations")


@pytest.mark.usefixtures("two_organisations")
@pytest.mark.parametrize("table", TABLES)
def test_the_record_takes_a_good_row(table, put):
    assert put(table) == 1


@pytest.mark.usefixtures("two_organisations")
@pytest.mark.parametrize("changes", [RETURNED, {"opinion_on": "2021-02-01"}, {"role": "separate"}])
def test_the_record_takes_a_handler_at_every_stage(changes, put):
    assert put("motion_handlers", **changes) == 1


def test_an_organisation_has_a_motion_once(put, refusal_of):
    refusal = refusal_of("motion_handlers", organisation_id=1)
    assert refusal.startswith("UNIQUE constraint failed: motion_handlers.motion_id")
    assert put("motion_handlers", organisation_id=1, **RETURNED) == 1


@pytest.mark.usefixtures("two_organisations")
def test_a_motion_has_one_leading_handler_in_force(put, refusal_of):
    refusal = refusal_of("motion_handlers", role="lead")
    assert refusal == "UNIQUE constraint failed: motion_handlers.motion_id"
    assert put("motion_handlers", role="lead", **RETURNED) == 1


def test_feedback_is_whole_with_its_day(put):
    assert put("motion_replies", **FEEDBACK) == 1


def test_a_reviewer_scores_a_motion_once(refusal_of):
    assert refusal_of("motion_scores", reviewer="甲").startswith("UNIQUE constraint failed")


@pytest.mark.parametrize("score", [0, 100])
def test_a_score_reaches_from_nothing_to_a_hundred(score, put):
    assert put("motion_scores", score=score) == 1


def test_every_constraint_of_the_tables_is_tried(constraints_of):
    assert {constraint for constraint, _ in REFUSED} == constraints_of(*TABLES)
