"""What the tests of the record share: a record migrated once a run, copied for each test."""

import json
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config

from db import opening, sqlite
from db.models import load_all
from db.session import UnitOfWork

load_all()
ROOT = Path(__file__).parents[2]
START = datetime(2021, 1, 6, 9, 0)

ROWS = {
    "terms": [{"id": 1, "city": "临江市", "number": 7, "starts_on": "2016-11-21"}],
    "speaking_rules": [
        {
            "id": 1,
            "pattern": "strict",
            "share_parts": 3,
            "share_whole": 5,
            "max_run": 1,
            "separate": 1,
            "default_minutes": 8,
            "pause_seconds": 0,
            "quota": 1,
            "counts_nonparty": 0,
            "source": "大会发言工作规则",
        }
    ],
    "quorum_rules": [{"id": 1, "parts": 2, "whole": 3, "source": "工作规则"}],
    "stroke_choices": [{"character": "昊", "after": "明"}],
    "parties": [
        {"id": 1, "name": "民革", "rank": 1},
        {"id": 2, "name": "民盟", "rank": 2},
    ],
    "sectors": [{"id": 1, "name": "教育界", "rank": 1}],
    "committees": [{"id": 1, "name": "提案委员会", "rank": 1}],
    "units": [{"id": 1, "name": "民革市委会", "kind": "party", "rank": 1, "priority_rank": 1}],
    "members": [
        {
            "id": key,
            "number": f"A{key:03}",
            "name": name,
            "sex": "female",
            "ethnicity": "汉族",
            "birth": "1970-05",
            "duty": "校长",
            "is_standing": 0,
            "sector_id": 1,
            "committee_id": 1,
            "office_from": "2016-11-21",
            "search": "",
        }
        for key, name in ((1, "丁一"), (2, "王二"))
    ],
    "party_memberships": [{"member_id": 1, "party_id": 1, "place": 1}],
    "meetings": [
        {
            "id": 1,
            "kind": "plenary",
            "name": "六次会议",
            "sequence": 6,
            "starts_on": "2021-01-06",
            "ends_on": "2021-01-09",
            "place": "大会堂",
        }
    ],
    "sittings": [
        {
            "id": 1,
            "meeting_id": 1,
            "ordinal": 1,
            "kind": "opening",
            "name": "开幕会",
            "starts_at": "2021-01-06 09:00:00.000000",
            "ends_at": "2021-01-06 11:00:00.000000",
        }
    ],
    "sitting_breaks": [
        {"id": 1, "sitting_id": 1, "starts_at": "2021-01-06 10:00:00.000000", "minutes": 15}
    ],
    "speech_requests": [
        {
            "id": 1,
            "meeting_id": 1,
            "unit_id": 1,
            "speaker": "丁一",
            "speaker_id": 1,
            "reader": "",
            "title": "办好职业教育",
            "theme": "教育",
            "form": "oral",
            "minutes": 8,
            "submitted_at": "2020-12-20 16:30:00.000000",
            "pinned_position": 1,
            "pin_reason": "",
        }
    ],
    "order_places": [
        {"request_id": 1, "meeting_id": 1, "position": 1, "is_priority": 1, "reason": "党派优先"}
    ],
    "attendance_events": [
        {
            "id": 1,
            "uuid": "0" * 32,
            "sitting_id": 1,
            "member_id": 1,
            "kind": "arrive",
            "step": 1,
            "slot": 1,
            "at": "2021-01-06 08:40:00.123456",
            "desk": "签到台",
            "source": "scan",
            "reason": "",
            "who": "",
        }
    ],
    "leaves": [
        {
            "id": 1,
            "meeting_id": 1,
            "sitting_id": 1,
            "member_id": 2,
            "kind": "sick",
            "reason": "",
            "approver": "",
            "is_oral": 0,
            "uuid": "e" * 32,
            "noted_at": "2021-01-05 08:00:00.000000",
            "desk": "签到台",
        }
    ],
    "participants": [
        {
            "id": 1,
            "meeting_id": 1,
            "role": "invited",
            "name": "丙三",
            "post": "市政府副市长",
            "badge": "L001",
        }
    ],
    "attendance_snapshots": [
        {
            "id": 1,
            "sitting_id": 1,
            "ordinal": 1,
            "occasion": "opening",
            "subject": "",
            "at": "2021-01-06 09:00:00.000000",
            "who": "tester",
            "expected": 2,
            "present": 1,
            "on_leave": 1,
            "absent": 0,
            "is_quorate": 0,
            "sentence": "应到委员2人",
        }
    ],
    "snapshot_members": [
        {
            "snapshot_id": 1,
            "member_id": 1,
            "name": "丁一",
            "number": "A001",
            "sector": "教育界",
            "state": "present",
            "reason": "",
        }
    ],
    "leave_notices": [{"kind": "plenary", "days": 3, "source": "湖南省"}],
    "file_contents": [{"digest": "0" * 64, "content": b"a"}],
    "motion_rules": [
        {
            "id": 1,
            "number_template": "{年}{序:04d}",
            "reply_months": 3,
            "hard_months": 6,
            "co_months": 1,
            "objection_days": 7,
            "feedback_days": 15,
            "soon_days": 15,
            "is_two_stage": 0,
            "collective_percent": 20,
            "rounds_to_hundred": 0,
            "source": "提案办理办法",
        }
    ],
    "motion_categories": [{"id": 1, "name": "经济建设", "rank": 1}],
    "reply_categories": [{"id": 1, "letter": "A", "meaning": "已经解决", "rank": 1}],
    "organisations": [{"id": 1, "name": "市教育局", "rank": 1}],
    "motion_serials": [{"year": 2021, "last": 1}],
    "motion_filters": [{"id": 1, "name": "待审", "query": "{}"}],
    "motions": [
        {
            "id": key,
            "year": 2021,
            "number": f"2021000{key}",
            "title": "关于办好职业教育的提案",
            "kind": "individual",
            "state": "replied",
            "category_id": 1,
            "is_livelihood": 1,
            "is_plenary": 1,
            "is_public": 1,
            "is_hard": 0,
            "is_key": 0,
            "is_supervised": 0,
            "is_excellent": 0,
            "submitters": "丁一",
            "handlers": "市教育局",
            "phone": "",
            "wanted_handlers": "",
            "submitted_on": "2021-01-07",
            "decision_note": "",
            "round": 1,
            "reply_letter": "A",
            "key_leader": "",
            "key_report": "",
            "revision": 1,
        }
        for key in (1, 7)
    ],
    "motion_texts": [
        {"motion_id": 1, "situation": "一", "analysis": "", "suggestion": "", "head": "丁一"}
    ],
    "motion_submitters": [{"motion_id": 1, "place": 1, "member_id": 1}],
    "motion_files": [
        {
            "id": 1,
            "motion_id": 1,
            "name": "附件.pdf",
            "size": 1,
            "digest": "0" * 64,
            "added_at": "2021-01-07 09:00:00.000000",
        }
    ],
    "motion_handlers": [
        {
            "id": 1,
            "motion_id": 1,
            "organisation_id": 1,
            "role": "lead",
            "assigned_on": "2021-01-20",
            "due_on": "2021-04-20",
            "return_reason": "",
        }
    ],
    "motion_contacts": [
        {
            "id": 1,
            "motion_id": 1,
            "on": "2021-02-01",
            "stage": "before",
            "organisation": "",
            "note": "面商",
        }
    ],
    "motion_replies": [
        {
            "id": 1,
            "motion_id": 1,
            "organisation_id": 1,
            "round": 1,
            "replied_on": "2021-04-01",
            "document": "临教函〔2021〕1号",
            "category_id": 1,
            "text": "",
            "feedback_note": "",
        }
    ],
    "motion_supervisions": [
        {"id": 1, "motion_id": 1, "on": "2021-03-01", "form": "visit", "note": ""}
    ],
    "motion_scores": [{"motion_id": 1, "reviewer": "甲", "score": 90}],
    "motion_comparisons": [
        {"motion_id": 1, "other_id": 7, "likeness": 80, "note": "侧重不同", "on": "2021-03-01"}
    ],
}
for name in ("agenda", "floor", "minutes", "print", "schedule", "seat", "vote"):
    ROWS |= json.loads(Path(__file__).with_name(f"{name}_rows.json").read_text(encoding="utf-8"))
"""At least one row in every table of the record, parents first; the journal stays empty."""


PREFILLED = (
    "floor_rules",
    "share_choices",
    "motion_rules",
    "motion_categories",
    "reply_categories",
    "leave_notices",
    "poll_presets",
    "election_rules",
)
"""The tables that a new record finds filled with what most cities go by."""


class TickingClock:
    """A clock that goes on by one second each time it is read."""

    def __init__(self, now: datetime = START) -> None:
        self.now = now

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


def insert_row(connection, table, row):
    names = ", ".join(f'"{name}"' for name in row)
    marks = ", ".join("?" for _ in row)
    connection.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", tuple(row.values()))


def fill(path, rows):
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("PRAGMA foreign_keys=ON")
        for table, of_table in rows.items():
            if table in PREFILLED:
                connection.execute(f"DELETE FROM {table}")
            for row in of_table:
                insert_row(connection, table, row)


@pytest.fixture(scope="session")
def all_rows():
    return ROWS


@pytest.fixture(scope="session")
def fill_tables():
    return fill


@pytest.fixture(scope="session")
def empty_template(tmp_path_factory):
    folder = tmp_path_factory.mktemp("template")
    path = folder / "empty.plenary"
    opening.create_record(path, who="tester", backups=folder / "backups").close()
    return path


@pytest.fixture(scope="session")
def filled_template(empty_template):
    path = empty_template.with_name("filled.plenary")
    shutil.copyfile(empty_template, path)
    fill(path, ROWS)
    return path


@pytest.fixture(scope="session")
def downgrade():
    """Bring a closed record back to an earlier revision."""

    def to(path, revision):
        engine = sqlite.make_engine(sqlite.record_url(path))
        config = Config()
        config.set_main_option("script_location", opening.MIGRATIONS.as_posix())
        with engine.connect() as connection, sqlite.foreign_keys_off(connection):
            config.attributes["connection"] = connection
            command.downgrade(config, revision)
        engine.dispose()

    return to


@pytest.fixture
def clock():
    return TickingClock()


@pytest.fixture
def backups(tmp_path):
    return tmp_path / "backups"


@pytest.fixture
def path(tmp_path, filled_template):
    """A closed record with a row in every table, this test's own."""
    own = tmp_path / "committee" / "临江市.plenary"
    own.parent.mkdir()
    shutil.copyfile(filled_template, own)
    return own


@pytest.fixture
def open_path(path, backups, clock):
    """Open the record as the program does; whatever is left open is closed after the test."""
    opened = []

    def open_it(target=path, **wishes):
        wishes = {"backups": backups} | wishes
        opened.append(opening.open_record(target, who="tester", clock=clock, **wishes))
        return opened[-1]

    yield open_it
    for record in opened:
        record.close()


@pytest.fixture
def record(open_path):
    return open_path()


@pytest.fixture
def uow(record):
    return record.uow


@pytest.fixture(scope="session")
def bare_uow(filled_template):
    """Copy the template and open a unit of work on it, without the checks of an opening."""

    @contextmanager
    def open_bare(folder: Path) -> Iterator[tuple[Path, UnitOfWork]]:
        copy = folder / "bare.plenary"
        shutil.copyfile(filled_template, copy)
        engine = sqlite.make_engine(sqlite.record_url(copy))
        try:
            yield copy, UnitOfWork(engine, copy, who="tester", clock=TickingClock())
        finally:
            engine.dispose()

    return open_bare


@pytest.fixture(scope="session")
def contents():
    """Read every row of every table but the journal, each value as SQLite writes it down."""

    def read(path: Path) -> dict[str, list[tuple[str, ...]]]:
        with closing(sqlite3.connect(path)) as connection:
            found = {}
            for table in ROWS:
                columns = connection.execute(f"PRAGMA table_info({table})").fetchall()
                quoted = ", ".join(f'quote("{column[1]}")' for column in columns)
                rows = connection.execute(f"SELECT {quoted} FROM {table}").fetchall()
                found[table] = sorted(rows)
            return found

    return read


@pytest.fixture(scope="session")
def run_sql():
    """Run one statement on a file behind the program's back."""

    def run(path: Path, statement: str, *values):
        with closing(sqlite3.connect(path)) as connection, connection:
            return connection.execute(statement, values).fetchall()

    return run


@pytest.fixture
def program():
    """Start a second program; ``program(code, *arguments)`` returns it once it has said “ready”."""
    started = []

    def start(code: str, *arguments: object) -> subprocess.Popen[str]:
        started.append(
            subprocess.Popen(
                [sys.executable, "-c", code, *map(str, arguments)],
                cwd=ROOT,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
            )
        )
        assert started[-1].stdout.readline() == "ready\n"
        return started[-1]

    yield start
    for process in started:
        process.kill()
        process.communicate()
