"""The elements of Word's format that paragraphs of 公文 are made of."""

from typing import TYPE_CHECKING, Any

from desktop.reports.styles import FontRole

if TYPE_CHECKING:
    from docx.text.paragraph import Paragraph as WordParagraph

TYPEFACES = {
    FontRole.TITLE: "方正小标宋简体",
    FontRole.FANGSONG: "仿宋_GB2312",
    FontRole.HEADING: "黑体",
    FontRole.KAI: "楷体_GB2312",
    FontRole.BODY: "宋体",
}
LATIN = "Times New Roman"
CHARACTER = 315.8
"""One character of the grid in twentieths of a point."""


def add_run(paragraph: "WordParagraph", text: str, role: FontRole, size: float) -> Any:  # noqa: ANN401
    """Add text in one typeface, its size in points; return the run."""
    from docx.shared import Pt

    run = paragraph.add_run(text)
    run.font.size = Pt(size)
    set_typeface(run.font, role)
    return run


def run_element(text: str, role: FontRole, size: float) -> Any:  # noqa: ANN401 - lxml
    """Return text in one typeface as an element, for what is built in thousands."""
    run, properties = element("w:r"), element("w:rPr")
    names = {"ascii": LATIN, "hAnsi": LATIN, "eastAsia": TYPEFACES[role], "hint": "eastAsia"}
    properties.append(element("w:rFonts", names))
    properties.append(element("w:sz", {"val": str(round(size * 2))}))
    content = element("w:t")
    content.text = text
    run.append(properties)
    run.append(content)
    return run


def add_field(
    paragraph: "WordParagraph",
    instruction: str,
    role: FontRole,
    size: float,
    *,
    is_dirty: bool = False,
) -> None:
    """Add a field in one typeface; a dirty one is counted when the document is opened.

    Each part is a run of its own: LibreOffice forgets the type of a field within one run.
    """
    dirty = {"dirty": "true"} if is_dirty else {}
    code = element("w:instrText")
    code.text = instruction
    for part in (
        element("w:fldChar", {"fldCharType": "begin", **dirty}),
        code,
        element("w:fldChar", {"fldCharType": "separate"}),
        element("w:fldChar", {"fldCharType": "end"}),
    ):
        add_run(paragraph, "", role, size).font.element.append(part)


def set_mark(paragraph: "WordParagraph", mark: str) -> None:
    """Name a paragraph of text for the contents, and put it into the navigation pane."""
    content = paragraph.paragraph_format.element
    number = "".join(char for char in mark if char.isdigit())
    start = element("w:bookmarkStart", {"id": number, "name": mark})
    content.insert(content.index(content.xpath("w:r")[0]), start)
    content.append(element("w:bookmarkEnd", {"id": number}))
    outline = element("w:outlineLvl", {"val": "0"})
    properties_of(paragraph).insert_element_before(outline, "w:divId", "w:cnfStyle", "w:rPr")


def set_typeface(font: Any, role: FontRole) -> None:  # noqa: ANN401 - of a run or a style
    """Name the typefaces; the hint makes “ ” full-width Chinese quotation marks."""
    from docx.oxml.ns import qn

    font.name = LATIN
    names = font.element.get_or_add_rPr().rFonts
    names.set(qn("w:eastAsia"), TYPEFACES[role])
    names.set(qn("w:cs"), LATIN)
    names.set(qn("w:hint"), "eastAsia")


def set_indent(paragraph: "WordParagraph", characters: dict[str, float]) -> None:
    """Set indents by their names in the format, counted in characters."""
    from docx.oxml.ns import qn

    for name, count in characters.items():
        if count:
            indent = properties_of(paragraph).get_or_add_ind()
            indent.set(qn(f"w:{name}Chars"), str(round(count * 100)))
            indent.set(qn(f"w:{name}"), str(round(count * CHARACTER)))


def leave_grid(paragraph: "WordParagraph") -> None:
    """Let a paragraph of smaller type stand by itself, not a character in each place of 三号."""
    off = element("w:snapToGrid", {"val": "0"})
    properties_of(paragraph).insert_element_before(off, "w:spacing", "w:ind", "w:jc")


def properties_of(paragraph: "WordParagraph") -> Any:  # noqa: ANN401 - python-docx has no public type
    """Return the element that holds a paragraph's layout."""
    return paragraph.paragraph_format.element.get_or_add_pPr()


def element(tag: str, attributes: dict[str, str] | None = None) -> Any:  # noqa: ANN401 - lxml
    """Return an element with its attributes, all in the namespace of Word."""
    from docx.oxml.ns import qn
    from docx.oxml.parser import OxmlElement

    named = {qn(f"w:{name}"): value for name, value in (attributes or {}).items()}
    return OxmlElement(tag, attrs=named)
