"""Every paper of a meeting, once: how it is called, what it can be, which options matter to it.

A paper of another part of the program comes in with one entry of ``CATALOGUE``: window, command
line, folder and book find it there.
"""

from functools import partial

from db.domain.ids import ElectionBallotId, ElectionId, MeetingId, SittingId
from db.domain.vocabulary import SittingKind
from desktop.reports.document import missing_in
from desktop.services.attendance_documents import AttendanceChoice, AttendancePaper
from desktop.services.documents import Document, DocumentChoice, DocumentKind
from desktop.services.motion_papers import GROUPED, HAS_TABLE, MotionPaper, YearChoice
from desktop.services.paper_kinds import (
    Binding,
    PaperEntry,
    PaperGroup,
    PaperKind,
    PaperOption,
    PaperSubject,
    PaperWish,
)
from desktop.services.plenary_papers import MINUTES, ORGANS, SCHEDULE, SCHEDULE_GRID
from desktop.services.seat_documents import SeatPaper, SeatPaperChoice
from desktop.services.vote_documents import ElectionPaper
from desktop.services.workspace import Workspace


def entries(desk: Workspace, meeting: MeetingId) -> tuple[PaperEntry, ...]:
    """Return the papers that a meeting has now, in the catalogue's order. Raises NoSuchMeeting."""
    desk.meetings.view(meeting)
    found: list[PaperEntry] = []
    for kind in CATALOGUE:
        only = PaperSubject("", kind.title, 0)
        for each in (only,) if kind.subjects is None else kind.subjects(desk, meeting):
            found.append(
                PaperEntry(
                    name=f"{kind.name}-{each.mark}" if each.mark else kind.name,
                    title=each.title,
                    place=len(found) + 1,
                    kind=kind,
                    subject=each.key or None,
                )
            )
    return tuple(found)


def entry_of(name: str, title: str = "", subject: int | None = None) -> PaperEntry:
    """Return a paper by its name alone; whether a meeting has it is for the caller to know.

    A mark may stand behind the name of its kind: “ballot-paper-3”, “badges-observer”.
    """
    kind = KINDS.get(name) or KINDS[name.rpartition("-")[0]]
    title = title or kind.title
    return PaperEntry(name=name, title=title, place=1, kind=kind, subject=subject)


def usual_wish(desk: Workspace, meeting: MeetingId, entry: PaperEntry) -> PaperWish:
    """Return the wish for a paper with nothing chosen otherwise. Raises NoSuchMeeting."""
    year = desk.meetings.view(meeting).meeting.starts_on.year
    return PaperWish(meeting=meeting, year=year, subject=entry.subject)


def _of_meeting(kind: DocumentKind, desk: Workspace, wish: PaperWish) -> Document:
    return desk.documents.make(
        DocumentChoice(
            kind=kind,
            meeting=wish.meeting,
            order=wish.order,
            sitting=wish.sitting,
            with_times=wish.has_times,
            columns=wish.columns,
        )
    )


def _attendance_choice(paper: AttendancePaper, wish: PaperWish) -> AttendanceChoice:
    return AttendanceChoice(
        paper=paper,
        meeting=wish.meeting,
        sitting=wish.sitting,
        members=wish.members,
        grouping=wish.grouping,
        has_phones=wish.has_phones,
    )


def _of_attendance(paper: AttendancePaper, desk: Workspace, wish: PaperWish) -> Document:
    return desk.attendance_documents.make(_attendance_choice(paper, wish))


def _attendance_table(paper: AttendancePaper, desk: Workspace, wish: PaperWish) -> bytes:
    return desk.attendance_documents.workbook(_attendance_choice(paper, wish))


def _ordinal(desk: Workspace, wish: PaperWish) -> int | None:
    sittings = desk.meetings.view(wish.meeting).sittings
    return next((each.ordinal for each in sittings if each.id == wish.sitting), None)


def _speech_report(desk: Workspace, wish: PaperWish) -> Document:
    log = desk.speech_log.log(wish.meeting, _ordinal(desk, wish))
    sheet = desk.speech_log.sheet(log)
    title = f"{sheet.meeting}{sheet.subtitle}"
    return Document(title, desk.speech_log.paper(log), missing_in(sheet), sheet)


def _speech_table(desk: Workspace, wish: PaperWish) -> bytes:
    return desk.speech_log.workbook(desk.speech_log.log(wish.meeting, _ordinal(desk, wish)))


def _chair_script(desk: Workspace, wish: PaperWish) -> Document:
    script = desk.chair_scripts.draft(SittingId(wish.subject or 0))
    content = desk.chair_scripts.paper(script)
    return Document(f"{script.meeting}{script.subtitle}", content, missing_in(script), script)


def _cue_cards(desk: Workspace, wish: PaperWish) -> Document:
    cards = desk.chair_scripts.cards(SittingId(wish.subject or 0))
    content = desk.chair_scripts.card_paper(cards)
    return Document(f"{cards.meeting}{cards.subtitle}", content, missing_in(cards), cards)


def _speaker_notes(desk: Workspace, wish: PaperWish) -> Document:
    notes = desk.speaker_notes.notes(SittingId(wish.subject or 0))
    return Document(notes.title, desk.speaker_notes.paper(notes), missing_in(notes), notes)


def _speaker_notes_word(desk: Workspace, wish: PaperWish) -> bytes:
    return desk.speaker_notes.word(SittingId(wish.subject or 0))


def _speech_sittings(word: str, desk: Workspace, meeting: MeetingId) -> list[PaperSubject]:
    return [
        PaperSubject(str(each.ordinal), f"{each.name}{word}", each.id)
        for each in desk.meetings.view(meeting).sittings
        if each.kind is SittingKind.SPEECHES
    ]


def _poll_results(desk: Workspace, wish: PaperWish) -> Document:
    return desk.vote_documents.poll_results(wish.meeting)


def _closed_polls(desk: Workspace, meeting: MeetingId) -> list[PaperSubject]:
    views = desk.polls.polls(meeting)
    has_result = any(each.poll.is_closed and each.poll.is_in_force for each in views)
    return [PaperSubject("", "表决结果", 0)] if has_result else []


def _elections(desk: Workspace, meeting: MeetingId) -> list[PaperSubject]:
    return [
        PaperSubject(
            str(each.election.id), f"选举结果报告单：{each.election.title}", each.election.id
        )
        for each in desk.elections.elections(meeting)
    ]


def _ballots(word: str, desk: Workspace, meeting: MeetingId) -> list[PaperSubject]:
    return [
        PaperSubject(str(ballot.id), f"{word}：{ballot.ballot.title}", ballot.id)
        for view in desk.elections.elections(meeting)
        for ballot in view.ballots
        if ballot.is_in_force
    ]


def _election_report(desk: Workspace, wish: PaperWish) -> Document:
    return desk.vote_documents.election(ElectionId(wish.subject or 0), ElectionPaper.REPORT)


def _of_ballot(paper: ElectionPaper, desk: Workspace, wish: PaperWish) -> Document:
    ballot = ElectionBallotId(wish.subject or 0)
    election = next(
        view.election.id
        for view in desk.elections.elections(wish.meeting)
        if any(each.id == ballot for each in view.ballots)
    )
    return desk.vote_documents.election(election, paper, ballot=ballot, copies=wish.copies)


def _of_seats(paper: SeatPaper, desk: Workspace, wish: PaperWish) -> Document:
    return desk.seat_documents.make(
        SeatPaperChoice(
            paper=paper,
            meeting=wish.meeting,
            sitting=wish.sitting,
            size=wish.size,
            badge=wish.badge,
            people=wish.members,
            guests=wish.guests,
            is_folded=wish.is_folded,
        )
    )


def _seated(title: str, desk: Workspace, meeting: MeetingId) -> list[PaperSubject]:
    return [PaperSubject("", title, 0)] if desk.seating.view(meeting, None) else []


def _year_choice(paper: MotionPaper, wish: PaperWish) -> YearChoice:
    return YearChoice(paper=paper, year=wish.year, group=wish.only, is_split=wish.is_split)


def _of_year(paper: MotionPaper, desk: Workspace, wish: PaperWish) -> Document:
    return desk.motion_documents.of_year(_year_choice(paper, wish))


def _year_table(paper: MotionPaper, desk: Workspace, wish: PaperWish) -> bytes:
    return desk.motion_documents.workbook(_year_choice(paper, wish))


def _year_book(desk: Workspace, wish: PaperWish) -> bytes:
    return desk.motion_documents.book_word(wish.year)


_WITH_TABLE = (DocumentKind.SIGN_IN_SHEET, DocumentKind.SPEAKING_ORDER)
_SEATS_BOUND = (SeatPaper.LIST, SeatPaper.ROSTRUM)
_MOTIONS_BOUND = {
    MotionPaper.CATALOGUE: Binding.USUAL,
    MotionPaper.BY_HANDLER: Binding.USUAL,
    MotionPaper.FIGURES: Binding.USUAL,
    MotionPaper.BOOK: Binding.NEVER,
}


def _meeting_kind(kind: DocumentKind, title: str, *options: PaperOption) -> PaperKind:
    return PaperKind(
        name=kind.value,
        title=title,
        group=PaperGroup.MEETING,
        make=partial(_of_meeting, kind),
        has_word=True,
        has_table=kind in _WITH_TABLE,
        options=frozenset(options),
    )


def _attendance_kind(
    paper: AttendancePaper, title: str, *options: PaperOption, binding: Binding = Binding.ON_WISH
) -> PaperKind:
    has_table = paper is not AttendancePaper.CERTIFICATES
    return PaperKind(
        name=paper.value,
        title=title,
        group=PaperGroup.ATTENDANCE,
        make=partial(_of_attendance, paper),
        workbook=partial(_attendance_table, paper) if has_table else None,
        has_word=has_table,
        options=frozenset(options),
        binding=binding,
    )


def _seat_kind(paper: SeatPaper, name: str, title: str, *options: PaperOption) -> PaperKind:
    of_plan = paper in (SeatPaper.HALL, SeatPaper.LIST, SeatPaper.ROSTRUM)
    return PaperKind(
        name=name,
        title=title,
        group=PaperGroup.SEATS,
        make=partial(_of_seats, paper),
        options=frozenset(options),
        subjects=partial(_seated, title) if of_plan else None,
        binding=Binding.USUAL if paper in _SEATS_BOUND else Binding.ON_WISH,
    )


def _motion_kind(paper: MotionPaper, title: str) -> PaperKind:
    is_book = paper is MotionPaper.BOOK
    return PaperKind(
        name=f"motion-{paper}",
        title=title,
        group=PaperGroup.MOTIONS,
        make=partial(_of_year, paper),
        word=_year_book if is_book else None,
        has_word=not is_book,
        workbook=partial(_year_table, paper) if paper in HAS_TABLE else None,
        options=frozenset({PaperOption.SPLIT} if paper in GROUPED else ()),
        binding=_MOTIONS_BOUND.get(paper, Binding.ON_WISH),
    )


CATALOGUE: tuple[PaperKind, ...] = (
    _meeting_kind(DocumentKind.AGENDA, "议程", PaperOption.TIMES),
    SCHEDULE,
    _meeting_kind(DocumentKind.SPEAKING_ORDER, "发言顺序表"),
    _meeting_kind(DocumentKind.SIGN_IN_SHEET, "签到表", PaperOption.ORDER, PaperOption.SITTING),
    _meeting_kind(DocumentKind.MEMBER_LIST, "委员名单", PaperOption.COLUMNS),
    SCHEDULE_GRID,
    *ORGANS,
    *MINUTES,
    _attendance_kind(
        AttendancePaper.REPORT, "出席情况统计表", PaperOption.SITTING, binding=Binding.USUAL
    ),
    _attendance_kind(AttendancePaper.LEAVE_LIST, "请假名单", PaperOption.GROUPING),
    _attendance_kind(AttendancePaper.ABSENCE_LIST, "缺席名单", PaperOption.PHONES),
    _attendance_kind(AttendancePaper.CERTIFICATES, "出席证明", PaperOption.MEMBERS),
    PaperKind(
        name="speech-report",
        title="发言情况表",
        group=PaperGroup.SPEECHES,
        make=_speech_report,
        has_word=True,
        workbook=_speech_table,
        options=frozenset({PaperOption.SITTING}),
    ),
    PaperKind(
        name="chair-script",
        title="主持词",
        group=PaperGroup.SPEECHES,
        make=_chair_script,
        has_word=True,
        subjects=partial(_speech_sittings, "主持词"),
    ),
    PaperKind(
        name="cue-cards",
        title="提示卡",
        group=PaperGroup.SPEECHES,
        make=_cue_cards,
        has_word=True,
        subjects=partial(_speech_sittings, "提示卡"),
        binding=Binding.ON_WISH,
    ),
    PaperKind(
        name="speaker-notes",
        title="发言须知",
        group=PaperGroup.SPEECHES,
        make=_speaker_notes,
        word=_speaker_notes_word,
        subjects=partial(_speech_sittings, "发言须知"),
        binding=Binding.ON_WISH,
    ),
    PaperKind(
        name="poll-results",
        title="表决结果",
        group=PaperGroup.VOTES,
        make=_poll_results,
        subjects=_closed_polls,
    ),
    PaperKind(
        name="election-report",
        title="选举结果报告单",
        group=PaperGroup.VOTES,
        make=_election_report,
        subjects=_elections,
    ),
    PaperKind(
        name="ballot-paper",
        title="选票",
        group=PaperGroup.VOTES,
        make=partial(_of_ballot, ElectionPaper.BALLOT),
        options=frozenset({PaperOption.COPIES}),
        subjects=partial(_ballots, "选票"),
        binding=Binding.ON_WISH,
    ),
    PaperKind(
        name="counting-sheet",
        title="计票单",
        group=PaperGroup.VOTES,
        make=partial(_of_ballot, ElectionPaper.COUNTING),
        subjects=partial(_ballots, "计票单"),
        binding=Binding.ON_WISH,
    ),
    _seat_kind(SeatPaper.HALL, "seat-map", "座次表", PaperOption.SIZE),
    _seat_kind(SeatPaper.LIST, "seat-list", "座位查找表"),
    _seat_kind(SeatPaper.ROSTRUM, "rostrum", "主席台座次表"),
    _seat_kind(SeatPaper.PLATES, "name-plates", "桌签", PaperOption.MEMBERS, PaperOption.FOLD),
    _seat_kind(SeatPaper.BADGES, "badges", "出席证", PaperOption.MEMBERS),
    _motion_kind(MotionPaper.CATALOGUE, "提案目录"),
    _motion_kind(MotionPaper.BY_CATEGORY, "提案目录（按类别）"),
    _motion_kind(MotionPaper.BY_HANDLER, "提案交办总表"),
    _motion_kind(MotionPaper.BY_SUBMITTER, "提案目录（按党派和团体）"),
    _motion_kind(MotionPaper.DUE, "超期提案催办清单"),
    _motion_kind(MotionPaper.DUE_SOON, "即将到期提案清单"),
    _motion_kind(MotionPaper.FIGURES, "提案办理情况统计表"),
    _motion_kind(MotionPaper.BOOK, "提案汇编"),
)
"""All papers, grouped, in the order in which a folder numbers them."""

KINDS = {kind.name: kind for kind in CATALOGUE}
