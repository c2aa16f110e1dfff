"""The lists of organs and groups: values of the record → a sheet → PDF or workbook."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from db.domain import meeting_wordings as wordings
from db.domain.ids import MeetingId, PlenaryGroupId
from db.domain.organs import BY_STROKES, POSTS, Organ, OrganPost
from db.domain.rows import MemberRow
from db.domain.vocabulary import Sex
from db.domain.wording_templates import Wording, Wordings
from db.repositories import organs, plenary_groups
from db.repositories.wordings import wordings as read_wordings
from db.session import UnitOfWork
from desktop.exchange.organ_export import OrganDraft
from desktop.reports import group_list, member_list
from desktop.reports.document import missing_in
from desktop.reports.group_list import GroupBlock, GroupList
from desktop.reports.member_list import NAMES_A_ROW, MemberGroup, MemberLine, MemberList
from desktop.reports.names import person_note
from desktop.schedule_wording import organ_word, post_word
from desktop.services.documents import Document
from desktop.services.organs import OrganPerson, OrganService
from desktop.services.plenary_groups import GroupingView, GroupView, PlenaryGroupService


class OrganPaper(StrEnum):
    """A list of an organ, or of the groups."""

    PRESIDIUM = "presidium-list"
    SECRETARIES = "secretaries-list"
    REVIEW = "review-committee-list"
    GROUPS = "group-list"


_TITLES: Mapping[OrganPaper, Wording] = {
    OrganPaper.PRESIDIUM: wordings.PRESIDIUM_TITLE,
    OrganPaper.SECRETARIES: wordings.SECRETARIES_TITLE,
    OrganPaper.REVIEW: wordings.REVIEW_TITLE,
    OrganPaper.GROUPS: wordings.GROUPS_TITLE,
}
TITLES: Mapping[OrganPaper, str] = {paper: title.text for paper, title in _TITLES.items()}
"""What the lists are called on screen and in a workbook."""

_ORGANS = {
    OrganPaper.PRESIDIUM: Organ.PRESIDIUM,
    OrganPaper.SECRETARIES: Organ.SECRETARIAT,
    OrganPaper.REVIEW: Organ.REVIEW,
}
_SEX = {Sex.MALE: "男", Sex.FEMALE: "女", None: ""}


@dataclass(frozen=True, slots=True)
class OrganPaperChoice:
    """What to print; ``group`` narrows the list of groups to one; ``columns`` names in a row."""

    paper: OrganPaper
    meeting: MeetingId
    group: PlenaryGroupId | None = None
    columns: int = NAMES_A_ROW


class OrganDocumentService:
    """Makes the lists of organs and groups."""

    def __init__(self, uow: UnitOfWork, organs: OrganService, groups: PlenaryGroupService) -> None:
        self._uow = uow
        self._organs = organs
        self._groups = groups

    def make(self, choice: OrganPaperChoice) -> Document:
        """Return a list as PDF. Raises NoSuchMeeting."""
        now = self._uow.clock()
        if choice.paper is OrganPaper.GROUPS:
            groups = self._group_values(choice)
            title = f"{groups.meeting}{groups.subtitle}"
            return Document(title, group_list.paper(groups, now), missing_in(groups), groups)
        names = self._organ_values(choice)
        title = f"{names.meeting}{names.subtitle}"
        return Document(title, member_list.paper(names, now), missing_in(names), names)

    def has_names(self, paper: OrganPaper, meeting: MeetingId) -> bool:
        """Return whether anybody stands on a list, or there is a group."""
        with self._uow.read() as session:
            if paper is OrganPaper.GROUPS:
                return bool(plenary_groups.groups(session, meeting))
            posts = POSTS[_ORGANS[paper]]
            return any(seat.post in posts for seat in organs.seats(session, meeting))

    def workbook(self, choice: OrganPaperChoice) -> bytes:
        """Return a list as xlsx. Raises NoSuchMeeting."""
        from desktop.exchange.export import workbook
        from desktop.exchange.organ_export import group_table, organ_table

        title = TITLES[choice.paper]
        if choice.paper is OrganPaper.GROUPS:
            view = self._groups.view(choice.meeting)
            drafts = [
                draft for group in _wanted(view, choice) for draft in _group_drafts(view, group)
            ]
            return workbook((group_table(title, drafts),))
        return workbook((organ_table(title, list(map(_draft, self._people(choice)))),))

    def _people(self, choice: OrganPaperChoice) -> list[OrganPerson]:
        """Return the holders of an organ's posts, the highest post first."""
        people = self._organs.people(choice.meeting)
        posts = POSTS[_ORGANS[choice.paper]]
        return [person for post in posts for person in people if person.post is post]

    def _organ_values(self, choice: OrganPaperChoice) -> MemberList:
        people = self._people(choice)
        meeting = self._groups.view(choice.meeting).meeting
        posts, words = POSTS[_ORGANS[choice.paper]], self._words()
        by_post = {post: [each for each in people if each.post is post] for post in posts}
        return MemberList(
            meeting=meeting.name,
            subtitle=words.say(_TITLES[choice.paper]),
            date_line=_organ_line(by_post, words),
            groups=tuple(
                MemberGroup(post_word(post), tuple(map(_line, rows)))
                for post, rows in by_post.items()
                if rows
            ),
            columns=choice.columns,
        )

    def _group_values(self, choice: OrganPaperChoice) -> GroupList:
        view = self._groups.view(choice.meeting)
        chosen = _wanted(view, choice)
        total, words = sum(len(group.members) for group in chosen), self._words()
        head = words.say(wordings.GROUPS_HEAD, 组数=len(chosen), 人数=total)
        return GroupList(
            meeting=view.meeting.name,
            subtitle=words.say(_TITLES[choice.paper]),
            date_line=head if chosen else "",
            blocks=tuple(_blocks(view, chosen, words, with_joints=choice.group is None)),
            columns=choice.columns,
        )

    def _words(self) -> Wordings:
        with self._uow.read() as session:
            return read_wordings(session)


def _wanted(view: GroupingView, choice: OrganPaperChoice) -> list[GroupView]:
    """Return the groups to print, those of one 联组 together, the others behind them."""
    keys = [joint.row.id for joint in view.joints]
    ordered = sorted(
        view.groups,
        key=lambda group: keys.index(group.row.joint_id) if group.row.joint_id else len(keys),
    )
    return [group for group in ordered if choice.group in (None, group.row.id)]


def _blocks(
    view: GroupingView, chosen: Sequence[GroupView], words: Wordings, *, with_joints: bool
) -> Iterator[GroupBlock]:
    last = None
    for group in chosen:
        joint = view.group(group.row.joint_id) if group.row.joint_id else None
        if with_joints and joint is not None and joint.row.id != last:
            last = joint.row.id
            heading = f"{joint.row.name}（{len(joint.members)}人）"
            yield GroupBlock(heading, _facts(joint, words), None)
        heading = f"{group.row.name}（{len(group.members)}人）"
        yield GroupBlock(heading, _facts(group, words), tuple(map(_member_line, group.members)))


def _facts(group: GroupView, words: Wordings) -> tuple[str, ...]:
    row = group.row
    facts = (
        words.say(wordings.CONVENERS, 姓名=group.convener_names) if group.convener_names else "",
        words.say(wordings.LIAISON, 姓名=row.liaison) if row.liaison else "",
        words.say(wordings.ROOM, 地点=row.room) if row.room else "",
    )
    return tuple(filter(None, facts))


def _organ_line(by_post: Mapping[OrganPost, Sequence[OrganPerson]], words: Wordings) -> str:
    """Return “（共63名，主席团成员按姓氏笔画为序）”; who chairs the 主席团 is counted once."""
    people = {
        each.member.id if each.member else each.name for rows in by_post.values() for each in rows
    }
    if not people:
        return ""
    long = [post for post, rows in by_post.items() if len(rows) > 1]
    by_strokes = [post for post in long if post in BY_STROKES]
    named = "" if by_strokes == long else "、".join(map(post_word, by_strokes))
    order = words.say(wordings.ORGAN_STROKES, 名单=named) if by_strokes else ""
    return words.say(wordings.ORGAN_HEAD, 人数=len(people), 次序=order)


def _line(person: OrganPerson) -> MemberLine:
    return _member_line(person.member) if person.member else MemberLine(person.name)


def _member_line(member: MemberRow) -> MemberLine:
    return MemberLine(member.name, person_note(member.sex, member.ethnicity))


def _draft(person: OrganPerson) -> OrganDraft:
    organ = next(each for each, posts in POSTS.items() if person.post in posts)
    member = person.member
    return OrganDraft(
        name=person.name,
        sex=_SEX[member.sex] if member else "",
        ethnicity=member.ethnicity if member else "",
        sector=member.sector if member else "",
        duty=person.duty,
        number=member.number if member else "",
        organ=organ_word(organ),
        post=post_word(person.post),
    )


def _group_drafts(view: GroupingView, group: GroupView) -> Iterator[OrganDraft]:
    joint = view.group(group.row.joint_id) if group.row.joint_id else None
    conveners = {member.id for member in group.conveners}
    for member in group.members:
        yield OrganDraft(
            name=member.name,
            sex=_SEX[member.sex],
            ethnicity=member.ethnicity,
            sector=member.sector,
            duty=member.duty,
            number=member.number,
            organ=group.row.name,
            joint=joint.row.name if joint else "",
            room=group.row.room,
            liaison=group.row.liaison,
            is_convener=member.id in conveners,
        )
