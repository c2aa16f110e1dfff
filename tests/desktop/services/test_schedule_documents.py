from datetime import date

import pytest

from db.domain.ids import MeetingId
from db.domain.vocabulary import MeetingKind
from desktop.exchange.workbook import read_workbook
from desktop.services.meetings import NoSuchMeeting
from desktop.services.schedule_documents import SchedulePaper, SchedulePaperChoice

MEETING = MeetingId(1)
PLENARY = SchedulePaperChoice(SchedulePaper.GRID, MEETING)


def test_the_paper_says_who_passed_it_or_that_it_is_a_draft(sample):
    documents = sample.schedule_documents
    assert documents.sheet(PLENARY).date_line == "（2021年1月5日主席团第一次会议通过）"
    assert documents.make(PLENARY).title.endswith("会议日程")
    sample.schedule.make_draft(MEETING)
    assert documents.sheet(PLENARY).date_line == "（2021年1月6日至8日）"
    assert documents.make(PLENARY).title.endswith("会议日程（草案）")


def test_the_paper_says_that_the_schedule_was_changed_since(sample):
    sample.schedule.remove(sample.schedule.view(MEETING).entries[:1])
    line = "（2021年1月5日主席团第一次会议通过，通过后有改动）"
    assert sample.schedule_documents.sheet(PLENARY).date_line == line
    sample.wordings.change("schedule.changed", "，内有调整")
    assert "通过，内有调整）" in sample.schedule_documents.sheet(PLENARY).date_line


@pytest.mark.parametrize("paper", list(SchedulePaper))
def test_both_forms_hold_every_entry(sample, paper):
    choice = SchedulePaperChoice(paper, MEETING)
    document = sample.schedule_documents.make(choice)
    sheet = sample.schedule_documents.sheet(choice)
    items = [item for day in sheet.days for half in day.halves for item in half.items]
    assert [item.content for item in items] == [
        row.content for row in sample.schedule.view(MEETING).entries
    ]
    assert document.missing_glyphs == ()
    assert document.content.startswith(b"%PDF")


def test_the_workbook_reads_back_as_the_schedule(sample, tmp_path):
    path = tmp_path / "日程.xlsx"
    path.write_bytes(sample.schedule_documents.workbook(PLENARY))
    listed, grid = read_workbook(path).sheets
    assert [row[5] for row in listed.rows[1:]] == [
        row.content for row in sample.schedule.view(MEETING).entries
    ]
    assert grid.rows[1][0] == "2021-01-06"


@pytest.mark.parametrize(
    ("kind", "first", "line"),
    [
        (MeetingKind.STANDING, date(2021, 3, 1), "（2021年3月1日）"),
        (MeetingKind.PLENARY, date(2021, 12, 30), "（2021年12月30日至2022年1月1日）"),
        (MeetingKind.PLENARY, date(2021, 3, 30), "（2021年3月30日至4月1日）"),
    ],
)
def test_the_days_of_a_meeting_are_written_short(sample, kind, first, line):
    made = sample.meetings.create(kind, "会议", first)
    sheet = sample.schedule_documents.sheet(SchedulePaperChoice(SchedulePaper.LIST, made))
    assert sheet.date_line == line


def test_a_meeting_that_is_not_there_has_no_schedule(sample):
    with pytest.raises(NoSuchMeeting):
        sample.schedule_documents.make(SchedulePaperChoice(SchedulePaper.GRID, MeetingId(99)))
