import pytest

from db.domain.errors import StorageGone
from db.domain.hall import Hall
from db.domain.ids import MeetingId
from db.domain.motion_query import MotionQuery
from desktop.services.seating import SeatChoice


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


def test_seats_are_written_row_by_row(sample, tmp_path):
    hall = sample.halls.add("大会堂", Hall(rows=20, places=20))
    sample.seating.make_plan(SeatChoice(meeting=MeetingId(1), hall=hall))
    path = tmp_path / "座次.xlsx"
    view = sample.seating.view(MeetingId(1))
    sample.exports.export_seats(view, path)
    [sheet] = sample.imports.read(path).sheets
    assert sheet.rows[1][:2] == (view.seated[0].member.name, "1排1号")
    assert len(sheet.rows) == 368
