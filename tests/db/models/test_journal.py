"""The journal takes only entries and changes that undo can read."""

import pytest

TABLES = ("journal_entries", "journal_changes")
REFUSED = [
    ("ck_journal_entries_label_not_blank", {"label": " "}),
    ("ck_journal_entries_kind_known", {"kind": "try", "target_id": 1}),
    ("ck_journal_entries_state_known", {"state": "maybe"}),
    ("ck_journal_entries_target_of_undo", {"kind": "undo"}),
    ("ck_journal_entries_target_of_undo", {"target_id": 1}),
    ("fk_journal_entries_target_id_journal_entries", {"kind": "undo", "target_id": 9}),
    ("ck_journal_changes_action_known", {"action": "move"}),
    ("ck_journal_changes_before_unless_insert", {"action": "insert"}),
    ("ck_journal_changes_before_unless_insert", {"before": None}),
    ("ck_journal_changes_after_unless_delete", {"action": "delete"}),
    ("ck_journal_changes_after_unless_delete", {"after": None}),
    ("fk_journal_changes_entry_id_journal_entries", {"entry_id": 9}),
]


@pytest.mark.parametrize(("constraint", "changes"), REFUSED)
def test_the_record_refuses_a_row_that_breaks_a_constraint(constraint, changes, assert_refused):
    assert_refused(constraint, changes)


@pytest.mark.parametrize("table", TABLES)
def test_the_record_takes_a_good_row(table, put):
    assert put(table) == 1


def test_every_constraint_of_the_tables_is_tried(constraints_of):
    assert {constraint for constraint, _ in REFUSED} == constraints_of(*TABLES)
