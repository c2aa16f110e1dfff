"""The sample record of the invented 临江市: always the same, made through the same use cases."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from pathlib import Path

from db.domain.errors import OldRecord
from db.domain.ids import MeetingId, MemberId, SittingId
from db.domain.leave_records import LeaveRecord
from db.domain.vocabulary import LeaveKind, MeetingKind, MemberOrder, SignInSource
from db.repositories import attendance, leaves
from desktop.paths import resource
from desktop.services.documents import DocumentChoice, DocumentKind
from desktop.services.motion_papers import MotionPaper, YearChoice
from desktop.services.sample_motions import fill_motions
from desktop.services.sample_plenary import fill_plenary
from desktop.services.sample_waiting import fill_waiting
from desktop.services.templates import SectorTemplate
from desktop.services.workspace import NewRecord, Workspace, new_workspace, open_workspace

CITY = "临江市"
TERM = 7
MEETING_NAME = "政协临江市第七届委员会第六次会议"
FIRST_DAY = date(2021, 1, 6)
FILE_NAME = "临江市政协第七届.plenary"
ON_LEAVE = {
    17: LeaveKind.SICK,
    58: LeaveKind.DUTY,
    101: LeaveKind.PERSONAL,
    149: LeaveKind.SICK,
    203: LeaveKind.DUTY,
    266: LeaveKind.PERSONAL,
    331: LeaveKind.SICK,
}
"""Who is on leave from the opening, by place in the roster."""
ABSENT = (77, 290)

PAPERS = {
    DocumentKind.AGENDA: "01-议程.pdf",
    DocumentKind.SIGN_IN_SHEET: "02-签到表.pdf",
    DocumentKind.SPEAKING_ORDER: "03-发言顺序表.pdf",
    DocumentKind.MEMBER_LIST: "04-委员名单.pdf",
}
MOTION_PAPERS = {
    MotionPaper.CATALOGUE: "05-提案目录.pdf",
    MotionPaper.BY_HANDLER: "06-提案交办总表.pdf",
    MotionPaper.FIGURES: "07-提案办理情况统计表.pdf",
    MotionPaper.BOOK: "08-提案汇编.pdf",
}


class SampleClock:
    """A clock of the sample's own days, so that the sample is the same on every machine."""

    def __init__(self) -> None:
        self._now = datetime.combine(FIRST_DAY, datetime.min.time()) + timedelta(hours=8)

    def __call__(self) -> datetime:
        """Return the next second."""
        self._now += timedelta(seconds=1)
        return self._now


def make_sample(path: Path) -> Workspace:
    """Make the sample record at ``path`` and return it open; nothing is left of a half-made one."""
    desk = new_workspace(
        path,
        NewRecord(city=CITY, term=TERM, sectors=SectorTemplate.CITY, starts_on=date(2016, 11, 21)),
        clock=SampleClock(),
    )
    try:
        _fill(desk)
    except BaseException:
        desk.close()
        path.unlink(missing_ok=True)
        raise
    return desk


def make_demo(folder: Path) -> list[Path]:
    """Make the sample record and all of its papers in a folder; return what was written.

    A record that is there from an earlier run is kept as it is and printed again; one of an older
    program is brought up to date.
    """
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / FILE_NAME
    desk = _sample_at(path)
    try:
        written = [path]
        for kind, name in PAPERS.items():
            paper = folder / name
            desk.documents.save(DocumentChoice(kind=kind, meeting=MeetingId(1)), paper)
            written.append(paper)
        for motion_paper, name in MOTION_PAPERS.items():
            paper = folder / name
            made = desk.motion_documents.of_year(
                YearChoice(paper=motion_paper, year=FIRST_DAY.year)
            )
            desk.motion_documents.save(made.content, paper)
            written.append(paper)
    finally:
        desk.close()
    return written


def _sample_at(path: Path) -> Workspace:
    if not path.exists():
        return make_sample(path)
    try:
        return open_workspace(path, read_only=True)
    except OldRecord:
        return open_workspace(path)


def _fill(desk: Workspace) -> None:
    roster = desk.imports.read(resource("samples", "members.csv"))
    desk.imports.apply_members(desk.imports.preview_members(roster))
    meeting = desk.meetings.create(MeetingKind.PLENARY, MEETING_NAME, FIRST_DAY)
    requests = desk.imports.read(resource("samples", "speeches.csv"))
    desk.imports.apply_speeches(meeting, desk.imports.preview_speeches(meeting, requests))
    desk.orders.apply(meeting)
    fill_plenary(desk, meeting)
    opening = desk.meetings.view(meeting).sittings[0]
    _sign_in_at_opening(desk, opening.id)
    fill_waiting(desk)
    fill_motions(desk.uow, FIRST_DAY.year)


def _sign_in_at_opening(desk: Workspace, sitting: SittingId) -> None:
    members = sorted(row.id for row in desk.members.members(MemberOrder.STROKE))
    with desk.uow.write("开幕会请假") as tx:
        records = (
            LeaveRecord(
                uuid=f"{place:032x}",
                sitting=sitting,
                member=members[place],
                kind=kind,
                reason="",
                approver="秘书长",
                asked_on=None,
                is_oral=False,
                noted_at=datetime.combine(FIRST_DAY, time(8)),
                desk=attendance.DESK,
            )
            for place, kind in ON_LEAVE.items()
        )
        leaves.note(tx.session, MeetingId(1), records)
    away = {members[place] for place in ON_LEAVE} | {members[place] for place in ABSENT}
    _arrive(desk, sitting, [member for member in members if member not in away])


def _arrive(desk: Workspace, sitting: SittingId, arriving: Sequence[MemberId]) -> None:
    start = datetime.combine(FIRST_DAY, datetime.min.time()) + timedelta(hours=8, minutes=20)
    with desk.uow.write(f"签到机导入：开幕会 {len(arriving)} 人") as tx:
        for place, member in enumerate(arriving):
            attendance.sign_in(
                tx.session,
                sitting,
                member,
                at=start + timedelta(seconds=6 * place),
                source=SignInSource.SCAN,
            )
