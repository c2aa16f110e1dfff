from dataclasses import replace

import pytest

from desktop.reports.speech_log_sheet import (
    LogLine,
    LogSection,
    ShareLine,
    SpeechLogSheet,
    paper,
    story,
    table,
)

GIVEN = LogLine(
    number="1",
    planned="3",
    unit="民建临江市委会",
    speaker="潘玲",
    reader="",
    title="关于深入推进公立医院改革的提案",
    start="14:45:00",
    end="14:53:30",
    used="8:00",
    allowed="7:00",
    over="+1:00",
    note="",
)
LEFT = replace(
    GIVEN, number="", planned="4", start="", end="", used="", over="", note="转书面（时间已到）"
)
TOTAL = ShareLine("合计", "1", "100.00%", "8:00", "100.00%")


@pytest.fixture
def sheet():
    return SpeechLogSheet(
        meeting="政协临江市第七届委员会第六次会议",
        subtitle="发言情况表",
        date_line="（2021年1月6日）",
        sections=(LogSection("大会发言（一）（1月6日）", (GIVEN, LEFT)),),
        shares=(ShareLine("民建临江市委会", "1", "100.00%", "8:00", "100.00%"), TOTAL),
        share_line="共发言1篇，其中民主党派和工商联1篇，占100.00%（1/1）。",
        notes=("注：会场实际为准。",),
    )


def test_the_sheet_reads_as_it_was_accepted(sheet, printed_at, golden):
    text, accepted = golden("speech_log_sheet", paper(sheet, printed_at))
    assert text == accepted


def test_the_same_sheet_gives_the_same_bytes(sheet, printed_at):
    assert paper(sheet, printed_at) == paper(sheet, printed_at)


def test_a_speech_shows_both_places_its_times_and_how_far_it_was_over(sheet, printed_at, read_rows):
    text = read_rows(paper(sheet, printed_at))
    assert f"13民建临江市委会潘玲{GIVEN.title}14:45—14:538:007:00+1:00" in text


def test_a_speech_that_was_not_given_says_why(sheet, printed_at, read_rows):
    assert "转书面（时间已到）7:00" in read_rows(paper(sheet, printed_at))


def test_a_speech_given_late_keeps_its_note_and_a_reader_is_named(sheet, printed_at, read_rows):
    late = replace(GIVEN, note="不在会场", reader="毛梅勇")
    section = LogSection("场次", (late, replace(GIVEN, reader="潘玲")))
    text = read_rows(paper(replace(sheet, sections=(section,)), printed_at))
    assert "（不在会场）" in text
    assert text.count("宣读") == 1


def test_a_meeting_without_speeches_says_so(sheet, printed_at, read_rows):
    bare = replace(sheet, sections=(LogSection("场次", ()),), shares=(), share_line="", notes=())
    assert "（没有发言记录）" in read_rows(paper(bare, printed_at))
    assert len(story(bare)) == 4


def test_the_list_has_the_same_rows_with_numbers_as_numbers(sheet):
    headers, rows = table(sheet)
    assert len(headers) == len(rows[0]) == len(rows[1])
    assert rows[0][1:3] == [1, 3]
    assert (rows[1][1], rows[1][-1]) == ("", "转书面（时间已到）")
