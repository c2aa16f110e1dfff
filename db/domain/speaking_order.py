"""The 发言顺序: who speaks after whom, and why, so that the order can be defended aloud.

Source of the rule: 全国政协《大会发言工作规则》 “质量第一、统筹兼顾、党派优先”; everything in which
cities differ is in the SpeakingPolicy. Three decisions that the words of the rule leave open:

* The round of a request is fixed once for the whole list (speeches already given by its unit + its
  rank inside the unit), so freezing the first places of an order never changes the places after.
* Class R looks at the fewest speeches alone. Under `alternate` and `share` with limited rounds it
  may therefore reach a unit's later speech before the priority class reaches the unit's first.
* A frozen request keeps its frozen place, whatever its pin says.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from db.domain.speakers_list import (
    Reason,
    ReasonCode,
    SpeakersList,
    foremost,
    protocol_ranks,
    submission,
)
from db.domain.speaking_policy import (
    DuplicatePin,
    DuplicateRequest,
    PinOnFrozenPlace,
    PinOutOfRange,
    RunTooShort,
    ShareOutOfRange,
    SpeakingPolicy,
    SpeechRequest,
    TooFewRounds,
    UnknownFrozenRequest,
    UnknownUnit,
)
from db.domain.vocabulary import SpeechForm

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from db.domain.ids import SpeechRequestId, UnitId

__all__ = [
    "DuplicatePin",
    "DuplicateRequest",
    "LiveKind",
    "LiveRequest",
    "Move",
    "PinOnFrozenPlace",
    "PinOutOfRange",
    "Placement",
    "Reason",
    "ReasonCode",
    "RunTooShort",
    "ShareOutOfRange",
    "SpeakingPolicy",
    "SpeechRequest",
    "TooFewRounds",
    "UnknownFrozenRequest",
    "UnknownUnit",
    "next_speaker",
    "order_difference",
    "speaking_order",
    "written_requests",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Placement:
    """One place of the order, counted from 1.

    `is_priority` says that the request is one of its unit's priority rounds. It is true under
    every pattern and under pins, so that the badge always shows; `fewest` and `submitted` do not
    let it influence the order.
    """

    position: int
    request: SpeechRequest
    reason: Reason
    is_priority: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """What a new order does to one request; `before` None: new, `after` None: gone."""

    request: "SpeechRequestId"
    before: int | None
    after: int | None
    reason: Reason | None


class LiveKind(StrEnum):
    """What somebody asks the floor for, in the live list (即席发言)."""

    SPEECH = "speech"
    POINT_OF_ORDER = "point-of-order"  # 程序性发言
    REPLY = "reply"  # 回应


@dataclass(frozen=True, slots=True, kw_only=True)
class LiveRequest:
    """One who waits for the floor; `request.submitted_at` is when the hand went up."""

    request: SpeechRequest
    kind: LiveKind = LiveKind.SPEECH


def speaking_order(
    requests: "Iterable[SpeechRequest]",
    policy: SpeakingPolicy,
    history: "Mapping[UnitId, int]",
    *,
    frozen: "Sequence[SpeechRequestId]" = (),
) -> tuple[Placement, ...]:
    """Place the oral requests; the same input in any sequence gives the same order.

    Args:
        requests: oral and written together; written ones are not placed (see written_requests).
        policy: the record's 排序办法.
        history: speeches already given, by unit; a unit not in it has given none.
        frozen: requests already called or announced, in their order; they keep the first places
            and count as speakers.

    Raises:
        UnknownUnit, DuplicateRequest, DuplicatePin, PinOutOfRange, PinOnFrozenPlace,
        UnknownFrozenRequest: the input contradicts itself or the record.
    """
    oral = [request for request in requests if request.form == SpeechForm.ORAL]
    fixed = _fixed_places(oral, frozen)
    held = {request.id for request, _ in fixed.values()}
    speakers = SpeakersList(oral, policy, history, held=held)
    placements = []
    for position in range(1, len(oral) + 1):
        request, code, separated = (
            (*fixed[position], False) if position in fixed else speakers.choose()
        )
        reason = speakers.reason(request, code, separated=separated)
        is_priority = speakers.has_priority(request)
        speakers.give_floor(request)
        placements.append(
            Placement(position=position, request=request, reason=reason, is_priority=is_priority)
        )
    return tuple(placements)


def written_requests(
    requests: "Iterable[SpeechRequest]", policy: SpeakingPolicy
) -> tuple[SpeechRequest, ...]:
    """Return the written requests in protocol order, inside a unit by submission.

    Raises:
        UnknownUnit: a written request's unit has no protocol rank.
    """
    written = [request for request in requests if request.form == SpeechForm.WRITTEN]
    rank = protocol_ranks(written, policy)
    return tuple(sorted(written, key=lambda each: (rank[each.unit], each.submitted_at, each.id)))


def next_speaker(
    waiting: "Sequence[LiveRequest]",
    policy: SpeakingPolicy,
    history: "Mapping[UnitId, int]",
    *,
    spoken: "Sequence[SpeechRequest]" = (),
    announced: "Sequence[SpeechRequestId]" = (),
) -> LiveRequest | None:
    """Choose who gets the floor now: the rule of speaking_order, one step at a time.

    程序性发言 and 回应 come first, first in first out; then whoever is announced; then a pin that
    is due; then the rule. Called again and again with nothing changed it gives speaking_order.

    Args:
        waiting: everybody who waits; one may be removed at any time.
        policy: the record's 排序办法.
        history: speeches given by unit before this list began.
        spoken: the speeches given in this list, in order (no points of order, no replies).
        announced: requests promised the next places, in order; those that left are passed over.

    Returns:
        The next one, or None when nobody waits.

    Raises:
        UnknownUnit, DuplicateRequest: as speaking_order.
    """
    interrupting = [live for live in waiting if live.kind is not LiveKind.SPEECH]
    if interrupting:
        return min(interrupting, key=lambda live: (live.request.submitted_at, live.request.id))
    lives = {live.request.id: live for live in waiting}
    promised = [lives[each] for each in announced if each in lives]
    if promised or not lives:
        return next(iter(promised), None)
    requests = [live.request for live in waiting]
    due = _due_pin(requests, len(spoken) + 1)
    if due is not None:
        return lives[due.id]
    everyone = [*spoken, *foremost(requests, spoken, policy)]
    held = {each.id for each in everyone if each.pinned is not None}
    held.update(each.id for each in spoken)
    speakers = SpeakersList(everyone, policy, history, held=held)
    for each in spoken:
        speakers.give_floor(each)
    return lives[speakers.choose()[0].id]


def order_difference(
    before: "Sequence[SpeechRequestId]", after: "Sequence[Placement]"
) -> tuple[Move, ...]:
    """List what applying `after` changes: moved and new requests by new place, then those gone."""
    old = {request: place for place, request in enumerate(before, start=1)}
    moves = [
        Move(
            request=placement.request.id,
            before=old.get(placement.request.id),
            after=placement.position,
            reason=placement.reason,
        )
        for placement in after
        if old.get(placement.request.id) != placement.position
    ]
    kept = {placement.request.id for placement in after}
    gone = [
        Move(request=request, before=place, after=None, reason=None)
        for request, place in old.items()
        if request not in kept
    ]
    return (*moves, *gone)


def _fixed_places(
    oral: "Sequence[SpeechRequest]", frozen: "Sequence[SpeechRequestId]"
) -> dict[int, tuple[SpeechRequest, ReasonCode]]:
    by_id = {request.id: request for request in oral}
    fixed: dict[int, tuple[SpeechRequest, ReasonCode]] = {}
    for position, request_id in enumerate(frozen, start=1):
        if request_id not in by_id:
            raise UnknownFrozenRequest(request_id)
        fixed[position] = (by_id.pop(request_id), ReasonCode.FROZEN)
    pins: dict[int, list[SpeechRequest]] = {}
    for request in sorted(by_id.values(), key=lambda each: each.id):
        if request.pinned is not None:
            pins.setdefault(request.pinned, []).append(request)
    for position, pinned in pins.items():
        _check_pins(position, pinned, len(oral), len(frozen))
        fixed[position] = (pinned[0], ReasonCode.PINNED)
    return fixed


def _check_pins(position: int, pinned: "list[SpeechRequest]", count: int, frozen: int) -> None:
    if not 1 <= position <= count:
        raise PinOutOfRange(position, count, pinned[0].id)
    if position <= frozen:
        raise PinOnFrozenPlace(position, pinned[0].id)
    if len(pinned) > 1:
        raise DuplicatePin(position, tuple(request.id for request in pinned))


def _due_pin(requests: "Sequence[SpeechRequest]", place: int) -> SpeechRequest | None:
    pinned = [each for each in requests if each.pinned is not None]
    everybody_is_pinned = len(pinned) == len(requests)
    due = [each for each in pinned if everybody_is_pinned or (each.pinned or 0) <= place]
    return min(due, key=lambda each: (each.pinned, *submission(each)), default=None)
