"""A member signs in once a sitting, and is on leave from it once."""

import pytest

TABLES = ("sign_ins", "leaves")
REFUSED = [
    ("ck_sign_ins_source_known", {"source": "rumour"}),
    ("ck_sign_ins_uuid_is_hex", {"uuid": "1"}),
    ("uq_sign_ins_uuid", {"uuid": "00000000000000000000000000000000"}),
    ("uq_sign_ins_sitting_id_member_id", {"member_id": 1}),
    ("fk_sign_ins_sitting_id_sittings", {"sitting_id": 9}),
    ("fk_sign_ins_member_id_members", {"member_id": 9}),
    ("ck_leaves_kind_known", {"kind": "holiday"}),
    ("uq_leaves_sitting_id_member_id", {"member_id": 2}),
    ("fk_leaves_sitting_id_sittings", {"sitting_id": 9}),
    ("fk_leaves_member_id_members", {"member_id": 9}),
]


@pytest.mark.parametrize(("constraint", "changes"), REFUSED)
def test_the_record_refuses_a_row_that_breaks_a_constraint(constraint, changes, assert_refused):
    assert_refused(constraint, changes)


@pytest.mark.parametrize("table", TABLES)
def test_the_record_takes_a_good_row(table, put):
    assert put(table) == 1


def test_every_constraint_of_the_tables_is_tried(constraints_of):
    assert {constraint for constraint, _ in REFUSED} == constraints_of(*TABLES)
