"""The print centre: every paper of a meeting made, saved, bound into a book, and put on record."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from db.domain.errors import EnvironmentFault, RuleViolation
from db.domain.fingerprint import fingerprint
from db.domain.ids import MeetingId, MemberId, OrganisationId, SittingId
from db.domain.print_rows import PrintingRow, PrintTarget
from db.domain.rows import MeetingRow
from db.domain.vocabulary import MeetingKind, MemberOrder
from db.repositories import printings
from db.session import UnitOfWork, standing_clock
from desktop.reports.document import first_pages, gathering, leaves_traces, render
from desktop.reports.drawing import noticing_small_type
from desktop.reports.meeting_book import BookPaper, MeetingBook, book_paper
from desktop.reports.seat_map import SheetSize
from desktop.services import paper_catalogue
from desktop.services.attendance_sheets import LeaveGrouping
from desktop.services.documents import Document, days_line, os_fault, write_file
from desktop.services.meetings import require_meeting
from desktop.services.paper_catalogue import usual_wish
from desktop.services.paper_kinds import Binding, PaperEntry, PaperForm, PaperWish
from desktop.services.printed_order import listed_order
from desktop.services.seat_documents import BadgeKind, Guest
from desktop.services.workspace import Workspace

Step = Callable[[int, int], None]
Look = Callable[[bytes], None]


def no_step(_done: int, _total: int) -> None:
    """Report to nobody."""


@dataclass(eq=False)
class NoSuchPaperOfMeeting(RuleViolation):
    """The meeting has no paper of this name."""

    name: str
    known: tuple[str, ...]

    @property
    def listed(self) -> str:
        """Return the names of those there are."""
        return "、".join(self.known)


@dataclass(eq=False)
class NoSuchForm(RuleViolation):
    """The paper cannot be saved as a file of this kind."""

    title: str
    forms: tuple[str, ...]

    @property
    def listed(self) -> str:
        """Return the kinds of file that there are."""
        return "、".join(self.forms)


@dataclass(eq=False)
class NotForABook(RuleViolation):
    """The paper is a book itself, with contents of its own."""

    title: str


class NothingToPrint(RuleViolation):
    """No paper was chosen."""


@dataclass(frozen=True, slots=True)
class MadePaper:
    """A finished paper, the moment it is of, and the fingerprint of what it says."""

    entry: PaperEntry
    wish: PaperWish
    document: Document
    at: datetime
    fingerprint: str


@dataclass(frozen=True, slots=True)
class PaperState:
    """A paper of a meeting with its last printing; ``is_outdated``: it would differ now."""

    entry: PaperEntry
    last: PrintingRow | None
    is_outdated: bool = False


@dataclass(frozen=True, slots=True)
class FolderResult:
    """What a folder got, and which papers failed with what was in the way."""

    written: tuple[Path, ...]
    failed: tuple[tuple[str, BaseException], ...]
    missing_glyphs: tuple[str, ...]
    small_texts: tuple[str, ...] = ()


class PrintCentre:
    """Makes papers by the catalogue. Every paper that is handed on is put on record."""

    def __init__(self, uow: UnitOfWork, desk: Workspace) -> None:
        self._uow = uow
        self._desk = desk
        self._known: dict[tuple[MeetingId, str, str], tuple[int, datetime, bool]] = {}

    def entries(self, meeting: MeetingId) -> tuple[PaperEntry, ...]:
        """Return the papers that a meeting has now. Raises NoSuchMeeting."""
        return paper_catalogue.entries(self._desk, meeting)

    def entry(self, meeting: MeetingId, name: str) -> PaperEntry:
        """Return a paper of a meeting by its name. Raises NoSuchMeeting, NoSuchPaperOfMeeting."""
        known = self.entries(meeting)
        for each in known:
            if each.name == name:
                return each
        raise NoSuchPaperOfMeeting(name, tuple(each.name for each in known))

    def usual_wish(self, meeting: MeetingId, entry: PaperEntry) -> PaperWish:
        """Return the wish for a paper with nothing chosen otherwise."""
        return usual_wish(self._desk, meeting, entry)

    def states(self, meeting: MeetingId, step: Step = no_step) -> tuple[PaperState, ...]:
        """Return every paper with its last printing, and whether it would differ now.

        What was printed is made again from today's record as of that moment, so only the record
        can make a difference, never the time. Each answer is kept until the record changes.
        """
        found = self.listed(meeting)
        compared = []
        for place, each in enumerate(found):
            step(place, len(found))
            compared.append(replace(each, is_outdated=self._is_outdated(each)))
        return tuple(compared)

    def listed(self, meeting: MeetingId) -> tuple[PaperState, ...]:
        """Return every paper with its last printing, not yet compared."""
        known = self.entries(meeting)
        last = {row.paper: row for row in self.printings(meeting)}
        return tuple(PaperState(each, last.get(each.name)) for each in known)

    def state(self, entry: PaperEntry, wish: PaperWish) -> PaperState:
        """Return a paper with its last printing by this wish, and whether it would differ now."""
        options = written_wish(wish)
        last = [
            row
            for row in self.printings(wish.meeting)
            if (row.paper, row.options) == (entry.name, options)
        ]
        state = PaperState(entry, last[-1] if last else None)
        return replace(state, is_outdated=self._is_outdated(state, wish))

    def meeting_of_year(self, year: int) -> MeetingId:
        """Return with which meeting the papers of a year's motions are on record.

        The first 全体会议 of the year, whose list of papers shows them; 0 when there is none.
        """
        plenaries = [
            meeting.id
            for meeting in self._desk.meetings.meetings()
            if meeting.kind is MeetingKind.PLENARY and meeting.starts_on.year == year
        ]
        return min(plenaries, default=MeetingId(0))

    def printings(self, meeting: MeetingId) -> Sequence[PrintingRow]:
        """Return what was printed of a meeting, the oldest first."""
        with self._uow.read() as session:
            return printings.of_meeting(session, meeting)

    def make(
        self,
        entry: PaperEntry,
        wish: PaperWish,
        at: datetime | None = None,
        look: Look | None = None,
    ) -> MadePaper:
        """Return a paper as PDF, made at a moment (None: now).

        ``look`` gets the first pages of a long one before the others are drawn.
        """
        moment = at or self._uow.wall()
        with standing_clock(moment), noticing_small_type() as small:
            document = self._seen(entry, wish, look) if look else entry.kind.make(self._desk, wish)
        document = replace(document, small_texts=tuple(dict.fromkeys(small)))
        return made_paper(entry, wish, document, moment)

    def written(
        self, entry: PaperEntry, wish: PaperWish, form: PaperForm, at: datetime | None = None
    ) -> bytes:
        """Return a paper as Word or as a workbook, made at a moment. Raises NoSuchForm."""
        if form is PaperForm.PDF or form not in entry.kind.forms:
            raise NoSuchForm(entry.title, tuple(entry.kind.forms))
        with standing_clock(at or self._uow.wall()):
            return entry.kind.write(form, self._desk, wish)

    def save(self, made: MadePaper, path: Path) -> None:
        """Write a made paper in the form of the file's suffix, and put it on record.

        Raises NoSuchForm; PlaceNotWritable, DiskFull or StorageGone for the target.
        """
        suffix = path.suffix.lower()
        if suffix not in tuple(made.entry.kind.forms):
            raise NoSuchForm(made.entry.title, tuple(made.entry.kind.forms))
        content = made.document.content
        if suffix != PaperForm.PDF:
            content = self.written(made.entry, made.wish, PaperForm(suffix), made.at)
        write_file(content, path)
        self.note((made,), PrintTarget.FILE, str(path))

    def save_all(
        self, chosen: Sequence[tuple[PaperEntry, PaperWish]], folder: Path, step: Step = no_step
    ) -> FolderResult:
        """Write papers as PDF into a folder under their numbered names, and put them on record.

        One that fails does not hold up the others. When ``step`` raises, what is written stays,
        whole and on record. Raises NothingToPrint; StorageGone, PlaceNotWritable for the folder.
        """
        if not chosen:
            raise NothingToPrint
        made: list[MadePaper] = []
        written: list[Path] = []
        failed: list[tuple[str, BaseException]] = []
        _open_folder(folder)
        try:
            for place, (entry, wish) in enumerate(chosen):
                step(place, len(chosen))
                path = folder / entry.file_name()
                try:
                    paper = self.make(entry, wish)
                    write_file(paper.document.content, path)
                except (RuleViolation, EnvironmentFault) as error:
                    failed.append((entry.title, error))
                    continue
                made.append(paper)
                written.append(path)
        finally:
            self.note(made, PrintTarget.FOLDER, str(folder))
        small = dict.fromkeys(text for each in made for text in each.document.small_texts)
        return FolderResult(tuple(written), tuple(failed), _glyphs(made), tuple(small))

    def book(
        self,
        chosen: Sequence[tuple[PaperEntry, PaperWish]],
        step: Step = no_step,
        at: datetime | None = None,
    ) -> tuple[Document, tuple[MadePaper, ...]]:
        """Return papers bound into one PDF with cover, contents and links, and each of them.

        Raises NothingToPrint, NotForABook.
        """
        if not chosen:
            raise NothingToPrint
        for entry, _ in chosen:
            if entry.kind.binding is Binding.NEVER:
                raise NotForABook(entry.title)
        moment = at or self._uow.wall()
        made: list[MadePaper] = []
        bound: list[BookPaper] = []
        for place, (entry, wish) in enumerate(chosen):
            step(place, len(chosen))
            with gathering() as parts:
                made.append(self.make(entry, wish, moment))
            bound.append(BookPaper(entry.title, parts[-1]))
        meeting = self._meeting(chosen[0][1].meeting)
        book = MeetingBook(meeting.name, days_line(meeting), tuple(bound))
        with noticing_small_type() as small:
            content = book_paper(book, moment)
        document = Document(
            f"{meeting.name}文件汇编",
            content,
            _glyphs(made),
            small_texts=tuple(dict.fromkeys(small)),
        )
        return document, tuple(made)

    def save_book(
        self, chosen: Sequence[tuple[PaperEntry, PaperWish]], path: Path, step: Step = no_step
    ) -> Document:
        """Write the book of a meeting, and put it on record.

        Raises what ``book`` raises, and PlaceNotWritable, DiskFull or StorageGone.
        """
        document, made = self.book(chosen, step)
        write_file(document.content, path)
        self.note(made, PrintTarget.BOOK, str(path))
        return document

    def note(
        self, made: Sequence[MadePaper], target: PrintTarget, place: str, *, copies: int = 1
    ) -> None:
        """Put on record that papers were handed on: one line of the audit trail, no undo step.

        Undo takes back what was written in the record; paper that is out cannot be taken back.
        A record that can only be read keeps no note of it.
        """
        if not made or self._desk.record.is_read_only:
            return
        rows = [_printing(each, self._uow.who, (target, place), copies) for each in made]
        what = made[0].entry.title if len(made) == 1 else f"{len(made)} 份文件"
        with self._uow.write(f"{_LABELS[target]}：{what}", is_step=False) as tx:
            printings.add(tx.session, rows)

    def _seen(self, entry: PaperEntry, wish: PaperWish, look: Look) -> Document:
        """Return a paper after its first pages were given away."""
        with gathering() as parts:
            document = entry.kind.make(self._desk, wish)
        if len(parts) != 1 or document.content:
            return entry.kind.make(self._desk, wish)
        (part,) = parts
        beginning = first_pages(part)
        if beginning:
            look(beginning)
        if beginning and leaves_traces(part):
            return entry.kind.make(self._desk, wish)
        return replace(document, content=render(part.story, part.paper))

    def _is_outdated(self, state: PaperState, wish: PaperWish | None = None) -> bool:
        last = state.last
        if last is None:
            return False
        with self._uow.read() as session:
            revision = printings.revision(session)
        key = (last.meeting_id, last.paper, last.options)
        known = self._known.get(key)
        if known is not None and known[:2] == (revision, last.at):
            return known[2]
        usual = wish or self.usual_wish(last.meeting_id, state.entry)
        is_outdated = self._now(state.entry, last, usual) != last.fingerprint
        self._known[key] = (revision, last.at, is_outdated)
        return is_outdated

    def _now(self, entry: PaperEntry, last: PrintingRow, usual: PaperWish) -> str:
        """Return the fingerprint that a printed paper would have from today's record."""
        wish = read_wish(last.options, usual)
        with gathering():
            made = self.make(entry, wish, last.at)
        if made.document.values is None:
            made = self.make(entry, wish, last.at)
        return made.fingerprint

    def _meeting(self, key: MeetingId) -> MeetingRow:
        with self._uow.read() as session:
            return require_meeting(session, key)


_LABELS: Mapping[PrintTarget, str] = {
    PrintTarget.PRINTER: "打印",
    PrintTarget.FILE: "保存文件",
    PrintTarget.FOLDER: "保存到文件夹",
    PrintTarget.BOOK: "编印会议文件汇编",
}


def written_wish(wish: PaperWish) -> str:
    """Return the options of a wish as JSON, those alone that are chosen otherwise than usual."""
    usual = PaperWish(meeting=wish.meeting, year=wish.year, subject=wish.subject)
    chosen = {
        part.name: getattr(wish, part.name)
        for part in fields(PaperWish)
        if getattr(wish, part.name) != getattr(usual, part.name)
    }
    return json.dumps(chosen, ensure_ascii=False, sort_keys=True, default=_plain)


def read_wish(options: str, usual: PaperWish) -> PaperWish:
    """Return the usual wish with stored options over it; one that is not known is passed over."""
    stored = json.loads(options)
    readers: dict[str, Callable[[object], object]] = {
        "order": lambda value: MemberOrder(str(value)),
        "sitting": lambda value: SittingId(int(str(value))),
        "grouping": lambda value: LeaveGrouping(str(value)),
        "members": lambda value: frozenset(map(MemberId, value)),  # type: ignore[call-overload]
        "has_phones": bool,
        "has_times": bool,
        "size": lambda value: SheetSize(str(value)),
        "copies": lambda value: int(str(value)),
        "only": str,
        "is_split": bool,
        "columns": lambda value: int(str(value)),
        "is_folded": bool,
        "badge": lambda value: BadgeKind(str(value)),
        "organisation": lambda value: OrganisationId(int(str(value))),
        "guests": lambda value: tuple(Guest(*each) for each in value),  # type: ignore[attr-defined]
    }
    chosen = {name: readers[name](value) for name, value in stored.items() if name in readers}
    return replace(usual, **chosen)  # type: ignore[arg-type]


def _plain(value: object) -> object:
    """Return members and guests as JSON has them."""
    if isinstance(value, Guest):
        return [value.name, value.post, value.number]
    return sorted(value)  # type: ignore[call-overload]


def made_paper(entry: PaperEntry, wish: PaperWish, document: Document, at: datetime) -> MadePaper:
    """Return a finished document as a paper that can be put on record."""
    return MadePaper(entry, wish, document, at, _mark(document))


def _glyphs(made: Sequence[MadePaper]) -> tuple[str, ...]:
    return tuple(sorted({char for each in made for char in each.document.missing_glyphs}))


def _mark(document: Document) -> str:
    if document.values is None:
        return sha256(document.content).hexdigest()
    return fingerprint(document.values)


def _printing(made: MadePaper, who: str, to: tuple[PrintTarget, str], copies: int) -> PrintingRow:
    return PrintingRow(
        meeting_id=made.wish.meeting,
        paper=made.entry.name,
        title=made.document.title,
        options=written_wish(made.wish),
        at=made.at,
        who=who,
        target=to[0],
        place=to[1],
        copies=copies,
        fingerprint=made.fingerprint,
        listed=listed_order(made.document.values),
    )


def _open_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise os_fault(error, folder) from error
