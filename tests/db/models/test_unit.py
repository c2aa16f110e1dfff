"""Units have a name of their own, a known kind and a rank."""

import pytest

TABLES = ("units",)
REFUSED = [
    ("ck_units_name_not_blank", {"name": ""}),
    ("ck_units_kind_known", {"kind": "club"}),
    ("ck_units_rank_positive", {"rank": 0}),
    ("ck_units_priority_rank_positive", {"priority_rank": 0}),
    ("uq_units_name", {"name": "民革市委会"}),
]


@pytest.mark.parametrize(("constraint", "changes"), REFUSED)
def test_the_record_refuses_a_row_that_breaks_a_constraint(constraint, changes, assert_refused):
    assert_refused(constraint, changes)


@pytest.mark.parametrize("table", TABLES)
def test_the_record_takes_a_good_row(table, put):
    assert put(table) == 1


def test_every_constraint_of_the_tables_is_tried(constraints_of):
    assert {constraint for constraint, _ in REFUSED} == constraints_of(*TABLES)
