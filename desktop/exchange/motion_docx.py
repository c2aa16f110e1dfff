"""The usual 提案 form in Word: its fields recognised in tables and in paragraphs."""

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

from desktop.exchange.errors import FileRefused, UnreadableFile
from desktop.exchange.motion_rows import MotionReading, read_motion
from desktop.exchange.previews import Problem
from desktop.exchange.tables import TableRow

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_LABELS = {
    "title": ("案由", "提案标题", "题目", "标题"),
    "submitters": ("提案者", "提案人", "第一提案人", "提案单位"),
    "joint": ("联名人", "附议人", "联名委员", "联名提案人"),
    "category": ("类别", "提案类别"),
    "phone": ("联系电话", "电话", "手机"),
    "wanted_handlers": ("建议承办单位", "建议办理单位"),
    "number": ("案号", "编号"),
    "submitted_on": ("收到日期", "提交日期", "提交时间", "日期"),
}
_FIELD_OF = {label: key for key, labels in _LABELS.items() for label in labels}
_LABELLED = re.compile(r"^(.{2,8}?)\s*[:：]\s*(.+)$")
_HEADING = re.compile(
    r"^[一二三（(]?[一二三四]?[、)）.]?\s*(?:当前|存在的?|主要|具体)?"
    r"(情况|现状|基本情况|问题|分析|原因分析|问题分析|建议|意见建议|对策建议|工作建议)"
    r"(?:及建议)?[:：]?$"
)
_PARTS = {"情况": "situation", "现状": "situation", "基本情况": "situation", "问题": "situation"}
_TITLE = re.compile(r"^(?:关于.+|(?!政协).+的)(?:提案|建议|议案)$")
"""A line above the parts that is the 案由 without its label; the form's own name is none."""
_OLE = b"\xd0\xcf\x11\xe0"
_BROKEN = (BadZipFile, zlib.error, EOFError, KeyError, ValueError, RuntimeError)
"""What a damaged zip raises, one of another kind, and one with a password."""


class NotADocument(FileRefused):
    """The file is no .docx."""

    def __str__(self) -> str:
        """Say what can be read."""
        return (
            f"“{self.path.name}”不是 .docx 文件，或者已经损坏、设有密码。"
            "请用 WPS 或 Word 打开，去掉密码，另存为 .docx 后再导入。"
        )


@dataclass(frozen=True, slots=True)
class _Found:
    """What a document holds: fields by key, how often it says 案由, and what it cannot give."""

    fields: dict[str, str]
    titles: int
    pictures: int
    has_changes: bool


def read_motion_document(path: Path, *, place: int, year: int, day: date) -> MotionReading:
    """Read one document as the ``place``-th motion of an import.

    Tracked changes are read as accepted. Raises NotADocument, UnreadableFile.
    """
    found = _read(path)
    reading = read_motion(TableRow(place, found.fields, frozenset()), year=year, day=day)
    notes = tuple(Problem(place, path.name, text) for text in _notes(found))
    named = tuple(
        Problem(place, path.name, f"{problem.column}：{problem.message}")
        for problem in reading.problems
    )
    return MotionReading(
        place, reading.draft, reading.kind, reading.given, named, reading.warnings + notes
    )


def _notes(found: _Found) -> Iterator[str]:
    if found.titles > 1:
        yield f"一事一案：这份文件里有 {found.titles} 个案由，只读了第一件，请拆开后分别导入"
    if found.has_changes:
        yield "文件里有修订，已按接受修订后的文字读入，请核对"
    if found.pictures:
        yield f"有 {found.pictures} 张图片没有读入，请作为附件加入"


def _read(path: Path) -> _Found:
    import docx
    from docx.opc.exceptions import PackageNotFoundError
    from lxml.etree import XMLSyntaxError

    try:
        with path.open("rb") as stream:
            if stream.read(4) == _OLE:
                raise NotADocument(path)
        body = docx.Document(str(path)).element.body
    except OSError as bad:
        raise UnreadableFile(path) from bad
    except (PackageNotFoundError, XMLSyntaxError, *_BROKEN) as bad:
        raise NotADocument(path) from bad
    removed = list(body.iter(f"{_W}del", f"{_W}moveFrom"))
    for gone in removed:
        gone.getparent().remove(gone)
    changes = len(removed) + sum(1 for _ in body.iter(f"{_W}ins", f"{_W}moveTo", f"{_W}rPrChange"))
    fields, titles = _fields(list(_blocks(body)))
    pictures = sum(1 for _ in body.iter(f"{_W}drawing", f"{_W}pict"))
    return _Found(fields, titles, pictures, changes > 0)


def _blocks(body: Any) -> Iterator[tuple[str, ...]]:  # noqa: ANN401 - an lxml element
    """Yield paragraphs as one text and table rows as their cells, in the order of the page."""
    for element in body:
        if element.tag == f"{_W}p":
            yield from ((line.strip(),) for line in _text(element).splitlines())
        elif element.tag == f"{_W}tbl":
            for row in element.iter(f"{_W}tr"):
                yield tuple(_cell(cell) for cell in row.iter(f"{_W}tc"))


def _cell(cell: Any) -> str:  # noqa: ANN401
    return "\n".join(_text(paragraph) for paragraph in cell.iter(f"{_W}p")).strip()


def _text(paragraph: Any) -> str:  # noqa: ANN401
    nodes = paragraph.iter(f"{_W}t", f"{_W}br")
    return "".join("\n" if node.tag == f"{_W}br" else node.text or "" for node in nodes).strip()


def _fields(blocks: list[tuple[str, ...]]) -> tuple[dict[str, str], int]:
    fields: dict[str, str] = {}
    titles, part, unlabelled = 0, "", ""
    for cells in blocks:
        lines = [line for cell in cells for line in cell.splitlines() if line.strip()]
        pairs = list(_pairs(cells))
        titles += sum(key == "title" for key, _ in pairs)
        if titles > 1:
            break
        for key, value in pairs:
            fields.setdefault(key, value)
        for line in lines if not pairs else ():
            heading = _HEADING.match(line)
            if heading:
                part = _part_of(heading[1])
            elif part:
                fields[part] = f"{fields[part]}\n{line}" if part in fields else line
            elif not unlabelled and _TITLE.match(line):
                unlabelled = line
    if unlabelled:
        fields.setdefault("title", unlabelled)
    return fields, titles


def _pairs(cells: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Yield the labelled values of a row: label cell and value cell, or “案由：…” in one."""
    waiting = ""
    for cell in cells:
        label = cell.replace(" ", "").replace("\u3000", "").rstrip(":：")
        if label in _FIELD_OF:
            waiting = _FIELD_OF[label]
        elif waiting:
            yield waiting, cell
            waiting = ""
        else:
            labelled = _LABELLED.match(cell)
            key = _FIELD_OF.get(labelled[1].replace(" ", "")) if labelled else None
            if labelled and key:
                yield key, labelled[2].strip()


def _part_of(word: str) -> str:
    if "建议" in word:
        return "suggestion"
    return _PARTS.get(word, "analysis")
