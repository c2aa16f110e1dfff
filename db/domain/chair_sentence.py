"""The template of the sentence that the chair reads out, with its named places."""

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from db.domain.attendance import Attendance, has_quorum
from db.domain.errors import RuleViolation
from db.domain.vocabulary import MeetingKind

PLACES = ("应到", "实到", "请假", "缺席", "对象", "结论")
DEFAULT = "应到{对象}{应到}人，实到{实到}人，因病因事请假{请假}人，缺席{缺席}人，{结论}。"
TEMPLATE_LIMIT = 300

WHOM: Mapping[MeetingKind, str] = {
    MeetingKind.PLENARY: "委员",
    MeetingKind.PREPARATORY: "委员",
    MeetingKind.PRESIDIUM: "主席团成员",
    MeetingKind.STANDING: "常委会组成人员",
    MeetingKind.CHAIRPERSONS: "主席会议组成人员",
    MeetingKind.COMMITTEE: "委员",
    MeetingKind.CONSULTATION: "委员",
}
"""对象: who is counted, by kind of meeting."""

_PLACE = re.compile(r"\{([^{}]*)\}")
_MARK = re.compile(r"([，,；;。.])")
_OMITTED_AT_ZERO = ("请假", "缺席")
_HALF = Fraction(1, 2)


@dataclass(eq=False)
class UnknownPlace(RuleViolation):
    """A template names a place that there is none of, or a brace stands alone."""

    place: str
    known: str = "、".join(PLACES)


class EmptyTemplate(RuleViolation):
    """A template has no text."""


@dataclass(eq=False)
class TemplateTooLong(RuleViolation):
    """A template is longer than anybody reads out."""

    length: int
    limit: int = TEMPLATE_LIMIT


def check_template(template: str) -> str:
    """Return a template without blanks around it.

    Raises EmptyTemplate, TemplateTooLong, UnknownPlace (with the place; a brace for a lone one).
    """
    template = template.strip()
    if not template:
        raise EmptyTemplate
    if len(template) > TEMPLATE_LIMIT:
        raise TemplateTooLong(len(template))
    for place in _PLACE.findall(template):
        if place not in PLACES:
            raise UnknownPlace(place)
    lone = re.search(r"[{}]", _PLACE.sub("", template))
    if lone:
        raise UnknownPlace(lone.group())
    return template


def is_quorate(attendance: Attendance, quorum: Fraction) -> bool:
    """Say whether enough are present: 过半数 must exceed one half, 2/3 以上 includes the edge."""
    return has_quorum(attendance, quorum, must_exceed=quorum == _HALF)


def needed_for(expected: int, quorum: Fraction) -> int:
    """Return how many have to be present: the least number that ``is_quorate`` accepts."""
    exact = quorum * expected
    if quorum == _HALF:
        return int(exact) + 1
    return max(math.ceil(exact), 1)


def fill_template(template: str, attendance: Attendance, *, whom: str, quorum: Fraction) -> str:
    """Fill a checked template; a part between two marks whose 请假 or 缺席 is zero is left out."""
    counts = {
        "应到": attendance.expected,
        "实到": attendance.present,
        "请假": attendance.on_leave,
        "缺席": attendance.absent,
    }
    verdict = "符合规定人数" if is_quorate(attendance, quorum) else "不符合规定人数"
    words = {place: str(count) for place, count in counts.items()}
    words |= {"对象": whom, "结论": verdict}
    kept = ""
    pieces = _MARK.split(template)
    for part, mark in zip(pieces[::2], [*pieces[1::2], ""], strict=True):
        if any(f"{{{each}}}" in part and not counts[each] for each in _OMITTED_AT_ZERO):
            # The last part's full stop still ends the sentence.
            kept = f"{kept[:-1]}{mark}" if mark in ("。", ".") and kept else kept
            continue
        kept += _PLACE.sub(lambda match: words[match.group(1)], part) + mark
    # A sentence of which nothing is left says nothing: then the usual one is read out.
    return kept or fill_template(DEFAULT, attendance, whom=whom, quorum=quorum)
