from datetime import date

import docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from db.domain.ids import MemberId, MotionId
from db.domain.motion_rows import Submitter
from db.domain.motion_vocabulary import MotionKind
from desktop.exchange.errors import UnreadableFile
from desktop.exchange.motion_docx import (
    NotADocument,
    read_form,
    read_motion_document,
    read_motion_documents,
)
from desktop.exchange.motions import KnownMotion, Names, judge_motions

DAY = date(2021, 1, 6)
BODY = ["近年楼多。", "一、情况", "梯少。", "二、原因分析", "缺钱。", "三、具体建议", "1.补助。"]
TEXTS = ("近年楼多。\n梯少。", "缺钱。", "1.补助。")
PLAIN = ["案由：关于电梯的提案", "提案人：潘玲　联系电话：139", *BODY]


@pytest.fixture
def word(tmp_path):
    """Return a function from lines, and rows of a table above them, to the path of a .docx.

    A line that begins with ^ is centred.
    """

    def make(lines=(), rows=(), name="提案.docx", above=()):
        document = docx.Document()
        add_lines(document, above)
        for row in rows:
            cells = document.add_table(1, len(row)).rows[0].cells
            for cell, text in zip(cells, row, strict=True):
                cell.text = text
        add_lines(document, lines)
        document.save(tmp_path / name)
        return tmp_path / name

    return make


def add_lines(document, lines):
    for line in lines:
        paragraph = document.add_paragraph(line.removeprefix("^"))
        if line.startswith("^"):
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER


def read(path):
    return read_motion_document(path, place=1, year=2021, day=DAY)


def parts(draft):
    return draft.situation, draft.analysis, draft.suggestion


def notes(reading):
    return [each.message for each in reading.warnings]


def test_a_form_in_a_table_is_read(word):
    rows = [
        ("案　由", "关于电梯的提案"),
        ("提案者", "姓名", "潘玲", "界别", "经济界", "联系电话", "139 0000"),
        ("联名人", "李强、王芳", "类别", "□经济建设 ☑社会建设", "是否公开", "□是 ☑否"),
        ("建议承办\n单位", "市住建局"),
        ("提案内容", "\n".join(BODY)),
        ("审查意见", "同意立案"),
    ]
    reading = read(word(rows=rows, above=["^政协临江市第五届委员会第一次会议", "^提 案 表"]))
    draft = reading.draft
    assert (reading.problems, reading.warnings, draft.title) == ((), (), "关于电梯的提案")
    assert (draft.submitters, draft.phone) == (("潘玲", "李强", "王芳"), "139 0000")
    assert (draft.category, draft.is_public) == ("社会建设", False)
    assert (draft.wanted_handlers, parts(draft)) == ("市住建局", TEXTS)


def test_labels_and_values_may_share_a_cell(word):
    rows = [
        ("案由：关于电梯的提案", "编号：0007"),
        ("提案人：潘玲\n联系电话：139",),
        ("情况", "甲"),
    ]
    draft = read(word(rows=rows)).draft
    assert (draft.title, draft.number, draft.submitters) == ("关于电梯的提案", "0007", ("潘玲",))
    assert (draft.phone, parts(draft)) == ("139", ("甲", "", ""))


def test_values_may_stand_below_their_labels(word):
    rows = [("姓名", "联系电话", "通讯地址"), ("潘玲", "139", "临江市"), ("案由", "关于电梯的提案")]
    draft = read(word(rows=rows)).draft
    assert (draft.submitters, draft.phone) == (("潘玲",), "139")


def test_a_form_in_paragraphs_is_read(word):
    lines = [
        "案 由：关于电梯的提案", "提案人：潘玲　李强　联系电话：139", "类别：社会建设",
        "建议承办单位：市住建局", "地址：临江市", "日期：2020年12月30日", *BODY,
    ]  # fmt: skip
    reading = read(word(lines))
    draft = reading.draft
    assert (draft.title, draft.submitters) == ("关于电梯的提案", ("潘玲", "李强"))
    assert (draft.phone, draft.category) == ("139", "社会建设")
    assert (draft.submitted_on, parts(draft)) == (date(2020, 12, 30), TEXTS)
    assert (reading.problems, reading.row, reading.source) == ((), 1, "提案.docx")


def test_a_title_may_stand_on_the_line_below_its_label(word):
    assert read(word(["案由：\n\n关于电梯的提案", "甲"])).draft.title == "关于电梯的提案"


def test_a_document_without_a_form_begins_with_its_title(word):
    lines = ["政协临江市委员会", "^关于电梯的提案", "提案人：潘玲", *BODY, "2021 年 1 月 5 日"]
    reading = read(word(lines))
    assert (reading.draft.title, reading.draft.submitters) == ("关于电梯的提案", ("潘玲",))
    assert (parts(reading.draft), reading.draft.submitted_on) == (TEXTS, date(2021, 1, 5))
    assert (reading.problems, reading.warnings) == ((), ())


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (["关于电梯的建议", "提案人：潘玲"], "关于电梯的建议"),
        (["^关于加快推进老旧小区", "^加装电梯的提案", "甲"], "关于加快推进老旧小区加装电梯的提案"),
        (["^委员提案", "^（一事一案）", "^加装电梯刻不容缓", "^潘玲"], "加装电梯刻不容缓"),
        (["^关于电梯的提案", "案由：关于加装电梯的提案"], "关于加装电梯的提案"),
    ],
)
def test_a_title_is_found_without_a_label(word, lines, title):
    assert read(word(lines)).draft.title == title


def test_a_text_without_headings_is_the_situation(word):
    lines = ["案由：关于电梯的提案", "提案人：潘玲", "楼多。", "梯少。"]
    assert parts(read(word(lines)).draft) == ("楼多。\n梯少。", "", "")


def test_a_document_without_a_title_says_what_to_write(word):
    reading = read(word(["提案人：潘玲", "甲"]))
    assert [(each.column, each.message) for each in reading.problems] == [
        ("提案.docx", "没有找到案由，请在文件里写明“案由：…”")
    ]


def test_a_title_that_is_too_long_is_refused_with_its_length(word):
    reading = read(word(["案由：" + "长" * 201, "提案人：潘玲"]))
    assert [each.message for each in reading.problems] == [
        "案由：有 201 个字，案由请不超过 200 个字"
    ]


@pytest.mark.parametrize(
    "second",
    [
        ["案由：关于停车的提案", "提案人：李强", "联系电话：138", "一、情况", "车多。"],
        ["^关于停车的提案", "车多。", "提案人：李强"],
    ],
)
def test_of_two_motions_in_one_file_only_the_first_is_read(word, second):
    reading = read(word([*PLAIN, *second]))
    assert (reading.draft.title, reading.draft.submitters) == ("关于电梯的提案", ("潘玲",))
    assert (reading.draft.phone, parts(reading.draft)) == ("139", TEXTS)
    assert notes(reading) == ["一事一案：这份文件里有 2 个案由，只读取了第一件，请拆开后分别导入"]


def test_the_title_said_again_above_the_text_is_no_second_motion(word):
    lines = ["^关于电梯的提案", *BODY, "^关于电梯的提案", "案由：关于 电梯的提案"]
    reading = read(word(lines, rows=[("案由", "关于电梯的提案"), ("提案者", "潘玲")]))
    assert (reading.warnings, parts(reading.draft)) == ((), TEXTS)


def test_a_row_that_no_label_explains_is_left_out(word):
    rows = [("案由", "关于电梯的提案"), ("提案者", "潘玲"), ("秘书处", "收"), ("楼多。", "")]
    assert parts(read(word(rows=rows)).draft) == ("楼多。", "", "")


def test_submitters_in_several_rows_are_all_read(word):
    rows = [("案由", "关于电梯的提案"), ("提案者", "潘玲", "经济界"), ("提案者", "李强", "农业界")]
    assert read(word(rows=rows)).draft.submitters == ("潘玲", "李强")


def test_a_box_that_nobody_ticked_says_nothing(word):
    reading = read(word([*PLAIN, "类别：□经济建设 □社会建设"]))
    assert (reading.draft.category, "category" in reading.given) == ("", False)


def test_tracked_changes_are_accepted_and_noted(word):
    path = word(PLAIN)
    document = docx.Document(path)
    ins = "<w:ins><w:r><w:t>再补。</w:t></w:r></w:ins>"
    gone = "<w:del><w:r><w:delText>不补。</w:delText></w:r></w:del>"
    document.element.body.insert(-1, parse_xml(f"<w:p {nsdecls('w')}>{ins}{gone}</w:p>"))
    document.save(path)
    reading = read(path)
    assert reading.draft.suggestion == "1.补助。\n再补。"
    assert notes(reading) == ["文件里有修订，已按接受修订后的文字读入，请核对"]


def test_pictures_and_text_boxes_are_noted(word):
    path = word(PLAIN)
    document = docx.Document(path)
    box = "<w:txbxContent><w:p><w:r><w:t>盒中。</w:t></w:r></w:p></w:txbxContent>"
    picture = '<v:imagedata xmlns:v="urn:schemas-microsoft-com:vml"/>'
    run = f"<w:r><w:pict>{box}{picture}</w:pict></w:r>"
    document.element.body.insert(-1, parse_xml(f"<w:p {nsdecls('w')}>{run}</w:p>"))
    document.save(path)
    assert notes(read(path)) == [
        "有 1 个文本框，其中的文字已读入，请核对先后次序",
        "有 1 张图片没有读入，请作为附件加入",
    ]
    assert (read_form(path).text_boxes, read_form(path).pictures) == (1, 1)


def test_one_broken_file_does_not_stop_the_others(word, tmp_path):
    broken = tmp_path / "坏.docx"
    broken.write_bytes(b"PK\x03\x04")
    paths = [word(PLAIN, name="一.docx"), broken, tmp_path / "没有.docx"]
    readings = read_motion_documents(paths, year=2021, day=DAY, plenary=False)
    assert [(each.row, len(each.problems)) for each in readings] == [(1, 0), (2, 1), (3, 1)]
    assert "“坏.docx”不是 .docx 文件" in readings[1].problems[0].message
    assert readings[0].draft.is_plenary is False


def test_one_broken_file_read_alone_is_an_error(tmp_path):
    with pytest.raises(UnreadableFile, match=r"没有.docx"):
        read(tmp_path / "没有.docx")
    (tmp_path / "坏.docx").write_bytes(b"?")
    with pytest.raises(NotADocument, match=r"坏.docx"):
        read(tmp_path / "坏.docx")


def test_documents_are_judged_like_rows_but_under_their_names(word, tmp_path):
    (tmp_path / "坏.docx").write_bytes(b"?")
    paths = [word(PLAIN, name="一.docx"), word(PLAIN, name="二.docx"), tmp_path / "坏.docx"]
    names = Names({"潘玲": (Submitter(member_id=MemberId(1)),)}, {}, ["其他"])
    preview = judge_motions(read_motion_documents(paths, year=2021, day=DAY), (), names)
    assert [line.verdict for line in preview.lines] == ["new", "problem", "problem"]
    assert preview.lines[0].draft.kind is MotionKind.INDIVIDUAL
    (repeated,) = preview.lines[1].problems
    assert (repeated.column, repeated.message) == (
        "二.docx", "案由：与“一.docx”重复，请删去一份",
    )  # fmt: skip


def test_a_document_a_second_time_changes_nothing(word):
    names = Names({"潘玲": (Submitter(member_id=MemberId(1)),)}, {}, ["其他"])
    readings = [read(word(PLAIN))]
    first = judge_motions(readings, (), names)
    known = [KnownMotion(MotionId(1), first.lines[0].draft)]
    assert judge_motions(readings, known, names).same == 1


FIRST = ["关于电梯的建议", "提案人：潘玲", "楼多。", "建议：装。"]


def test_a_second_motion_without_labels_is_warned_of_and_kept_out(word):
    lines = [*FIRST, "关于夜市的建议", "提案人：李强", "夜里暗。", "建议：点灯。"]
    reading = read(word(lines))
    draft = reading.draft
    assert any("一事一案：这份文件里有 2 个案由" in note for note in notes(reading))
    assert (draft.title, draft.submitters) == ("关于电梯的建议", ("潘玲",))
    assert parts(draft) == ("楼多。", "", "装。")


def test_a_second_motion_may_have_its_submitters_in_a_table(word, tmp_path):
    document = docx.Document(word(FIRST))
    document.add_paragraph("关于夜市的意见")
    cells = document.add_table(1, 2).rows[0].cells
    cells[0].text, cells[1].text = "提案者", "李强"
    document.save(tmp_path / "two.docx")
    reading = read(tmp_path / "two.docx")
    assert (reading.draft.submitters, len(notes(reading))) == (("潘玲",), 1)


@pytest.mark.parametrize("below", [[], ["要快。"], ["类别：社会建设"]])
def test_a_line_like_a_title_without_submitters_below_stays_in_the_text(word, below):
    reading = read(word([*FIRST, "关于经费的建议", *below]))
    assert notes(reading) == []
    assert "关于经费的建议" in reading.draft.suggestion


def test_the_title_repeated_above_the_signature_is_no_second_motion(word):
    reading = read(word(["案由：关于电梯的建议", "楼多。", "关于电梯的建议", "提案人：潘玲"]))
    assert (notes(reading), reading.draft.submitters) == ([], ("潘玲",))
    assert reading.draft.situation == "楼多。"
