"""The floor of a sitting run live: who speaks, for how long, who is next, and what was left."""

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from db.domain.errors import RuleViolation
from db.domain.floor_events import (
    WAITING_STATES,
    FloorEvent,
    FloorEventKind,
    FloorState,
    Moment,
    SpeechKey,
)
from db.domain.ids import SittingId
from db.domain.rows import FloorRuleRow
from db.repositories import floor
from db.session import UnitOfWork
from desktop.floor_wording import resume_sentence
from desktop.services.floor_clock import RunClock
from desktop.services.floor_ledger import FloorLedger, change
from desktop.services.floor_list import FloorList, InsertedSpeech, SpeechLeftTheFloor
from desktop.services.floor_pictures import floor_view, running_log
from desktop.services.floor_view import (
    BudgetRow,
    ClockPhase,
    FloorClock,
    FloorRow,
    FloorView,
    ForecastView,
    ResumeOffer,
)

if TYPE_CHECKING:
    from desktop.services.sign_in import SignInService
    from desktop.services.speaking_order import SpeakingOrderService

__all__ = [
    "BudgetRow",
    "ClockPhase",
    "FloorClock",
    "FloorRow",
    "FloorService",
    "FloorView",
    "ForecastView",
    "InsertedSpeech",
    "NobodyWaits",
    "ResumeOffer",
    "SpeechLeftTheFloor",
]


class NobodyWaits(RuleViolation):
    """There is nobody left to call."""


class FloorService(FloorList):
    """Runs sittings. A verb that changes nothing (a key pressed twice) writes nothing."""

    def __init__(
        self,
        uow: UnitOfWork,
        orders: "SpeakingOrderService",
        sign_ins: "SignInService",
        *,
        clock: RunClock | None = None,
    ) -> None:
        self._uow = uow
        super().__init__(FloorLedger(uow, orders, sign_ins, clock or RunClock(uow.wall)))

    def view(self, sitting: SittingId) -> FloorView:
        """Return a sitting as it stands at this moment. Raises NoSuchSitting."""
        return floor_view(self._ledger, sitting)

    def mono(self) -> int:
        """Return the milliseconds by which a FloorClock is read."""
        return self._ledger.clock.mono()

    def save(self) -> int:
        """Write what waits for the disk; return how many events still wait."""
        return self._ledger.save()

    def call_next(self, sitting: SittingId) -> SpeechKey:
        """Give the floor to whose turn it is; who has it ends. Raises NobodyWaits."""
        order = self._ledger.order(sitting)
        if not order:
            raise NobodyWaits
        self.start(sitting, order[0])
        return order[0]

    def start(self, sitting: SittingId, key: SpeechKey) -> None:
        """Give the floor to one who waits; who has it ends, or gives way to a 程序性发言.

        Raises SpeechLeftTheFloor when the speech does not wait, and is not on already.
        """
        log = self._ledger.log(sitting)
        entry = log.entry(key)
        is_on = log.current is not None and log.current.key == key
        if entry is None or not (is_on or entry.state in WAITING_STATES):
            raise SpeechLeftTheFloor
        change(self._ledger, sitting, self._ledger.event(FloorEventKind.START, key))

    def toggle(self, sitting: SittingId) -> None:
        """Pause who speaks, let who is paused go on, or call the next. Raises NobodyWaits."""
        current = self._ledger.log(sitting).current
        if current is None:
            self.call_next(sitting)
        elif current.state is FloorState.SPEAKING:
            self.pause(sitting)
        else:
            self.resume(sitting)

    def pause(self, sitting: SittingId) -> None:
        """Stop the clock of who speaks."""
        self._on_current(sitting, FloorEventKind.PAUSE)

    def resume(self, sitting: SittingId) -> None:
        """Let the clock of who is paused go on."""
        self._on_current(sitting, FloorEventKind.RESUME)

    def stop(self, sitting: SittingId) -> None:
        """End the current speech; who gave way to it is paused on the floor again."""
        self._on_current(sitting, FloorEventKind.STOP)

    def restart(self, sitting: SittingId) -> None:
        """Let the clock begin again; what was used stays in the log."""
        self._on_current(sitting, FloorEventKind.RESTART)

    def add_minutes(self, sitting: SittingId, minutes: int, key: SpeechKey | None = None) -> None:
        """Give a speech more minutes or fewer; without a key the current one."""
        current = self._ledger.log(sitting).current
        about = key or (current.key if current else None)
        if about is not None and minutes:
            event = self._ledger.event(FloorEventKind.ADD_MINUTES, about)
            change(self._ledger, sitting, replace(event, minutes=minutes))

    def undo(self, sitting: SittingId) -> None:
        """Take back the last step on the floor, whatever else was written since."""
        last = self._ledger.log(sitting).last
        if last is not None:
            event = replace(self._ledger.event(FloorEventKind.TAKE_BACK), speaker=last.speaker)
            change(self._ledger, sitting, event)

    def resume_offer(self, sitting: SittingId) -> ResumeOffer | None:
        """Return who was speaking when an earlier run of the program ended, or None."""
        before = self._ledger.log(sitting).current
        if before is None or before.since is None or before.since.run == self._ledger.clock.run:
            return None
        log = running_log(self._ledger.log(sitting), self._ledger.clock)
        row = next(
            each for each in floor_view(self._ledger, sitting).rows if each.key == before.key
        )
        used = log.current.used_seconds if log.current else 0
        return ResumeOffer(row, used, resume_sentence(row.number, row.speaker, used))

    def go_on(self, sitting: SittingId) -> None:
        """Answer the offer with 继续: the time since the program ended counts by the wall."""
        if self.resume_offer(sitting) is not None:
            event = self._ledger.event(FloorEventKind.CONTINUE)
            bridge = replace(event, at=self._ledger.clock.began)
            change(self._ledger, sitting, self._about_current(sitting, bridge), bridges=False)

    def ended_at(self, sitting: SittingId, moment: datetime) -> None:
        """Answer the offer with 已结束于…: the speech ended at a time of the wall."""
        if self.resume_offer(sitting) is not None:
            event = replace(self._ledger.event(FloorEventKind.STOP), at=Moment(moment))
            change(self._ledger, sitting, self._about_current(sitting, event), bridges=False)

    def rule(self) -> FloorRuleRow:
        """Return the record's floor rule."""
        with self._uow.read() as session:
            return floor.rule(session)

    def change_rule(self, value: FloorRuleRow) -> None:
        """Write the record's floor rule."""
        with self._uow.write("修改会场规则") as tx:
            floor.set_rule(tx.session, value)

    def _on_current(self, sitting: SittingId, kind: FloorEventKind) -> None:
        event = self._about_current(sitting, self._ledger.event(kind))
        if event.key is not None:
            change(self._ledger, sitting, event)

    def _about_current(self, sitting: SittingId, event: FloorEvent) -> FloorEvent:
        current = self._ledger.log(sitting).current
        return replace(event, key=current.key if current else None)
