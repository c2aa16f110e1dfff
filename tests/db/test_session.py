"""The unit of work: whole or not at all, one writer at a time, and faults in the user's terms."""

import errno
import sqlite3
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import date, datetime

import pytest
from sqlalchemy import event, select
from sqlalchemy.exc import DatabaseError, IntegrityError
from sqlalchemy.pool import Pool

from db.domain.errors import (
    DiskFull,
    NothingToUndo,
    PlaceNotWritable,
    RecordDamaged,
    RecordHeld,
    StorageGone,
)
from db.domain.rows import UndoStatus
from db.domain.vocabulary import Area
from db.models import Meeting, Party, Sector, Unit
from db.session import (
    fault_of_file,
    local_now,
    standing_clock,
    translated_faults,
    translated_file_faults,
)

PULL = """
import resource, sys
from pathlib import Path
from db.domain.errors import StorageGone
from db.models import Party
from db.opening import open_record
record = open_record(Path(sys.argv[1]), who="tester", backups=Path(sys.argv[2]))
with record.uow.write("first") as tx:
    tx.session.add(Party(name="first", rank=1))
resource.setrlimit(resource.RLIMIT_FSIZE, (4096, resource.RLIM_INFINITY))
try:
    with record.uow.write("second") as tx:
        tx.session.add(Party(name="second", rank=1))
except StorageGone:
    print("ready", flush=True)
sys.stdin.readline()
"""


def add_party(uow, name="民建", rank=3):
    with uow.write(f"添加党派：{name}") as tx:
        tx.session.add(Party(name=name, rank=rank))


def party_names(uow):
    with uow.read() as session:
        return list(session.scalars(select(Party.name).order_by(Party.id)))


@pytest.fixture
def crowded():
    """Connections made from now on find hardly any room: a full disk, as SQLite reports it."""

    def limit(connection, _):
        cursor = connection.cursor()
        pages = cursor.execute("PRAGMA page_count").fetchone()[0]
        cursor.execute(f"PRAGMA max_page_count={pages + 4}")
        cursor.close()

    event.listen(Pool, "connect", limit)
    yield
    event.remove(Pool, "connect", limit)


def fill_up(uow):
    """Write until the disk refuses; return the names that were acknowledged."""
    for number in range(100):
        try:
            add_party(uow, f"{number}{'党' * 1000}", number + 3)
        except DiskFull:
            return [f"{earlier}{'党' * 1000}" for earlier in range(number)]
    pytest.fail("the disk never filled up")


def test_a_write_is_there_for_the_next_reader(uow):
    add_party(uow)
    assert party_names(uow) == ["民革", "民盟", "民建"]


def test_a_failure_inside_a_write_takes_all_of_it_back(uow, path, contents):
    before = contents(path)

    def fail():
        with uow.write("添加") as tx:
            tx.session.add(Party(name="民建", rank=3))
            tx.session.flush()
            raise LookupError

    with pytest.raises(LookupError):
        fail()
    assert contents(path) == before
    assert uow.undo_status() == UndoStatus(None, None)


def test_a_refused_row_takes_the_whole_write_back(uow, path, contents):
    before = contents(path)

    def fail():
        with uow.write("添加") as tx:
            tx.session.add(Sector(name="科技界", rank=2))
            tx.session.add(Party(name="民革", rank=3))

    with pytest.raises(IntegrityError):
        fail()
    assert contents(path) == before
    assert uow.audit_trail() == ()


def test_the_next_write_succeeds_after_a_failed_one(uow):
    with pytest.raises(IntegrityError):
        add_party(uow, "民革")
    add_party(uow)
    assert party_names(uow)[-1] == "民建"


def test_a_label_can_be_made_precise_while_the_use_case_runs(uow):
    with uow.write("添加") as tx:
        tx.session.add(Party(name="民建", rank=3))
        tx.label = "添加党派：民建"
    assert uow.undo_status().undo_label == "添加党派：民建"


def test_an_entry_bears_name_and_time(uow, clock):
    add_party(uow)
    entry = uow.audit_trail()[0]
    assert (entry.who, entry.at, entry.label) == ("tester", clock.now, "添加党派：民建")


def test_a_reading_session_writes_nothing(uow, path, contents):
    before = contents(path)
    with uow.read() as session:
        session.add(Party(name="民建", rank=3))
        session.flush()
    assert contents(path) == before


def test_a_reader_sees_one_state_from_beginning_to_end(uow):
    with uow.read() as session:
        before = session.scalars(select(Party.name)).all()
        add_party(uow)
        after = session.scalars(select(Party.name)).all()
    assert before == after
    assert "民建" in party_names(uow)


def test_listeners_hear_which_areas_a_write_touched(uow):
    heard = []
    uow.subscribe(heard.append)
    with uow.write("添加") as tx:
        tx.session.add(Party(name="民建", rank=3))
        tx.session.add(Unit(name="民建市委会", kind="party", rank=2))
    assert heard == [{Area.PARTIES, Area.UNITS}]


def test_listeners_hear_of_undo_and_redo(uow):
    add_party(uow)
    heard = []
    uow.subscribe(heard.append)
    assert (uow.undo(), uow.redo()) == ("添加党派：民建",) * 2
    assert heard == [{Area.PARTIES}] * 2


def test_listeners_hear_nothing_of_a_write_that_changed_nothing(uow):
    heard = []
    uow.subscribe(heard.append)
    with uow.write("改名") as tx:
        tx.session.get_one(Party, 1).name = "民革"
    assert heard == []


def test_listeners_hear_nothing_of_a_write_that_failed(uow):
    heard = []
    uow.subscribe(heard.append)
    with pytest.raises(IntegrityError):
        add_party(uow, "民革")
    assert heard == []


def test_a_listener_finds_the_change_already_written(uow):
    seen = []
    uow.subscribe(lambda _: seen.append(party_names(uow)[-1]))
    add_party(uow)
    assert seen == ["民建"]


def test_two_threads_write_one_after_the_other(uow):
    def count_up():
        for _ in range(15):
            with uow.write("加一") as tx:
                party = tx.session.get_one(Party, 1)
                party.rank = party.rank + 1

    threads = [threading.Thread(target=count_up) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with uow.read() as session:
        assert session.get_one(Party, 1).rank == 1 + 45
    assert len(uow.audit_trail()) == 45


def test_undo_without_an_action_is_refused(uow):
    with pytest.raises(NothingToUndo):
        uow.undo()


def test_the_unit_of_work_lends_its_clock(uow, clock):
    assert uow.clock is clock


def test_the_clock_stands_still_for_what_is_made_meanwhile(uow, clock):
    moment = datetime(2021, 1, 6, 8, 30)
    with standing_clock(moment):
        assert (uow.clock(), uow.now(), uow.wall) == (moment, moment, clock)
        in_another_thread = ThreadPoolExecutor().submit(lambda: uow.clock).result()
        assert in_another_thread is clock
        add_party(uow)
    assert uow.clock is clock
    assert uow.audit_trail()[0].at == clock.now


def test_the_clock_of_the_office_has_no_zone():
    assert local_now().tzinfo is None
    assert abs(local_now().timestamp() - time.time()) < 5


def test_dates_come_back_as_dates(uow):
    with uow.read() as session:
        assert session.get_one(Meeting, 1).starts_on == date(2021, 1, 6)


def test_a_full_disk_loses_nothing_acknowledged(crowded, open_path, path, run_sql):
    record = open_path()
    acknowledged = fill_up(record.uow)
    record.close()
    kept = [name for (name,) in run_sql(path, "SELECT name FROM parties WHERE id > 2")]
    assert kept == acknowledged
    assert run_sql(path, "SELECT count(*) FROM journal_entries") == [(len(acknowledged),)]


def test_a_full_disk_leaves_the_record_readable(crowded, open_path):
    record = open_path()
    acknowledged = fill_up(record.uow)
    assert party_names(record.uow) == ["民革", "民盟", *acknowledged]
    assert record.faults() == ()


def test_a_deleted_file_is_told_as_gone_and_nothing_is_acknowledged(uow, path):
    add_party(uow)
    path.unlink()
    with pytest.raises(StorageGone):
        add_party(uow, "民进")
    assert not path.exists()


def test_a_folder_that_vanished_is_told_as_gone_and_not_made_anew(record, path):
    away = path.parent.rename(path.parent.with_name("pulled out"))
    with pytest.raises(StorageGone):
        add_party(record.uow)
    assert list(away.iterdir()) != []
    assert not path.parent.exists()


def test_undo_on_a_folder_that_vanished_is_told_as_gone(uow, path, contents):
    add_party(uow)
    away = path.parent.rename(path.parent.with_name("pulled out"))
    with pytest.raises(StorageGone):
        uow.undo()
    assert len(contents(away / path.name)["parties"]) == 3


def test_a_new_connection_to_a_vanished_file_is_told_as_gone(record, uow, path):
    party_names(uow)
    record._engine.dispose()
    away = path.parent.rename(path.parent.with_name("pulled out"))
    with pytest.raises(StorageGone):
        party_names(uow)
    assert away.exists()


def test_a_replaced_file_is_not_written_to_in_secret(uow, path):
    twin = path.with_name("twin.plenary")
    twin.write_bytes(path.read_bytes())
    twin.replace(path)
    with pytest.raises(StorageGone):
        add_party(uow)


def test_a_disk_that_fails_is_told_as_gone_and_keeps_what_it_has(path, backups, program, run_sql):
    program(PULL, path, backups).communicate("done\n")
    names = [row[0] for row in run_sql(path, "SELECT name FROM parties WHERE id > 2")]
    assert names == ["first"]


def test_a_file_damaged_while_it_is_open_is_told_as_damaged(record, path):
    record._engine.dispose()
    size = path.stat().st_size
    path.write_bytes(path.read_bytes()[:4096] + b"\xff" * (size - 4096))
    with pytest.raises(RecordDamaged):
        party_names(record.uow)


def test_a_record_locked_by_another_tool_is_told_as_held(record, path):
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with record._engine.connect() as connection:
            connection.connection.driver_connection.execute("PRAGMA busy_timeout=1")
        with pytest.raises(RecordHeld) as refused:
            add_party(record.uow)
    assert refused.value.holder is None


def test_an_error_of_ours_is_not_dressed_up_as_a_fault(uow):
    with pytest.raises(DatabaseError, match="no such table"), uow.read() as session:
        session.connection().exec_driver_sql("SELECT * FROM nonsense")


@pytest.mark.parametrize(
    ("number", "fault"),
    [
        (errno.ENOSPC, DiskFull),
        (errno.EDQUOT, DiskFull),
        (errno.EIO, StorageGone),
        (errno.ENODEV, StorageGone),
        (errno.ENXIO, StorageGone),
        (errno.ESTALE, StorageGone),
        (errno.EACCES, PlaceNotWritable),
        (errno.EPERM, PlaceNotWritable),
        (errno.EROFS, PlaceNotWritable),
        (errno.EISDIR, PlaceNotWritable),
        (errno.ENOENT, PlaceNotWritable),
    ],
)
def test_each_error_of_the_file_system_means_one_fault(number, fault, tmp_path):
    found = fault_of_file(OSError(number, "refused"), tmp_path / "a.plenary")
    assert type(found) is fault
    assert found.path == tmp_path / "a.plenary"


def test_a_missing_folder_means_that_its_disk_has_gone(tmp_path):
    error = FileNotFoundError(errno.ENOENT, "refused")
    assert isinstance(fault_of_file(error, tmp_path / "stick" / "a.plenary"), StorageGone)


def test_errors_of_files_are_faults_only_where_files_are_meant(tmp_path):
    with pytest.raises(PlaceNotWritable), translated_file_faults(tmp_path):
        tmp_path.read_text()
    with pytest.raises(IsADirectoryError), translated_faults(tmp_path):
        tmp_path.read_text()


@pytest.mark.parametrize(
    ("code", "name", "fault"),
    [
        (sqlite3.SQLITE_CANTOPEN, "", PlaceNotWritable),
        (sqlite3.SQLITE_CANTOPEN, "no", StorageGone),
        (sqlite3.SQLITE_READONLY, "", PlaceNotWritable),
        (sqlite3.SQLITE_IOERR_FSYNC, "", StorageGone),
        (sqlite3.SQLITE_FULL, "", DiskFull),
        (sqlite3.SQLITE_NOTADB, "", RecordDamaged),
        (sqlite3.SQLITE_BUSY_TIMEOUT, "", RecordHeld),
    ],
)
def test_each_complaint_of_the_database_means_one_fault(code, name, fault, tmp_path):
    error = sqlite3.OperationalError("refused")
    error.sqlite_errorcode = code
    with pytest.raises(fault) as refused, translated_faults(tmp_path / name):
        raise DatabaseError("SELECT 1", (), error)
    assert refused.value.path == tmp_path / name


def test_what_keeps_things_in_memory_hears_of_a_commit_before_the_pages(uow):
    heard = []
    uow.subscribe(lambda _: heard.append("page"))
    uow.subscribe(lambda _: heard.append("memory"), is_memory=True)
    add_party(uow)
    assert heard == ["memory", "page"]
