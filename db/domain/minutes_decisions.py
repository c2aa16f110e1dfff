"""What was decided as a sentence: the subject of a poll, or the decision on an agenda item.

A subject is the name of a paper (“政治决议”), which is written in 《》, or it says what the meeting
does (“审议通过…议程”), and then the sentence takes its verb and adds no second one.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from db.domain import minutes_wordings as words
from db.domain.wording_templates import Wordings

PASSING = (
    "听取和审议通过",
    "听取并审议通过",
    "审议并通过",
    "审议通过",
    "审议批准",
    "表决通过",
    "通过",
)
"""Verbs that say already that something was adopted."""

REVIEWING = ("听取和审议", "听取并审议", "审议", "听取")
"""Verbs that leave open what became of it."""

CHOOSING = ("选举", "推选", "决定")
"""Verbs whose object is no paper: without the verb nothing is left that could be lost."""

_VERBS = PASSING + REVIEWING + CHOOSING
ELECTING = ("选举", "推选")
_PAPERS_OF_ELECTIONS = ("办法", "规则", "程序", "细则", "方案", "名单", "报告", "说明")
_PAPERS_OF_REVIEWS = ("办法", "规则", "程序", "意见", "制度")
"""“选举办法”, “审议意见” are names of papers although they begin with a verb."""

_SAME_AS_ADOPTED = ("通过", "同意", "批准", "审议通过", "审议批准", "表决通过", "予以通过")
_SAME_AS_REJECTED = ("未通过", "不通过", "没有通过", "未获通过", "未予通过", "否决")
_MEETING = "会议"
_ENDS = " 　。；，"


@dataclass(frozen=True, slots=True)
class Subject:
    """A subject taken apart: its leading verb, "" for the name of a paper, and the rest."""

    verb: str
    rest: str


def taken_apart(title: str) -> Subject:
    """Return what a subject begins with, and what follows."""
    title = title.strip(_ENDS)
    verb = next((each for each in _VERBS if title.startswith(each)), "")
    rest = title.removeprefix(verb)
    return Subject("", title) if _is_a_paper(verb, rest) else Subject(verb, rest)


def poll_line(title: str, result: str, wordings: Wordings, *, is_adopted: bool) -> str:
    """Return the sentence about something that was voted on."""
    subject = taken_apart(title)
    whole = f"{subject.verb}{subject.rest}"
    if not subject.verb:
        wording, said = words.ADOPTED if is_adopted else words.REJECTED, quoted(whole)
    elif is_adopted:
        is_open = subject.verb in REVIEWING
        wording, said = words.REVIEWED if is_open else words.DONE, whole
    elif subject.verb in CHOOSING:
        wording, said = words.REJECTED, f"“{whole}”"
    else:
        wording, said = words.NOT_PASSED, subject.rest
    return wordings.say(wording, 事项=said, 结果=result)


def item_line(title: str, decision: str, wordings: Wordings) -> str:
    """Return the sentence about the decision on an agenda item."""
    return wordings.say(words.DECIDED, 事项=title.strip(_ENDS), 决定=decision.strip(_ENDS))


def is_same_subject(one: str, other: str) -> bool:
    """Return whether two subjects are about the same, whatever the verb and the marks."""
    return _bare(one) == _bare(other)


def says_the_same(decision: str, sentences: Iterable[str], *, is_adopted: bool) -> bool:
    """Return whether a decision tells nothing beyond the sentences about a poll."""
    same = _SAME_AS_ADOPTED if is_adopted else _SAME_AS_REJECTED
    said = _without_the_meeting(decision)
    return said in same or said in map(_without_the_meeting, sentences)


def quoted(title: str) -> str:
    """Return the name of a paper in its marks, unless it has them."""
    return title if "《" in title else f"《{title}》"


def _bare(title: str) -> str:
    return taken_apart(title).rest.removeprefix("《").removesuffix("》")


def _without_the_meeting(sentence: str) -> str:
    return sentence.strip(_ENDS).removeprefix(_MEETING)


def _is_a_paper(verb: str, rest: str) -> bool:
    """Return whether a subject with this verb is the name of a paper all the same."""
    name = rest.split("（", maxsplit=1)[0].split("(", maxsplit=1)[0].strip()
    if verb in ELECTING:
        return not name or name.endswith(_PAPERS_OF_ELECTIONS)
    return not name or (verb in REVIEWING and name in _PAPERS_OF_REVIEWS)
