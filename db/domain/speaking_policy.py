"""What the speaking order is made from: the requests, the record's policy, and what is refused."""

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from db.domain.errors import RuleViolation
from db.domain.vocabulary import OrderPattern, SpeechForm

if TYPE_CHECKING:
    from datetime import datetime

    from db.domain.ids import SpeechRequestId, UnitId


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeechRequest:
    """One 发言申请 as the rule sees it.

    `pinned` is the 1-based place the secretary has fixed, or None; `has_spoken` says that this
    person has already spoken in this meeting; `theme` is the title of the speech.
    """

    id: "SpeechRequestId"
    unit: "UnitId"
    submitted_at: "datetime"
    speaker: str = ""
    form: SpeechForm = SpeechForm.ORAL
    minutes: int = 8
    theme: str = ""
    has_spoken: bool = False
    pinned: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakingPolicy:
    """The 发言排序办法 of a record: every city has its own (default: 全国政协《大会发言工作规则》).

    `protocol` names every unit of the record in protocol order; `priority` the units that come
    first, in the order of their own protocol rank; `priority_rounds` how many speeches of each of
    them have priority (None: all).

    Raises:
        ShareOutOfRange: the share is not strictly between 0 and 1.
        RunTooShort: `max_run` is below 1.
        TooFewRounds: `priority_rounds` is below 1.
    """

    protocol: "tuple[UnitId, ...]"
    priority: "tuple[UnitId, ...]"
    pattern: OrderPattern = OrderPattern.STRICT
    priority_rounds: int | None = 1
    share: Fraction = Fraction(3, 5)
    max_run: int = 1
    separate: bool = True

    def __post_init__(self) -> None:
        if not 0 < self.share < 1:
            raise ShareOutOfRange(self.share)
        if self.max_run < 1:
            raise RunTooShort(self.max_run)
        if self.priority_rounds is not None and self.priority_rounds < 1:
            raise TooFewRounds(self.priority_rounds)


class ShareOutOfRange(RuleViolation):
    """The priority share must lie strictly between 0 and 1."""

    def __init__(self, share: Fraction) -> None:
        super().__init__(f"share {share} is not between 0 and 1")
        self.share = share


class RunTooShort(RuleViolation):
    """At least one priority speaker must be allowed in a row."""

    def __init__(self, max_run: int) -> None:
        super().__init__(f"a run of {max_run} priority speakers")
        self.max_run = max_run


class TooFewRounds(RuleViolation):
    """Priority for fewer than one round is no priority."""

    def __init__(self, rounds: int) -> None:
        super().__init__(f"{rounds} priority rounds")
        self.rounds = rounds


class UnknownUnit(RuleViolation):
    """A request comes from a unit that has no protocol rank in the record."""

    def __init__(self, unit: "UnitId", request: "SpeechRequestId") -> None:
        super().__init__(f"unit {unit} of request {request} has no protocol rank")
        self.unit = unit
        self.id = request


class DuplicateRequest(RuleViolation):
    """One request stands in the list twice."""

    def __init__(self, request: "SpeechRequestId") -> None:
        super().__init__(f"request {request} is listed twice")
        self.id = request


class DuplicatePin(RuleViolation):
    """Two or more requests are pinned to one place."""

    def __init__(self, position: int, ids: "tuple[SpeechRequestId, ...]") -> None:
        super().__init__(f"requests {ids} are pinned to place {position}")
        self.position = position
        self.ids = ids


class PinOutOfRange(RuleViolation):
    """A pin lies beyond the list, whose length is `count`."""

    def __init__(self, position: int, count: int, request: "SpeechRequestId") -> None:
        super().__init__(f"request {request} is pinned to place {position} of {count}")
        self.position = position
        self.count = count
        self.id = request


class PinOnFrozenPlace(RuleViolation):
    """A pin asks for a place that has been called or announced already."""

    def __init__(self, position: int, request: "SpeechRequestId") -> None:
        super().__init__(f"request {request} is pinned to the frozen place {position}")
        self.position = position
        self.id = request


class UnknownFrozenRequest(RuleViolation):
    """The frozen prefix names a request that is not among the oral requests."""

    def __init__(self, request: "SpeechRequestId") -> None:
        super().__init__(f"frozen request {request} is not in the list")
        self.id = request
