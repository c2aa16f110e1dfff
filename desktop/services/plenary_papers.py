"""The papers that prepare a plenary and those it leaves: 日程, 机构和分组名单, 会议记录."""

from functools import partial

from db.domain.ids import MeetingId
from desktop.services.documents import Document
from desktop.services.minutes_documents import MinutesChoice, MinutesPaper
from desktop.services.organ_documents import TITLES, OrganPaper, OrganPaperChoice
from desktop.services.paper_kinds import (
    Binding,
    PaperGroup,
    PaperKind,
    PaperOption,
    PaperSubject,
    PaperWish,
)
from desktop.services.schedule_documents import SchedulePaper, SchedulePaperChoice
from desktop.services.workspace import Workspace


def _schedule(paper: SchedulePaper, desk: Workspace, wish: PaperWish) -> Document:
    return desk.schedule_documents.make(SchedulePaperChoice(paper, wish.meeting))


def _schedule_table(paper: SchedulePaper, desk: Workspace, wish: PaperWish) -> bytes:
    return desk.schedule_documents.workbook(SchedulePaperChoice(paper, wish.meeting))


def _scheduled(title: str, desk: Workspace, meeting: MeetingId) -> list[PaperSubject]:
    return [PaperSubject("", title, 0)] if desk.schedule.view(meeting).entries else []


def _schedule_kind(paper: SchedulePaper, title: str, binding: Binding) -> PaperKind:
    return PaperKind(
        name=paper.value,
        title=title,
        group=PaperGroup.MEETING,
        make=partial(_schedule, paper),
        has_word=True,
        workbook=partial(_schedule_table, paper),
        subjects=partial(_scheduled, title),
        binding=binding,
    )


def _organ(paper: OrganPaper, desk: Workspace, wish: PaperWish) -> Document:
    return desk.organ_documents.make(OrganPaperChoice(paper, wish.meeting, columns=wish.columns))


def _organ_table(paper: OrganPaper, desk: Workspace, wish: PaperWish) -> bytes:
    return desk.organ_documents.workbook(OrganPaperChoice(paper, wish.meeting))


def _named(paper: OrganPaper, desk: Workspace, meeting: MeetingId) -> list[PaperSubject]:
    has_names = desk.organ_documents.has_names(paper, meeting)
    return [PaperSubject("", TITLES[paper], 0)] if has_names else []


def _organ_kind(paper: OrganPaper) -> PaperKind:
    return PaperKind(
        name=paper.value,
        title=TITLES[paper],
        group=PaperGroup.MEETING,
        make=partial(_organ, paper),
        workbook=partial(_organ_table, paper),
        has_word=True,
        options=frozenset({PaperOption.COLUMNS}),
        subjects=partial(_named, paper),
    )


def _minutes(paper: MinutesPaper, desk: Workspace, wish: PaperWish) -> Document:
    return desk.minutes_documents.make(MinutesChoice(paper=paper, meeting=wish.meeting))


def _minutes_word(paper: MinutesPaper, desk: Workspace, wish: PaperWish) -> bytes:
    return desk.minutes_documents.word(MinutesChoice(paper=paper, meeting=wish.meeting))


def _minutes_kind(paper: MinutesPaper, title: str) -> PaperKind:
    return PaperKind(
        name=paper.value,
        title=title,
        group=PaperGroup.MEETING,
        make=partial(_minutes, paper),
        word=partial(_minutes_word, paper),
        binding=Binding.ON_WISH,
    )


SCHEDULE = _schedule_kind(SchedulePaper.LIST, "日程", Binding.USUAL)
SCHEDULE_GRID = _schedule_kind(SchedulePaper.GRID, "日程（按上午、下午、晚上）", Binding.ON_WISH)
ORGANS = tuple(_organ_kind(paper) for paper in OrganPaper)
MINUTES = (
    _minutes_kind(MinutesPaper.RECORD, "会议记录"),
    _minutes_kind(MinutesPaper.SUMMARY, "会议纪要"),
)
"""The entries of the catalogue, in its order."""
