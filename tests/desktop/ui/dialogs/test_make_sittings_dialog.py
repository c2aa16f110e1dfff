from datetime import date

from db.domain.ids import MeetingId
from db.domain.schedule import HalfDay
from desktop.ui.dialogs.make_sittings_dialog import MakeSittingsDialog

MEETING = MeetingId(1)


def test_what_will_be_moved_is_seen_and_then_done(desk, parent, told):
    workspace = desk.workspace
    closing = workspace.schedule.view(MEETING).entries[-2]
    workspace.schedule.move([closing], date(2021, 1, 8), HalfDay.AFTERNOON)
    dialog = MakeSittingsDialog(desk, MEETING, parent)
    assert dialog.about.text().startswith("新增 0 场，调整 1 场时间")
    assert len(dialog.table.rows()) == 5
    dialog.accept()
    assert told.last == ("done", "场次已按日程生成：1 场。")
    assert workspace.meetings.view(MEETING).sittings[-1].starts_at.hour == 15


def test_where_nothing_changes_nothing_can_be_done(desk, parent, told):
    dialog = MakeSittingsDialog(desk, MEETING, parent)
    assert not dialog.go.isEnabled()
    dialog.accept()
    assert told.last[0] == "error"
