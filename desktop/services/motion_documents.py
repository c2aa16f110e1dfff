"""The papers of 提案 work: values of the record → PDF, Word or a workbook, never a telephone."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

from sqlalchemy.orm import Session

from db.domain.ids import MotionId
from db.domain.motion_query import MotionQuery
from db.domain.motion_rows import MotionLife, MotionRow
from db.domain.motion_vocabulary import HandlingRole, MotionState
from db.domain.numbering import chinese_number
from db.domain.vocabulary import MeetingKind
from db.models import Member
from db.repositories import meetings, motion_search, terms
from db.session import UnitOfWork
from desktop.motion_wording import (
    destination_word,
    motion_kind_word,
    motion_state_word,
    reason_word,
    role_word,
)
from desktop.reports import (
    motion_figures_sheet,
    motion_form,
    motion_letter,
    motion_list,
    motion_text,
    word_letter,
)
from desktop.reports.document import missing_in
from desktop.reports.motion_figures_sheet import (
    CheckLine,
    FigureLine,
    FigureSection,
    MotionFiguresSheet,
)
from desktop.reports.motion_form import FeedbackForm, FormPerson, MotionForm
from desktop.reports.motion_letter import Letter
from desktop.reports.motion_list import MotionList, MotionListGroup, MotionListLine
from desktop.reports.motion_text import MotionBook, MotionPart, MotionText
from desktop.services.documents import Document, write_file
from desktop.services.motion_figures import FigureService
from desktop.services.motions import life_of

ALL = 100_000


class MotionPaper(StrEnum):
    """A paper about many motions, or about one."""

    CATALOGUE = "catalogue"
    BY_CATEGORY = "by-category"
    BY_HANDLER = "by-handler"
    BY_SUBMITTER = "by-submitter"
    DUE = "due"
    FIGURES = "figures"
    BOOK = "book"
    FORM = "form"
    TEXT = "text"
    NOTICE = "notice"
    HAND_OVER = "hand-over"
    REMINDER = "reminder"
    ANSWER = "answer"
    FEEDBACK = "feedback"


ABOUT_ONE = frozenset(
    {
        MotionPaper.FORM,
        MotionPaper.TEXT,
        MotionPaper.NOTICE,
        MotionPaper.HAND_OVER,
        MotionPaper.REMINDER,
        MotionPaper.ANSWER,
        MotionPaper.FEEDBACK,
    }
)
"""The papers that are about one motion; the others are about a year."""
HAS_WORD = ABOUT_ONE - {MotionPaper.FORM, MotionPaper.FEEDBACK}
"""The papers that an office edits further."""


def papers_of(life: MotionLife) -> tuple[MotionPaper, ...]:
    """Return the papers that a motion has at its state, in the order of its life."""
    is_handled = any(each.returned_on is None for each in life.handlers)
    offered = {
        MotionPaper.FORM: True,
        MotionPaper.TEXT: True,
        MotionPaper.NOTICE: life.row.state is not MotionState.RECEIVED,
        MotionPaper.HAND_OVER: is_handled,
        MotionPaper.REMINDER: life.row.state is MotionState.ASSIGNED,
        MotionPaper.ANSWER: is_handled,
        MotionPaper.FEEDBACK: is_handled,
    }
    return tuple(paper for paper, is_offered in offered.items() if is_offered)


@dataclass(frozen=True, slots=True)
class _Office:
    """Who signs, and when."""

    committee: str
    today: date


class MotionDocumentService:
    """Makes the papers of 提案 work."""

    def __init__(self, uow: UnitOfWork, figures: FigureService) -> None:
        self._uow = uow
        self._figures = figures

    def of_year(self, paper: MotionPaper, year: int) -> Document:
        """Return a paper about the motions of a year, as PDF."""
        now = self._uow.clock()
        if paper is MotionPaper.FIGURES:
            sheet = self._figures_values(year)
            return _document(sheet, motion_figures_sheet.paper(sheet, now))
        with self._uow.read() as session:
            office = _office(session, now.date())
            if paper is MotionPaper.BOOK:
                book = _book_values(session, office, year)
                return _document(book, motion_text.book_paper(book, now))
            rows = _rows_of(session, paper, year, now.date())
        listed = _list_values(office, paper, rows, year)
        return _document(listed, motion_list.paper(listed, now))

    def of_motion(self, paper: MotionPaper, key: MotionId) -> Document:
        """Return a paper about one motion, as PDF."""
        now = self._uow.clock()
        with self._uow.read() as session:
            office, life = _office(session, now.date()), life_of(session, key)
            handed_to = _handed_to(session, office, life)
            sectors = _sectors(session, life)
        if paper is MotionPaper.FORM:
            form = _form_values(office, life, sectors)
            return _document(form, motion_form.paper(form, now))
        if paper is MotionPaper.TEXT:
            text = _text_values(office, life)
            return _document(text, motion_text.paper(text, now))
        if paper is MotionPaper.FEEDBACK:
            asked = _feedback_values(office, life)
            return _document(asked, motion_form.feedback_paper(asked, now))
        if paper is MotionPaper.ANSWER:
            letter = _answer_values(life, handed_to).letter
        else:
            letter = _LETTERS[paper](office, life)
        return _document(letter, motion_letter.paper(letter, now))

    def word(self, paper: MotionPaper, key: MotionId) -> bytes:
        """Return a paper of ``HAS_WORD`` about one motion as Word, for the office to edit."""
        with self._uow.read() as session:
            office = _office(session, self._uow.clock().date())
            life = life_of(session, key)
            handed_to = _handed_to(session, office, life)
        if paper is MotionPaper.TEXT:
            return word_letter.motion_docx(_text_values(office, life))
        if paper is MotionPaper.ANSWER:
            return word_letter.answer_template_docx(_answer_values(life, handed_to))
        return word_letter.letter_docx(_LETTERS[paper](office, life))

    def save(self, content: bytes, path: Path) -> None:
        """Write a paper to a file, whole or not at all. Raises an environment fault."""
        write_file(content, path)

    def _figures_values(self, year: int) -> MotionFiguresSheet:
        figures = self._figures.figures(year)
        with self._uow.read() as session:
            office = _office(session, self._uow.clock().date())
        groups = dict.fromkeys(each.group for each in figures.figures)
        return MotionFiguresSheet(
            meeting=office.committee,
            subtitle=f"{year}年提案办理情况统计表",
            date_line=f"（截至{_day(office.today)}）",
            paragraph=self._figures.paragraph(figures),
            sections=tuple(
                FigureSection(
                    str(group),
                    tuple(
                        FigureLine(
                            each.label,
                            str(each.value),
                            f"{each.percent}%" if each.percent is not None else "",
                            each.basis,
                        )
                        for each in figures.figures
                        if each.group == group
                    ),
                )
                for group in groups
            ),
            checks=tuple(
                CheckLine(each.formula, str(each.left), str(each.right), each.holds)
                for each in figures.checks
            ),
        )


def _document(sheet: "_Sheet", content: bytes) -> Document:
    return Document(f"{sheet.meeting}{sheet.subtitle}", content, missing_in(sheet))


_Sheet = (
    MotionList | MotionBook | MotionText | MotionForm | FeedbackForm | Letter | MotionFiguresSheet
)


def _office(session: Session, today: date) -> _Office:
    term = terms.term(session)
    return _Office(f"政协{term.city}第{chinese_number(term.number)}届委员会", today)


def _rows_of(session: Session, paper: MotionPaper, year: int, today: date) -> tuple[MotionRow, ...]:
    filed = tuple(state for state in MotionState if state.is_filed)
    query = MotionQuery(year=year, states=filed)
    if paper is MotionPaper.DUE:
        query = MotionQuery(year=year, due_until=today)
    found = motion_search.search(session, query, limit=ALL).rows
    return tuple(sorted(found, key=lambda row: (len(row.number), row.number)))


_GROUPING: dict[MotionPaper, Callable[[MotionRow], str]] = {
    MotionPaper.CATALOGUE: lambda row: "",
    MotionPaper.BY_CATEGORY: lambda row: row.category,
    MotionPaper.BY_HANDLER: lambda row: row.handlers.split("（")[0] or "尚未交办",
    MotionPaper.BY_SUBMITTER: lambda row: (
        row.submitters if row.kind.is_collective else "委员个人和联名"
    ),
    MotionPaper.DUE: lambda row: row.handlers.split("（")[0],
}
_TITLES = {
    MotionPaper.CATALOGUE: "提案目录",
    MotionPaper.BY_CATEGORY: "提案目录（按类别）",
    MotionPaper.BY_HANDLER: "提案交办总表",
    MotionPaper.BY_SUBMITTER: "提案目录（按党派和团体）",
    MotionPaper.DUE: "超期提案催办清单",
}


def _list_values(
    office: _Office, paper: MotionPaper, rows: Sequence[MotionRow], year: int
) -> MotionList:
    groups: dict[str, list[MotionRow]] = {}
    for row in rows:
        groups.setdefault(_GROUPING[paper](row), []).append(row)
    return MotionList(
        meeting=office.committee,
        subtitle=f"{year}年{_TITLES[paper]}",
        date_line=f"（共{len(rows)}件，{_day(office.today)}）",
        groups=tuple(
            MotionListGroup(name, tuple(map(_line, of_group))) for name, of_group in groups.items()
        ),
    )


def _line(row: MotionRow) -> MotionListLine:
    return MotionListLine(
        number=row.number,
        title=row.title,
        submitters=(row.submitters,),
        category=row.category,
        handlers=(row.handlers,) if row.handlers else (),
        state=motion_state_word(row.state),
        due=f"{row.due_on:%Y-%m-%d}" if row.due_on else "",
        reply=row.reply_letter,
    )


def _book_values(session: Session, office: _Office, year: int) -> MotionBook:
    rows = _rows_of(session, MotionPaper.CATALOGUE, year, office.today)
    public = [row for row in rows if row.is_public]
    return MotionBook(
        meeting=office.committee,
        subtitle=f"{year}年提案汇编",
        date_line=_day(office.today),
        motions=tuple(_text_values(office, life_of(session, row.id)) for row in public),
    )


def _text_values(office: _Office, life: MotionLife) -> MotionText:
    parts = (("情况", life.situation), ("分析", life.analysis), ("建议", life.suggestion))
    return MotionText(
        meeting=office.committee,
        subtitle="提案",
        number=life.row.number,
        title=life.row.title,
        submitters=tuple(each.name for each in life.submitters),
        category=life.row.category,
        date_line=_day(life.row.submitted_on),
        parts=tuple(MotionPart(heading, text) for heading, text in parts if text),
        handlers=tuple(
            f"{role_word(each.role)}：{each.organisation}"
            for each in life.handlers
            if each.returned_on is None
        ),
    )


def _form_values(office: _Office, life: MotionLife, sectors: dict[str, str]) -> MotionForm:
    text = _text_values(office, life)
    return MotionForm(
        meeting=office.committee,
        subtitle="提案登记表",
        number=life.row.number,
        category=f"{life.row.category}　{motion_kind_word(life.row.kind)}",
        title=life.row.title,
        submitters=tuple(
            FormPerson(each.name, sectors.get(each.name, "")) for each in life.submitters
        ),
        parts=text.parts,
        opinion=_opinion(life),
        received=_day(life.row.submitted_on),
    )


def _opinion(life: MotionLife) -> str:
    row = life.row
    if row.state.is_pending or row.decided_on is None:
        return ""
    if row.state.is_filed:
        return f"立案，{_day(row.decided_on)}。" + "；".join(
            f"{role_word(each.role)}：{each.organisation}"
            for each in life.handlers
            if each.returned_on is None
        )
    return f"{motion_state_word(row.state)}，{_day(row.decided_on)}。{life.decision_note}"


def _sectors(session: Session, life: MotionLife) -> dict[str, str]:
    found = {}
    for each in life.submitters:
        if each.member_id is not None:
            member = session.get_one(Member, each.member_id)
            found[each.name] = member.duty
    return found


def _feedback_values(office: _Office, life: MotionLife) -> FeedbackForm:
    reply = life.replies[-1] if life.replies else None
    handler = reply.organisation if reply else _main_handler(life)
    return FeedbackForm(
        meeting=office.committee,
        subtitle="提案办理情况征询意见表",
        number=life.row.number,
        title=life.row.title,
        submitters=tuple(each.name for each in life.submitters),
        handler=handler,
        reply_number=reply.document if reply else "",
        attitude=reply.attitude if reply else None,
        result=reply.result if reply else None,
        opinion=reply.feedback_note if reply else "",
    )


def _notice(office: _Office, life: MotionLife) -> Letter:
    row = life.row
    filed = f"您（贵单位）提出的《{row.title}》收悉。经审查，予以立案，案号为{row.number}。"
    refused = f"您（贵单位）提出的《{row.title}》收悉。经审查，未予立案"
    if life.reason is not None and life.destination is not None:
        refused += f"（{reason_word(life.reason)}），{destination_word(life.destination)}"
    amend = f"您（贵单位）提出的《{row.title}》收悉。请按下列意见修改"
    if life.amend_by is not None:
        amend += f"，于{_day(life.amend_by)}前交回"
    titles = {
        MotionState.NOT_FILED: ("提案未予立案通知", f"{refused}。"),
        MotionState.AMENDING: ("提案退回修改通知", f"{amend}。"),
        MotionState.WITHDRAWN: ("提案撤案通知", f"您（贵单位）提出的《{row.title}》已撤案。"),
    }
    title, first = titles.get(row.state, ("提案立案通知", filed))
    if row.state is MotionState.MERGED and life.lead is not None:
        title = "提案并案通知"
        first = (
            f"您（贵单位）提出的《{row.title}》收悉。因内容相同，"
            f"并入第{life.lead.number}号提案《{life.lead.title}》办理，分别答复。"
        )
    paragraphs = (first, life.decision_note, "特此通知，感谢您（贵单位）对政协工作的支持。")
    return _letter(office, title, "、".join(each.name for each in life.submitters), paragraphs)


def _hand_over(office: _Office, life: MotionLife) -> Letter:
    row = life.row
    handlers = [each for each in life.handlers if each.returned_on is None]
    parts = "；".join(f"{role_word(each.role)}：{each.organisation}" for each in handlers)
    due = f"请于{_day(row.due_on)}前办结并答复提案者。" if row.due_on else ""
    paragraphs = (
        f"现将第{row.number}号提案《{row.title}》交你单位办理（{parts}）。{due}",
        "如认为不属于本单位职责，请在收到后七日内书面说明理由退回，不得自行转办。",
    )
    return _letter(office, "提案交办通知", _addressees(life), paragraphs)


def _reminder(office: _Office, life: MotionLife) -> Letter:
    row = life.row
    due = f"办理期限为{_day(row.due_on)}，" if row.due_on else ""
    paragraphs = (
        f"第{row.number}号提案《{row.title}》已交你单位办理，{due}至今未收到答复。",
        "请抓紧办理，尽快将答复函送提案者，并抄送我委提案委员会。",
    )
    return _letter(office, "提案催办通知", _addressees(life), paragraphs)


_LETTERS: dict[MotionPaper, Callable[[_Office, MotionLife], Letter]] = {
    MotionPaper.NOTICE: _notice,
    MotionPaper.HAND_OVER: _hand_over,
    MotionPaper.REMINDER: _reminder,
}


def _handed_to(session: Session, office: _Office, life: MotionLife) -> str:
    """Return the meeting that a motion was handed to: its year's plenary, else the committee."""
    if life.row.is_plenary:
        for meeting in meetings.all_meetings(session):
            if (meeting.kind, meeting.starts_on.year) == (MeetingKind.PLENARY, life.row.year):
                return meeting.name
    return office.committee


def _answer_values(life: MotionLife, handed_to: str) -> word_letter.AnswerTemplate:
    return word_letter.AnswerTemplate(
        meeting=handed_to,
        number=f"第{life.row.number}号",
        title=life.row.title,
        organisation=_main_handler(life),
        addressee="、".join(each.name for each in life.submitters),
        category=life.row.reply_letter,
    )


def _letter(office: _Office, title: str, addressee: str, paragraphs: Iterable[str]) -> Letter:
    return Letter(
        title=title,
        addressee=addressee,
        paragraphs=tuple(each for each in paragraphs if each),
        items=(),
        attachments=(),
        signature=f"{office.committee}提案委员会",
        date_line=_day(office.today),
    )


def _addressees(life: MotionLife) -> str:
    names = [each.organisation for each in life.handlers if each.returned_on is None]
    return "、".join(names)


def _main_handler(life: MotionLife) -> str:
    for each in life.handlers:
        if each.returned_on is None and each.role is not HandlingRole.CO:
            return each.organisation
    return ""


def _day(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"
