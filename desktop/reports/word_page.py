"""The page of GB/T 9704-2012 in a Word document: margins, grid, typefaces, page numbers."""

from datetime import UTC, datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from desktop.reports.styles import SIZE_3, SIZE_4, FontRole
from desktop.reports.word_elements import (
    TYPEFACES,
    add_field,
    add_run,
    element,
    set_indent,
    set_typeface,
)

if TYPE_CHECKING:
    from docx.document import Document
    from docx.section import Section

CREATOR = "会务台"
LINE_PITCH = 28.95
"""Exact line pitch in points: 22 lines on a page (GB/T 9704-2012)."""

GRID_PITCH = 579
"""The same pitch in twentieths of a point."""

CLOSER = -6
"""Twentieths of a point between two characters: 28 of 15.7 points stand on a line of 442.

A grid of characters narrower than their type says the same to Word; LibreOffice gives each of
them the room of two.
"""

FIXED_DATE = datetime(2000, 1, 1, tzinfo=UTC)
PRESENT_WORD = "15"
"""The format since Word 2013: an older one opens as 兼容模式."""

ZIP_DATE = (1980, 1, 1, 0, 0, 0)
"""The bytes hold no clock: the same document is the same file."""


def new_document(title: str) -> "Document":
    """Return an empty document with the page of official paper."""
    from docx import Document

    document = Document()
    _set_page(document)
    _set_base_style(document)
    _set_page_numbers(document)
    _set_properties(document, title)
    return document


def content_of(document: "Document") -> bytes:
    """Return the bytes of a document: they hold no clock, the same text is the same file."""
    target = BytesIO()
    document.save(target)
    return _without_clock(target.getvalue())


def set_margins(section: "Section", *, is_turned: bool) -> None:
    """Set A4 and the margins; the head of a turned page is at the binding."""
    from docx.enum.section import WD_ORIENT
    from docx.shared import Mm

    sheet, sides = (210, 297), (37, 26, 35, 28)
    if is_turned:
        sheet, sides = (297, 210), (28, 37, 26, 35)
    section.orientation = WD_ORIENT.LANDSCAPE if is_turned else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Mm(sheet[0]), Mm(sheet[1])
    section.top_margin, section.right_margin = Mm(sides[0]), Mm(sides[1])
    section.bottom_margin, section.left_margin = Mm(sides[2]), Mm(sides[3])


def _set_page(document: "Document") -> None:
    """Set A4, the margins of GB/T 9704-2012 and its grid of 22 lines."""
    from docx.shared import Mm

    section = document.sections[0]
    set_margins(section, is_turned=False)
    section.header_distance, section.footer_distance = Mm(15), Mm(23)
    properties = document.element.body.sectPr
    for old in properties.xpath("w:docGrid"):
        properties.remove(old)
    properties.append(element("w:docGrid", {"type": "lines", "linePitch": str(GRID_PITCH)}))


def _set_base_style(document: "Document") -> None:
    """Make 仿宋 of size 3 the base: the grid measures by it, and no theme font comes first.

    Nothing is added between Chinese and digits: as on the paper. A mark may hang in the margin,
    as Word does by itself: LibreOffice 7.4 reads the opposite of what is written, and leaves out
    marks where they hang.
    """
    from docx.oxml.ns import qn
    from docx.shared import Pt

    normal: Any = document.styles["Normal"]
    normal.font.size = Pt(SIZE_3)
    set_typeface(normal.font, FontRole.FANGSONG)
    closer = element("w:spacing", {"val": str(CLOSER)})
    normal.element.get_or_add_rPr().insert_element_before(closer, "w:sz")
    layout = normal.element.get_or_add_pPr()
    for name, value in (("overflowPunct", "1"), ("autoSpaceDE", "0"), ("autoSpaceDN", "0")):
        layout.append(element(f"w:{name}", {"val": value}))
    for fonts in document.styles.element.xpath("w:docDefaults//w:rFonts"):
        for name in list(fonts.attrib):
            del fonts.attrib[name]
        fonts.set(qn("w:eastAsia"), TYPEFACES[FontRole.FANGSONG])
    settings = document.settings.element
    languages = document.styles.element.xpath("w:docDefaults//w:lang")
    for language in (*languages, *settings.xpath("w:themeFontLang")):
        language.set(qn("w:eastAsia"), "zh-CN")
    for mode in settings.xpath('.//w:compatSetting[@w:name="compatibilityMode"]'):
        mode.set(qn("w:val"), PRESENT_WORD)


def _set_page_numbers(document: "Document") -> None:
    """Number the pages — 1 —, odd ones at the right, even ones at the left."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    document.settings.odd_and_even_pages_header_footer = True
    section = document.sections[0]
    for footer, side in ((section.footer, "right"), (section.even_page_footer, "left")):
        paragraph = footer.paragraphs[0]
        paragraph.alignment = WD_ALIGN_PARAGRAPH.from_xml(side)
        set_indent(paragraph, {side: SIZE_4 / SIZE_3})
        add_run(paragraph, "— ", FontRole.BODY, SIZE_4)
        add_field(paragraph, "PAGE", FontRole.BODY, SIZE_4)
        add_run(paragraph, " —", FontRole.BODY, SIZE_4)


def _set_properties(document: "Document", title: str) -> None:
    properties = document.core_properties
    properties.title = title[:255]
    properties.author = properties.last_modified_by = CREATOR
    properties.created = properties.modified = FIXED_DATE
    properties.language, properties.revision, properties.comments = "zh-CN", 1, ""


def _without_clock(content: bytes) -> bytes:
    """Return the same package with fixed times in it."""
    target = BytesIO()
    with ZipFile(BytesIO(content)) as source, ZipFile(target, "w", ZIP_DEFLATED) as package:
        for name in source.namelist():
            entry = ZipInfo(name, ZIP_DATE)
            entry.compress_type, entry.create_system = ZIP_DEFLATED, 3
            package.writestr(entry, source.read(name))
    return target.getvalue()
