"""A member arrives once a slot, every correction names one event, leave is from one thing once."""

import pytest

TABLES = ("attendance_events", "leaves")
CORRECTION = {"kind": "correct", "slot": None, "corrects": "0" * 32, "reason": "扫错"}
REFUSED = [
    ("ck_attendance_events_kind_known", {"kind": "sleep", "slot": None}),
    ("ck_attendance_events_source_known", {"source": "rumour"}),
    ("ck_attendance_events_uuid_is_hex", {"uuid": "1"}),
    ("ck_attendance_events_step_positive", {"step": 0}),
    ("ck_attendance_events_slot_of_arrival", {"slot": None}),
    ("ck_attendance_events_correction_of_one", CORRECTION | {"corrects": None}),
    ("ck_attendance_events_correction_with_reason", CORRECTION | {"reason": ""}),
    ("ck_attendance_events_desk_not_blank", {"desk": " "}),
    ("uq_attendance_events_uuid", {"uuid": "00000000000000000000000000000000"}),
    ("uq_attendance_events_sitting_id_member_id_slot", {"member_id": 1}),
    ("fk_attendance_events_sitting_id_sittings", {"sitting_id": 9}),
    ("fk_attendance_events_member_id_members", {"member_id": 9}),
    ("ck_leaves_kind_known", {"kind": "holiday"}),
    ("ck_leaves_is_oral_is_truth", {"is_oral": 2}),
    ("ck_leaves_uuid_is_hex", {"uuid": "short"}),
    ("ck_leaves_desk_not_blank", {"desk": " "}),
    ("uq_leaves_uuid", {"uuid": "e" * 32}),
    ("fk_leaves_meeting_id_meetings", {"meeting_id": 9}),
    ("fk_leaves_sitting_id_sittings", {"sitting_id": 9}),
    ("fk_leaves_member_id_members", {"member_id": 9}),
]


@pytest.mark.parametrize(("constraint", "changes"), REFUSED)
def test_the_record_refuses_a_row_that_breaks_a_constraint(constraint, changes, assert_refused):
    assert_refused(constraint, changes)


@pytest.mark.parametrize("table", TABLES)
def test_the_record_takes_a_good_row(table, put):
    assert put(table) == 1


@pytest.mark.parametrize(
    "changes",
    [{"member_id": 1, "slot": 2}, {"kind": "leave", "slot": None, "member_id": 1}, CORRECTION],
)
def test_a_member_may_arrive_again_leave_and_be_corrected(put, changes):
    assert put("attendance_events", **changes) == 1


def test_leave_may_be_from_the_whole_meeting_and_be_taken_back(put):
    assert put("leaves", sitting_id=None) == 1
    assert put("leaves", id=3, uuid="2" * 32, ended_at="2021-01-05 09:00:00.000000") == 1


def test_every_constraint_of_the_tables_is_tried(constraints_of):
    assert {constraint for constraint, _ in REFUSED} == constraints_of(*TABLES)
