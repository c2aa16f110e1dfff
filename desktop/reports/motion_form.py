"""提案登记表 and 办理情况反馈表: ruled forms; address and telephone are left to be written in."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import zip_longest
from typing import Any

from db.domain.motion_vocabulary import Satisfaction
from desktop.reports.motion_text import MotionPart
from desktop.reports.names import FULL_WIDTH_SPACE, spaced_name
from desktop.reports.styles import MM, PORTRAIT, SIZE_4, SIZE_S4, Align, FontRole, TextStyle

LABEL = TextStyle(FontRole.HEADING, SIZE_S4, 18.0, Align.CENTER)
SIDE_HEADING = replace(LABEL, align=Align.LEFT)
CELL = TextStyle(FontRole.FANGSONG, SIZE_S4, 18.0, Align.LEFT)
SIGN_LINE = replace(CELL, align=Align.RIGHT)
TEXT = TextStyle(FontRole.FANGSONG, SIZE_4, 23.0, Align.JUSTIFY, indent=2)
PART_HEADING = replace(TEXT, role=FontRole.HEADING, align=Align.LEFT)
TICK = TextStyle(FontRole.BODY, 11.0, 12.0, Align.CENTER)
TICK_WORD = replace(CELL, leading=12.0)

WIDTHS = (28 * MM, 50 * MM, 28 * MM, 50 * MM)
SIDE, OPENING_GAP = 2 * MM, 6.0
ABOVE, LEAST_ROW = 5.0, 30.0
"""Space above the first and below the last line of a box, and the least height of a box."""

CONTENT_HEIGHT, REMARK_HEIGHT, LEAST_REMARK, SIGN_HEIGHT = 150.0, 240.0, 90.0, 45.0
"""Least heights of the boxes that are written in by hand, in points."""

BLANK_LINES = 4
"""Lines left free for an opinion that is still to be written."""

MOST_BESIDE, MOST_ROWS = 2, 5
"""Submitters beside the number of the 反馈表; those that have a row of the 登记表 each."""

MOST_WHOLE_LINES = 8
"""A labelled box of more lines may be cut at the end of a page."""

THIN, THICK = 0.4, 0.9
BOX_SIZE = 12.0
TICK_MARK = "√"
TICK_WORDS = {
    Satisfaction.SATISFIED: "满意",
    Satisfaction.BASICALLY: "基本满意",
    Satisfaction.UNSATISFIED: "不满意",
}
TICK_WORD_ROOM = 84.0
BLANK_DATE = f"{FULL_WIDTH_SPACE * 3}年{FULL_WIDTH_SPACE * 2}月{FULL_WIDTH_SPACE * 2}日"
REVIEWER = f"审查人（签名）：{FULL_WIDTH_SPACE * 6}{BLANK_DATE}"


@dataclass(frozen=True, slots=True)
class FormPerson:
    """One submitter: the name, and the 界别 or 组别."""

    name: str
    affiliation: str = ""


@dataclass(frozen=True, slots=True)
class MotionForm:
    """The 登记表 of one motion; what is empty is left to be written in by hand."""

    meeting: str
    subtitle: str
    number: str
    category: str
    title: str
    submitters: tuple[FormPerson, ...]
    parts: tuple[MotionPart, ...]
    opinion: str = ""
    received: str = ""
    affiliation_title: str = "界别、组别"


@dataclass(frozen=True, slots=True)
class FeedbackForm:
    """The 反馈表 that goes to the submitters with a reply; None leaves the boxes unticked."""

    meeting: str
    subtitle: str
    number: str
    title: str
    submitters: tuple[str, ...]
    handler: str
    reply_number: str = ""
    attitude: Satisfaction | None = None
    result: Satisfaction | None = None
    opinion: str = ""
    signature: str = ""
    date_line: str = ""
    notes: tuple[str, ...] = ()


def story(form: MotionForm) -> list[Any]:
    """Return the 登记表 as flowables: one sheet, more when the text needs them."""
    bare = _motion_boxes(form, CONTENT_HEIGHT).table()
    head = _head(form.meeting, form.subtitle)
    free = PORTRAIT.text_height - _height(head) - _height([bare]) - 1
    return [*head, _motion_boxes(form, CONTENT_HEIGHT + max(free, 0)).table()]


def paper(form: MotionForm, printed_at: datetime) -> bytes:
    """Return the 登记表 as PDF, A4 portrait."""
    from desktop.reports.document import Paper, render

    return render(story(form), Paper(f"{form.meeting}{form.subtitle}{form.number}", printed_at))


def feedback_story(form: FeedbackForm) -> list[Any]:
    """Return the 反馈表 as flowables."""
    from desktop.reports import styles
    from desktop.reports.text_block import TextBlock

    boxes = _Boxes()
    remarks = REMARK_HEIGHT
    if len(form.submitters) > MOST_BESIDE:
        boxes.wide("提案号", _lines(form.number, CELL, _wide_room()))
        lines = _lines("、".join(form.submitters), CELL, _wide_room())
        boxes.wide("提案者", lines)
        remarks = max(REMARK_HEIGHT - LEAST_ROW - len(lines) * CELL.leading, LEAST_REMARK)
    else:
        names = form.submitters
        shown = "、".join(names) if len(names) > 1 else _only(names)
        boxes.pair("提案号", form.number, "提案者", shown)
    boxes.wide("案由", _lines(form.title, CELL, _wide_room()))
    boxes.wide("承办单位", _lines(form.handler, CELL, _wide_room()))
    boxes.wide("答复文号", _lines(form.reply_number, CELL, _wide_room()))
    boxes.wide("办理态度", [_ticks(form.attitude)])
    boxes.wide("办理结果", [_ticks(form.result)])
    boxes.wide("意见和建议", [*_lines(form.opinion, CELL, _wide_room()), ""], remarks)
    signature, date = spaced_name(form.signature), form.date_line or BLANK_DATE
    boxes.pair("提案者签名", signature, "日期", date, least=SIGN_HEIGHT)
    notes = [TextBlock(note, styles.NOTE) for note in form.notes]
    return [*_head(form.meeting, form.subtitle), boxes.table(), *notes]


def feedback_paper(form: FeedbackForm, printed_at: datetime) -> bytes:
    """Return the 反馈表 as PDF, A4 portrait."""
    from desktop.reports.document import Paper, render

    title = f"{form.meeting}{form.subtitle}{form.number}"
    return render(feedback_story(form), Paper(title, printed_at))


@dataclass(slots=True)
class _Boxes:
    """Ruled boxes one below the other; each line is a row, so that a page may end after any."""

    rows: list[list[Any]] = field(default_factory=list)
    heights: list[float] = field(default_factory=list)
    commands: list[tuple[Any, ...]] = field(default_factory=list)

    def pair(
        self, label: str, text: str, other: str, value: str, *, least: float = LEAST_ROW
    ) -> None:
        """Add two labelled texts side by side."""
        left, right = (_lines(each, CELL, WIDTHS[1] - 2 * SIDE) for each in (text, value))
        cells = list(zip_longest(left, right, fillvalue="")) or [("", "")]
        rows = [["", one, "", two] for one, two in cells]
        rows[0][0], rows[0][2] = _label(label), _label(other)
        self._add(rows, CELL.leading, least)
        self._rule_sides(len(rows), (0, 1, 2))

    def wide(self, label: str, lines: Sequence[Any], least: float = LEAST_ROW) -> None:
        """Add a labelled box over the whole width."""
        rows = [["", line, "", ""] for line in lines or [""]]
        rows[0][0] = _label(label)
        self._add(rows, CELL.leading, least)
        self._rule_sides(len(rows), (0,))
        self._span(len(rows), 1)

    def open(self, label: str, lines: Sequence[Any], leading: float, least: float) -> None:
        """Add a box without a side: its label stands above the lines."""
        rows = [[line, "", "", ""] for line in (_label(label, SIDE_HEADING), *lines)]
        self._add(rows, leading, least)
        self._span(len(rows), 0)

    def table(self) -> Any:  # noqa: ANN401 - ReportLab has no types
        """Return the boxes as a flowable, framed on every page."""
        from reportlab.platypus.tables import Table

        frame = [
            ("LINEABOVE", (0, row), (-1, row), THICK, "black") for row in (0, "splitfirst")
        ] + [("LINEBELOW", (0, row), (-1, row), THICK, "black") for row in (-1, "splitlast")]
        frame += [("LINEBEFORE", (0, 0), (0, -1), THICK, "black")]
        frame += [("LINEAFTER", (-1, 0), (-1, -1), THICK, "black")]
        paddings = [("TOPPADDING", 0.0), ("BOTTOMPADDING", 0.0)]
        paddings += [("LEFTPADDING", SIDE), ("RIGHTPADDING", SIDE)]
        style = [(name, (0, 0), (-1, -1), points) for name, points in paddings]
        table = Table(self.rows, colWidths=WIDTHS, rowHeights=self.heights)
        table.setStyle([*style, *self.commands, *frame])
        return table

    def _add(self, rows: list[list[Any]], leading: float, least: float) -> None:
        start, last = len(self.rows), len(self.rows) + len(rows) - 1
        heights = [leading] * len(rows)
        heights[0] += ABOVE
        heights[-1] += ABOVE
        heights[-1] += max(least - sum(heights), 0)
        self.rows += rows
        self.heights += heights
        if start:
            self.commands.append(("LINEABOVE", (0, start), (-1, start), THIN, "black"))
        if start == last:
            self.commands.append(("VALIGN", (0, start), (-1, start), "MIDDLE"))
            return
        self.commands.append(("VALIGN", (0, start), (-1, start), "BOTTOM"))
        self.commands.append(("VALIGN", (0, start + 1), (-1, last), "TOP"))

    def _rule_sides(self, count: int, columns: Iterable[int]) -> None:
        """Rule the columns of the last rows, and keep a short box whole."""
        start, last = len(self.rows) - count, len(self.rows) - 1
        if count <= MOST_WHOLE_LINES:
            self.commands.append(("NOSPLIT", (0, start), (-1, last)))
        self.commands += [
            ("LINEAFTER", (column, start), (column, last), THIN, "black") for column in columns
        ]

    def _span(self, count: int, column: int) -> None:
        rows = range(len(self.rows) - count, len(self.rows))
        self.commands += [("SPAN", (column, row), (-1, row)) for row in rows]


def _motion_boxes(form: MotionForm, content_height: float) -> _Boxes:
    boxes = _Boxes()
    boxes.pair("编号", form.number, "类别", form.category)
    boxes.wide("案由", _lines(form.title, CELL, _wide_room()))
    listed, others = _parted(form.submitters)
    for place, person in enumerate(listed):
        label = "提案者" if place == 0 else ""
        boxes.pair(label, spaced_name(person.name), form.affiliation_title, person.affiliation)
    if others:
        joint = "、".join(map(_person, others))
        boxes.wide(f"联名{len(others)}人", _lines(joint, CELL, _wide_room()))
    boxes.pair("通讯地址", "", "联系电话", "")
    boxes.open(f"内{FULL_WIDTH_SPACE}容", _content(form.parts), TEXT.leading, content_height)
    opinion = _lines(form.opinion, CELL, _wide_room())
    room = [""] * (1 if opinion else BLANK_LINES)
    boxes.wide("审查意见", [*opinion, *room, *_lines(REVIEWER, SIGN_LINE, _wide_room())])
    boxes.wide("收文时间", _lines(form.received, CELL, _wide_room()))
    return boxes


def _parted(
    people: tuple[FormPerson, ...],
) -> tuple[tuple[FormPerson, ...], tuple[FormPerson, ...]]:
    """Return who has a row of his own, and who is named in one box with the others."""
    if not people:
        return (FormPerson(""),), ()
    return (people, ()) if len(people) <= MOST_ROWS else (people[:1], people[1:])


def _person(person: FormPerson) -> str:
    return f"{person.name}（{person.affiliation}）" if person.affiliation else person.name


def _content(parts: Iterable[MotionPart]) -> list[Any]:
    room = PORTRAIT.text_width - 2 * SIDE
    lines: list[Any] = []
    for part in parts:
        lines += _lines(part.heading, PART_HEADING, room) if part.paragraphs else []
        for paragraph in part.paragraphs:
            lines += _lines(paragraph, TEXT, room)
    return lines


def _lines(text: str, style: TextStyle, width: float) -> list[Any]:
    """Return a text as flowables of one line each."""
    from desktop.reports.text_block import TextBlock

    lines: list[Any] = []
    rest: list[Any] = [TextBlock(text, style)] if text else []
    while rest:
        rest[0].wrap(width, 0)
        first, *rest = rest[0].split(width, style.leading)
        lines.append(first)
    return lines


def _label(text: str, style: TextStyle = LABEL) -> Any:  # noqa: ANN401 - ReportLab has no types
    from desktop.reports.text_block import TextBlock

    return TextBlock(text, style)


def _ticks(chosen: Satisfaction | None) -> Any:  # noqa: ANN401 - ReportLab has no types
    """Return the three grades, a ruled box before each: not every font has such a character."""
    from reportlab.platypus.tables import Table

    row: list[Any] = []
    for grade, word in TICK_WORDS.items():
        row += [_label(TICK_MARK if grade is chosen else "", TICK), _label(word, TICK_WORD)]
    table = Table([row], [BOX_SIZE, TICK_WORD_ROOM] * 3, [BOX_SIZE], hAlign="LEFT")
    boxes = [("BOX", (place, 0), (place, 0), THIN, "black") for place in (0, 2, 4)]
    gaps = [("LEFTPADDING", (place, 0), (place, 0), 4.0) for place in (1, 3, 5)]
    sides = ("LEFTPADDING", "RIGHTPADDING", "TOPPADDING", "BOTTOMPADDING")
    table.setStyle([*((side, (0, 0), (-1, -1), 0.0) for side in sides), *gaps, *boxes])
    return table


def _head(meeting: str, subtitle: str) -> list[Any]:
    from reportlab.platypus.flowables import Spacer

    from desktop.reports.opening import opening

    return [*opening(meeting, subtitle, ""), Spacer(0, OPENING_GAP)]


def _height(flow: Iterable[Any]) -> float:
    sizes = (part.wrap(PORTRAIT.text_width, PORTRAIT.text_height) for part in flow)
    return float(sum(height for _, height in sizes))


def _wide_room() -> float:
    return sum(WIDTHS[1:]) - 2 * SIDE


def _only(names: Sequence[str]) -> str:
    return spaced_name(names[0]) if names else ""
