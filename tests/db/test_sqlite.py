"""What SQLite is told, and what its complaints mean."""

import sqlite3
from contextlib import closing

import pytest
from sqlalchemy import select
from sqlalchemy.exc import DatabaseError, IntegrityError

from db import sqlite
from db.models import Party


@pytest.fixture
def engine(path):
    engine = sqlite.make_engine(sqlite.record_url(path))
    yield engine
    engine.dispose()


@pytest.fixture
def reading_engine(path):
    engine = sqlite.make_engine(sqlite.record_url(path), read_only=True)
    yield engine
    engine.dispose()


def complaint(code):
    origin = sqlite3.OperationalError("refused")
    origin.sqlite_errorcode = code
    return DatabaseError("SELECT 1", (), origin)


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("foreign_keys", 1),
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("busy_timeout", sqlite.BUSY_TIMEOUT_MS),
        ("query_only", 0),
    ],
)
def test_a_connection_keeps_the_promises_to_the_disk(engine, pragma, value):
    with engine.connect() as connection:
        assert connection.exec_driver_sql(f"PRAGMA {pragma}").scalar() == value


def test_a_reading_connection_refuses_to_write(reading_engine):
    with (
        reading_engine.connect() as connection,
        pytest.raises(DatabaseError, match="readonly") as refused,
    ):
        connection.exec_driver_sql("DELETE FROM leaves")
    assert sqlite.is_unwritable(refused.value)


@pytest.mark.parametrize(
    "name", ["a b.plenary", "50%20?x=1.plenary", "甲#1&b.plenary", "a'b;.plenary"]
)
def test_any_file_name_can_be_opened(tmp_path, filled_template, name):
    path = tmp_path / name
    path.write_bytes(filled_template.read_bytes())
    for url in (sqlite.record_url(path), sqlite.read_only_url(path)):
        engine = sqlite.make_engine(url, read_only=True)
        with engine.connect() as connection:
            assert sqlite.is_record(connection)
        engine.dispose()
    assert [found.name for found in tmp_path.iterdir() if found.is_file()] == [name]


def test_a_connection_never_makes_the_file_that_it_misses(tmp_path):
    engine = sqlite.make_engine(sqlite.record_url(tmp_path / "gone.plenary"))
    with pytest.raises(DatabaseError) as refused, engine.connect():
        pass
    assert sqlite.is_unwritable(refused.value)
    assert list(tmp_path.iterdir()) == []


def test_a_look_leaves_no_side_files(path):
    engine = sqlite.make_engine(sqlite.read_only_url(path), read_only=True)
    with engine.connect() as connection:
        assert sqlite.faults(connection) == ()
        assert [piece for piece in sqlite.side_files(path) if piece.exists()] == []
    engine.dispose()
    assert list(path.parent.iterdir()) == [path]


def test_a_look_sees_what_only_the_log_holds(path, engine):
    with engine.connect() as connection:
        connection.exec_driver_sql("UPDATE parties SET name = '九三学社' WHERE id = 1")
        connection.commit()
        looking = sqlite.make_engine(sqlite.read_only_url(path), read_only=True)
        with looking.connect() as look:
            names = look.exec_driver_sql("SELECT name FROM parties WHERE id = 1").scalars().all()
        looking.dispose()
    assert names == ["九三学社"]


def test_a_writing_transaction_takes_its_turn_at_the_beginning(engine):
    with engine.connect() as first, engine.connect() as second:
        second.connection.driver_connection.execute("PRAGMA busy_timeout=1")
        sqlite.take_turn(first)
        with pytest.raises(DatabaseError) as refused:
            sqlite.take_turn(second)
    assert sqlite.is_locked(refused.value)


def test_a_turn_to_write_is_taken_once_and_then_given_back(engine):
    with engine.connect() as connection:
        sqlite.take_turn(connection)
        connection.rollback()
        connection.exec_driver_sql("SELECT 1")
        with engine.connect() as other:
            sqlite.take_turn(other)
            assert other.in_transaction()


def test_a_row_is_inserted_through_the_driver_and_its_key_returned(engine):
    table = Party.__table__
    with engine.connect() as connection:
        sqlite.take_turn(connection)
        key = sqlite.insert_row(connection, table, {"name": "民进", "rank": 4})
        found = connection.execute(select(table).where(table.c.id == key)).one()
        assert (found.name, found.rank) == ("民进", 4)


def test_a_row_that_breaks_a_rule_is_refused_as_from_any_statement(engine):
    with engine.connect() as connection:
        sqlite.take_turn(connection)
        with pytest.raises(IntegrityError, match="name_not_blank"):
            sqlite.insert_row(connection, Party.__table__, {"name": " ", "rank": 4})


def test_the_open_file_is_in_place_until_it_is_replaced(path, engine):
    with engine.connect() as connection:
        assert sqlite.is_in_place(connection)
        twin = path.with_name("twin.plenary")
        twin.write_bytes(path.read_bytes())
        twin.replace(path)
        assert not sqlite.is_in_place(connection)


def test_the_open_file_is_not_in_place_when_it_was_deleted(path, engine):
    with engine.connect() as connection:
        path.unlink()
        assert not sqlite.is_in_place(connection)


def test_foreign_keys_are_checked_at_the_end_when_deferred(engine):
    with engine.connect() as connection:
        sqlite.defer_foreign_keys(connection)
        connection.exec_driver_sql("DELETE FROM sectors")
        assert sqlite.dangling(connection) == [("members", "sectors")] * 2
        with pytest.raises(DatabaseError, match="FOREIGN KEY"):
            connection.commit()


def delete_and_fail(connection):
    with sqlite.foreign_keys_off(connection):
        connection.exec_driver_sql("DELETE FROM sectors")
        connection.exec_driver_sql("SELECT nonsense")


def test_foreign_keys_are_on_again_after_a_failure(engine):
    with engine.connect() as connection:
        with pytest.raises(DatabaseError, match="nonsense"):
            delete_and_fail(connection)
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1


def test_a_failure_with_foreign_keys_off_writes_nothing(engine, path, contents):
    before = contents(path)
    with engine.connect() as connection, pytest.raises(DatabaseError, match="nonsense"):
        delete_and_fail(connection)
    assert contents(path) == before


def test_another_database_is_no_record(tmp_path):
    path = tmp_path / "other.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE t (a)")
    engine = sqlite.make_engine(sqlite.read_only_url(path), read_only=True)
    with engine.connect() as connection:
        assert not sqlite.is_record(connection)
    engine.dispose()


def test_the_checks_name_a_row_that_points_nowhere(path, run_sql, engine):
    run_sql(path, "DELETE FROM units")
    with engine.connect() as connection:
        assert sqlite.faults(connection) == ("speech_requests → units",)


def test_a_copy_is_one_file_and_a_record(path, reading_engine, tmp_path, contents, run_sql):
    copy = tmp_path / "copy.plenary"
    with reading_engine.connect() as connection:
        sqlite.copy_into(connection, copy)
        assert connection.exec_driver_sql("PRAGMA query_only").scalar() == 1
    assert contents(copy) == contents(path)
    assert run_sql(copy, "PRAGMA application_id") == [(sqlite.APPLICATION_ID,)]


def test_a_copy_that_fails_complains_like_any_statement(reading_engine, tmp_path):
    (tmp_path / "there.plenary").write_text("not empty")
    with (
        reading_engine.connect() as connection,
        pytest.raises(DatabaseError, match="VACUUM INTO"),
    ):
        sqlite.copy_into(connection, tmp_path / "there.plenary")


@pytest.mark.parametrize(
    ("judge", "codes"),
    [
        (sqlite.is_damage, (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)),
        (sqlite.is_disk_full, (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR_SHMSIZE)),
        (
            sqlite.is_unwritable,
            (sqlite3.SQLITE_READONLY_DBMOVED, sqlite3.SQLITE_PERM, sqlite3.SQLITE_CANTOPEN),
        ),
        (sqlite.is_gone, (sqlite3.SQLITE_IOERR, sqlite3.SQLITE_IOERR_FSYNC)),
        (sqlite.is_locked, (sqlite3.SQLITE_BUSY_SNAPSHOT, sqlite3.SQLITE_LOCKED)),
    ],
)
def test_each_complaint_means_one_thing(judge, codes):
    judges = (
        sqlite.is_damage,
        sqlite.is_disk_full,
        sqlite.is_unwritable,
        sqlite.is_gone,
        sqlite.is_locked,
    )
    for code in codes:
        assert [other for other in judges if other(complaint(code))] == [judge]


def test_a_complaint_without_a_code_means_nothing_to_us():
    error = DatabaseError("SELECT 1", (), sqlite3.InterfaceError("odd"))
    assert not sqlite.is_damage(error)
    assert not sqlite.is_locked(error)
