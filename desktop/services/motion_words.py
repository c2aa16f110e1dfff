"""The words that a motion is found by: number, title, people, organisations, in 汉字 and pinyin."""

import string
from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.domain.ids import MemberId, MotionId, UnitId
from db.domain.motion_vocabulary import HandlingRole
from db.models import Member, Unit
from db.models.motion import MotionSubmitter
from db.models.motion_rule import MotionCategory
from db.repositories import motion_handling, motions
from desktop.services.pinyin import search_text

_WIDER = ord("Ａ") - ord("A")
_HALF_WIDTH = {ord(char) + _WIDER: char for char in string.ascii_letters + string.digits}
MANY = 3
"""From how many submitters on a list says “王芳等3人”."""


def shown_submitters(names: list[str]) -> str:
    """Return submitters as a list shows them: 王芳、李强 or 王芳等5人."""
    if len(names) < MANY:
        return "、".join(names)
    return f"{names[0]}等{len(names)}人"


def shown_handlers(named: Iterable[tuple[HandlingRole, str]]) -> str:
    """Return handlers as a list shows them: 市教育局（会办：市财政局）."""
    of_role: dict[HandlingRole, list[str]] = {}
    for role, name in named:
        of_role.setdefault(role, []).append(name)
    main = "、".join(of_role.get(HandlingRole.LEAD, []) + of_role.get(HandlingRole.SEPARATE, []))
    co = "、".join(of_role.get(HandlingRole.CO, []))
    return f"{main}（会办：{co}）" if co else main


def findable(text: str) -> str:
    """Return a text as the index has it: half-width letters and digits, lower case, no spaces."""
    return "".join(half_width(text).lower().split())


def half_width(text: str) -> str:
    """Return a text with its full-width letters and digits made half-width; 标点 stays."""
    return text.translate(_HALF_WIDTH)


def head_words(number: str, title: str, category: str, people: Iterable[str]) -> str:
    """Return the searchable words; ``people`` are ready words of submitters and handlers."""
    return "\n".join((findable(number), findable(title), findable(category), *people))


def refresh_words(session: Session, key: MotionId) -> None:
    """Write anew what a list shows of a motion's handlers, and the words that it is found by."""
    row = motions.model(session, key)
    in_force = motion_handling.handlers(session, [key], in_force=True).get(key, ())
    row.handlers = shown_handlers((each.role, each.organisation) for each in in_force)
    category = session.get_one(MotionCategory, row.category_id).name
    people = [
        *submitter_words(session, key),
        *(search_text(each.organisation) for each in in_force),
    ]
    motions.text_of(session, key).head = head_words(row.number or "", row.title, category, people)
    session.flush()


def refresh_signed(
    session: Session, *, member: MemberId | None = None, unit: UnitId | None = None
) -> None:
    """Write anew what lists show of the motions that a renamed member or unit signed."""
    for key, signed in motions.signed_whole(session, member=member, unit=unit).items():
        motions.model(session, key).submitters = shown_submitters([each.name for each in signed])
        refresh_words(session, key)


def submitter_words(session: Session, key: MotionId) -> list[str]:
    """Return the words of a motion's submitters."""
    found = session.execute(
        select(Member.search, Unit.name)
        .select_from(MotionSubmitter)
        .outerjoin(Member, Member.id == MotionSubmitter.member_id)
        .outerjoin(Unit, Unit.id == MotionSubmitter.unit_id)
        .where(MotionSubmitter.motion_id == key)
        .order_by(MotionSubmitter.place)
    )
    return [search if search is not None else search_text(unit) for search, unit in found]
