"""The revisions: the head is what the models say, and each one carries the rows it finds."""

import ast
import re
import sqlite3
from contextlib import closing

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util.exc import CommandError
from sqlalchemy import create_engine
from sqlalchemy.schema import CreateTable

from db import sqlite
from db.models import Base
from db.opening import MIGRATIONS

LATER = (
    "meetings",
    "sittings",
    "sitting_breaks",
    "agenda_items",
    "speech_requests",
    "order_places",
    "sign_ins",
    "leaves",
)
"""The tables that revision 0002 brings."""

MOTIONS = (
    "file_contents",
    "floor_events",
    "floor_rules",
    "motion_categories",
    "motion_comparisons",
    "motion_contacts",
    "motion_files",
    "motion_filters",
    "motion_handlers",
    "motion_replies",
    "motion_rules",
    "motion_scores",
    "motion_serials",
    "motion_submitters",
    "motion_supervisions",
    "motion_texts",
    "motions",
    "organisations",
    "reply_categories",
    "share_choices",
)
"""The tables that revisions 0003 to 0006 bring."""


@pytest.fixture
def migrate(tmp_path):
    """Bring a file to a revision as the opening of a record does; return the file."""
    path = tmp_path / "committee.plenary"

    def to(revision, run=command.upgrade):
        engine = sqlite.make_engine(sqlite.record_url(path, create=True))
        config = Config()
        config.set_main_option("script_location", MIGRATIONS.as_posix())
        with engine.connect() as connection:
            config.attributes["connection"] = connection
            with sqlite.foreign_keys_off(connection):
                run(config, revision)
            assert sqlite.faults(connection) == ()
        engine.dispose()
        return path

    return to


def tables_of(path):
    with closing(sqlite3.connect(path)) as connection:
        names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    return {name for (name,) in names}


def is_index(table):
    """Return whether a table belongs to the words that motions are found by."""
    return table.startswith("motion_index") or table == "motion_terms"


def constraints(statement):
    """Return the CHECK constraints of a CREATE TABLE, which Alembic does not compare."""
    return {
        (name, re.sub(r"\s+", " ", text))
        for name, text in re.findall(r"CONSTRAINT (\w+) CHECK \((.*)\),? ?$", statement, re.M)
    }


def test_the_head_has_the_tables_columns_keys_and_indexes_of_the_models(empty_template):
    engine = create_engine(sqlite.record_url(empty_template))
    with engine.connect() as connection:
        options = {
            "compare_type": True,
            "compare_server_default": True,
            "include_name": lambda name, kind, _: kind != "table" or not is_index(name),
        }
        context = MigrationContext.configure(connection, opts=options)
        assert compare_metadata(context, Base.metadata) == []
    engine.dispose()


@pytest.mark.parametrize("table", Base.metadata.sorted_tables, ids=lambda table: table.name)
def test_the_head_has_the_checks_of_the_models(table, empty_template, run_sql):
    engine = create_engine(sqlite.record_url(empty_template))
    wanted = constraints(str(CreateTable(table).compile(engine)))
    engine.dispose()
    ((statement,),) = run_sql(
        empty_template, "SELECT sql FROM sqlite_master WHERE name = ?", table.name
    )
    assert constraints(statement) == wanted


@pytest.mark.parametrize("table", Base.metadata.sorted_tables, ids=lambda table: table.name)
def test_the_head_forbids_to_delete_what_is_in_use(table, empty_template, run_sql):
    rules = run_sql(
        empty_template, f"SELECT on_delete FROM pragma_foreign_key_list('{table.name}')"
    )
    assert len(rules) == len(table.foreign_key_constraints)
    assert {rule for (rule,) in rules} <= {"RESTRICT"}


def test_the_revisions_form_one_line():
    revisions = list(ScriptDirectory(str(MIGRATIONS)).walk_revisions())
    assert [revision.revision for revision in revisions] == [
        f"{number:04}" for number in range(6, 0, -1)
    ]


def test_the_first_revision_has_the_committee_and_no_meetings(migrate, all_rows):
    assert tables_of(migrate("0001")) == (set(all_rows) - set(LATER) - set(MOTIONS)) | {
        "alembic_version",
        "journal_entries",
        "journal_changes",
    }


def test_the_second_revision_carries_the_rows_of_the_first(migrate, fill_tables, all_rows, run_sql):
    path = migrate("0001")
    committee = {table: rows for table, rows in all_rows.items() if table not in LATER + MOTIONS}
    fill_tables(path, committee)
    before = {table: run_sql(path, f"SELECT * FROM {table}") for table in committee}
    migrate("0002")
    assert {table: run_sql(path, f"SELECT * FROM {table}") for table in committee} == before
    assert all(before.values())


def test_every_table_of_the_head_takes_rows(migrate, fill_tables, all_rows, contents):
    path = migrate("head")
    fill_tables(path, all_rows)
    assert {table: len(rows) for table, rows in contents(path).items()} == {
        table: len(rows) for table, rows in all_rows.items()
    }


def test_going_back_takes_the_meetings_away_and_leaves_the_committee(
    migrate, fill_tables, all_rows, run_sql
):
    path = migrate("head")
    fill_tables(path, all_rows)
    members = run_sql(path, "SELECT * FROM members")
    migrate("0001", command.downgrade)
    assert tables_of(path).isdisjoint(LATER)
    assert run_sql(path, "SELECT * FROM members") == members
    migrate("0002")
    assert set(LATER) <= tables_of(path)


def test_going_back_to_the_beginning_leaves_nothing(migrate, fill_tables, all_rows):
    path = migrate("head")
    fill_tables(path, all_rows)
    migrate("base", command.downgrade)
    assert tables_of(path) == {"alembic_version"}


def test_a_migrated_file_equals_one_made_anew(migrate, empty_template, run_sql):
    migrate("0001")
    path = migrate("head")
    schema = "SELECT type, name, sql FROM sqlite_master ORDER BY name"
    assert run_sql(path, schema) == run_sql(empty_template, schema)


def test_an_unknown_revision_is_no_place_to_go(migrate):
    with pytest.raises(CommandError, match="9999"):
        migrate("9999")


def test_a_developer_can_migrate_by_url(tmp_path):
    path = tmp_path / "by url.plenary"
    config = Config(cmd_opts=None)
    config.set_main_option("script_location", MIGRATIONS.as_posix())
    config.cmd_opts = type("Options", (), {"x": [f"url=sqlite:///{path}"]})()
    command.upgrade(config, "head")
    assert set(LATER) <= tables_of(path)


@pytest.mark.parametrize("script", sorted((MIGRATIONS / "versions").glob("[0-9]*.py")))
def test_a_revision_imports_none_of_our_modules(script):
    tree = ast.parse(script.read_text(encoding="utf-8"))
    modules = {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)} | {
        alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.Import)
        for alias in node.names
    }
    assert modules == {"alembic", "sqlalchemy"}
