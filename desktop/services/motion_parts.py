"""The organisations of one motion: whose answers are open, and what the motion shows of them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from db.domain.deadlines import months_later
from db.domain.errors import RuleViolation
from db.domain.ids import MotionId, OrganisationId
from db.domain.motion_rows import HandlingRow, ReplyRow
from db.domain.motion_states import step
from db.domain.motion_vocabulary import HandlingRole, MotionState, Satisfaction
from db.models.motion import Motion
from db.models.motion_handling import MotionReply
from db.repositories import motion_handling, motion_rules
from desktop.services.motion_words import refresh_words


@dataclass(frozen=True, slots=True)
class Assignment:
    """An organisation and its part in a motion."""

    organisation: OrganisationId
    role: HandlingRole


class BadHandlers(RuleViolation):
    """A motion has one 主办 with any 会办, or only 分办, each organisation once."""


def in_force(session: Session, key: MotionId) -> tuple[HandlingRow, ...]:
    """Return the organisations that have a motion now."""
    return motion_handling.handlers(session, [key], in_force=True).get(key, ())


def answering(parts: Iterable[HandlingRow]) -> list[HandlingRow]:
    """Return those that answer: all but the co-handlers."""
    return [part for part in parts if part.role is not HandlingRole.CO]


def check_handlers(present: Iterable[HandlingRow], parts: Sequence[Assignment]) -> None:
    """Refuse parts that do not make a whole. Raises BadHandlers."""
    given = [(part.organisation_id, part.role) for part in present]
    given += [(part.organisation, part.role) for part in parts]
    roles = [role for _, role in given]
    leads, separate = roles.count(HandlingRole.LEAD), roles.count(HandlingRole.SEPARATE)
    is_led = leads == 1 and separate == 0
    is_shared = leads == 0 and separate == len(roles) > 0
    if not (is_led or is_shared) or len({key for key, _ in given}) < len(given):
        raise BadHandlers


def refresh(session: Session, own: Motion) -> None:
    """Let the motion show its handlers and where their answers stand.

    It is due when the first open answer is; its letter and what the submitter says are the least
    good ones of the last answers of its organisations.
    """
    session.flush()
    key = MotionId(own.id)
    parts = answering(in_force(session, key))
    last = [(part, last_reply(session, key, part)) for part in parts]
    open_ones = [part.due_on for part, reply in last if _is_open(reply)]
    own.due_on = min(open_ones, default=None) if own.state == MotionState.ASSIGNED else None
    given = [reply for _, reply in last if reply is not None]
    if given:
        ranks = {each.letter: each.rank for each in motion_rules.letters(session)}
        own.reply_letter = max((reply.letter for reply in given), key=lambda each: ranks[each])
        own.round = max(reply.round + _is_open(reply) for reply in given)
    own.attitude = _least([reply.attitude for reply in given])
    own.result = _least([reply.result for reply in given])
    refresh_words(session, key)


def last_reply(session: Session, key: MotionId, part: HandlingRow) -> ReplyRow | None:
    """Return the last reply of an organisation, or None."""
    own = [
        reply
        for reply in motion_handling.replies(session, key)
        if reply.organisation == part.organisation
    ]
    return own[-1] if own else None


def all_replied(session: Session, own: Motion) -> bool:
    """Return whether no answer is open any more."""
    key = MotionId(own.id)
    parts = answering(in_force(session, key))
    return not any(_is_open(last_reply(session, key, part)) for part in parts)


def handle_again(session: Session, own: Motion, reply: MotionReply) -> bool:
    """Let the organisation of a reply begin anew, with the whole period from the feedback on.

    Not when the reply is not its last one, or the organisation has returned the motion since.
    """
    key = MotionId(own.id)
    for part in answering(in_force(session, key)):
        last = last_reply(session, key, part)
        if part.organisation_id != reply.organisation_id or last is None or last.id != reply.id:
            continue
        rule = motion_rules.rule(session)
        assert reply.feedback_on is not None
        due = months_later(reply.feedback_on, rule.reply_months)
        motion_handling.handler(session, part.id).due_on = due
        if own.state != MotionState.ASSIGNED:
            own.state = step(MotionState(own.state), MotionState.ASSIGNED).value
            own.archived_on = None
        return True
    return False


def _least(said: Iterable[Satisfaction | None]) -> str | None:
    grades = list(Satisfaction)
    known = [each for each in said if each is not None]
    return max(known, key=grades.index).value if known else None


def _is_open(reply: ReplyRow | None) -> bool:
    return reply is None or reply.result is Satisfaction.UNSATISFIED
