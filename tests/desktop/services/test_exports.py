import pytest

from db.domain.errors import StorageGone
from db.domain.ids import MeetingId


def test_exported_members_import_again_unchanged(sample, tmp_path):
    path = tmp_path / "名单.xlsx"
    sample.exports.export_members(sample.members.members(), path)
    preview = sample.imports.preview_members(sample.imports.read(path))
    assert (preview.new, preview.changed, preview.same) == (0, 0, 367)


def test_exported_speeches_import_again_unchanged(sample, tmp_path):
    path = tmp_path / "发言.xlsx"
    sample.exports.export_speeches(MeetingId(1), path)
    preview = sample.imports.preview_speeches(MeetingId(1), sample.imports.read(path))
    assert (preview.new, preview.changed, preview.same) == (0, 0, 46)


def test_a_place_that_is_gone_is_said(sample, tmp_path):
    with pytest.raises(StorageGone):
        sample.exports.export_speeches(MeetingId(1), tmp_path / "gone" / "发言.xlsx")
