"""提案工作情况报告: the figures of a year from the record, each with the list behind it."""

from datetime import date
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.domain.ids import MemberId, MotionId
from db.domain.motion_figures import Figure, MotionFact, MotionFigures, motion_figures
from db.domain.motion_report import figures_paragraph
from db.domain.motion_rows import MotionRow
from db.domain.motion_vocabulary import MotionKind, MotionState, Satisfaction
from db.models.motion import Motion
from db.models.motion_rule import MotionCategory
from db.repositories import members, motion_handling, motion_rules, motions
from db.session import UnitOfWork


class FigureService:
    """Counts the motions of a year."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def figures(self, year: int) -> MotionFigures:
        """Return every figure of a year with its 口径, its list, and the 勾稽 checks."""
        with self._uow.read() as session:
            rule = motion_rules.rule(session)
            day = min(self._uow.clock().date(), date(year, 12, 31))
            return motion_figures(
                facts_of(session, year),
                year=year,
                expected_members=members.count_in_office(session, day),
                categories=[row.name for row in motion_rules.categories(session)],
                letters=[row.letter for row in motion_rules.letters(session)],
                rounds_to_hundred=rule.rounds_to_hundred,
            )

    def paragraph(self, figures: MotionFigures) -> str:
        """Return the report's paragraph, its numbers those of the record."""
        return figures_paragraph(figures)

    def behind(self, figure: Figure) -> tuple[MotionRow, ...]:
        """Return the motions that a figure counts."""
        with self._uow.read() as session:
            return motions.rows(session, Motion.id.in_(figure.motions))

    def members_behind(self, figure: Figure) -> tuple[str, ...]:
        """Return the names of the members who signed the motions that a figure counts."""
        with self._uow.read() as session:
            signed = motions.submitters_of(session, figure.motions)
        people = {
            each.member_id: each.name
            for row in signed.values()
            for each in row
            if each.member_id is not None
        }
        return tuple(people[key] for key in sorted(people))


def facts_of(session: Session, year: int) -> list[MotionFact]:
    """Return what the figures of a year are counted from."""
    people, units = _signers(session, year)
    organisations = motion_handling.organisations_of_year(session, year)
    found = session.execute(
        select(*_FACTS, MotionCategory.name.label("category"))
        .join(MotionCategory, MotionCategory.id == Motion.category_id)
        .where(Motion.year == year)
        .order_by(Motion.id)
    )
    return [
        MotionFact(
            id=MotionId(row.id),
            kind=MotionKind(row.kind),
            state=MotionState(row.state),
            category=row.category,
            is_livelihood=row.is_livelihood,
            is_key=row.is_key,
            is_excellent=row.is_excellent,
            first_unit=units.get(row.id, ""),
            members=tuple(people.get(row.id, ())),
            handlers=tuple(organisations.get(row.id, ())),
            reply_letter=row.reply_letter,
            attitude=Satisfaction(row.attitude) if row.attitude else None,
            result=Satisfaction(row.result) if row.result else None,
            merged_into=row.merged_into_id,
        )
        for row in found
    ]


_FACTS = (
    Motion.id,
    Motion.kind,
    Motion.state,
    Motion.is_livelihood,
    Motion.is_key,
    Motion.is_excellent,
    Motion.reply_letter,
    Motion.attitude,
    Motion.result,
    Motion.merged_into_id,
)


def _signers(session: Session, year: int) -> tuple[dict[int, list[MemberId]], dict[int, str]]:
    """Return the members that signed each motion of a year, and the unit that signed it first."""
    members: dict[int, list[MemberId]] = {}
    units: dict[int, str] = {}
    for motion, member, unit in motions.signers_of_year(session, year):
        if member is not None:
            members.setdefault(motion, []).append(member)
        else:
            units.setdefault(motion, unit)
    return members, units


def figures_json(figures: MotionFigures, paragraph: str) -> dict[str, object]:
    """Return the figures for the command line: every number with its 口径, and the checks."""
    return {
        "year": figures.year,
        "figures": [
            {
                "key": each.key,
                "group": each.group,
                "label": each.label,
                "value": each.value,
                "base": each.base,
                "percent": _text(each.percent),
                "basis": each.basis,
            }
            for each in figures.figures
        ],
        "checks": [
            {
                "name": each.name,
                "formula": each.formula,
                "left": each.left,
                "right": each.right,
                "difference": each.difference,
                "holds": each.holds,
            }
            for each in figures.checks
        ],
        "paragraph": paragraph,
    }


def _text(value: Decimal | None) -> str | None:
    return None if value is None else str(value)
