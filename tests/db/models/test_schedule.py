"""An entry is on one half day and ends after it starts; a sitting has one entry at most."""

import pytest

TABLES = ("schedules", "schedule_entries")
REFUSED = [
    ("ck_schedules_passed_by_not_blank", {"passed_by": " "}),
    ("fk_schedules_meeting_id_meetings", {"meeting_id": 9}),
    ("ck_schedule_entries_content_not_blank", {"content": " "}),
    ("ck_schedule_entries_half_known", {"half": "noon"}),
    ("ck_schedule_entries_starts_in_day", {"starts": 1440, "ends": None}),
    ("ck_schedule_entries_ends_after_start", {"ends": 540}),
    ("ck_schedule_entries_ends_after_start", {"ends": 1441}),
    ("ck_schedule_entries_ends_after_start", {"starts": None}),
    ("ck_schedule_entries_kind_known", {"kind": "dinner"}),
    ("ck_schedule_entries_linked_is_sitting", {"kind": None, "sitting_id": 1}),
    ("fk_schedule_entries_meeting_id_meetings", {"meeting_id": 9}),
    ("fk_schedule_entries_sitting_id_sittings", {"sitting_id": 9}),
]


@pytest.mark.parametrize(("constraint", "changes"), REFUSED)
def test_the_record_refuses_a_row_that_breaks_a_constraint(constraint, changes, assert_refused):
    assert_refused(constraint, changes)


@pytest.mark.parametrize("table", TABLES)
def test_the_record_takes_a_good_row(table, put):
    assert put(table) == 1


def test_a_sitting_is_of_one_entry(refusal_of):
    assert "schedule_entries.sitting_id" in refusal_of("schedule_entries", sitting_id=1)


def test_every_constraint_of_the_tables_is_tried(constraints_of):
    assert {constraint for constraint, _ in REFUSED} == constraints_of(*TABLES)
