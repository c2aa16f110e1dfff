"""Motions found by words and by what they are: 60,000 of them while the secretary types."""

from sqlalchemy import ColumnElement, exists, func, or_, select, true
from sqlalchemy.orm import Session

from db.domain.ids import MotionId
from db.domain.motion_query import Found, MotionQuery
from db.domain.motion_vocabulary import HandlingRole, MotionState
from db.models.motion import Motion, MotionText
from db.models.motion_handling import HandlingOrganisation
from db.repositories import motions
from db.sqlite import has_words

PAGE = 500
"""How many motions a list shows at once."""
GLANCE = 3000
"""How many of the newest motions are read one by one before the index is asked."""
_TRIPLE = 3


def search(session: Session, query: MotionQuery, limit: int = PAGE) -> Found:
    """Return the newest motions that fit a query.

    A frequent word is found often enough among the newest motions, read one by one; the index,
    which gathers every motion that has it, is asked for the rare ones.
    """
    wanted = _conditions(query)
    if query.words:
        newest = select(Motion.id).where(*wanted).order_by(Motion.id.desc()).limit(GLANCE)
        read = [Motion.id.in_(newest), *map(_has, query.words)]
        found = motions.rows(session, *read, limit=limit + 1)
        if len(found) > limit:
            return Found(found[:limit], True)
        wanted += _word_conditions(session, query.words)
    found = motions.rows(session, *wanted, limit=limit + 1)
    return Found(found[:limit], len(found) > limit)


def count(session: Session, query: MotionQuery) -> int:
    """Return how many motions fit what a query asks for, without its words."""
    statement = select(func.count()).select_from(Motion).where(*_conditions(query))
    return session.scalar(statement) or 0


def titled(session: Session, year: int, title: str) -> tuple[MotionId, ...]:
    """Return the motions of a year with exactly this title."""
    statement = select(Motion.id).where(Motion.year == year, Motion.title == title)
    return tuple(map(MotionId, session.scalars(statement)))


def _conditions(query: MotionQuery) -> list[ColumnElement[bool]]:
    wanted: list[ColumnElement[bool]] = []
    if query.year is not None:
        wanted.append(Motion.year == query.year)
    if query.states:
        wanted.append(Motion.state.in_([state.value for state in query.states]))
    if query.kinds:
        wanted.append(Motion.kind.in_([kind.value for kind in query.kinds]))
    if query.category is not None:
        wanted.append(Motion.category_id == query.category)
    if query.organisation is not None:
        of_organisation = select(HandlingOrganisation.motion_id).where(
            HandlingOrganisation.organisation_id == query.organisation,
            HandlingOrganisation.returned_on.is_(None),
        )
        wanted.append(Motion.id.in_(of_organisation))
    if query.due_until is not None:
        late_opinions = select(HandlingOrganisation.motion_id).where(
            HandlingOrganisation.role == HandlingRole.CO.value,
            HandlingOrganisation.opinion_on.is_(None),
            HandlingOrganisation.returned_on.is_(None),
            HandlingOrganisation.due_on <= query.due_until,
        )
        wanted += [
            Motion.state == MotionState.ASSIGNED.value,
            or_(Motion.due_on <= query.due_until, Motion.id.in_(late_opinions)),
        ]
    if query.only_key:
        wanted.append(or_(Motion.is_key, Motion.is_supervised))
    if query.only_livelihood:
        wanted.append(Motion.is_livelihood == true())
    return wanted


def _word_conditions(session: Session, words: tuple[str, ...]) -> list[ColumnElement[bool]]:
    indexed = [word for word in words if len(word) > 1]
    wanted = [_has(word) for word in words if len(word) not in (_TRIPLE - 1, _TRIPLE)]
    if indexed:
        wanted.append(has_words(Motion.id, indexed, session.connection()))
    return wanted


def _has(word: str) -> ColumnElement[bool]:
    """Return the condition that a motion's text has a word; a single character: its head."""
    columns = [MotionText.head]
    if len(word) > 1:
        columns += [MotionText.situation, MotionText.analysis, MotionText.suggestion]
    return exists().where(
        MotionText.motion_id == Motion.id,
        or_(*(column.contains(word, autoescape=True) for column in columns)),
    )
