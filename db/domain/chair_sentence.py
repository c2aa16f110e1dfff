"""The template of the sentence that the chair reads out, with its named places."""

import math
import re
from collections.abc import Mapping
from fractions import Fraction

from db.domain import wording_templates
from db.domain.attendance import Attendance, has_quorum
from db.domain.vocabulary import MeetingKind
from db.domain.wording_templates import FIELD, Wording

PLACES = ("应到", "实到", "请假", "缺席", "对象", "结论")
DEFAULT = "应到{对象}{应到}人，实到{实到}人，因病因事请假{请假}人，缺席{缺席}人，{结论}。"

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

_OF = {
    MeetingKind.PLENARY: "全体会议",
    MeetingKind.PREPARATORY: "预备会议",
    MeetingKind.PRESIDIUM: "主席团会议",
    MeetingKind.STANDING: "常委会会议",
    MeetingKind.CHAIRPERSONS: "主席会议",
    MeetingKind.COMMITTEE: "专委会会议",
    MeetingKind.CONSULTATION: "协商会",
}
_SAMPLES = dict(zip(PLACES, ("367", "358", "7", "2", "委员", "符合规定人数"), strict=True))
SENTENCES: Mapping[MeetingKind, Wording] = {
    kind: Wording(
        f"chair.{kind}",
        "主持词",
        f"到会情况（{word}）",
        DEFAULT,
        tuple((_SAMPLES | {"对象": WHOM[kind]}).items()),
    )
    for kind, word in _OF.items()
}
"""The sentence by kind of meeting, as it usually is."""

_MARK = re.compile(r"([，,；;。.])")
_OMITTED_AT_ZERO = ("请假", "缺席")
_HALF = Fraction(1, 2)


def check_template(template: str) -> str:
    """Return a template as it is kept. Raises what ``wording_templates.check_template`` raises."""
    return wording_templates.check_template(template, PLACES)


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
        kept += FIELD.sub(lambda match: words[match.group(1)], part) + mark
    # A sentence of which nothing is left says nothing: then the usual one is read out.
    return kept or fill_template(DEFAULT, attendance, whom=whom, quorum=quorum)
