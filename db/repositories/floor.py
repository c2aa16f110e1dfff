"""The log of the floor, the rule it goes by, and what the share of speeches counts."""

from collections.abc import Iterable
from fractions import Fraction

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.domain.floor_events import (
    FloorEvent,
    FloorEventKind,
    FloorKind,
    FloorSpeech,
    Moment,
    SpeechKey,
    request_of,
)
from db.domain.ids import MeetingId, MemberId, SittingId
from db.domain.rows import FloorRuleRow
from db.domain.share_rule import CountedForm, ShareAspect, ShareRule
from db.domain.time_budgets import BudgetGroup, BudgetRule
from db.domain.vocabulary import MeetingKind, UnitKind
from db.models import Sitting, SpeechRequest
from db.models.floor import FloorEvent as EventRow
from db.models.floor import FloorRule, ShareChoice


def events_of(session: Session, meeting: MeetingId) -> dict[SittingId, tuple[FloorEvent, ...]]:
    """Return the events of every sitting of a meeting in the order they happened."""
    rows = session.scalars(
        select(EventRow)
        .join(Sitting, Sitting.id == EventRow.sitting_id)
        .where(Sitting.meeting_id == meeting)
        .order_by(EventRow.id)
    )
    found: dict[SittingId, tuple[FloorEvent, ...]] = {}
    for row in rows:
        key = SittingId(row.sitting_id)
        found[key] = (*found.get(key, ()), _event(row))
    return found


def append(session: Session, sitting: SittingId, event: FloorEvent) -> None:
    """Write an event; one about a speech that was deleted meanwhile keeps the name alone."""
    request = request_of(event.key)
    if request is not None and session.get(SpeechRequest, request) is None:
        request = None
    added = event.added
    row = EventRow(
        uuid=event.uuid,
        sitting_id=sitting,
        kind=event.kind.value,
        at=event.at.wall,
        mono=event.at.mono,
        run=event.at.run,
        speech=event.key,
        request_id=request,
        before=event.before,
        announced=event.announced,
        reason=event.reason[:200],
        minutes=added.minutes if added else event.minutes,
        speech_kind=added.kind.value if added else None,
        member_id=added.member if added else None,
        speaker=event.speaker,
        unit=event.unit,
        title=event.title,
    )
    session.add(row)
    session.flush()


def rule(session: Session) -> FloorRuleRow:
    """Return the record's floor rule."""
    row = session.get_one(FloorRule, 1)
    return FloorRuleRow(
        warning_seconds=row.warning_seconds,
        live_minutes=row.live_minutes,
        allows_twice=row.allows_twice,
        only_present=row.only_present,
        budget_rule=BudgetRule(row.budget_rule),
        budget_group=BudgetGroup(row.budget_group),
        equal=Fraction(row.equal_parts, row.equal_whole),
        budget_unit=row.budget_unit,
        budget_minutes=row.budget_minutes,
    )


def set_rule(session: Session, value: FloorRuleRow) -> None:
    """Write the record's floor rule."""
    row = session.get_one(FloorRule, 1)
    row.warning_seconds, row.live_minutes = value.warning_seconds, value.live_minutes
    row.allows_twice, row.only_present = value.allows_twice, value.only_present
    row.budget_rule, row.budget_group = value.budget_rule.value, value.budget_group.value
    row.equal_parts, row.equal_whole = value.equal.numerator, value.equal.denominator
    row.budget_unit, row.budget_minutes = value.budget_unit, value.budget_minutes
    session.flush()


def share_rule(session: Session) -> ShareRule:
    """Return what the share counts."""
    chosen: dict[str, set[str]] = {aspect.value: set() for aspect in ShareAspect}
    for row in session.scalars(select(ShareChoice)):
        chosen[row.aspect].add(row.value)
    return ShareRule(
        meetings=tuple(k for k in MeetingKind if k.value in chosen[ShareAspect.MEETING]),
        forms=tuple(k for k in CountedForm if k.value in chosen[ShareAspect.FORM]),
        units=tuple(k for k in UnitKind if k.value in chosen[ShareAspect.UNIT]),
    )


def set_share_rule(session: Session, value: ShareRule) -> None:
    """Write what the share counts."""
    wanted = {
        (aspect.value, choice.value) for aspect, choices in _choices(value) for choice in choices
    }
    for row in session.scalars(select(ShareChoice)).all():
        if (row.aspect, row.value) in wanted:
            wanted.remove((row.aspect, row.value))
        else:
            session.delete(row)
    session.add_all(ShareChoice(aspect=aspect, value=word) for aspect, word in sorted(wanted))
    session.flush()


def _choices(
    value: ShareRule,
) -> Iterable[tuple[ShareAspect, Iterable[MeetingKind | CountedForm | UnitKind]]]:
    return (
        (ShareAspect.MEETING, value.meetings),
        (ShareAspect.FORM, value.forms),
        (ShareAspect.UNIT, value.units),
    )


def _event(row: EventRow) -> FloorEvent:
    key = SpeechKey(row.speech) if row.speech else None
    is_add = row.kind == FloorEventKind.ADD
    return FloorEvent(
        uuid=row.uuid,
        kind=FloorEventKind(row.kind),
        at=Moment(row.at, row.mono, row.run),
        key=key,
        reason=row.reason,
        minutes=None if is_add else row.minutes,
        before=SpeechKey(row.before) if row.before else None,
        added=_added(row) if is_add else None,
        announced=SpeechKey(row.announced) if row.announced else None,
        speaker=row.speaker,
        unit=row.unit,
        title=row.title,
    )


def _added(row: EventRow) -> FloorSpeech:
    key = SpeechKey(row.speech or row.uuid)
    return FloorSpeech(
        key=key,
        kind=FloorKind(row.speech_kind or FloorKind.LIVE),
        speaker=row.speaker,
        unit=row.unit,
        minutes=row.minutes or 1,
        title=row.title,
        request=request_of(key),
        member=MemberId(row.member_id) if row.member_id else None,
        asked_at=row.at,
    )
