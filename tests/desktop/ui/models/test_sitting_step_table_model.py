from datetime import date

from db.domain.ids import MeetingId
from db.domain.schedule import HalfDay
from desktop.services.schedule_sittings import StepKind
from desktop.ui.models.sitting_step_table_model import (
    SittingStepRow,
    SittingStepTableModel,
    step_word,
)


def test_every_result_has_a_word_of_its_own():
    assert len({step_word(kind) for kind in StepKind}) == len(StepKind)


def test_a_step_shows_the_time_before_and_after(sample, qtmodeltester, picture):
    entry = sample.schedule.view(MeetingId(1)).entries[-2]
    sample.schedule.move([entry], date(2021, 1, 8), HalfDay.AFTERNOON)
    steps = sample.schedule_sittings.plan(MeetingId(1))
    model = SittingStepTableModel()
    model.set_rows([SittingStepRow(step.entry.id, step) for step in steps])
    qtmodeltester.check(model)
    assert picture(model, 0) == "开幕会 | 不变 | 01-06 09:00–11:30 | "
    assert picture(model, 4) == "闭幕会 | 调整时间 | 01-08 09:00–10:30 | 01-08 15:00–16:30"
    assert model.row_at(4).search == "闭幕会"
