"""The speaking order of a meeting: computed, explained, compared, applied, pinned."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta
from fractions import Fraction

from sqlalchemy.orm import Session

from db.domain.errors import RuleViolation
from db.domain.ids import MeetingId, SpeechRequestId
from db.domain.rows import (
    MeetingRow,
    OrderPlaceRow,
    SittingRow,
    SpeakingRuleRow,
    SpeechRow,
    UnitRow,
)
from db.domain.speaking_order import (
    Move,
    Placement,
    Reason,
    ReasonCode,
    SpeakingPolicy,
    SpeechRequest,
    order_difference,
    speaking_order,
    written_requests,
)
from db.domain.speech_quota import QuotaCheck, check_quota
from db.domain.speech_times import Break, PlannedTime, SittingSpan, planned_times
from db.domain.vocabulary import OrderPattern, SittingKind, SpeechForm
from db.repositories import meetings, speeches, terms, units
from db.session import UnitOfWork
from desktop.services.meetings import require_meeting
from desktop.services.pinyin import search_text


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakerRow:
    """One place of the order: who, why there, when; ``fits`` is False past the last sitting."""

    request: SpeechRow
    position: int
    reason: Reason
    is_priority: bool
    start: datetime | None
    end: datetime | None
    fits: bool
    over_minutes: int
    sitting: str

    @property
    def id(self) -> SpeechRequestId:
        """The key of the row: the request's."""
        return self.request.id

    @property
    def search(self) -> str:
        """The words that the row is found by."""
        return search_text(self.request.speaker, self.request.unit, self.request.title)


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotaView:
    """The strip above the list, with names instead of keys."""

    missing: tuple[str, ...]
    over: tuple[tuple[str, int], ...]
    repeated: tuple[tuple[str, int], ...]
    party_and_fic: int
    oral_total: int
    written_total: int
    share: str | None
    counts_nonparty: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakingOrderView:
    """The order of a meeting, and whether it has been applied."""

    meeting: MeetingRow
    rule: SpeakingRuleRow
    speakers: tuple[SpeakerRow, ...]
    written: tuple[SpeechRow, ...]
    quota: QuotaView
    is_applied: bool
    unplaced: int


@dataclass(frozen=True, slots=True)
class MoveRow:
    """A line of the difference before applying: old place → new place, and why."""

    request: SpeechRow
    before: int | None
    after: int
    reason: Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleChoice:
    """What the command line or the page sets otherwise than the record's rule; None: as it is."""

    pattern: OrderPattern | None = None
    share: Fraction | None = None
    max_run: int | None = None
    rounds: int | None = None
    all_rounds: bool = False
    separate: bool | None = None

    def over(self, rule: SpeakingRuleRow) -> SpeakingRuleRow:
        """Return the record's rule with this choice laid over it."""
        rounds = None if self.all_rounds else self.rounds or rule.priority_rounds
        return replace(
            rule,
            pattern=self.pattern or rule.pattern,
            share=self.share or rule.share,
            max_run=self.max_run or rule.max_run,
            priority_rounds=rounds,
            separate=rule.separate if self.separate is None else self.separate,
        )


class NothingToOrder(RuleViolation):
    """The meeting has no oral speech request."""


@dataclass(frozen=True, slots=True)
class _Requests:
    """Everything the rule needs of a meeting, read at one moment."""

    meeting: MeetingRow
    sittings: tuple[SittingRow, ...]
    rows: tuple[SpeechRow, ...]
    units: tuple[UnitRow, ...]
    places: tuple[OrderPlaceRow, ...]

    def policy(self, rule: SpeakingRuleRow) -> SpeakingPolicy:
        """Return the rule as the domain takes it."""
        first = sorted(
            (unit for unit in self.units if unit.priority_rank is not None),
            key=lambda unit: (unit.priority_rank or 0, unit.rank),
        )
        return SpeakingPolicy(
            protocol=tuple(unit.id for unit in self.units),
            priority=tuple(unit.id for unit in first),
            pattern=rule.pattern,
            priority_rounds=rule.priority_rounds,
            share=rule.share,
            max_run=rule.max_run,
            separate=rule.separate,
        )

    def requests(self, *, with_pins: bool = True) -> list[SpeechRequest]:
        """Return the speeches as the domain takes them."""
        return [
            SpeechRequest(
                id=row.id,
                unit=row.unit_id,
                submitted_at=row.submitted_at,
                speaker=row.speaker,
                form=row.form,
                minutes=row.minutes,
                theme=row.title,
                pinned=row.pinned_position if with_pins else None,
            )
            for row in self.rows
        ]


class SpeakingOrderService:
    """Computes and applies the speaking order of a meeting."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def current(self, meeting: MeetingId) -> SpeakingOrderView:
        """Return the applied order; requests that came after it stand behind by the rule.

        Before the first application it is the order that the record's rule proposes.
        """
        with self._uow.read() as session:
            return _current(_read(session, meeting), terms.speaking_rule(session))

    def proposed(self, meeting: MeetingId, choice: RuleChoice | None = None) -> SpeakingOrderView:
        """Return the order by the record's rule, or by another choice, as if made anew."""
        with self._uow.read() as session:
            rule = (choice or RuleChoice()).over(terms.speaking_rule(session))
            return _proposed(_read(session, meeting), rule)

    def difference(
        self, meeting: MeetingId, choice: RuleChoice | None = None
    ) -> tuple[MoveRow, ...]:
        """Return what applying would change: old place → new place, with the reason."""
        with self._uow.read() as session:
            read = _read(session, meeting)
            rule = (choice or RuleChoice()).over(terms.speaking_rule(session))
        before = [place.request_id for place in read.places]
        moves = order_difference(before, _placements(read, rule))
        return _move_rows(read, moves)

    def apply(self, meeting: MeetingId, choice: RuleChoice | None = None) -> SpeakingOrderView:
        """Make the proposed order the meeting's order; another choice becomes the record's rule.

        Raises NothingToOrder.
        """
        with self._uow.write("排定发言顺序") as tx:
            rule = (choice or RuleChoice()).over(terms.speaking_rule(tx.session))
            read = _read(tx.session, meeting)
            view = _proposed(read, rule)
            if not view.speakers:
                raise NothingToOrder
            terms.set_speaking_rule(tx.session, rule)
            speeches.set_order(tx.session, meeting, _places(view.speakers))
            tx.label = f"排定发言顺序：{read.meeting.name} {len(view.speakers)} 位"
        return replace(view, is_applied=True)

    def pin(
        self, meeting: MeetingId, request: SpeechRow, position: int, reason: str
    ) -> SpeakingOrderView:
        """Fix a speaker at a place with a reason; the others flow around, in one action."""
        label = f"{request.speaker}固定在第 {position} 位：{reason or '未写理由'}"
        return self._repin(meeting, request, position, reason, label)

    def unpin(self, meeting: MeetingId, request: SpeechRow) -> SpeakingOrderView:
        """Let a pinned speaker flow again, in one action."""
        return self._repin(meeting, request, None, "", f"取消固定：{request.speaker}")

    def _repin(
        self,
        meeting: MeetingId,
        request: SpeechRow,
        position: int | None,
        reason: str,
        label: str,
    ) -> SpeakingOrderView:
        with self._uow.write(label) as tx:
            _free_place(tx.session, meeting, request.id, position)
            speeches.pin(tx.session, request.id, position, reason.strip())
            view = _proposed(_read(tx.session, meeting), terms.speaking_rule(tx.session))
            speeches.set_order(tx.session, meeting, _places(view.speakers))
        return replace(view, is_applied=True)


def reason_of(stored: str) -> Reason:
    """Read a stored reason back."""
    values = json.loads(stored)
    return Reason(**(values | {"code": ReasonCode(values["code"])}))


def _free_place(
    session: Session, meeting: MeetingId, request: SpeechRequestId, position: int | None
) -> None:
    """Take the pin from whoever holds the place: the newest decision wins."""
    for row in speeches.of_meeting(session, meeting):
        if position is not None and row.pinned_position == position and row.id != request:
            speeches.pin(session, row.id, None, "")


def _read(session: Session, meeting: MeetingId) -> _Requests:
    return _Requests(
        meeting=require_meeting(session, meeting),
        sittings=meetings.sittings(session, meeting),
        rows=speeches.of_meeting(session, meeting),
        units=units.all_units(session),
        places=speeches.order_places(session, meeting),
    )


def _placements(read: _Requests, rule: SpeakingRuleRow) -> tuple[Placement, ...]:
    requests = read.requests()
    oral = sum(request.form is SpeechForm.ORAL for request in requests)
    # A pin beyond the list (speeches were withdrawn since) holds the last place.
    held = [
        replace(request, pinned=None) if (request.pinned or 0) > oral else request
        for request in requests
    ]
    return speaking_order(held, read.policy(rule), {})


def _proposed(read: _Requests, rule: SpeakingRuleRow) -> SpeakingOrderView:
    placements = _placements(read, rule)
    reasons = {placement.request.id: placement.reason for placement in placements}
    return _view(read, rule, placements, reasons, is_applied=False, unplaced=0)


def _current(read: _Requests, rule: SpeakingRuleRow) -> SpeakingOrderView:
    if not read.places:
        return _proposed(read, rule)
    placements = speaking_order(
        read.requests(with_pins=False),
        read.policy(rule),
        {},
        frozen=[place.request_id for place in read.places],
    )
    stored = {place.request_id: reason_of(place.reason) for place in read.places}
    reasons = {each.request.id: stored.get(each.request.id, each.reason) for each in placements}
    unplaced = len(placements) - len(read.places)
    return _view(read, rule, placements, reasons, is_applied=unplaced == 0, unplaced=unplaced)


def _view(
    read: _Requests,
    rule: SpeakingRuleRow,
    placements: Sequence[Placement],
    reasons: dict[SpeechRequestId, Reason],
    *,
    is_applied: bool,
    unplaced: int,
) -> SpeakingOrderView:
    rows = {row.id: row for row in read.rows}
    written = written_requests(read.requests(with_pins=False), read.policy(rule))
    times = _times(read, rule, [placement.request.minutes for placement in placements])
    return SpeakingOrderView(
        meeting=read.meeting,
        rule=rule,
        speakers=tuple(
            _speaker(rows[each.request.id], each, reasons[each.request.id], time)
            for each, time in zip(placements, times, strict=True)
        ),
        written=tuple(rows[request.id] for request in written),
        quota=_quota_view(read, rule),
        is_applied=is_applied,
        unplaced=unplaced,
    )


def _times(
    read: _Requests, rule: SpeakingRuleRow, minutes: Sequence[int]
) -> list[tuple[PlannedTime, str] | None]:
    sittings = [each for each in read.sittings if each.kind is SittingKind.SPEECHES]
    if not sittings:
        return [None] * len(minutes)
    spans = [
        SittingSpan(
            sitting.starts_at,
            sitting.ends_at,
            tuple(
                Break(pause.starts_at, pause.starts_at + timedelta(minutes=pause.minutes))
                for pause in sitting.breaks
            ),
        )
        for sitting in sittings
    ]
    planned = planned_times(minutes, spans, pause=timedelta(seconds=rule.pause_seconds))
    return [(time, sittings[time.sitting].name) for time in planned]


def _speaker(
    row: SpeechRow, placement: Placement, reason: Reason, time: tuple[PlannedTime, str] | None
) -> SpeakerRow:
    planned, sitting = time if time else (None, "")
    return SpeakerRow(
        request=row,
        position=placement.position,
        reason=reason,
        is_priority=placement.is_priority,
        start=planned.start if planned else None,
        end=planned.end if planned else None,
        fits=planned.fits if planned else True,
        over_minutes=planned.over_minutes if planned else 0,
        sitting=sitting,
    )


def _quota_view(read: _Requests, rule: SpeakingRuleRow) -> QuotaView:
    names = {unit.id: unit.name for unit in read.units}
    check: QuotaCheck = check_quota(
        read.requests(with_pins=False),
        read.policy(rule),
        kinds={unit.id: unit.kind for unit in read.units},
        quota=rule.quota,
        count_nonparty=rule.counts_nonparty,
    )
    return QuotaView(
        missing=tuple(names[unit] for unit in check.missing),
        over=tuple((names[each.unit], each.count) for each in check.over),
        repeated=tuple((each.speaker, each.count) for each in check.repeated),
        party_and_fic=check.party_and_fic,
        oral_total=check.oral_total,
        written_total=len(read.rows) - check.oral_total,
        share=check.share,
        counts_nonparty=rule.counts_nonparty,
    )


def _places(speakers: Sequence[SpeakerRow]) -> list[OrderPlaceRow]:
    return [
        OrderPlaceRow(row.id, row.position, row.is_priority, json.dumps(asdict(row.reason)))
        for row in speakers
    ]


def _move_rows(read: _Requests, moves: Sequence[Move]) -> tuple[MoveRow, ...]:
    rows = {row.id: row for row in read.rows}
    return tuple(
        MoveRow(rows[move.request], move.before, move.after, move.reason)
        for move in moves
        if move.after is not None and move.reason is not None
    )
