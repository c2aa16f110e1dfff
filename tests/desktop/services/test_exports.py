import pytest

from db.domain.errors import StorageGone
from db.domain.ids import MeetingId
from db.domain.motion_query import MotionQuery


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


def test_motions_are_written_with_where_each_stands(sample, tmp_path):
    rows = sample.motions.search(MotionQuery(year=2021)).rows[:3]
    path = tmp_path / "提案目录.xlsx"
    sample.exports.export_motions(rows, path)
    [sheet] = sample.imports.read(path).sheets
    assert [row[1] for row in sheet.rows if row[0] == rows[0].number] == [rows[0].title]
