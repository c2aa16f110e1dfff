import pytest

from desktop.reports.columns import PaperColumn
from desktop.reports.official import (
    Level,
    OfficialTable,
    OfficialText,
    Paragraph,
    numbered,
    paragraphs,
)
from desktop.reports.styles import FontRole


@pytest.mark.parametrize(
    ("text", "level", "role", "lead"),
    [
        ("一、办理时限", Level.FIRST, FontRole.HEADING, "一、办理时限"),
        ("（十二）办前沟通", Level.SECOND, FontRole.KAI, "（十二）办前沟通"),
        ("(一)办前沟通", Level.SECOND, FontRole.KAI, "(一)办前沟通"),
        ("（一）办前应当沟通。", Level.SECOND, FontRole.KAI, ""),
        ("（一）先行沟通。再行答复。", Level.SECOND, FontRole.KAI, "（一）先行沟通。"),
        ("（一）先行沟通。再行答复", Level.SECOND, FontRole.KAI, "（一）先行沟通。"),
        ("（一）" + "长" * 60 + "。再。", Level.SECOND, FontRole.KAI, ""),
        ("1. 建立台账", Level.THIRD, FontRole.FANGSONG, "1. 建立台账"),
        ("1.5万亩林地。", Level.TEXT, FontRole.FANGSONG, ""),
        ("（1）逐件登记。", Level.FOURTH, FontRole.FANGSONG, ""),
        ("一是认真学习", Level.TEXT, FontRole.FANGSONG, ""),
    ],
)
def test_the_first_characters_say_the_level_and_its_typeface(text, level, role, lead):
    paragraph = Paragraph(text)
    assert (paragraph.level, paragraph.role, paragraph.lead) == (level, role, lead)


@pytest.mark.parametrize(
    ("text", "is_heading"),
    [("一、时限", True), ("1. 台账", True), ("时限", False), ("一、时限如下：", False)],
)
def test_a_heading_has_a_number_and_is_no_sentence(text, is_heading):
    assert Paragraph(text).is_heading is is_heading


def test_blanks_around_paragraphs_and_empty_ones_are_dropped():
    assert paragraphs((" 甲。\u3000", "", "  ")) == (Paragraph("甲。"),)


@pytest.mark.parametrize("addressee", ["市教育局", "市教育局：", "市教育局:"])
def test_the_addressee_has_one_full_width_colon(addressee):
    assert OfficialText(title="函", addressee=addressee).salutation == "市教育局："


def test_without_an_addressee_there_is_no_salutation():
    assert OfficialText(title="函").salutation == ""


def test_attachments_are_numbered_and_have_no_mark_at_their_ends():
    text = OfficialText(title="函", attachments=("目录。", "反馈表；"))
    assert text.attachment_lines == ("附件：1. 目录", "2. 反馈表")


def test_a_single_attachment_has_no_number():
    assert OfficialText(title="函", attachments=("目录",)).attachment_lines == ("附件：目录",)
    assert OfficialText(title="函").attachment_lines == ()


def test_several_texts_are_numbered():
    assert numbered(("甲", "乙")) == ("1. 甲", "2. 乙")


def test_a_table_is_as_wide_as_its_columns():
    columns = (PaperColumn("序号", 15), PaperColumn("案由", 90.5))
    assert OfficialTable(columns, ()).width_mm == 105.5
