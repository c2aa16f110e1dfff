"""Reads a plain text as a 公文: first the title; the form of a line says what it is."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from desktop.reports.names import spaced_name
from desktop.reports.official import Imprint, OfficialText, paragraphs

LONGEST_SIGNATURE, LONGEST_NAME = 40, 4
"""Characters of the longest line that signs a text, and of a name under a title."""

LONGEST_HEADING = 60
"""Characters of the longest line that needs no full stop: a longer one goes on in the next."""

MARKS = dict(zip(",;:?!", "，；：？！", strict=True))
"""Half-width marks and what official text has for them."""

_NUMBER = re.compile(r".{1,20}[〔\[（(]\d{4}[〕\]）)]\s*\d{1,5}\s*号")
_DIGIT = r"\d一二三四五六七八九十"
_DATE = re.compile(f"[{_DIGIT}〇○零]{{4}}年[{_DIGIT}]{{1,3}}月[{_DIGIT}]{{1,3}}日")
_STOPS = tuple("。；：！？”’）》…;:!?.)")
_ENDS = tuple("。；：！？，、;:!?,.")
_CHINESE = "\u3400-\u9fff\U00020000-\U0003ffff"
_AFTER_CHINESE = re.compile(f"(?<=[{_CHINESE}”’）》〕%])[,;:?!]|[,;:?!](?=[{_CHINESE}“‘（《])")
_BRACKETS = re.compile(r"\(([^()]*)\)")
_YEAR_BRACKETS = re.compile(r"[\[（(〔](\d{4})[\]）)〕](?=\s*\d{1,5}\s*号)")
_ATTACHMENTS = re.compile(r"附件\s*[：:]\s*")
_ITEM = re.compile(r"\d{1,2}\s*[.．、]\s*")
_COPIES = re.compile(r"抄送\s*[：:]\s*")
_PRINTED = re.compile(rf"(?P<office>.*?)\s*(?P<date>{_DATE.pattern})印发")
_QUOTED = re.compile(f'"([^"\n]*[{_CHINESE}][^"\n]*)"')
_HAS_CHINESE = re.compile(f"[{_CHINESE}]")


def official_marks(text: str) -> str:
    """Return the text with the full-width marks of Chinese where half-width ones were typed.

    Marks of numbers, times and Latin words stay as they are; a year in a document number stands
    in 〔〕 (GB/T 9704-2012, 7.2.5).
    """
    text = _YEAR_BRACKETS.sub(r"〔\1〕", text)
    text = _QUOTED.sub(r"“\1”", text)
    text = _BRACKETS.sub(_official_brackets, text)
    return _AFTER_CHINESE.sub(lambda match: MARKS[match.group()], text)


def read_official(text: str) -> OfficialText:
    """Return a plain text as a 公文; a text without a line has an empty title."""
    reading = _Reading(_whole_lines(text))
    reading.read_head()
    reading.read_imprint()
    reading.read_closing()
    return OfficialText(
        title=reading.title,
        document_number=reading.number,
        bylines=tuple(reading.bylines),
        addressee=reading.addressee,
        body=paragraphs(reading.lines),
        attachments=tuple(reading.attachments),
        signature=reading.signature,
        date_line=reading.date_line,
        note=reading.note,
        imprint=reading.imprint,
    )


@dataclass(slots=True)
class _Reading:
    """The lines that are still to be read, and what has been read of the text."""

    lines: list[str]
    title: str = ""
    number: str = ""
    bylines: list[str] = field(default_factory=list)
    addressee: str = ""
    attachments: list[str] = field(default_factory=list)
    signature: str = ""
    date_line: str = ""
    note: str = ""
    imprint: Imprint | None = None

    def read_head(self) -> None:
        """Take the number, the title, what stands under it, and the addressee."""
        if self._next_is(_NUMBER):
            self.number = self.lines.pop(0)
        if self.lines:
            self.title = self.lines.pop(0)
        if not self.number and self._next_is(_NUMBER):
            self.number = self.lines.pop(0)
        while self.lines and len(self.bylines) < 3 and _is_byline(self.lines[0], self.bylines):
            self.bylines.append(_byline(self.lines.pop(0)))
        if self.lines and self.lines[0].endswith("：") and "。" not in self.lines[0]:
            self.addressee = self.lines.pop(0)

    def read_imprint(self) -> None:
        """Take 抄送 and 印发 from the end."""
        printed = _PRINTED.fullmatch(self.lines[-1]) if self.lines else None
        if printed:
            self.lines.pop()
        copies: tuple[str, ...] = ()
        if self.lines and _COPIES.match(self.lines[-1]):
            names = _COPIES.sub("", self.lines.pop(), count=1).rstrip("。")
            copies = (names,)
        if printed or copies:
            office, date = printed.group("office", "date") if printed else ("", "")
            self.imprint = Imprint(copies, office, date)

    def read_closing(self) -> None:
        """Take the note, the signature with its date, and the list of attachments."""
        place = self._date_place()
        if place is not None:
            after = self.lines[place + 1 :]
            self.note = after[0][1:-1] if after else ""
            self.date_line = self.lines[place]
            del self.lines[place:]
            if self.lines and _signs(self.lines[-1]):
                self.signature = self.lines.pop()
        self._read_attachments()

    def _date_place(self) -> int | None:
        """Return where the date stands: last, or before one note in brackets."""
        for place in range(len(self.lines) - 1, max(len(self.lines) - 3, -1), -1):
            if _DATE.fullmatch(self.lines[place]):
                return place
            if not (self.lines[place].startswith("（") and self.lines[place].endswith("）")):
                return None
        return None

    def _read_attachments(self) -> None:
        starts = [place for place, line in enumerate(self.lines) if _ATTACHMENTS.match(line)]
        if not starts or not all(map(_ITEM.match, self.lines[starts[-1] + 1 :])):
            return
        first, *others = self.lines[starts[-1] :]
        items = [_ATTACHMENTS.sub("", first, count=1), *others]
        self.attachments = [_ITEM.sub("", item, count=1) for item in items]
        del self.lines[starts[-1] :]

    def _next_is(self, pattern: re.Pattern[str]) -> bool:
        return bool(self.lines and pattern.fullmatch(self.lines[0]))


def _whole_lines(text: str) -> list[str]:
    """Return the lines that say something; a long one that a page end cut in two is joined."""
    lines: list[str] = []
    for line in map(_bare, text.lstrip("\ufeff").splitlines()):
        if lines and len(lines[-1]) > LONGEST_HEADING and not lines[-1].endswith(_STOPS):
            lines[-1] += line
        elif line:
            lines.append(line)
    return lines


def _bare(line: str) -> str:
    """Return a line without blanks around it: indents are the paper's business."""
    return line.strip().strip("\u3000").strip()


def _is_byline(line: str, before: Sequence[str]) -> bool:
    """Say whether a line belongs under the title: a date in brackets, then a name."""
    if line.startswith("（") and line.endswith("）"):
        return _DATE.search(line) is not None or "通过" in line
    is_name = len(line.replace("\u3000", "").replace(" ", "")) <= LONGEST_NAME
    return bool(before) and is_name and not line.endswith(_ENDS)


def _byline(line: str) -> str:
    return line if line.startswith("（") else spaced_name(line)


def _signs(line: str) -> bool:
    return len(line) <= LONGEST_SIGNATURE and not line.endswith(_ENDS)


def _official_brackets(match: re.Match[str]) -> str:
    """Return brackets full-width when Chinese stands in them or they number a paragraph."""
    inside = match.group(1)
    is_number = inside.isdigit() and match.start() == 0
    return f"（{inside}）" if is_number or _HAS_CHINESE.search(inside) else match.group()
