"""The life of a motion: which step may follow which, and what forbids one (条例 2018)."""

from collections.abc import Mapping
from dataclasses import dataclass

from db.domain.errors import RuleViolation
from db.domain.ids import MotionId
from db.domain.motion_vocabulary import MotionState

_S = MotionState

ARROWS: Mapping[MotionState, frozenset[MotionState]] = {
    _S.RECEIVED: frozenset({_S.FILED, _S.MERGED, _S.NOT_FILED, _S.WITHDRAWN, _S.AMENDING}),
    _S.AMENDING: frozenset({_S.RECEIVED, _S.WITHDRAWN}),
    _S.FILED: frozenset({_S.ASSIGNED, _S.MERGED, _S.WITHDRAWN}),
    _S.MERGED: frozenset({_S.RECEIVED}),
    _S.NOT_FILED: frozenset({_S.RECEIVED}),
    _S.WITHDRAWN: frozenset({_S.RECEIVED}),
    _S.ASSIGNED: frozenset({_S.REPLIED, _S.FILED, _S.WITHDRAWN}),
    _S.REPLIED: frozenset({_S.ASSIGNED, _S.ARCHIVED}),
    _S.ARCHIVED: frozenset({_S.ASSIGNED}),
}
"""From each state, the states that a motion may go to next."""

SOURCES: Mapping[MotionState, frozenset[MotionState]] = {
    _S.RECEIVED: frozenset({_S.AMENDING, _S.MERGED, _S.NOT_FILED, _S.WITHDRAWN}),
    _S.AMENDING: frozenset({_S.RECEIVED}),
    _S.FILED: frozenset({_S.RECEIVED}),
    _S.MERGED: frozenset({_S.RECEIVED, _S.FILED}),
    _S.NOT_FILED: frozenset({_S.RECEIVED}),
    _S.WITHDRAWN: frozenset({_S.RECEIVED, _S.AMENDING, _S.FILED, _S.ASSIGNED}),
    _S.ASSIGNED: frozenset({_S.FILED}),
    _S.REPLIED: frozenset(),
    _S.ARCHIVED: frozenset({_S.REPLIED}),
}
"""From which states a decision leads to a state.

The other arrows are what follows: the last organisation has replied or objected, the submitter is
not satisfied.
"""


@dataclass(eq=False)
class ForbiddenStep(RuleViolation):
    """A motion cannot go from where it stands to where it is wanted."""

    state: MotionState
    wanted: MotionState


class MergedIntoItself(RuleViolation):
    """A motion cannot be merged into itself."""


@dataclass(eq=False)
class MergedInCircle(RuleViolation):
    """The motion to merge into is itself merged, or others are merged into this one."""

    number: str


def decide(state: MotionState, wanted: MotionState) -> MotionState:
    """Return the state that a decision leads to, or raise ForbiddenStep."""
    if state not in SOURCES[wanted]:
        raise ForbiddenStep(state, wanted)
    return wanted


def step(state: MotionState, wanted: MotionState) -> MotionState:
    """Return the wanted state, or raise ForbiddenStep."""
    if wanted not in ARROWS[state]:
        raise ForbiddenStep(state, wanted)
    return wanted


def check_merge(
    motion: MotionId, into: MotionId, *, into_state: MotionState, number: str, has_merged: bool
) -> None:
    """Refuse a merge that has no filed motion at its end.

    ``number`` names the motion that stands in the way, ``has_merged`` says whether others are
    merged into ``motion`` already.

    Raises:
        MergedIntoItself, MergedInCircle, ForbiddenStep.
    """
    if motion == into:
        raise MergedIntoItself
    if has_merged or into_state is MotionState.MERGED:
        raise MergedInCircle(number)
    if not into_state.is_filed and not into_state.is_pending:
        raise ForbiddenStep(into_state, MotionState.MERGED)
