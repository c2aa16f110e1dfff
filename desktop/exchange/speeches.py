"""大会发言申请: each row matched to a unit, compared with the record, and its verdict."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from db.domain.ids import SpeechRequestId
from db.domain.vocabulary import UnitKind
from desktop.exchange.previews import (
    FieldChange,
    Problem,
    Verdict,
    changes_between,
    count_of,
    problems_of,
)
from desktop.exchange.speech_rows import (
    SPEECH_COLUMNS,
    TITLES,
    SpeechDefaults,
    SpeechDraft,
    SpeechReading,
    laid_over,
    normal_speech,
    read_speech,
)
from desktop.exchange.tables import TableChoice, data_rows
from desktop.exchange.unit_names import UnitIndex, guess_unit_kind, match_unit, party_of
from desktop.exchange.workbook import Workbook

__all__ = [
    "SPEECH_COLUMNS",
    "KnownSpeech",
    "SpeechDraft",
    "SpeechLine",
    "SpeechesPreview",
    "guess_unit_kind",
    "match_unit",
    "party_of",
    "preview_speeches",
]


@dataclass(frozen=True, slots=True)
class KnownSpeech:
    """A speech request that the record has for this meeting."""

    id: SpeechRequestId
    draft: SpeechDraft


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeechLine:
    """A row of the workbook with its verdict; ``unit_kind`` is the guess for a new unit."""

    row: int
    verdict: Verdict
    draft: SpeechDraft | None
    request_id: SpeechRequestId | None = None
    changes: tuple[FieldChange, ...] = ()
    problems: tuple[Problem, ...] = ()
    warnings: tuple[Problem, ...] = ()
    unit_is_new: bool = False
    unit_kind: UnitKind = UnitKind.PEOPLE_ORG


@dataclass(frozen=True, slots=True)
class SpeechesPreview:
    """The verdict on every row."""

    lines: tuple[SpeechLine, ...]

    @property
    def new(self) -> int:
        """How many speeches would be added."""
        return count_of(self.lines, Verdict.NEW)

    @property
    def changed(self) -> int:
        """How many speeches would be changed."""
        return count_of(self.lines, Verdict.CHANGED)

    @property
    def same(self) -> int:
        """How many rows say what the record has."""
        return count_of(self.lines, Verdict.SAME)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What keeps rows from being imported."""
        return problems_of(self.lines)

    @property
    def new_units(self) -> dict[str, UnitKind]:
        """The units that the record does not have, with the kind of each as guessed."""
        return {
            line.draft.unit: line.unit_kind
            for line in self.lines
            if line.unit_is_new and line.draft is not None and line.verdict is not Verdict.PROBLEM
        }


def preview_speeches(
    workbook: Workbook,
    choice: TableChoice,
    known: Sequence[KnownSpeech],
    *,
    units: Sequence[str],
    default_minutes: int,
    fallback_time: datetime,
) -> SpeechesPreview:
    """Return the verdict on every row of a list of speech requests.

    A speech is recognised by unit, title and speaker; where only the speaker differs from the one
    speech of that unit and title, it is that speech with another speaker. A row without a time
    keeps its place by ``fallback_time`` and its row number.
    Raises NoNameColumn, TwoHeaderRows, EmptyWorkbook.
    """
    index = UnitIndex(units)
    defaults = SpeechDefaults(fallback_time=fallback_time, minutes=default_minutes)
    rows = data_rows(workbook, choice, SPEECH_COLUMNS)
    readings = [read_speech(row, index, defaults) for row in rows]
    desk = _Desk(known, readings, index, frozenset(units))
    return SpeechesPreview(tuple(map(desk.line_of, readings)))


_Key = tuple[str, str, str]


class _Desk:
    """Recognises speeches, and remembers which rows came before."""

    def __init__(
        self,
        known: Sequence[KnownSpeech],
        readings: Sequence[SpeechReading],
        index: UnitIndex,
        units: frozenset[str],
    ) -> None:
        self._index = index
        self._units = units
        self._by_key = {self._key(normal_speech(each.draft)): each for each in known}
        self._by_title: dict[tuple[str, str], list[KnownSpeech]] = {}
        named = {self._key(reading.draft) for reading in readings}
        for key, each in self._by_key.items():
            if key not in named:
                self._by_title.setdefault(key[:2], []).append(each)
        self._rows: dict[_Key, int] = {}
        self._rows_by_request: dict[SpeechRequestId, int] = {}

    def line_of(self, reading: SpeechReading) -> SpeechLine:
        """Return the verdict on a row."""
        draft, problems = reading.draft, reading.problems
        changes: tuple[FieldChange, ...] = ()
        known = self._recognised(draft)
        first = self._first_row(reading, known)
        if first is not None:
            message = f"与第 {first} 行重复，请删去一行"
            problems += (Problem(reading.row, TITLES["title"], message),)
        if known is not None:
            draft = laid_over(reading, known.draft, self._index)
        if known is not None and not problems:
            changes = changes_between(known.draft, draft, TITLES)
        return SpeechLine(
            row=reading.row,
            verdict=_verdict(problems, known, changes),
            draft=draft,
            request_id=known.id if known else None,
            changes=changes,
            problems=problems,
            warnings=reading.warnings,
            unit_is_new=bool(draft.unit) and draft.unit not in self._units,
            unit_kind=guess_unit_kind(draft.unit),
        )

    def _key(self, draft: SpeechDraft) -> _Key:
        return (self._index.find(draft.unit) or draft.unit, draft.title, draft.speaker)

    def _recognised(self, draft: SpeechDraft) -> KnownSpeech | None:
        key = self._key(draft)
        if key in self._by_key:
            return self._by_key[key]
        others = self._by_title.get(key[:2], [])
        return others[0] if len(others) == 1 else None

    def _first_row(self, reading: SpeechReading, known: KnownSpeech | None) -> int | None:
        """Return the earlier row about the same speech, and remember this one."""
        if not reading.draft.title:
            return None
        first = self._rows.setdefault(self._key(reading.draft), reading.row)
        if known is not None:
            first = min(first, self._rows_by_request.setdefault(known.id, reading.row))
        return first if first != reading.row else None


def _verdict(
    problems: Sequence[Problem], known: KnownSpeech | None, changes: Sequence[FieldChange]
) -> Verdict:
    if problems:
        return Verdict.PROBLEM
    if known is None:
        return Verdict.NEW
    return Verdict.CHANGED if changes else Verdict.SAME
