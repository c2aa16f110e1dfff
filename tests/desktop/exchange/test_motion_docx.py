from datetime import date
from zipfile import ZipFile

import docx
import pytest
import xlsxwriter
from docx.oxml import OxmlElement

from desktop.exchange.errors import UnreadableFile
from desktop.exchange.motion_docx import NotADocument, read_motion_document

DAY = date(2021, 3, 1)
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de"
    "0000000c49444154789c63f8ffff3f0005fe02fe0def46b80000000049454e44ae426082"
)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "提案.docx"


@pytest.fixture
def read(path):
    """Read what the file says."""
    return lambda: read_motion_document(path, place=3, year=2021, day=DAY)


@pytest.fixture
def reading(path, read):
    """Save paragraphs as a document, and read it."""

    def do(*lines):
        document = docx.Document()
        for line in lines:
            document.add_paragraph(line)
        document.save(str(path))
        return read()

    return do


def told(problems):
    return [(each.row, each.column, each.message) for each in problems]


def table_of(document, *rows):
    table = document.add_table(rows=0, cols=len(rows[0]))
    for row in rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text


def tracked(paragraph, tag, text_tag, text):
    change, run, node = OxmlElement(tag), OxmlElement("w:r"), OxmlElement(text_tag)
    node.text = text
    run.append(node)
    change.append(run)
    paragraph._p.append(change)


def test_the_usual_form_in_a_table_is_read(path, read):
    document = docx.Document()
    document.add_paragraph("政协临江市第七届委员会第六次会议提案")
    document.add_paragraph("政协临江市委员会提案表")
    rows = [
        ("编号", "20210007", "类 别", "社会建设"),
        ("案　由", "关于养老的提案", "联系电话", "000-1234567"),
        ("提案人：", "王芳", "联名人", "李强、赵敏"),
        ("建议承办单位", "市民政局", "收到日期", "2021年1月6日"),
        ("情况", "床位不足。\n人手不足。", "", ""),
        ("原因分析", "投入少。", "", ""),
        ("建议", "增加床位。", "", ""),
    ]
    table_of(document, *rows)
    document.save(str(path))
    got, draft = read(), read().draft
    assert (got.row, got.problems, got.warnings) == (3, (), ())
    assert (draft.number, draft.title) == ("20210007", "关于养老的提案")
    assert draft.category == "社会建设"
    assert (draft.submitters, draft.phone) == (("王芳", "李强", "赵敏"), "000-1234567")
    assert (draft.wanted_handlers, draft.submitted_on) == ("市民政局", date(2021, 1, 6))
    assert (draft.situation, draft.analysis) == ("床位不足。\n人手不足。", "投入少。")
    assert draft.suggestion == "增加床位。"


def test_paragraphs_with_labels_are_read(reading):
    got = reading(
        "案由：关于养老的提案",
        "提案人: 王芳",
        "一、基本情况",
        "床位不足。",
        "",
        "二、存在问题",
        "人手不足。",
        "（三）问题分析：",
        "投入少。",
        "四、对策建议",
        "1．增加床位。",
        "2．增加人手。",
    )
    draft = got.draft
    assert (draft.title, draft.submitters, got.problems) == ("关于养老的提案", ("王芳",), ())
    assert draft.situation == "床位不足。\n人手不足。"
    assert draft.analysis == "投入少。"
    assert draft.suggestion.splitlines() == ["1．增加床位。", "2．增加人手。"]


def test_soft_line_breaks_part_the_fields_of_a_paragraph(reading):
    draft = reading("案由：关于养老的提案\n提案人：王芳").draft
    assert (draft.title, draft.submitters) == ("关于养老的提案", ("王芳",))


def test_a_line_that_is_a_title_is_read_without_its_label(reading):
    got = reading("政协临江市委员会提案", "关于养老的提案", "关于托老的提案", "提案人：王芳")
    assert (got.draft.title, got.problems) == ("关于养老的提案", ())


def test_the_label_tells_the_title_whatever_stands_above(reading):
    got = reading("关于提交提案的建议", "案由：关于养老的提案", "提案人：王芳")
    assert (got.draft.title, got.warnings) == ("关于养老的提案", ())


def test_a_document_without_title_and_submitter_says_what_is_missing(reading):
    problems = reading("政协临江市委员会提案表", "床位不足。").problems
    assert told(problems) == [
        (3, "提案.docx", "案由：没有填写"),
        (3, "提案.docx", "提案者：没有填写"),
    ]


def test_an_empty_document_has_nothing_to_import(reading):
    assert len(reading().problems) == 2


def test_of_two_motions_in_one_file_the_first_is_read_with_a_warning(reading):
    got = reading(
        "案由：关于养老的提案", "提案人：王芳", "一、情况", "床位不足。",
        "案由：关于道路的提案", "提案人：李强", "一、情况", "道路堵塞。",
    )  # fmt: skip
    assert (got.draft.title, got.draft.situation) == ("关于养老的提案", "床位不足。")
    assert got.draft.submitters == ("王芳",)
    ((_, name, message),) = told(got.warnings)
    assert name == "提案.docx"
    assert message.startswith("一事一案：这份文件里有 2 个案由")


def test_tracked_changes_are_read_as_accepted_with_a_warning(path, read):
    document = docx.Document()
    paragraph = document.add_paragraph("案由：关于")
    tracked(paragraph, "w:del", "w:delText", "交通")
    tracked(paragraph, "w:ins", "w:t", "养老的提案")
    document.add_paragraph("提案人：王芳")
    document.save(str(path))
    got = read()
    assert got.draft.title == "关于养老的提案"
    assert [each.message for each in got.warnings] == [
        "文件里有修订，已按接受修订后的文字读入，请核对"
    ]


def test_a_moved_text_is_read_once_and_a_deletion_alone_is_warned_of(path, read):
    document = docx.Document()
    paragraph = document.add_paragraph("案由：关于养老的提案")
    tracked(paragraph, "w:moveFrom", "w:t", "（草稿）")
    document.add_paragraph("提案人：王芳")
    document.save(str(path))
    got = read()
    assert got.draft.title == "关于养老的提案"
    assert len(got.warnings) == 1


def test_pictures_are_counted_in_a_warning(path, read, tmp_path):
    (tmp_path / "a.png").write_bytes(PIXEL)
    document = docx.Document()
    document.add_paragraph("案由：关于养老的提案")
    document.add_paragraph("提案人：王芳")
    for _ in range(2):
        document.add_picture(str(tmp_path / "a.png"))
    document.save(str(path))
    assert told(read().warnings) == [
        (3, "提案.docx", "有 2 张图片没有读入，请作为附件加入"),
    ]


@pytest.mark.parametrize(
    "content",
    [
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512),
        "案由：关于养老的提案".encode(),
        b"",
        b"PK\x03\x04" + bytes(64),
    ],
)
def test_what_is_no_word_document_is_refused_with_advice(path, read, content):
    path.write_bytes(content)
    with pytest.raises(NotADocument) as refused:
        read()
    assert "“提案.docx”不是 .docx 文件" in str(refused.value)


def test_a_workbook_renamed_is_refused(path, read):
    with xlsxwriter.Workbook(str(path)) as book:
        book.add_worksheet()
    with pytest.raises(NotADocument):
        read()


@pytest.mark.parametrize("part", ["word/document.xml", "[Content_Types].xml"])
@pytest.mark.parametrize("content", [None, b"<broken"])
def test_a_damaged_document_is_refused(path, reading, read, part, content):
    reading("案由：关于养老的提案")
    with ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist() if name != part}
    with ZipFile(path, "w") as archive:
        for name, kept in parts.items():
            archive.writestr(name, kept)
        if content is not None:
            archive.writestr(part, content)
    with pytest.raises(NotADocument):
        read()


def test_a_file_that_is_not_there_and_a_folder_are_said_to_be_unreadable(path, read):
    with pytest.raises(UnreadableFile):
        read()
    path.mkdir()
    with pytest.raises(UnreadableFile):
        read()
