"""Motions: written, numbered, listed, found, and read whole."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, func, select
from sqlalchemy.orm import Session

from db.domain.ids import MemberId, MotionCategoryId, MotionId, UnitId
from db.domain.motion_rows import MotionRow, Submitter, SubmitterRow
from db.domain.motion_vocabulary import MotionKind, MotionState, Satisfaction
from db.models import Member, Unit
from db.models.motion import Motion, MotionSubmitter, MotionText
from db.models.motion_rule import MotionCategory, MotionSerial


@dataclass(frozen=True, slots=True, kw_only=True)
class MotionValues:
    """What is written of a motion at intake; ``head`` holds the words that it is found by."""

    year: int
    number: str | None
    title: str
    kind: MotionKind
    category_id: MotionCategoryId
    is_livelihood: bool
    is_plenary: bool
    is_public: bool
    submitted_on: date
    phone: str
    wanted_handlers: str
    situation: str
    analysis: str
    suggestion: str
    submitters: tuple[Submitter, ...]
    shown_submitters: str
    head: str


def add(session: Session, values: MotionValues, state: MotionState) -> MotionId:
    """Add a motion; return its key."""
    return add_all(session, [(values, state)])[0]


def add_all(
    session: Session, motions: Sequence[tuple[MotionValues, MotionState]]
) -> list[MotionId]:
    """Add many motions with two flushes instead of two for each."""
    rows = []
    for values, state in motions:
        row = Motion(state=state.value)
        _write(row, values)
        rows.append(row)
    session.add_all(rows)
    session.flush()
    for row, (values, _) in zip(rows, motions, strict=True):
        text = MotionText(motion_id=row.id)
        _write_text(text, values)
        session.add(text)
        session.add_all(_submitter_rows(row.id, values.submitters))
    session.flush()
    return [MotionId(row.id) for row in rows]


def change(session: Session, key: MotionId, values: MotionValues) -> None:
    """Write a motion anew."""
    row = session.get_one(Motion, key)
    _write(row, values)
    row.revision += 1
    _write_text(session.get_one(MotionText, key), values)
    old = _submitters(session, key)
    if [(each.member_id, each.unit_id) for each in old] != [
        (each.member_id, each.unit_id) for each in values.submitters
    ]:
        for each in old:
            session.delete(each)
        session.flush()
        session.add_all(_submitter_rows(key, values.submitters))
    session.flush()


def remove(session: Session, key: MotionId) -> None:
    """Remove a motion with its text and submitters; the database refuses one with a history."""
    for each in _submitters(session, key):
        session.delete(each)
    session.delete(session.get_one(MotionText, key))
    session.flush()
    session.delete(session.get_one(Motion, key))
    session.flush()


def next_serial(session: Session, year: int) -> int:
    """Return the next number of a year, which is then given for good."""
    row = session.get(MotionSerial, year)
    if row is None:
        row = MotionSerial(year=year, last=0)
        session.add(row)
    row.last += 1
    session.flush()
    return row.last


def last_serial(session: Session, year: int) -> int:
    """Return the last number given in a year, 0 before the first."""
    row = session.get(MotionSerial, year)
    return row.last if row is not None else 0


def keep_serial(session: Session, year: int, serial: int) -> None:
    """Let no number up to ``serial`` be given in a year: a list has brought them."""
    row = session.get(MotionSerial, year)
    if row is None:
        session.add(MotionSerial(year=year, last=serial))
    elif row.last < serial:
        row.last = serial
    session.flush()


def model(session: Session, key: MotionId) -> Motion:
    """Return the row that a step of a motion's life is written to."""
    return session.get_one(Motion, key)


def text_of(session: Session, key: MotionId) -> MotionText:
    """Return a motion's text."""
    return session.get_one(MotionText, key)


def texts_of(session: Session, keys: Iterable[MotionId]) -> dict[MotionId, tuple[str, str, str]]:
    """Return 情况, 分析 and 建议 of motions by their keys."""
    statement = select(MotionText).where(MotionText.motion_id.in_(list(keys)))
    return {
        MotionId(row.motion_id): (row.situation, row.analysis, row.suggestion)
        for row in session.scalars(statement)
    }


def all_texts(session: Session) -> dict[MotionId, tuple[str, str, str]]:
    """Return 情况, 分析 and 建议 of every motion."""
    columns = (MotionText.motion_id, MotionText.situation, MotionText.analysis)
    found = session.execute(select(*columns, MotionText.suggestion))
    return {MotionId(row.motion_id): (row[1], row[2], row[3]) for row in found}


def private_parts(session: Session) -> dict[MotionId, tuple[str, str]]:
    """Return telephone and wanted handlers of every motion: neither stands in a list."""
    found = session.execute(select(Motion.id, Motion.phone, Motion.wanted_handlers))
    return {MotionId(row.id): (row.phone, row.wanted_handlers) for row in found}


def one(session: Session, key: MotionId) -> MotionRow:
    """Return one motion."""
    return row_of(session.execute(selection().where(Motion.id == key)).one())


def rows(
    session: Session, *conditions: ColumnElement[bool], limit: int | None = None
) -> tuple[MotionRow, ...]:
    """Return the motions that fit, the newest first."""
    statement = selection().where(*conditions).order_by(Motion.id.desc()).limit(limit)
    return tuple(map(row_of, session.execute(statement)))


def merged_into(session: Session, key: MotionId) -> tuple[MotionRow, ...]:
    """Return the motions merged into a motion, by number."""
    return rows(session, Motion.merged_into_id == key)


def titles(session: Session) -> list[tuple[MotionId, str]]:
    """Return key and title of every motion."""
    return [
        (MotionId(key), title) for key, title in session.execute(select(Motion.id, Motion.title))
    ]


def years(session: Session) -> tuple[int, ...]:
    """Return the years that have motions, the newest first."""
    return tuple(session.scalars(select(Motion.year).distinct().order_by(Motion.year.desc())))


def counts_by_state(session: Session, year: int | None = None) -> Mapping[MotionState, int]:
    """Return how many motions stand in each state."""
    statement = select(Motion.state, func.count()).group_by(Motion.state)
    if year is not None:
        statement = statement.where(Motion.year == year)
    return {MotionState(state): count for state, count in session.execute(statement)}


def submitters_of(
    session: Session, keys: Iterable[MotionId] | None = None
) -> dict[MotionId, tuple[SubmitterRow, ...]]:
    """Return the submitters of motions (None: of all), the first first."""
    statement = (
        select(
            MotionSubmitter.motion_id,
            MotionSubmitter.place,
            func.coalesce(Member.name, Unit.name).label("name"),
            MotionSubmitter.member_id,
            MotionSubmitter.unit_id,
        )
        .outerjoin(Member, Member.id == MotionSubmitter.member_id)
        .outerjoin(Unit, Unit.id == MotionSubmitter.unit_id)
        .order_by(MotionSubmitter.motion_id, MotionSubmitter.place)
    )
    if keys is not None:
        statement = statement.where(MotionSubmitter.motion_id.in_(list(keys)))
    found: dict[MotionId, list[SubmitterRow]] = {}
    for row in session.execute(statement):
        submitter = SubmitterRow(row.place, row.name, row.member_id, row.unit_id)
        found.setdefault(MotionId(row.motion_id), []).append(submitter)
    return {key: tuple(value) for key, value in found.items()}


def signers_of_year(session: Session, year: int) -> Iterator[tuple[MotionId, MemberId | None, str]]:
    """Yield motion, member and unit's name of every signature of a year, in their order."""
    statement = (
        select(MotionSubmitter.motion_id, MotionSubmitter.member_id, Unit.name)
        .join(Motion, Motion.id == MotionSubmitter.motion_id)
        .outerjoin(Unit, Unit.id == MotionSubmitter.unit_id)
        .where(Motion.year == year)
        .order_by(MotionSubmitter.motion_id, MotionSubmitter.place)
    )
    for motion, member, unit in session.execute(statement):
        yield MotionId(motion), MemberId(member) if member else None, unit or ""


def signed_by(session: Session, member: MemberId) -> tuple[tuple[MotionRow, int], ...]:
    """Return the motions that a member signed, each with his place, the newest first."""
    statement = (
        selection()
        .add_columns(MotionSubmitter.place)
        .join(MotionSubmitter, MotionSubmitter.motion_id == Motion.id)
        .where(MotionSubmitter.member_id == member)
        .order_by(Motion.id.desc())
    )
    return tuple((row_of(row), row.place) for row in session.execute(statement))


def signed_whole(
    session: Session, *, member: MemberId | None = None, unit: UnitId | None = None
) -> dict[MotionId, tuple[SubmitterRow, ...]]:
    """Return every motion that a member or a unit signed, with all of its submitters."""
    own = MotionSubmitter.member_id == member if unit is None else MotionSubmitter.unit_id == unit
    keys = session.scalars(select(MotionSubmitter.motion_id).where(own)).all()
    return submitters_of(session, map(MotionId, keys))


def selection() -> Select[Any]:
    """Select the columns of a list, not objects: lists are long."""
    return select(*Motion.__table__.columns, MotionCategory.name.label("category")).join(
        MotionCategory, MotionCategory.id == Motion.category_id
    )


def row_of(row: Row[Any]) -> MotionRow:
    """Return a selected row as a value."""
    return MotionRow(
        id=MotionId(row.id),
        year=row.year,
        number=row.number or "",
        title=row.title,
        kind=MotionKind(row.kind),
        state=MotionState(row.state),
        category=row.category,
        is_livelihood=row.is_livelihood,
        is_plenary=row.is_plenary,
        is_public=row.is_public,
        is_hard=row.is_hard,
        is_key=row.is_key,
        is_supervised=row.is_supervised,
        is_excellent=row.is_excellent,
        submitters=row.submitters,
        handlers=row.handlers,
        submitted_on=row.submitted_on,
        decided_on=row.decided_on,
        assigned_on=row.assigned_on,
        due_on=row.due_on,
        reply_letter=row.reply_letter,
        result=Satisfaction(row.result) if row.result else None,
        merged_into=MotionId(row.merged_into_id) if row.merged_into_id else None,
    )


def _submitters(session: Session, key: MotionId) -> Sequence[MotionSubmitter]:
    statement = select(MotionSubmitter).where(MotionSubmitter.motion_id == key)
    return session.scalars(statement.order_by(MotionSubmitter.place)).all()


def _submitter_rows(key: int, submitters: Iterable[Submitter]) -> list[MotionSubmitter]:
    return [
        MotionSubmitter(motion_id=key, place=place, member_id=each.member_id, unit_id=each.unit_id)
        for place, each in enumerate(submitters, start=1)
    ]


_PLAIN = (
    "year",
    "number",
    "title",
    "category_id",
    "is_livelihood",
    "is_plenary",
    "is_public",
    "submitted_on",
    "phone",
    "wanted_handlers",
)


def _write(row: Motion, values: MotionValues) -> None:
    for name in _PLAIN:
        setattr(row, name, getattr(values, name))
    row.kind, row.submitters = values.kind.value, values.shown_submitters


def _write_text(row: MotionText, values: MotionValues) -> None:
    row.situation, row.analysis = values.situation, values.analysis
    row.suggestion, row.head = values.suggestion, values.head
