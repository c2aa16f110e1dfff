"""A participant is a member or has a name; nobody but a member is expected."""

import pytest

REFUSED = [
    ("ck_participants_role_known", {"role": "guest"}),
    ("ck_participants_named_unless_member", {"name": ""}),
    ("ck_participants_expected_is_member", {"role": "expected"}),
    ("ck_participants_badge_not_blank", {"badge": " "}),
    ("uq_participants_meeting_id_badge", {"badge": "L001"}),
    ("uq_participants_meeting_id_member_id", {"member_id": 1, "name": "", "id": 3}),
    ("fk_participants_meeting_id_meetings", {"meeting_id": 9}),
    ("fk_participants_member_id_members", {"member_id": 9, "name": ""}),
]


@pytest.mark.parametrize(("constraint", "changes"), REFUSED)
def test_the_record_refuses_a_row_that_breaks_a_constraint(
    constraint, changes, assert_refused, put
):
    if changes.get("id") == 3:
        put("participants", member_id=1, name="", badge=None)
    assert_refused(constraint, changes)


def test_the_record_takes_a_good_row(put):
    assert put("participants") == 1


def test_every_constraint_of_the_table_is_tried(constraints_of):
    assert {constraint for constraint, _ in REFUSED} == constraints_of("participants")
