from zipfile import ZIP_DEFLATED, ZipFile

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from desktop.exchange.errors import UnreadableFile
from desktop.exchange.word_blocks import (
    TEXT_LIMIT,
    EmptyDocument,
    EncryptedDocument,
    NotADocument,
    OldDocument,
    Paragraph,
    WordRow,
    read_word,
)

MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
BOX = "<w:txbxContent><w:p><w:r><w:t>盒中</w:t></w:r></w:p></w:txbxContent>"
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489"
    "0000000d49444154789c63606060f80f0001040100a5f645400000000049454e44ae426082"
)


@pytest.fixture
def document():
    return docx.Document()


@pytest.fixture
def read(document, tmp_path):
    """Return a function that saves the document and reads its blocks back."""

    def saved():
        document.save(tmp_path / "提案.docx")
        return read_word(tmp_path / "提案.docx")

    return saved


def add_xml(document, xml):
    """Append raw markup to the body, as programs write it that python-docx does not imitate."""
    name = xml[1:].partition(">")[0].partition(" ")[0]
    spaces = "" if nsdecls("w") in xml else f" {nsdecls('w')}"
    document.element.body.insert(-1, parse_xml(xml.replace(f"<{name}", f"<{name}{spaces}", 1)))


def texts(content):
    return [block.text for block in content.blocks if isinstance(block, Paragraph)]


def test_paragraphs_and_rows_come_in_the_order_of_the_page(document, read):
    document.add_paragraph("上")
    document.add_table(1, 2).rows[0].cells[0].text = "左"
    document.add_paragraph("下")
    assert read().blocks == (Paragraph("上"), WordRow(("左", "")), Paragraph("下"))


def test_what_is_centred_or_styled_as_a_heading_is_a_heading(document, read):
    own = document.styles.add_style("提案题", WD_STYLE_TYPE.PARAGRAPH)
    own.base_style = document.styles["Heading 1"]
    document.add_paragraph("一").alignment = WD_ALIGN_PARAGRAPH.CENTER
    document.add_heading("二", 1)
    document.add_paragraph("三", style="提案题")
    document.add_paragraph("四")
    document.add_heading("五", 1).alignment = WD_ALIGN_PARAGRAPH.LEFT
    assert [block.is_heading for block in read().blocks] == [True, True, True, False, False]


def test_breaks_and_tabs_are_kept_and_field_codes_are_not(document, read):
    add_xml(
        document,
        "<w:p><w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:tab/><w:t>丙</w:t>"
        "<w:instrText>PAGE</w:instrText></w:r></w:p>",
    )
    assert texts(read()) == ["甲\n乙\t丙"]


def test_tracked_changes_are_read_as_accepted(document, read):
    add_xml(
        document,
        "<w:p><w:r><w:t>留</w:t></w:r><w:ins><w:r><w:t>增</w:t></w:r></w:ins>"
        "<w:del><w:r><w:delText>删</w:delText></w:r></w:del>"
        "<w:moveFrom><w:r><w:t>旧</w:t></w:r></w:moveFrom></w:p>",
    )
    content = read()
    assert (texts(content), content.has_tracked_changes) == (["留增"], True)


def test_a_deletion_alone_is_a_tracked_change(document, read):
    document.add_paragraph("留")
    assert read().has_tracked_changes is False
    add_xml(document, "<w:p><w:del><w:r><w:delText>删</w:delText></w:r></w:del></w:p>")
    assert read().has_tracked_changes is True


def test_a_deleted_row_is_gone(document, read):
    table = document.add_table(2, 1)
    for row, text in zip(table.rows, "留删", strict=True):
        row.cells[0].text = text
    table.rows[1]._tr.get_or_add_trPr().append(parse_xml(f"<w:del {nsdecls('w')}/>"))
    assert read().blocks == (WordRow(("留",)),)


def test_merged_cells_repeat_what_stands_above(document, read):
    table = document.add_table(2, 2)
    table.cell(0, 0).merge(table.cell(1, 0)).text = "提案者"
    table.cell(0, 1).text, table.cell(1, 1).text = "潘玲", "李强"
    assert read().blocks == (WordRow(("提案者", "潘玲")), WordRow(("提案者", "李强")))


def test_a_table_in_a_cell_is_part_of_the_cell(document, read):
    cell = document.add_table(1, 1).rows[0].cells[0]
    cell.text = "外"
    inner = cell.add_table(1, 2)
    inner.rows[0].cells[0].text, inner.rows[0].cells[1].text = "内", "里"
    assert read().blocks == (WordRow(("外\n内\n里",)),)


def test_content_controls_are_looked_into(document, read):
    inner = "<w:p><w:r><w:t>控</w:t></w:r></w:p>"
    add_xml(document, f"<w:sdt><w:sdtContent>{inner}</w:sdtContent></w:sdt>")
    add_xml(
        document,
        "<w:tbl><w:sdt><w:sdtContent><w:tr><w:tc><w:p><w:r><w:t>格</w:t></w:r></w:p></w:tc></w:tr>"
        "</w:sdtContent></w:sdt></w:tbl>",
    )
    assert read().blocks == (Paragraph("控"), WordRow(("格",)))


def test_text_boxes_are_read_once_after_their_paragraph(document, read):
    add_xml(
        document,
        f"<w:p {nsdecls('w')} {MC}><w:r><w:t>外</w:t><mc:AlternateContent>"
        f"<mc:Choice><w:drawing>{BOX}</w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict>{BOX}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>",
    )
    content = read()
    assert (texts(content), content.text_boxes, content.pictures) == (["外", "盒中"], 1, 0)


def test_pictures_are_counted(document, read, tmp_path):
    (tmp_path / "点.png").write_bytes(PIXEL)
    document.add_paragraph("图")
    document.add_picture(str(tmp_path / "点.png"))
    document.add_picture(str(tmp_path / "点.png"))
    assert read().pictures == 2


def test_a_document_without_styles_is_read_all_the_same(tmp_path):
    path = tmp_path / "裸.docx"
    write_parts(path, f"<w:document {nsdecls('w')}><w:body>"
        "<w:p><w:pPr><w:pStyle w:val='a'/></w:pPr><w:r><w:t>文</w:t></w:r></w:p>"
        "</w:body></w:document>")  # fmt: skip
    assert read_word(path).blocks == (Paragraph("文"),)


def write_parts(path, main):
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        archive.writestr(
            "_rels/.rels",
            f'<Relationships><Relationship Type="{kind}" Target="word/document.xml"/>'
            "</Relationships>",
        )
        archive.writestr("word/document.xml", main)


@pytest.mark.parametrize("content", [b"", b"PK", b"{\\rtf1 a}", "一份文本".encode(), b"%PDF-1.7"])
def test_another_kind_of_file_is_refused_with_what_to_do(tmp_path, content):
    path = tmp_path / "提案.docx"
    path.write_bytes(content)
    with pytest.raises(NotADocument, match=r"“提案.docx”不是 .docx 文件.*另存为 .docx"):
        read_word(path)


@pytest.mark.parametrize(
    "main", ["<w:workbook xmlns:w='a'/>", "<没有完", "<a/>" + " " * (TEXT_LIMIT + 1)]
)
def test_a_document_that_is_none_inside_is_refused(tmp_path, main):
    path = tmp_path / "提案.docx"
    write_parts(path, main)
    with pytest.raises(NotADocument, match="已经损坏"):
        read_word(path)


def test_a_workbook_is_no_document(make_xlsx):
    with pytest.raises(NotADocument, match="请用 WPS 或 Word"):
        read_word(make_xlsx({"名单": [["案由"]]}))


def test_a_damaged_document_is_refused(document, tmp_path):
    path = tmp_path / "提案.docx"
    document.save(path)
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2])
    with pytest.raises(NotADocument, match="已经损坏"):
        read_word(path)


def test_an_old_document_is_to_be_saved_anew(make_ole):
    with pytest.raises(OldDocument, match=r"旧的 .doc 或 .wps 文件。请用 WPS 或 Word 另存为 .docx"):
        read_word(make_ole("WordDocument", b"text", "提案.doc"))


def test_a_document_with_a_password_is_to_be_freed_of_it(make_ole):
    with pytest.raises(EncryptedDocument, match=r"设有打开密码。.*去掉密码另存"):
        read_word(make_ole("EncryptedPackage", b"secret", "提案.docx"))


def test_a_document_without_a_word_is_refused(document, read, tmp_path):
    (tmp_path / "点.png").write_bytes(PIXEL)
    document.add_picture(str(tmp_path / "点.png"))
    document.add_table(1, 1)
    with pytest.raises(EmptyDocument, match="没有文字（扫描件和图片不能读取）"):
        read()


def test_a_file_that_is_gone_is_named(tmp_path):
    with pytest.raises(UnreadableFile, match=r"没有.docx"):
        read_word(tmp_path / "没有.docx")


def test_a_file_larger_than_any_document_is_refused(tmp_path):
    path = tmp_path / "提案.docx"
    with path.open("wb") as file:
        file.truncate(300_000_001)
    with pytest.raises(NotADocument, match="不是"):
        read_word(path)
