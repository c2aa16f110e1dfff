from dataclasses import replace
from datetime import date, datetime

from db.domain.ids import AgendaItemId, MeetingId, SittingId
from db.domain.rows import AgendaItemRow, BreakRow, MeetingRow, SittingRow
from db.domain.vocabulary import MeetingKind, SittingKind
from db.repositories import agenda, meetings


def meeting(**changes):
    values = {
        "id": MeetingId(0),
        "kind": MeetingKind.PLENARY,
        "name": "第六次会议",
        "sequence": 6,
        "starts_on": date(2021, 1, 6),
        "ends_on": date(2021, 1, 8),
        "place": "",
    }
    return MeetingRow(**(values | changes))


def sitting(key, day=6):
    return SittingRow(
        id=SittingId(0),
        meeting_id=key,
        ordinal=0,
        kind=SittingKind.SPEECHES,
        name="大会发言",
        starts_at=datetime(2021, 1, day, 9),
        ends_at=datetime(2021, 1, day, 11),
        breaks=(BreakRow(datetime(2021, 1, day, 10), 15),),
    )


def item(title, parent=None):
    return AgendaItemRow(
        id=AgendaItemId(0),
        parent_id=parent,
        level=0,
        ordinal=0,
        title=title,
        presenter="",
        minutes=None,
    )


def test_meetings_are_listed_latest_first_and_found_by_key(write, read):
    old = write(meetings.add, meeting())
    new = write(meetings.add, meeting(starts_on=date(2022, 1, 6), ends_on=date(2022, 1, 6)))
    assert [row.id for row in read(meetings.all_meetings)] == [new, old]
    assert read(meetings.find, old) == meeting(id=old)
    assert read(meetings.find, MeetingId(9)) is None
    assert read(meetings.last_sequence, MeetingKind.PLENARY, date(2021, 2, 1)) == 6
    assert read(meetings.last_sequence, MeetingKind.STANDING, date(2021, 2, 1)) == 0


def test_a_removed_meeting_comes_back_whole(write, read, undo):
    key = write(meetings.add, meeting())
    write(meetings.write_sitting, sitting(key), is_new=True)
    parent = write(agenda.add, key, item("一"))
    write(agenda.add, key, item("（一）", parent))
    before = (read(meetings.sittings, key), read(agenda.items, key))
    write(meetings.remove, key)
    assert read(meetings.all_meetings) == ()
    undo()
    assert (read(meetings.sittings, key), read(agenda.items, key)) == before


def test_the_sitting_nearest_to_a_moment_of_the_day_is_found(write, read):
    key = write(meetings.add, meeting())
    first = write(meetings.write_sitting, sitting(key), is_new=True)
    write(meetings.write_sitting, sitting(key, day=7), is_new=True)
    assert read(meetings.sitting_on, datetime(2021, 1, 6, 20)).id == first
    assert read(meetings.sitting_on, datetime(2021, 1, 9, 9)) is None
    assert read(meetings.find_sitting, SittingId(99)) is None


def test_a_changed_meeting_is_read_as_it_was_written_and_goes_back(write, read, undo):
    key = write(meetings.add, meeting())
    changed = meeting(id=key, name="第七次会议", sequence=7, place="政协礼堂")
    write(meetings.change, changed)
    assert read(meetings.find, key) == changed
    undo()
    assert read(meetings.find, key) == meeting(id=key)


def test_a_changed_sitting_keeps_its_place_and_gets_its_new_breaks(write, read, undo):
    key = write(meetings.add, meeting())
    write(meetings.write_sitting, sitting(key), is_new=True)
    write(meetings.write_sitting, sitting(key, day=7), is_new=True)
    first, second = read(meetings.sittings, key)
    pauses = (BreakRow(datetime(2021, 1, 6, 9, 30), 5), BreakRow(datetime(2021, 1, 6, 10, 30), 5))
    changed = replace(first, name="第一次大会发言", breaks=pauses)
    write(meetings.write_sitting, changed, is_new=False)
    assert read(meetings.sittings, key) == (changed, second)
    undo()
    assert read(meetings.sittings, key) == (first, second)


def listed(rows):
    return [(row.ordinal, row.id) for row in rows]


def test_sittings_are_numbered_by_their_start_and_go_back(write, read, undo):
    key = write(meetings.add, meeting())
    closing = write(meetings.write_sitting, sitting(key, day=8), is_new=True)
    opening = write(meetings.write_sitting, sitting(key), is_new=True)
    assert listed(read(meetings.sittings, key)) == [(1, opening), (2, closing)]
    before = read(meetings.sittings, key)
    middle = write(meetings.write_sitting, sitting(key, day=7), is_new=True)
    beside = write(meetings.write_sitting, sitting(key, day=7), is_new=True)
    order = [(1, opening), (2, middle), (3, beside), (4, closing)]
    assert listed(read(meetings.sittings, key)) == order
    undo()
    undo()
    assert read(meetings.sittings, key) == before


def test_a_sitting_that_is_moved_or_removed_gives_the_others_their_numbers(write, read, undo):
    key = write(meetings.add, meeting())
    first, second, third = (
        write(meetings.write_sitting, sitting(key, day), is_new=True) for day in (6, 7, 8)
    )
    before = read(meetings.sittings, key)
    late = replace(sitting(key, day=9), id=first)
    write(meetings.write_sitting, late, is_new=False)
    assert listed(read(meetings.sittings, key)) == [(1, second), (2, third), (3, first)]
    undo()
    assert read(meetings.sittings, key) == before
    write(meetings.remove_sitting, first)
    assert listed(read(meetings.sittings, key)) == [(1, second), (2, third)]
    undo()
    assert read(meetings.sittings, key) == before
