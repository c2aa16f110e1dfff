"""An order in the making: the speakers who wait, unit by unit, and the choice of the next one."""

from collections import Counter, deque
from dataclasses import dataclass
from enum import StrEnum
from heapq import heapify, heappop, heappush, nsmallest
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from db.domain.speaking_policy import DuplicateRequest, SpeakingPolicy, SpeechRequest, UnknownUnit
from db.domain.vocabulary import OrderPattern

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from db.domain.ids import SpeechRequestId, UnitId


class ReasonCode(StrEnum):
    """Why a request stands where it stands."""

    PRIORITY = "priority"  # 党派优先
    SHARE = "share"  # 比例：党派应得其份
    FEWEST = "fewest"  # 轮转：本单位发言最少
    SUBMITTED = "submitted"  # 按报送先后
    PINNED = "pinned"  # 置顶第 n 位
    FROZEN = "frozen"  # 已定次序（不再变动）


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """A reason as values; the user interface words it.

    `round` is the speech's round of its unit (“第 1 次发言”), `rank` the unit's 1-based place in
    the priority (“官方序第 3”) or None, `speeches_before` what the unit had given before this
    place, `separated` whether another unit's request gave way because its unit had just spoken.
    """

    code: ReasonCode
    round: int
    rank: int | None
    speeches_before: int
    separated: bool = False


class UnitQueues:
    """Waiting requests, one queue a unit, in a heap of the heads; stale heap entries are skipped.

    Every step costs the logarithm of the units, so that 10,000 requests order in a moment however
    they are spread over the units.
    """

    __slots__ = ("_heap", "_key", "_keys", "_queues")

    def __init__(
        self,
        requests: "Iterable[SpeechRequest]",
        key: "Callable[[SpeechRequest], tuple[Any, ...]]",
    ) -> None:
        self._queues: dict[UnitId, deque[SpeechRequest]] = {}
        for request in requests:
            self._queues.setdefault(request.unit, deque()).append(request)
        self._key = key
        self._keys = {unit: key(queue[0]) for unit, queue in self._queues.items()}
        self._heap = [(head, unit) for unit, head in self._keys.items()]
        heapify(self._heap)

    def __bool__(self) -> bool:
        return bool(self._keys)

    def refresh(self, unit: "UnitId") -> None:
        """Rank a unit anew after its head or its number of speeches has changed."""
        queue = self._queues.get(unit)
        if not queue:
            self._keys.pop(unit, None)
            return
        key = self._key(queue[0])
        if key != self._keys[unit]:
            self._keys[unit] = key
            heappush(self._heap, (key, unit))

    def take(self, avoid: "UnitId | None") -> tuple[SpeechRequest, bool]:
        """Remove the best head, of another unit than `avoid` if there is one; say if it gave way.

        The caller refreshes the unit once the speech is counted.
        """
        entry = self._pop_best()
        separated = entry[1] == avoid and len(self._keys) > 1
        if separated:
            passed_over, entry = entry, self._pop_best()
            heappush(self._heap, passed_over)
        return self._queues[entry[1]].popleft(), separated

    def _pop_best(self) -> "tuple[tuple[Any, ...], UnitId]":
        while True:
            entry = heappop(self._heap)
            if self._keys.get(entry[1]) == entry[0]:
                return entry


class SpeakersList:
    """An order in the making: who waits, and what has been placed so far."""

    def __init__(
        self,
        requests: "Sequence[SpeechRequest]",
        policy: SpeakingPolicy,
        history: "Mapping[UnitId, int]",
        *,
        held: "set[SpeechRequestId]",
    ) -> None:
        """Rank all `requests`; those in `held` have their places and are never chosen."""
        self._policy = policy
        self._protocol = protocol_ranks(requests, policy)
        self._priority_rank = {unit: rank for rank, unit in enumerate(policy.priority, start=1)}
        self._counts = {unit: history.get(unit, 0) for unit in self._protocol}
        self._rounds = self._number_rounds(requests)
        self._last: UnitId | None = None
        self._run = 0
        self._placed_priority = 0
        self._placed_rest = 0
        self._priority, self._rest = self._queue([r for r in requests if r.id not in held])

    def _number_rounds(self, requests: "Sequence[SpeechRequest]") -> "dict[SpeechRequestId, int]":
        given = dict(self._counts)
        rounds: dict[SpeechRequestId, int] = {}
        for request in sorted(requests, key=_rank_inside_unit):
            if request.id in rounds:
                raise DuplicateRequest(request.id)
            given[request.unit] += 1
            rounds[request.id] = given[request.unit]
        return rounds

    def _queue(self, waiting: "list[SpeechRequest]") -> tuple[UnitQueues, UnitQueues]:
        if self._policy.pattern == OrderPattern.SUBMITTED:
            waiting.sort(key=submission)
            return UnitQueues((), self._priority_key), UnitQueues(waiting, submission)
        waiting.sort(key=_rank_inside_unit)
        if self._policy.pattern == OrderPattern.FEWEST:
            return UnitQueues((), self._priority_key), UnitQueues(waiting, self._fewest_key)
        priority = [request for request in waiting if self.has_priority(request)]
        rest = [request for request in waiting if not self.has_priority(request)]
        return UnitQueues(priority, self._priority_key), UnitQueues(rest, self._fewest_key)

    def _priority_key(self, request: SpeechRequest) -> tuple[Any, ...]:
        return (self._rounds[request.id], self._priority_rank[request.unit])

    def _fewest_key(self, request: SpeechRequest) -> tuple[Any, ...]:
        unit = request.unit
        return (self._counts[unit], request.submitted_at, self._protocol[unit], request.id)

    def has_priority(self, request: SpeechRequest) -> bool:
        """Whether the request is one of the priority rounds of a priority unit (class P)."""
        rounds = self._policy.priority_rounds
        return request.unit in self._priority_rank and (
            rounds is None or self._rounds[request.id] <= rounds
        )

    def choose(self) -> tuple[SpeechRequest, ReasonCode, bool]:
        """Take the next request from the class whose turn it is, with the reason for it."""
        from_priority = self._priority_is_due()
        queues = self._priority if from_priority else self._rest
        request, separated = queues.take(self._last if self._policy.separate else None)
        return request, self._code(from_priority=from_priority), separated

    def _priority_is_due(self) -> bool:
        if not (self._priority and self._rest):
            return bool(self._priority)
        if self._policy.pattern == OrderPattern.ALTERNATE:
            return self._run < self._policy.max_run
        if self._policy.pattern == OrderPattern.SHARE:
            share = self._policy.share
            for_rest = share.denominator - share.numerator
            # (2·nP + 1) / share ≤ (2·nR + 1) / (1 − share), with both denominators multiplied out
            return (2 * self._placed_priority + 1) * for_rest <= (
                2 * self._placed_rest + 1
            ) * share.numerator
        return True

    def _code(self, *, from_priority: bool) -> ReasonCode:
        pattern = self._policy.pattern
        if from_priority:
            return ReasonCode.SHARE if pattern == OrderPattern.SHARE else ReasonCode.PRIORITY
        return ReasonCode.SUBMITTED if pattern == OrderPattern.SUBMITTED else ReasonCode.FEWEST

    def reason(self, request: SpeechRequest, code: ReasonCode, *, separated: bool) -> Reason:
        """Explain a place before its speech is counted."""
        return Reason(
            code=code,
            round=self._rounds[request.id],
            rank=self._priority_rank.get(request.unit),
            speeches_before=self._counts[request.unit],
            separated=separated,
        )

    def give_floor(self, request: SpeechRequest) -> None:
        """Count a placed speech, whether it was chosen, pinned or frozen."""
        if self.has_priority(request):
            self._placed_priority += 1
            self._run += 1
        else:
            self._placed_rest += 1
            self._run = 0
        self._counts[request.unit] += 1
        self._last = request.unit
        self._priority.refresh(request.unit)
        self._rest.refresh(request.unit)


def foremost(
    waiting: "Sequence[SpeechRequest]", spoken: "Iterable[SpeechRequest]", policy: SpeakingPolicy
) -> list[SpeechRequest]:
    """Return those of the waiting that the choice of the next one can depend on.

    Of every unit they are the first rounds up to the first without priority, the one submitted
    first, the pinned, and those who rank before one of their unit who has spoken.

    Raises UnknownUnit, DuplicateRequest.
    """
    times = Counter(request.id for request in waiting)
    if len(times) < len(waiting):
        raise DuplicateRequest(times.most_common(1)[0][0])
    of_unit: dict[UnitId, list[SpeechRequest]] = {}
    for request in waiting:
        of_unit.setdefault(request.unit, []).append(request)
    protocol_ranks((requests[0] for requests in of_unit.values()), policy)
    last = {each.unit: each for each in sorted(spoken, key=_rank_inside_unit)}
    rounds = 1 if policy.priority_rounds is None else policy.priority_rounds + 1
    found: dict[SpeechRequestId, SpeechRequest] = {}
    for unit, requests in of_unit.items():
        free = [each for each in requests if each.pinned is None]
        kept = [each for each in requests if each.pinned is not None]
        kept += nsmallest(rounds, free, key=_rank_inside_unit)
        kept += nsmallest(1, free, key=submission)
        if unit in last:
            bound = _rank_inside_unit(last[unit])
            kept += [each for each in requests if _rank_inside_unit(each) < bound]
        found |= {each.id: each for each in kept}
    return list(found.values())


def submission(request: SpeechRequest) -> tuple[Any, ...]:
    """Return the sort key of 报送先后."""
    return (request.submitted_at, request.id)


_rank_inside_unit = attrgetter("has_spoken", "submitted_at", "id")
"""Sorts inside a unit: not-yet-spoken first, then 报送先后; in C, because a hall waits for it."""


def protocol_ranks(
    requests: "Iterable[SpeechRequest]", policy: SpeakingPolicy
) -> "dict[UnitId, int]":
    """Return every unit's 1-based protocol rank; UnknownUnit if a request's unit has none."""
    ranks = {unit: rank for rank, unit in enumerate(policy.protocol, start=1)}
    for request in requests:
        if request.unit not in ranks:
            raise UnknownUnit(request.unit, request.id)
    return ranks
