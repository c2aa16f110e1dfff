from dataclasses import replace
from datetime import date, datetime

import pytest

from db.domain.floor_events import FloorKind
from db.domain.ids import MeetingId, SittingId
from db.domain.share_rule import CountedForm, ShareRule
from db.domain.vocabulary import MeetingKind, SittingKind, SpeechForm, UnitKind
from desktop.services.floor import InsertedSpeech
from desktop.services.meetings import NoSuchMeeting
from desktop.services.sign_in import NoSuchSitting
from desktop.services.speech_log import SpeechLogService, share_sentence
from desktop.services.speeches import SpeechDetails

MEETING, FIRST = MeetingId(1), SittingId(2)
FOURTH, DAY = SittingId(4), 86_400
YEAR = (date(2021, 1, 1), date(2021, 12, 31))


@pytest.fixture
def logs(floor, sample):
    return SpeechLogService(sample.uow, floor)


def speak(floor, hands, seconds):
    key = floor.call_next(FIRST)
    hands.go(seconds)
    floor.stop(FIRST)
    return key


def standing(sample, *forms):
    """Make a standing committee meeting with a speech of each form."""
    key = sample.meetings.create(MeetingKind.STANDING, "常委会", date(2021, 3, 1))
    unit = sample.units.units()[0].id
    for form in forms:
        details = SpeechDetails(
            unit=unit,
            speaker="王芳",
            title="发言",
            form=form,
            minutes=8,
            submitted_at=datetime(2021, 2, 1),
        )
        sample.speeches.add(key, details)
    return key


def test_the_log_has_the_sittings_for_speeches_and_those_that_were_run(logs, floor):
    ordinals = [each.sitting.ordinal for each in logs.log(MEETING).sittings]
    assert ordinals == [2, 4]
    floor.insert(SittingId(5), InsertedSpeech(speaker="主席"))
    floor.call_next(SittingId(5))
    assert [each.sitting.ordinal for each in logs.log(MEETING).sittings] == [2, 4, 5]
    assert [each.sitting.ordinal for each in logs.log(MEETING, 1).sittings] == [1]


def test_an_unknown_meeting_or_sitting_is_refused(logs):
    with pytest.raises(NoSuchMeeting):
        logs.log(MeetingId(9))
    with pytest.raises(NoSuchSitting):
        logs.log(MEETING, 9)


def test_who_was_left_over_is_listed_once(logs, floor, hands):
    speak(floor, hands, 60)
    hands.go(DAY)
    keys = [row.key for row in logs.log(MEETING).rows]
    assert len(keys) == len(set(keys)) == 38
    assert len(logs.log(MEETING).sittings[0].rows) == 1


def listed(logs):
    return [[row.key for row in each.rows] for each in logs.log(MEETING).sittings]


def notes(logs, place=0):
    sheet = logs.sheet(logs.log(MEETING))
    return {line.note for line in sheet.sections[place].lines}


def test_who_waits_in_a_running_sitting_stands_with_it_until_it_is_over(logs, floor, hands):
    planned = listed(logs)
    assert notes(logs) == {"未发言"}
    first = speak(floor, hands, 60)
    floor.pass_over(FIRST, floor.view(FIRST).upcoming[0].key, "未到")
    assert [set(keys) for keys in listed(logs)] == [set(keys) for keys in planned]
    assert notes(logs) == {"", "等候", "未到，移后（未到）"}
    assert notes(logs, 1) == {"未发言"}
    assert len(logs.log(MEETING, 4).rows) == len(planned[1])
    hands.go(DAY)
    assert listed(logs)[0] == [first]
    assert notes(logs, 1) == {"未发言"}
    assert len(logs.log(MEETING, 2).rows) == len(planned[0])


def test_who_waits_is_listed_where_he_was_heard_once_another_sitting_began(logs, floor, hands):
    planned = listed(logs)
    speak(floor, hands, 60)
    heard = floor.view(FIRST).upcoming[0].key
    floor.start(FOURTH, heard)
    first, second = listed(logs)
    assert (len(first), heard in second) == (1, True)
    assert set(first + second) == set(planned[0] + planned[1])
    assert notes(logs, 1) == {"发言中", "等候"}


def test_a_sitting_that_runs_late_goes_on_while_something_happens(logs, floor, hands):
    floor.call_next(FIRST)
    hands.go(DAY)
    assert len(listed(logs)[0]) > 1
    floor.stop(FIRST)
    hands.go(29 * 60)
    assert len(listed(logs)[0]) > 1
    hands.go(61)
    assert len(listed(logs)[0]) == 1


def test_the_sheet_tells_what_was_given_and_what_was_not_and_why(logs, floor, hands, sample):
    speak(floor, hands, 100)
    order = floor.view(FIRST).upcoming
    floor.move_to_written(FIRST, order[0].key, "超时")
    floor.withdraw(FIRST, order[1].key)
    point = floor.add_live_request(FIRST, sample.members.members()[0], FloorKind.POINT_OF_ORDER)
    speak(floor, hands, 30)
    floor.call_next(FIRST)
    floor.pause(FIRST)
    sheet = logs.sheet(logs.log(MEETING, 2))
    lines = sheet.sections[0].lines
    notes = [line.note for line in lines]
    assert (lines[0].used, lines[0].over[0], notes[0]) == ("1:40", "-", "")
    assert (lines[1].title, lines[1].over, lines[1].number) == ("程序性发言", "", "")
    assert notes[2] == "暂停"
    assert "转书面（超时）" in notes
    assert {"取消", "等候"} <= set(notes)
    assert point
    assert sheet.date_line == "（2021年1月6日）"


def test_shares_are_of_what_was_given_and_make_the_total(logs, floor, hands):
    assert logs.sheet(logs.log(MEETING)).shares == ()
    for seconds in [60] * 12:
        speak(floor, hands, seconds)
    sheet = logs.sheet(logs.log(MEETING))
    *units, total = sheet.shares
    assert (total.count, total.used, total.count_percent) == ("12", "12:00", "100.00%")
    assert units[-1].unit == "其他单位和个人"
    assert sum(int(line.count) for line in units) == 12
    assert sheet.share_line.startswith("共发言12篇，其中民主党派和工商联")


def test_speeches_of_no_length_have_no_share_of_the_time(logs, floor):
    floor.call_next(FIRST)
    floor.stop(FIRST)
    assert logs.sheet(logs.log(MEETING)).shares[-1].used_percent == ""


def test_days_are_told_as_short_as_they_can_be(logs, sample):
    meeting = sample.meetings.view(MEETING).meeting
    for last, said in (
        (date(2021, 1, 8), "（2021年1月6日至8日）"),
        (date(2021, 2, 1), "（2021年1月6日至2月1日）"),
        (date(2022, 1, 2), "（2021年1月6日至2022年1月2日）"),
    ):
        log = replace(logs.log(MEETING), meeting=replace(meeting, ends_on=last))
        assert logs.sheet(log).date_line == said


def test_the_list_is_a_workbook_and_a_paper(logs):
    log = logs.log(MEETING)
    assert logs.workbook(log).startswith(b"PK")
    assert logs.paper(log).startswith(b"%PDF")


def test_the_share_of_the_work_report_and_its_sentence(logs):
    share = logs.share(*YEAR)
    assert logs.share_sentence(share) == (
        "民主党派和工商联在政协全体会议、专题议政性常委会会议上的发言占发言总数的60.53%（23/38）"
    )
    assert len(share.speeches) == 38
    nothing = logs.share(date(2020, 1, 1), date(2020, 12, 31))
    assert logs.share_sentence(nothing) == "这一时期没有计入的发言。"


def test_the_share_follows_the_records_choices(logs, sample):
    standing(sample, SpeechForm.ORAL, SpeechForm.WRITTEN)
    assert logs.share(*YEAR).all == 39
    rule = ShareRule(
        meetings=(MeetingKind.STANDING, MeetingKind.COMMITTEE),
        forms=(CountedForm.ORAL, CountedForm.WRITTEN),
        units=(UnitKind.PARTY, UnitKind.NONPARTY, UnitKind.FIC, UnitKind.SECTOR),
    )
    logs.change_share_rule(rule)
    assert logs.share_rule() == rule
    sentence = logs.share_sentence(logs.share(*YEAR))
    assert sentence.startswith("民主党派、无党派人士、工商联和其他单位在专题议政性常委会会议、")
    assert sentence.endswith("（2/2）")
    one = replace(rule, units=(UnitKind.PARTY,))
    assert share_sentence(logs.share(*YEAR), one).startswith("民主党派在")


def test_what_was_planned_without_a_sitting_counts_on_the_first_day(logs, sample):
    key = standing(sample, SpeechForm.ORAL)
    for sitting in sample.meetings.view(key).sittings:
        sample.meetings.remove_sitting(sitting)
    day = logs.share(date(2021, 2, 1), date(2021, 12, 31)).speeches[0].speech.day
    assert day == date(2021, 3, 1)


def test_once_a_sitting_was_run_what_really_happened_counts(logs, floor, hands, sample):
    rule = ShareRule(forms=tuple(CountedForm))
    logs.change_share_rule(rule)
    speak(floor, hands, 60)
    upcoming = floor.view(FIRST).upcoming
    floor.withdraw(FIRST, upcoming[0].key)
    floor.move_to_written(FIRST, upcoming[1].key)
    member = sample.members.members()[0]
    live = floor.add_live_request(FIRST, member)
    floor.start(FIRST, live)
    reply = floor.add_live_request(FIRST, sample.members.members()[1], FloorKind.REPLY)
    floor.start(FIRST, reply)
    written = len([r for r in sample.speeches.requests(MEETING) if r.form is SpeechForm.WRITTEN])
    forms = [each.speech.form for each in logs.share(*YEAR).speeches]
    assert forms.count(CountedForm.LIVE) == 1
    assert forms.count(CountedForm.WRITTEN) == written + 1
    assert forms.count(CountedForm.ORAL) == 38 - 2


def test_a_meeting_without_sittings_for_speeches_shows_everybody_everywhere_once(logs, sample):
    for sitting in sample.meetings.view(MEETING).sittings:
        if sitting.kind is SittingKind.SPEECHES:
            changed = replace(sitting, kind=SittingKind.GENERAL)
            sample.meetings.write_sitting(changed, is_new=False)
    assert logs.share(*YEAR).all == 38
