"""提案 lists: whether what a row says of a motion's life holds together, and what it leaves out."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date

from db.domain.motion_fate import NO_FATE, MotionFate
from db.domain.motion_vocabulary import (
    Destination,
    HandlingRole,
    MotionState,
    NotFiledReason,
    Satisfaction,
)
from desktop.exchange.motion_fate_rows import FATE_TITLES
from desktop.exchange.motion_rows import MotionDraft, MotionReading
from desktop.exchange.previews import Problem
from desktop.exchange.unit_names import UnitIndex
from desktop.motion_wording import destination_word, motion_state_word, reason_word

_HANDLED = frozenset({MotionState.ASSIGNED, MotionState.REPLIED, MotionState.ARCHIVED})
_ANSWERED = frozenset({MotionState.REPLIED, MotionState.ARCHIVED})


@dataclass(frozen=True, slots=True)
class JudgedFate:
    """A fate made whole, what keeps it from being imported, and what is odd or was supplied."""

    fate: MotionFate
    problems: tuple[Problem, ...]
    warnings: tuple[Problem, ...]


class FateDesk:
    """Judges what rows say of motions' lives by the record's organisations and letters."""

    def __init__(self, organisations: Sequence[str], letters: Mapping[str, str]) -> None:
        self._organisations = UnitIndex(organisations)
        self._known = frozenset(organisations)
        self._letters = letters
        self._called: dict[str, str] = {}

    def of_new(self, reading: MotionReading, draft: MotionDraft) -> JudgedFate:
        """Return the fate of a motion that the record does not have."""
        said = reading.fate
        if said == NO_FATE:
            state = MotionState.FILED if draft.number else MotionState.RECEIVED
            return JudgedFate(MotionFate(state=state), (), ())
        checks = _FateChecks(reading)
        fate = self._in_the_records_names(said, checks)
        fate = _with_state(fate, draft, checks)
        for complete in (_decided, _handled, _replied, _fed_back, _filed_away):
            fate = complete(fate, draft, checks)
        return JudgedFate(fate, tuple(checks.problems), tuple(checks.warnings))

    def of_known(self, reading: MotionReading, known: MotionFate) -> tuple[Problem, ...]:
        """Warn of a life that is not the record's: an import never changes it."""
        said = self._in_the_records_names(reading.fate, None)
        differs = [
            FATE_TITLES[each.name]
            for each in fields(MotionFate)
            if getattr(said, each.name) != getattr(NO_FATE, each.name)
            and _comparable(said, each.name) != _comparable(known, each.name)
        ]
        if not differs:
            return ()
        checks = _FateChecks(reading)
        checks.warn("state", f"办理情况没有导入，与记录不同的有：{'、'.join(differs)}")
        return tuple(checks.warnings)

    def _in_the_records_names(self, fate: MotionFate, checks: "_FateChecks | None") -> MotionFate:
        handlers = dict.fromkeys((role, self._name(name)) for role, name in fate.handlers)
        if checks is not None:
            for name in (name for _, name in handlers if name not in self._known):
                checks.warn("handlers", f"承办单位名录里没有“{name}”，导入时新增")
        letter = self._letter(fate.letter)
        if letter is None:
            letter = ""
            if checks is not None:
                known = "、".join(self._letters)
                checks.refuse("letter", f"没有“{fate.letter}”这一类，应为 {known}")
        return replace(fate, handlers=tuple(handlers), letter=letter)

    def _name(self, name: str) -> str:
        """Return the record's name of an organisation; a new one goes by its first spelling."""
        if name not in self._called:
            self._called[name] = self._organisations.add(name)
        return self._called[name]

    def _letter(self, letter: str) -> str | None:
        if not letter or letter in self._letters:
            return letter
        return next((key for key, means in self._letters.items() if letter == means), None)


class _FateChecks:
    """Collects what is wrong or odd in a row's life, under its titles."""

    def __init__(self, reading: MotionReading) -> None:
        self._reading = reading
        self.problems: list[Problem] = []
        self.warnings: list[Problem] = []

    def refuse(self, key: str, message: str) -> None:
        self.problems.append(Problem(self._reading.row, FATE_TITLES[key], message))

    def warn(self, key: str, message: str) -> None:
        self.warnings.append(Problem(self._reading.row, FATE_TITLES[key], message))

    def day(self, key: str, given: date | None, instead: date, called: str) -> date:
        """Return a day that a row gives, or another one with a warning."""
        if given is not None:
            return given
        self.warn(key, f"没有填写，按{called} {instead} 导入")
        return instead


def _with_state(fate: MotionFate, draft: MotionDraft, checks: _FateChecks) -> MotionFate:
    """Return a fate in the state that its row says, or else that its answer and handlers show."""
    said, shown = fate.state, _shown_state(fate, draft)
    state = said or shown
    if said is MotionState.FILED and shown in _HANDLED:
        state = shown
        checks.warn("state", f"写有承办单位，按“{motion_state_word(shown)}”导入")
    if said is MotionState.ASSIGNED and _is_answered(fate):
        state = MotionState.REPLIED
        checks.warn("state", f"写有答复类别，按“{motion_state_word(state)}”导入")
    if state.is_filed and not draft.number:
        checks.refuse("state", f"“{motion_state_word(state)}”的提案要有案号，请补上")
    return replace(fate, state=state)


def _shown_state(fate: MotionFate, draft: MotionDraft) -> MotionState:
    if fate.answering:
        if not fate.letter or fate.result is Satisfaction.UNSATISFIED:
            return MotionState.ASSIGNED
        return MotionState.ARCHIVED if fate.archived_on else MotionState.REPLIED
    if fate.merged_into:
        return MotionState.MERGED
    if fate.reason or fate.destination:
        return MotionState.NOT_FILED
    return MotionState.FILED if draft.number else MotionState.RECEIVED


def _is_answered(fate: MotionFate) -> bool:
    """Return whether the only answer there is to be is there, and nothing is handled again."""
    is_whole = fate.letter != "" and len(fate.answering) == 1
    return is_whole and fate.result is not Satisfaction.UNSATISFIED


def _decided(fate: MotionFate, draft: MotionDraft, checks: _FateChecks) -> MotionFate:
    """Return a fate with what its review decided, and nothing of what it did not."""
    state = fate.state
    decided_on, reason, destination, amend_by = None, None, None, None
    day = draft.submitted_on
    assert state is not None
    if not state.is_pending:
        decided_on = checks.day("decided_on", fate.decided_on, day, "收到日期")
    if state is MotionState.AMENDING:
        amend_by = checks.day("amend_by", fate.amend_by, day, "收到日期")
    if state is MotionState.NOT_FILED:
        reason, destination = _refusal(fate, checks)
    if state is MotionState.MERGED and not fate.merged_into:
        checks.refuse("merged_into", "并案的提案要写明并入哪一件的案号")
    return replace(
        fate,
        decided_on=decided_on,
        reason=reason,
        destination=destination,
        amend_by=amend_by,
        merged_into=fate.merged_into if state is MotionState.MERGED else "",
    )


def _refusal(fate: MotionFate, checks: _FateChecks) -> tuple[NotFiledReason, Destination]:
    reason, destination = fate.reason, fate.destination
    if reason is None:
        reason = NotFiledReason.EMPTY
        checks.warn("reason", f"没有填写，按“{reason_word(reason)}”导入")
    if destination is None:
        destination = Destination.REFERENCE
        checks.warn("destination", f"没有填写，按“{destination_word(destination)}”导入")
    return reason, destination


def _handled(fate: MotionFate, draft: MotionDraft, checks: _FateChecks) -> MotionFate:
    """Return a fate with its handlers, if it was filed, and since when they have it."""
    state = fate.state
    assert state is not None
    if not state.is_filed:
        if fate.handlers:
            checks.warn("handlers", f"“{motion_state_word(state)}”的提案不交办，没有导入")
        return replace(fate, handlers=(), assigned_on=None, due_on=None)
    if state in _HANDLED and not fate.answering:
        checks.refuse("handlers", f"“{motion_state_word(state)}”的提案要写明承办单位")
    if not fate.handlers:
        return replace(fate, assigned_on=None, due_on=None)
    day = checks.day("assigned_on", fate.assigned_on, draft.submitted_on, "收到日期")
    if fate.due_on is not None and fate.due_on < day:
        checks.refuse("due_on", f"早于交办日期 {day}")
    return replace(fate, assigned_on=day)


def _replied(fate: MotionFate, draft: MotionDraft, checks: _FateChecks) -> MotionFate:
    """Return a fate with its reply, if there is one."""
    state, handed_over = fate.state, fate.assigned_on
    if state in _ANSWERED and not fate.letter and not checks.problems:
        checks.refuse("letter", "答复了的提案要写明答复类别")
    if state not in _HANDLED or not fate.letter or handed_over is None:
        if fate.letter and not checks.problems:
            checks.warn("letter", "没有交办，答复没有导入")
        return replace(fate, letter="", replied_on=None)
    is_later = draft.submitted_on > handed_over
    instead, called = (draft.submitted_on, "收到日期") if is_later else (handed_over, "交办日期")
    day = checks.day("replied_on", fate.replied_on, instead, called)
    if day < handed_over:
        checks.refuse("replied_on", f"早于交办日期 {handed_over}")
    return replace(fate, replied_on=day)


def _fed_back(fate: MotionFate, draft: MotionDraft, checks: _FateChecks) -> MotionFate:
    """Return a fate with what the submitter said of its reply, both halves of it."""
    del draft
    result = fate.result
    if result is None or not fate.letter:
        if (result or fate.attitude) and not checks.problems:
            checks.warn("result", "没有答复，反馈没有导入" if result else "没有办理结果，没有导入")
        return replace(fate, attitude=None, result=None, fed_back_on=None)
    attitude = fate.attitude or result
    if fate.attitude is None:
        checks.warn("attitude", "没有填写，与满意度相同")
    if result is Satisfaction.UNSATISFIED and fate.state is MotionState.REPLIED:
        checks.warn("result", "提案者不满意，请决定是否重新办理")
    return replace(fate, attitude=attitude, fed_back_on=fate.fed_back_on or fate.replied_on)


def _filed_away(fate: MotionFate, draft: MotionDraft, checks: _FateChecks) -> MotionFate:
    """Return a fate with the day of its end, and its honours only where it was filed."""
    del draft
    state = fate.state
    assert state is not None
    archived_on = None
    if state is MotionState.ARCHIVED:
        archived_on = fate.archived_on or fate.fed_back_on or fate.replied_on
    if (fate.is_key or fate.is_excellent) and not state.is_filed:
        checks.warn("is_key", "没有立案，重点或优秀没有导入")
    return replace(
        fate,
        archived_on=archived_on,
        is_key=fate.is_key and state.is_filed,
        is_excellent=fate.is_excellent and state.is_filed,
    )


_COMPARED: Mapping[str, Callable[[MotionFate], object]] = {
    "handlers": lambda fate: frozenset(
        (role is HandlingRole.CO, name) for role, name in fate.handlers
    ),
    "merged_into": lambda fate: fate.merged_into.lstrip("0"),
}


def _comparable(fate: MotionFate, name: str) -> object:
    compared = _COMPARED.get(name)
    return compared(fate) if compared else getattr(fate, name)
