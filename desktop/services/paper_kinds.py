"""What a paper is to the print centre: its group, its forms, its options, how it is made."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from db.domain.ids import MeetingId, MemberId, OrganisationId, SittingId
from db.domain.vocabulary import MemberOrder
from desktop.paths import file_name
from desktop.reports.document import Part, gathering
from desktop.reports.member_list import NAMES_A_ROW
from desktop.reports.seat_map import SheetSize
from desktop.services.attendance_sheets import LeaveGrouping
from desktop.services.documents import Document
from desktop.services.seat_documents import BadgeKind, Guest
from desktop.services.workspace import Workspace


class PaperGroup(StrEnum):
    """Under which heading a paper is found."""

    MEETING = "meeting"
    ATTENDANCE = "attendance"
    SPEECHES = "speeches"
    VOTES = "votes"
    SEATS = "seats"
    MOTIONS = "motions"


class PaperForm(StrEnum):
    """What a paper can be saved as; the value is the file's suffix."""

    PDF = ".pdf"
    WORD = ".docx"
    WORKBOOK = ".xlsx"


class Binding(StrEnum):
    """Whether the book of a meeting takes a paper: unasked, when it is chosen, or never."""

    USUAL = "usual"
    ON_WISH = "on-wish"
    NEVER = "never"


class PaperOption(StrEnum):
    """What can be chosen for a paper."""

    ORDER = "order"
    SITTING = "sitting"
    GROUPING = "grouping"
    MEMBERS = "members"
    PHONES = "phones"
    TIMES = "times"
    SIZE = "size"
    COPIES = "copies"
    SPLIT = "split"
    COLUMNS = "columns"
    FOLD = "fold"


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperWish:
    """What a paper is to be about, and the options; a paper looks at those that matter to it.

    ``subject`` is the sitting, the election, the ballot or the motion that one of several is about;
    ``copies`` the ballot papers on which nothing is repeated (0: a page of them); ``columns`` the
    names in a row. ``badge`` and ``guests`` are for those who are no members; ``organisation`` is
    who a paper about a motion is made for.
    """

    meeting: MeetingId
    year: int = 0
    subject: int | None = None
    order: MemberOrder = MemberOrder.SECTOR
    sitting: SittingId | None = None
    grouping: LeaveGrouping = LeaveGrouping.KIND
    members: frozenset[MemberId] | None = None
    has_phones: bool = False
    has_times: bool = False
    size: SheetSize = SheetSize.A3
    copies: int = 0
    only: str | None = None
    is_split: bool = False
    columns: int = NAMES_A_ROW
    is_folded: bool = True
    badge: BadgeKind = BadgeKind.ATTENDEE
    guests: tuple[Guest, ...] = ()
    organisation: OrganisationId | None = None


@dataclass(frozen=True, slots=True)
class PaperSubject:
    """One of several papers of a kind: the end of its name, what its title adds, its key."""

    mark: str
    title: str
    key: int


Maker = Callable[[Workspace, PaperWish], Document]
Writer = Callable[[Workspace, PaperWish], bytes]
Subjects = Callable[[Workspace, MeetingId], Sequence[PaperSubject]]


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperKind:
    """An entry of the catalogue.

    ``subjects`` lists the papers of the kind that a meeting has; None: always one. ``has_word`` and
    ``has_table``: its texts and tables also make a Word file and a workbook; ``word`` and
    ``workbook`` make them otherwise. ``binding``
    NEVER: it has contents of its own.
    """

    name: str
    title: str
    group: PaperGroup
    make: Maker
    word: Writer | None = None
    workbook: Writer | None = None
    has_word: bool = False
    has_table: bool = False
    options: frozenset[PaperOption] = frozenset()
    subjects: Subjects | None = None
    binding: Binding = Binding.USUAL

    @property
    def forms(self) -> tuple[PaperForm, ...]:
        """What it can be saved as, PDF first."""
        others = (
            (PaperForm.WORD, self.has_word or self.word is not None),
            (PaperForm.WORKBOOK, self.has_table or self.workbook is not None),
        )
        return (PaperForm.PDF, *(form for form, is_there in others if is_there))

    def write(self, form: PaperForm, desk: Workspace, wish: PaperWish) -> bytes:
        """Return the paper in one of its forms other than PDF."""
        own = self.word if form is PaperForm.WORD else self.workbook
        if own is not None:
            return own(desk, wish)
        with gathering() as parts:
            self.make(desk, wish)
        return _as_word(parts[-1]) if form is PaperForm.WORD else _as_workbook(parts[-1])


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperEntry:
    """A paper that a meeting has: its name as typed, its title, its place among all of them."""

    name: str
    title: str
    place: int
    kind: PaperKind
    subject: int | None = None

    def file_name(self, form: PaperForm = PaperForm.PDF) -> str:
        """Return the name in a folder of papers: “03-发言顺序表.pdf”."""
        return f"{self.place:02d}-{file_name(self.title)}{form}"


def _as_word(part: Part) -> bytes:
    from desktop.reports.story_word import story_docx

    return story_docx(part)


def _as_workbook(part: Part) -> bytes:
    from desktop.exchange.export import Table, workbook
    from desktop.reports.story_tables import story_tables

    tables = enumerate(story_tables(part), start=1)
    return workbook([Table(f"表{number}", heads, rows) for number, (heads, rows) in tables])


_FIELDS: dict[PaperOption, tuple[str, ...]] = {
    PaperOption.ORDER: ("order",),
    PaperOption.SITTING: ("sitting",),
    PaperOption.GROUPING: ("grouping",),
    PaperOption.MEMBERS: ("members",),
    PaperOption.PHONES: ("has_phones",),
    PaperOption.TIMES: ("has_times",),
    PaperOption.SIZE: ("size",),
    PaperOption.COPIES: ("copies",),
    PaperOption.SPLIT: ("only", "is_split"),
    PaperOption.COLUMNS: ("columns",),
    PaperOption.FOLD: ("is_folded",),
}


def with_options(wish: PaperWish, kind: PaperKind, other: PaperWish) -> PaperWish:
    """Return a wish with those options of another that matter to a paper."""
    names = [name for option in kind.options for name in _FIELDS[option]]
    return replace(wish, **{name: getattr(other, name) for name in names})
