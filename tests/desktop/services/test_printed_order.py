"""Once the floor has begun, the order says what became of it, and since when."""

import json
from datetime import datetime

import pytest

from db.domain.ids import MeetingId, SittingId
from db.domain.print_rows import PrintingRow, PrintTarget
from desktop.services.documents import speaking_order_values
from desktop.services.printed_order import floor_note, listed_order

PLENARY, FIRST, SECOND = MeetingId(1), SittingId(2), SittingId(4)


@pytest.fixture
def floor(sample):
    return sample.floor


@pytest.fixture
def values(sample):
    return speaking_order_values(sample.orders.current(PLENARY))


@pytest.fixture
def said(sample):
    """Say what the floor has made of the order that was printed at half past eight."""

    def say(*listed):
        printed = [
            PrintingRow(
                meeting_id=PLENARY,
                paper=paper,
                title="发言顺序表",
                options="{}",
                at=datetime(2021, 1, 6, 8, 30),
                who="张三",
                target=PrintTarget.FILE,
                place="",
                copies=1,
                fingerprint="0" * 64,
                listed=text,
            )
            for paper, text in (*(("speaking-order", each) for each in listed), ("agenda", ""))
        ]
        return floor_note(sample.speech_log.log(PLENARY).rows, printed)

    return say


def test_before_the_floor_has_begun_there_is_nothing_to_say(said, values):
    assert said() == ""
    assert said(listed_order(values)) == ""


def test_a_floor_that_keeps_to_the_order_says_so(said, floor, values):
    floor.call_next(FIRST)
    assert said() == "以会场实际为准：次序与印发的发言顺序表一致。"
    since = "（与1月6日 08:30印发的发言顺序表相比）"
    assert said(listed_order(values)) == f"以会场实际为准{since}：次序与印发的发言顺序表一致。"


def test_places_are_those_of_the_sheet_also_in_a_later_sitting(said, floor, sample):
    first, *_, last = floor.view(SECOND).rows
    floor.move(SECOND, last.key, before=first.key, reason="书记到会")
    assert said() == f"以会场实际为准：{last.speaker}由第38位改为第24位（书记到会）。"


def test_the_order_is_compared_with_the_one_that_was_handed_out(said, floor, values):
    floor.call_next(FIRST)
    lines = json.loads(listed_order(values))
    was = [lines[1], ["王老五", "题目"], lines[0], *lines[3:]]
    note = said(json.dumps(was))
    assert f"{lines[0][0]}由第3位改为第1位" in note or f"{lines[1][0]}由第1位改为第2位" in note
    assert f"{lines[2][0]}为临时安排的第3位" in note
    assert "王老五（原第2位）取消" in note


def test_other_papers_list_no_order():
    assert listed_order(("议程",)) == ""


def test_the_printed_order_carries_the_note(sample, floor):
    first = floor.view(FIRST).rows[0]
    floor.withdraw(FIRST, first.key)
    centre = sample.print_centre
    entry = centre.entry(PLENARY, "speaking-order")
    made = centre.make(entry, centre.usual_wish(PLENARY, entry))
    note = f"以会场实际为准：{first.speaker}（原第1位）取消。"
    assert made.document.values.notes[-1] == note
