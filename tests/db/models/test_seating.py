"""A chair has one member and a member one chair; a hall's marks say one thing each."""

import pytest

TABLES = ("halls", "hall_marks", "seat_plans", "seats", "rostrum_seats")
REFUSED = [
    ("ck_halls_name_not_blank", {"name": " "}),
    ("ck_halls_rows_in_range", {"rows": 0}),
    ("ck_halls_rows_in_range", {"rows": 121}),
    ("ck_halls_places_in_range", {"places": 161}),
    ("ck_halls_numbering_known", {"numbering": "roman"}),
    ("uq_halls_name", {"name": "大会堂"}),
    ("ck_hall_marks_kind_known", {"kind": "carpet", "row": 1}),
    ("ck_hall_marks_not_negative", {"place": -1}),
    ("ck_hall_marks_aisle_has_no_row", {"row": 1}),
    ("ck_hall_marks_reserved_is_a_row", {"row": 3, "kind": "reserved"}),
    ("fk_hall_marks_hall_id_halls", {"hall_id": 9}),
    ("ck_seat_plans_grouping_known", {"grouping": "age"}),
    ("ck_seat_plans_fill_known", {"fill": "spiral"}),
    ("ck_seat_plans_rotation_in_range", {"rotation": -1}),
    ("fk_seat_plans_meeting_id_meetings", {"meeting_id": 9}),
    ("fk_seat_plans_sitting_id_sittings", {"sitting_id": 9}),
    ("fk_seat_plans_hall_id_halls", {"hall_id": 9}),
    ("ck_seats_chair_positive", {"row": 0}),
    ("ck_seats_is_pinned_is_truth", {"is_pinned": 2}),
    ("uq_seats_plan_id_member_id", {"member_id": 1}),
    ("fk_seats_plan_id_seat_plans", {"plan_id": 9}),
    ("fk_seats_member_id_members", {"member_id": 9}),
    ("ck_rostrum_seats_rank_positive", {"rank": 0}),
    ("ck_rostrum_seats_row_in_range", {"row": 10}),
    ("ck_rostrum_seats_name_not_blank", {"name": ""}),
    ("uq_rostrum_seats_plan_id_member_id", {"member_id": 2}),
    ("fk_rostrum_seats_plan_id_seat_plans", {"plan_id": 9}),
    ("fk_rostrum_seats_member_id_members", {"member_id": 9}),
]


@pytest.mark.parametrize(("constraint", "changes"), REFUSED)
def test_the_record_refuses_a_row_that_breaks_a_constraint(constraint, changes, assert_refused):
    assert_refused(constraint, changes)


@pytest.mark.parametrize("table", TABLES)
def test_the_record_takes_a_good_row(table, put):
    assert put(table) == 1


def test_a_chair_is_taken_once(refusal_of):
    assert "seats.plan_id, seats.row, seats.place" in refusal_of("seats", place=1)


@pytest.mark.parametrize("changes", [{"sitting_id": None}, {"id": 3, "sitting_id": 1}])
def test_a_meeting_and_each_of_its_sittings_have_one_plan(changes, put, refusal_of):
    put("seat_plans")
    assert refusal_of("seat_plans", **({"id": 4} | changes)).startswith("UNIQUE")


def test_every_constraint_of_the_tables_is_tried(constraints_of):
    assert {constraint for constraint, _ in REFUSED} == constraints_of(*TABLES)
