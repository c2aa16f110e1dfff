from datetime import date
from pathlib import Path

import pytest

from db.domain.vocabulary import MeetingKind, SpeechForm, UnitKind
from desktop.exchange.errors import UnreadableFile

GOLDEN = Path(__file__).parents[2] / "golden"


def import_roster(workspace):
    book = workspace.imports.read(GOLDEN / "roster.xlsx")
    preview = workspace.imports.preview_members(book)
    workspace.imports.apply_members(preview)
    return preview


def import_speeches(workspace, kinds=None):
    meeting = workspace.meetings.create(MeetingKind.PLENARY, "第六次会议", date(2021, 1, 6))
    book = workspace.imports.read(GOLDEN / "speeches.xlsx")
    preview = workspace.imports.preview_speeches(meeting, book)
    workspace.imports.apply_speeches(meeting, preview, kinds)
    return meeting, book


def test_the_offices_roster_comes_in_whole_once(workspace):
    first = import_roster(workspace)
    assert (first.new, first.changed, first.problems) == (360, 0, ())
    again = import_roster(workspace)
    assert (again.new, again.changed, again.same) == (0, 0, 360)
    rows = workspace.members.members()
    assert sum(row.name == "陈佑" for row in rows) == 2


def test_an_import_is_one_step_back(workspace):
    import_roster(workspace)
    assert workspace.history.undo().startswith("导入委员名单")
    assert workspace.members.members() == ()


def test_a_correction_changes_only_its_member(workspace, tmp_path):
    import_roster(workspace)
    member = workspace.members.members()[0]
    path = tmp_path / "改.csv"
    path.write_text(f"姓名,界别,民族\n{member.name},{member.sector},回族\n", encoding="utf-8")
    preview = workspace.imports.preview_members(workspace.imports.read(path))
    workspace.imports.apply_members(preview)
    changed = next(row for row in workspace.members.members() if row.id == member.id)
    assert (preview.changed, changed.ethnicity, changed.duty) == (1, "回族", member.duty)


def test_the_offices_speeches_come_in_once_and_take_the_parties_places(workspace):
    meeting, book = import_speeches(workspace)
    rows = workspace.speeches.requests(meeting)
    assert (len(rows), sum(row.form is SpeechForm.ORAL for row in rows)) == (46, 38)
    names = [unit.name for unit in workspace.units.units()]
    assert "民革临江市委会" in names
    assert "民革" not in names
    assert names.index("市工商联") == 9
    again = workspace.imports.preview_speeches(meeting, book)
    assert (again.new, again.changed, again.same) == (0, 0, 46)


def test_the_kind_of_a_new_unit_can_be_corrected(workspace):
    import_speeches(workspace, {"教育界": UnitKind.GROUP})
    kinds = {unit.name: unit.kind for unit in workspace.units.units()}
    assert (kinds["教育界"], kinds["经济界"]) == (UnitKind.GROUP, UnitKind.SECTOR)


def test_a_changed_speech_is_written_anew(workspace, tmp_path):
    meeting, _ = import_speeches(workspace)
    row = workspace.speeches.requests(meeting)[0]
    path = tmp_path / "改.csv"
    text = f"代表单位,发言人,题目,形式,时长（分钟）\n{row.unit},{row.speaker},{row.title},口头,5\n"
    path.write_text(text, encoding="utf-8")
    preview = workspace.imports.preview_speeches(meeting, workspace.imports.read(path))
    workspace.imports.apply_speeches(meeting, preview)
    assert preview.changed == 1
    assert workspace.speeches.requests(meeting)[0].minutes == 5


def test_rows_with_problems_stay_out(workspace, tmp_path):
    meeting = workspace.meetings.create(MeetingKind.PLENARY, "第六次会议", date(2021, 1, 6))
    people, talks = tmp_path / "人.csv", tmp_path / "言.csv"
    people.write_text("姓名,界别\n王芳,教育界\n李强,\n", encoding="utf-8")
    talks.write_text("代表单位,发言人,题目\n教育界,王芳,\n", encoding="utf-8")
    roster = workspace.imports.preview_members(workspace.imports.read(people))
    workspace.imports.apply_members(roster)
    speeches = workspace.imports.preview_speeches(meeting, workspace.imports.read(talks))
    workspace.imports.apply_speeches(meeting, speeches)
    assert [row.name for row in workspace.members.members()] == ["王芳"]
    assert workspace.speeches.requests(meeting) == ()


def test_a_missing_file_is_said(workspace, tmp_path):
    with pytest.raises(UnreadableFile):
        workspace.imports.read(tmp_path / "没有.xlsx")
