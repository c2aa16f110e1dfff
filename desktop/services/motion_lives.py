"""The lives that a list brings with its motions: organisations found or added, then written."""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache

from sqlalchemy.orm import Session

from db.domain.deadlines import due_date, months_later
from db.domain.ids import MotionId, OrganisationId
from db.domain.motion_fate import MotionFate
from db.domain.motion_rows import MotionRuleRow
from db.domain.motion_vocabulary import HandlingRole, MotionState, Satisfaction
from db.models.motion_rule import Organisation
from db.repositories import motion_fates, motion_rules
from db.repositories.motion_fates import AssignedPart, FateValues
from desktop.exchange.motions import MotionLine
from desktop.services.motion_words import shown_handlers
from desktop.services.pinyin import search_text


def write_lives(session: Session, lines: Mapping[MotionId, MotionLine]) -> None:
    """Write what became of motions that were just added from these lines."""
    organisations = _organisations(session, (line.fate for line in lines.values()))
    letters = {row.letter: row.id for row in motion_rules.letters(session)}
    rule = motion_rules.rule(session)
    words = cache(search_text)
    of_row = {line.row: key for key, line in lines.items()}
    values = {}
    for key, line in lines.items():
        fate = line.fate
        target = line.merged_into
        into = None
        if target is not None:
            into = target.motion_id if target.row is None else of_row[target.row]
        names = [name for _, name in fate.handlers]
        is_hard = _is_hard(fate, rule)
        handlers = _handlers(fate, organisations, rule, is_hard=is_hard)
        values[key] = FateValues(
            fate=fate,
            merged_into=into,
            is_hard=is_hard,
            round=2 if _is_handled_again(fate) else 1,
            due_on=_due_on(fate, handlers, rule),
            shown_handlers=shown_handlers(fate.handlers),
            handlers=handlers,
            replying=[organisations[name] for name in _replying(fate)],
            letter=letters[fate.letter] if fate.letter else None,
            head="\n".join(map(words, names)),
        )
    motion_fates.write_fates(session, values)


def _organisations(session: Session, fates: Iterable[MotionFate]) -> dict[str, OrganisationId]:
    """Return the keys of the organisations by name, those added that the record did not have."""
    known = {row.name: row.id for row in motion_rules.organisations(session)}
    for name in dict.fromkeys(name for fate in fates for _, name in fate.handlers):
        if name not in known:
            known[name] = OrganisationId(motion_rules.add_named(session, Organisation, name))
    return known


def _is_handled_again(fate: MotionFate) -> bool:
    return fate.state is MotionState.ASSIGNED and fate.result is Satisfaction.UNSATISFIED


def _is_hard(fate: MotionFate, rule: MotionRuleRow) -> bool:
    """Return whether a list gives a motion more time than the rule gives an ordinary one."""
    if fate.due_on is None or fate.assigned_on is None or _is_handled_again(fate):
        return False
    return fate.due_on > due_date(fate.assigned_on, HandlingRole.LEAD, rule, is_hard=False)


def _handlers(
    fate: MotionFate,
    organisations: Mapping[str, OrganisationId],
    rule: MotionRuleRow,
    *,
    is_hard: bool,
) -> list[AssignedPart]:
    found = []
    for role, name in fate.handlers:
        assert fate.assigned_on is not None
        due = due_date(fate.assigned_on, role, rule, is_hard=is_hard)
        if role is not HandlingRole.CO and not _is_handled_again(fate):
            due = fate.due_on or due
        found.append(AssignedPart(organisation=organisations[name], role=role, due_on=due))
    return found


def _due_on(fate: MotionFate, handlers: Iterable[AssignedPart], rule: MotionRuleRow) -> date | None:
    """Return when the motion itself is due: only while it is being handled."""
    if fate.state is not MotionState.ASSIGNED:
        return None
    if fate.due_on is None and _is_handled_again(fate) and fate.fed_back_on is not None:
        return months_later(fate.fed_back_on, rule.reply_months)
    answering = (each.due_on for each in handlers if each.role is not HandlingRole.CO)
    return fate.due_on or min(answering, default=None)


def _replying(fate: MotionFate) -> tuple[str, ...]:
    """Return who has answered: all, or the first where separate handlers still owe theirs."""
    if not fate.letter:
        return ()
    is_partial = fate.state is MotionState.ASSIGNED and not _is_handled_again(fate)
    return fate.answering[:1] if is_partial else fate.answering
