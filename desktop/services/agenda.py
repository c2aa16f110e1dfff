"""议程 of a meeting: drafted, passed, supplemented; its times, speeches, polls and decisions."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from db.domain import agenda as rules
from db.domain.agenda import AgendaItemKind, AgendaPlacement, AgendaState
from db.domain.agenda_times import AgendaSum, ItemTime, agenda_sum, expected_times
from db.domain.errors import RuleViolation
from db.domain.ids import AgendaItemId, MeetingId
from db.domain.numbering import heading
from db.domain.rows import AgendaItemRow, AgendaPassingRow, MeetingRow, SittingRow
from db.repositories import agenda, meetings
from db.session import UnitOfWork
from desktop.services.meetings import MeetingStillUsed, NamelessMeeting, require_meeting
from desktop.services.polls import PollService, PollView
from desktop.services.speaking_order import SpeakerRow, SpeakingOrderService

PASSING_BODIES = ("预备会议", "全体会议", "本次会议")
"""Which meetings usually pass an agenda; it stands so on paper."""

PAPER_LIMIT = 120
"""Characters of the name of one attached paper."""


@dataclass(eq=False)
class NoSuchAgendaItem(RuleViolation):
    """The item is no longer there."""

    key: int


@dataclass(eq=False)
class AnnouncedItemKept(RuleViolation):
    """An announced item is withdrawn, never removed: its number stays."""

    title: str


@dataclass(eq=False)
class DraftItemRemoved(RuleViolation):
    """An item of a draft is removed, not withdrawn."""

    title: str


class EmptyAgenda(RuleViolation):
    """An agenda without items is not passed."""


class AgendaPassedAlready(RuleViolation):
    """The agenda has been passed."""


class AgendaNotPassed(RuleViolation):
    """The agenda is a draft."""


@dataclass(eq=False)
class PassedTooLate(RuleViolation):
    """An agenda is passed before the meeting ends."""

    last_day: date


class PassingWithoutBody(RuleViolation):
    """It must be said which meeting passed the agenda."""


class PassingInForce(RuleViolation):
    """A passing is taken back only while nothing rests on it."""


class PassingWithoutReason(RuleViolation):
    """Taking a passing back needs a reason."""


@dataclass(eq=False)
class PaperNameTooLong(RuleViolation):
    """The name of an attached paper is too long."""

    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaEntry:
    """An item as the tab and the paper show it.

    ``number`` is its heading (一、); ``is_cancelled`` also for what lies under a withdrawn item.
    """

    item: AgendaItemRow
    number: str
    kind: AgendaItemKind | None
    is_cancelled: bool
    time: ItemTime
    stopped_by: str
    sitting: SittingRow | None
    speeches: tuple[SpeakerRow, ...]
    polls: tuple[PollView, ...]

    @property
    def id(self) -> AgendaItemId:
        """The key of the row: the item's."""
        return self.item.id

    @property
    def start(self) -> datetime | None:
        """When it is likely to come up; None when that cannot be said."""
        return self.time.start


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaView:
    """The agenda of a meeting in tree order, its state and its sum."""

    meeting: MeetingRow
    sittings: tuple[SittingRow, ...]
    state: AgendaState
    passing: AgendaPassingRow | None
    entries: tuple[AgendaEntry, ...]
    total: AgendaSum

    @property
    def items(self) -> tuple[AgendaItemRow, ...]:
        """The items alone."""
        return tuple(entry.item for entry in self.entries)


class AgendaService:
    """Reads and writes the agenda of a meeting; every verb is one action."""

    def __init__(self, uow: UnitOfWork, orders: SpeakingOrderService, polls: PollService) -> None:
        self._uow = uow
        self._orders = orders
        self._polls = polls

    def view(self, meeting: MeetingId) -> AgendaView:
        """Return the agenda with everything that belongs to its items. Raises NoSuchMeeting."""
        with self._uow.read() as session:
            row = require_meeting(session, meeting)
            sittings = meetings.sittings(session, meeting)
            items = agenda.items(session, meeting)
            passing = agenda.passing(session, meeting)
        times = expected_times(items, sittings)
        speeches = self._speeches(meeting, items, times, sittings)
        polls = [poll for poll in self._polls.polls(meeting) if poll.poll.is_in_force]
        gone = rules.withdrawn(items)
        titles = {item.id: item.title for item in items}
        places = {sitting.id: sitting for sitting in sittings}
        return AgendaView(
            meeting=row,
            sittings=sittings,
            state=rules.agenda_state(items, is_passed=passing is not None),
            passing=passing,
            entries=tuple(
                AgendaEntry(
                    item=item,
                    number=heading(item.level + 1, item.ordinal),
                    kind=item.shown_kind,
                    is_cancelled=item.id in gone,
                    time=(time := times[item.id]),
                    stopped_by=titles.get(time.stopped_by, "") if time.stopped_by else "",
                    sitting=places.get(time.sitting) if time.sitting else None,
                    speeches=speeches.get(item.id, ()),
                    polls=tuple(each for each in polls if _is_about(each, item.id)),
                )
                for item in items
            ),
            total=agenda_sum(items),
        )

    def add(self, meeting: MeetingId, value: AgendaItemRow) -> AgendaItemId:
        """Add an item at the end of its parent; once passed, as a supplement with its number.

        Raises NamelessMeeting, PaperNameTooLong, NoSuchMeeting, AgendaTooDeep, NoSuchAgendaItem.
        """
        value = _checked(value)
        with self._uow.write(f"新增议程：{value.title}") as tx:
            require_meeting(tx.session, meeting)
            items = agenda.items(tx.session, meeting)
            _require_parent(items, value.parent_id)
            if agenda.passing(tx.session, meeting) is not None:
                number = rules.next_number(items, value.parent_id)
                value = replace(value, number=number, is_supplement=True)
                tx.label = f"增补议程：{value.title}"
            else:
                value = replace(value, number=None, is_supplement=False)
            return agenda.add(tx.session, meeting, replace(value, is_withdrawn=False))

    def change(self, value: AgendaItemRow) -> None:
        """Write what an item says; place, number and withdrawal stay as they are.

        Raises NamelessMeeting, PaperNameTooLong, NoSuchAgendaItem.
        """
        value = _checked(value)
        with self._uow.write(f"修改议程：{value.title}") as tx:
            known = _item(tx.session, value.id)
            agenda.change(tx.session, replace(value, is_withdrawn=known.is_withdrawn))

    def decide(self, item: AgendaItemId, decision: str) -> None:
        """Note what was decided on an item. Raises NoSuchAgendaItem."""
        with self._uow.write("议程的决定") as tx:
            known = _item(tx.session, item)
            tx.label = f"议程的决定：{known.title}"
            agenda.change(tx.session, replace(known, decision=decision.strip()))

    def step(self, item: AgendaItemId, step: int) -> None:
        """Move an item with its parts by places among its siblings; at the end nothing happens."""
        self._place(item, lambda items: rules.stepped(items, item, step))

    def drop(self, item: AgendaItemId, index: int) -> None:
        """Put an item into a gap: ``index`` counts the other rows above it.

        Raises AgendaTooDeep.
        """
        self._place(item, lambda items: rules.dropped(items, item, index))

    def indent(self, item: AgendaItemId) -> None:
        """Make an item a part of the one before it.

        Raises NothingAbove, AgendaTooDeep, AnnouncedItemStays.
        """
        self._place(item, lambda items: rules.indented(items, item))

    def outdent(self, item: AgendaItemId) -> None:
        """Put an item right behind its parent. Raises AnnouncedItemStays."""
        self._place(item, lambda items: rules.outdented(items, item))

    def remove(self, keys: Iterable[AgendaItemId]) -> None:
        """Remove items of a draft with all under them, as one action.

        Raises AnnouncedItemKept, MeetingStillUsed for one voted on, NoSuchAgendaItem.
        """
        chosen = list(keys)
        with self._uow.write("删除议程") as tx:
            known = [_item(tx.session, key) for key in chosen]
            tx.label = f"删除议程：{_titles(known)}"
            for item in known:
                if item.number is not None:
                    raise AnnouncedItemKept(item.title)
            for item in known:
                _remove(tx.session, item)

    def withdraw(self, keys: Iterable[AgendaItemId], *, is_withdrawn: bool = True) -> None:
        """Cancel announced items (取消), or let them stand again; the numbers stay.

        Raises DraftItemRemoved, NoSuchAgendaItem.
        """
        verb = "取消议程" if is_withdrawn else "恢复议程"
        with self._uow.write(verb) as tx:
            known = [_item(tx.session, key) for key in keys]
            tx.label = f"{verb}：{_titles(known)}"
            for item in known:
                if item.number is None:
                    raise DraftItemRemoved(item.title)
                agenda.change(tx.session, replace(item, is_withdrawn=is_withdrawn))

    def pass_agenda(self, meeting: MeetingId, value: AgendaPassingRow) -> None:
        """Note that the agenda was passed: every item gets its announced number, for good.

        An official act. Raises EmptyAgenda, AgendaPassedAlready, PassedTooLate,
        PassingWithoutBody, NoSuchMeeting.
        """
        with self._uow.write("通过议程") as tx:
            row = require_meeting(tx.session, meeting)
            tx.label = f"通过议程：{row.name}"
            if agenda.passing(tx.session, meeting) is not None:
                raise AgendaPassedAlready
            items = agenda.items(tx.session, meeting)
            if not items:
                raise EmptyAgenda
            agenda.set_passing(tx.session, meeting, _checked_passing(row, value))
            agenda.set_numbers(tx.session, dict(rules.announced_numbers(items)))

    def correct_passing(self, meeting: MeetingId, value: AgendaPassingRow) -> None:
        """Correct the day or the meeting that passed the agenda; no number changes.

        Raises AgendaNotPassed, PassedTooLate, PassingWithoutBody, NoSuchMeeting.
        """
        with self._uow.write("更正议程的通过") as tx:
            row = require_meeting(tx.session, meeting)
            if agenda.passing(tx.session, meeting) is None:
                raise AgendaNotPassed
            agenda.set_passing(tx.session, meeting, _checked_passing(row, value))

    def take_back_passing(self, meeting: MeetingId, reason: str) -> None:
        """Take back a passing that was noted by mistake, as an entry of its own with its reason.

        Only while nothing rests on it. Raises AgendaNotPassed, PassingInForce,
        PassingWithoutReason, NoSuchMeeting.
        """
        reason = reason.strip()
        if not reason:
            raise PassingWithoutReason
        with self._uow.write(f"收回议程的通过：{reason}") as tx:
            require_meeting(tx.session, meeting)
            if agenda.passing(tx.session, meeting) is None:
                raise AgendaNotPassed
            items = agenda.items(tx.session, meeting)
            if any(item.is_supplement or item.is_withdrawn or item.decision for item in items):
                raise PassingInForce
            agenda.set_passing(tx.session, meeting, None)
            agenda.set_numbers(tx.session, dict.fromkeys((item.id for item in items), None))

    def _place(
        self,
        item: AgendaItemId,
        wanted: Callable[[Sequence[AgendaItemRow]], AgendaPlacement | None],
    ) -> None:
        with self._uow.write("调整议程次序") as tx:
            known = _item(tx.session, item)
            tx.label = f"调整议程次序：{known.title}"
            placement = wanted(agenda.items(tx.session, _meeting_of(tx.session, item)))
            if placement is not None:
                agenda.place(tx.session, placement.parent, placement.keys)

    def _speeches(
        self,
        meeting: MeetingId,
        items: Sequence[AgendaItemRow],
        times: Mapping[AgendaItemId, ItemTime],
        sittings: Sequence[SittingRow],
    ) -> dict[AgendaItemId, tuple[SpeakerRow, ...]]:
        """Return the speeches of each item of kind 发言.

        A speech belongs to a sitting, not to an item: the first such item of a sitting has the
        speeches from there to the next sitting with such an item.
        """
        order = {sitting.id: sitting.ordinal for sitting in sittings}
        gone = rules.withdrawn(items)
        hearing: dict[int, AgendaItemId] = {}
        for item in items:
            sitting = times[item.id].sitting
            if item.shown_kind is AgendaItemKind.SPEAK and item.id not in gone and sitting:
                hearing.setdefault(order[sitting], item.id)
        found: dict[AgendaItemId, list[SpeakerRow]] = {key: [] for key in hearing.values()}
        for row in self._orders.current(meeting).speakers if hearing else ():
            place = _ordinal_at(sittings, row.start)
            begun = [first for first in hearing if first <= place]
            if begun:
                found[hearing[max(begun)]].append(row)
        return {key: tuple(rows) for key, rows in found.items()}


def _ordinal_at(sittings: Sequence[SittingRow], moment: datetime | None) -> int:
    """Return the ordinal of the sitting that a moment falls into, 0 for none."""
    begun = [row for row in sittings if moment is not None and row.starts_at <= moment]
    return max(begun, key=lambda row: row.starts_at).ordinal if begun else 0


def _is_about(view: PollView, item: AgendaItemId) -> bool:
    return view.poll.subject.agenda_item == item


def _meeting_of(session: Session, key: AgendaItemId) -> MeetingId:
    meeting = agenda.meeting_of(session, key)
    if meeting is None:
        raise NoSuchAgendaItem(key)
    return meeting


def _item(session: Session, key: AgendaItemId) -> AgendaItemRow:
    items = agenda.items(session, _meeting_of(session, key))
    return next(item for item in items if item.id == key)


def _remove(session: Session, item: AgendaItemRow) -> None:
    if agenda.meeting_of(session, item.id) is None:
        return  # it went with its parent, which was chosen too
    try:
        agenda.remove(session, item.id)
    except IntegrityError as error:
        raise MeetingStillUsed(item.title) from error


def _require_parent(items: Sequence[AgendaItemRow], parent: AgendaItemId | None) -> None:
    if parent is None:
        return
    known = next((item for item in items if item.id == parent), None)
    if known is None:
        raise NoSuchAgendaItem(parent)
    if known.level + 1 >= rules.LEVELS:
        raise rules.AgendaTooDeep


def _checked(value: AgendaItemRow) -> AgendaItemRow:
    papers = tuple(paper for each in value.papers if (paper := " ".join(each.split())))
    title = " ".join(value.title.split())
    if not title:
        raise NamelessMeeting
    for paper in papers:
        if len(paper) > PAPER_LIMIT:
            raise PaperNameTooLong(paper[:20])
    return replace(value, title=title, papers=papers, decision=value.decision.strip())


def _checked_passing(meeting: MeetingRow, value: AgendaPassingRow) -> AgendaPassingRow:
    if not value.body.strip():
        raise PassingWithoutBody
    if value.passed_on > meeting.ends_on:
        raise PassedTooLate(meeting.ends_on)
    return AgendaPassingRow(value.passed_on, value.body.strip())


def _titles(items: Sequence[AgendaItemRow]) -> str:
    if len(items) == 1:
        return items[0].title
    return f"{len(items)} 项"
