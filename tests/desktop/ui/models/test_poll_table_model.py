from dataclasses import replace

import pytest

from db.domain.ids import MeetingId, PollId
from db.domain.poll import VoteCount
from db.domain.vote_rows import PollSubject
from db.domain.vote_vocabulary import PollMethod
from desktop.services.polls import PollForm
from desktop.ui.models.poll_table_model import PollListRow, PollTableModel


@pytest.fixture
def form(sample):
    sitting = sample.sign_ins.sitting(MeetingId(1), 1).id
    return PollForm(
        meeting=MeetingId(1),
        sitting=sitting,
        subject=PollSubject(title="政治决议"),
        method=PollMethod.KEYPAD,
    )


def test_a_closed_poll_shows_its_result_and_votes(sample, form, qapp, picture, badge):
    model = PollTableModel()
    view = sample.polls.record_poll(form, VoteCount(350, 1, 4))
    model.set_rows([PollListRow(view)])
    assert picture(model) == "1 | 政治决议 | 通过 | 350 / 1 / 4 | 按表决器 | 开幕会"
    assert badge(model, 2) == "green"
    assert "zhengzhi" in model.row_at(0).search


def test_an_open_poll_and_a_corrected_one_say_so(sample, form, qapp, picture, badge):
    model = PollTableModel()
    view = sample.polls.view(sample.polls.open_poll(form))
    corrected = replace(view, poll=replace(view.poll, id=PollId(9), corrected_by=PollId(10)))
    model.set_rows([PollListRow(view), PollListRow(corrected)])
    assert "未关闭" in picture(model)
    assert "已更正" in picture(model, 1)
    assert badge(model, 2, 1) == "muted"
