from dataclasses import replace

import pytest

from db.domain.errors import StorageGone
from db.domain.hall import Hall
from db.domain.ids import MeetingId
from db.domain.motion_query import MotionQuery
from db.domain.motion_rows import Submitter
from desktop.services.members import MemberForm
from desktop.services.motions import form_of
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
    path = tmp_path / "提案目录.xlsx"
    sample.exports.export_motions(MotionQuery(year=2021), path)
    [sheet] = sample.imports.read(path).sheets
    assert sheet.rows[1][:2] == ("2021", "20210001")
    assert len(sheet.rows) == 334


def test_exported_motions_import_again_unchanged(sample, tmp_path):
    path = tmp_path / "提案目录.xlsx"
    sample.exports.export_motions(MotionQuery(year=2021), path)
    preview = sample.motion_imports.preview(sample.imports.read(path))
    assert (preview.new, preview.changed, preview.same, preview.problems) == (0, 0, 333, ())


def test_of_two_members_of_one_name_the_export_names_the_sector(sample, tmp_path):
    twin = sample.members.members()[0]
    sample.members.add(MemberForm(name=twin.name, sector="农业界"))
    form = sample.motions.life(sample.motions.search(MotionQuery(year=2021)).rows[0].id)
    own = replace(form_of(form), submitters=(Submitter(member_id=twin.id),))
    sample.motions.change(form.row.id, own)
    path = tmp_path / "提案目录.xlsx"
    sample.exports.export_motions(MotionQuery(year=2021), path)
    preview = sample.motion_imports.preview(sample.imports.read(path))
    assert (preview.same, preview.problems) == (333, ())
    assert any(
        f"{twin.name}（{twin.sector}）" in row for row in sample.imports.read(path).sheets[0].rows
    )


def test_seats_are_written_row_by_row(sample, tmp_path):
    hall = sample.halls.add("大会堂", Hall(rows=20, places=20))
    sample.seating.make_plan(SeatChoice(meeting=MeetingId(1), hall=hall))
    path = tmp_path / "座次.xlsx"
    view = sample.seating.view(MeetingId(1))
    sample.exports.export_seats(view, path)
    [sheet] = sample.imports.read(path).sheets
    assert sheet.rows[1][:2] == (view.seated[0].member.name, "1排1号")
    assert len(sheet.rows) == 368
