"""The 勾稽 of a published table in a file: read it, check it, say in words what is wrong."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from db.domain.errors import RuleViolation
from db.domain.figure_table import (
    PublishedRow,
    RowCause,
    RowFinding,
    RowVerdict,
    SumFinding,
    SumVerdict,
    check_sums,
    check_table,
)

HEADER = ("who", "total_kind", "total", "part", "n", "published_pct")
_BYTES, _ROWS = 1_000_000, 2_000
_COUNT = re.compile(r"[0-9]{1,9}|[0-9]{1,3}(,[0-9]{3}){1,2}")
_PERCENT = re.compile(r"([0-9]{1,9}(?:\.[0-9]{1,6})?)\s*%?")
_NOTHING = frozenset({"", "-", "—", "——"})


@dataclass(eq=False)
class NotAFigureTable(RuleViolation):
    """The file is no table of figures.

    ``reason`` is one of missing, unreadable, too_large, encoding, header, empty.
    """

    path: Path
    reason: str


@dataclass(frozen=True, slots=True)
class FigureProblem:
    """A line that could not be read, and why."""

    row: int
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedRow:
    """One published number with the verdict on its percentage; ``row`` is the line in the file."""

    row: int
    who: str
    part: str
    n: int
    total: int
    published: Decimal | None
    verdict: RowVerdict
    right: Decimal | None
    cause: RowCause | None
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedSum:
    """Parts that should make a total; ``difference`` is what they are more than it."""

    who: str
    total_kind: str
    total: int
    parts: tuple[str, ...]
    rows: tuple[int, ...]
    sum: int
    difference: int
    verdict: SumVerdict
    message: str


@dataclass(frozen=True, slots=True)
class FigureCheck:
    """All that is to say of a table."""

    rows: tuple[CheckedRow, ...]
    sums: tuple[CheckedSum, ...]
    problems: tuple[FigureProblem, ...]

    @property
    def is_sound(self) -> bool:
        """Whether all was read, no percentage is wrong and all parts add up."""
        wrong = any(each.verdict is RowVerdict.WRONG for each in self.rows)
        astray = any(each.verdict in (SumVerdict.SHORT, SumVerdict.OVER) for each in self.sums)
        return not (self.problems or wrong or astray)


def check_figures(path: Path) -> FigureCheck:
    """Check the table (tab-separated, UTF-8 or GB18030) in a file.

    Raises:
        NotAFigureTable: there is no such table in the file.
    """
    problems: list[FigureProblem] = []
    rows: list[PublishedRow] = []
    for number, cells in _lines(path):
        found = _problems(cells)
        problems.extend(FigureProblem(number, f"第{number}行：{each}") for each in found)
        if not found:
            rows.append(_published(number, cells))
    return FigureCheck(
        tuple(map(_checked_row, check_table(rows))),
        tuple(map(_checked_sum, check_sums(rows))),
        tuple(problems),
    )


def as_json(check: FigureCheck) -> dict[str, object]:
    """Return the check for the command line; percentages are texts, to keep their decimals."""
    return {
        "rows": [_row_json(each) for each in check.rows],
        "sums": [_sum_json(each) for each in check.sums],
        "problems": [{"row": each.row, "message": each.message} for each in check.problems],
        "is_sound": check.is_sound,
    }


def _row_json(row: CheckedRow) -> dict[str, object]:
    return {
        "row": row.row,
        "who": row.who,
        "part": row.part,
        "n": row.n,
        "total": row.total,
        "published": None if row.published is None else str(row.published),
        "verdict": row.verdict.value,
        "right": None if row.right is None else str(row.right),
        "cause": None if row.cause is None else row.cause.value,
        "message": row.message,
    }


def _sum_json(run: CheckedSum) -> dict[str, object]:
    return {
        "who": run.who,
        "total_kind": run.total_kind,
        "total": run.total,
        "parts": list(run.parts),
        "rows": list(run.rows),
        "sum": run.sum,
        "difference": run.difference,
        "verdict": run.verdict.value,
        "message": run.message,
    }


def _lines(path: Path) -> Iterator[tuple[int, Sequence[str]]]:
    """Yield the number and the cells of every line under the header that is not empty."""
    text = _text(path).replace("\r\n", "\n").replace("\r", "\n")
    lines = [[cell.strip() for cell in line.split("\t")] for line in text.split("\n")]
    filled = [(number, cells) for number, cells in enumerate(lines, 1) if any(cells)]
    if not filled or [each.casefold() for each in _padded(filled[0][1])] != list(HEADER):
        raise NotAFigureTable(path, "header")
    if len(filled) == 1:
        raise NotAFigureTable(path, "empty")
    if len(filled) > _ROWS:
        raise NotAFigureTable(path, "too_large")
    for number, cells in filled[1:]:
        yield number, _padded(cells)


def _padded(cells: Sequence[str]) -> list[str]:
    """Return the cells without empty ones at the end, filled up to the width of the header."""
    width = max((at for at, cell in enumerate(cells, 1) if cell), default=0)
    return [*cells[:width], *[""] * (len(HEADER) - width)]


def _text(path: Path) -> str:
    data = _data(path)
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise NotAFigureTable(path, "encoding")


def _data(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(_BYTES + 1)
    except FileNotFoundError:
        raise NotAFigureTable(path, "missing") from None
    except OSError as error:
        raise NotAFigureTable(path, "unreadable") from error
    if len(data) > _BYTES:
        raise NotAFigureTable(path, "too_large")
    return data


def _problems(cells: Sequence[str]) -> list[str]:
    """Say what cannot be read in a line."""
    if len(cells) > len(HEADER):
        return [f"有{len(cells)}栏，应为{len(HEADER)}栏"]
    who, total_kind, total, part, n, published = map(_plain, cells)
    names = (("单位（who）", who), ("总数名称（total_kind）", total_kind), ("分项（part）", part))
    found = [f"缺{label}" for label, name in names if not name]
    for label, count in (("总数（total）", total), ("件数（n）", n)):
        if not _COUNT.fullmatch(count):
            found.append(f"{label}“{count}”不是整数" if count else f"缺{label}")
    if published not in _NOTHING and not _PERCENT.fullmatch(published):
        found.append(f"公布的百分比（published_pct）“{published}”不是数字")
    return found


def _plain(cell: str) -> str:
    """Return the cell with full-width digits and signs made plain."""
    return unicodedata.normalize("NFKC", cell).strip()


def _published(number: int, cells: Sequence[str]) -> PublishedRow:
    who, total_kind, total, part, n, published = cells
    percent = _PERCENT.fullmatch(_plain(published))
    return PublishedRow(
        row=number,
        who=who,
        total_kind=total_kind,
        total=_count(total),
        part=part,
        n=_count(n),
        published=None if percent is None else Decimal(percent[1]),
    )


def _count(cell: str) -> int:
    return int(_plain(cell).replace(",", ""))


_CAUSES = {
    RowCause.ADJUSTED: "可能是为使各项合计为100%作了调整，不是四舍五入的结果",
    RowCause.TRUNCATED: "可能是直接舍去尾数，没有四舍五入",
    RowCause.LAST_PLACE: "只差末位1，可能是为使合计为100%作了调整，但表中各项不全，无法证实",
    RowCause.OTHER: "原因不明，请核对原数",
}


def _checked_row(finding: RowFinding) -> CheckedRow:
    row = finding.row
    return CheckedRow(
        row=row.row,
        who=row.who,
        part=row.part,
        n=row.n,
        total=row.total,
        published=row.published,
        verdict=finding.verdict,
        right=finding.right,
        cause=finding.cause,
        message=f"第{row.row}行：{_verdict(finding)}",
    )


def _verdict(finding: RowFinding) -> str:
    row = finding.row
    if finding.verdict is RowVerdict.UNCHECKED:
        return "没有公布百分比，未核对"
    if finding.right is None:
        return f"总数为0，不能算百分比，公布的是{row.published}%"
    sum_text = f"{row.n}÷{row.total}＝{finding.right}%"
    if finding.cause is None:
        return f"{sum_text}，与公布的一致"
    return f"{sum_text}，公布的是{row.published}%：{_cause(finding, finding.cause)}"


def _cause(finding: RowFinding, cause: RowCause) -> str:
    if cause is RowCause.WRONG_BASE:
        return f"分母应为{finding.base_kind}{finding.base}件"
    return _CAUSES[cause]


def _checked_sum(run: SumFinding) -> CheckedSum:
    return CheckedSum(
        who=run.who,
        total_kind=run.total_kind,
        total=run.total,
        parts=tuple(each.part for each in run.rows),
        rows=tuple(each.row for each in run.rows),
        sum=run.sum,
        difference=run.difference,
        verdict=run.verdict,
        message=f"{run.who}：{_sum_text(run)}",
    )


def _sum_text(run: SumFinding) -> str:
    whole = f"{run.total_kind}{run.total}"
    parts = "＋".join(f"{each.part}{each.n}" for each in run.rows)
    if run.verdict is SumVerdict.ADDS_UP:
        return f"{whole}＝{parts}"
    if run.verdict is SumVerdict.LONE:
        return f"{whole}只列出{parts}一项，不核对合计"
    more = f"多{run.difference}" if run.difference > 0 else f"少{-run.difference}"
    made = parts if len(run.rows) == 1 else f"{parts}＝{run.sum}"
    return f"{made}，比{whole}{more}"
