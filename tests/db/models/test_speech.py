"""Speech requests and order places hold what they may hold and no more."""

import pytest

TABLES = ("speech_requests", "order_places")
REFUSED = [
    ("ck_speech_requests_title_not_blank", {"title": " "}),
    ("ck_speech_requests_speaker_not_blank", {"speaker": ""}),
    ("ck_speech_requests_form_known", {"form": "sung"}),
    ("ck_speech_requests_minutes_in_range", {"minutes": 0}),
    ("ck_speech_requests_minutes_in_range", {"minutes": 61}),
    ("ck_speech_requests_pin_of_oral_speech", {"form": "written", "pinned_position": 2}),
    ("ck_speech_requests_pin_of_oral_speech", {"pinned_position": 0}),
    ("uq_speech_requests_meeting_id_pinned_position", {"pinned_position": 1}),
    ("fk_speech_requests_meeting_id_meetings", {"meeting_id": 9}),
    ("fk_speech_requests_unit_id_units", {"unit_id": 9}),
    ("fk_speech_requests_speaker_id_members", {"speaker_id": 9}),
    ("ck_order_places_position_positive", {"position": 0}),
    ("ck_order_places_is_priority_is_truth", {"is_priority": 2}),
    ("uq_order_places_meeting_id_position", {"position": 1}),
    ("fk_order_places_request_id_speech_requests", {"request_id": 9}),
    ("fk_order_places_meeting_id_meetings", {"meeting_id": 9}),
]


@pytest.mark.parametrize(("constraint", "changes"), REFUSED)
def test_the_record_refuses_a_row_that_breaks_a_constraint(constraint, changes, assert_refused):
    assert_refused(constraint, changes)


@pytest.mark.parametrize("table", TABLES)
def test_the_record_takes_a_good_row(table, put):
    assert put(table) == 1


def test_every_constraint_of_the_tables_is_tried(constraints_of):
    assert {constraint for constraint, _ in REFUSED} == constraints_of(*TABLES)
