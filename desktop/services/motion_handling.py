"""交办, 办理, 答复, 反馈, 督办, 评优: what becomes of a filed motion."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal

from sqlalchemy import true
from sqlalchemy.orm import Session

from db.domain.deadlines import due_date, last_objection_day, months_later
from db.domain.errors import RuleViolation
from db.domain.ids import MotionId, MotionReplyId, OrganisationId, ReplyCategoryId
from db.domain.motion_query import MotionQuery
from db.domain.motion_rows import (
    ContactRow,
    HandlingRow,
    MotionRow,
    ReplyRow,
    ScoreRow,
    SupervisionRow,
)
from db.domain.motion_states import ForbiddenStep, step
from db.domain.motion_vocabulary import HandlingRole, MotionState, Satisfaction
from db.domain.percentages import percentage
from db.models.motion import Motion
from db.repositories import motion_handling, motion_rules, motion_search, motions
from db.session import UnitOfWork
from desktop.services.motion_parts import (
    Assignment,
    all_replied,
    answering,
    check_handlers,
    handle_again,
    in_force,
    last_reply,
    refresh,
)
from desktop.services.motion_steps import NoteMissing, check_day, stepped, touched
from desktop.services.motions import named


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplyForm:
    """A reply as typed into the form."""

    organisation: OrganisationId
    category: ReplyCategoryId
    replied_on: date
    document: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class Feedback:
    """What the submitter says of the handling: 办理态度 and 办理结果."""

    attitude: Satisfaction
    result: Satisfaction
    given_on: date
    note: str = ""


FULL_SCORE = 100


@dataclass(eq=False)
class ObjectionTooLate(RuleViolation):
    """An organisation may return a motion only until a day."""

    last_day: date


@dataclass(eq=False)
class ScoreOutOfRange(RuleViolation):
    """A score reaches from 0 to 100."""

    score: int


@dataclass(eq=False)
class NotItsOrganisation(RuleViolation):
    """Only an organisation that leads or handles separately answers a motion."""

    title: str


@dataclass(eq=False)
class ReplyBeforeAssignment(RuleViolation):
    """A motion is answered after it was handed over, not before."""

    assigned_on: date | None


@dataclass(eq=False)
class RepliedAlready(RuleViolation):
    """The organisation has answered in this round."""

    organisation: str


@dataclass(frozen=True, slots=True)
class ExcellentCheck:
    """评优 against the rule: how many, how many collective, the share and the least share in %."""

    total: int
    collective: int
    share: Decimal | None
    least: int

    @property
    def holds(self) -> bool:
        """Whether enough of them are collective."""
        return self.share is None or self.share >= self.least


@dataclass(frozen=True, slots=True)
class ScoredMotion:
    """A motion with its scores, one a reviewer."""

    motion: MotionRow
    scores: tuple[ScoreRow, ...]

    @property
    def id(self) -> MotionId:
        """The key of the row: the motion's."""
        return self.motion.id

    @property
    def mean(self) -> Decimal:
        """The mean of the scores with one decimal, half up."""
        total = Decimal(sum(each.score for each in self.scores))
        return (total / len(self.scores)).quantize(Decimal("0.1"), ROUND_HALF_UP)

    @property
    def search(self) -> str:
        """The words that the row is found by."""
        return f"{self.motion.number} {self.motion.title}".lower()


class HandlingService:
    """Hands motions over and follows them until they are archived."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def assign(
        self, row: MotionRow, parts: Sequence[Assignment], on: date, *, is_hard: bool = False
    ) -> None:
        """Hand a filed motion over (交办), or one that is handled to further organisations.

        Raises BadHandlers, ForbiddenStep, TooEarly, TooFarAhead.
        """
        with self._uow.write(f"{named(row)}：交办") as tx:
            rule = motion_rules.rule(tx.session)
            check_handlers(in_force(tx.session, row.id), parts)
            own = motions.model(tx.session, row.id)
            if own.state == MotionState.ASSIGNED:
                self._check_day(on, own.assigned_on)
                touched(tx.session, row.id)
            else:
                self._check_day(on, own.decided_on)
                own = stepped(tx.session, row.id, MotionState.ASSIGNED)
                own.is_hard, own.assigned_on = is_hard, on
            for part in parts:
                motion_handling.add_handler(
                    tx.session,
                    row.id,
                    part.organisation,
                    part.role,
                    assigned_on=on,
                    due_on=due_date(on, part.role, rule, is_hard=own.is_hard),
                )
            refresh(tx.session, own)

    def return_assignment(self, row: MotionRow, part: HandlingRow, reason: str, on: date) -> None:
        """Let an organisation return a motion with its reason (异议退回).

        Without a leading or separate handler left, the motion waits to be handed over again.
        Raises TooEarly, ObjectionTooLate; NotItsOrganisation of one that has returned it already.
        """
        with self._uow.write(f"{part.organisation}退回{named(row)}") as tx:
            self._check_day(on, part.assigned_on)
            last = last_objection_day(part.assigned_on, motion_rules.rule(tx.session))
            if on > last:
                raise ObjectionTooLate(last)
            stored = motion_handling.handler(tx.session, part.id)
            if stored.returned_on is not None:
                raise NotItsOrganisation(row.title)
            stored.returned_on, stored.return_reason = on, reason.strip() or "未说明理由"
            tx.session.flush()
            own = touched(tx.session, row.id)
            if own.state != MotionState.FILED and not answering(in_force(tx.session, row.id)):
                own.state = step(MotionState(own.state), MotionState.FILED).value
            elif own.state == MotionState.ASSIGNED and all_replied(tx.session, own):
                own.state = step(MotionState(own.state), MotionState.REPLIED).value
            refresh(tx.session, own)

    def note_opinion(self, row: MotionRow, part: HandlingRow, on: date) -> None:
        """Note that a co-handler has sent its opinion to the leading one (会办意见).

        Raises NotItsOrganisation for any other organisation, TooEarly, TooFarAhead.
        """
        with self._uow.write(f"{named(row)}：{part.organisation}会办意见") as tx:
            stored = motion_handling.handler(tx.session, part.id)
            if stored.role != HandlingRole.CO or stored.returned_on is not None:
                raise NotItsOrganisation(row.title)
            self._check_day(on, stored.assigned_on)
            stored.opinion_on = on
            touched(tx.session, row.id)

    def prolong(self, row: MotionRow) -> None:
        """Give a hard motion the longer period, counted from its handing over.

        In a later round it is counted from that round's beginning. Raises ForbiddenStep.
        """
        with self._uow.write(f"{named(row)}：延长办理期限") as tx:
            rule = motion_rules.rule(tx.session)
            own = touched(tx.session, row.id)
            if own.state != MotionState.ASSIGNED:
                raise ForbiddenStep(MotionState(own.state), MotionState.ASSIGNED)
            own.is_hard = True
            for part in in_force(tx.session, row.id):
                stored = motion_handling.handler(tx.session, part.id)
                stored.due_on = due_date(part.assigned_on, part.role, rule, is_hard=True)
                last = last_reply(tx.session, row.id, part)
                if last is not None and last.feedback_on is not None:
                    stored.due_on = months_later(last.feedback_on, rule.hard_months)
            refresh(tx.session, own)

    def note_contact(self, row: MotionRow, value: ContactRow) -> None:
        """Write a contact between handler and submitter. Raises NoteMissing."""
        if not value.note.strip():
            raise NoteMissing
        with self._uow.write(f"{named(row)}：沟通记录") as tx:
            motion_handling.add_contact(tx.session, row.id, value)
            touched(tx.session, row.id)

    def reply(self, row: MotionRow, form: ReplyForm) -> None:
        """Write a reply (答复); the motion is answered once every answering handler has replied.

        Raises ReplyBeforeAssignment, NotItsOrganisation, RepliedAlready, TooEarly, TooFarAhead.
        """
        with self._uow.write(f"{named(row)}：答复") as tx:
            own = touched(tx.session, row.id)
            part = _answering_part(tx.session, row, form)
            last = last_reply(tx.session, row.id, part)
            if last is not None and last.result is not Satisfaction.UNSATISFIED:
                raise RepliedAlready(part.organisation)
            self._check_day(form.replied_on, last.feedback_on if last else own.assigned_on)
            letter = _letter(tx.session, form.category)
            round_ = last.round + 1 if last else 1
            details = _details(form, round_=round_, letter=letter, organisation=part.organisation)
            motion_handling.add_reply(
                tx.session, row.id, part.organisation_id, form.category, details=details
            )
            if own.state == MotionState.ASSIGNED and all_replied(tx.session, own):
                own.state = MotionState.REPLIED.value
            refresh(tx.session, own)
            tx.label = f"{named(row)}：{part.organisation}答复（{letter}）"

    def feed_back(self, row: MotionRow, key: MotionReplyId, value: Feedback) -> None:
        """Write what the submitter says of a reply; an unsatisfied one is handled again.

        An archived motion is opened again. Raises TooEarly, TooFarAhead.
        """
        with self._uow.write(f"{named(row)}：提案者反馈") as tx:
            stored = motion_handling.reply(tx.session, key)
            self._check_day(value.given_on, stored.replied_on)
            stored.attitude, stored.result = value.attitude.value, value.result.value
            stored.feedback_on, stored.feedback_note = value.given_on, value.note.strip()
            own = touched(tx.session, row.id)
            tx.session.flush()
            if value.result is Satisfaction.UNSATISFIED and handle_again(tx.session, own, stored):
                tx.label = f"{named(row)}：提案者不满意，重新办理"
            elif own.state == MotionState.ASSIGNED and all_replied(tx.session, own):
                # The feedback is corrected: nothing is open any more.
                own.state = step(MotionState(own.state), MotionState.REPLIED).value
            refresh(tx.session, own)

    def archive(self, rows: Iterable[MotionRow], on: date) -> None:
        """Close answered motions (办结归档), as one action."""
        chosen = tuple(rows)
        shown = named(chosen[0]) if len(chosen) == 1 else f"{len(chosen)} 件"
        with self._uow.write(f"办结归档：{shown}") as tx:
            for row in chosen:
                replies = motion_handling.replies(tx.session, row.id)
                self._check_day(on, max((each.replied_on for each in replies), default=None))
                stepped(tx.session, row.id, MotionState.ARCHIVED).archived_on = on

    def set_key(self, row: MotionRow, *, is_key: bool, leader: str, report: str) -> None:
        """Choose a motion as 重点提案 with its supervising leader, or take it off."""
        with self._uow.write(f"{named(row)}：{'列为' if is_key else '取消'}重点提案") as tx:
            own = _filed(tx.session, row)
            own.is_key, own.key_leader, own.key_report = is_key, leader.strip(), report.strip()

    def set_supervised(self, row: MotionRow, *, is_supervised: bool) -> None:
        """Mark a motion for 重点督办, or take the mark off."""
        with self._uow.write(f"{named(row)}：{'列入' if is_supervised else '取消'}重点督办") as tx:
            _filed(tx.session, row).is_supervised = is_supervised

    def supervise(self, row: MotionRow, value: SupervisionRow) -> None:
        """Write a line of the log of supervision (督办记录). Raises ForbiddenStep."""
        with self._uow.write(f"{named(row)}：督办记录") as tx:
            _filed(tx.session, row)
            motion_handling.add_supervision(tx.session, row.id, value)

    def score(self, row: MotionRow, value: ScoreRow) -> None:
        """Write a reviewer's score for 优秀提案. Raises NoteMissing, ScoreOutOfRange."""
        if not value.reviewer.strip():
            raise NoteMissing
        if not 0 <= value.score <= FULL_SCORE:
            raise ScoreOutOfRange(value.score)
        with self._uow.write(f"{named(row)}：{value.reviewer}评分 {value.score}") as tx:
            _filed(tx.session, row)
            motion_handling.set_score(tx.session, row.id, value)

    def set_excellent(self, rows: Iterable[MotionRow], *, is_excellent: bool) -> None:
        """Choose motions as 优秀提案, or take them off, as one action."""
        chosen = tuple(rows)
        shown = named(chosen[0]) if len(chosen) == 1 else f"{len(chosen)} 件"
        verb = "评为" if is_excellent else "取消"
        with self._uow.write(f"{verb}优秀提案：{shown}") as tx:
            for row in chosen:
                _filed(tx.session, row).is_excellent = is_excellent

    def excellent_check(self, year: int) -> ExcellentCheck:
        """Return the excellent motions of a year against the rule of the collective share."""
        with self._uow.read() as session:
            found = motions.rows(session, Motion.year == year, Motion.is_excellent == true())
            least = motion_rules.rule(session).collective_percent
        collective = sum(row.kind.is_collective for row in found)
        share = percentage(collective, len(found), 1) if found else None
        return ExcellentCheck(len(found), collective, share, least)

    def scored(self, year: int) -> tuple[ScoredMotion, ...]:
        """Return the motions of a year that were scored, the best first."""
        with self._uow.read() as session:
            scores = motion_handling.scores_of_year(session, year)
            found = motions.rows(session, Motion.id.in_(list(scores)))
        scored = [ScoredMotion(row, scores[row.id]) for row in found]
        return tuple(sorted(scored, key=lambda each: (-each.mean, each.motion.number)))

    def due(self, today: date) -> tuple[MotionRow, ...]:
        """Return the motions overdue or due soon, the most urgent first."""
        with self._uow.read() as session:
            soon = today + timedelta(days=motion_rules.rule(session).soon_days)
            found = motion_search.search(session, MotionQuery(due_until=soon), limit=10_000)
        return tuple(sorted(found.rows, key=lambda row: (row.due_on or today, row.number)))

    def _check_day(self, day: date, earliest: date | None) -> None:
        check_day(day, earliest=earliest, today=self._uow.clock().date())


def _filed(session: Session, row: MotionRow) -> Motion:
    own = touched(session, row.id)
    if not MotionState(own.state).is_filed:
        raise ForbiddenStep(MotionState(own.state), MotionState.FILED)
    return own


def _answering_part(session: Session, row: MotionRow, form: ReplyForm) -> HandlingRow:
    own = motions.model(session, row.id)
    is_handled = own.state in (MotionState.ASSIGNED, MotionState.REPLIED)
    if not is_handled or own.assigned_on is None or form.replied_on < own.assigned_on:
        raise ReplyBeforeAssignment(own.assigned_on)
    for part in answering(in_force(session, row.id)):
        if part.organisation_id == form.organisation:
            return part
    raise NotItsOrganisation(row.title)


def _letter(session: Session, key: ReplyCategoryId) -> str:
    return next(each.letter for each in motion_rules.letters(session) if each.id == key)


def _details(form: ReplyForm, *, round_: int, letter: str, organisation: str) -> ReplyRow:
    return ReplyRow(
        id=MotionReplyId(0),
        organisation=organisation,
        round=round_,
        replied_on=form.replied_on,
        document=form.document.strip(),
        letter=letter,
        text=form.text.strip(),
        attitude=None,
        result=None,
        feedback_on=None,
        feedback_note="",
    )
