"""A printing says which paper went where, how often and how it looked."""

import pytest

REFUSED = [
    ("ck_paper_printings_paper_not_blank", {"paper": " "}),
    ("ck_paper_printings_title_not_blank", {"title": ""}),
    ("ck_paper_printings_target_known", {"target": "fax"}),
    ("ck_paper_printings_copies_in_range", {"copies": 0}),
    ("ck_paper_printings_copies_in_range", {"copies": 10_000}),
    ("ck_paper_printings_fingerprint_is_sha256", {"fingerprint": "0" * 63}),
]


@pytest.mark.parametrize(("constraint", "changes"), REFUSED)
def test_the_record_refuses_a_row_that_breaks_a_constraint(constraint, changes, assert_refused):
    assert_refused(constraint, changes)


def test_every_constraint_of_the_table_is_tried(constraints_of):
    assert {constraint for constraint, _ in REFUSED} == constraints_of("paper_printings")


def test_a_printing_outlives_its_meeting(put):
    assert put("paper_printings", meeting_id=99) == 1
