"""Every table: what must not be empty, what is in use, and that each rule has a name."""

import re
import sqlite3

import pytest

from db.models import Base
from db.models.base import not_blank, one_of, truth

TABLES = Base.metadata.sorted_tables
REQUIRED = [
    (table.name, column.name)
    for table in TABLES
    for column in table.columns
    if not column.nullable and not column.primary_key
]
PARENTS = sorted({key.column.table.name for table in TABLES for key in table.foreign_keys})


@pytest.mark.parametrize(("table", "column"), REQUIRED)
def test_a_required_column_takes_no_null(table, column, refusal_of):
    refusal = refusal_of(table, **{column: None})
    assert refusal.startswith((f"NOT NULL constraint failed: {table}.{column}", "CHECK"))


@pytest.mark.parametrize("table", PARENTS)
def test_a_row_in_use_cannot_be_deleted(table, trial):
    with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY constraint failed"):
        trial.execute(f"DELETE FROM {table}")


@pytest.mark.parametrize(("table", "key"), [("parties", 1), ("order_places", 1), ("members", 1)])
def test_a_key_stands_for_one_row(table, key, refusal_of):
    column = "request_id" if table == "order_places" else "id"
    assert refusal_of(table, **{column: key}) == f"UNIQUE constraint failed: {table}.{column}"


def test_every_constraint_and_index_of_the_file_has_a_name(trial):
    statements = [row[0] for row in trial.execute("SELECT sql FROM sqlite_master") if row[0]]
    unnamed = [
        line
        for statement in statements
        for line in statement.splitlines()
        if re.match(r"\s*(CHECK|UNIQUE|FOREIGN KEY|PRIMARY KEY)", line)
    ]
    assert unnamed == []


def test_every_foreign_key_forbids_to_delete_what_it_points_to():
    rules = {str(key.ondelete) for table in TABLES for key in table.foreign_keys}
    assert rules == {"RESTRICT"}


def test_one_of_lists_the_words_of_a_vocabulary():
    assert one_of("kind", ["a", "b"]) == "kind IN ('a', 'b')"


def test_not_blank_does_not_count_spaces():
    assert not_blank("name") == "length(trim(name)) > 0"


def test_truth_carries_a_named_check():
    assert truth("separate").name == "separate_is_truth"
