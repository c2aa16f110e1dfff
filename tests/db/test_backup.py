"""Copies: whole or not at all, rolled after a change, thinned by the rule, proven, restored."""

import tempfile
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy.exc import DatabaseError

from db import backup, sqlite
from db.models import Party

NOW = datetime(2021, 1, 6, 9, 0)


@pytest.fixture
def engine(path):
    engine = sqlite.make_engine(sqlite.record_url(path))
    yield engine
    engine.dispose()


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "rolling"


def names_in(folder):
    return sorted(path.name for path in folder.iterdir())


def damage(path):
    size = path.stat().st_size
    path.write_bytes(path.read_bytes()[: size // 2] + b"\xff" * (size - size // 2))


def stamped(moment):
    return f"{moment:%Y-%m-%d %H%M%S}.plenary"


# Whole or not at all


def test_a_copy_holds_what_the_record_holds(engine, path, tmp_path, contents):
    backup.back_up(engine, tmp_path / "new folder" / "copy.plenary")
    assert contents(tmp_path / "new folder" / "copy.plenary") == contents(path)
    assert names_in(tmp_path / "new folder") == ["copy.plenary"]


def test_a_copy_holds_what_is_only_in_the_log_yet(uow, record, tmp_path, contents):
    with uow.write("添加") as tx:
        tx.session.add(Party(name="民建", rank=3))
    record.back_up(tmp_path / "copy.plenary")
    assert len(contents(tmp_path / "copy.plenary")["parties"]) == 3


def test_a_copy_replaces_an_older_one(engine, path, tmp_path, contents):
    target = tmp_path / "copy.plenary"
    target.write_text("older")
    backup.back_up(engine, target)
    assert contents(target) == contents(path)


def test_a_copy_that_fails_midway_leaves_the_older_one(engine, path, tmp_path):
    target = tmp_path / "copies" / "copy.plenary"
    target.parent.mkdir()
    target.write_text("older")
    engine.dispose()
    damage(path)
    with pytest.raises(DatabaseError):
        backup.back_up(engine, target)
    assert target.read_text() == "older"
    assert names_in(target.parent) == ["copy.plenary"]


def test_a_copy_that_cannot_take_its_place_leaves_nothing(engine, tmp_path):
    target = tmp_path / "copies" / "copy.plenary"
    (target / "a folder of this name").mkdir(parents=True)
    with pytest.raises(OSError, match="directory"):
        backup.back_up(engine, target)
    assert names_in(target.parent) == ["copy.plenary"]


# Rolling


def test_the_first_opening_makes_a_copy(engine, folder, path, contents):
    made = backup.roll(engine, folder, NOW)
    assert made == folder / "2021-01-06 090000.plenary"
    assert contents(made) == contents(path)


def test_an_unchanged_record_is_not_copied_again(engine, folder):
    backup.roll(engine, folder, NOW)
    assert backup.roll(engine, folder, NOW + timedelta(hours=1)) is None
    assert len(names_in(folder)) == 1


@pytest.mark.parametrize("step", ["write", "undo"])
def test_a_changed_record_is_copied_again(step, uow, record, folder):
    backup.roll(record._engine, folder, NOW)
    with uow.write("添加") as tx:
        tx.session.add(Party(name="民建", rank=3))
    if step == "undo":
        backup.roll(record._engine, folder, NOW + timedelta(minutes=1))
        uow.undo()
    made = backup.roll(record._engine, folder, NOW + timedelta(hours=1))
    assert made == folder / "2021-01-06 100000.plenary"


def test_another_history_of_the_same_length_is_copied_again(open_path, path, folder, run_sql):
    record = open_path()
    with record.uow.write("添加") as tx:
        tx.session.add(Party(name="民建", rank=3))
    backup.roll(record._engine, folder, NOW)
    record.close()
    run_sql(path, "UPDATE parties SET name = '民进' WHERE id = 3")
    run_sql(path, "UPDATE journal_entries SET label = '添加民进'")
    assert backup.roll(record._engine, folder, NOW + timedelta(hours=1)) is not None
    record.close()


def test_a_damaged_newest_copy_is_made_again(engine, folder):
    damage(backup.roll(engine, folder, NOW))
    made = backup.roll(engine, folder, NOW + timedelta(hours=1))
    assert made is not None
    assert backup.is_sound(made)


def test_rolling_removes_what_a_killed_program_left_half_made(engine, folder):
    folder.mkdir()
    (folder / ".2021-01-05 090000.plenary.4711.part").write_text("half")
    backup.roll(engine, folder, NOW)
    assert names_in(folder) == ["2021-01-06 090000.plenary"]


def test_other_files_in_the_folder_are_no_copies(folder):
    folder.mkdir()
    for name in ("notes.plenary", "2021-01-06 090000.txt", "2021-13-06 090000.plenary"):
        (folder / name).write_text("mine")
    assert backup.list_backups(folder) == []
    backup.thin(folder, NOW)
    assert len(names_in(folder)) == 3


def test_a_missing_folder_has_no_copies(folder):
    assert backup.list_backups(folder) == []
    assert backup.newest_sound(folder) is None


# Thinning: the last ten, and for 30 days the last of each day


def kept_after_thinning(moments, now=NOW):
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for moment in moments:
            (folder / stamped(moment)).touch()
        backup.thin(folder, now)
        once = [copy.made_at for copy in backup.list_backups(folder)]
        backup.thin(folder, now)
        assert [copy.made_at for copy in backup.list_backups(folder)] == once
    return once


def test_ten_copies_of_one_day_stay():
    moments = [NOW - timedelta(minutes=minute) for minute in range(12)]
    assert kept_after_thinning(moments) == sorted(moments)[-10:]


def test_the_last_copy_of_each_of_thirty_days_stays():
    moments = [NOW - timedelta(days=day, hours=hour) for day in range(40) for hour in (0, 1)]
    kept = kept_after_thinning(moments)
    last_of_day = [NOW - timedelta(days=day) for day in range(31)]
    assert kept == sorted({*sorted(moments)[-10:], *last_of_day})


def test_ten_copies_stay_however_old_they_are():
    moments = [NOW - timedelta(days=100 + day) for day in range(12)]
    assert kept_after_thinning(moments) == sorted(moments)[-10:]


AGES = st.lists(st.integers(-86_400, 60 * 86_400), max_size=60, unique=True)


@settings(max_examples=60, deadline=None)
@given(ages=AGES)
def test_thinning_keeps_the_last_ten_and_one_a_day_and_nothing_else(ages):
    moments = sorted(NOW - timedelta(seconds=age) for age in ages)
    kept = kept_after_thinning(moments)
    recent = [moment for moment in moments if NOW - moment <= timedelta(days=30)]
    last_of_day = {moment.date(): moment for moment in recent}
    assert kept == sorted({*moments[-10:], *last_of_day.values()})


# Proving


def test_a_copy_of_a_record_is_sound(engine, tmp_path):
    backup.back_up(engine, tmp_path / "copy.plenary")
    assert backup.is_sound(tmp_path / "copy.plenary")
    assert not any(piece.exists() for piece in sqlite.side_files(tmp_path / "copy.plenary"))


@pytest.mark.parametrize("content", [b"", b"\x89PNG\r\n", b"SQLite format 3\0" + bytes(5000)])
def test_what_is_no_record_is_not_sound(content, tmp_path):
    (tmp_path / "copy.plenary").write_bytes(content)
    assert not backup.is_sound(tmp_path / "copy.plenary")


def test_a_missing_copy_is_not_sound(tmp_path):
    assert not backup.is_sound(tmp_path / "copy.plenary")
    assert list(tmp_path.iterdir()) == []


def test_a_damaged_copy_is_not_sound(path):
    damage(path)
    assert not backup.is_sound(path)


def test_a_copy_with_rows_that_point_nowhere_is_not_sound(path, run_sql):
    run_sql(path, "DELETE FROM units")
    assert not backup.is_sound(path)


def test_the_newest_sound_copy_passes_over_damaged_ones(engine, folder):
    good = folder / stamped(NOW)
    for hour in range(3):
        backup.back_up(engine, folder / stamped(NOW + timedelta(hours=hour)))
    damage(folder / stamped(NOW + timedelta(hours=1)))
    (folder / stamped(NOW + timedelta(hours=2))).write_bytes(b"")
    assert backup.newest_sound(folder) == good


# Restoring


def test_restoring_keeps_the_former_file_with_its_log(engine, path, tmp_path, contents, run_sql):
    backup.back_up(engine, tmp_path / "copy.plenary")
    engine.dispose()
    before = contents(path)
    run_sql(path, "DELETE FROM leaves")
    pieces = {"": path.read_bytes(), "-wal": b"log", "-shm": b"index"}
    for side, content in pieces.items():
        path.with_name(path.name + side).write_bytes(content)
    former = backup.restore(tmp_path / "copy.plenary", path, NOW)
    assert former == path.with_name("临江市（恢复前 2021-01-06 090000）.plenary")
    assert {side: former.with_name(former.name + side).read_bytes() for side in pieces} == pieces
    assert contents(path) == before
    assert len(names_in(path.parent)) == 4


def test_restoring_to_a_free_place_keeps_nothing(engine, path, tmp_path, contents):
    target = tmp_path / "elsewhere" / "临江市.plenary"
    assert backup.restore(path, target, NOW) is None
    assert contents(target) == contents(path)
    assert names_in(target.parent) == ["临江市.plenary"]


def test_restoring_twice_keeps_both_former_files(engine, path, tmp_path):
    backup.back_up(engine, tmp_path / "copy.plenary")
    engine.dispose()
    path.write_text("first")
    first = backup.restore(tmp_path / "copy.plenary", path, NOW)
    path.write_text("second")
    second = backup.restore(tmp_path / "copy.plenary", path, NOW)
    assert (first.read_text(), second.read_text()) == ("first", "second")
    assert second.name == "临江市（恢复前 2021-01-06 090000 2）.plenary"


def test_a_log_without_its_file_is_put_aside_before_it_can_be_played_in(
    engine, path, tmp_path, contents
):
    backup.back_up(engine, tmp_path / "copy.plenary")
    with engine.connect() as connection:
        connection.exec_driver_sql("DELETE FROM leaves")
        connection.commit()
        log = path.with_name(f"{path.name}-wal").read_bytes()
    engine.dispose()
    path.unlink()
    path.with_name(f"{path.name}-wal").write_bytes(log)
    former = backup.restore(tmp_path / "copy.plenary", path, NOW)
    assert not former.exists()
    assert former.with_name(f"{former.name}-wal").read_bytes() == log
    assert len(contents(path)["leaves"]) == 1


def test_restoring_a_file_with_its_log_restores_what_the_log_holds(
    engine, path, tmp_path, contents
):
    with engine.connect() as connection:
        connection.exec_driver_sql("UPDATE parties SET name = '民建' WHERE id = 1")
        connection.commit()
        for piece in (path, *sqlite.side_files(path)):
            (tmp_path / piece.name).write_bytes(piece.read_bytes())
    target = tmp_path / "restored" / "a.plenary"
    backup.restore(tmp_path / path.name, target, NOW)
    assert "'民建'" in str(contents(target)["parties"])


def test_a_restore_that_fails_leaves_the_record_in_its_place(path, tmp_path):
    (tmp_path / "copy.plenary").write_bytes(b"SQLite format 3\0" + bytes(5000))
    before = path.read_bytes()
    with pytest.raises(DatabaseError):
        backup.restore(tmp_path / "copy.plenary", path, NOW)
    assert path.read_bytes() == before
    assert names_in(path.parent) == [path.name]
