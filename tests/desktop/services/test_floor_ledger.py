from dataclasses import replace

import pytest

from db.domain.errors import StorageGone
from db.domain.ids import MeetingId, SittingId
from desktop.services.floor import InsertedSpeech

SITTING = SittingId(2)


@pytest.fixture
def pulled(sample, tmp_path):
    """Pull the stick out, and return what puts it back."""
    path = sample.record.path
    away = tmp_path / "stick"

    def pull():
        path.rename(away)
        return lambda: away.rename(path)

    return pull


def test_a_floor_that_was_never_read_cannot_be_read_without_its_disk(floor, sample, pulled):
    pulled()
    sample.uow.reconnect()
    with pytest.raises(StorageGone):
        floor.view(SITTING)


def test_what_was_done_without_a_disk_is_written_in_its_order(floor, sample, hands, pulled):
    floor.view(SITTING)
    put_back = pulled()
    for _ in range(3):
        floor.call_next(SITTING)
        hands.go(60)
    assert floor.view(SITTING).unsaved == 3
    put_back()
    floor.pause(SITTING)
    assert floor.view(SITTING).unsaved == 0
    labels = [entry.label for entry in sample.history.audit_trail()[:4]][::-1]
    assert [label[-4:] for label in labels] == ["开始发言"] * 3 + [labels[-1][-4:]]
    assert labels[-1].endswith("暂停")


def test_a_change_elsewhere_without_a_disk_keeps_what_is_known(floor, sample, pulled):
    before = floor.view(SITTING)
    sample.speeches.remove((sample.orders.current(MeetingId(1)).speakers[-1].request,))
    put_back = pulled()
    sample.uow.reconnect()
    floor.insert(SITTING, InsertedSpeech(speaker="来宾"))
    assert len(floor.view(SITTING).rows) == len(before.rows) + 1
    assert floor.view(SITTING).attendance_sentence == before.attendance_sentence
    put_back()
    assert floor.save() == 0
    assert floor.view(SITTING).attendance_sentence == before.attendance_sentence


def test_a_speech_deleted_while_the_disk_was_away_keeps_its_name_in_the_log(floor, sample, pulled):
    key = floor.view(SITTING).rows[0].key
    request = sample.orders.current(MeetingId(1)).speakers[0].request
    put_back = pulled()
    floor.call_next(SITTING)
    put_back()
    sample.speeches.remove((request,))
    floor.save()
    row = next(row for row in floor.view(SITTING).rows if row.key == key)
    assert (row.speaker, row.unit) == (request.speaker, request.unit)
    assert floor.view(SITTING).current.key == key


def test_what_is_kept_in_memory_is_what_the_events_say(floor, sample, hands, run_floor):
    member = sample.members.members()[0]
    steps = (
        lambda: floor.call_next(SITTING),
        lambda: floor.add_live_request(SITTING, member),
        lambda: floor.pause(SITTING),
        lambda: floor.undo(SITTING),
        lambda: floor.insert(SITTING, InsertedSpeech(speaker="来宾")),
        lambda: floor.pass_over(SITTING, floor.view(SITTING).upcoming[0].key, "不在"),
        lambda: floor.stop(SITTING),
    )
    for step in steps:
        step()
        hands.go(7)
        assert replace(floor.view(SITTING), attendance=None) == replace(
            run_floor().view(SITTING), attendance=None
        )


def test_only_who_was_passed_over_is_left_and_is_promised_nothing(floor):
    for row in floor.view(SITTING).rows:
        floor.pass_over(SITTING, row.key, "不在")
    first = floor.view(SITTING).upcoming[0]
    assert first.planned_number == 1
    assert floor.call_next(SITTING) == first.key


def test_calling_the_live_requests_one_by_one_keeps_the_turns_that_the_events_say(
    floor, sample, hands, run_floor
):
    for row in floor.view(SITTING).rows:
        floor.withdraw(SITTING, row.key, "改期")
    for member in sample.members.members()[:9]:
        floor.add_live_request(SITTING, member)
        hands.go(1)
    while floor.view(SITTING).upcoming:
        floor.call_next(SITTING)
        hands.go(60)
        assert waiting(floor) == waiting(run_floor())


def waiting(floor):
    return [row.key for row in floor.view(SITTING).rows if row.started_at is None]
