from dataclasses import replace
from datetime import date, datetime

import pytest

from db.domain.agenda import AgendaItemKind
from db.domain.ids import AgendaItemId, MeetingId, SittingId
from db.domain.rows import AgendaItemRow, AgendaPassingRow, MeetingRow, SittingRow
from db.domain.vocabulary import MeetingKind, SittingKind
from db.repositories import agenda, meetings

DAY = date(2021, 1, 6)


@pytest.fixture
def key(write):
    """A meeting without an agenda."""
    row = MeetingRow(
        id=MeetingId(0),
        kind=MeetingKind.PLENARY,
        name="第六次会议",
        sequence=6,
        starts_on=DAY,
        ends_on=DAY,
        place="",
    )
    return write(meetings.add, row)


def item(title, parent=None, **changes):
    row = AgendaItemRow(
        id=AgendaItemId(0),
        parent_id=parent,
        level=0,
        ordinal=0,
        title=title,
        presenter="",
        minutes=None,
    )
    return replace(row, **changes)


def test_an_item_goes_with_its_branch(key, write, read):
    parent = write(agenda.add, key, item("一"))
    write(agenda.add, key, item("（一）", parent))
    write(agenda.remove, parent)
    assert read(agenda.items, key) == ()


def test_a_changed_item_keeps_its_place(key, write, read):
    write(agenda.add, key, item("一"))
    write(agenda.add, key, item("二"))
    first, second = read(agenda.items, key)
    changed = replace(first, title="开幕", presenter="主席", minutes=10)
    write(agenda.change, changed)
    assert read(agenda.items, key) == (changed, second)


def test_items_are_put_under_another_in_the_given_order(key, write, read, undo):
    keys = [write(agenda.add, key, item(title)) for title in "甲乙丙"]
    before = read(agenda.items, key)
    write(agenda.place, keys[1], [keys[2], keys[0]])
    found = [(row.title, row.level, row.ordinal) for row in read(agenda.items, key)]
    assert found == [("乙", 0, 1), ("丙", 1, 1), ("甲", 1, 2)]
    undo()
    assert read(agenda.items, key) == before


def test_what_an_item_says_is_read_as_it_was_written(key, write, read):
    said = {"kind": AgendaItemKind.PASS, "papers": ("决议草案", "说明"), "decision": "通过"}
    added = write(agenda.add, key, item("通过决议", number=3, is_supplement=True))
    (row,) = read(agenda.items, key)
    assert (row.ordinal, row.number, row.is_supplement) == (3, 3, True)
    write(agenda.change, replace(row, is_withdrawn=True, **said))
    assert read(agenda.items, key) == (replace(row, is_withdrawn=True, **said),)
    assert read(agenda.meeting_of, added) == key
    assert read(agenda.meeting_of, AgendaItemId(99)) is None


def test_a_passing_is_noted_corrected_and_taken_back(key, write, read):
    write(agenda.set_passing, key, None)
    assert read(agenda.passing, key) is None
    for body in ("预备会议", "开幕会"):
        write(agenda.set_passing, key, AgendaPassingRow(DAY, body))
        assert read(agenda.passing, key) == AgendaPassingRow(DAY, body)
    write(agenda.set_passing, key, None)
    assert read(agenda.passing, key) is None


def test_numbers_are_written_and_taken_back(key, write, read):
    added = write(agenda.add, key, item("一"))
    write(agenda.set_numbers, {added: 4})
    assert read(agenda.items, key)[0].ordinal == 4
    write(agenda.set_numbers, {added: None})
    assert read(agenda.items, key)[0].ordinal == 1


def test_the_items_of_a_sitting_that_goes_follow_the_item_before(key, write, read, undo):
    begins = datetime(2021, 1, 6, 9)
    row = SittingRow(
        id=SittingId(0),
        meeting_id=key,
        ordinal=1,
        kind=SittingKind.OPENING,
        name="开幕会",
        starts_at=begins,
        ends_at=datetime(2021, 1, 6, 11),
        breaks=(),
    )
    sitting = write(meetings.write_sitting, row, is_new=True)
    write(agenda.add, key, item("一", sitting_id=sitting))
    write(meetings.remove_sitting, sitting)
    assert read(agenda.items, key)[0].sitting_id is None
    undo()
    assert read(agenda.items, key)[0].sitting_id == sitting
