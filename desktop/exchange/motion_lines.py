"""提案 lists and Word forms: what judging needs of the record, and the verdicts that it gives."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from db.domain.ids import MotionId
from db.domain.motion_fate import NO_FATE, MotionFate
from db.domain.motion_rows import Submitter
from db.domain.vocabulary import UnitKind
from desktop.exchange.motion_rows import MotionDraft, MotionReading
from desktop.exchange.previews import FieldChange, Problem, Verdict, count_of, problems_of


@dataclass(frozen=True, slots=True)
class MergeTarget:
    """Where a motion was merged into: the row of a new one, or a motion of the record."""

    row: int | None = None
    motion_id: MotionId | None = None


@dataclass(frozen=True, slots=True)
class KnownMotion:
    """A motion that the record has; ``people`` are its submitters, in the order of their names."""

    id: MotionId
    draft: MotionDraft
    people: tuple[Submitter, ...] = ()
    fate: MotionFate = NO_FATE


@dataclass(frozen=True, slots=True)
class Names:
    """Whom names call: members (several of one name), units, and the record's categories.

    ``organisations`` are those that handle motions, ``letters`` what each 答复类别 means here.

    ``members`` may also have “王芳（农业界）”, which tells two of one name apart. The kind of a
    unit that is not in ``unit_kinds`` is guessed by its name.
    """

    members: Mapping[str, tuple[Submitter, ...]]
    units: Mapping[str, Submitter]
    categories: Sequence[str]
    unit_kinds: Mapping[str, UnitKind] = field(default_factory=dict)
    organisations: Sequence[str] = ()
    letters: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class MotionLine:
    """A motion of the file with its verdict, and the people that its names call.

    ``fate`` is what becomes of a new one; ``merged_into`` is where it was merged into: the row of
    another new one, or a motion of the record.
    """

    row: int
    verdict: Verdict
    draft: MotionDraft
    people: tuple[Submitter, ...] = ()
    motion_id: MotionId | None = None
    changes: tuple[FieldChange, ...] = ()
    problems: tuple[Problem, ...] = ()
    warnings: tuple[Problem, ...] = ()
    fate: MotionFate = NO_FATE
    merged_into: MergeTarget | None = None


@dataclass(frozen=True, slots=True)
class MotionsPreview:
    """The verdict on every motion of a file, and what each was read from."""

    lines: tuple[MotionLine, ...]
    readings: tuple[MotionReading, ...] = ()

    @property
    def new(self) -> int:
        """How many motions would be added."""
        return count_of(self.lines, Verdict.NEW)

    @property
    def changed(self) -> int:
        """How many motions would be changed."""
        return count_of(self.lines, Verdict.CHANGED)

    @property
    def same(self) -> int:
        """How many rows say what the record has."""
        return count_of(self.lines, Verdict.SAME)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What keeps rows from being imported."""
        return problems_of(self.lines)
