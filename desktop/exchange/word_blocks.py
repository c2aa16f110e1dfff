"""Word files as plain blocks: paragraphs and table rows in order, whatever program wrote them."""

import zlib
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias
from zipfile import BadZipFile, ZipFile

from desktop.exchange.errors import FileRefused, UnreadableFile
from desktop.exchange.workbook import SIZE_LIMIT

if TYPE_CHECKING:
    from lxml.etree import _Element

    Element: TypeAlias = _Element

TEXT_LIMIT = 50_000_000
"""Bytes of text in one document; a motion has a thousandth of that."""
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")
_DAMAGED = (
    BadZipFile, KeyError, ValueError, SyntaxError, RuntimeError, EOFError,
    zlib.error,
)  # fmt: skip
_NO_TEXT = frozenset({"txbxContent", "instrText", "delText", "rt", "pPr", "rPr", "sdtPr"})
_BREAKS: Mapping[str, str] = {"br": "\n", "cr": "\n", "tab": "\t", "noBreakHyphen": "-"}


class NotADocument(FileRefused):
    """The file is no .docx."""

    def __str__(self) -> str:
        """Say what can be read."""
        return (
            f"“{self.path.name}”不是 .docx 文件，或者已经损坏。"
            "请用 WPS 或 Word 打开，另存为 .docx 后再导入。"
        )


class OldDocument(NotADocument):
    """The file is a .doc or .wps of the old kind."""

    def __str__(self) -> str:
        """Say how to get the new kind."""
        return (
            f"“{self.path.name}”是旧的 .doc 或 .wps 文件。请用 WPS 或 Word 另存为 .docx 后再导入。"
        )


class EncryptedDocument(NotADocument):
    """The document is protected by a password."""

    def __str__(self) -> str:
        """Say how to take the password off."""
        return (
            f"“{self.path.name}”设有打开密码。"
            "请用 WPS 或 Word 打开，去掉密码另存一份，再导入那一份。"
        )


class EmptyDocument(NotADocument):
    """There is not one word in the document."""

    def __str__(self) -> str:
        """Say that the text is missing, or is a picture."""
        return (
            f"“{self.path.name}”里没有文字（扫描件和图片不能读取）。"
            "请检查是否选错了文件，或者手工录入。"
        )


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; ``is_heading`` where it is centred or has the style of a heading."""

    text: str
    is_heading: bool = False


@dataclass(frozen=True, slots=True)
class WordRow:
    """A row of a table by its cells; a cell merged with the one above repeats it."""

    cells: tuple[str, ...]


Block = Paragraph | WordRow


@dataclass(frozen=True, slots=True)
class WordContent:
    """What a Word file holds: its blocks, and what they do not show."""

    blocks: tuple[Block, ...]
    pictures: int
    text_boxes: int
    has_tracked_changes: bool


def read_word(path: Path) -> WordContent:
    """Return the blocks of a .docx, tracked changes as accepted.

    Raises UnreadableFile, NotADocument.
    """
    try:
        _refuse_old(path)
        with ZipFile(path) as archive:
            root, headings = _parts(path, archive)
    except OSError as error:
        raise UnreadableFile(path) from error
    except _DAMAGED as error:
        raise NotADocument(path) from error
    tags = Counter(map(_tag, root.iter()))
    _accept_changes(root)
    kept = Counter(map(_tag, root.iter()))
    blocks = tuple(_blocks(root, headings))
    if not any(map(_says_something, blocks)):
        raise EmptyDocument(path)
    return WordContent(
        blocks=blocks,
        pictures=kept["blip"] + kept["imagedata"],
        text_boxes=kept["txbxContent"],
        has_tracked_changes=any(tags[tag] for tag in ("ins", "del", "moveFrom", "moveTo")),
    )


def _says_something(block: Block) -> bool:
    texts = (block.text,) if isinstance(block, Paragraph) else block.cells
    return any(text.strip() for text in texts)


def _refuse_old(path: Path) -> None:
    with path.open("rb") as stream:
        is_ole = stream.read(len(_OLE)) == _OLE
    if is_ole:
        encrypted = _ENCRYPTED_STREAM in path.read_bytes()
        raise (EncryptedDocument if encrypted else OldDocument)(path)
    if path.stat().st_size > SIZE_LIMIT:
        raise NotADocument(path)


def _parts(path: Path, archive: ZipFile) -> tuple["Element", frozenset[str]]:
    """Return the body of a document, and the styles that are headings or centred."""
    relations = _xml(path, archive, "_rels/.rels")
    main = next(
        each.get("Target", "").lstrip("/")
        for each in relations
        if each.get("Type", "").endswith("/officeDocument")
    )
    root = _xml(path, archive, main)
    if _tag(root) != "document":
        raise NotADocument(path)
    styles = f"{main.rpartition('/')[0]}/styles.xml"
    if styles not in archive.namelist():
        return root, frozenset()
    return root, _heading_styles(_xml(path, archive, styles))


def _xml(path: Path, archive: ZipFile, name: str) -> "Element":
    from lxml import etree

    if archive.getinfo(name).file_size > TEXT_LIMIT:
        raise NotADocument(path)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True
    )
    return etree.fromstring(archive.read(name), parser)


def _heading_styles(styles: "Element") -> frozenset[str]:
    bases: dict[str, str] = {}
    found: set[str] = set()
    for style in styles:
        key = _attribute(style, "styleId")
        for part in style:
            if _tag(part) == "basedOn":
                bases[key] = _attribute(part, "val")
            elif _tag(part) == "name":
                name = _attribute(part, "val").lower()
                if name.startswith(("heading", "title", "标题")):
                    found.add(key)
            elif _tag(part) == "pPr" and _is_heading(part, frozenset()):
                found.add(key)
    return frozenset(key for key in found | bases.keys() if _descends(key, bases, found))


def _descends(key: str, bases: Mapping[str, str], found: set[str]) -> bool:
    """Return whether a style, or one that it is based on, was found."""
    seen: set[str] = set()
    while key in bases and key not in found and key not in seen:
        seen.add(key)
        key = bases[key]
    return key in found


def _accept_changes(root: "Element") -> None:
    """Take out what tracked changes delete, and the second copy of each drawing."""
    gone = [
        element
        for element in root.iter()
        if _tag(element) in {"del", "moveFrom", "Fallback"}
        or (_tag(element) == "tr" and _is_deleted(element))
    ]
    for element in gone:
        element.getparent().remove(element)


def _is_deleted(row: "Element") -> bool:
    return any(_tag(mark) == "del" for part in row if _tag(part) == "trPr" for mark in part)


def _tag(element: "Element") -> str:
    """Return an element's name without its namespace: there are two kinds of .docx."""
    return str(element.tag).rpartition("}")[2]


def _attribute(element: "Element", name: str) -> str:
    return next((value for key, value in element.items() if key.endswith(f"}}{name}")), "")


def _blocks(parent: "Element", headings: frozenset[str]) -> Iterator[Block]:
    """Yield paragraphs and table rows in the order of the page, each text once."""
    for element in parent:
        tag = _tag(element)
        if tag == "p":
            properties = next((part for part in element if _tag(part) == "pPr"), None)
            is_heading = properties is not None and _is_heading(properties, headings)
            yield Paragraph(_text(element), is_heading)
            for box in element.iter():
                if _tag(box) == "txbxContent":
                    yield from _blocks(box, headings)
        elif tag == "tbl":
            yield from _rows(element, headings)
        elif tag not in {"sectPr", "sdtPr", "pPr"}:
            yield from _blocks(element, headings)


def _rows(table: "Element", headings: frozenset[str]) -> Iterator[WordRow]:
    above: dict[int, str] = {}
    for row in _inside(table, "tr"):
        texts = []
        for column, cell in enumerate(_inside(row, "tc")):
            if not _continues(cell):
                above[column] = _cell_text(cell, headings)
            texts.append(above.get(column, ""))
        yield WordRow(tuple(texts))


def _inside(parent: "Element", wanted: str) -> Iterator["Element"]:
    """Yield the rows of a table or the cells of a row, also those in content controls."""
    for element in parent:
        if _tag(element) == wanted:
            yield element
        elif _tag(element) in {"sdt", "sdtContent", "customXml", "ins", "moveTo"}:
            yield from _inside(element, wanted)


def _continues(cell: "Element") -> bool:
    return any(
        _tag(mark) == "vMerge" and _attribute(mark, "val") in ("", "continue")
        for part in cell
        if _tag(part) == "tcPr"
        for mark in part
    )


def _cell_text(cell: "Element", headings: frozenset[str]) -> str:
    lines = []
    for block in _blocks(cell, headings):
        texts = (block.text,) if isinstance(block, Paragraph) else block.cells
        lines += [text.strip() for text in texts if text.strip()]
    return "\n".join(lines)


def _text(element: "Element") -> str:
    pieces = []
    for child in element:
        tag = _tag(child)
        if tag == "t":
            pieces.append(child.text or "")
        elif tag in _BREAKS:
            pieces.append(_BREAKS[tag])
        elif tag not in _NO_TEXT:
            pieces.append(_text(child))
    return "".join(pieces)


def _is_heading(properties: "Element", headings: frozenset[str]) -> bool:
    marks = {_tag(mark): _attribute(mark, "val") for mark in properties}
    if "jc" in marks:
        return marks["jc"] == "center"
    return "outlineLvl" in marks or marks.get("pStyle") in headings
