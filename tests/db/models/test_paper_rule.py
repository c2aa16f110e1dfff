"""The letterhead is one row, its logo has a name; a changed sentence says something."""

import pytest

TABLES = ("letterheads", "wordings")
NAMES = ("full_name", "short_name", "office", "motion_office", "red_head", "number")
REFUSED = [
    ("ck_letterheads_single_row", {"id": 2}),
    *((f"ck_letterheads_{name}_not_blank", {name: " "}) for name in NAMES),
    ("ck_letterheads_logo_has_name", {"logo_name": ""}),
    ("ck_letterheads_heads_letters_is_truth", {"heads_letters": 2}),
    ("ck_letterheads_heads_minutes_is_truth", {"heads_minutes": 2}),
    ("fk_letterheads_logo_digest_file_contents", {"logo_digest": "9" * 64}),
    ("ck_wordings_key_not_blank", {"key": " "}),
    ("ck_wordings_text_not_blank", {"text": ""}),
]


@pytest.mark.parametrize(("constraint", "changes"), REFUSED)
def test_the_record_refuses_a_row_that_breaks_a_constraint(constraint, changes, assert_refused):
    assert_refused(constraint, changes)


@pytest.mark.parametrize("table", TABLES)
def test_the_record_takes_a_good_row(table, put):
    assert put(table) == 1


def test_every_constraint_of_the_tables_is_tried(constraints_of):
    assert {constraint for constraint, _ in REFUSED} == constraints_of(*TABLES)
