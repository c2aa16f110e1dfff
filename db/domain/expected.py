"""应到: who is expected at a meeting, by its kind and the membership on the day."""

import re
from collections.abc import Iterable, Set
from dataclasses import dataclass
from functools import lru_cache

from db.domain.attendance_vocabulary import Office
from db.domain.ids import MemberId
from db.domain.vocabulary import MeetingKind

NAMED_KINDS = frozenset({MeetingKind.PRESIDIUM, MeetingKind.COMMITTEE, MeetingKind.CONSULTATION})
"""The meetings whose members are named one by one (主席团名单, 协商会名单)."""

_OFFICES = dict(zip(("主席", "副主席", "秘书长"), Office, strict=True))
_TITLE = "政协|中国人民政治协商会议"


@dataclass(frozen=True, slots=True)
class Person:
    """A member in office on the day, as the rule of who is expected sees him."""

    id: MemberId
    office: Office | None
    is_standing: bool
    committee: str


def office_of(duty: str, city: str) -> Office | None:
    """Return the office of the committee of ``city`` that a duty text names, or None.

    It counts with the committee's own name before it (“市政协副主席”, “政协临江市委员会主席”),
    and bare where nothing else stands before it (“主席”) or right after the committee
    (“市政协党组书记、主席”). So 工商联主席, 省政协副主席, 原市政协主席 and 市政协副秘书长 are none.
    """
    if not any(word in duty for word in _OFFICES):
        return None
    own = _own_name(city)
    is_ours = True
    for part in filter(None, re.split(r"[、，,；;\s]+", duty)):
        match = own.match(part)
        is_ours = match is not None or (is_ours and part in _OFFICES)
        office = _OFFICES.get(part[match.end() :] if match else part)
        if is_ours and office is not None:
            return office
    return None


@lru_cache(maxsize=4)
def _own_name(city: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?:{re.escape(city)}|{re.escape(city[-1:])})?(?:{_TITLE})"
        rf"(?:{re.escape(city)})?(?:第[一二三四五六七八九十]+届)?(?:委员会)?"
    )


def expected(
    kind: MeetingKind, people: Iterable[Person], named: Set[MemberId], committee: str
) -> frozenset[MemberId]:
    """Return who is expected of the people in office.

    Plenary and preparatory: all. 常委会: standing members, chair, vice-chairs, secretary-general
    (政协章程). 主席会议: chair, vice-chairs, secretary-general. Presidium and consultation: who is
    named. Committee: who is named, or the committee's members while nobody is.
    """
    wanted = named if named or kind is not MeetingKind.COMMITTEE else None
    return frozenset(
        person.id for person in people if _is_expected(kind, person, wanted, committee)
    )


def committee_of(meeting_name: str, committees: Iterable[str]) -> str:
    """Return the committee that a meeting's name names, the longest that fits; "" for none."""
    fitting = [name for name in committees if name and name in meeting_name]
    return max(fitting, key=lambda name: (len(name), name), default="")


def _is_expected(
    kind: MeetingKind, person: Person, named: Set[MemberId] | None, committee: str
) -> bool:
    if kind in (MeetingKind.PLENARY, MeetingKind.PREPARATORY):
        return True
    if kind in NAMED_KINDS:
        if named is None:
            return bool(committee) and person.committee == committee
        return person.id in named
    is_officer = person.office is not None
    return is_officer or (kind is MeetingKind.STANDING and person.is_standing)
