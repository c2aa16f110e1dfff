"""Groups and joint groups of a plenary."""

from collections.abc import Container, Iterable, Sequence
from dataclasses import replace

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.domain.ids import MeetingId, MemberId, PlenaryGroupId
from db.domain.organ_rows import GroupPlace, PlenaryGroupRow
from db.domain.organs import GroupLevel
from db.models.plenary_group import PlenaryGroup, PlenaryGroupMember


def groups(session: Session, meeting: MeetingId) -> tuple[PlenaryGroupRow, ...]:
    """Return the groups of a meeting and its joint groups, each kind in its order."""
    rows = session.scalars(
        select(PlenaryGroup)
        .where(PlenaryGroup.meeting_id == meeting)
        .order_by(PlenaryGroup.level, PlenaryGroup.rank, PlenaryGroup.id)
    )
    return tuple(_row(row) for row in rows)


def write(session: Session, value: PlenaryGroupRow) -> PlenaryGroupId:
    """Write a group; one of key 0 is new and goes behind the others. Return its key."""
    row = session.get_one(PlenaryGroup, value.id) if value.id else PlenaryGroup()
    if not value.id:
        last = session.scalar(
            select(func.max(PlenaryGroup.rank)).where(
                PlenaryGroup.meeting_id == value.meeting_id,
                PlenaryGroup.level == value.level.value,
            )
        )
        row.meeting_id, row.level, row.rank = value.meeting_id, value.level.value, (last or 0) + 1
    row.name, row.room, row.liaison = value.name, value.room, value.liaison
    row.conveners, row.joint_id = value.conveners, value.joint_id
    session.add(row)
    session.flush()
    return PlenaryGroupId(row.id)


def place(session: Session, keys: Sequence[PlenaryGroupId]) -> None:
    """Put groups of one kind in the order of ``keys``."""
    for rank, key in enumerate(keys, start=1):
        session.get_one(PlenaryGroup, key).rank = rank


def remove(session: Session, key: PlenaryGroupId) -> None:
    """Remove a group: its members are in none, the groups of a joint group stand alone."""
    for row in session.scalars(
        select(PlenaryGroupMember).where(PlenaryGroupMember.group_id == key)
    ).all():
        session.delete(row)
    for group in session.scalars(select(PlenaryGroup).where(PlenaryGroup.joint_id == key)):
        group.joint_id = None
    session.flush()
    session.delete(session.get_one(PlenaryGroup, key))
    session.flush()


def places(session: Session, meeting: MeetingId) -> dict[MemberId, GroupPlace]:
    """Return the group of each member of a meeting who has one."""
    return {
        member: GroupPlace(member, PlenaryGroupId(row.group_id), row.convener_rank)
        for member, row in _place_rows(session, meeting).items()
    }


def set_places(session: Session, meeting: MeetingId, wanted: Iterable[GroupPlace]) -> None:
    """Write members' groups; who is in another group leaves it."""
    rows = _place_rows(session, meeting)
    for value in wanted:
        row = rows.get(value.member_id)
        if row is None:
            row = PlenaryGroupMember(meeting_id=meeting, member_id=value.member_id)
            session.add(row)
        row.group_id, row.convener_rank = value.group_id, value.convener_rank
    session.flush()


def take_out(session: Session, meeting: MeetingId, members: Iterable[MemberId]) -> None:
    """Let members be in no group."""
    gone = set(members)
    for member, row in _place_rows(session, meeting).items():
        if member in gone:
            session.delete(row)
    session.flush()


def remove_all(session: Session, meeting: MeetingId) -> None:
    """Remove the groups of a meeting."""
    for row in groups(session, meeting):
        remove(session, row.id)


def copy_groups(
    session: Session, source: MeetingId, target: MeetingId, in_office: Container[MemberId]
) -> int:
    """Copy the groups of a meeting, with those in office, to another; return how many groups."""
    found = groups(session, source)
    keys: dict[PlenaryGroupId, PlenaryGroupId] = {}
    for level in (GroupLevel.JOINT, GroupLevel.GROUP):
        for row in (each for each in found if each.level is level):
            joint = keys[row.joint_id] if row.joint_id else None
            new = replace(row, id=PlenaryGroupId(0), meeting_id=target, joint_id=joint)
            keys[row.id] = write(session, new)
    copied = (
        GroupPlace(each.member_id, keys[each.group_id], each.convener_rank)
        for each in places(session, source).values()
        if each.member_id in in_office
    )
    set_places(session, target, copied)
    return len(found)


def _place_rows(session: Session, meeting: MeetingId) -> dict[MemberId, PlenaryGroupMember]:
    rows = session.scalars(
        select(PlenaryGroupMember).where(PlenaryGroupMember.meeting_id == meeting)
    )
    return {MemberId(row.member_id): row for row in rows}


def _row(row: PlenaryGroup) -> PlenaryGroupRow:
    return PlenaryGroupRow(
        id=PlenaryGroupId(row.id),
        meeting_id=MeetingId(row.meeting_id),
        level=GroupLevel(row.level),
        rank=row.rank,
        name=row.name,
        room=row.room,
        liaison=row.liaison,
        conveners=row.conveners,
        joint_id=None if row.joint_id is None else PlenaryGroupId(row.joint_id),
    )
