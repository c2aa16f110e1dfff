from datetime import date, datetime

import pytest

from db.domain.ids import MeetingId
from db.domain.rows import MeetingRow, OrderPlaceRow
from db.domain.vocabulary import MeetingKind, SpeechForm, UnitKind
from db.repositories import meetings, speeches, units
from db.repositories.speeches import SpeechValues


@pytest.fixture
def meeting(write):
    day = date(2021, 1, 6)
    row = MeetingRow(
        id=MeetingId(0),
        kind=MeetingKind.PLENARY,
        name="会议",
        sequence=1,
        starts_on=day,
        ends_on=day,
        place="",
    )
    return write(meetings.add, row)


@pytest.fixture
def three(write, meeting):
    unit = write(units.add, "教育界", UnitKind.SECTOR)
    return [write(speeches.add, meeting, values(unit, title)) for title in "甲乙丙"]


def values(unit, title, form=SpeechForm.ORAL):
    return SpeechValues(
        unit_id=unit,
        speaker="王芳",
        speaker_id=None,
        reader="",
        title=title,
        theme="",
        form=form,
        minutes=8,
        submitted_at=datetime(2020, 12, 1),
    )


def order(write, meeting, keys):
    places = [OrderPlaceRow(key, place, False, "{}") for place, key in enumerate(keys, start=1)]
    write(speeches.set_order, meeting, places)


def placed(read, meeting):
    return [place.request_id for place in read(speeches.order_places, meeting)]


def test_an_order_is_replaced_whole_and_undone_whole(write, read, undo, meeting, three):
    order(write, meeting, three)
    order(write, meeting, three[::-1])
    order(write, meeting, three[::-1])
    assert placed(read, meeting) == three[::-1]
    undo()
    assert placed(read, meeting) == three


def test_places_close_up_behind_who_leaves(write, read, meeting, three):
    order(write, meeting, three)
    write(speeches.remove, three[0])
    assert [place.position for place in read(speeches.order_places, meeting)] == [1, 2]
    write(speeches.remove, three[1])
    unit = read(units.all_units)[0].id
    write(speeches.change, three[2], values(unit, "丙", SpeechForm.WRITTEN))
    assert placed(read, meeting) == []
    assert read(speeches.of_meeting, meeting)[0].form is SpeechForm.WRITTEN


def test_a_pin_is_kept_with_its_reason(write, read, meeting, three):
    write(speeches.pin, three[1], 1, "开场")
    row = read(speeches.of_meeting, meeting)[1]
    assert (row.pinned_position, row.pin_reason, row.unit) == (1, "开场", "教育界")


def test_a_request_without_a_place_goes_and_the_order_stays(write, read, meeting, three):
    order(write, meeting, three[:2])
    write(speeches.remove, three[2])
    assert placed(read, meeting) == three[:2]
    assert [row.title for row in read(speeches.of_meeting, meeting)] == ["甲", "乙"]


def test_a_request_that_stays_oral_keeps_its_pin_and_its_place(write, read, meeting, three):
    order(write, meeting, three)
    write(speeches.pin, three[0], 1, "开场")
    unit = read(units.all_units)[0].id
    write(speeches.change, three[0], values(unit, "甲之二"))
    row = read(speeches.of_meeting, meeting)[0]
    assert (row.title, row.pinned_position, row.pin_reason) == ("甲之二", 1, "开场")
    assert placed(read, meeting) == three
