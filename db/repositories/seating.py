"""Halls, seat plans, seats and the rostrum."""

from collections.abc import Iterable, Sequence
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.domain.hall import Hall, Seat
from db.domain.ids import HallId, MeetingId, MemberId, SeatPlanId, SittingId
from db.domain.seat_rows import HallRow, RostrumRow, SeatPlanRow, SeatRow
from db.domain.seat_vocabulary import BlockFill, HallMark, SeatGrouping, SeatNumbering
from db.models import Meeting
from db.models.seating import RostrumSeat, SeatingHall, SeatingHallMark, SeatPlan, SeatTaken


def halls(session: Session) -> tuple[HallRow, ...]:
    """Return the halls in the order of entry."""
    marks: dict[int, list[SeatingHallMark]] = {}
    for mark in session.scalars(select(SeatingHallMark)):
        marks.setdefault(mark.hall_id, []).append(mark)
    rows = session.scalars(select(SeatingHall).order_by(SeatingHall.id))
    return tuple(_hall_row(row, marks.get(row.id, [])) for row in rows)


def find_hall(session: Session, key: HallId) -> HallRow | None:
    """Return one hall, or None."""
    return next((row for row in halls(session) if row.id == key), None)


def add_hall(session: Session, name: str, hall: Hall) -> HallId:
    """Add a hall; return its key."""
    row = SeatingHall()
    _write_hall(row, name, hall)
    session.add(row)
    session.flush()
    session.add_all(_marks(row.id, hall))
    session.flush()
    return HallId(row.id)


def change_hall(session: Session, value: HallRow) -> None:
    """Write a hall and its marks anew."""
    _write_hall(session.get_one(SeatingHall, value.id), value.name, value.hall)
    _remove_marks(session, value.id)
    session.add_all(_marks(value.id, value.hall))
    session.flush()


def remove_hall(session: Session, key: HallId) -> None:
    """Remove a hall that no plan is for (the database refuses otherwise)."""
    _remove_marks(session, key)
    session.delete(session.get_one(SeatingHall, key))
    session.flush()


def plans(session: Session, meeting: MeetingId) -> tuple[SeatPlanRow, ...]:
    """Return the plans of a meeting, its own before those of single sittings."""
    rows = session.scalars(
        select(SeatPlan)
        .where(SeatPlan.meeting_id == meeting)
        .order_by(SeatPlan.sitting_id.is_not(None), SeatPlan.id)
    )
    return tuple(_plan_row(row) for row in rows)


def plan(session: Session, key: SeatPlanId) -> SeatPlanRow:
    """Return one plan."""
    return _plan_row(session.get_one(SeatPlan, key))


def plan_of(
    session: Session, meeting: MeetingId, sitting: SittingId | None = None
) -> SeatPlanRow | None:
    """Return the plan of a meeting, or the own one of a sitting; None when there is none."""
    found = (row for row in plans(session, meeting) if row.sitting_id == sitting)
    return next(found, None)


def plans_in(session: Session, hall: HallId) -> tuple[SeatPlanRow, ...]:
    """Return the plans for a hall."""
    rows = session.scalars(select(SeatPlan).where(SeatPlan.hall_id == hall).order_by(SeatPlan.id))
    return tuple(_plan_row(row) for row in rows)


def plan_before(session: Session, kind: str, day: date) -> SeatPlanRow | None:
    """Return the plan of the latest meeting of a kind that began before a day, or None."""
    row = session.scalars(
        select(SeatPlan)
        .join(Meeting, Meeting.id == SeatPlan.meeting_id)
        .where(Meeting.kind == kind, Meeting.starts_on < day)
        .order_by(Meeting.starts_on.desc(), SeatPlan.sitting_id.is_not(None), SeatPlan.id)
        .limit(1)
    ).first()
    return _plan_row(row) if row else None


def write_plan(session: Session, value: SeatPlanRow) -> SeatPlanId:
    """Write how a plan is made; one of key 0 is new. Return its key."""
    row = session.get_one(SeatPlan, value.id) if value.id else SeatPlan()
    row.meeting_id, row.sitting_id = value.meeting_id, value.sitting_id
    row.hall_id, row.rotation = value.hall_id, value.rotation
    row.grouping, row.fill = value.grouping.value, value.fill.value
    session.add(row)
    session.flush()
    return SeatPlanId(row.id)


def remove_plan(session: Session, key: SeatPlanId) -> None:
    """Remove a plan with its seats and its rostrum."""
    set_seats(session, key, ())
    set_rostrum(session, key, ())
    session.delete(session.get_one(SeatPlan, key))
    session.flush()


def seats(session: Session, plan: SeatPlanId) -> tuple[SeatRow, ...]:
    """Return who sits where, row by row from the stage."""
    rows = session.execute(
        select(SeatTaken.member_id, SeatTaken.row, SeatTaken.place, SeatTaken.is_pinned)
        .where(SeatTaken.plan_id == plan)
        .order_by(SeatTaken.row, SeatTaken.place)
    )
    return tuple(
        SeatRow(MemberId(member), Seat(row, place), is_pinned)
        for member, row, place, is_pinned in rows
    )


def set_seats(session: Session, plan: SeatPlanId, wanted: Iterable[SeatRow]) -> None:
    """Make a plan's seats the wanted ones; only chairs that change are written.

    All changed rows leave before any comes back: two who swap never meet on one chair.
    """
    after = set(wanted)
    before = {}
    for row in session.scalars(select(SeatTaken).where(SeatTaken.plan_id == plan)):
        known = SeatRow(MemberId(row.member_id), Seat(row.row, row.place), row.is_pinned)
        before[known] = row
    for gone in before.keys() - after:
        session.delete(before[gone])
    session.flush()
    session.add_all(
        SeatTaken(
            plan_id=plan,
            row=new.seat.row,
            place=new.seat.place,
            member_id=new.member_id,
            is_pinned=new.is_pinned,
        )
        for new in sorted(after - before.keys(), key=lambda row: row.seat)
    )
    session.flush()


def rostrum(session: Session, plan: SeatPlanId) -> tuple[RostrumRow, ...]:
    """Return who sits on the rostrum, by rank."""
    rows = session.scalars(
        select(RostrumSeat).where(RostrumSeat.plan_id == plan).order_by(RostrumSeat.rank)
    )
    return tuple(
        RostrumRow(
            row.rank,
            row.row,
            row.name,
            row.post,
            None if row.member_id is None else MemberId(row.member_id),
        )
        for row in rows
    )


def set_rostrum(session: Session, plan: SeatPlanId, people: Sequence[RostrumRow]) -> None:
    """Replace the rostrum of a plan."""
    for row in session.scalars(select(RostrumSeat).where(RostrumSeat.plan_id == plan)).all():
        session.delete(row)
    session.flush()
    session.add_all(
        RostrumSeat(
            plan_id=plan,
            rank=each.rank,
            row=each.row,
            name=each.name,
            post=each.post,
            member_id=each.member_id,
        )
        for each in people
    )
    session.flush()


def _write_hall(row: SeatingHall, name: str, hall: Hall) -> None:
    row.name, row.numbering = name, hall.numbering.value
    row.rows, row.places = hall.rows, hall.places


def _remove_marks(session: Session, hall: HallId) -> None:
    rows = session.scalars(select(SeatingHallMark).where(SeatingHallMark.hall_id == hall)).all()
    for row in rows:
        session.delete(row)
    session.flush()


def _marks(key: int, hall: Hall) -> list[SeatingHallMark]:
    wanted = [(HallMark.AISLE, Seat(0, place)) for place in hall.aisles]
    wanted += [(HallMark.RESERVED, Seat(row, 0)) for row in hall.reserved]
    wanted += [(HallMark.GAP, seat) for seat in hall.gaps]
    return [
        SeatingHallMark(hall_id=key, row=seat.row, place=seat.place, kind=kind.value)
        for kind, seat in sorted(wanted, key=lambda pair: pair[1])
    ]


def _hall_row(row: SeatingHall, marks: Sequence[SeatingHallMark]) -> HallRow:
    found: dict[str, list[Seat]] = {kind.value: [] for kind in HallMark}
    for mark in marks:
        found[mark.kind].append(Seat(mark.row, mark.place))
    hall = Hall(
        rows=row.rows,
        places=row.places,
        aisles=frozenset(seat.place for seat in found[HallMark.AISLE]),
        gaps=frozenset(found[HallMark.GAP]),
        reserved=frozenset(seat.row for seat in found[HallMark.RESERVED]),
        numbering=SeatNumbering(row.numbering),
    )
    return HallRow(HallId(row.id), row.name, hall)


def _plan_row(row: SeatPlan) -> SeatPlanRow:
    return SeatPlanRow(
        id=SeatPlanId(row.id),
        meeting_id=MeetingId(row.meeting_id),
        sitting_id=None if row.sitting_id is None else SittingId(row.sitting_id),
        hall_id=HallId(row.hall_id),
        grouping=SeatGrouping(row.grouping),
        fill=BlockFill(row.fill),
        rotation=row.rotation,
    )
