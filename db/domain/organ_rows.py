"""Frozen rows of organs and groups: what leaves their tables."""

from dataclasses import dataclass

from db.domain.ids import MeetingId, MemberId, OrganSeatId, PlenaryGroupId
from db.domain.organs import GroupLevel, OrganPost


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganSeatRow:
    """A post and its holder; ``name`` and ``duty`` are of somebody who is no member."""

    id: OrganSeatId
    post: OrganPost
    rank: int
    member_id: MemberId | None = None
    name: str = ""
    duty: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlenaryGroupRow:
    """小组 or 联组; ``joint_id`` is the 联组 that a 小组 is part of."""

    id: PlenaryGroupId
    meeting_id: MeetingId
    level: GroupLevel
    rank: int
    name: str
    room: str = ""
    liaison: str = ""
    conveners: str = ""
    joint_id: PlenaryGroupId | None = None


@dataclass(frozen=True, slots=True)
class GroupPlace:
    """A member's group; ``convener_rank`` is of its 召集人."""

    member_id: MemberId
    group_id: PlenaryGroupId
    convener_rank: int | None = None
