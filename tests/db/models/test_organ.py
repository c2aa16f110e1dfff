"""A post is held once by a member, or by somebody with a name; some by one person only."""

import pytest

REFUSED = [
    ("ck_organ_seats_post_known", {"post": "king"}),
    ("ck_organ_seats_rank_positive", {"rank": 0}),
    ("ck_organ_seats_named_unless_member", {"name": "周明"}),
    ("ck_organ_seats_named_unless_member", {"member_id": None}),
    ("uq_organ_seats_meeting_id_post_member_id", {"member_id": 1}),
    ("fk_organ_seats_meeting_id_meetings", {"meeting_id": 9}),
    ("fk_organ_seats_member_id_members", {"member_id": 9}),
]


@pytest.mark.parametrize(("constraint", "changes"), REFUSED)
def test_the_record_refuses_a_row_that_breaks_a_constraint(constraint, changes, assert_refused):
    assert_refused(constraint, changes)


def test_the_record_takes_a_good_row(put):
    assert put("organ_seats", member_id=None, name="周明") == 1


@pytest.mark.parametrize("post", ["secretary-general", "review-chair"])
def test_one_person_holds_a_single_post(put, refusal_of, post):
    put("organ_seats", post=post)
    refusal = refusal_of("organ_seats", id=3, post=post, member_id=1)
    assert "organ_seats.meeting_id, organ_seats.post" in refusal


def test_every_constraint_of_the_table_is_tried(constraints_of):
    assert {constraint for constraint, _ in REFUSED} == constraints_of("organ_seats")
