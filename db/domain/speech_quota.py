"""The 配额检查: whether every party is heard once, and what share the parties have of the floor."""

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from db.domain.percentages import percentage
from db.domain.vocabulary import SpeechForm, UnitKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from db.domain.ids import UnitId
    from db.domain.speaking_policy import SpeakingPolicy, SpeechRequest

_NOT_WORDS = re.compile(r"[\W_]+")
_FRAME = re.compile(r"^关于|的?(?:提案|建议|意见|思考)$")


@dataclass(frozen=True, slots=True)
class UnitOverQuota:
    """A priority unit with more oral requests than the quota."""

    unit: "UnitId"
    count: int


@dataclass(frozen=True, slots=True)
class RepeatedSpeaker:
    """A person with more than one oral request."""

    speaker: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotaCheck:
    """What the strip above the list says; nothing in it forbids anything.

    `share` is the printed percentage ("60.53") of `party_and_fic` among `oral_total`, None when
    there is no oral request; `motion_titles` are titles of speeches, in the order of submission.
    """

    missing: "tuple[UnitId, ...]"
    over: tuple[UnitOverQuota, ...]
    repeated: tuple[RepeatedSpeaker, ...]
    party_and_fic: int
    oral_total: int
    share: str | None
    motion_titles: tuple[str, ...]


def check_quota(
    requests: "Iterable[SpeechRequest]",
    policy: "SpeakingPolicy",
    *,
    kinds: "Mapping[UnitId, UnitKind]",
    quota: int = 1,
    count_nonparty: bool = False,
    motion_titles: "Iterable[str]" = (),
) -> QuotaCheck:
    """Check “每个党派一次口头发言” (全国政协《大会发言工作规则》) over the oral requests.

    Args:
        requests: oral and written together; titles are compared for both, the rest counts oral.
        policy: its priority list names the units that must be heard, in their order.
        kinds: the kind of every unit; a unit that is missing here is not counted as a party.
        quota: oral speeches a priority unit may have.
        count_nonparty: count 无党派人士 into the share (口径 of the record).
        motion_titles: titles filed as motions; punctuation, 关于 and 的提案/的建议 do not matter.
    """
    ordered = sorted(requests, key=lambda each: (each.submitted_at, each.id))
    oral = [request for request in ordered if request.form == SpeechForm.ORAL]
    units = Counter(request.unit for request in oral)
    speakers = Counter("".join(request.speaker.split()) for request in oral)
    counted = {UnitKind.PARTY, UnitKind.FIC} | ({UnitKind.NONPARTY} if count_nonparty else set())
    party_and_fic = sum(kinds.get(request.unit) in counted for request in oral)
    return QuotaCheck(
        missing=tuple(unit for unit in policy.priority if not units[unit]),
        over=tuple(UnitOverQuota(u, units[u]) for u in policy.priority if units[u] > quota),
        repeated=tuple(
            RepeatedSpeaker(name, count) for name, count in speakers.items() if name and count > 1
        ),
        party_and_fic=party_and_fic,
        oral_total=len(oral),
        share=str(percentage(party_and_fic, len(oral))) if oral else None,
        motion_titles=_also_filed(ordered, motion_titles),
    )


def _also_filed(
    requests: "Iterable[SpeechRequest]", motion_titles: "Iterable[str]"
) -> tuple[str, ...]:
    filed = {_subject(title) for title in motion_titles} - {""}
    titles = (request.theme for request in requests)
    return tuple(dict.fromkeys(title for title in titles if _subject(title) in filed))


def _subject(title: str) -> str:
    """Return what a title is about, without the frame that speech and motion word differently."""
    return _FRAME.sub("", _NOT_WORDS.sub("", title))
