"""The same letters and motions as Word documents, for offices that go on writing in them.

They name the official typefaces; the machine that opens the document brings them.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any, Literal
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from desktop.reports.fonts import clean
from desktop.reports.motion_letter import DATE_INDENT, Letter, heading_role
from desktop.reports.motion_text import NO_TEXT, MotionPart, MotionText
from desktop.reports.names import FULL_WIDTH_SPACE, spaced_name
from desktop.reports.styles import PORTRAIT, SIZE_2, SIZE_3, SIZE_4, FontRole

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

CREATOR = "会务台"
TYPEFACES = {
    FontRole.TITLE: "方正小标宋简体",
    FontRole.FANGSONG: "仿宋_GB2312",
    FontRole.HEADING: "黑体",
    FontRole.KAI: "楷体_GB2312",
    FontRole.BODY: "宋体",
}
LATIN = "Times New Roman"
LINE_PITCH, TITLE_PITCH = 28.95, 33.0
"""Exact line pitches in points; 28.95 sets 22 lines on a page (GB/T 9704-2012)."""

GRID_PITCH = 579
"""The same pitch in twentieths of a point."""

GRID_SPACE = round((15.79 - SIZE_3) * 4096)
"""How much narrower than the type a character of the grid is: 28 of 15.79 points a line."""

CHARACTER = 315.8
"""One character of the grid in twentieths of a point."""

FIXED_DATE = datetime(2000, 1, 1, tzinfo=UTC)
PRESENT_WORD = "15"
"""The format since Word 2013: an older one opens as 兼容模式."""

ZIP_DATE = (1980, 1, 1, 0, 0, 0)
"""The bytes hold no clock: the same document is the same file."""

Side = Literal["left", "center", "right", "both"]
"""How a paragraph stands, in the words of the format."""


@dataclass(frozen=True, slots=True)
class AnswerTemplate:
    """What the desk knows of a reply that an organisation will write.

    `category` is the letter of the reply (A, B, C); `is_opinion` makes it the 会办意见 that goes to
    the leading organisation.
    """

    meeting: str
    number: str
    title: str
    organisation: str
    addressee: str = ""
    category: str = ""
    document_number: str = ""
    date_line: str = ""
    copies: tuple[str, ...] = ()
    is_opinion: bool = False

    @property
    def subtitle(self) -> str:
        """The title of the reply: 关于政协…会议第0001号提案的答复."""
        kind = "会办意见" if self.is_opinion else "答复"
        return f"关于{self.meeting}{self.number}提案的{kind}"

    @property
    def letter(self) -> Letter:
        """The reply as a letter, with blanks where the organisation writes."""
        motion = f"《{self.title}》（{self.number}）"
        begin = f"贵单位转来的{motion}收悉。现将会办意见函告如下："
        if not self.is_opinion:
            begin = f"您提出的{motion}收悉。现答复如下："
        return Letter(
            title=self.subtitle,
            addressee=self.addressee or "×××",
            paragraphs=(begin, *ANSWER_PARTS, *(() if self.is_opinion else (THANKS,))),
            items=(),
            attachments=(),
            signature=self.organisation,
            date_line=self.date_line or BLANK_DATE,
            document_number=self.document_number or "×××〔××××〕×号",
        )


ANSWER_PARTS = (
    "一、基本情况",
    "（写明提案所提问题的现状和已做的工作）",
    "二、办理措施",
    "（逐条回应提案建议：已解决的写明结果，列入计划的写明时限，暂不能解决的说明原因）",
    "三、下一步打算",
    "（写明责任单位、措施和完成时间）",
)
THANKS = "感谢您对我们工作的关心和支持。"
CONTACT = "（联系人：×××，联系电话：×××）"
BLANK_DATE = "××××年×月×日"


def letter_docx(letter: Letter) -> bytes:
    """Return a letter as a Word document."""
    writer = _Writer(f"{letter.meeting}{letter.subtitle}")
    _write_letter(writer, letter)
    return writer.content()


def answer_template_docx(template: AnswerTemplate) -> bytes:
    """Return the 答复 that an organisation completes, its class at the top right."""
    writer = _Writer(template.subtitle)
    if not template.is_opinion:
        writer.line(f"类别：{template.category or '×'}", "right", FontRole.HEADING)
    _write_letter(writer, template.letter)
    writer.text(CONTACT)
    if template.copies:
        writer.blank()
        writer.text(f"抄送：{'，'.join(template.copies)}。", indent=1, size=SIZE_4)
    return writer.content()


def motion_docx(text: MotionText) -> bytes:
    """Return a motion in full as a Word document."""
    writer = _Writer(f"{text.meeting}{text.subtitle}{text.number}")
    writer.line(f"{text.meeting}{text.subtitle}", "center", FontRole.KAI)
    writer.number_row(text.number, text.category)
    writer.title(text.title)
    names = (FULL_WIDTH_SPACE * 2).join(map(spaced_name, text.submitters))
    writer.line(names, "center", FontRole.KAI)
    writer.line(text.date_line, "center", FontRole.KAI)
    writer.blank()
    _write_parts(writer, text.parts)
    if text.is_blank:
        writer.text(NO_TEXT)
    if text.handlers:
        writer.blank()
        writer.text(f"承办单位：{'；'.join(text.handlers)}")
    return writer.content()


def _write_letter(writer: "_Writer", letter: Letter) -> None:
    if letter.document_number:
        writer.line(letter.document_number, "right")
        writer.blank()
    if letter.title:
        writer.title(letter.title)
        writer.blank()
    writer.line(letter.salutation, "both")
    writer.paragraphs(letter.body)
    _write_attachments(writer, letter.attachment_lines)
    writer.blank()
    writer.blank()
    sides = _signature_indents(letter.signature, letter.date_line)
    for text, right in zip((letter.signature, letter.date_line), sides, strict=True):
        writer.line(text, "right", right=right)


def _write_parts(writer: "_Writer", parts: Iterable[MotionPart]) -> None:
    for part in parts:
        if part.paragraphs:
            writer.text(part.heading, FontRole.HEADING)
            writer.paragraphs(part.paragraphs)


def _write_attachments(writer: "_Writer", lines: tuple[str, ...]) -> None:
    """List the attachments a line below the text, a long name going on under itself."""
    number = 1 if len(lines) > 1 else 0
    for place, line in enumerate(lines):
        if place == 0:
            writer.blank()
        hanging = number if place else 3 + number
        writer.text(line, indent=-hanging, left=5 + number)


def _signature_indents(signature: str, date_line: str) -> tuple[float, float]:
    """Return how many characters the signature and the date stand from the right."""
    return max(DATE_INDENT + (_width(date_line) - _width(signature)) / 2, 0), DATE_INDENT


def _width(text: str) -> float:
    """Return the width of a text in characters: digits and Latin letters take half of one."""
    return sum(0.5 if char.isascii() else 1 for char in text)


class _Writer:
    """Adds paragraphs of 公文 to one document; an empty text adds nothing."""

    def __init__(self, title: str) -> None:
        from docx import Document

        self._document = Document()
        _set_page(self._document)
        _set_base_style(self._document)
        _set_page_numbers(self._document)
        _set_properties(self._document, clean(title))

    def title(self, text: str) -> None:
        """Add a title in balanced lines, as the paper has it."""
        from desktop.reports.line_breaking import Measure
        from desktop.reports.title_breaking import balanced_lines

        measure = Measure(FontRole.TITLE, SIZE_2, PORTRAIT.text_width)
        lines = balanced_lines(clean(text), measure)
        paragraph = self._paragraph("center", TITLE_PITCH)
        for place, line in enumerate(lines):
            run = _add_run(paragraph, line, FontRole.TITLE, SIZE_2)
            if place < len(lines) - 1:
                run.add_break()

    def line(
        self,
        text: str,
        side: Side,
        role: FontRole = FontRole.FANGSONG,
        *,
        right: float = 0,
    ) -> None:
        """Add a line without indent; `right` characters stay free at the right edge."""
        if text:
            paragraph = self._paragraph(side)
            _add_run(paragraph, clean(text), role, SIZE_3)
            _set_indent(paragraph, {"right": right})

    def text(
        self,
        text: str,
        role: FontRole = FontRole.FANGSONG,
        *,
        indent: float = 2,
        left: float = 0,
        size: float = SIZE_3,
    ) -> None:
        """Add a paragraph, its first line `indent` characters in (out when negative)."""
        if not text:
            return
        paragraph = self._paragraph("both")
        if role is not FontRole.FANGSONG:
            paragraph.paragraph_format.keep_with_next = True
        _add_run(paragraph, clean(text), role, size)
        first = {"firstLine": indent} if indent >= 0 else {"hanging": -indent}
        _set_indent(paragraph, {"left": left, **first})

    def paragraphs(self, texts: Iterable[str]) -> None:
        """Add paragraphs, 一、 in 黑体 and （一） in 楷体."""
        for text in texts:
            self.text(text, heading_role(text))

    def blank(self) -> None:
        """Add an empty line."""
        self._paragraph("both")

    def number_row(self, left: str, right: str) -> None:
        """Add two texts at both ends of one line, ruled below."""
        from docx.enum.text import WD_TAB_ALIGNMENT
        from docx.shared import Pt

        paragraph = self._paragraph("left")
        stops = paragraph.paragraph_format.tab_stops
        stops.add_tab_stop(Pt(PORTRAIT.text_width), WD_TAB_ALIGNMENT.RIGHT)
        _add_run(paragraph, clean(left), FontRole.HEADING, SIZE_4)
        _add_run(paragraph, "\t", FontRole.FANGSONG, SIZE_4)
        _add_run(paragraph, clean(right), FontRole.FANGSONG, SIZE_4)
        borders = _element("w:pBdr")
        rule = {"val": "single", "sz": "8", "space": "1", "color": "000000"}
        borders.append(_element("w:bottom", rule))
        _properties(paragraph).insert_element_before(
            borders, "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:jc"
        )

    def content(self) -> bytes:
        """Return the document's bytes."""
        target = BytesIO()
        self._document.save(target)
        return _without_clock(target.getvalue())

    def _paragraph(self, side: Side, pitch: float = LINE_PITCH) -> "Paragraph":
        from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
        from docx.shared import Pt

        paragraph = self._document.add_paragraph()
        paragraph.alignment = WD_ALIGN_PARAGRAPH.from_xml(side)
        layout = paragraph.paragraph_format
        layout.line_spacing_rule, layout.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(pitch)
        layout.space_before = layout.space_after = Pt(0)
        return paragraph


def _set_page(document: "Document") -> None:
    """Set A4, the margins of GB/T 9704-2012 and its grid of 22 lines of 28 characters."""
    from docx.shared import Mm

    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin = Mm(37), Mm(35)
    section.left_margin, section.right_margin = Mm(28), Mm(26)
    section.header_distance, section.footer_distance = Mm(15), Mm(23)
    properties = document.element.body.sectPr
    for old in properties.xpath("w:docGrid"):
        properties.remove(old)
    measures = {"linePitch": str(GRID_PITCH), "charSpace": str(GRID_SPACE)}
    properties.append(_element("w:docGrid", {"type": "linesAndChars", **measures}))


def _set_base_style(document: "Document") -> None:
    """Make 仿宋 of size 3 the base: the grid measures by it, and no theme font comes first."""
    from docx.oxml.ns import qn
    from docx.shared import Pt

    normal: Any = document.styles["Normal"]
    normal.font.size = Pt(SIZE_3)
    _set_typeface(normal.font, FontRole.FANGSONG)
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
        _set_indent(paragraph, {side: SIZE_4 / SIZE_3})
        _add_run(paragraph, "— ", FontRole.BODY, SIZE_4)
        run = _add_run(paragraph, "", FontRole.BODY, SIZE_4)
        for kind in ("begin", "separate", "end"):
            run.font.element.append(_element("w:fldChar", {"fldCharType": kind}))
            if kind == "begin":
                code = _element("w:instrText")
                code.text = "PAGE"
                run.font.element.append(code)
        _add_run(paragraph, " —", FontRole.BODY, SIZE_4)


def _set_properties(document: "Document", title: str) -> None:
    properties = document.core_properties
    properties.title = title[:255]
    properties.author = properties.last_modified_by = CREATOR
    properties.created = properties.modified = FIXED_DATE
    properties.language, properties.revision, properties.comments = "zh-CN", 1, ""


def _add_run(paragraph: "Paragraph", text: str, role: FontRole, size: float) -> Any:  # noqa: ANN401
    from docx.shared import Pt

    run = paragraph.add_run(text)
    run.font.size = Pt(size)
    _set_typeface(run.font, role)
    return run


def _set_typeface(font: Any, role: FontRole) -> None:  # noqa: ANN401 - of a run or a style
    """Name the typefaces; the hint makes “ ” full-width Chinese quotation marks."""
    from docx.oxml.ns import qn

    font.name = LATIN
    names = font.element.get_or_add_rPr().rFonts
    names.set(qn("w:eastAsia"), TYPEFACES[role])
    names.set(qn("w:cs"), LATIN)
    names.set(qn("w:hint"), "eastAsia")


def _set_indent(paragraph: "Paragraph", characters: dict[str, float]) -> None:
    """Set indents by their names in the format, counted in characters."""
    from docx.oxml.ns import qn

    for name, count in characters.items():
        if count:
            indent = _properties(paragraph).get_or_add_ind()
            indent.set(qn(f"w:{name}Chars"), str(round(count * 100)))
            indent.set(qn(f"w:{name}"), str(round(count * CHARACTER)))


def _properties(paragraph: "Paragraph") -> Any:  # noqa: ANN401 - python-docx has no public type
    return paragraph.paragraph_format.element.get_or_add_pPr()


def _element(tag: str, attributes: dict[str, str] | None = None) -> Any:  # noqa: ANN401 - lxml
    from docx.oxml.ns import qn
    from docx.oxml.parser import OxmlElement

    named = {qn(f"w:{name}"): value for name, value in (attributes or {}).items()}
    return OxmlElement(tag, attrs=named)


def _without_clock(content: bytes) -> bytes:
    """Return the same package with fixed times in it."""
    target = BytesIO()
    with ZipFile(BytesIO(content)) as source, ZipFile(target, "w", ZIP_DEFLATED) as package:
        for name in source.namelist():
            entry = ZipInfo(name, ZIP_DATE)
            entry.compress_type, entry.create_system = ZIP_DEFLATED, 3
            package.writestr(entry, source.read(name))
    return target.getvalue()
