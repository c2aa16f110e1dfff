"""The usual 提案 form in Word: its fields recognised in tables and in paragraphs."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from desktop.exchange.cleaning import compact_text, plain_text
from desktop.exchange.errors import FileRefused
from desktop.exchange.motion_rows import (
    INTAKE_COLUMNS,
    MISSING,
    PARTS,
    MotionDefaults,
    MotionReading,
    body_parts,
    read_motion,
)
from desktop.exchange.previews import Problem
from desktop.exchange.tables import TableRow, header_text
from desktop.exchange.word_blocks import Block, NotADocument, WordRow, read_word

__all__ = [
    "FormContent",
    "NotADocument",
    "read_form",
    "read_motion_document",
    "read_motion_documents",
]

_NAME_LABEL = "姓名"
_LABELS: Mapping[str, str] = {
    header_text(title): spec.key for spec in INTAKE_COLUMNS for title in (spec.title, *spec.aliases)
} | {
    _NAME_LABEL: "submitters",
    "案题": "title",
    "执笔人": "",
    "界别": "",
    "党派": "",
    "组别": "",
    "届次": "",
    "单位": "",
    "工作单位": "",
    "单位及职务": "",
    "单位职务": "",
    "职务": "",
    "通讯地址": "",
    "通信地址": "",
    "地址": "",
    "邮编": "",
    "邮政编码": "",
    "委员证号": "",
    "签名": "",
    "盖章": "",
    "备注": "",
    "审查意见": "",
    "立案意见": "",
    "承办单位": "",
}
"""The column of each label; none for what a motion's record does not keep."""
_IN_LINE = re.compile(
    r"(?:^|(?<=\s))({})(?:[（(][^）)]*[）)])?\s*[:：]".format(
        "|".join(
            r"\s*".join(label)
            for label in sorted(_LABELS, key=len, reverse=True)
            if _LABELS[label] not in PARTS
        )
    )
)
_FORM_NAME = re.compile(
    r"(?:中国人民政治协商会议|政协).{0,40}|.{0,30}次(?:全体)?会议"
    r"|(?:.{0,40}(?:委员会|会议|委员|政协))?(?:委员)?提案(?:表|纸|用纸|登记表|审查表|征集表)?"
    r"|[（(【].*[）)】]"
)
"""Lines above a motion that name the form, the committee or the session, or say how to fill it."""
_TICKED = re.compile(r"[☑√■✓✔☒]\s*([^\s□☐☑√■✓✔☒]+)")
_BOX = re.compile("[□☐☑■☒]")
_DAY_LINE = re.compile(r"[0-9]{4}\s*年\s*[0-9]{1,2}\s*月\s*[0-9]{1,2}\s*日")
_ENDS = ("提案", "建议")
_LIKE_A_TITLE = re.compile(r"关于[^。！？；：:]{2,98}")
_SIGNERS = ("submitters", "joint")


@dataclass(frozen=True, slots=True)
class FormContent:
    """What a document holds: fields by column, how often it says 案由, what it cannot give."""

    fields: Mapping[str, str]
    titles: int
    pictures: int
    text_boxes: int
    has_tracked_changes: bool


def read_motion_document(
    path: Path, *, place: int, year: int, day: date, plenary: bool = True
) -> MotionReading:
    """Read one document as the ``place``-th motion of an import.

    Tracked changes are read as accepted. Raises UnreadableFile, NotADocument.
    """
    content = read_form(path)
    defaults = MotionDefaults(year=year, day=day, is_plenary=plenary)
    reading = read_motion(TableRow(place, content.fields), defaults)
    notes = tuple(Problem(place, path.name, text) for text in _notes(content))
    return of_document(replace(reading, notes=notes), path.name)


def of_document(reading: MotionReading, name: str) -> MotionReading:
    """Return a reading as one of a file: its problems under the file's name, with its notes."""
    return replace(
        reading,
        source=name,
        problems=reading.faults + tuple(_named(each, name) for each in reading.problems),
        warnings=tuple(_named(each, name) for each in reading.warnings) + reading.notes,
    )


def read_motion_documents(
    paths: Iterable[Path], *, year: int, day: date, plenary: bool = True
) -> tuple[MotionReading, ...]:
    """Read many documents; one that cannot be read becomes a reading with that problem."""
    readings = []
    for place, path in enumerate(paths, start=1):
        try:
            reading = read_motion_document(path, place=place, year=year, day=day, plenary=plenary)
        except FileRefused as error:
            empty = read_motion(
                TableRow(place, {}), MotionDefaults(year=year, day=day, is_plenary=plenary)
            )
            problem = Problem(place, path.name, str(error))
            reading = replace(empty, source=path.name, problems=(problem,), faults=(problem,))
        readings.append(reading)
    return tuple(readings)


def read_form(path: Path) -> FormContent:
    """Return what a document says. Raises UnreadableFile, NotADocument."""
    content = read_word(path)
    form = _Form()
    for block in content.blocks:
        form.take(block)
    return FormContent(
        fields=form.fields(),
        titles=form.titles,
        pictures=content.pictures,
        text_boxes=content.text_boxes,
        has_tracked_changes=content.has_tracked_changes,
    )


def _named(problem: Problem, name: str) -> Problem:
    """Return a problem of a field as one of the file, and what to do where it is missing."""
    message = f"{problem.column}：{problem.message}"
    if problem.message == MISSING:
        message = f"没有找到{problem.column}，请在文件里写明“{problem.column}：…”"
    return Problem(problem.row, name, message)


def _notes(content: FormContent) -> Iterator[str]:
    if content.titles > 1:
        yield (f"一事一案：这份文件里有 {content.titles} 个案由，只读取了第一件，请拆开后分别导入")
    if content.has_tracked_changes:
        yield "文件里有修订，已按接受修订后的文字读入，请核对"
    if content.text_boxes:
        yield f"有 {content.text_boxes} 个文本框，其中的文字已读入，请核对先后次序"
    if content.pictures:
        yield f"有 {content.pictures} 张图片没有读入，请作为附件加入"


class _Form:
    """Gathers the fields and the text of one motion; a second 案由 closes it."""

    def __init__(self) -> None:
        self.titles = 0
        self._fields: dict[str, str] = {}
        self._body: list[str] = []
        self._header: Sequence[str] = ()
        self._heading = ""
        self._awaits_title = False
        self._maybe_title = ""

    def fields(self) -> dict[str, str]:
        """Return what was found, by column."""
        self._settle()
        found = dict(self._fields)
        if self._body and _DAY_LINE.fullmatch(plain_text(self._body[-1])):
            found.setdefault("submitted_on", self._body.pop())
        if self._heading:
            found.setdefault("title", self._heading)
        for part, text in body_parts(self._body).items():
            found[part] = f"{found[part]}\n{text}" if part in found else text
        return found

    def take(self, block: Block) -> None:
        """Read the next block."""
        if isinstance(block, WordRow):
            self._take_row(block.cells)
            return
        for line in block.text.splitlines():
            if plain_text(line):
                self._take_line(line.strip(), block.is_heading)

    def _take_row(self, cells: Sequence[str]) -> None:
        self._settle(cells[0] if cells else "")
        keys = [_LABELS.get(header_text(cell)) for cell in cells]
        if len(cells) > 1 and all(key is not None for key in keys):
            self._header = cells
            return
        if self._header and not any(key is not None for key in keys):
            cells = _interleaved(self._header, cells)
        self._header = ()
        rest = self._take_pairs(cells)
        filled = [cell for cell in cells if cell]
        for cell in rest:
            for line in cell.splitlines():
                if len(filled) == 1 or _IN_LINE.match(line):
                    self._take_line(line, is_heading=False)

    def _take_pairs(self, cells: Sequence[str]) -> list[str]:
        """Keep the value behind each label of a row; return the cells without a label."""
        rest, waiting = [], None
        for cell in cells:
            label = header_text(cell)
            if label == _NAME_LABEL and waiting in _SIGNERS:
                continue
            if label in _LABELS:
                waiting = _LABELS[label]
            elif waiting is not None:
                self._keep(waiting, cell)
                waiting = None
            elif cell:
                rest.append(cell)
        return rest

    def _take_line(self, line: str, is_heading: bool) -> None:
        self._settle(line)
        labels = list(_IN_LINE.finditer(line))
        if labels and labels[0].start() == 0:
            ends = [label.start() for label in labels[1:]] + [len(line)]
            for label, end in zip(labels, ends, strict=True):
                key = _LABELS[compact_text(label[1])]
                value = line[label.end() : end].strip()
                self._awaits_title = key == "title" and not value
                self._keep(key, value)
        elif self._awaits_title:
            self._awaits_title = False
            self._keep("title", line)
        elif self._is_titled(line, is_heading):
            self._keep_heading(line)
        elif self.titles > 1 or self._is_above(line):
            return
        elif self._body and _LIKE_A_TITLE.fullmatch(compact_text(line)):
            self._maybe_title = line
        else:
            self._body.append(line)

    def _settle(self, follower: str = "") -> None:
        """Say what a line like a title was, now that the next is known.

        Submitters below it open a second motion; anything else goes on with the text.
        """
        line, self._maybe_title = self._maybe_title, ""
        label = _IN_LINE.match(follower)
        key = _LABELS.get(compact_text(label[1]) if label else header_text(follower))
        if line and key in _SIGNERS:
            self._close(line)
        elif line:
            self._body.append(line)

    def _close(self, title: str) -> None:
        """Let nothing below belong to this motion any more: a second one begins."""
        known = self._fields.get("title") or self._heading
        is_other = compact_text(known) != compact_text(title)
        self.titles = max(self.titles, 1) + is_other

    def _is_above(self, line: str) -> bool:
        """Return whether a line stands above the motion, and is no part of it."""
        return not self._body and _FORM_NAME.fullmatch(compact_text(line)) is not None

    def _is_titled(self, line: str, is_heading: bool) -> bool:
        """Return whether a line is the title of a motion, or goes on with it."""
        text = compact_text(line)
        says_so = text.startswith("关于") and text.endswith(_ENDS)
        if not self._body and "title" not in self._fields and not self._heading:
            is_title = is_heading and _FORM_NAME.fullmatch(text) is None
            return is_title or (says_so and len(text) <= 100)
        if not is_heading:
            return False
        goes_on = self._heading and not self._body and not self._heading.endswith(_ENDS)
        return bool(goes_on and text.endswith(_ENDS)) or says_so

    def _keep_heading(self, line: str) -> None:
        text = plain_text(line)
        if not self._heading and "title" not in self._fields:
            self._heading, self.titles = text, 1
        elif not self._body and not self._heading.endswith(_ENDS) and self._heading:
            self._heading += text
        elif text not in (self._heading, self._fields.get("title")):
            self.titles += 1

    def _keep(self, key: str, value: str) -> None:
        value = _chosen(value)
        if not value or not key:
            return
        if key == "title":
            self._keep_title("".join(value.splitlines()))
        elif self.titles > 1:
            return
        elif key == "content":
            self._body += value.splitlines()
        elif key in (*_SIGNERS, *PARTS) and key in self._fields:
            mark = "\n" if key in PARTS else "、"
            self._fields[key] += f"{mark}{value}"
        else:
            self._fields.setdefault(key, value)

    def _keep_title(self, title: str) -> None:
        known = self._fields.get("title")
        if known is None:
            self._fields["title"] = title
            self.titles = 1
        elif compact_text(known) != compact_text(title):
            self.titles += 1


def _interleaved(header: Sequence[str], cells: Sequence[str]) -> list[str]:
    """Return a row under a row of labels as labels each with its value."""
    return [text for pair in zip(header, cells, strict=False) for text in pair]


def _chosen(value: str) -> str:
    """Return the ticked ones of “□经济建设 ☑社会建设”, and any other value as it is."""
    ticked = _TICKED.findall(value)
    if not _BOX.search(value):
        return value
    return "、".join(ticked)
