"""Frozen rows of halls, seat plans and the rostrum: what leaves their tables."""

from dataclasses import dataclass

from db.domain.hall import Hall, Seat
from db.domain.ids import HallId, MeetingId, MemberId, SeatPlanId, SittingId
from db.domain.seat_vocabulary import BlockFill, SeatGrouping


@dataclass(frozen=True, slots=True)
class HallRow:
    """会场 by its name."""

    id: HallId
    name: str
    hall: Hall


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatPlanRow:
    """座次 of a meeting (``sitting_id`` None) or of one sitting: how it was made."""

    id: SeatPlanId
    meeting_id: MeetingId
    sitting_id: SittingId | None
    hall_id: HallId
    grouping: SeatGrouping
    fill: BlockFill
    rotation: int


@dataclass(frozen=True, slots=True)
class SeatRow:
    """A member on a chair; one who is pinned stays there when seats are given out anew."""

    member_id: MemberId
    seat: Seat
    is_pinned: bool


@dataclass(frozen=True, slots=True)
class RostrumRow:
    """Somebody on the rostrum by rank; ``row`` 1 is the front one, a guest is no member."""

    rank: int
    row: int
    name: str
    post: str
    member_id: MemberId | None
