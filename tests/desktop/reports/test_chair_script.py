import pytest

from desktop.reports.chair_script import (
    ChairScript,
    CueCard,
    CueCards,
    ScriptParagraph,
    ScriptPart,
    card_paper,
    paper,
    script_paragraphs,
    script_text,
    story,
)

CALL = "首先，请王芳代表民建临江市委会发言，发言的题目是《办好职业教育》，时间8分钟。请李明做准备。"


@pytest.fixture
def script():
    parts = [
        (ScriptPart.TEXT, "各位委员，同志们："),
        (ScriptPart.NAME, "王芳"),
        (ScriptPart.UNIT, "民建临江市委会"),
        (ScriptPart.UNIT, ""),
        (ScriptPart.TEXT, CALL),
    ]
    return ChairScript(
        meeting="政协临江市第七届委员会第六次会议",
        subtitle="大会发言（一）主持词",
        date_line="（2021年1月6日 14:30）",
        paragraphs=tuple(ScriptParagraph(part, text) for part, text in parts),
    )


@pytest.fixture
def cards():
    first = CueCard(
        number=1,
        unit="民建临江市委会",
        speaker="王芳",
        title="办好职业教育",
        minutes=8,
        next_speaker="李明",
    )
    last = CueCard(number=2, unit="", speaker="李明", title="", minutes=6, next_speaker="")
    return CueCards("政协临江市第七届委员会第六次会议", "提示卡", (first, last))


def test_the_script_reads_as_it_was_accepted(script, printed_at, golden):
    text, accepted = golden("chair_script", paper(script, printed_at))
    assert text == accepted


def test_the_script_is_read_back_whole_and_leaves_empty_paragraphs_out(
    script, printed_at, read_rows
):
    text = read_rows(paper(script, printed_at))
    assert "王芳民建临江市委会" + CALL in text
    assert len(story(script)) == 7


def test_the_same_script_gives_the_same_bytes(script, printed_at):
    assert paper(script, printed_at) == paper(script, printed_at)


def test_every_speaker_has_a_page_and_the_last_one_is_told_so(cards, printed_at, read_pages):
    pages = ["".join(page.split()) for page in read_pages(card_paper(cards, printed_at))]
    assert len(pages) == 2
    assert "第1位限时8分钟王芳民建临江市委会《办好职业教育》请李明做准备" in pages[0]
    assert "李明最后一位" in pages[1]


def test_no_cards_is_an_empty_sheet_and_no_fault(cards, printed_at):
    empty = CueCards(cards.meeting, cards.subtitle, ())
    assert card_paper(empty, printed_at).startswith(b"%PDF")


def test_a_script_is_edited_as_a_text_and_read_back(script):
    text = script_text(script.paragraphs)
    assert text == f"各位委员，同志们：\n【王芳】\n〔民建临江市委会〕\n{CALL}"
    assert script_paragraphs(text) == tuple(each for each in script.paragraphs if each.text)


def test_lines_as_a_secretary_types_them_are_paragraphs():
    typed = "  【 王芳 】  \n\n【】\n〔民建\n请王芳发言。"
    found = [(each.part, each.text) for each in script_paragraphs(typed)]
    lines = [(ScriptPart.TEXT, text) for text in ("【】", "〔民建", "请王芳发言。")]
    assert found == [(ScriptPart.NAME, "王芳"), *lines]
