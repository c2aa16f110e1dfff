"""The log of the floor, its rule and the 口径 of the share hold what they may hold and no more."""

import pytest

TABLES = ("floor_events", "floor_rules", "share_choices")
REFUSED = [
    ("ck_floor_events_uuid_is_hex", {"uuid": "1"}),
    ("ck_floor_events_run_is_hex", {"run": "1"}),
    ("ck_floor_events_kind_known", {"kind": "sing", "speech_kind": None, "minutes": None}),
    ("ck_floor_events_mono_not_negative", {"mono": -1}),
    ("ck_floor_events_added_speech_has_kind", {"kind": "add", "speech_kind": None}),
    ("ck_floor_events_added_speech_has_kind", {"kind": "pause", "minutes": None}),
    ("ck_floor_events_speech_kind_known", {"speech_kind": "song"}),
    (
        "ck_floor_events_minutes_where_needed",
        {"kind": "add-minutes", "speech_kind": None} | {"minutes": None},
    ),
    ("ck_floor_events_minutes_where_needed", {"kind": "pause", "speech_kind": None}),
    ("ck_floor_events_added_speech_is_whole", {"speaker": " "}),
    ("ck_floor_events_added_speech_is_whole", {"minutes": 0}),
    ("uq_floor_events_uuid", {"uuid": "f" * 32}),
    ("fk_floor_events_sitting_id_sittings", {"sitting_id": 9}),
    ("fk_floor_events_request_id_speech_requests", {"request_id": 9}),
    ("fk_floor_events_member_id_members", {"member_id": 9}),
    ("ck_floor_rules_single_row", {"id": 2}),
    ("ck_floor_rules_warning_in_range", {"warning_seconds": 601}),
    ("ck_floor_rules_live_minutes_in_range", {"live_minutes": 0}),
    ("ck_floor_rules_allows_twice_is_truth", {"allows_twice": 2}),
    ("ck_floor_rules_only_present_is_truth", {"only_present": 2}),
    ("ck_floor_rules_budget_rule_known", {"budget_rule": "luck"}),
    ("ck_floor_rules_budget_group_known", {"budget_group": "town"}),
    ("ck_floor_rules_equal_from_0_to_1", {"equal_parts": 3}),
    ("ck_floor_rules_equal_from_0_to_1", {"equal_parts": 0, "equal_whole": 0}),
    ("ck_floor_rules_budget_unit_in_range", {"budget_unit": 0}),
    ("ck_floor_rules_budget_minutes_in_range", {"budget_minutes": 0}),
    ("ck_share_choices_aspect_known", {"aspect": "colour"}),
    ("ck_share_choices_value_not_blank", {"value": " "}),
]


@pytest.mark.parametrize(("constraint", "changes"), REFUSED)
def test_the_record_refuses_a_row_that_breaks_a_constraint(constraint, changes, assert_refused):
    assert_refused(constraint, changes)


@pytest.mark.parametrize("table", TABLES)
def test_the_record_takes_a_good_row(table, put):
    assert put(table) == 1


def test_every_constraint_of_the_tables_is_tried(constraints_of):
    assert {constraint for constraint, _ in REFUSED} == constraints_of(*TABLES)
