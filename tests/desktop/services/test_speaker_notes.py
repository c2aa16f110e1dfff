from dataclasses import replace

import pytest

from db.domain.ids import MeetingId, SittingId
from desktop.services.sign_in import NoSuchSitting
from desktop.services.speaker_notes import SpeakerNotesService, length_words
from desktop.services.speeches import details_of

MEETING, FIRST, FOURTH = MeetingId(1), SittingId(2), SittingId(4)


@pytest.fixture
def speaker_notes(floor, hands, sample):
    return SpeakerNotesService(floor, sample.uow, clock=lambda: hands.wall)


def test_the_speakers_are_told_when_and_where_and_how_many_they_are(speaker_notes, sample):
    sample.meetings.change(replace(sample.meetings.view(MEETING).meeting, place="大会堂"))
    notes = speaker_notes.notes(FIRST)
    planned = [row for row in sample.orders.current(MEETING).speakers if row.start.day == 6]
    name = notes.meeting
    assert notes.title == f"{name}大会发言（一）发言须知"
    assert notes.introduction == (
        f"{name}大会发言（一）安排发言{len(planned)}篇。请各位发言人注意以下事项。"
    )
    assert notes.points[0] == ("时间和地点。本场于2021年1月6日14:30在大会堂举行。请提前到会签到。")


def test_a_place_that_is_not_known_yet_is_told_later(speaker_notes):
    assert speaker_notes.notes(FIRST).points[0] == (
        "时间。本场于2021年1月6日14:30举行，地点另行通知。请提前到会签到。"
    )


def test_the_minutes_are_those_of_the_order_and_the_warning_that_of_the_rule(
    speaker_notes, sample, floor
):
    assert speaker_notes.notes(FIRST).points[1] == (
        "发言时限。每位发言6至8分钟，以发言顺序表所列为准。"
        "时间到之前1分钟会场给出提示，请抓紧结束。超过时限，由主持人提醒。"
    )
    floor.change_rule(replace(floor.rule(), warning_seconds=0))
    for row in sample.orders.current(MEETING).speakers:
        sample.speeches.change(row.request, replace(details_of(row.request), minutes=6))
    assert speaker_notes.notes(FIRST).points[1] == (
        "发言时限。每位发言6分钟。超过时限，由主持人提醒。"
    )


def test_a_sitting_without_speeches_tells_the_minutes_of_the_rule(speaker_notes, sample):
    rule = sample.committee.speaking_rule()
    sample.committee.change_speaking_rule(replace(rule, default_minutes=7))
    assert speaker_notes.notes(SittingId(1)).points[1].startswith("发言时限。每位发言7分钟。")


def test_who_is_left_over_was_not_planned_here(speaker_notes, floor):
    before = speaker_notes.notes(FOURTH)
    floor.call_next(FIRST)
    assert len(floor.view(FOURTH).rows) > 20
    assert speaker_notes.notes(FOURTH) == before


def test_a_sitting_without_speeches_counts_none(speaker_notes):
    introduction = speaker_notes.notes(SittingId(1)).introduction
    assert introduction.startswith("请政协")
    assert "篇" not in introduction
    with pytest.raises(NoSuchSitting):
        speaker_notes.notes(SittingId(99))


def test_the_words_are_those_of_the_record(speaker_notes, sample):
    sample.wordings.change("notes.in-place", "候讲。前两位发言时到候讲席就座。")
    assert speaker_notes.notes(FIRST).points[2] == "候讲。前两位发言时到候讲席就座。"


def test_it_is_a_paper_and_a_word_file(speaker_notes):
    notes = speaker_notes.notes(FIRST)
    first, second = (speaker_notes.paper(notes) for _ in range(2))
    assert first.startswith(b"%PDF")
    assert first == second
    assert speaker_notes.word(FIRST).startswith(b"PK")


@pytest.mark.parametrize(
    ("seconds", "said"), [(60, "1分钟"), (90, "1分30秒"), (30, "30秒"), (600, "10分钟")]
)
def test_seconds_are_said_as_people_do(seconds, said):
    assert length_words(seconds) == said
