"""A member is in one group of a meeting; only a 小组 is part of a 联组."""

import pytest

TABLES = ("plenary_groups", "plenary_group_members")
REFUSED = [
    ("ck_plenary_groups_name_not_blank", {"name": " "}),
    ("ck_plenary_groups_level_known", {"level": "team"}),
    ("ck_plenary_groups_rank_positive", {"rank": 0}),
    ("ck_plenary_groups_joint_is_top", {"level": "joint", "joint_id": 1}),
    ("ck_plenary_groups_group_marks_conveners", {"conveners": "王二"}),
    ("uq_plenary_groups_meeting_id_name", {"name": "第一组"}),
    ("fk_plenary_groups_meeting_id_meetings", {"meeting_id": 9}),
    ("fk_plenary_groups_joint_id_plenary_groups", {"joint_id": 9}),
    ("ck_plenary_group_members_convener_rank_positive", {"convener_rank": 0}),
    ("fk_plenary_group_members_meeting_id_meetings", {"meeting_id": 9}),
    ("fk_plenary_group_members_member_id_members", {"member_id": 9}),
    ("fk_plenary_group_members_group_id_plenary_groups", {"group_id": 9}),
]


@pytest.mark.parametrize(("constraint", "changes"), REFUSED)
def test_the_record_refuses_a_row_that_breaks_a_constraint(constraint, changes, assert_refused):
    assert_refused(constraint, changes)


@pytest.mark.parametrize("table", TABLES)
def test_the_record_takes_a_good_row(table, put):
    assert put(table) == 1


def test_a_member_is_in_one_group_only(put, refusal_of):
    put("plenary_groups")
    assert "UNIQUE" in refusal_of("plenary_group_members", member_id=1, group_id=2)


def test_every_constraint_of_the_tables_is_tried(constraints_of):
    assert {constraint for constraint, _ in REFUSED} == constraints_of(*TABLES)
