"""The revisions: the head is what the models say, and each one carries the rows it finds."""

import ast
import re
import sqlite3
from contextlib import closing
from datetime import datetime

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util.exc import CommandError
from sqlalchemy import create_engine
from sqlalchemy.orm import Session
from sqlalchemy.schema import CreateTable

from db import history, sqlite
from db.models import Base
from db.opening import MIGRATIONS

LATER = (
    "meetings",
    "sittings",
    "sitting_breaks",
    "agenda_items",
    "speech_requests",
    "order_places",
    "leaves",
)
"""The tables that revision 0002 brings, and that are there still; its sign_ins became events."""

ATTENDANCE = (
    "attendance_events",
    "attendance_snapshots",
    "leave_notices",
    "participants",
    "snapshot_members",
)
"""The tables that revision 0009 brings."""

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
"""The tables that revisions 0003 to 0005 and 0010 bring."""


VOTES = (
    "poll_presets",
    "polls",
    "poll_votes",
    "election_rules",
    "elections",
    "election_ballots",
    "election_candidates",
    "election_officials",
)
"""The tables that revisions 0007 and 0008 bring."""

SEATS = ("hall_marks", "halls", "rostrum_seats", "seat_plans", "seats")
"""The tables that revision 0009 brings."""

PAPERS = (
    *("agenda_passings", "meeting_templates"),
    *("schedules", "schedule_entries", "organ_seats", "plenary_groups", "plenary_group_members"),
    "paper_printings",
    *("letterheads", "minutes", "minutes_sections", "wordings"),
    "chair_scripts",
)
"""The tables that revisions 0011 to 0015 bring, a line each."""


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
        f"{number:04d}" for number in range(16, 0, -1)
    ]


def test_the_first_revision_has_the_committee_and_no_meetings(migrate, all_rows):
    assert tables_of(migrate("0001")) == set(all_rows) - set(
        LATER + MOTIONS + ATTENDANCE + VOTES + SEATS + PAPERS
    ) | {
        "alembic_version",
        "journal_entries",
        "journal_changes",
    }


def test_the_second_revision_carries_the_rows_of_the_first(migrate, fill_tables, all_rows, run_sql):
    path = migrate("0001")
    committee = {
        table: rows
        for table, rows in all_rows.items()
        if table not in LATER + MOTIONS + ATTENDANCE + VOTES + SEATS + PAPERS
    }
    fill_tables(path, committee)
    before = {table: run_sql(path, f"SELECT * FROM {table}") for table in committee}
    migrate("0002")
    assert {table: run_sql(path, f"SELECT * FROM {table}") for table in committee} == before
    assert all(before.values())


def test_agenda_items_keep_their_tree_when_they_get_numbers(
    migrate, fill_tables, all_rows, run_sql
):
    path = migrate("0010")
    early = ("terms", "sectors", "committees", "members", "meetings", "sittings")
    fill_tables(path, {table: all_rows[table] for table in early})
    rows = [(1, 1, None, 1, "开幕", "主席", 10), (2, 1, 1, 1, "国歌", "", None)]
    for row in rows:
        run_sql(path, "INSERT INTO agenda_items VALUES (?, ?, ?, ?, ?, ?, ?)", *row)
    columns = "id, meeting_id, parent_id, rank, title, presenter, minutes"
    migrate("head")
    assert run_sql(path, f"SELECT {columns} FROM agenda_items ORDER BY id") == rows
    new = "kind, sitting_id, papers, number, is_supplement, is_withdrawn, decision"
    assert run_sql(path, f"SELECT DISTINCT {new} FROM agenda_items") == [
        (None, None, "", None, 0, 0, "")
    ]
    migrate("0010", command.downgrade)
    assert run_sql(path, "SELECT * FROM agenda_items ORDER BY id") == rows


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
    members = run_sql(path, MEMBERS)
    migrate("0001", command.downgrade)
    assert tables_of(path).isdisjoint(LATER)
    assert run_sql(path, MEMBERS) == members
    migrate("0002")
    assert set(LATER) <= tables_of(path)


MEMBERS = "SELECT id, number, name, duty, search FROM members"
SIGN_IN = (7, "a" * 32, 1, 1, "2021-01-06 08:40:00.123456", "scan")
LEAVE = (3, 1, 2, "sick", "住院", "秘书长")
MARKS = "?, ?, ?, ?, ?, ?"


@pytest.fixture
def attended(migrate, fill_tables, all_rows, run_sql):
    """A record of revision 0004 with a sign-in and a leave, both in its journal."""
    path = migrate("0005")
    early = ("terms", "sectors", "committees", "members", "meetings", "sittings")
    fill_tables(path, {table: all_rows[table] for table in early})
    run_sql(path, f"INSERT INTO sign_ins VALUES ({MARKS})", *SIGN_IN)
    columns = "(id, sitting_id, member_id, kind, reason, approver)"
    run_sql(path, f"INSERT INTO leaves {columns} VALUES ({MARKS})", *LEAVE)
    for entry, table in ((1, "members"), (2, "sign_ins"), (3, "members")):
        values = (entry, "动作", SIGN_IN[4], "tester", "do", "done")
        run_sql(path, f"INSERT INTO journal_entries VALUES ({MARKS}, NULL)", *values)
        change = (entry, entry, table, "1", "insert", "{}")
        run_sql(path, f"INSERT INTO journal_changes VALUES ({MARKS[:13]}, NULL, ?)", *change)
    return path


def test_sign_ins_become_events_and_leaves_know_their_meeting(attended, migrate, run_sql):
    migrate("0006")
    events = "SELECT id, uuid, sitting_id, member_id, at, source FROM attendance_events"
    assert run_sql(attended, events) == [SIGN_IN]
    marks = "SELECT kind, step, slot, desk, merged_at FROM attendance_events"
    assert run_sql(attended, marks) == [("arrive", 1, 1, "签到台", None)]
    leaves = "SELECT id, sitting_id, member_id, kind, reason, approver FROM leaves"
    assert run_sql(attended, leaves) == [LEAVE]
    assert run_sql(attended, "SELECT meeting_id, asked_on, is_oral FROM leaves") == [(1, None, 0)]


def test_what_was_done_to_a_table_that_is_no_more_is_not_undone(attended, migrate, run_sql):
    migrate("0006")
    states = run_sql(attended, "SELECT id, state FROM journal_entries ORDER BY id")
    assert states == [(1, "dropped"), (2, "dropped"), (3, "done")]


def test_events_that_stand_go_back_into_sign_ins(attended, migrate, run_sql):
    migrate("0006")
    columns = (
        "(uuid, sitting_id, member_id, kind, step, slot, at, desk, source, corrects, reason, who)"
    )
    rows = (
        ("b" * 32, 2, "arrive", 1, None, ""),
        ("c" * 32, 2, "correct", None, "b" * 32, "扫错"),
    )
    for name, member, kind, slot, corrects, reason in rows:
        values = (name, 1, member, kind, 1, slot, SIGN_IN[4], "东门", "scan", corrects, reason, "")
        run_sql(
            attended, f"INSERT INTO attendance_events {columns} VALUES ({MARKS}, {MARKS})", *values
        )
    run_sql(attended, "INSERT INTO leaves VALUES (9, 1, NULL, 1, 'duty', '', '', NULL, 0)")
    migrate("0005", command.downgrade)
    assert run_sql(attended, "SELECT * FROM sign_ins") == [SIGN_IN]
    leaves = run_sql(attended, "SELECT sitting_id, member_id, kind FROM leaves")
    assert leaves == [(1, 2, "sick"), (1, 1, "duty")]


def test_leaves_get_a_name_and_go_back_as_the_last_of_each_that_holds(attended, migrate, run_sql):
    migrate("0016")
    ((name, noted, desk),) = run_sql(attended, "SELECT uuid, noted_at, desk FROM leaves")
    assert (len(name), noted[10:], desk) == (32, " 00:00:00.000000", "签到台")
    columns = "meeting_id, sitting_id, member_id, kind, reason, approver, is_oral, uuid, noted_at"
    for number, ended in ((1, None), (2, "2021-01-07 00:00:00.000000")):
        values = (1, 1, 2, "duty", "", "", 0, str(number) * 32, f"2031-01-0{number} 00:00:00.0")
        run_sql(
            attended,
            f"INSERT INTO leaves ({columns}, desk, ended_at) VALUES ({', '.join('?' * 11)})",
            *values,
            "东门",
            ended,
        )
    migrate("0015", command.downgrade)
    assert run_sql(attended, "SELECT sitting_id, member_id, kind FROM leaves") == [(1, 2, "duty")]


def test_the_sentences_of_the_chair_are_wordings_with_all_that_was_done_to_them(migrate, run_sql):
    path = migrate("0010")
    kept = '{"kind": "standing", "template": "实到{实到}人"}'
    run_sql(path, "INSERT INTO chair_sentences VALUES ('standing', '实到{实到}人')")
    values = (1, "修改主持词模板", SIGN_IN[4], "tester", "do", "done")
    run_sql(path, f"INSERT INTO journal_entries VALUES ({MARKS}, NULL)", *values)
    change = (1, 1, "chair_sentences", "standing", "insert", kept)
    run_sql(path, f"INSERT INTO journal_changes VALUES ({MARKS[:13]}, NULL, ?)", *change)
    migrate("0014")
    row = ("chair.standing", "实到{实到}人")
    assert run_sql(path, "SELECT * FROM wordings") == [row]
    engine = create_engine(sqlite.record_url(path))
    with Session(engine) as session:
        label, _ = history.undo(session, at=datetime(2021, 1, 7), who="tester")
        session.commit()
    engine.dispose()
    assert (label, run_sql(path, "SELECT * FROM wordings")) == ("修改主持词模板", [])


def test_going_back_gives_the_sentences_of_the_chair_their_table(migrate, run_sql):
    path = migrate("0014")
    for key in ("chair.plenary", "minutes.time"):
        run_sql(path, "INSERT INTO wordings VALUES (?, '{应到}')", key)
    migrate("0010", command.downgrade)
    assert run_sql(path, "SELECT * FROM chair_sentences") == [("plenary", "{应到}")]


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
