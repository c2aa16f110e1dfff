from dataclasses import replace

from db.domain.ids import MeetingId
from desktop.ui.models.presence_table_model import PresenceTableModel


def test_each_is_present_on_leave_or_missing(sample, qapp, picture, badge):
    view = sample.sign_ins.view(sample.sign_ins.sitting(MeetingId(1), 1).id)
    present = next(row for row in view.rows if row.signed_in_at)
    leave = next(row for row in view.rows if row.leave)
    missing = next(row for row in view.rows if not row.leave and not row.signed_in_at)
    model = PresenceTableModel()
    model.set_rows([present, leave, missing])
    assert "已签到 08:20" in picture(model, 0)
    assert "病假" in picture(model, 1)
    assert "秘书长批准" in picture(model, 1)
    assert "未到" in picture(model, 2)
    assert [badge(model, 1, row) for row in range(3)] == ["green", "muted", "amber"]
    model.sort(1)
    assert model.row_at(0) == missing


def test_a_leave_without_approver_shows_its_reason_alone(sample, qapp, picture):
    view = sample.sign_ins.view(sample.sign_ins.sitting(MeetingId(1), 1).id)
    row = next(row for row in view.rows if row.leave)
    model = PresenceTableModel()
    model.set_rows([replace(row, leave=replace(row.leave, reason="住院", approver=""))])
    assert " | 住院 | " in picture(model)


def test_a_whole_meeting_asked_for_by_word_of_mouth_says_so(sample, qapp, picture):
    view = sample.sign_ins.view(sample.sign_ins.sitting(MeetingId(1), 1).id)
    row = next(row for row in view.rows if row.leave)
    model = PresenceTableModel()
    leave = replace(row.leave, reason="住院", approver="", is_whole=True, is_oral=True)
    model.set_rows([replace(row, leave=leave, asked_late=True)])
    assert "住院，整个会议，口头，未按规定提前" in picture(model)
