"""Parties, sectors and committees have a name of their own and a rank."""

import pytest

TABLES = ("parties", "sectors", "committees")
REFUSED = [
    ("ck_parties_name_not_blank", {"name": " "}),
    ("ck_sectors_name_not_blank", {"name": " "}),
    ("ck_committees_name_not_blank", {"name": " "}),
    ("ck_parties_rank_positive", {"rank": 0}),
    ("ck_sectors_rank_positive", {"rank": 0}),
    ("ck_committees_rank_positive", {"rank": 0}),
    ("uq_parties_name", {"name": "民革"}),
    ("uq_sectors_name", {"name": "教育界"}),
    ("uq_committees_name", {"name": "提案委员会"}),
]


@pytest.mark.parametrize(("constraint", "changes"), REFUSED)
def test_the_record_refuses_a_row_that_breaks_a_constraint(constraint, changes, assert_refused):
    assert_refused(constraint, changes)


@pytest.mark.parametrize("table", TABLES)
def test_the_record_takes_a_good_row(table, put):
    assert put(table) == 1


def test_every_constraint_of_the_tables_is_tried(constraints_of):
    assert {constraint for constraint, _ in REFUSED} == constraints_of(*TABLES)
