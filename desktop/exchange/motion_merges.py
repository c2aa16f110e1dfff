"""提案 lists: the motion that each merged one names, in the list itself or in the record."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from db.domain.motion_vocabulary import MotionState
from desktop.exchange.motion_fate_rows import FATE_TITLES
from desktop.exchange.motion_lines import KnownMotion, MergeTarget, MotionLine
from desktop.exchange.motion_rows import MotionDraft
from desktop.exchange.previews import Problem, Verdict

_NAMED = re.compile(r"(?:((?:19|20)[0-9]{2})年(?:度)?)?第?(.+?)(?:号(?:提案)?)?")

Key = tuple[int, str]


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A motion that others may be merged into, and whether it may take them."""

    target: MergeTarget
    is_open: bool


def resolved_merges(lines: Sequence[MotionLine], known: Iterable[KnownMotion]) -> list[MotionLine]:
    """Return the lines, each merged one with its target, or with the problem of having none."""
    if not any(_is_merged(line) for line in lines):
        return list(lines)
    found: dict[Key, _Candidate] = {}
    for motion in known:
        candidate = _Candidate(MergeTarget(motion_id=motion.id), _is_open(motion.fate.state))
        _enter(found, motion.draft, candidate)
    for line in lines:
        if line.verdict is Verdict.NEW:
            _enter(found, line.draft, _Candidate(MergeTarget(line.row), _is_open(line.fate.state)))
    return [_resolved(line, found) if _is_merged(line) else line for line in lines]


def _resolved(line: MotionLine, found: dict[Key, _Candidate]) -> MotionLine:
    called = line.fate.merged_into
    named = _NAMED.fullmatch(called)
    year = int(named[1]) if named and named[1] else line.draft.year
    number = named[2].lstrip("0") if named else called
    candidate = found.get((year, number)) or found.get((line.draft.year, called))
    if candidate is None:
        message = f"表格和记录中没有可以并入的“{called}”"
    elif candidate.target.row == line.row:
        message = "不能并入它自己"
    elif not candidate.is_open:
        message = f"“{called}”本身已经并案、撤案或没有立案"
    else:
        return replace(line, merged_into=candidate.target)
    problem = Problem(line.row, FATE_TITLES["merged_into"], message)
    return replace(line, verdict=Verdict.PROBLEM, problems=(*line.problems, problem))


def _enter(found: dict[Key, _Candidate], draft: MotionDraft, candidate: _Candidate) -> None:
    """Let a motion be found by its number; by its title where no other has it."""
    if draft.number:
        found.setdefault((draft.year, draft.number.lstrip("0")), candidate)
    found.setdefault((draft.year, draft.title), candidate)


def _is_merged(line: MotionLine) -> bool:
    return line.verdict is Verdict.NEW and line.fate.state is MotionState.MERGED


def _is_open(state: MotionState | None) -> bool:
    return state is not None and (state.is_filed or state.is_pending)
