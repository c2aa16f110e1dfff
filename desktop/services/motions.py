"""Motions handed in: entered, changed, found, and read whole with their life."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from db.domain.errors import PlaceNotWritable, RuleViolation
from db.domain.ids import MemberId, MotionCategoryId, MotionFileId, MotionId, OrganisationId
from db.domain.motion_number import serial_in
from db.domain.motion_query import Found, MotionQuery
from db.domain.motion_rows import ColumnChange, MotionLife, MotionRow, Submitter, TimelineRow
from db.domain.motion_vocabulary import (
    KIND_OF_UNIT,
    Destination,
    MotionKind,
    MotionState,
    NotFiledReason,
)
from db.domain.vocabulary import UnitKind
from db.models import Member, Unit
from db.models.motion import TITLE_LENGTH
from db.models.motion_rule import MotionCategory
from db.repositories import motion_handling, motion_rules, motion_search, motions
from db.repositories.motions import MotionValues
from db.session import UnitOfWork
from desktop.exchange.errors import UnreadableFile
from desktop.services.motion_words import (
    findable,
    half_width,
    head_words,
    shown_submitters,
)
from desktop.services.pinyin import search_text

LARGEST_FILE = 50_000_000
"""Bytes that an attachment may have: the record is copied whole for every backup."""


YEARS = range(1949, 2200)


@dataclass(frozen=True, slots=True, kw_only=True)
class MotionForm:
    """A motion as typed into the form; submitters in order, the first one first."""

    year: int
    title: str
    submitters: tuple[Submitter, ...]
    category: MotionCategoryId
    submitted_on: date
    number: str = ""
    is_livelihood: bool = False
    is_plenary: bool = True
    is_public: bool = True
    phone: str = ""
    wanted_handlers: str = ""
    situation: str = ""
    analysis: str = ""
    suggestion: str = ""


@dataclass(frozen=True, slots=True)
class SignedMotion:
    """A motion that a member signed at a place; 1 is the first submitter."""

    motion: MotionRow
    place: int

    @property
    def id(self) -> MotionId:
        """The key of the row: the motion's."""
        return self.motion.id

    @property
    def search(self) -> str:
        """The words that the row is found by."""
        return f"{self.motion.number} {self.motion.title}".lower()


@dataclass(frozen=True, slots=True)
class SignedCounts:
    """How many motions a member signed: as first submitter, jointly; how many were filed."""

    total: int
    first: int
    joint: int
    filed: int


@dataclass(eq=False)
class MotionIncomplete(RuleViolation):
    """A motion needs a title and a submitter; ``field`` names what is missing."""

    field: str


@dataclass(eq=False)
class TitleTooLong(RuleViolation):
    """The 案由 has more characters than the record takes."""

    length: int
    limit: int


@dataclass(eq=False)
class MotionNumberTaken(RuleViolation):
    """Another motion of this year has the number."""

    number: str


@dataclass(eq=False)
class MotionStillUsed(RuleViolation):
    """A motion with a number, a decision or a history is not removed: withdraw it instead."""

    title: str


@dataclass(eq=False)
class FileTooLarge(RuleViolation):
    """An attachment is larger than the record takes; sizes in bytes."""

    name: str
    size: int
    limit: int


@dataclass(eq=False)
class YearOutOfRange(RuleViolation):
    """A motion is of a year from 1949 on."""

    year: int


class MixedSubmitters(RuleViolation):
    """Members and units do not submit one motion together."""


class MotionService:
    """Reads and writes motions."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def search(self, query: MotionQuery) -> Found:
        """Return the newest motions that fit, at most a page of them."""
        with self._uow.read() as session:
            return motion_search.search(session, query)

    def count(self, query: MotionQuery) -> int:
        """Return how many motions fit a query without its words."""
        with self._uow.read() as session:
            return motion_search.count(session, query)

    def counts(self, year: int) -> Mapping[MotionState, int]:
        """Return how many motions of a year stand in each state."""
        with self._uow.read() as session:
            return motions.counts_by_state(session, year)

    def years(self) -> tuple[int, ...]:
        """Return the years that have motions, the newest first."""
        with self._uow.read() as session:
            return motions.years(session)

    def life(self, key: MotionId) -> MotionLife:
        """Return one motion whole."""
        with self._uow.read() as session:
            return life_of(session, key)

    def timeline(self, key: MotionId) -> tuple[TimelineRow, ...]:
        """Return every step of a motion's life, the newest last."""
        with self._uow.read() as session:
            names: dict[object, str] = {
                row.id: row.name for row in motion_rules.categories(session)
            }
            steps = motion_handling.timeline(session, key)
        return tuple(
            replace(step, changes=tuple(_named_change(each, names) for each in step.changes))
            for step in steps
        )

    def signed(self, member: MemberId) -> tuple[SignedMotion, ...]:
        """Return the motions that a member signed, the newest first."""
        with self._uow.read() as session:
            return tuple(SignedMotion(*each) for each in motions.signed_by(session, member))

    def add(self, form: MotionForm) -> MotionId:
        """Add a motion.

        Raises MotionIncomplete, TitleTooLong, MixedSubmitters, MotionNumberTaken.
        """
        label = f"收到提案：{_short(form.title)}"
        with _number_free(form.number), self._uow.write(label) as tx:
            key = motions.add(tx.session, values_of(tx.session, form), MotionState.RECEIVED)
            _keep_serial(tx.session, form)
            return key

    def change(self, key: MotionId, form: MotionForm) -> None:
        """Write a motion anew; one with a number keeps it, and its year. Raises as ``add``."""
        label = f"修改提案：{_short(form.title)}"
        with _number_free(form.number), self._uow.write(label) as tx:
            row = motions.model(tx.session, key)
            if row.number:
                form = replace(form, number=row.number, year=row.year)
            motions.change(tx.session, key, values_of(tx.session, form, key))
            _keep_serial(tx.session, form)

    def remove(self, rows: Iterable[MotionRow]) -> None:
        """Remove motions that were entered by mistake, as one action. Raises MotionStillUsed."""
        chosen = tuple(rows)
        label = _short(chosen[0].title) if len(chosen) == 1 else f"{len(chosen)} 件"
        with self._uow.write(f"删除提案：{label}") as tx:
            for row in chosen:
                if row.number or not row.state.is_pending:
                    raise MotionStillUsed(row.title)
                try:
                    motions.remove(tx.session, row.id)
                except IntegrityError as error:
                    raise MotionStillUsed(row.title) from error

    def attach(self, row: MotionRow, path: Path) -> None:
        """Keep a file inside the record. Raises FileTooLarge, UnreadableFile."""
        try:
            size = path.stat().st_size
            if size > LARGEST_FILE:
                raise FileTooLarge(path.name, size, LARGEST_FILE)
            content = path.read_bytes()
        except OSError as error:
            raise UnreadableFile(path) from error
        with self._uow.write(f"{named(row)}：加入附件 {path.name}") as tx:
            now = self._uow.clock()
            motion_handling.add_file(tx.session, row.id, path.name, content, at=now)
            motions.model(tx.session, row.id).revision += 1

    def content_of(self, key: MotionFileId) -> bytes:
        """Return the bytes of an attachment."""
        with self._uow.read() as session:
            return motion_handling.content_of(session, key)

    def hand_out(self, key: MotionFileId, path: Path) -> None:
        """Write an attachment to a file, to be opened. Raises an environment fault."""
        from desktop.services.documents import write_file

        content = self.content_of(key)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise PlaceNotWritable(path) from error
        write_file(content, path)

    def detach(self, row: MotionRow, key: MotionFileId, name: str) -> None:
        """Take an attachment off a motion."""
        with self._uow.write(f"{named(row)}：删除附件 {name}") as tx:
            motion_handling.remove_file(tx.session, key)
            motions.model(tx.session, row.id).revision += 1


def signed_counts(signed: Sequence[SignedMotion]) -> SignedCounts:
    """Count a member's motions."""
    first = sum(each.place == 1 for each in signed)
    filed = sum(each.motion.state.is_filed for each in signed)
    return SignedCounts(len(signed), first, len(signed) - first, filed)


def named(row: MotionRow) -> str:
    """Return a motion as labels name it: 提案20210001, or its title before it has a number."""
    return f"提案{row.number}" if row.number else f"提案“{_short(row.title)}”"


def life_of(session: Session, key: MotionId) -> MotionLife:
    """Return one motion whole."""
    row, own = motions.one(session, key), motions.model(session, key)
    text = motions.text_of(session, key)
    return MotionLife(
        row=row,
        category_id=MotionCategoryId(own.category_id),
        situation=text.situation,
        analysis=text.analysis,
        suggestion=text.suggestion,
        phone=own.phone,
        wanted_handlers=own.wanted_handlers,
        submitters=motions.submitters_of(session, [key]).get(key, ()),
        reason=NotFiledReason(own.reason) if own.reason else None,
        destination=Destination(own.destination) if own.destination else None,
        decision_note=own.decision_note,
        amend_by=own.amend_by,
        pre_reviewed_on=own.pre_reviewed_on,
        archived_on=own.archived_on,
        round=own.round,
        key_leader=own.key_leader,
        key_report=own.key_report,
        lead=motions.one(session, row.merged_into) if row.merged_into else None,
        merged=motions.merged_into(session, key),
        handlers=motion_handling.handlers(session, [key]).get(key, ()),
        contacts=motion_handling.contacts(session, key),
        replies=motion_handling.replies(session, key),
        files=motion_handling.files(session, key),
        supervisions=motion_handling.supervisions(session, key),
        scores=motion_handling.scores(session, key),
    )


def form_of(life: MotionLife) -> MotionForm:
    """Return a motion as the form shows it."""
    row = life.row
    return MotionForm(
        year=row.year,
        number=row.number,
        title=row.title,
        submitters=tuple(Submitter(each.member_id, each.unit_id) for each in life.submitters),
        category=life.category_id,
        submitted_on=row.submitted_on,
        is_livelihood=row.is_livelihood,
        is_plenary=row.is_plenary,
        is_public=row.is_public,
        phone=life.phone,
        wanted_handlers=life.wanted_handlers,
        situation=life.situation,
        analysis=life.analysis,
        suggestion=life.suggestion,
    )


def values_of(session: Session, form: MotionForm, key: MotionId | None = None) -> MotionValues:
    """Return what is written of a form. Raises MotionIncomplete, TitleTooLong, MixedSubmitters."""
    title = " ".join(half_width(form.title).split())
    if not title:
        raise MotionIncomplete("title")
    if len(title) > TITLE_LENGTH:
        raise TitleTooLong(len(title), TITLE_LENGTH)
    if form.year not in YEARS:
        raise YearOutOfRange(form.year)
    if not form.submitters:
        raise MotionIncomplete("submitters")
    submitters = tuple(dict.fromkeys(form.submitters))
    names, words = _people(session, submitters)
    in_force = motion_handling.handlers(session, [key], in_force=True).get(key, ()) if key else ()
    category = session.get_one(MotionCategory, form.category).name
    words += [search_text(each.organisation) for each in in_force]
    return MotionValues(
        **_plain(form),
        title=title,
        number=form.number.strip() or None,
        kind=kind_of(session, submitters),
        category_id=form.category,
        submitters=submitters,
        shown_submitters=shown_submitters(names),
        head=head_words(form.number, title, category, words),
    )


def kind_of(session: Session, submitters: tuple[Submitter, ...]) -> MotionKind:
    """Return whose motion it is, from its submitters. Raises MixedSubmitters."""
    units = [each.unit_id for each in submitters if each.unit_id is not None]
    if units and len(units) < len(submitters):
        raise MixedSubmitters
    if units:
        return KIND_OF_UNIT[UnitKind(session.get_one(Unit, units[0]).kind)]
    return MotionKind.INDIVIDUAL if len(submitters) == 1 else MotionKind.JOINT


def query_json(query: MotionQuery) -> str:
    """Return a query as a saved filter keeps it."""
    kept = {key: value for key, value in asdict(query).items() if value not in (None, (), False)}
    return json.dumps(kept, ensure_ascii=False, default=str)


def query_of(text: str) -> MotionQuery:
    """Return the query of a saved filter; what it does not know is left out."""
    kept = json.loads(text)
    organisation, category = kept.get("organisation"), kept.get("category")
    return MotionQuery(
        words=tuple(kept.get("words", ())),
        year=kept.get("year"),
        states=tuple(map(MotionState, kept.get("states", ()))),
        kinds=tuple(map(MotionKind, kept.get("kinds", ()))),
        category=MotionCategoryId(category) if category else None,
        organisation=OrganisationId(organisation) if organisation else None,
        due_until=date.fromisoformat(kept["due_until"]) if kept.get("due_until") else None,
        only_key=kept.get("only_key", False),
        only_livelihood=kept.get("only_livelihood", False),
    )


def query_words(typed: str) -> tuple[str, ...]:
    """Return the words of a typed text as the index keeps them."""
    return tuple(findable(word) for word in typed.split())


def _named_change(change: ColumnChange, categories: Mapping[object, str]) -> ColumnChange:
    """Return a change with the names of categories in place of their keys."""
    if change.column != "category_id":
        return change
    before, after = categories.get(change.before), categories.get(change.after)
    return ColumnChange(change.column, before, after)


def _keep_serial(session: Session, form: MotionForm) -> None:
    """Let a number that was typed never be given again."""
    template = motion_rules.rule(session).number_template
    serial = serial_in(form.number.strip(), template=template, year=form.year)
    if serial:
        motions.keep_serial(session, form.year, serial)


def _people(session: Session, submitters: Iterable[Submitter]) -> tuple[list[str], list[str]]:
    names, words = [], []
    for each in submitters:
        if each.member_id is not None:
            member = session.get_one(Member, each.member_id)
            names.append(member.name)
            words.append(member.search)
        else:
            unit = session.get_one(Unit, each.unit_id).name
            names.append(unit)
            words.append(search_text(unit))
    return names, words


def _plain(form: MotionForm) -> dict[str, Any]:
    names = ("year", "is_livelihood", "is_plenary", "is_public", "submitted_on", "phone")
    texts = ("wanted_handlers", "situation", "analysis", "suggestion")
    plain = {name: getattr(form, name) for name in names}
    return plain | {name: half_width(getattr(form, name)).strip() for name in texts}


def _short(title: str) -> str:
    return title if len(title) <= 24 else f"{title[:23]}…"


@contextmanager
def _number_free(number: str) -> Iterator[None]:
    try:
        yield
    except IntegrityError as error:
        if "motions.number" not in str(error.orig):
            raise
        raise MotionNumberTaken(number) from error
