"""A script is of one sitting, and says something."""

import pytest

REFUSED = [("ck_chair_scripts_text_not_blank", {"text": " "})]


@pytest.mark.parametrize(("constraint", "changes"), REFUSED)
def test_the_record_refuses_a_row_that_breaks_a_constraint(constraint, changes, assert_refused):
    assert_refused(constraint, changes)


def test_every_constraint_of_the_table_is_tried(constraints_of):
    found = constraints_of("chair_scripts")
    assert {constraint for constraint, _ in REFUSED} == {each for each in found if each[:2] == "ck"}
