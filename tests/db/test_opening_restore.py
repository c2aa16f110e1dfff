"""Backing up and restoring an open or closed record by hand."""

import pytest

from db.domain.errors import (
    NewerRecord,
    NotARecord,
    PlaceNotWritable,
    RecordDamaged,
    RecordExists,
    RecordHeld,
    RecordMissing,
)
from db.models import Party
from db.opening import backup_folder, restore_record


def names_in(folder):
    return sorted(path.name for path in folder.iterdir())


def add_party(record, name="民建"):
    with record.uow.write(f"添加{name}") as tx:
        tx.session.add(Party(name=name, rank=3))


def damage_middle(content):
    third = len(content) // 3
    return content[:third] + b"\xa5" * third + content[2 * third :]


@pytest.fixture
def copy_made(open_path, path, backups):
    """A rolling copy of the record as it is."""
    record = open_path()
    record.close()
    return record.last_backup


def write_png(path):
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40)


def test_a_record_is_not_backed_up_over_itself(open_path, path):
    record = open_path()
    with pytest.raises(RecordExists):
        record.back_up(path.parent / ".." / path.parent.name / path.name)
    add_party(record)
    assert record.faults() == ()


def test_a_record_is_not_backed_up_over_one_in_use(open_path, tmp_path, filled_template):
    other = tmp_path / "other.plenary"
    other.write_bytes(filled_template.read_bytes())
    used = open_path(other)
    add_party(used)
    with pytest.raises(RecordExists):
        open_path().back_up(other)
    assert used.uow.undo() == "添加民建"


def test_a_copy_under_a_file_is_told_as_not_writable(open_path, tmp_path):
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(PlaceNotWritable):
        open_path().back_up(tmp_path / "file" / "copy.plenary")
    assert (tmp_path / "file").read_text() == "in the way"


def test_a_backup_folder_that_cannot_be_made_is_named(path, open_path, backups):
    backups.write_text("in the way")
    with pytest.raises(PlaceNotWritable) as refused:
        open_path()
    assert refused.value.path == backup_folder(backups, path)
    assert names_in(path.parent) == [path.name]


def test_a_restored_copy_opens_and_the_damaged_file_is_kept(open_path, path, copy_made, clock):
    path.write_bytes(damage_middle(path.read_bytes()))
    damaged = path.read_bytes()
    former = restore_record(copy_made, path, clock=clock)
    assert former.read_bytes() == damaged
    assert not open_path().is_read_only


def test_a_record_in_use_is_not_restored_over(open_path, path, copy_made, clock):
    record = open_path()
    with pytest.raises(RecordHeld):
        restore_record(copy_made, path, clock=clock)
    add_party(record)
    assert record.faults() == ()


@pytest.mark.parametrize(
    ("spoil", "fault"),
    [
        (lambda copy: copy.unlink(), RecordMissing),
        (write_png, NotARecord),
        (lambda copy: copy.write_bytes(damage_middle(copy.read_bytes())), RecordDamaged),
    ],
)
def test_a_copy_that_is_unfit_is_not_restored(spoil, fault, path, tmp_path, clock):
    copy = tmp_path / "copy.plenary"
    copy.write_bytes(path.read_bytes())
    before = path.read_bytes()
    spoil(copy)
    with pytest.raises(fault) as refused:
        restore_record(copy, path, clock=clock)
    assert refused.value.path == copy
    assert (path.read_bytes(), names_in(path.parent)) == (before, [path.name])


def test_a_newer_copy_is_not_restored(path, tmp_path, clock, run_sql):
    copy = tmp_path / "copy.plenary"
    copy.write_bytes(path.read_bytes())
    run_sql(copy, "UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(NewerRecord):
        restore_record(copy, path, clock=clock)
    assert names_in(path.parent) == [path.name]


def test_restoring_under_a_file_is_told_as_not_writable(path, tmp_path, clock):
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(PlaceNotWritable):
        restore_record(path, tmp_path / "file" / "a.plenary", clock=clock)
    assert (tmp_path / "file").read_text() == "in the way"
