from dataclasses import replace
from io import BytesIO

import pytest
from docx import Document
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from PIL import Image

from desktop.reports.columns import PaperColumn
from desktop.reports.official import Annex, Imprint, OfficialTable, OfficialText, paragraphs
from desktop.reports.official_word import official_docx


@pytest.fixture
def text():
    return OfficialText(
        title="关于印发《政协临江市委员会提案办理协商办法（试行）》的通知",
        addressee="市教育局",
        body=paragraphs(("一、办理时限", "（一）先行沟通。再行答复。", "请于4月20日前“答复”。")),
        attachments=("提案目录",),
        signature="政协临江市委员会",
        date_line="2021年1月20日",
    )


@pytest.fixture
def wide():
    columns = (PaperColumn("序号", 15), PaperColumn("案由", 160))
    return OfficialTable(columns, (("1", "关于养老的提案"),), "表1")


def opened(text):
    return Document(BytesIO(official_docx(text)))


def texts(text):
    return [paragraph.text for paragraph in opened(text).paragraphs]


def faces(text, start):
    found = next(each for each in opened(text).paragraphs if each.text.startswith(start))
    return [(run.text, run._r.rPr.rFonts.get(qn("w:eastAsia"))) for run in found.runs]


def test_the_document_reads_in_the_order_of_the_paper(text):
    assert texts(text) == [
        "关于印发《政协临江市委员会\n提案办理协商办法（试行）》的通知",
        "",
        "市教育局：",
        "一、办理时限",
        "（一）先行沟通。再行答复。",
        "请于4月20日前“答复”。",
        "",
        "附件：提案目录",
        "",
        "",
        "政协临江市委员会",
        "2021年1月20日",
    ]


@pytest.mark.parametrize(
    ("start", "runs"),
    [
        ("一、", [("一、办理时限", "黑体")]),
        ("（一）", [("（一）先行沟通。", "楷体_GB2312"), ("再行答复。", "仿宋_GB2312")]),
        ("请于", [("请于4月20日前“答复”。", "仿宋_GB2312")]),
    ],
)
def test_each_level_has_its_official_typeface(text, start, runs):
    assert faces(text, start) == runs


def test_the_title_is_in_small_bold_song(text):
    assert {face for _, face in faces(text, "关于印发")} == {"方正小标宋简体"}


def test_every_line_stands_on_the_pitch_of_the_paper(text):
    pitches = {each.paragraph_format.line_spacing for each in opened(text).paragraphs}
    assert pitches == {Pt(28.95)}


def test_bylines_stand_under_the_title_in_kai(text):
    speech = replace(text, bylines=("（2021年1月6日）", "王　芳"))
    assert texts(speech)[1:4] == ["（2021年1月6日）", "王　芳", ""]
    assert faces(speech, "王")[0][1] == "楷体_GB2312"


def test_the_red_head_is_red_with_a_rule_under_the_number(text):
    document = opened(replace(text, issuer="政协临江市委员会文件", document_number="临市协发5号"))
    name, *_, number = document.paragraphs[:4]
    assert (name.text, number.text) == ("政协临江市委员会文件", "临市协发5号")
    assert str(name.runs[0].font.color.rgb) == "E60012"
    assert name.paragraph_format.space_before == pytest.approx(Mm(35), abs=Mm(0.1))
    assert number._p.pPr.xpath("w:pBdr/w:bottom")[0].get(qn("w:color")) == "E60012"


def test_the_logo_stands_over_the_red_head_in_its_room(text):
    target = BytesIO()
    Image.new("RGB", (40, 20), "red").save(target, "PNG")
    headed = replace(text, issuer="政协临江市委员会文件", logo=target.getvalue())
    document = opened(headed)
    (picture,), (above, name) = document.inline_shapes, document.paragraphs[:2]
    assert picture.height == pytest.approx(Mm(24), abs=Mm(0.1))
    assert picture.width == pytest.approx(Mm(48), abs=Mm(0.1))
    room = above.paragraph_format.space_before + picture.height + above.paragraph_format.space_after
    assert room == pytest.approx(Mm(35), abs=Mm(0.2))
    assert above._p.pPr.xpath("w:snapToGrid")[0].get(qn("w:val")) == "0"
    assert (name.text, name.paragraph_format.space_before) == ("政协临江市委员会文件", 0)
    assert official_docx(headed) == official_docx(headed)


def test_without_an_issuer_the_number_is_at_the_right(text):
    first = opened(replace(text, document_number="临市协函〔2021〕5号")).paragraphs[0]
    assert (first.text, first.alignment) == ("临市协函〔2021〕5号", 2)


def test_the_imprint_is_framed_at_the_foot_of_its_page(text):
    printed = Imprint(("市委办公室", "市政府办公室"), "市政协办公室", "2021年1月21日")
    copies, office = opened(replace(text, imprint=printed)).paragraphs[-2:]
    assert copies.text == "抄送：市委办公室，市政府办公室。"
    assert office.text == "市政协办公室\t2021年1月21日印发"
    (frame,) = office._p.pPr.xpath("w:framePr")
    assert frame.get(qn("w:yAlign")) == "bottom"
    rules = [each.get(qn("w:sz")) for each in office._p.pPr.xpath("w:pBdr/*")]
    assert rules == ["6", "8"]


@pytest.mark.parametrize(
    ("imprint", "last"),
    [
        (Imprint(("甲",)), "抄送：甲。"),
        (Imprint(office="乙"), "乙"),
        (Imprint(printed_on="2021年1月21日印发"), "\t2021年1月21日印发"),
        (Imprint(), "2021年1月20日"),
    ],
)
def test_an_empty_line_of_the_imprint_is_left_out(text, imprint, last):
    assert texts(replace(text, imprint=imprint))[-1] == last


def test_annexes_begin_on_new_pages_with_their_numbers(text):
    annexes = (Annex("提案目录", text.body), Annex("反馈表", text.body))
    document = opened(replace(text, annexes=annexes))
    begun = [each.text for each in document.paragraphs if each.paragraph_format.page_break_before]
    assert begun == ["附件1", "附件2"]
    assert "附件" in texts(replace(text, annexes=annexes[:1]))


def test_a_wide_table_lies_on_its_side_and_the_text_after_it_stands(text, wide):
    document = opened(replace(text, body=(*text.body, wide, *text.body)))
    widths = [round(section.page_width.mm) for section in document.sections]
    assert widths == [210, 297, 210]
    turned = document.sections[1]
    assert [round(each.mm) for each in (turned.top_margin, turned.left_margin)] == [28, 35]


def test_no_page_follows_a_wide_table_at_the_end(text, wide):
    document = opened(replace(text, annexes=(Annex("提案目录", (wide,)),)))
    assert [round(section.page_width.mm) for section in document.sections] == [210, 297]
    assert document.paragraphs[-1].text == "表1"


def test_a_note_stands_in_brackets(text):
    assert texts(replace(text, note="联系人：王芳"))[-1] == "（联系人：王芳）"


def test_a_text_without_a_signature_or_title_leaves_them_out(text):
    bare = replace(text, title="", signature="", date_line="", attachments=())
    assert texts(bare)[-1] == "请于4月20日前“答复”。"
    assert texts(bare)[0] == "市教育局："


def test_an_empty_annex_has_its_title(text):
    assert "提案目录" in texts(replace(text, annexes=(Annex("提案目录", ()),)))


def test_the_properties_name_the_text(text):
    assert opened(text).core_properties.title == text.title


def test_the_same_text_gives_the_same_bytes(text, wide):
    full = replace(text, body=(*text.body, wide), imprint=Imprint(("甲",)))
    assert official_docx(full) == official_docx(full)
