from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import pytest
from docx import Document
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from db.domain.wording_templates import Wordings
from desktop.reports.motion_letter import Letter
from desktop.reports.motion_text import MotionPart, MotionText
from desktop.reports.word_letter import (
    AnswerTemplate,
    answer_template_docx,
    letter_docx,
    motion_docx,
)


@pytest.fixture
def letter():
    return Letter(
        title="关于交办政协临江市第七届委员会第六次会议提案的通知",
        addressee="市教育局",
        paragraphs=("现将下列提案交办：", "一、办理时限", "（一）答复", "请于4月20日前“答复”。"),
        items=("第0001号　关于义务教育的提案", "第0017号　关于校外培训的提案"),
        attachments=("提案目录", "反馈表"),
        signature="政协临江市委员会办公室",
        date_line="2021年1月20日",
        document_number="临市协发〔2021〕5号",
    )


@pytest.fixture
def motion():
    return MotionText(
        meeting="政协临江市第七届委员会第六次会议",
        subtitle="提案",
        number="第0001号",
        title="关于义务教育优质均衡发展的提案",
        submitters=("王芳", "欧阳玥伟"),
        category="社会建设",
        date_line="2021年1月5日",
        parts=(MotionPart("情况", "城乡差距较大。\n乡村教师不足。"), MotionPart("建议", "")),
        handlers=("主办　市教育局", "会办　市财政局"),
    )


@pytest.fixture
def template():
    return AnswerTemplate(
        meeting="政协临江市第七届委员会第六次会议",
        number="第0001号",
        title="关于义务教育优质均衡发展的提案",
        organisation="临江市教育局",
        addressee="王芳委员",
        category="A",
        copies=("市政协提案委员会", "市政府督查室"),
    )


def opened(content):
    return Document(BytesIO(content))


def texts(content):
    return [paragraph.text for paragraph in opened(content).paragraphs]


def found(content, text):
    return next(each for each in opened(content).paragraphs if each.text == text)


def face(paragraph):
    return paragraph.runs[0]._r.rPr.rFonts.get(qn("w:eastAsia"))


def indents(paragraph):
    indent = paragraph._p.pPr.ind
    return (
        {} if indent is None else {name.split("}")[1]: indent.get(name) for name in indent.attrib}
    )


def test_the_letter_reads_in_the_order_of_official_paper(letter):
    assert texts(letter_docx(letter)) == [
        "临市协发〔2021〕5号",
        "",
        "关于交办政协临江市第七届\n委员会第六次会议提案的通知",
        "",
        "市教育局：",
        "现将下列提案交办：",
        "1. 第0001号　关于义务教育的提案",
        "2. 第0017号　关于校外培训的提案",
        "一、办理时限",
        "（一）答复",
        "请于4月20日前“答复”。",
        "",
        "附件：1. 提案目录",
        "2. 反馈表",
        "",
        "",
        "政协临江市委员会办公室",
        "2021年1月20日",
    ]


def test_an_empty_line_is_left_out(letter):
    bare = replace(letter, title="", document_number="", items=(), attachments=(), paragraphs=())
    assert texts(letter_docx(bare))[0] == "市教育局："
    assert "附件" not in "".join(texts(letter_docx(bare)))


def test_the_page_is_that_of_official_paper(letter):
    section = opened(letter_docx(letter)).sections[0]
    assert [round(section.page_width.mm), round(section.page_height.mm)] == [210, 297]
    assert [round(section.top_margin.mm), round(section.left_margin.mm)] == [37, 28]
    area = section.page_width - section.left_margin - section.right_margin
    assert abs(area - Mm(156)) < Mm(0.1)
    grid = section._sectPr.xpath("w:docGrid")
    assert [each.get(qn("w:linePitch")) for each in grid] == ["579"]


@pytest.mark.parametrize(
    ("text", "typeface"),
    [
        ("关于交办政协临江市第七届\n委员会第六次会议提案的通知", "方正小标宋简体"),
        ("现将下列提案交办：", "仿宋_GB2312"),
        ("一、办理时限", "黑体"),
        ("（一）答复", "楷体_GB2312"),
    ],
)
def test_typefaces_have_their_official_names(letter, text, typeface):
    assert face(found(letter_docx(letter), text)) == typeface


def test_text_stands_on_an_exact_pitch_two_characters_in(letter):
    paragraph = found(letter_docx(letter), "请于4月20日前“答复”。")
    assert paragraph.paragraph_format.line_spacing == Pt(28.95)
    assert indents(paragraph) == {"firstLineChars": "200", "firstLine": "632"}
    assert paragraph.runs[0].font.size == Pt(16)


def test_the_document_is_chinese_and_of_the_present_format(letter):
    document = opened(letter_docx(letter))
    (language,) = document.settings.element.xpath("w:themeFontLang")
    assert language.get(qn("w:eastAsia")) == "zh-CN"
    (mode,) = document.settings.element.xpath('.//*[@w:name="compatibilityMode"]')
    assert mode.get(qn("w:val")) == "15"


def test_headings_stay_with_their_text(letter):
    content = letter_docx(letter)
    assert found(content, "一、办理时限").paragraph_format.keep_with_next is True
    assert found(content, "现将下列提案交办：").paragraph_format.keep_with_next is None


def test_the_date_ends_four_characters_in_with_the_signature_centred_above(letter):
    content = letter_docx(letter)
    assert indents(found(content, "2021年1月20日"))["rightChars"] == "400"
    assert indents(found(content, "政协临江市委员会办公室"))["rightChars"] == "175"


def test_a_long_signature_ends_at_the_edge(letter):
    name = "中国人民政治协商会议临江市委员会提案委员会"
    assert indents(found(letter_docx(replace(letter, signature=name)), name)) == {}


def test_attachments_hang_under_their_names(letter):
    content = letter_docx(letter)
    first = indents(found(content, "附件：1. 提案目录"))
    assert (first["leftChars"], first["hangingChars"]) == ("600", "400")
    assert indents(found(content, "2. 反馈表"))["hangingChars"] == "100"
    single = letter_docx(replace(letter, attachments=("转办函",)))
    alone = indents(found(single, "附件：转办函"))
    assert (alone["leftChars"], alone["hangingChars"]) == ("500", "300")


def test_pages_are_numbered_odd_at_the_right_even_at_the_left(letter):
    document = opened(letter_docx(letter))
    section = document.sections[0]
    assert document.settings.odd_and_even_pages_header_footer is True
    for footer, side in ((section.footer, "right"), (section.even_page_footer, "left")):
        (paragraph,) = footer.paragraphs
        assert paragraph.text == "—  —"
        assert "PAGE" in paragraph._p.xml
        assert indents(paragraph)[f"{side}Chars"] == "88"


def test_the_motion_reads_in_its_order(motion):
    assert texts(motion_docx(motion)) == [
        "政协临江市第七届委员会第六次会议提案",
        "第0001号\t社会建设",
        "关于义务教育优质均衡发展的提案",
        "王　芳　　欧阳玥伟",
        "2021年1月5日",
        "",
        "情况",
        "城乡差距较大。",
        "乡村教师不足。",
        "",
        "承办单位：主办　市教育局；会办　市财政局",
    ]


def test_a_heading_of_a_part_is_hei_whatever_it_says(motion):
    assert face(found(motion_docx(motion), "情况")) == "黑体"


def test_a_bare_motion_holds_only_what_there_is():
    bare = MotionText("", "", "第0001号", "关于养老的提案", (), "", "", (MotionPart("", "甲。"),))
    assert texts(motion_docx(bare)) == ["第0001号\t", "关于养老的提案", "", "甲。"]


def test_a_motion_without_text_says_so(motion):
    bare = replace(motion, parts=(), handlers=())
    assert texts(motion_docx(bare))[-1] == "（提案内容暂缺）"


def test_the_answer_has_its_class_at_the_top_right_and_its_title(template):
    content = answer_template_docx(template)
    lines = texts(content)
    assert lines[0] == "类别：A"
    assert found(content, "类别：A").alignment == 2
    title = "关于政协临江市第七届委员会第六次会议第0001号提案的答复"
    assert title in [line.replace("\n", "") for line in lines]
    assert "王芳委员：" in lines
    assert "您提出的《关于义务教育优质均衡发展的提案》（第0001号）收悉。现答复如下：" in lines
    assert lines[-4:] == [
        "××××年×月×日",
        "（联系人：×××，联系电话：×××）",
        "",
        "抄送：市政协提案委员会，市政府督查室。",
    ]


def test_blanks_stand_where_the_desk_knows_nothing(template):
    lines = texts(answer_template_docx(replace(template, addressee="", category="", copies=())))
    assert lines[0] == "类别：×"
    assert "×××：" in lines
    assert not any(line.startswith("抄送") for line in lines)


def test_an_opinion_goes_to_the_leading_organisation(template):
    lines = texts(answer_template_docx(replace(template, is_opinion=True, addressee="市财政局")))
    assert not any(line.startswith(("类别", "感谢")) for line in lines)
    assert any(line.replace("\n", "").endswith("提案的会办意见") for line in lines)


def test_characters_that_no_document_can_hold_are_dropped(letter):
    assert "甲乙。" in texts(letter_docx(replace(letter, paragraphs=("甲\x00乙。",))))


def test_the_same_letter_gives_the_same_bytes_without_a_clock(letter, motion, template):
    assert letter_docx(letter) == letter_docx(letter)
    assert motion_docx(motion) == motion_docx(motion)
    content = answer_template_docx(template)
    assert content == answer_template_docx(template)
    with ZipFile(BytesIO(content)) as package:
        assert {entry.date_time[0] for entry in package.infolist()} == {1980}
    assert opened(content).core_properties.created.year == 2000


def test_a_reply_says_what_the_record_says(template):
    words = Wordings({"answer.title": "对{提案}的答复", "answer.contact": "联系电话：027"})
    said = texts(answer_template_docx(replace(template, words=words)))
    assert "对第0001号提案的答复" in said
    assert "联系电话：027" in said
