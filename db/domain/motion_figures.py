"""The year's numbers of 提案, each with its base, its 口径 and the motions behind it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from db.domain.ids import MotionId
from db.domain.motion_lines import (
    CONTENT,
    FEEDBACK,
    HANDLING,
    HONOURS,
    KIND_LABELS,
    REVIEW,
    SATISFACTION_LABELS,
    SUBMITTERS,
    FigureGroup,
    Line,
)
from db.domain.motion_tally import FigureKey, MotionFact, Tally, part_key
from db.domain.motion_vocabulary import MotionKind, Satisfaction
from db.domain.percentages import percentage, percentages

__all__ = [
    "Check",
    "Figure",
    "FigureGroup",
    "FigureKey",
    "MotionFact",
    "MotionFigures",
    "motion_figures",
    "part_key",
]


@dataclass(frozen=True, slots=True)
class Figure:
    """One number: its share of ``base`` in per cent, its 口径 and the motions behind it."""

    key: str
    group: str
    label: str
    value: int
    base: int | None
    percent: Decimal | None
    basis: str
    motions: tuple[MotionId, ...]


@dataclass(frozen=True, slots=True)
class Check:
    """勾稽: one sum that must come out, in words and in numbers."""

    name: str
    formula: str
    left: int
    right: int

    @property
    def difference(self) -> int:
        """Return by how much the left side is larger."""
        return self.left - self.right

    @property
    def holds(self) -> bool:
        """Whether both sides are the same."""
        return self.left == self.right


@dataclass(frozen=True, slots=True)
class MotionFigures:
    """All figures of a year in the order of the report, and the sums that they must make."""

    year: int
    figures: tuple[Figure, ...]
    checks: tuple[Check, ...]

    def figure(self, key: str) -> Figure:
        """Return the figure of a FigureKey or a ``part_key``.

        Raises:
            KeyError: there is no such figure this year.
        """
        for each in self.figures:
            if each.key == key:
                return each
        raise KeyError(key)

    def group(self, group: FigureGroup) -> tuple[Figure, ...]:
        """Return the figures under one heading."""
        return tuple(each for each in self.figures if each.group == group)


_K, _G = FigureKey, FigureGroup


def motion_figures(
    facts: Iterable[MotionFact],
    *,
    year: int,
    expected_members: int,
    categories: Sequence[str],
    letters: Sequence[str],
    rounds_to_hundred: bool = False,
) -> MotionFigures:
    """Count the year's motions as the 提案工作情况报告 does; percentages have one decimal.

    ``categories`` and ``letters`` stand in the order of their ranks, empty ones too; a motion
    with another one shows as a figure of its own and breaks the check. ``rounds_to_hundred``
    rounds the categories by largest remainder (最大余额法). Source: domain.md A3.
    """
    tally = Tally(tuple(dict.fromkeys(categories)), tuple(dict.fromkeys(letters)))
    for fact in facts:
        tally.enter(fact)
    figures = (
        *_lines(tally, REVIEW),
        *_lines(tally, SUBMITTERS),
        *_kinds(tally),
        *_categories(tally, rounds_to_hundred),
        *_people(tally, expected_members),
        *_units(tally),
        *_handling(tally),
        *_feedback(tally),
        *_lines(tally, HONOURS),
    )
    return MotionFigures(year, figures, _checks(tally))


def _lines(tally: Tally, lines: Iterable[Line]) -> tuple[Figure, ...]:
    return tuple(_line(tally, each) for each in lines)


def _line(tally: Tally, line: Line) -> Figure:
    motions = tally.motions(line.key)
    base = None if line.base is None else tally.count(line.base)
    return Figure(
        key=line.key,
        group=line.group,
        label=line.label,
        value=len(motions),
        base=base,
        percent=_share(len(motions), base),
        basis=line.basis,
        motions=motions,
    )


def _share(value: int, base: int | None) -> Decimal | None:
    return percentage(value, base, 1) if base is not None and base > 0 else None


def _kinds(tally: Tally) -> tuple[Figure, ...]:
    lines = (
        Line(part_key(_K.KIND, kind), _G.KINDS, label, _K.FILED, f"占比＝{label}÷立案")
        for kind, label in KIND_LABELS.items()
    )
    return _lines(tally, lines)


def _categories(tally: Tally, rounds_to_hundred: bool) -> tuple[Figure, ...]:
    lines = [
        Line(part_key(_K.CATEGORY, name), _G.CATEGORIES, name, _K.FILED, "占比＝该类÷立案")
        for name in tally.categories
    ]
    if tally.count(_K.UNLISTED_CATEGORY):
        basis = "占比＝该类÷立案；类别空缺或不在类别表内"
        lines.append(Line(_K.UNLISTED_CATEGORY, _G.CATEGORIES, "未列入类别", _K.FILED, basis))
    figures = _lines(tally, lines)
    return _to_hundred(figures) if rounds_to_hundred and tally.count(_K.FILED) else figures


def _to_hundred(figures: tuple[Figure, ...]) -> tuple[Figure, ...]:
    shares = percentages([each.value for each in figures], places=1, to_hundred=True)
    note = "；各类按最大余额法凑足100%"
    return tuple(
        replace(each, percent=share, basis=each.basis + note)
        for each, share in zip(figures, shares, strict=True)
    )


def _people(tally: Tally, expected_members: int) -> tuple[Figure, ...]:
    livelihood = Line(_K.LIVELIHOOD, _G.PEOPLE, "民生类提案", _K.FILED, "占比＝民生类÷立案")
    members = Line(
        _K.MEMBERS,
        _G.PEOPLE,
        "参与提案的委员",
        None,
        "参与率＝参与委员÷应到委员；在收到的任一提案上署名即计，每人只计一次，以名计",
    )
    number = len(tally.members)
    return (
        _line(tally, livelihood),
        replace(
            _line(tally, members),
            value=number,
            base=expected_members,
            percent=_share(number, expected_members),
        ),
    )


def _units(tally: Tally) -> tuple[Figure, ...]:
    figures = _lines(
        tally,
        (
            Line(
                part_key(_K.UNIT, name),
                _G.UNITS,
                name or "未记单位",
                _K.COLLECTIVE,
                "占比＝该单位÷集体提案；按第一提案单位计立案的集体提案",
            )
            for name in tally.units
        ),
    )
    return tuple(sorted(figures, key=lambda each: (-each.value, each.key)))


def _handling(tally: Tally) -> tuple[Figure, ...]:
    basis = "以家计：立案提案的现任承办单位，每家只计一次"
    organisations = Line(_K.ORGANISATIONS, _G.HANDLING, "承办单位", None, basis)
    number = len(tally.organisations)
    return (
        replace(_line(tally, organisations), value=number),
        *_lines(tally, HANDLING),
        *_letters(tally),
    )


def _letters(tally: Tally) -> tuple[Figure, ...]:
    lines = [
        Line(part_key(_K.LETTER, letter), _G.LETTERS, f"{letter}类", _K.REPLIED, "占比＝该类÷办复")
        for letter in tally.letters
    ]
    if tally.count(_K.UNLISTED_LETTER):
        basis = "占比＝该类÷办复；答复分类不在分类表内"
        lines.append(Line(_K.UNLISTED_LETTER, _G.LETTERS, "未列入分类", _K.REPLIED, basis))
    return _lines(tally, lines)


def _feedback(tally: Tally) -> tuple[Figure, ...]:
    return (
        _line(tally, FEEDBACK),
        *_satisfaction(tally, _K.ATTITUDE, _G.ATTITUDES),
        *_satisfaction(tally, _K.RESULT, _G.RESULTS),
        _line(tally, CONTENT),
    )


def _satisfaction(tally: Tally, key: FigureKey, group: FigureGroup) -> tuple[Figure, ...]:
    lines = (
        Line(part_key(key, each), group, label, _K.FEEDBACK, f"占比＝{group}{label}÷反馈")
        for each, label in SATISFACTION_LABELS.items()
    )
    return _lines(tally, lines)


def _checks(tally: Tally) -> tuple[Check, ...]:
    count, filed = tally.count, tally.count(_K.FILED)
    outcomes = (_K.FILED, _K.MERGED, _K.NOT_FILED, _K.WITHDRAWN, _K.PENDING)
    return (
        Check(
            "收到的去向",
            "收到 ＝ 立案＋并案＋不立案＋撤案＋待审",
            count(_K.RECEIVED),
            sum(map(count, outcomes)),
        ),
        Check("立案的种类", "立案 ＝ 各种类之和", filed, tally.total(_K.KIND, MotionKind)),
        Check(
            "立案的类别", "立案 ＝ 各类别之和", filed, tally.total(_K.CATEGORY, tally.categories)
        ),
        Check(
            "立案的提案者",
            "立案 ＝ 集体＋委员个人和联名",
            filed,
            count(_K.COLLECTIVE) + count(_K.PERSONAL),
        ),
        Check(
            "答复的分类",
            "办复 ＝ 各答复分类之和",
            count(_K.REPLIED),
            tally.total(_K.LETTER, tally.letters),
        ),
        Check(
            "反馈的结果",
            "反馈 ＝ 满意＋基本满意＋不满意",
            count(_K.FEEDBACK),
            tally.total(_K.RESULT, Satisfaction),
        ),
    )
