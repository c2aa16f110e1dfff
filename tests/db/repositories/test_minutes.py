"""Versions of minutes cite each other; sections are written in their order."""

from datetime import date, datetime

import pytest

from db.domain.ids import MeetingId, SittingId
from db.domain.minutes_rows import MinutesPeople, MinutesText, SectionKey, SectionKind
from db.domain.rows import MeetingRow
from db.domain.vocabulary import MeetingKind
from db.repositories import meetings, minutes
from db.repositories.minutes import Version

BOTH = MinutesPeople("甲", "乙", "〔2021〕1号")
DAY, NOON = date(2021, 1, 6), datetime(2021, 1, 9, 12)


@pytest.fixture
def meet(write):
    def add(day=DAY):
        row = MeetingRow(
            id=MeetingId(0),
            kind=MeetingKind.PLENARY,
            name="会议",
            sequence=6,
            starts_on=day,
            ends_on=day,
            place="",
        )
        return write(meetings.add, row)

    return add


def text(kind, words, sitting=None):
    return MinutesText(key=SectionKey(kind, sitting), title="部分", text=words, basis="原文")


def test_a_draft_becomes_a_signed_version_and_the_next_cites_it(write, read, meet):
    meeting = meet()
    first = write(minutes.add, meeting, Version(1), MinutesPeople())
    write(minutes.set_people, first, BOTH)
    write(minutes.sign, first, at=NOON, who="测试")
    write(minutes.add, meeting, Version(2, first, "补记"), BOTH)
    old, new = read(minutes.versions, meeting)
    assert (old.people, old.is_signed, old.signed_by, old.former) == (BOTH, True, "测试", None)
    assert (new.ordinal, new.former, new.reason, new.is_signed) == (2, 1, "补记", False)


def test_sections_are_written_again_and_removed(write, read, meet):
    key = write(minutes.add, meet(), Version(1), BOTH)
    write(minutes.write_text, key, text(SectionKind.DECISIONS, "甲"), 2)
    write(minutes.write_text, key, text(SectionKind.GENERAL, "乙"), 1)
    write(minutes.write_text, key, text(SectionKind.GENERAL, "丙"), 1)
    assert [each.text for each in read(minutes.texts, key)] == ["丙", "甲"]
    for _ in range(2):
        write(minutes.remove_text, key, SectionKey(SectionKind.GENERAL))
    assert [each.text for each in read(minutes.texts, key)] == ["甲"]


def test_a_section_belongs_to_its_sitting(write, read, meet, record):
    meeting = meet()
    key = write(minutes.add, meeting, Version(1), BOTH)
    from db.domain.rows import SittingRow
    from db.domain.vocabulary import SittingKind

    row = SittingRow(
        id=SittingId(0),
        meeting_id=meeting,
        ordinal=1,
        kind=SittingKind.GENERAL,
        name="会议",
        starts_at=datetime(2021, 1, 6, 9),
        ends_at=NOON,
        breaks=(),
    )
    sitting = write(meetings.write_sitting, row, is_new=True)
    write(minutes.write_text, key, text(SectionKind.SITTING, "甲", sitting), 1)
    assert read(minutes.texts, key)[0].key == SectionKey(SectionKind.SITTING, sitting)


def test_a_draft_goes_with_its_sections(write, read, meet):
    meeting = meet()
    key = write(minutes.add, meeting, Version(1), BOTH)
    write(minutes.write_text, key, text(SectionKind.GENERAL, "乙"), 1)
    write(minutes.remove, key)
    assert read(minutes.versions, meeting) == ()


def test_other_signed_meetings_of_the_year_are_counted(write, read, meet):
    first, second, third = meet(), meet(), meet(date(2022, 1, 5))
    for meeting in (first, third):
        key = write(minutes.add, meeting, Version(1), BOTH)
        write(minutes.sign, key, at=NOON, who="测试")
    assert read(minutes.signed_in_year, second, 2021) == 1
    assert read(minutes.signed_in_year, first, 2021) == 0
