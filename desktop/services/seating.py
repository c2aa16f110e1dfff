"""座次: proposed from last year's, given out in one action, then moved, pinned, taken back."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from db.domain.errors import RuleViolation
from db.domain.hall import Seat
from db.domain.ids import HallId, MeetingId, MemberId, SeatPlanId, SittingId
from db.domain.rows import MeetingRow, MemberRow, SittingRow
from db.domain.seat_rows import HallRow, RostrumRow, SeatPlanRow, SeatRow
from db.domain.seat_vocabulary import BlockFill, SeatGrouping
from db.domain.seating import Block, exchanged, next_rotation, seat_blocks
from db.domain.vocabulary import MemberOrder
from db.repositories import groups, meetings, members, seating, terms
from db.session import UnitOfWork
from desktop.services.expected import expected_members, expected_of_meeting
from desktop.services.halls import require_hall
from desktop.services.meetings import require_meeting
from desktop.services.members import in_order
from desktop.services.strokes import stroke_table

UNGROUPED = "未分组"
EVERYONE = "全体委员"


@dataclass(eq=False)
class NoSeatPlan(RuleViolation):
    """The meeting's seats have not been given out yet."""

    meeting: str


@dataclass(eq=False)
class OnRostrumTwice(RuleViolation):
    """Somebody is named twice for the rostrum."""

    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatChoice:
    """How to give out seats: for a meeting, or for one sitting that has its own plan."""

    meeting: MeetingId
    sitting: SittingId | None = None
    hall: HallId
    grouping: SeatGrouping = SeatGrouping.SECTOR
    fill: BlockFill = BlockFill.ROWS
    rotation: int = 0


@dataclass(frozen=True, slots=True)
class SeatProposal:
    """What to begin with: None while there is no hall; ``follows`` names last year's meeting."""

    choice: SeatChoice | None
    blocks: tuple[str, ...]
    follows: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatedMember:
    """A member on a chair: its 号, and the block by its place among the view's blocks."""

    member: MemberRow
    seat: Seat
    number: int
    block: int
    is_pinned: bool

    @property
    def label(self) -> str:
        """The seat as it is read out: “3排12号”."""
        return f"{self.seat.row}排{self.number}号"


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatingView:
    """A seat plan as it stands; ``is_own`` False: the sitting has none and uses the meeting's."""

    meeting: MeetingRow
    sitting: SittingRow | None
    is_own: bool
    plan: SeatPlanRow
    hall: HallRow
    blocks: tuple[str, ...]
    seated: tuple[SeatedMember, ...]
    unseated: tuple[MemberRow, ...]
    rostrum: tuple[RostrumRow, ...]


@dataclass(frozen=True, slots=True)
class RostrumPerson:
    """Somebody for the rostrum, in the order of rank; ``row`` 1 is the front one."""

    row: int
    name: str
    post: str = ""


class SeatingService:
    """Reads and writes seat plans."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def proposal(self, meeting: MeetingId, sitting: SittingId | None = None) -> SeatProposal:
        """Return the present choice, or one that turns last year's plan on. Raises NoSuchMeeting.

        委员座位每年轮换：the blocks begin with another than in the latest meeting of the kind.
        """
        with self._uow.read() as session:
            row = require_meeting(session, meeting)
            known = seating.plan_of(session, meeting, sitting)
            former = seating.plan_before(session, row.kind.value, row.starts_on)
            halls = seating.halls(session)
            follows = meetings.find(session, former.meeting_id) if former else None
            model = known or seating.plan_of(session, meeting) or former
            if model is None and not halls:
                return SeatProposal(None, ())
            grouping = model.grouping if model else SeatGrouping.SECTOR
            blocks = self._blocks(session, expected_at(session, row, None), grouping)
        rotation = next_rotation(former.rotation if former else None, len(blocks))
        if model is not None and model is not former:
            rotation = model.rotation
        choice = SeatChoice(
            meeting=meeting,
            sitting=sitting,
            hall=model.hall_id if model else halls[0].id,
            grouping=grouping,
            fill=model.fill if model else BlockFill.ROWS,
            rotation=rotation,
        )
        names = tuple(block.name for block in blocks)
        return SeatProposal(choice, names, follows.name if follows and not known else "")

    def block_names(self, meeting: MeetingId, grouping: SeatGrouping) -> tuple[str, ...]:
        """Return the blocks that a grouping makes of those expected, in official order."""
        with self._uow.read() as session:
            expected = expected_at(session, require_meeting(session, meeting), None)
            return tuple(block.name for block in self._blocks(session, expected, grouping))

    def view(self, meeting: MeetingId, sitting: SittingId | None = None) -> SeatingView | None:
        """Return the plan of a sitting, or the meeting's that it uses; None: not given out yet."""
        with self._uow.read() as session:
            row = require_meeting(session, meeting)
            own = seating.plan_of(session, meeting, sitting)
            plan = own or seating.plan_of(session, meeting)
            if plan is None:
                return None
            part = meetings.find_sitting(session, sitting) if sitting else None
            hall = require_hall(session, plan.hall_id)
            seats = {taken.member_id: taken for taken in seating.seats(session, plan.id)}
            rostrum = seating.rostrum(session, plan.id)
            blocks = self._blocks(session, members.all_members(session), plan.grouping)
            expected = {member.id for member in expected_at(session, row, part)}
        there = [block for block in blocks if any(key in seats for key in map(_key, block.people))]
        high = {person.member_id for person in rostrum}
        return SeatingView(
            meeting=row,
            sitting=part,
            is_own=own is not None,
            plan=plan,
            hall=hall,
            blocks=tuple(block.name for block in there),
            seated=tuple(_seated(there, seats, hall)),
            unseated=tuple(
                member
                for block in blocks
                for member in block.people
                if member.id in expected and member.id not in seats and member.id not in high
            ),
            rostrum=rostrum,
        )

    def places(self, meeting: MeetingId, sitting: SittingId | None = None) -> dict[str, MemberId]:
        """Return who sits where as it is read out: “3排12号”, on the rostrum by rank “主席台1号”.

        Empty while no seat is given out.
        """
        view = self.view(meeting, sitting)
        if view is None:
            return {}
        high = {
            f"主席台{each.rank}号": each.member_id
            for each in view.rostrum
            if each.member_id is not None
        }
        return {each.label: each.member.id for each in view.seated} | high

    def make_plan(self, choice: SeatChoice) -> SeatPlanId:
        """Give everyone expected a seat, as one action; who is pinned stays, who is high up too.

        Raises NoSuchHall, NotEnoughSeats and the other refusals of ``seat_blocks``.
        """
        with self._uow.write("排座") as tx:
            session = tx.session
            row = require_meeting(session, choice.meeting)
            part = meetings.find_sitting(session, choice.sitting) if choice.sitting else None
            hall = require_hall(session, choice.hall)
            known = seating.plan_of(session, choice.meeting, choice.sitting)
            taken = seating.seats(session, known.id) if known else ()
            high = {each.member_id for each in seating.rostrum(session, known.id)} if known else ()
            expected = [each for each in expected_at(session, row, part) if each.id not in high]
            pins = {each.member_id: each.seat for each in taken if each.is_pinned}
            held = {key: seat for key, seat in pins.items() if hall.hall.has(seat)}
            seats = seat_blocks(
                hall.hall,
                [_keys(block) for block in self._blocks(session, expected, choice.grouping)],
                fill=choice.fill,
                rotation=choice.rotation,
                pins=held,
            )
            key = seating.write_plan(session, _plan_row(choice, known))
            seating.set_seats(session, key, _rows(seats, held))
            tx.label = f"排座：{row.name}（{hall.name}，{len(seats)} 人）"
        return key

    def move(self, plan: SeatPlanId, member: MemberRow, seat: Seat) -> None:
        """Put a member on a chair; whoever sat there takes the member's. Raises NoSuchSeat."""
        with self._uow.write(f"调座：{member.name}") as tx:
            taken = seating.seats(tx.session, plan)
            hall = self._hall_of(tx.session, plan).hall
            before = {each.member_id: each.seat for each in taken}
            after = exchanged(before, hall, member.id, seat)
            pinned = {each.member_id for each in taken if each.is_pinned}
            seating.set_seats(tx.session, plan, _rows(after, pinned))
            other = next((key for key, place in before.items() if place == seat), None)
            where = f"{seat.row}排{hall.number(seat)}号"
            tx.label = f"调座：{member.name} → {where}"
            if other is not None and other != member.id:
                tx.label = f"换座：{member.name}与{members.one(tx.session, other).name}"

    def pin(self, plan: SeatPlanId, member: MemberRow, *, is_pinned: bool) -> None:
        """Keep a member's seat when seats are given out anew, or no longer."""
        verb = "固定座位" if is_pinned else "取消固定座位"
        with self._uow.write(f"{verb}：{member.name}") as tx:
            taken = seating.seats(tx.session, plan)
            pinned = {each.member_id for each in taken if each.is_pinned} - {member.id}
            if is_pinned:
                pinned.add(member.id)
            seats = {each.member_id: each.seat for each in taken}
            seating.set_seats(tx.session, plan, _rows(seats, pinned))

    def clear(self, plan: SeatPlanId, rows: Sequence[MemberRow]) -> None:
        """Take members off their chairs, as one action."""
        named = rows[0].name if len(rows) == 1 else f"{rows[0].name}等 {len(rows)} 人"
        gone = {row.id for row in rows}
        with self._uow.write(f"撤下座位：{named}") as tx:
            taken = seating.seats(tx.session, plan)
            seating.set_seats(tx.session, plan, (x for x in taken if x.member_id not in gone))

    def remove_plan(self, view: SeatingView) -> None:
        """Take a whole plan back, its rostrum too."""
        with self._uow.write(f"清空座次：{view.meeting.name}") as tx:
            seating.remove_plan(tx.session, view.plan.id)

    def set_rostrum(self, plan: SeatPlanId, people: Sequence[RostrumPerson]) -> None:
        """Write who sits on the rostrum, by rank; members among them leave their chairs.

        A name that is exactly one member's is that member. Raises OnRostrumTwice.
        """
        with self._uow.write(f"排定主席台：{len(people)} 人") as tx:
            rows = tuple(
                RostrumRow(
                    rank,
                    each.row,
                    each.name,
                    each.post,
                    members.only_of_name(tx.session, each.name),
                )
                for rank, each in enumerate(people, start=1)
            )
            _refuse_twice(rows)
            high = {each.member_id for each in rows}
            taken = seating.seats(tx.session, plan)
            seating.set_seats(tx.session, plan, (x for x in taken if x.member_id not in high))
            seating.set_rostrum(tx.session, plan, rows)

    @staticmethod
    def _hall_of(session: Session, plan: SeatPlanId) -> HallRow:
        return require_hall(session, seating.plan(session, plan).hall_id)

    @staticmethod
    def _blocks(
        session: Session, people: Sequence[MemberRow], grouping: SeatGrouping
    ) -> tuple[Block[MemberRow], ...]:
        """Return people as blocks in official order, each by 姓氏笔画."""
        strokes = stroke_table(terms.stroke_choices(session))
        ordered = in_order(people, MemberOrder.STROKE, strokes)
        found: dict[str, list[MemberRow]] = {name: [] for name in _names(session, grouping)}
        for member in ordered:
            found.setdefault(_group_of(member, grouping), []).append(member)
        return tuple(Block(name, tuple(rows)) for name, rows in found.items() if rows)


def rostrum_people(text: str) -> tuple[RostrumPerson, ...]:
    """Read a list for the rostrum: a line each (“王芳　主席”), an empty line begins a row."""
    row, people = 1, list[RostrumPerson]()
    for line in text.strip().splitlines():
        words = line.split(maxsplit=1)
        if not words:
            row += bool(people and people[-1].row == row)
        else:
            people.append(RostrumPerson(row, words[0], words[1].strip() if words[1:] else ""))
    return tuple(people)


def rostrum_text(rows: Iterable[RostrumRow]) -> str:
    """Write a rostrum as ``rostrum_people`` reads it."""
    lines: list[str] = []
    last = 1
    for each in rows:
        lines += [""] * (each.row != last)
        lines.append(f"{each.name}　{each.post}".strip())
        last = each.row
    return "\n".join(lines)


def expected_at(
    session: Session, meeting: MeetingRow, sitting: SittingRow | None
) -> tuple[MemberRow, ...]:
    """Return 应到 of a sitting, or of the meeting as a whole."""
    if sitting is None:
        return expected_of_meeting(session, meeting)
    return expected_members(session, meeting, sitting)


def _names(session: Session, grouping: SeatGrouping) -> list[str]:
    if grouping is SeatGrouping.SECTOR:
        return [row.name for row in groups.sectors(session)]
    if grouping is SeatGrouping.PARTY:
        return [row.name for row in groups.parties(session)]
    if grouping is SeatGrouping.COMMITTEE:
        return [row.name for row in groups.committees(session)]
    return [EVERYONE]


def _group_of(member: MemberRow, grouping: SeatGrouping) -> str:
    if grouping is SeatGrouping.NONE:
        return EVERYONE
    party = member.parties[0] if member.parties else ""
    name = {SeatGrouping.SECTOR: member.sector, SeatGrouping.PARTY: party}
    return name.get(grouping, member.committee) or UNGROUPED


def _key(member: MemberRow) -> MemberId:
    return member.id


def _keys(block: Block[MemberRow]) -> Block[MemberId]:
    return Block(block.name, tuple(map(_key, block.people)))


def _seated(
    blocks: Sequence[Block[MemberRow]], seats: Mapping[MemberId, SeatRow], hall: HallRow
) -> list[SeatedMember]:
    found = [
        SeatedMember(
            member=member,
            seat=taken.seat,
            number=hall.hall.number(taken.seat),
            block=number,
            is_pinned=taken.is_pinned,
        )
        for number, block in enumerate(blocks)
        for member in block.people
        if (taken := seats.get(member.id)) is not None
    ]
    return sorted(found, key=lambda person: person.seat)


def _plan_row(choice: SeatChoice, known: SeatPlanRow | None) -> SeatPlanRow:
    return SeatPlanRow(
        id=known.id if known else SeatPlanId(0),
        meeting_id=choice.meeting,
        sitting_id=choice.sitting,
        hall_id=choice.hall,
        grouping=choice.grouping,
        fill=choice.fill,
        rotation=choice.rotation,
    )


def _rows(seats: Mapping[MemberId, Seat], pinned: Iterable[MemberId]) -> list[SeatRow]:
    held = set(pinned)
    return [SeatRow(key, seat, key in held) for key, seat in seats.items()]


def _refuse_twice(rows: Iterable[RostrumRow]) -> None:
    seen: set[object] = set()
    for each in rows:
        who = each.member_id or (each.name, each.post)
        if who in seen:
            raise OnRostrumTwice(each.name)
        seen.add(who)
