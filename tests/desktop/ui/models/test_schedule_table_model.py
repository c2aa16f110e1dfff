from dataclasses import replace

import pytest

from db.domain.ids import MeetingId
from desktop.ui.models.row_table_model import Role
from desktop.ui.models.schedule_table_model import ScheduleTableModel, schedule_list_rows

MEETING = MeetingId(1)


@pytest.fixture
def model(sample, qtmodeltester):
    model = ScheduleTableModel()
    model.set_rows(schedule_list_rows(sample.schedule.view(MEETING)))
    qtmodeltester.check(model)
    return model


def cells(model, row):
    return [model.index(row, column).data() for column in range(model.columnCount())]


def test_an_entry_is_a_row_with_what_is_wrong(model, sample):
    opening = sample.schedule.view(MEETING).entries[1]
    sample.schedule.write(replace(opening, host=""))
    model.set_rows(schedule_list_rows(sample.schedule.view(MEETING)))
    assert cells(model, 1) == [
        *("1月6日 星期三 上午", "9:00–11:30", "开幕会", "", "全体委员"),
        *("市会议中心大会堂", "没有主持人；通过后改动", "开幕"),
    ]
    assert model.index(1, 6).data(Role.BADGE) == "amber"
    assert model.index(1, 7).data(Role.BADGE) == "accent"
    assert "开幕会" in model.row_at(1).search


def test_a_sitting_that_is_not_made_yet_is_grey(model, sample):
    sample.meetings.remove_sitting(sample.meetings.view(MEETING).sittings[2])
    model.set_rows(schedule_list_rows(sample.schedule.view(MEETING)))
    row = next(row for row in range(model.rowCount()) if "分组讨论" in cells(model, row)[2])
    assert model.index(row, 7).data(Role.BADGE) == "muted"
    assert model.index(0, 7).data(Role.BADGE) == ""
