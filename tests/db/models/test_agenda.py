"""Passings of agendas and own templates hold what they may hold and no more."""

import pytest

TABLES = ("agenda_passings", "meeting_templates")
REFUSED = [
    ("ck_agenda_passings_body_not_blank", {"body": " "}),
    ("fk_agenda_passings_meeting_id_meetings", {"meeting_id": 9}),
    ("ck_meeting_templates_name_not_blank", {"name": ""}),
    ("ck_meeting_templates_plan_not_blank", {"plan": " "}),
    ("uq_meeting_templates_name", {"name": "年会"}),
]


@pytest.mark.parametrize(("constraint", "changes"), REFUSED)
def test_the_record_refuses_a_row_that_breaks_a_constraint(constraint, changes, assert_refused):
    assert_refused(constraint, changes)


@pytest.mark.parametrize("table", TABLES)
def test_the_record_takes_a_good_row(table, put):
    assert put(table) == 1


def test_every_constraint_of_the_tables_is_tried(constraints_of):
    assert {constraint for constraint, _ in REFUSED} == constraints_of(*TABLES)
