"""The sample's plenary as it was prepared: schedule, organs and groups, of its own members."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from db.domain.ids import MeetingId, ScheduleEntryId
from db.domain.organs import GroupLevel, OrganPost
from db.domain.rows import MemberRow
from db.domain.schedule import HalfDay, Slot
from db.domain.schedule_rows import ScheduleEntryRow
from desktop.services.plenary_groups import new_group
from desktop.services.schedule import EVERYONE
from desktop.services.workspace import Workspace

HALL, PLACE = "市会议中心大会堂", "市会议中心"
STANDING_CHAIRS, EXECUTIVE_CHAIRS, DEPUTIES, VICE_CHAIRS, REVIEWERS = 9, 12, 4, 3, 14
GROUPS, JOINTS = 8, ("第一联组", "第二联组")

MORNING, AFTERNOON, EVENING = HalfDay
PRESIDIUM = "主席团成员"
BESIDE: tuple[tuple[int, HalfDay, int, int | None, str, str, str], ...] = (
    (0, MORNING, 470, 520, "委员报到", EVERYONE, "各驻地"),
    (0, AFTERNOON, 1060, 1090, "中共党员会议", "中共党员委员", HALL),
    (0, EVENING, 1170, 1230, "主席团第二次会议", PRESIDIUM, "二楼会议室"),
    (0, EVENING, 1240, None, "提案审查委员会第一次会议", "提案审查委员会委员", "三楼会议室"),
    (1, AFTERNOON, 1060, 1120, "委员撰写提案", EVERYONE, "各驻地"),
    (1, EVENING, 1170, 1230, "主席团第三次会议", PRESIDIUM, "二楼会议室"),
    (2, MORNING, 640, None, "委员离会", EVERYONE, ""),
)
"""What the schedule has beside the sittings: day, half, from, to (minutes), what, who, where."""


def fill_plenary(desk: Workspace, meeting: MeetingId) -> None:
    """Prepare the plenary: its schedule is passed, its organs are named, its groups are formed."""
    people = sorted(desk.members.members(), key=lambda row: row.number)
    standing = [row for row in people if row.is_standing]
    _fill_schedule(desk, meeting, standing)
    _fill_organs(desk, meeting, people, standing)
    _fill_groups(desk, meeting)


def _fill_schedule(desk: Workspace, meeting: MeetingId, standing: Sequence[MemberRow]) -> None:
    desk.schedule.fill_from_sittings(meeting)
    view = desk.schedule.view(meeting)
    for chair, row in zip(standing, view.entries, strict=False):
        place = row.place or HALL
        desk.schedule.write(replace(row, host=row.host or chair.name, place=place))
    first = view.meeting.starts_on
    for day, half, starts, ends, content, who, place in BESIDE:
        row = ScheduleEntryRow(
            id=ScheduleEntryId(0),
            meeting_id=meeting,
            slot=Slot(first + timedelta(days=day), half, starts, ends),
            content=content,
            host=standing[0].name if who == PRESIDIUM else "",
            participants=who,
            place=place,
        )
        desk.schedule.write(row)
    desk.schedule.pass_schedule(meeting, first - timedelta(days=1), "主席团第一次会议")


def _fill_organs(
    desk: Workspace,
    meeting: MeetingId,
    people: Sequence[MemberRow],
    standing: Sequence[MemberRow],
) -> None:
    keys = [row.id for row in standing]
    others = [row.id for row in people if not row.is_standing]
    for post, chosen in (
        (OrganPost.PRESIDIUM_MEMBER, keys),
        (OrganPost.STANDING_CHAIR, keys[:STANDING_CHAIRS]),
        (OrganPost.EXECUTIVE_CHAIR, keys[:EXECUTIVE_CHAIRS]),
        (OrganPost.SECRETARY_GENERAL, keys[1:2]),
        (OrganPost.DEPUTY_SECRETARY_GENERAL, keys[-DEPUTIES:]),
        (OrganPost.REVIEW_CHAIR, keys[STANDING_CHAIRS : STANDING_CHAIRS + 1]),
        (OrganPost.REVIEW_VICE_CHAIR, keys[STANDING_CHAIRS + 1 :][:VICE_CHAIRS]),
        (OrganPost.REVIEW_MEMBER, others[:: len(others) // REVIEWERS]),
    ):
        desk.organs.name_members(meeting, post, chosen)


def _fill_groups(desk: Workspace, meeting: MeetingId) -> None:
    groups = desk.plenary_groups
    groups.share_out(meeting, GROUPS)
    joints = [groups.write(new_group(meeting, name, GroupLevel.JOINT)) for name in JOINTS]
    for place, group in enumerate(groups.view(meeting).groups):
        groups.write(
            replace(
                group.row,
                room=f"{PLACE}{place + 2}号会议室",
                liaison=group.members[-1].name,
                joint_id=joints[place * len(joints) // GROUPS],
            )
        )
        conveners = [row.id for row in group.members if row.is_standing][:2]
        groups.set_conveners(meeting, group.row.id, conveners)
