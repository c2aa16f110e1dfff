from dataclasses import replace

import pytest

from db.domain.hall import Hall, Seat
from db.domain.ids import HallId, MeetingId
from db.domain.seat_rows import HallRow
from desktop.services.halls import HallHoldsSeated, NoSuchHall, require_hall
from desktop.services.naming import EmptyName, NameTaken, StillUsed
from desktop.services.seating import SeatChoice

BIG = Hall(rows=20, places=20, aisles=frozenset({10}))


def test_a_hall_is_added_changed_and_removed_each_as_one_action(workspace):
    key = workspace.halls.add(" 大会堂 ", BIG)
    assert workspace.halls.halls() == (HallRow(key, "大会堂", BIG),)
    smaller = HallRow(key, "会议中心 ", replace(BIG, rows=3, gaps=frozenset({Seat(1, 1)})))
    workspace.halls.change(smaller)
    assert workspace.halls.halls()[0].hall.rows == 3
    workspace.halls.remove(workspace.halls.halls()[0])
    labels = [entry.label for entry in workspace.history.audit_trail(3)]
    assert labels == ["删除会场：会议中心", "修改会场：会议中心", "新增会场：大会堂"]
    for _ in labels:
        workspace.history.undo()
    assert workspace.halls.halls() == ()


def test_a_hall_has_a_name_of_its_own(workspace):
    workspace.halls.add("大会堂", BIG)
    with pytest.raises(NameTaken):
        workspace.halls.add("大会堂", BIG)
    with pytest.raises(EmptyName):
        workspace.halls.add(" ", BIG)


def test_a_hall_keeps_the_chairs_that_people_sit_on(sample):
    key = sample.halls.add("大会堂", BIG)
    sample.seating.make_plan(SeatChoice(meeting=MeetingId(1), hall=key))
    row = sample.halls.halls()[0]
    with pytest.raises(HallHoldsSeated) as refused:
        sample.halls.change(replace(row, hall=replace(BIG, rows=18)))
    assert refused.value.people == 7
    sample.halls.change(replace(row, hall=replace(BIG, rows=19)))
    with pytest.raises(StillUsed):
        sample.halls.remove(row)


def test_an_unknown_hall_is_refused(workspace):
    with workspace.uow.read() as session, pytest.raises(NoSuchHall):
        require_hall(session, HallId(9))
