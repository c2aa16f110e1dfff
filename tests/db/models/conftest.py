"""A record in a transaction that is rolled back, to try rows on that it must refuse."""

import re
import shutil
import sqlite3
from contextlib import closing

import pytest

MOMENT = "2021-01-06 09:30:00.000000"
SINGLE_ROW = (
    *("terms", "speaking_rules", "quorum_rules"),
    *("motion_rules", "election_rules", "floor_rules", "letterheads"),
)
JOURNAL = {
    "journal_entries": {
        "id": 1,
        "label": "添加委员",
        "at": MOMENT,
        "who": "tester",
        "kind": "do",
        "state": "done",
    },
    "journal_changes": {
        "id": 1,
        "entry_id": 1,
        "table_name": "parties",
        "row_key": "1",
        "action": "update",
        "before": "{}",
        "after": "{}",
    },
}
FRESH = {
    "terms": {},
    "speaking_rules": {},
    "quorum_rules": {},
    "stroke_choices": {"character": "旲"},
    "parties": {"id": 3, "name": "民建"},
    "sectors": {"id": 2, "name": "科技界"},
    "committees": {"id": 2, "name": "经济委员会"},
    "units": {"id": 2, "name": "民盟市委会"},
    "members": {"id": 3, "number": "A003", "name": "张三"},
    "party_memberships": {"party_id": 2, "place": 2},
    "meetings": {"id": 2},
    "sittings": {"id": 2, "ordinal": 2},
    "sitting_breaks": {"id": 2},
    "agenda_items": {"id": 3, "number": 2},
    "agenda_passings": {"meeting_id": 2},
    "meeting_templates": {"id": 2, "name": "常委会"},
    "schedules": {"meeting_id": 2},
    "schedule_entries": {"id": 2, "sitting_id": None},
    "organ_seats": {"id": 2, "member_id": 2},
    "plenary_groups": {"id": 2, "name": "第二组"},
    "plenary_group_members": {"member_id": 2},
    "speech_requests": {"id": 2, "pinned_position": None},
    "order_places": {"request_id": 2, "position": 2},
    "floor_events": {"id": 2, "uuid": "1" * 32},
    "floor_rules": {},
    "share_choices": {"value": "standing"},
    "attendance_events": {"id": 2, "uuid": "1" * 32, "member_id": 2},
    "leaves": {"id": 2, "member_id": 1, "uuid": "1" * 32},
    "participants": {"id": 2, "badge": "L002"},
    "attendance_snapshots": {"id": 2, "ordinal": 2, "former_id": 1},
    "snapshot_members": {"member_id": 2},
    "leave_notices": {"kind": "standing"},
    "halls": {"id": 2, "name": "会议中心"},
    "hall_marks": {"place": 20},
    "seat_plans": {"id": 2, "sitting_id": 1},
    "seats": {"place": 2, "member_id": 2},
    "rostrum_seats": {"rank": 2, "member_id": 1},
    "file_contents": {"digest": "1" * 64},
    "motion_rules": {},
    "motion_categories": {"id": 2, "name": "政治建设"},
    "reply_categories": {"id": 2, "letter": "B"},
    "organisations": {"id": 2, "name": "市民政局"},
    "motion_serials": {"year": 2022},
    "motion_filters": {"id": 2, "name": "超期"},
    "motions": {"id": 2, "number": "20210002"},
    "motion_texts": {"motion_id": 2},
    "motion_submitters": {"place": 2, "member_id": 2},
    "motion_files": {"id": 2},
    "motion_handlers": {"id": 2, "organisation_id": 2, "role": "co"},
    "motion_contacts": {"id": 2},
    "motion_replies": {"id": 2, "round": 2},
    "motion_supervisions": {"id": 2},
    "motion_scores": {"reviewer": "乙"},
    "motion_comparisons": {"motion_id": 7, "other_id": 1},
    "poll_presets": {"kind": "standing"},
    "polls": {"id": 2},
    "poll_votes": {"member_id": 2},
    "election_rules": {},
    "elections": {"id": 2},
    "election_ballots": {"id": 2, "place": 2},
    "election_candidates": {"id": 2, "place": 2, "name": "王二"},
    "election_officials": {"id": 2, "name": "张三", "group_name": "科技界"},
    "paper_printings": {"id": 2},
    "minutes": {"id": 3, "ordinal": 3, "former_id": 2, "reason": "再补记"},
    "minutes_sections": {"id": 3, "kind": "agenda"},
    "chair_scripts": {},
    "letterheads": {},
    "wordings": {"key": "minutes.place"},
    "journal_entries": {"id": 2},
    "journal_changes": {"id": 2},
}
"""How a row that the table takes beside its first one differs from the first one."""


@pytest.fixture(scope="session")
def _trial_file(filled_template, tmp_path_factory, fill_tables):
    path = tmp_path_factory.mktemp("trials") / "trials.plenary"
    shutil.copyfile(filled_template, path)
    fill_tables(path, {table: [row] for table, row in JOURNAL.items()})
    return path


@pytest.fixture
def trial(_trial_file):
    """A connection to a record with a row in every table; nothing that it does stays."""
    with closing(sqlite3.connect(_trial_file, isolation_level=None)) as connection:
        connection.execute("PRAGMA foreign_keys=ON")
        connection.execute("BEGIN")
        yield connection
        connection.execute("ROLLBACK")


@pytest.fixture
def put(trial, all_rows):
    """Put a second row into a table, good but for the changes; return how many were put."""

    def insert(table, **changes):
        if table in SINGLE_ROW:
            trial.execute(f"DELETE FROM {table}")
        if table == "order_places":
            insert("speech_requests")
        if table in ("agenda_passings", "schedules"):
            insert("meetings")
        first = JOURNAL[table] if table in JOURNAL else all_rows[table][0]
        row = first | FRESH[table] | changes
        names = ", ".join(f'"{name}"' for name in row)
        marks = ", ".join("?" for _ in row)
        statement = f"INSERT INTO {table} ({names}) VALUES ({marks})"
        return trial.execute(statement, tuple(row.values())).rowcount

    return insert


@pytest.fixture
def refusal_of(put):
    """Return the words with which the database refuses a row."""

    def try_on(table, **changes):
        with pytest.raises(sqlite3.IntegrityError) as refused:
            put(table, **changes)
        return str(refused.value)

    return try_on


@pytest.fixture
def assert_refused(refusal_of):
    """Try a row on, and claim that the named constraint of the table refuses it."""

    def judge(constraint, changes):
        kind, table = _subject(constraint)
        refusal = refusal_of(table, **changes)
        if kind == "ck":
            assert refusal == f"CHECK constraint failed: {constraint}"
        elif kind == "uq":
            assert refusal.startswith(f"UNIQUE constraint failed: {table}.")
        else:
            assert refusal == "FOREIGN KEY constraint failed"

    return judge


@pytest.fixture
def constraints_of(trial):
    """Return the names of the CHECK, UNIQUE and FOREIGN KEY constraints of some tables."""

    def names(*tables):
        found = set()
        for table in tables:
            statement = trial.execute(
                "SELECT sql FROM sqlite_master WHERE name = ?", (table,)
            ).fetchone()[0]
            found |= set(re.findall(r"CONSTRAINT (\w+) (?:CHECK|UNIQUE|FOREIGN KEY)", statement))
        return found

    return names


def _subject(constraint):
    kind, _, rest = constraint.partition("_")
    table = max((name for name in FRESH if rest.startswith(f"{name}_")), key=len)
    return kind, table
