"""会议记录 and 会议纪要 say what was minuted, in their form."""

from dataclasses import replace
from datetime import datetime
from io import BytesIO

import pytest
from docx import Document as WordDocument

from db.domain.attendance_vocabulary import Occasion
from db.domain.ids import MeetingId, SittingId
from db.domain.letterhead import LetterheadRow
from db.domain.minutes_rows import MinutesPeople, SectionKey, SectionKind
from db.session import standing_clock
from desktop.services.minutes_documents import MinutesChoice, MinutesPaper, sheet_values

PLENARY = MeetingId(1)
OPENING = SectionKey(SectionKind.SITTING, SittingId(1))
RECORD, SUMMARY = MinutesPaper


def sheet(sample, paper):
    return sheet_values(sample.minutes.view(PLENARY), paper)


def test_a_draft_says_so_and_has_no_date(sample):
    found = sheet(sample, RECORD)
    assert (found.is_draft, found.date_line, found.note) == (True, "", "")
    assert found.title == "政协临江市第七届委员会第六次会议记录"
    assert found.signing == ("主持人（签名）：　　　　　　　　记录人（签名）：",)
    titles = [part.title for part in found.parts]
    assert titles[:3] == ["", "会议议程", "开幕会"]


def test_the_summary_has_the_red_head_and_a_number(sample):
    found = sheet(sample, SUMMARY)
    assert (found.issuer, found.number) == ("政协临江市委员会会议纪要", "〔2021〕1号")
    assert found.signature == "政协临江市委员会办公室"
    assert [part.title for part in found.parts] == ["", "会议议程", "决定事项"]
    sample.letterheads.change(LetterheadRow(heads_minutes=False))
    assert sheet(sample, SUMMARY).issuer == ""


def test_a_meeting_by_another_name_has_minutes_all_the_same(sample):
    meeting = sample.meetings.view(PLENARY).meeting
    sample.meetings.change(replace(meeting, name="主席办公会"))
    assert sheet(sample, RECORD).title == "主席办公会会议记录"


def test_a_version_cites_what_it_corrects(sample):
    sample.attendance.freeze(SittingId(1), Occasion.OPENING)
    sample.minutes.sign(PLENARY, MinutesPeople("王建国", "李敏"))
    sample.minutes.correct(PLENARY, "补记")
    note = sheet(sample, RECORD).note
    assert note.startswith("本稿为第2稿，更正第1稿（20")
    assert note.endswith("定稿），原因：补记。")
    first = sample.minutes_documents.make(MinutesChoice(paper=RECORD, meeting=PLENARY, version=1))
    assert first.title.endswith("会议记录")


@pytest.mark.parametrize("paper", MinutesPaper)
def test_paper_and_word_say_the_same(sample, paper, tmp_path):
    sample.minutes.write_section(PLENARY, OPENING, "全体起立，奏唱国歌。")
    choice = MinutesChoice(paper=paper, meeting=PLENARY)
    path = tmp_path / "记录.pdf"
    with standing_clock(datetime(2021, 1, 9, 12)):
        made = sample.minutes_documents.save(choice, path)
        assert path.read_bytes() == made.content == sample.minutes_documents.make(choice).content
    assert made.missing_glyphs == ()
    word = WordDocument(BytesIO(sample.minutes_documents.word(choice)))
    text = "\n".join(each.text for each in word.paragraphs)
    assert ("奏唱国歌" in text) is (paper is RECORD)
    assert ("记录人（签名）" in text) is (paper is RECORD)
