"""Minutes have one draft, and versions that cite each other; a section stands once."""

import pytest

TABLES = ("minutes", "minutes_sections")
REFUSED = [
    ("ck_minutes_ordinal_positive", {"ordinal": 0}),
    ("ck_minutes_cites_the_former", {"former_id": None}),
    ("ck_minutes_correction_has_reason", {"reason": " "}),
    ("ck_minutes_signed_by_both", {"recorder": ""}),
    ("uq_minutes_former_id", {"former_id": 1}),
    ("uq_minutes_meeting_id_ordinal", {"ordinal": 2}),
    ("fk_minutes_meeting_id_meetings", {"meeting_id": 9}),
    ("fk_minutes_former_id_minutes", {"former_id": 9}),
    ("ck_minutes_sections_kind_known", {"kind": "closing"}),
    ("ck_minutes_sections_sitting_of_sitting", {"sitting_id": 1}),
    ("ck_minutes_sections_place_positive", {"place": 0}),
    ("ck_minutes_sections_title_not_blank", {"title": " "}),
    ("fk_minutes_sections_minutes_id_minutes", {"minutes_id": 9}),
    ("fk_minutes_sections_sitting_id_sittings", {"sitting_id": 9, "kind": "sitting"}),
]


@pytest.mark.parametrize(("constraint", "changes"), REFUSED)
def test_the_record_refuses_a_row_that_breaks_a_constraint(constraint, changes, assert_refused):
    assert_refused(constraint, changes)


@pytest.mark.parametrize("table", TABLES)
def test_the_record_takes_a_good_row(table, put):
    assert put(table) == 1


def test_a_meeting_has_one_draft(refusal_of):
    assert refusal_of("minutes", signed_at=None) == "UNIQUE constraint failed: minutes.meeting_id"


@pytest.mark.parametrize("changes", [{"kind": "general"}, {"kind": "sitting", "sitting_id": 1}])
def test_a_section_stands_once(changes, refusal_of):
    assert refusal_of("minutes_sections", **changes).startswith("UNIQUE constraint failed")


def test_every_constraint_of_the_tables_is_tried(constraints_of):
    assert {constraint for constraint, _ in REFUSED} == constraints_of(*TABLES)
