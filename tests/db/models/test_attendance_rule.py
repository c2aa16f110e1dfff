"""Notice of leave is kept by kind of meeting."""

import pytest

TABLES = ("leave_notices",)
REFUSED = [
    ("ck_leave_notices_kind_known", {"kind": "party"}),
    ("ck_leave_notices_days_in_range", {"days": 61}),
]


@pytest.mark.parametrize(("constraint", "changes"), REFUSED)
def test_the_record_refuses_a_row_that_breaks_a_constraint(constraint, changes, assert_refused):
    assert_refused(constraint, changes)


@pytest.mark.parametrize("table", TABLES)
def test_the_record_takes_a_good_row(table, put):
    assert put(table) == 1


def test_every_constraint_of_the_tables_is_tried(constraints_of):
    assert {constraint for constraint, _ in REFUSED} == constraints_of(*TABLES)
