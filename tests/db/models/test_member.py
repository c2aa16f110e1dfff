"""Members and their parties hold what they may hold and no more."""

import pytest

TABLES = ("members", "party_memberships")
REFUSED = [
    ("ck_members_name_not_blank", {"name": "  "}),
    ("ck_members_sex_known", {"sex": "男"}),
    ("ck_members_number_not_blank", {"number": " "}),
    ("ck_members_birth_is_month", {"birth": "1970"}),
    ("ck_members_is_standing_is_truth", {"is_standing": 2}),
    ("ck_members_office_in_order", {"office_to": "2016-11-20"}),
    ("uq_members_number", {"number": "A001"}),
    ("fk_members_sector_id_sectors", {"sector_id": 9}),
    ("fk_members_committee_id_committees", {"committee_id": 9}),
    ("ck_party_memberships_place_positive", {"place": 0}),
    ("fk_party_memberships_member_id_members", {"member_id": 9}),
    ("fk_party_memberships_party_id_parties", {"party_id": 9}),
]


@pytest.mark.parametrize(("constraint", "changes"), REFUSED)
def test_the_record_refuses_a_row_that_breaks_a_constraint(constraint, changes, assert_refused):
    assert_refused(constraint, changes)


@pytest.mark.parametrize("table", TABLES)
def test_the_record_takes_a_good_row(table, put):
    assert put(table) == 1


def test_every_constraint_of_the_tables_is_tried(constraints_of):
    assert {constraint for constraint, _ in REFUSED} == constraints_of(*TABLES)
