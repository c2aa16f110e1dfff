"""分组: groups filled by sectors or by hand, conveners, joint groups, and who is in none."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace

from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from db.domain.errors import RuleViolation
from db.domain.ids import MeetingId, MemberId, PlenaryGroupId
from db.domain.numbering import chinese_number
from db.domain.organ_rows import GroupPlace, PlenaryGroupRow
from db.domain.organs import GroupLevel, ungrouped
from db.domain.rows import MeetingRow, MemberRow
from db.domain.vocabulary import MemberOrder
from db.repositories import groups, members, plenary_groups, terms
from db.session import UnitOfWork
from desktop.services.expected import expected_of_meeting
from desktop.services.meetings import require_meeting
from desktop.services.members import in_order
from desktop.services.strokes import stroke_table


class NamelessGroup(RuleViolation):
    """A group needs a name."""


@dataclass(eq=False)
class GroupNameTaken(RuleViolation):
    """Another group of the meeting has this name."""

    name: str


@dataclass(eq=False)
class NoSuchGroup(RuleViolation):
    """The meeting has no such group."""

    number: int


class GroupsAsManyAsSectors(RuleViolation):
    """Members are shared out by whole sectors: there cannot be more groups than sectors."""


@dataclass(frozen=True, slots=True)
class GroupView:
    """A group: its members in 姓氏笔画, its conveners in the office's order, all of its joint."""

    row: PlenaryGroupRow
    members: tuple[MemberRow, ...]
    conveners: tuple[MemberRow, ...]

    @property
    def convener_names(self) -> str:
        """Return the conveners' names: “王芳、李强”."""
        return "、".join(row.name for row in self.conveners) or self.row.conveners


@dataclass(frozen=True, slots=True)
class GroupingView:
    """All groups of a meeting, its joint groups, and who of those expected is in none."""

    meeting: MeetingRow
    groups: tuple[GroupView, ...]
    joints: tuple[GroupView, ...]
    ungrouped: tuple[MemberRow, ...]

    def group(self, key: PlenaryGroupId) -> GroupView | None:
        """Return a group or a joint group by its key, or None."""
        return next((each for each in (*self.groups, *self.joints) if each.row.id == key), None)

    def order_with(self, key: PlenaryGroupId, target: int) -> tuple[PlenaryGroupId, ...]:
        """Return the keys of a group's kind once it stands at a place of the list of all.

        The groups stand before the joint groups; neither goes among the other. Empty: it stays.
        """
        start = 0
        for kind in (self.groups, self.joints):
            keys = [each.row.id for each in kind]
            if key in keys:
                was = tuple(keys)
                keys.remove(key)
                keys.insert(min(max(target - start, 0), len(keys)), key)
                return tuple(keys) if tuple(keys) != was else ()
            start += len(keys)
        return ()


class PlenaryGroupService:
    """Reads and writes the groups of a plenary."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def view(self, meeting: MeetingId) -> GroupingView:
        """Return the groups of a meeting. Raises NoSuchMeeting, UnknownStroke."""
        with self._uow.read() as session:
            row = require_meeting(session, meeting)
            rows = plenary_groups.groups(session, meeting)
            places = plenary_groups.places(session, meeting)
            strokes = stroke_table(terms.stroke_choices(session))
            expected = expected_of_meeting(session, row)
            roster = members.all_members(session) if places else expected
        ordered = in_order(roster, MemberOrder.STROKE, strokes)
        wanted = {member.id for member in expected}
        free = ungrouped((each.id for each in ordered if each.id in wanted), places)
        left = set(free)
        views = {each.id: _view(each, places, ordered) for each in rows}
        small = tuple(view for view in views.values() if view.row.level is GroupLevel.GROUP)
        joints = tuple(
            _joint(view, small, ordered)
            for view in views.values()
            if view.row.level is GroupLevel.JOINT
        )
        return GroupingView(row, small, joints, tuple(each for each in ordered if each.id in left))

    def write(self, value: PlenaryGroupRow) -> PlenaryGroupId:
        """Add a group (key 0) or change one. Raises NamelessGroup, GroupNameTaken."""
        clean = replace(
            value,
            name=value.name.strip(),
            room=value.room.strip(),
            liaison=value.liaison.strip(),
            conveners=value.conveners.strip() if value.level is GroupLevel.JOINT else "",
        )
        if not clean.name:
            raise NamelessGroup
        verb = "修改分组" if value.id else "新增分组"
        with _name_free(clean.name), self._uow.write(f"{verb}：{clean.name}") as tx:
            return plenary_groups.write(tx.session, clean)

    def remove(self, rows: Sequence[PlenaryGroupRow]) -> None:
        """Remove groups as one action: their members are in none."""
        with self._uow.write(f"删除分组：{'、'.join(row.name for row in rows)}") as tx:
            for row in rows:
                plenary_groups.remove(tx.session, row.id)

    def place(self, keys: Sequence[PlenaryGroupId]) -> None:
        """Put groups of one kind in the order of ``keys``."""
        with self._uow.write("调整分组次序") as tx:
            plenary_groups.place(tx.session, keys)

    def add_members(
        self, meeting: MeetingId, group: PlenaryGroupId, chosen: Iterable[MemberId]
    ) -> int:
        """Put members into a group, as one action; who is in another leaves it. Return how many.

        Raises NoSuchGroup.
        """
        with self._uow.write("编入分组") as tx:
            row = _require_group(tx.session, meeting, group)
            places = plenary_groups.places(tx.session, meeting)
            new = [
                GroupPlace(member, group)
                for member in dict.fromkeys(chosen)
                if member not in places or places[member].group_id != group
            ]
            plenary_groups.set_places(tx.session, meeting, new)
            tx.label = f"编入{row.name}：{len(new)} 人"
        return len(new)

    def add_sectors(self, meeting: MeetingId, group: PlenaryGroupId, sectors: Sequence[str]) -> int:
        """Put all who are expected of some sectors into a group. Raises NoSuchGroup."""
        with self._uow.read() as session:
            row = require_meeting(session, meeting)
            chosen = [
                each.id for each in expected_of_meeting(session, row) if each.sector in sectors
            ]
        return self.add_members(meeting, group, chosen)

    def take_out(self, meeting: MeetingId, rows: Sequence[MemberRow]) -> None:
        """Let members be in no group, as one action."""
        named = rows[0].name if len(rows) == 1 else f"{rows[0].name}等 {len(rows)} 人"
        with self._uow.write(f"移出分组：{named}") as tx:
            plenary_groups.take_out(tx.session, meeting, (row.id for row in rows))

    def set_conveners(
        self, meeting: MeetingId, group: PlenaryGroupId, chosen: Sequence[MemberId]
    ) -> None:
        """Let members of a group be its conveners, in this order. Raises NoSuchGroup."""
        with self._uow.write("确定召集人") as tx:
            row = _require_group(tx.session, meeting, group)
            places = plenary_groups.places(tx.session, meeting).values()
            ranks = {member: rank for rank, member in enumerate(chosen, start=1)}
            plenary_groups.set_places(
                tx.session,
                meeting,
                (
                    replace(each, convener_rank=ranks.get(each.member_id))
                    for each in places
                    if each.group_id == group
                ),
            )
            tx.label = f"确定{row.name}召集人：{len(ranks)} 人"

    def share_out(self, meeting: MeetingId, count: int) -> int:
        """Make ``count`` groups of whole sectors, as equal as they can be; return how many members.

        Sectors stay in official order; a group that is there by its name is filled anew, and keeps
        those of its conveners who stay; numbered ones that are left over without members go.
        Raises GroupsAsManyAsSectors, NoSuchMeeting.
        """
        with self._uow.write(f"按界别分为 {count} 组") as tx:
            row = require_meeting(tx.session, meeting)
            expected = expected_of_meeting(tx.session, row)
            names = [each.name for each in groups.sectors(tx.session)]
            blocks = [[each.id for each in expected if each.sector == name] for name in names]
            filled = [block for block in blocks if block]
            if not 1 <= count <= len(filled):
                raise GroupsAsManyAsSectors
            known = {
                each.name: each.id
                for each in plenary_groups.groups(tx.session, meeting)
                if each.level is GroupLevel.GROUP
            }
            before = plenary_groups.places(tx.session, meeting)
            for number, part in enumerate(_parts(filled, count), start=1):
                name = _numbered(number)
                key = known.get(name) or plenary_groups.write(tx.session, new_group(meeting, name))
                plenary_groups.set_places(
                    tx.session, meeting, (_kept_place(before.get(each), each, key) for each in part)
                )
            _remove_left_over(tx.session, meeting, known, count)
        return sum(map(len, filled))


def new_group(
    meeting: MeetingId, name: str, level: GroupLevel = GroupLevel.GROUP
) -> PlenaryGroupRow:
    """Return a group to begin with."""
    return PlenaryGroupRow(id=PlenaryGroupId(0), meeting_id=meeting, level=level, rank=0, name=name)


def _numbered(number: int) -> str:
    return f"第{chinese_number(number)}组"


def _kept_place(before: GroupPlace | None, member: MemberId, group: PlenaryGroupId) -> GroupPlace:
    """Return a member's place in a group; who was there before stays its convener."""
    if before is not None and before.group_id == group:
        return before
    return GroupPlace(member, group)


def _remove_left_over(
    session: Session, meeting: MeetingId, known: Mapping[str, PlenaryGroupId], count: int
) -> None:
    filled = {place.group_id for place in plenary_groups.places(session, meeting).values()}
    spare = {_numbered(number) for number in range(count + 1, count + len(known) + 1)}
    for name, key in known.items():
        if name in spare and key not in filled:
            plenary_groups.remove(session, key)


def _parts(blocks: Sequence[list[MemberId]], count: int) -> Iterator[list[MemberId]]:
    """Cut blocks in order into parts of nearly equal size, none of them empty."""
    total, done, start = sum(map(len, blocks)), 0, 0
    for number in range(1, count + 1):
        goal = total * number / count
        end = start + 1
        done += len(blocks[start])
        while end < len(blocks) - (count - number) and (
            number == count or done + len(blocks[end]) / 2 <= goal
        ):
            done += len(blocks[end])
            end += 1
        yield [member for block in blocks[start:end] for member in block]
        start = end


def _view(
    row: PlenaryGroupRow, places: dict[MemberId, GroupPlace], ordered: Sequence[MemberRow]
) -> GroupView:
    inside = tuple(
        each for each in ordered if each.id in places and places[each.id].group_id == row.id
    )
    ranked = [(places[each.id].convener_rank, each) for each in inside]
    conveners = sorted(
        ((rank, each) for rank, each in ranked if rank is not None), key=lambda pair: pair[0]
    )
    return GroupView(row, inside, tuple(each for _, each in conveners))


def _joint(view: GroupView, small: Sequence[GroupView], ordered: Sequence[MemberRow]) -> GroupView:
    inside = {
        member.id
        for group in small
        if group.row.joint_id == view.row.id
        for member in group.members
    }
    return GroupView(view.row, tuple(each for each in ordered if each.id in inside), ())


def _require_group(session: Session, meeting: MeetingId, key: PlenaryGroupId) -> PlenaryGroupRow:
    for row in plenary_groups.groups(session, meeting):
        if row.id == key and row.level is GroupLevel.GROUP:
            return row
    raise NoSuchGroup(key)


@contextmanager
def _name_free(name: str) -> Iterator[None]:
    try:
        yield
    except IntegrityError as error:
        if "plenary_groups.name" not in str(error.orig):
            raise
        raise GroupNameTaken(name) from error
