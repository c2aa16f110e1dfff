"""Files that cannot be opened as records: refused, left as they are, and the way out named."""

import sqlite3
import zipfile
from contextlib import closing

import pytest

from db import backup
from db.domain.errors import NotARecord, RecordDamaged

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


def damage_middle(content):
    third = len(content) // 3
    return content[:third] + b"\xa5" * third + content[2 * third :]


def zero_header(content):
    return bytes(100) + content[100:]


@pytest.fixture
def copy_made(open_path, path, backups):
    """A rolling copy of the record as it is."""
    record = open_path()
    record.close()
    return record.last_backup


# Files that are no records


def write_png(path):
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40)


def write_zip(path):
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", "<w:document/>" * 500)


def write_database(path):
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE members (id INTEGER)")


FOREIGN = {
    "picture": write_png,
    "document": write_zip,
    "empty file": lambda path: path.write_bytes(b""),
    "text": lambda path: path.write_text("姓名,界别\n" * 99, encoding="utf-8"),
    "another database": write_database,
}


@pytest.mark.parametrize("is_read_only", [False, True])
@pytest.mark.parametrize("kind", FOREIGN)
def test_another_file_is_refused_and_left_alone(kind, is_read_only, open_path, tmp_path):
    target = tmp_path / "folder" / "a.plenary"
    target.parent.mkdir()
    FOREIGN[kind](target)
    before = target.read_bytes()
    with pytest.raises(NotARecord):
        open_path(target, read_only=is_read_only)
    assert target.read_bytes() == before
    assert names_in(target.parent) == ["a.plenary"]


def test_a_picture_in_the_place_of_a_record_offers_its_copy(open_path, path, copy_made):
    write_png(path)
    with pytest.raises(RecordDamaged) as refused:
        open_path()
    assert refused.value.backup == copy_made


# Damaged records

DAMAGES = {
    "overwritten in the middle": damage_middle,
    "cut off": lambda content: content[: len(content) // 2 + 1000],
    "cut to its first page": lambda content: content[:4096],
    "header zeroed": zero_header,
}


@pytest.mark.parametrize("is_read_only", [False, True])
@pytest.mark.parametrize("kind", DAMAGES)
def test_a_damaged_record_is_left_alone_and_its_copy_offered(
    kind, is_read_only, open_path, path, copy_made
):
    path.write_bytes(DAMAGES[kind](path.read_bytes()))
    before = path.read_bytes()
    with pytest.raises(RecordDamaged) as refused:
        open_path(read_only=is_read_only)
    assert refused.value.backup == copy_made
    assert refused.value.faults != ()
    assert path.read_bytes() == before
    assert names_in(path.parent) == [path.name]
    assert backup.is_sound(copy_made)


@pytest.mark.parametrize("kind", ["overwritten in the middle", "cut off"])
def test_a_damaged_record_without_a_copy_is_damaged_all_the_same(kind, open_path, path):
    path.write_bytes(DAMAGES[kind](path.read_bytes()))
    with pytest.raises(RecordDamaged) as refused:
        open_path()
    assert refused.value.backup is None


def test_a_damaged_record_keeps_its_log_untouched(open_path, path, backups, program):
    other = program(HOLD, path, backups)
    other.kill()
    other.wait()
    path.write_bytes(damage_middle(path.read_bytes()))
    log = path.with_name(f"{path.name}-wal")
    before = path.read_bytes(), log.read_bytes()
    with pytest.raises(RecordDamaged):
        open_path()
    assert (path.read_bytes(), log.read_bytes()) == before


def test_rows_that_point_nowhere_are_damage(open_path, path, copy_made, run_sql):
    run_sql(path, "DELETE FROM units")
    with pytest.raises(RecordDamaged) as refused:
        open_path()
    assert refused.value.faults == ("speech_requests → units",)
    assert refused.value.backup == copy_made


def test_a_record_is_free_again_after_it_was_refused(open_path, path, copy_made):
    sound = path.read_bytes()
    path.write_bytes(damage_middle(sound))
    with pytest.raises(RecordDamaged):
        open_path()
    path.write_bytes(sound)
    assert not open_path().is_read_only
