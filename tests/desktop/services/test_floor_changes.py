import pytest

from db.domain.floor_events import FloorKind
from db.domain.ids import MeetingId, SittingId
from desktop.services.floor import InsertedSpeech
from desktop.services.floor_changes import (
    NOTHING_CHANGED,
    OrderChangeKind,
    changes_note,
    order_changes,
)

SITTING = SittingId(2)


@pytest.fixture
def rows(floor):
    return floor.view(SITTING).rows


def changes(floor):
    return order_changes(floor.view(SITTING).rows)


def test_a_floor_that_keeps_to_the_paper_has_changed_nothing(floor):
    floor.call_next(SITTING)
    floor.call_next(SITTING)
    assert changes_note(changes(floor)) == NOTHING_CHANGED
    assert order_changes(()) == ()


def test_only_who_moved_has_moved_and_not_who_closed_up(floor, rows):
    floor.move(SITTING, rows[5].key, before=rows[0].key, reason="书记到会")
    assert changes_note(changes(floor)) == (
        f"以会场实际为准：{rows[5].speaker}由第6位改为第1位（书记到会）。"
    )


def test_every_other_change_is_told_with_its_reason(floor, rows, sample):
    floor.pass_over(SITTING, rows[1].key, "不在")
    floor.withdraw(SITTING, rows[2].key)
    floor.move_to_written(SITTING, rows[3].key, "超时")
    floor.insert(SITTING, InsertedSpeech(speaker="来宾"), before=rows[0].key)
    floor.add_live_request(SITTING, sample.members.members()[0], FloorKind.REPLY)
    found = {change.kind: change for change in changes(floor)}
    assert set(found) == set(OrderChangeKind) - {OrderChangeKind.MOVED}
    note = changes_note(tuple(found.values()))
    assert f"{rows[1].speaker}（原第2位）未到，移到最后（不在）" in note
    assert "来宾为临时安排的第1位" in note
    assert f"{rows[2].speaker}（原第3位）取消" in note


def test_a_guest_who_withdraws_had_no_printed_place(floor):
    guest = floor.insert(SITTING, InsertedSpeech(speaker="来宾"))
    floor.withdraw(SITTING, guest)
    assert changes_note(changes(floor)) == "以会场实际为准：来宾取消。"


def test_a_speech_of_the_other_sitting_was_put_in(floor, sample):
    other = sample.orders.current(MeetingId(1)).speakers[-1]
    floor.insert(SITTING, InsertedSpeech(request=other.id))
    assert [change.kind for change in changes(floor)] == [OrderChangeKind.INSERTED]
