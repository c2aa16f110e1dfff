"""The list of motions colours what is pressing and names what is marked."""

from dataclasses import replace
from datetime import date, timedelta

from db.domain.motion_query import MotionQuery
from db.domain.motion_vocabulary import MotionState
from desktop.ui.models.motion_table_model import MotionTableModel, motion_list_rows

DUE = date(2021, 4, 20)


def listed(desk, picture, today, **changes):
    row = desk.workspace.motions.search(MotionQuery(states=(MotionState.ASSIGNED,))).rows[0]
    model = MotionTableModel()
    model.set_rows(motion_list_rows([replace(row, due_on=DUE, **changes)], today, 15))
    return model, picture(model)


def test_a_motion_is_listed_with_where_it_stands_and_its_marks(desk, picture):
    _, line = listed(
        desk, picture, DUE, is_key=True, is_supervised=True, is_excellent=True, is_livelihood=True
    )
    assert "办理中" in line
    assert "2021-04-20" in line
    assert line.endswith("重点 督办 优秀 民生")


def test_a_due_date_is_amber_when_near_and_red_when_past(desk, picture, badge):
    tones = []
    for days in (-30, -15, 0, 1):
        model, _ = listed(desk, picture, DUE + timedelta(days=days))
        tones.append(badge(model, 6))
    assert tones == ["", "amber", "amber", "red"]


def test_a_motion_without_a_due_date_shows_none(desk, picture):
    row = desk.workspace.motions.search(MotionQuery(states=(MotionState.ARCHIVED,))).rows[0]
    [shown] = motion_list_rows([row], DUE, 15)
    model = MotionTableModel()
    model.set_rows([shown])
    assert "已办结" in picture(model)
    assert shown.search == ""
