"""Writes paragraphs of 公文 into a Word document, on the page of GB/T 9704-2012.

It names the official typefaces; the machine that opens the document brings them.
"""

from collections.abc import Iterable, Mapping, Sequence
from io import BytesIO
from typing import TYPE_CHECKING, Any, Literal

from desktop.reports.fonts import clean
from desktop.reports.logo import picture_for_word
from desktop.reports.name_rows import LEADING as NAMES_PITCH
from desktop.reports.name_rows import NameRow
from desktop.reports.official import Paragraph, paragraphs
from desktop.reports.styles import (
    LOGO_HEIGHT,
    MM,
    PORTRAIT,
    SIZE_2,
    SIZE_3,
    SIZE_4,
    SIZE_5,
    SIZE_S4,
    Align,
    FontRole,
    TextStyle,
)
from desktop.reports.word_elements import (
    add_field,
    add_run,
    element,
    leave_grid,
    properties_of,
    set_indent,
    set_mark,
)
from desktop.reports.word_page import LINE_PITCH, content_of, new_document, set_margins

if TYPE_CHECKING:
    from docx.text.paragraph import Paragraph as WordParagraph

Side = Literal["left", "center", "right", "both"]
"""How a paragraph stands, in the words of the format."""

SIDES: Mapping[Align, Side] = {
    Align.LEFT: "left",
    Align.CENTER: "center",
    Align.RIGHT: "right",
    Align.JUSTIFY: "both",
}

THICK_RULE, THIN_RULE, RED_RULE = "8", "6", "16"
"""Widths of rules in eighths of a point: 0.35 and 0.25 mm of the 版记, and the red one."""

RED, RED_SIZE, RED_DROP = "E60012", 42.0, 35
"""Colour of the issuer, its size in points at most, and millimetres above it."""

ENTRY_PITCH, ENTRY_INDENT = 22.0, 5 * SIZE_S4
"""A line of the contents in points: its pitch, and the room of the number."""

FOOT_FRAME = {
    "w": str(round(PORTRAIT.text_width * 20)),
    "hSpace": "0",
    "wrap": "around",
    "vAnchor": "margin",
    "hAnchor": "margin",
    "xAlign": "left",
    "yAlign": "bottom",
}
"""A frame as wide as the text at the foot of its page, in the words of the format."""

AFTER_BORDERS = ("w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:jc")
AFTER_FRAME = ("w:widowControl", "w:numPr", "w:pBdr", *AFTER_BORDERS)
"""What the format wants after these elements."""


def characters_in(text: str) -> float:
    """Return the width of a text in characters: digits and Latin letters take half of one."""
    return sum(0.5 if char.isascii() else 1 for char in text)


def _add_borders(
    paragraph: "WordParagraph", rules: Mapping[str, str], color: str, space: str = "1"
) -> None:
    borders = element("w:pBdr")
    for side, width in rules.items():
        rule = {"val": "single", "sz": width, "space": space, "color": color}
        borders.append(element(f"w:{side}", rule))
    properties_of(paragraph).insert_element_before(borders, *AFTER_BORDERS)


class WordWriter:
    """Adds paragraphs of 公文 to one document; an empty text adds nothing."""

    def __init__(self, title: str, *, is_turned: bool = False) -> None:
        self._document = new_document(clean(title))
        self._begins_page = False
        self._is_turned = self._wants_turned = is_turned
        if is_turned:
            set_margins(self._document.sections[0], is_turned=True)

    def title(self, text: str, *, mark: str = "") -> None:
        """Add a title in balanced lines, as the paper has it; a marked one opens a chapter."""
        from desktop.reports.line_breaking import Measure
        from desktop.reports.title_breaking import balanced_lines

        measure = Measure(FontRole.TITLE, SIZE_2, PORTRAIT.text_width)
        lines = balanced_lines(clean(text), measure)
        paragraph = self._paragraph("center")
        leave_grid(paragraph)
        for place, line in enumerate(lines):
            run = add_run(paragraph, line, FontRole.TITLE, SIZE_2)
            if place < len(lines) - 1:
                run.add_break()
        if mark:
            set_mark(paragraph, mark)

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
            add_run(paragraph, clean(text), role, SIZE_3)
            set_indent(paragraph, {"right": right})

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
        add_run(paragraph, clean(text), role, size)
        first = {"firstLine": indent} if indent >= 0 else {"hanging": -indent}
        set_indent(paragraph, {"left": left, **first})

    def styled(self, text: str, style: TextStyle) -> None:
        """Add a paragraph as a style of the paper has it."""
        from docx.shared import Pt

        if not text:
            return
        paragraph = self._paragraph(SIDES[style.align], style.leading)
        if style.size != SIZE_3:
            leave_grid(paragraph)
        layout = paragraph.paragraph_format
        layout.space_before, layout.space_after = Pt(style.before), Pt(style.after)
        if style.keep_with_next:
            layout.keep_with_next = True
        add_run(paragraph, clean(text), style.role, style.size)
        set_indent(paragraph, {"firstLine": style.indent * style.size / SIZE_3})

    def names(self, row: NameRow) -> None:
        """Add a line of names, each at its place."""
        from docx.shared import Pt

        paragraph = self._paragraph("left", NAMES_PITCH)
        leave_grid(paragraph)
        place, reached = PORTRAIT.text_width / row.stops, 0
        for stop, (name, note) in row.placed:
            if stop:
                paragraph.paragraph_format.tab_stops.add_tab_stop(Pt(stop * place))
            between = "\t" if stop > reached else ""
            add_run(paragraph, f"{between}{name}", FontRole.FANGSONG, SIZE_4)
            add_run(paragraph, note, FontRole.KAI, SIZE_5)
            reached = stop

    def paragraph(self, part: Paragraph) -> None:
        """Add a paragraph of the text, its lead in the typeface of its level."""
        if not part.text:
            return
        paragraph = self._paragraph("both")
        if part.is_heading:
            paragraph.paragraph_format.keep_with_next = True
        lead = clean(part.lead)
        for text, role in (
            (lead, part.role),
            (clean(part.text)[len(lead) :], FontRole.FANGSONG),
        ):
            if text:
                add_run(paragraph, text, role, SIZE_3)
        set_indent(paragraph, {"firstLine": 2})

    def paragraphs(self, texts: Iterable[str]) -> None:
        """Add paragraphs, 一、 in 黑体 and （一） in 楷体."""
        for part in paragraphs(texts):
            self.paragraph(part)

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
        add_run(paragraph, clean(left), FontRole.HEADING, SIZE_4)
        add_run(paragraph, "\t", FontRole.FANGSONG, SIZE_4)
        add_run(paragraph, clean(right), FontRole.FANGSONG, SIZE_4)
        _add_borders(paragraph, {"bottom": THICK_RULE}, "000000")

    def append(self, part: Any) -> None:  # noqa: ANN401 - lxml
        """Add a finished element, such as a table, after the last paragraph."""
        self._begin_section()
        self._document.element.body.insert_element_before(part, "w:sectPr")

    def new_page(self) -> None:
        """Begin the next paragraph on a new page."""
        self._begins_page = True

    def entry(self, left: str, right: str, *, mark: str) -> None:
        """Add a line of the contents: number, title, dots, and the page of a marked title."""
        from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
        from docx.shared import Pt

        paragraph = self._paragraph("left", ENTRY_PITCH)
        layout = paragraph.paragraph_format
        layout.left_indent, layout.first_line_indent = Pt(ENTRY_INDENT), Pt(-ENTRY_INDENT)
        leave_grid(paragraph)
        layout.tab_stops.add_tab_stop(Pt(ENTRY_INDENT))
        edge = PORTRAIT.text_width
        layout.tab_stops.add_tab_stop(Pt(edge), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)
        add_run(paragraph, f"{clean(left)}\t{clean(right)}\t", FontRole.FANGSONG, SIZE_S4)
        add_field(paragraph, f"PAGEREF {mark} \\h", FontRole.FANGSONG, SIZE_S4, is_dirty=True)

    def turn(self, *, is_turned: bool) -> None:
        """Let what follows lie on its side, or stand again, from a new page on."""
        self._wants_turned = is_turned

    def _begin_section(self) -> None:
        """Begin a section when the page has to turn; the paragraph that ends one has no height."""
        if self._wants_turned == self._is_turned:
            return
        self._is_turned = self._wants_turned
        from docx.shared import Pt

        set_margins(self._document.add_section(), is_turned=self._is_turned)
        self._document.paragraphs[-1].paragraph_format.line_spacing = Pt(1)
        self._begins_page = False

    def red_head(self, issuer: str, number: str, logo: bytes = b"") -> None:
        """Add the red name of the issuer, the document number, and the red rule.

        `logo` is a picture that stands in the room above the name.
        """
        from docx.shared import Mm, Pt, RGBColor

        name = clean(issuer)
        size = min(RED_SIZE, PORTRAIT.text_width / max(characters_in(name), 1))
        if logo:
            self._logo(logo)
        paragraph = self._paragraph("center")
        layout = paragraph.paragraph_format
        layout.space_before, layout.line_spacing = Mm(0 if logo else RED_DROP), Pt(size * 1.2)
        run = add_run(paragraph, name, FontRole.TITLE, round(size))
        run.font.color.rgb = RGBColor.from_string(RED)
        self.blank()
        self.blank()
        paragraph = self._paragraph("center")
        add_run(paragraph, clean(number), FontRole.FANGSONG, SIZE_3)
        _add_borders(paragraph, {"bottom": RED_RULE}, RED, space="11")

    def _logo(self, logo: bytes) -> None:
        """Add a picture in its proportions, as high with the room around it as what it fills."""
        from docx.enum.text import WD_LINE_SPACING
        from docx.shared import Pt

        paragraph = self._paragraph("center")
        content, (width, height) = picture_for_word(logo)
        scale = min(LOGO_HEIGHT / height, PORTRAIT.text_width / width)
        run = paragraph.add_run()
        run.font.size = Pt(1)
        run.add_picture(BytesIO(content), Pt(width * scale), Pt(height * scale))
        layout = paragraph.paragraph_format
        # A line of exact height would cut the picture off; one on the grid would grow to its lines.
        layout.line_spacing_rule = WD_LINE_SPACING.SINGLE
        leave_grid(paragraph)
        layout.space_before = layout.space_after = Pt((RED_DROP * MM - height * scale) / 2)

    def framed(self, lines: Sequence[tuple[str, str]], size: float) -> None:
        """Add lines, each at the left and the right, ruled, in a frame at the foot of the page."""
        from docx.enum.text import WD_TAB_ALIGNMENT
        from docx.shared import Pt

        for place, (left, right) in enumerate(lines):
            paragraph = self._paragraph("left")
            layout = properties_of(paragraph)
            layout.insert_element_before(element("w:framePr", FOOT_FRAME), *AFTER_FRAME)
            stops = paragraph.paragraph_format.tab_stops
            stops.add_tab_stop(Pt(PORTRAIT.text_width - size), WD_TAB_ALIGNMENT.RIGHT)
            text = f"{clean(left)}\t{clean(right)}" if right else clean(left)
            add_run(paragraph, text, FontRole.FANGSONG, size)
            set_indent(paragraph, {"left": size / SIZE_3, "right": size / SIZE_3})
            rules = {"top": THIN_RULE if place else THICK_RULE}
            if place == len(lines) - 1:
                rules["bottom"] = THICK_RULE
            _add_borders(paragraph, rules, "000000")

    def content(self) -> bytes:
        """Return the document's bytes."""
        return content_of(self._document)

    def _paragraph(self, side: Side, pitch: float = LINE_PITCH) -> "WordParagraph":
        from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
        from docx.shared import Pt

        self._begin_section()
        paragraph = self._document.add_paragraph()
        paragraph.alignment = WD_ALIGN_PARAGRAPH.from_xml(side)
        layout = paragraph.paragraph_format
        layout.line_spacing_rule, layout.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(pitch)
        layout.space_before = layout.space_after = Pt(0)
        if self._begins_page:
            layout.page_break_before, self._begins_page = True, False
        return paragraph
