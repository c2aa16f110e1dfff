"""A frozen attendance adds up, and a later one cites the former."""

import pytest

TABLES = ("attendance_snapshots", "snapshot_members")
REFUSED = [
    ("ck_attendance_snapshots_occasion_known", {"occasion": "lunch"}),
    ("ck_attendance_snapshots_ordinal_positive", {"ordinal": 0}),
    ("ck_attendance_snapshots_cites_the_former", {"former_id": None}),
    ("ck_attendance_snapshots_counts_positive", {"absent": -1, "present": 2}),
    ("ck_attendance_snapshots_counts_add_up", {"expected": 3}),
    ("ck_attendance_snapshots_sentence_not_blank", {"sentence": " "}),
    ("ck_attendance_snapshots_is_quorate_is_truth", {"is_quorate": 2}),
    ("uq_attendance_snapshots_sitting_id_ordinal", {"ordinal": 1, "former_id": None}),
    ("fk_attendance_snapshots_sitting_id_sittings", {"sitting_id": 9}),
    ("fk_attendance_snapshots_former_id_attendance_snapshots", {"former_id": 9}),
    ("ck_snapshot_members_state_known", {"state": "asleep"}),
    ("ck_snapshot_members_leave_kind_of_leave", {"state": "on_leave"}),
    ("ck_snapshot_members_leave_kind_known", {"state": "on_leave", "leave_kind": "holiday"}),
    ("ck_snapshot_members_left_is_not_present", {"left_at": "2021-01-06 09:00:00.000000"}),
    ("fk_snapshot_members_snapshot_id_attendance_snapshots", {"snapshot_id": 9}),
    ("fk_snapshot_members_member_id_members", {"member_id": 9}),
]


@pytest.mark.parametrize(("constraint", "changes"), REFUSED)
def test_the_record_refuses_a_row_that_breaks_a_constraint(constraint, changes, assert_refused):
    assert_refused(constraint, changes)


@pytest.mark.parametrize("table", TABLES)
def test_the_record_takes_a_good_row(table, put):
    assert put(table) == 1


def test_every_constraint_of_the_tables_is_tried(constraints_of):
    assert {constraint for constraint, _ in REFUSED} == constraints_of(*TABLES)
