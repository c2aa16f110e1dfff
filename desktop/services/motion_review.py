"""审查: each motion is filed, merged, not filed, withdrawn or given back to be amended."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy.orm import Session

from db.domain.errors import RuleViolation
from db.domain.ids import MotionId
from db.domain.motion_number import motion_number
from db.domain.motion_query import MotionQuery
from db.domain.motion_rows import ComparisonRow, MotionRow
from db.domain.motion_states import check_merge, decide
from db.domain.motion_vocabulary import Destination, MotionState, NotFiledReason
from db.repositories import motion_handling, motion_rules, motion_search, motions
from db.session import UnitOfWork
from desktop.services.motion_steps import NoteMissing, check_day, stepped, touched
from desktop.services.motion_words import refresh_words
from desktop.services.motions import named

PENDING = (MotionState.RECEIVED, MotionState.AMENDING)


@dataclass(eq=False)
class OthersMergedHere(RuleViolation):
    """Other motions are merged into this one: take them out first."""

    title: str
    count: int


@dataclass(eq=False)
class AlreadyAnswered(RuleViolation):
    """A motion that has been answered is not withdrawn any more."""

    title: str


@dataclass(eq=False)
class NotPreReviewed(RuleViolation):
    """The rule asks for two stages, and the first has not been done."""

    title: str


class ReviewService:
    """Decides on motions; every decision is one action that can be taken back."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def queue(self) -> tuple[MotionRow, ...]:
        """Return the motions that wait for a decision, the oldest first."""
        with self._uow.read() as session:
            found = motion_search.search(session, MotionQuery(states=PENDING), limit=10_000)
        return tuple(reversed(found.rows))

    def pre_review(self, row: MotionRow, on: date) -> None:
        """Note the first stage (预审) as done."""
        with self._uow.write(f"{named(row)}：预审通过") as tx:
            own = touched(tx.session, row.id)
            own.pre_reviewed_on = on

    def file(self, rows: Iterable[MotionRow], on: date) -> None:
        """File motions (立案), as one action; each gets the next number of its year, for good.

        Raises ForbiddenStep, NotPreReviewed.
        """
        chosen = tuple(rows)
        with self._uow.write("立案") as tx:
            numbers = [self._file(tx.session, row, on) for row in chosen]
            shown = numbers[0] if len(numbers) == 1 else f"{len(numbers)} 件"
            tx.label = f"立案：{shown}"

    def merge(self, row: MotionRow, into: MotionRow, on: date) -> None:
        """Merge a motion into a filed one (并案); both stay, and count as one 案.

        Raises MergedIntoItself, MergedInCircle, ForbiddenStep.
        """
        with self._uow.write(f"{named(row)}并入{named(into)}") as tx:
            others = motions.merged_into(tx.session, row.id)
            target = motions.one(tx.session, into.id)
            check_merge(
                row.id,
                into.id,
                into_state=target.state,
                number=others[0].title if others else target.number or target.title,
                has_merged=bool(others),
            )
            self._check_day(tx.session, row, on)
            own = stepped(tx.session, row.id, MotionState.MERGED)
            own.merged_into_id, own.decided_on = into.id, on
            own.is_key = own.is_supervised = own.is_excellent = False
            motions.model(tx.session, into.id).revision += 1

    def not_file(
        self, row: MotionRow, reason: NotFiledReason, destination: Destination, note: str, on: date
    ) -> None:
        """Do not file a motion (不立案), for one of the ten reasons; it goes elsewhere."""
        with self._uow.write(f"{named(row)}：不立案") as tx:
            _refuse_if_others_merged(tx.session, row)
            self._check_day(tx.session, row, on)
            own = stepped(tx.session, row.id, MotionState.NOT_FILED)
            own.reason, own.destination = reason.value, destination.value
            own.decision_note, own.decided_on = note.strip(), on

    def withdraw(self, row: MotionRow, note: str, on: date) -> None:
        """Withdraw a motion (撤案). Raises AlreadyAnswered, OthersMergedHere, ForbiddenStep."""
        with self._uow.write(f"{named(row)}：撤案") as tx:
            if motion_handling.replies(tx.session, row.id):
                raise AlreadyAnswered(row.title)
            _refuse_if_others_merged(tx.session, row)
            self._check_day(tx.session, row, on)
            own = stepped(tx.session, row.id, MotionState.WITHDRAWN)
            own.decision_note, own.decided_on, own.due_on = note.strip(), on, None
            own.is_key = own.is_supervised = own.is_excellent = False
            _release(tx.session, row.id, on)

    def return_to_amend(self, row: MotionRow, note: str, until: date) -> None:
        """Give a motion back to be amended until a day (退回修改)."""
        with self._uow.write(f"{named(row)}：退回修改") as tx:
            _refuse_if_others_merged(tx.session, row)
            self._check_day(tx.session, row, until)
            own = stepped(tx.session, row.id, MotionState.AMENDING)
            own.amend_by, own.decision_note = until, note.strip()

    def take_up_again(self, row: MotionRow) -> None:
        """Let the review decide anew: amended, taken out of a merge, or reconsidered."""
        with self._uow.write(f"{named(row)}：重新审查") as tx:
            own = stepped(tx.session, row.id, MotionState.RECEIVED)
            own.decided_on, own.decision_note = None, ""

    def keep_apart(self, row: MotionRow, value: ComparisonRow) -> None:
        """Note why a motion that says much the same as another is not merged into it.

        Raises NoteMissing.
        """
        if not value.note.strip():
            raise NoteMissing
        with self._uow.write(f"{named(row)}：查重") as tx:
            other = motions.one(tx.session, value.other)
            tx.label = f"{named(row)}：与{named(other)}相似 {value.likeness}%，不并案"
            note = replace(value, note=value.note.strip())
            motion_handling.keep_apart(tx.session, row.id, note)
            touched(tx.session, row.id)

    def _check_day(self, session: Session, row: MotionRow, on: date) -> None:
        received = motions.model(session, row.id).submitted_on
        check_day(on, earliest=received, today=self._uow.clock().date())

    def _file(self, session: Session, row: MotionRow, on: date) -> str:
        rule = motion_rules.rule(session)
        own = motions.model(session, row.id)
        if rule.is_two_stage and own.pre_reviewed_on is None:
            raise NotPreReviewed(row.title)
        decide(MotionState(own.state), MotionState.FILED)
        self._check_day(session, row, on)
        if own.number is None:
            serial = motions.next_serial(session, row.year)
            own.number = motion_number(rule.number_template, year=row.year, serial=serial)
        stepped(session, row.id, MotionState.FILED).decided_on = on
        refresh_words(session, row.id)
        return own.number


def _refuse_if_others_merged(session: Session, row: MotionRow) -> None:
    others = motions.merged_into(session, row.id)
    if others:
        raise OthersMergedHere(row.title, len(others))


def _release(session: Session, key: MotionId, on: date) -> None:
    """Let the organisations go that had a motion which is withdrawn."""
    for part in motion_handling.handlers(session, [key], in_force=True).get(key, ()):
        stored = motion_handling.handler(session, part.id)
        stored.returned_on, stored.return_reason = on, "撤案"
    session.flush()
    refresh_words(session, key)
