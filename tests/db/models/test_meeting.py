"""Meetings, sittings, breaks and agenda items hold what they may hold and no more."""

import pytest

TABLES = ("meetings", "sittings", "sitting_breaks", "agenda_items")
REFUSED = [
    ("ck_meetings_name_not_blank", {"name": ""}),
    ("ck_meetings_kind_known", {"kind": "picnic"}),
    ("ck_meetings_sequence_in_range", {"sequence": 0}),
    ("ck_meetings_sequence_in_range", {"sequence": 1000}),
    ("ck_meetings_days_in_order", {"ends_on": "2021-01-05"}),
    ("ck_sittings_name_not_blank", {"name": " "}),
    ("ck_sittings_kind_known", {"kind": "lunch"}),
    ("ck_sittings_ordinal_positive", {"ordinal": 0}),
    ("ck_sittings_times_in_order", {"ends_at": "2021-01-06 09:00:00.000000"}),
    ("uq_sittings_meeting_id_ordinal", {"ordinal": 1}),
    ("fk_sittings_meeting_id_meetings", {"meeting_id": 9}),
    ("ck_sitting_breaks_minutes_in_range", {"minutes": 0}),
    ("ck_sitting_breaks_minutes_in_range", {"minutes": 241}),
    ("fk_sitting_breaks_sitting_id_sittings", {"sitting_id": 9}),
    ("ck_agenda_items_title_not_blank", {"title": ""}),
    ("ck_agenda_items_rank_positive", {"rank": 0}),
    ("ck_agenda_items_minutes_in_range", {"minutes": 0}),
    ("ck_agenda_items_minutes_in_range", {"minutes": 1441}),
    ("ck_agenda_items_not_its_own_parent", {"parent_id": 3}),
    ("fk_agenda_items_meeting_id_meetings", {"meeting_id": 9}),
    ("fk_agenda_items_parent_id_agenda_items", {"parent_id": 9}),
    ("fk_agenda_items_sitting_id_sittings", {"sitting_id": 9}),
    ("ck_agenda_items_kind_known", {"kind": "sing"}),
    ("ck_agenda_items_number_positive", {"number": 0}),
    ("ck_agenda_items_supplement_is_announced", {"number": None, "is_supplement": 1}),
    ("ck_agenda_items_withdrawn_is_announced", {"number": None, "is_withdrawn": 1}),
    ("ck_agenda_items_is_supplement_is_truth", {"is_supplement": 2}),
    ("ck_agenda_items_is_withdrawn_is_truth", {"is_withdrawn": 2}),
    ("uq_agenda_items_parent_id_number", {"parent_id": 1, "number": 1}),
]


@pytest.mark.parametrize(("constraint", "changes"), REFUSED)
def test_the_record_refuses_a_row_that_breaks_a_constraint(constraint, changes, assert_refused):
    assert_refused(constraint, changes)


@pytest.mark.parametrize("table", TABLES)
def test_the_record_takes_a_good_row(table, put):
    assert put(table) == 1


def test_every_constraint_of_the_tables_is_tried(constraints_of):
    assert {constraint for constraint, _ in REFUSED} == constraints_of(*TABLES)


def test_no_two_items_at_the_top_of_a_meeting_are_announced_under_one_number(refusal_of):
    assert refusal_of("agenda_items", number=1).startswith("UNIQUE constraint failed: agenda_items")
