"""What the hall sees follows the floor, without notes and reasons."""

from dataclasses import replace

from db.domain.ids import MeetingId
from desktop.ui.floor.hall_views import (
    agenda_view,
    attendance_view,
    order_view,
    speaker_view,
    stage_speaker,
    title_view,
)
from desktop.ui.stage.stage_view import Mark, TitleView


def test_the_title_has_the_meeting_and_its_day(floor):
    assert title_view(floor.view) == TitleView("政协临江市第七届委员会第六次会议", "2021年1月6日")


def test_the_speaker_is_followed_by_the_next_two(floor, service, sitting):
    service.call_next(sitting)
    floor.refresh()
    view = speaker_view(floor.view)
    assert view.current.place == "第 1 位"
    assert [each.name for each in view.following] == [
        row.reader or row.speaker for row in floor.view.upcoming[:2]
    ]


def test_who_reads_stands_for_who_wrote(floor):
    row = replace(floor.view.rows[0], reader="王宣读", number=0)
    assert (stage_speaker(row).name, stage_speaker(row).place) == ("王宣读", "")


def test_the_order_marks_who_has_spoken_and_who_speaks(floor, service, sitting):
    service.call_next(sitting)
    service.call_next(sitting)
    service.move_to_written(sitting, floor.view.rows[5].key, "时间所限")
    floor.refresh()
    entries = order_view(floor.view).entries
    assert [entry.mark for entry in entries[:3]] == [Mark.DONE, Mark.NOW, Mark.NONE]
    assert len(entries) == len(floor.view.rows) - 1


def test_the_counters_stand_with_the_chairs_sentence(floor):
    view = attendance_view(floor.view)
    assert (view.expected, view.sentence) == (
        floor.view.attendance.expected,
        floor.view.attendance_sentence,
    )
    assert attendance_view(replace(floor.view, attendance=None)).expected == 0


def test_an_item_of_the_agenda_has_its_number_and_who_presents(floor, sample):
    items = sample.meetings.view(MeetingId(1)).agenda
    first = agenda_view(floor.view, items, 0)
    assert (first.number, first.item) == ("议程 一", items[0].title)
    assert agenda_view(floor.view, items, len(items)) == first
    presented = agenda_view(floor.view, [replace(items[0], presenter="陈志远")], 0)
    assert presented.presenter == "报告人：陈志远"


def test_a_meeting_without_an_agenda_says_so(floor):
    assert agenda_view(floor.view, (), 0).item == "本次会议没有议程"
