"""What the minutes are made from: the record of a meeting as plain facts."""

from collections.abc import Iterable, Sequence

from db.domain.agenda import withdrawn
from db.domain.attendance_rows import SnapshotName, SnapshotRow
from db.domain.attendance_vocabulary import Occasion, ParticipantRole, PresenceState
from db.domain.floor_events import INTERRUPTING
from db.domain.ids import MeetingId
from db.domain.minutes import (
    AgendaFact,
    BallotFact,
    ElectionFact,
    MinutesFacts,
    PollFact,
    SittingFact,
    SpeechFact,
)
from db.domain.minutes_rows import MinutesPeople
from db.domain.numbering import part_number
from db.domain.rows import AgendaItemRow, SittingRow
from db.domain.vote_vocabulary import CandidateOutcome, PollOutcome
from db.repositories import attendance_snapshots
from db.session import UnitOfWork
from desktop.attendance_wording import role_word
from desktop.services.elections import BallotView, ElectionService, ElectionView
from desktop.services.floor_view import FloorRow
from desktop.services.meetings import MeetingService
from desktop.services.participants import ParticipantRow, ParticipantService
from desktop.services.polls import PollService, PollView
from desktop.services.speech_log import SpeechLogService
from desktop.vote_wording import method_word
from desktop.wording import leave_kind_word

MOST_NAMED = 60
"""Up to so many who came are named in the minutes: a meeting of chairpersons, not a plenary."""

OTHERS = (ParticipantRole.ATTENDEE, ParticipantRole.INVITED)


class MinutesFactReader:
    """Reads everything that happened at a meeting through the services that keep it."""

    def __init__(
        self,
        uow: UnitOfWork,
        log: SpeechLogService,
        polls: PollService,
        elections: ElectionService,
    ) -> None:
        self._uow = uow
        self._log = log
        self._polls = polls
        self._elections = elections

    def read(self, meeting: MeetingId, people: MinutesPeople) -> MinutesFacts:
        """Return the facts of a meeting. Raises NoSuchMeeting."""
        view = MeetingService(self._uow).view(meeting)
        sittings = tuple(sorted(view.sittings, key=lambda each: (each.starts_at, each.ordinal)))
        frozen = self._frozen(sittings)
        first = next((each for each in map(frozen.get, sittings) if each), None)
        names = self._names(first)
        return MinutesFacts(
            meeting=view.meeting.name,
            first=view.meeting.starts_on,
            last=view.meeting.ends_on,
            place=view.meeting.place,
            people=people,
            sittings=self._sittings(meeting, sittings, frozen),
            agenda=tuple(_agenda(view.agenda)),
            present=_listed(names),
            on_leave=tuple(_on_leave(each) for each in names if _is(each, PresenceState.ON_LEAVE)),
            absent=tuple(each.name for each in names if _is(each, PresenceState.ABSENT)),
            others=tuple(_others(ParticipantService(self._uow).rows(meeting))),
        )

    def _frozen(self, sittings: Iterable[SittingRow]) -> dict[SittingRow, SnapshotRow | None]:
        with self._uow.read() as session:
            return {
                each: _of_opening(attendance_snapshots.of_sitting(session, each.id))
                for each in sittings
            }

    def _names(self, snapshot: SnapshotRow | None) -> tuple[SnapshotName, ...]:
        if snapshot is None:
            return ()
        with self._uow.read() as session:
            return attendance_snapshots.names(session, snapshot.id)

    def _sittings(
        self,
        meeting: MeetingId,
        sittings: Iterable[SittingRow],
        frozen: dict[SittingRow, SnapshotRow | None],
    ) -> tuple[SittingFact, ...]:
        speeches = {each.sitting.id: each.rows for each in self._log.log(meeting).sittings}
        polls = [each for each in self._polls.polls(meeting) if _counts(each)]
        elections = [each for each in self._elections.elections(meeting) if each.election.roll]
        found = []
        for each in sittings:
            snapshot = frozen[each]
            fact = SittingFact(
                id=each.id,
                name=each.name,
                starts=each.starts_at,
                ends=each.ends_at,
                attendance=snapshot.sentence if snapshot else "",
                speeches=tuple(_speeches(speeches.get(each.id, ()))),
                polls=tuple(_poll(poll) for poll in polls if poll.sitting.id == each.id),
                elections=tuple(_election(one) for one in elections if one.sitting.id == each.id),
            )
            found.append(fact)
        return tuple(found)


def _of_opening(snapshots: Iterable[SnapshotRow]) -> SnapshotRow | None:
    """Return the last snapshot taken at the opening; without one, the last of all."""
    taken = list(snapshots)
    openings = [each for each in taken if each.occasion is Occasion.OPENING]
    chosen = openings or taken
    return chosen[-1] if chosen else None


def _is(name: SnapshotName, state: PresenceState) -> bool:
    return name.state is state


def _listed(names: Iterable[SnapshotName]) -> tuple[str, ...]:
    """Return who was present, where they are few enough to be named one by one."""
    present = tuple(each.name for each in names if _is(each, PresenceState.PRESENT))
    return present if len(present) <= MOST_NAMED else ()


def _on_leave(name: SnapshotName) -> str:
    word = leave_kind_word(name.leave_kind) if name.leave_kind else ""
    return f"{name.name}（{word}）" if word else name.name


def _others(rows: Iterable[ParticipantRow]) -> Iterable[tuple[str, tuple[str, ...]]]:
    listed = list(rows)
    for role in OTHERS:
        names = tuple(
            f"{row.name}（{row.post}）" if row.post else row.name
            for row in listed
            if row.role is role
        )
        if names:
            yield role_word(role), names


def _agenda(items: Sequence[AgendaItemRow]) -> Iterable[AgendaFact]:
    """Yield the items, numbered one level down, for the agenda has a heading of its own."""
    gone = withdrawn(items)
    for item in items:
        yield AgendaFact(
            id=item.id,
            number=part_number(item.level, item.ordinal),
            title=item.title,
            presenter=item.presenter,
            decision=item.decision,
            is_supplement=item.is_supplement,
            is_withdrawn=item.id in gone,
        )


def _speeches(rows: Iterable[FloorRow]) -> Iterable[SpeechFact]:
    given = [row for row in rows if row.started_at and row.kind not in INTERRUPTING]
    for row in given:
        assert row.started_at is not None
        yield SpeechFact(
            speaker=row.reader or row.speaker,
            unit=row.unit,
            title=row.title,
            starts=row.started_at,
            ends=row.ended_at,
            used=row.used_seconds,
            allowed=row.allowed_seconds,
        )


def _counts(view: PollView) -> bool:
    return view.poll.is_closed and view.poll.is_in_force


def _poll(view: PollView) -> PollFact:
    return PollFact(
        title=view.poll.subject.title,
        method=method_word(view.poll.method),
        attendance=view.attendance,
        result=view.sentence,
        is_adopted=view.poll.outcome is PollOutcome.ADOPTED,
        correction=view.poll.correction_reason,
        agenda_item=view.poll.subject.agenda_item,
    )


def _election(view: ElectionView) -> ElectionFact:
    counted = [each for each in view.ballots if each.result is not None and each.is_in_force]
    return ElectionFact(view.election.title, view.presence, tuple(map(_ballot, counted)))


def _ballot(view: BallotView) -> BallotFact:
    elected = tuple(
        each.name for each in view.ballot.candidates if each.outcome is CandidateOutcome.ELECTED
    )
    return BallotFact(view.ballot.title, view.sentence, elected)
