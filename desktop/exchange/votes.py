"""表决系统导出的逐席结果: each row matched to a member and a choice; all rows or none."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from db.domain.ids import MemberId
from db.domain.vote_vocabulary import VoteChoice
from desktop.exchange.cleaning import clean_person_name, compact_text, is_blank
from desktop.exchange.errors import ExchangeError, NoNameColumn
from desktop.exchange.previews import Problem
from desktop.exchange.tables import ColumnSpec, TableChoice, TableRow, data_rows, guess_table
from desktop.exchange.workbook import Cell, Sheet, Workbook

VOTE_COLUMNS = (
    ColumnSpec("seat", "座位号", ("座号", "席位", "席位号", "座位", "表决器号", "表决器", "机号")),
    ColumnSpec("number", "证号", ("委员证号", "出席证号", "证件号", "编号", "号码", "代码")),
    ColumnSpec("name", "姓名", ("委员姓名", "委员")),
    ColumnSpec(
        "choice",
        "表决",
        ("表决结果", "结果", "选择", "按键", "表决意见", "意见", "投票"),
        is_required=True,
    ),
)
TITLES: Mapping[str, str] = {spec.key: spec.title for spec in VOTE_COLUMNS}
SEAT_FORMS = (
    re.compile(r"第?(\d+)排第?(\d+)[号座]?"),
    re.compile(r"(\d+)[-－—_/.](\d+)"),
    # Two digits for the 号; a workbook that keeps numbers drops the 0 before the row.
    re.compile(r"(\d{1,2})(\d{2})"),
)
MOST_NAMED = 10
"""How many bad rows a message names; the rest is counted."""

CHOICES: Mapping[str, VoteChoice] = {
    word: choice
    for choice, words in {
        VoteChoice.YES: ("赞成", "同意", "1", "yes", "y", "√", "✓"),
        VoteChoice.NO: ("反对", "不同意", "2", "no", "n", "×", "✕"),
        VoteChoice.ABSTAIN: ("弃权", "3", "abstain", "○", "〇"),
        VoteChoice.NOT_VOTED: ("未按", "未按键", "未按表决器", "未表决", "0", "", "-", "—"),
    }.items()
    for word in words
}


@dataclass(frozen=True, slots=True)
class Voter:
    """A member whom a list may call by seat, number or name."""

    id: MemberId
    number: str
    name: str


@dataclass(frozen=True, slots=True)
class NamedVote:
    """A row of the list: whose vote it is, and what it is."""

    row: int
    member: MemberId
    choice: VoteChoice


@dataclass(eq=False)
class VotesRefused(ExchangeError):
    """Rows that cannot be matched or read; not one vote of the file counts."""

    problems: tuple[Problem, ...]

    def __str__(self) -> str:
        """Name the rows and say what to do."""
        named = [
            f"第 {each.row} 行 {each.column}：{each.message}" for each in self.problems[:MOST_NAMED]
        ]
        if len(self.problems) > MOST_NAMED:
            named.append(f"另有 {len(self.problems) - MOST_NAMED} 行")
        return "表决结果没有导入，一票也没有写入。\n" + "\n".join(named)


class Roster:
    """Finds members by seat, by number, and by name where one only has it."""

    def __init__(self, voters: Iterable[Voter], seats: Mapping[str, MemberId]) -> None:
        listed = tuple(voters)
        self._seats = {seat_key(seat): member for seat, member in seats.items()}
        self._numbers = {folded(each.number): each.id for each in listed if each.number}
        self._names: dict[str, tuple[MemberId, ...]] = {}
        for each in listed:
            self._names[each.name] = (*self._names.get(each.name, ()), each.id)

    def find(self, cells: Mapping[str, Cell]) -> frozenset[MemberId]:
        """Return whom a row may be about: nobody, one, or the two whom it confuses."""
        seat, number = folded(cells.get("seat")), folded(cells.get("number"))
        if seat or number:
            # A keypad without a seating plan is numbered as the badges are.
            called = self._seats.get(seat_key(seat)), self._numbers.get(number or seat)
            return frozenset(each for each in called if each is not None)
        named = self._names.get(clean_person_name(cells.get("name")).name, ())
        return frozenset(named if len(named) == 1 else ())


def seat_key(cell: object) -> str:
    """Return a seat as it is compared: “03排05号”, “3-5” and “0305” are all “3排5号”."""
    word = folded(cell)
    for form in SEAT_FORMS:
        found = form.fullmatch(word)
        if found:
            row, number = map(int, found.groups())
            return f"{row}排{number}号"
    return word


def folded(cell: object) -> str:
    """Return a seat or a number as it is compared: “ａ-03 ” is A-03, 7.0 is 7."""
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    return compact_text(cell).upper()


def read_choice(cell: object) -> VoteChoice | None:
    """Return the choice that a cell names, or None."""
    return CHOICES.get(folded(cell).lower())


def read_votes(workbook: Workbook, roster: Roster) -> tuple[NamedVote, ...]:
    """Return the vote of every row. Raises VotesRefused, EmptyWorkbook, NoNameColumn."""
    found: list[NamedVote] = []
    problems: list[Problem] = []
    rows_of: dict[MemberId, int] = {}
    for row in data_rows(workbook, guess_votes(workbook), VOTE_COLUMNS):
        called, choice = roster.find(row.cells), read_choice(row.cells.get("choice"))
        if len(called) != 1:
            problems.append(_confused(row) if called else _stranger(row))
            continue
        member = next(iter(called))
        if choice is None:
            word = compact_text(row.cells.get("choice"))
            problems.append(Problem(row.number, TITLES["choice"], f"看不懂“{word}”"))
        elif member in rows_of:
            message = f"与第 {rows_of[member]} 行是同一位委员"
            problems.append(Problem(row.number, _called(row)[0], message))
        else:
            rows_of[member] = row.number
            found.append(NamedVote(row.number, member, choice))
    if problems:
        raise VotesRefused(tuple(problems))
    return tuple(found)


def guess_votes(workbook: Workbook) -> TableChoice:
    """Return where the list stands; a list without titles is seat or number, name?, choice."""
    try:
        return guess_table(workbook, VOTE_COLUMNS)
    except NoNameColumn:
        bare = _bare_columns(workbook.sheets[0])
        if bare is None:
            raise
        return TableChoice(0, -1, bare)


def _bare_columns(sheet: Sheet) -> dict[str, int] | None:
    rows = [row for row in sheet.rows if not all(map(is_blank, row))]
    width = min((len(row) for row in rows), default=0)
    last = width - 1
    if last < 1 or not all(_is_choice(row[last]) for row in rows):
        return None
    return {"seat": 0, "choice": last} | ({"name": 1} if last > 1 else {})


def _is_choice(cell: Cell) -> bool:
    return read_choice(cell) is not None


def _stranger(row: TableRow) -> Problem:
    title, word = _called(row)
    return Problem(row.number, title, f"没有“{word}”这个{title}")


def _confused(row: TableRow) -> Problem:
    title, word = _called(row)
    if not is_blank(row.cells.get("number")):
        return Problem(row.number, title, f"“{word}”坐的不是这个证号的委员")
    message = f"“{word}”是一位委员的座位，又是另一位的证号：标题请写“证号”，或把座位写成“3排5号”"
    return Problem(row.number, title, message)


def _called(row: TableRow) -> tuple[str, str]:
    for key in ("seat", "number", "name"):
        word = compact_text(row.cells.get(key))
        if word:
            return TITLES[key], word
    return TITLES["seat"], ""
