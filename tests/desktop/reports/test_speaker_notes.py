import io

import docx
import pytest

from db.domain.speaker_note_wordings import IN_PLACE, LIMIT, ORDER, READER, TEXT, WRITTEN
from desktop.reports.speaker_notes import SpeakerNotes, paper, story, word
from desktop.reports.styles import FontRole


@pytest.fixture
def notes():
    return SpeakerNotes(
        meeting="政协临江市第七届委员会第六次会议",
        subtitle="大会发言（一）发言须知",
        introduction="请各位发言人注意以下事项。",
        points=(
            "时间。本场于2021年1月6日14:30举行，地点另行通知。",
            LIMIT.example(LIMIT.text),
            " ",
            *(each.text for each in (IN_PLACE, READER, TEXT, ORDER, WRITTEN)),
        ),
    )


def test_the_paper_reads_as_it_was_accepted(notes, printed_at, golden):
    text, accepted = golden("speaker_notes", paper(notes, printed_at))
    assert text == accepted


def test_the_same_notes_give_the_same_bytes(notes, printed_at):
    assert paper(notes, printed_at) == paper(notes, printed_at)


def test_it_is_one_page_and_an_empty_point_takes_no_number(notes, printed_at, read_pages):
    (page,) = read_pages(paper(notes, printed_at))
    said = "".join(page.split())
    assert "二、发言时限。每位发言6至8分钟" in said
    assert "三、候讲。前一位发言时，请到候讲席就座" in said
    assert "七、书面发言。" in said
    assert "八、" not in said


def test_what_a_point_is_about_stands_out(notes):
    first, point, *_ = notes.official.body
    assert (first.lead, point.lead, point.role) == ("", "一、时间。", FontRole.HEADING)
    assert len(story(notes)) == 1 + 8


def test_word_says_the_same(notes):
    texts = [each.text for each in docx.Document(io.BytesIO(word(notes))).paragraphs]
    assert notes.title in "".join(texts).replace("\n", "")
    assert [text for text in texts if text.startswith("七、")] == [f"七、{WRITTEN.text}"]
