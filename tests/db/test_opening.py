"""Opening a record: for writing, for reading, or not at all, and then it stays as it was."""

import os
import shutil
import sqlite3
import tempfile
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from sqlalchemy import event, select
from sqlalchemy.exc import DatabaseError
from sqlalchemy.pool import Pool

from db import opening, sqlite
from db.domain.errors import (
    DiskFull,
    NewerRecord,
    PlaceNotWritable,
    RecordDamaged,
    RecordExists,
    RecordHeld,
    RecordMissing,
    StorageGone,
)
from db.models import Party
from db.opening import backup_folder, create_record

NOBODY = 65534
READ_WITHOUT_ROOM = """
import resource, sys
from pathlib import Path
from db.opening import open_record
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, resource.RLIM_INFINITY))
record = open_record(Path(sys.argv[1]), who="tester", backups=Path(sys.argv[2]), read_only=True)
if record.faults() == () and record.uow.undo_status().undo_label is None:
    print("ready", flush=True)
sys.stdin.readline()
record.close()
"""
HOLD = """
import sys
from pathlib import Path
from db.models import Party
from db.opening import open_record
record = open_record(Path(sys.argv[1]), who="tester", backups=Path(sys.argv[2]))
with record.uow.write("elsewhere") as tx:
    tx.session.add(Party(name="elsewhere", rank=1))
print("ready", flush=True)
sys.stdin.readline()
record.close()
"""


def names_in(folder):
    return sorted(path.name for path in folder.iterdir())


def add_party(record, name="民建"):
    with record.uow.write(f"添加{name}") as tx:
        tx.session.add(Party(name=name, rank=3))


@pytest.fixture
def create(tmp_path, backups, clock):
    """Make a record as the program does; whatever is left open is closed after the test."""
    made = []

    def create_it(path):
        made.append(create_record(path, who="tester", backups=backups, clock=clock))
        return made[-1]

    yield create_it
    for record in made:
        record.close()


@pytest.fixture
def copy_made(open_path, path, backups):
    """A rolling copy of the record as it is."""
    record = open_path()
    record.close()
    return record.last_backup


@contextmanager
def without_rights():
    """Act without the rights of root, which no folder refuses."""
    own = os.geteuid()
    os.seteuid(NOBODY if own == 0 else own)
    try:
        yield
    finally:
        os.seteuid(own)


@pytest.fixture
def open_folder(filled_template, run_sql):
    """A folder that anybody can enter, with a record that anybody can read."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    record = folder / "a.plenary"
    shutil.copyfile(filled_template, record)
    run_sql(record, "PRAGMA journal_mode=WAL")
    record.chmod(0o644)
    yield folder
    folder.chmod(0o755)
    shutil.rmtree(folder)


@pytest.fixture
def crowded():
    """No connection made from now on finds room for another page: a full disk."""

    def limit(connection, _):
        cursor = connection.cursor()
        pages = cursor.execute("PRAGMA page_count").fetchone()[0]
        cursor.execute(f"PRAGMA max_page_count={max(pages, 3)}")
        cursor.close()

    event.listen(Pool, "connect", limit)
    yield
    event.remove(Pool, "connect", limit)


# A new record


def test_a_new_record_is_open_for_writing(create, tmp_path):
    record = create(tmp_path / "new.plenary")
    add_party(record)
    assert (record.is_read_only, record.is_held, record.last_backup) == (False, False, None)
    assert record.faults() == ()


def test_a_new_record_is_one_file_once_it_is_closed(create, tmp_path):
    create(tmp_path / "folder" / "new.plenary").close()
    assert names_in(tmp_path / "folder") == ["new.plenary"]


def test_a_new_record_never_overwrites_a_file(create, path):
    before = path.read_bytes()
    with pytest.raises(RecordExists):
        create(path)
    assert path.read_bytes() == before


def test_a_new_record_is_not_made_under_a_file(create, tmp_path):
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(PlaceNotWritable):
        create(tmp_path / "file" / "new.plenary")
    assert names_in(tmp_path) == ["file"]


def test_a_new_record_that_finds_no_room_leaves_no_file(create, tmp_path, crowded):
    target = tmp_path / "folder" / "new.plenary"
    with pytest.raises(DiskFull) as refused:
        create(target)
    assert refused.value.path == target
    assert names_in(target.parent) == []


def test_a_new_record_whose_backup_folder_cannot_be_read_leaves_nothing(open_folder, clock):
    open_folder.chmod(0o777)
    (open_folder / "backups").mkdir(mode=0o000)
    before = names_in(open_folder)
    with without_rights(), pytest.raises(PlaceNotWritable) as refused:
        create_record(
            open_folder / "b.plenary", who="tester", backups=open_folder / "backups", clock=clock
        )
    assert refused.value.path.parent == open_folder / "backups"
    assert names_in(open_folder) == before


def test_the_log_of_a_deleted_record_is_not_played_into_a_new_one(create, path):
    log = path.with_name(f"{path.name}-wal")
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("UPDATE parties SET name = name || '旧'")
        connection.commit()
        content = log.read_bytes()
    path.unlink()
    log.write_bytes(content)
    record = create(path)
    with record.uow.read() as session:
        assert session.scalars(select(Party)).all() == []
    assert [name[-4:] for name in names_in(path.parent) if "恢复前" in name] == ["-wal"]


# Opening for writing


def test_a_record_opens_for_writing_and_is_backed_up(open_path, path, contents):
    record = open_path()
    assert (record.is_read_only, record.is_held, record.held_by) == (False, False, None)
    assert contents(record.last_backup) == contents(path)
    assert record.last_backup.parent == record.backups


def test_an_unchanged_record_names_its_earlier_copy(open_path, copy_made):
    assert open_path().last_backup == copy_made


def test_a_closed_record_is_one_file(open_path, path):
    record = open_path()
    add_party(record)
    record.close()
    assert names_in(path.parent) == [path.name]


def test_what_was_written_is_there_at_the_next_opening(open_path, path, contents):
    record = open_path()
    add_party(record)
    record.close()
    assert open_path().uow.undo_status().undo_label == "添加民建"
    assert len(contents(path)["parties"]) == 3


def test_two_records_of_one_name_have_folders_of_their_own(tmp_path):
    folders = {backup_folder(tmp_path, tmp_path / place / "a.plenary") for place in "xy"}
    assert len(folders) == 2
    assert {folder.name[:2] for folder in folders} == {"a-"}


def test_a_missing_file_is_told_as_missing(open_path, tmp_path):
    for target in (tmp_path / "no.plenary", tmp_path / "no" / "no.plenary", tmp_path):
        with pytest.raises(RecordMissing):
            open_path(target)
    assert "no" not in names_in(tmp_path)


# A second program


def test_a_record_that_another_program_holds_opens_for_reading(open_path, path, backups, program):
    other = program(HOLD, path, backups)
    record = open_path()
    assert (record.is_read_only, record.is_held) == (True, True)
    assert record.held_by.pid == other.pid
    with pytest.raises(PlaceNotWritable):
        add_party(record)


def test_a_reader_sees_what_the_other_program_writes(open_path, path, backups, program):
    program(HOLD, path, backups)
    record = open_path()
    assert record.uow.undo_status().undo_label == "elsewhere"
    assert record.faults() == ()


def test_a_record_opens_for_writing_once_the_other_program_ends(open_path, path, backups, program):
    program(HOLD, path, backups).communicate("close\n")
    assert not open_path().is_read_only


def test_a_record_opens_for_writing_once_the_other_program_is_killed(
    open_path, path, backups, program
):
    other = program(HOLD, path, backups)
    other.kill()
    other.wait()
    record = open_path()
    assert not record.is_read_only
    assert record.uow.undo_status().undo_label == "elsewhere"
    record.close()
    assert names_in(path.parent) == [path.name]


def test_a_record_open_in_this_program_opens_again_for_reading(open_path):
    first = open_path()
    second = open_path()
    assert (second.is_read_only, second.held_by.pid) == (True, os.getpid())
    add_party(first)
    assert second.uow.undo_status().undo_label == "添加民建"


def test_a_reader_that_closes_leaves_the_holder_undisturbed(open_path, path):
    first = open_path()
    open_path().close()
    add_party(first)
    assert open_path().is_held
    first.close()
    assert not open_path().is_read_only


# Opening for reading


def test_a_record_can_be_opened_for_reading_only(open_path, path, backups):
    before = path.read_bytes()
    record = open_path(read_only=True)
    assert (record.is_read_only, record.is_held) == (True, False)
    for write in (add_party, lambda record: record.uow.undo()):
        with pytest.raises(PlaceNotWritable):
            write(record)
    record.close()
    assert path.read_bytes() == before
    assert names_in(path.parent) == [path.name]
    assert not backups.exists()


def test_a_full_disk_still_lets_a_record_be_read(path, backups, program, run_sql):
    run_sql(path, "PRAGMA journal_mode=WAL")
    before = path.read_bytes()
    reader = program(READ_WITHOUT_ROOM, path, backups)
    reader.communicate("close\n")
    assert reader.returncode == 0
    assert path.read_bytes() == before


def test_a_record_that_another_tool_locks_is_told_as_held(open_path, path, monkeypatch):
    monkeypatch.setattr(sqlite, "BUSY_TIMEOUT_MS", 1)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(RecordHeld):
            open_path(read_only=True)
    assert open_path(read_only=True).is_read_only


def test_reading_and_writing_go_together(open_path):
    reader = open_path(read_only=True)
    writer = open_path()
    add_party(writer)
    assert not writer.is_read_only
    assert reader.uow.undo_status().undo_label == "添加民建"


def test_a_reader_can_be_backed_up(open_path, path, tmp_path, contents):
    open_path(read_only=True).back_up(tmp_path / "copy.plenary")
    assert contents(tmp_path / "copy.plenary") == contents(path)


@pytest.mark.parametrize("mode", [0o644, 0o666])
def test_a_record_in_a_folder_that_cannot_be_written_opens_for_reading(
    mode, open_folder, open_path
):
    (open_folder / "a.plenary").chmod(mode)
    open_folder.chmod(0o555)
    with without_rights():
        record = open_path(open_folder / "a.plenary", backups=open_folder / "none")
        assert (record.is_read_only, record.is_held) == (True, False)
        assert record.faults() == ()
        with pytest.raises(PlaceNotWritable):
            add_party(record)
        record.close()
    assert names_in(open_folder) == ["a.plenary"]


def test_a_write_protected_file_in_an_open_folder_opens_for_reading(open_folder, open_path):
    open_folder.chmod(0o777)
    (open_folder / "a.plenary").chmod(0o444)
    with without_rights():
        record = open_path(open_folder / "a.plenary", backups=open_folder / "none")
        assert (record.is_read_only, record.is_held) == (True, False)
        with pytest.raises(PlaceNotWritable):
            add_party(record)
        record.close()
    assert names_in(open_folder) == ["a.plenary"]


def test_a_log_that_cannot_be_read_is_not_passed_over(open_folder, open_path, backups, program):
    path = open_folder / "a.plenary"
    other = program(HOLD, path, backups)
    other.kill()
    other.wait()
    (open_folder / "a.plenary-shm").unlink()
    open_folder.chmod(0o555)
    with without_rights(), pytest.raises(PlaceNotWritable):
        open_path(path, backups=open_folder / "none")
    open_folder.chmod(0o755)
    assert open_path(path).uow.undo_status().undo_label == "elsewhere"


def test_a_folder_that_cannot_be_entered_is_told_as_not_writable(open_folder, open_path):
    open_folder.chmod(0o000)
    with without_rights(), pytest.raises(PlaceNotWritable):
        open_path(open_folder / "a.plenary")
    open_folder.chmod(0o755)
    assert names_in(open_folder) == ["a.plenary"]


def test_a_backup_folder_that_cannot_be_read_is_named(open_folder, open_path):
    (open_folder / "backups").mkdir()
    (open_folder / "backups").chmod(0o000)
    with without_rights(), pytest.raises(PlaceNotWritable) as refused:
        open_path(open_folder / "a.plenary", backups=open_folder / "backups", read_only=True)
    assert refused.value.path.parent == open_folder / "backups"


# Newer and older records


@pytest.mark.parametrize("is_read_only", [False, True])
def test_a_newer_record_is_refused_and_left_alone(open_path, path, backups, run_sql, is_read_only):
    run_sql(path, "UPDATE alembic_version SET version_num = '9999'")
    before = path.read_bytes()
    with pytest.raises(NewerRecord):
        open_path(read_only=is_read_only)
    assert path.read_bytes() == before
    assert names_in(path.parent) == [path.name]
    assert not backups.exists()


@pytest.mark.parametrize("statement", ["DROP TABLE alembic_version", "DELETE FROM alembic_version"])
def test_a_record_that_lost_its_revision_is_damaged(open_path, path, run_sql, statement):
    run_sql(path, statement)
    with pytest.raises(RecordDamaged) as refused:
        open_path()
    assert refused.value.faults == ("alembic_version",)


@pytest.fixture
def old_path(path, run_sql, downgrade):
    """The record as revision 0001 knew it, with its rows."""
    downgrade(path, "0001")
    run_sql(path, "VACUUM")
    return path


def test_an_old_record_is_backed_up_and_migrated(open_path, old_path, run_sql):
    columns = "SELECT id, number, name, duty, search FROM members"
    members = run_sql(old_path, columns)
    record = open_path()
    assert run_sql(record.last_backup, "SELECT version_num FROM alembic_version") == [("0001",)]
    assert run_sql(old_path, "SELECT version_num FROM alembic_version") == [("0016",)]
    assert run_sql(old_path, columns) == members
    assert run_sql(record.last_backup, columns) == members
    add_party(record)
    assert record.faults() == ()


def test_an_old_record_is_not_migrated_for_a_reader(open_path, old_path):
    before = old_path.read_bytes()
    with pytest.raises(PlaceNotWritable):
        open_path(read_only=True)
    assert old_path.read_bytes() == before


def test_a_migration_that_fails_leaves_the_old_record(open_path, old_path, run_sql):
    run_sql(old_path, "CREATE TABLE sign_ins (mine TEXT)")
    with pytest.raises(DatabaseError, match="already exists"):
        open_path()
    tables = {row[0] for row in run_sql(old_path, "SELECT name FROM sqlite_master")}
    assert "meetings" not in tables
    assert run_sql(old_path, "SELECT version_num FROM alembic_version") == [("0001",)]


def test_a_migration_that_finds_no_room_leaves_the_old_record(
    open_path, old_path, run_sql, crowded
):
    with pytest.raises(DiskFull):
        open_path()
    assert run_sql(old_path, "SELECT version_num FROM alembic_version") == [("0001",)]
    assert run_sql(old_path, "PRAGMA integrity_check") == [("ok",)]


def test_a_migration_that_leaves_rows_pointing_nowhere_offers_the_copy(
    open_path, old_path, backups, run_sql
):
    stray = (
        "INSERT OR IGNORE INTO party_memberships (member_id, party_id, place) VALUES (1, 99, 2);"
    )
    run_sql(old_path, f"CREATE TRIGGER t AFTER UPDATE ON alembic_version BEGIN {stray} END")
    with pytest.raises(RecordDamaged) as refused:
        open_path()
    assert refused.value.faults == ("party_memberships → parties",)
    assert refused.value.backup.parent == backup_folder(backups, old_path)


# A stick that is pulled out


def test_a_record_whose_stick_was_pulled_out_closes_without_a_word(open_path, path):
    record = open_path()
    away = path.parent.rename(path.parent.with_name("pulled out"))
    with pytest.raises(StorageGone):
        add_party(record)
    record.close()
    assert path.name in names_in(away)
    assert not path.parent.exists()


def test_a_record_can_be_saved_elsewhere_after_its_file_was_deleted(
    open_path, path, tmp_path, contents
):
    record = open_path()
    add_party(record)
    path.unlink()
    record.back_up(tmp_path / "saved.plenary")
    assert len(contents(tmp_path / "saved.plenary")["parties"]) == 3


def test_the_head_is_the_newest_revision_that_is_known():
    assert opening._head() == "0016"
    assert opening._known_revisions() == {f"{number:04d}" for number in range(1, 17)}
