"""Motions, their texts, submitters and files hold what they may hold and no more."""

import sqlite3

import pytest

TABLES = ("motions", "motion_texts", "motion_submitters", "file_contents", "motion_files")
FILED = ("filed", "assigned", "replied", "archived")
UNFILED = ("received", "amending", "merged", "not_filed", "withdrawn")
DETAILS = {
    "amending": {"amend_by": "2021-02-01"},
    "merged": {"merged_into_id": 1},
    "not_filed": {"reason": 10, "destination": "opinion"},
}
"""What a motion of a state needs beside its number."""
FLAGS = (
    "is_livelihood",
    "is_plenary",
    "is_public",
    "is_hard",
    "is_key",
    "is_supervised",
    "is_excellent",
)
REFUSED = [
    ("ck_motions_title_not_blank", {"title": " "}),
    ("ck_motions_year_in_range", {"year": 1948}),
    ("ck_motions_year_in_range", {"year": 2200}),
    ("ck_motions_kind_known", {"kind": "crowd"}),
    ("ck_motions_state_known", {"state": "lost"}),
    ("ck_motions_number_not_blank", {"number": " "}),
    ("ck_motions_filed_has_number", {"number": None, "state": "filed"}),
    ("ck_motions_filed_has_number", {"number": None, "state": "archived"}),
    ("ck_motions_merged_into", {"state": "merged"}),
    ("ck_motions_merged_into", {"merged_into_id": 1}),
    ("ck_motions_not_merged_into_itself", {"state": "merged", "merged_into_id": 2}),
    ("ck_motions_reason_if_not_filed", {"state": "not_filed", "destination": "letter"}),
    ("ck_motions_reason_if_not_filed", {"reason": 1}),
    ("ck_motions_reason_known", {"state": "not_filed", "destination": "letter", "reason": 0}),
    ("ck_motions_reason_known", {"state": "not_filed", "destination": "letter", "reason": 11}),
    ("ck_motions_destination_if_not_filed", {"state": "not_filed", "reason": 1}),
    ("ck_motions_destination_if_not_filed", {"destination": "letter"}),
    ("ck_motions_destination_known", {"state": "not_filed", "reason": 1, "destination": "bin"}),
    ("ck_motions_amend_by_if_amending", {"state": "amending"}),
    ("ck_motions_amend_by_if_amending", {"amend_by": "2021-02-01"}),
    ("ck_motions_round_positive", {"round": 0}),
    *((f"ck_motions_{flag}_is_truth", {flag: 2}) for flag in FLAGS),
    ("fk_motions_category_id_motion_categories", {"category_id": 9}),
    ("fk_motions_merged_into_id_motions", {"state": "merged", "merged_into_id": 9}),
    ("fk_motion_texts_motion_id_motions", {"motion_id": 9}),
    ("ck_motion_submitters_place_positive", {"place": 0}),
    ("ck_motion_submitters_member_or_unit", {"member_id": None}),
    ("ck_motion_submitters_member_or_unit", {"unit_id": 1}),
    ("fk_motion_submitters_motion_id_motions", {"motion_id": 9}),
    ("fk_motion_submitters_member_id_members", {"member_id": 9}),
    ("fk_motion_submitters_unit_id_units", {"member_id": None, "unit_id": 9}),
    ("ck_file_contents_digest_is_sha256", {"digest": "0" * 63}),
    ("ck_motion_files_name_not_blank", {"name": " "}),
    ("ck_motion_files_size_not_negative", {"size": -1}),
    ("fk_motion_files_motion_id_motions", {"motion_id": 9}),
    ("fk_motion_files_digest_file_contents", {"digest": "f" * 64}),
]


@pytest.mark.parametrize(("constraint", "changes"), REFUSED)
def test_the_record_refuses_a_row_that_breaks_a_constraint(constraint, changes, assert_refused):
    assert_refused(constraint, changes)


@pytest.mark.parametrize("table", [table for table in TABLES if table != "motion_texts"])
def test_the_record_takes_a_good_row(table, put):
    assert put(table) == 1


def test_a_motion_takes_one_text(put, refusal_of):
    put("motions")
    assert put("motion_texts") == 1
    assert refusal_of("motion_texts") == "UNIQUE constraint failed: motion_texts.motion_id"


@pytest.mark.parametrize("state", FILED + UNFILED)
def test_the_record_takes_a_motion_in_every_state(state, put):
    assert put("motions", state=state, **DETAILS.get(state, {})) == 1


@pytest.mark.parametrize("state", UNFILED)
def test_a_motion_that_is_not_filed_needs_no_number(state, put):
    assert put("motions", state=state, number=None, **DETAILS.get(state, {})) == 1


def test_a_number_is_given_once_a_year(put, refusal_of):
    refusal = refusal_of("motions", number="20210001")
    assert refusal == "UNIQUE constraint failed: motions.year, motions.number"
    assert put("motions", number="20210001", year=2022) == 1


def test_motions_without_a_number_stand_beside_one_another(put):
    put("motions", state="received", number=None)
    assert put("motions", id=3, state="received", number=None) == 1


@pytest.mark.parametrize("who", [{"member_id": 1}, {"member_id": None, "unit_id": 1}])
def test_nobody_submits_a_motion_twice(who, put, refusal_of):
    if "unit_id" in who:
        put("motion_submitters", **who)
    refusal = refusal_of("motion_submitters", **(who | {"place": 3}))
    assert refusal.startswith("UNIQUE constraint failed: motion_submitters.motion_id, ")


@pytest.mark.parametrize("table", ["motion_categories", "members", "file_contents", "motions"])
def test_what_a_motion_rests_on_is_not_removed(table, trial):
    with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY constraint failed"):
        trial.execute(f"DELETE FROM {table}")


def test_every_constraint_of_the_tables_is_tried(constraints_of):
    assert {constraint for constraint, _ in REFUSED} == constraints_of(*TABLES)
