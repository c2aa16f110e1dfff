"""The papers of 提案 work: values of the record → PDF, Word or a workbook, never a telephone."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sqlalchemy.orm import Session

from db.domain.ids import MotionId, OrganisationId
from db.domain.motion_duties import Duty
from db.domain.motion_rows import HandlingRow, MotionLife, MotionRuleRow
from db.domain.motion_vocabulary import HandlingRole, MotionState
from db.domain.vocabulary import MeetingKind
from db.repositories import (
    letterheads,
    meetings,
    members,
    motion_duties,
    motion_rules,
    wordings,
)
from db.session import UnitOfWork
from desktop.exchange.export import Table, workbook
from desktop.motion_wording import motion_kind_word, motion_state_word
from desktop.reports import (
    motion_figures_sheet,
    motion_form,
    motion_letter,
    motion_list,
    motion_text,
    word_book,
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
from desktop.reports.motion_text import MotionBook, MotionPart, MotionText
from desktop.services import motion_letters, motion_lists
from desktop.services.documents import Document, write_file
from desktop.services.motion_figures import FigureService
from desktop.services.motion_letters import Sender, handler_lines, in_force, shown_day
from desktop.services.motion_papers import (
    GROUPED,
    Addressee,
    MotionPaper,
    NoSuchPaper,
    OfferedPaper,
    YearChoice,
)
from desktop.services.motions import life_of

FIGURE_HEADS = ("栏目", "项目", "数量", "比例", "口径")
CHECK_HEADS = ("关系", "左边", "右边", "结果")


@dataclass(frozen=True, slots=True)
class _Case:
    """One motion with what its papers are made from."""

    sender: Sender
    today: date
    handed_to: str
    life: MotionLife
    rule: MotionRuleRow
    duties: tuple[Duty, ...]
    sectors: dict[int, str]

    @property
    def committee(self) -> str:
        """The committee's full name."""
        return self.sender.head.full_name

    @property
    def answering(self) -> tuple[HandlingRow, ...]:
        """The organisations that answer the submitters."""
        return tuple(each for each in in_force(self.life) if each.role is not HandlingRole.CO)

    @property
    def pressing(self) -> tuple[HandlingRow, ...]:
        """The organisations that are to be reminded today."""
        return tuple(
            duty.part for duty in self.duties if duty.is_pressing(self.today, self.rule.soon_days)
        )

    def parts(self, paper: MotionPaper) -> tuple[HandlingRow, ...] | None:
        """Return whom a paper can be made for; None of one that is the same for everyone."""
        handlers = in_force(self.life)
        return {
            MotionPaper.HAND_OVER: handlers,
            MotionPaper.REMINDER: self.pressing,
            MotionPaper.ANSWER: self.answering,
            MotionPaper.OPINION: tuple(e for e in handlers if e.role is HandlingRole.CO),
            MotionPaper.FEEDBACK: self.answering,
        }.get(paper)


_OF_MOTION = (
    MotionPaper.FORM,
    MotionPaper.TEXT,
    MotionPaper.NOTICE,
    MotionPaper.HAND_OVER,
    MotionPaper.REMINDER,
    MotionPaper.ANSWER,
    MotionPaper.OPINION,
    MotionPaper.FEEDBACK,
)


class MotionDocumentService:
    """Makes the papers of 提案 work."""

    def __init__(self, uow: UnitOfWork, figures: FigureService) -> None:
        self._uow = uow
        self._figures = figures

    def of_year(self, choice: YearChoice) -> Document:
        """Return a paper about the motions of a year, as PDF."""
        now = self._uow.clock()
        if choice.paper is MotionPaper.FIGURES:
            sheet = self._figures_values(choice.year)
            return _document(sheet, motion_figures_sheet.paper(sheet, now))
        with self._uow.read() as session:
            committee = _committee(session)
            if choice.paper is MotionPaper.BOOK:
                book = _book_values(session, committee, choice.year, now.date())
                return _document(book, motion_text.book_paper(book, now))
            groups = motion_lists.grouped(session, choice, now.date())
        sheets = motion_lists.list_values(groups, committee, choice, now.date())
        title = f"{committee}{choice.year}年{motion_lists.TITLES[choice.paper]}"
        if choice.group is not None:
            title = f"{sheets[0].meeting}{sheets[0].subtitle}"
        content = motion_list.lists_paper(sheets, title, now)
        return Document(title, content, missing_in(sheets), sheets)

    def groups(self, paper: MotionPaper, year: int) -> tuple[str, ...]:
        """Return the groups of a list that can be printed apart; none of another paper."""
        if paper not in GROUPED:
            return ()
        choice = YearChoice(paper=paper, year=year)
        with self._uow.read() as session:
            return tuple(motion_lists.grouped(session, choice, self._uow.clock().date()))

    def workbook(self, choice: YearChoice) -> bytes:
        """Return a paper of ``HAS_TABLE`` as xlsx, its numbers as numbers."""
        if choice.paper is MotionPaper.FIGURES:
            return workbook(_figure_tables(self._figures_values(choice.year)))
        with self._uow.read() as session:
            groups = motion_lists.grouped(session, choice, self._uow.clock().date())
        headers, rows = motion_lists.table_values(groups, choice.paper)
        return workbook((Table(motion_lists.TITLES[choice.paper], headers, rows),))

    def book_word(self, year: int) -> bytes:
        """Return the 汇编 of a year as Word."""
        with self._uow.read() as session:
            today = self._uow.clock().date()
            book = _book_values(session, _committee(session), year, today)
        return word_book.book_docx(book)

    def papers(self, key: MotionId) -> tuple[OfferedPaper, ...]:
        """Return the papers that a motion has now, in the order of its life."""
        case = self._case(key)
        offered = []
        for paper in _OF_MOTION:
            parts = case.parts(paper)
            is_decided = case.life.row.state is not MotionState.RECEIVED
            if parts or (parts is None and (paper is not MotionPaper.NOTICE or is_decided)):
                offered.append(OfferedPaper(paper, tuple(map(_addressee, parts or ()))))
        return tuple(offered)

    def of_motion(
        self, paper: MotionPaper, key: MotionId, organisation: OrganisationId | None = None
    ) -> Document:
        """Return a paper about one motion as PDF, for one organisation (None: the first).

        Raises NoSuchPaper.
        """
        now, case = self._uow.clock(), self._case(key)
        if paper is MotionPaper.FORM:
            form = _form_values(case)
            return _document(form, motion_form.paper(form, now), case.life.row.number)
        if paper is MotionPaper.TEXT:
            text = _text_values(case.committee, case.life)
            return _document(text, motion_text.paper(text, now), case.life.row.number)
        if paper is MotionPaper.NOTICE:
            letter = motion_letters.notice(case.sender, case.life, case.today)
            return _document(letter, motion_letter.paper(letter, now), case.life.row.number)
        part = _chosen(case, paper, organisation)
        mark = f"{case.life.row.number}{part.organisation}"
        if paper is MotionPaper.FEEDBACK:
            asked = _feedback_values(case, part)
            return _document(asked, motion_form.feedback_paper(asked, now), mark)
        letter = _letter_to(case, paper, part)
        return _document(letter, motion_letter.paper(letter, now), mark)

    def word(
        self, paper: MotionPaper, key: MotionId, organisation: OrganisationId | None = None
    ) -> bytes:
        """Return a paper of ``HAS_WORD`` about one motion as Word, for the office to edit.

        Raises NoSuchPaper.
        """
        case = self._case(key)
        if paper is MotionPaper.TEXT:
            return word_letter.motion_docx(_text_values(case.committee, case.life))
        if paper is MotionPaper.NOTICE:
            letter = motion_letters.notice(case.sender, case.life, case.today)
            return word_letter.letter_docx(letter)
        part = _chosen(case, paper, organisation)
        if paper in (MotionPaper.ANSWER, MotionPaper.OPINION):
            template = motion_letters.answer(case.life, case.handed_to, part, case.sender.words)
            return word_letter.answer_template_docx(template)
        return word_letter.letter_docx(_letter_to(case, paper, part))

    def save(self, content: bytes, path: Path) -> None:
        """Write a paper to a file, whole or not at all. Raises an environment fault."""
        write_file(content, path)

    def _case(self, key: MotionId) -> _Case:
        with self._uow.read() as session:
            life, head = life_of(session, key), letterheads.letterhead(session)
            return _Case(
                sender=Sender(head, wordings.wordings(session)),
                today=self._uow.clock().date(),
                handed_to=_handed_to(session, head.full_name, life),
                life=life,
                rule=motion_rules.rule(session),
                duties=motion_duties.duties(session, [key]).get(key, ()),
                sectors={row.id: row.sector for row in members.all_members(session)},
            )

    def _figures_values(self, year: int) -> MotionFiguresSheet:
        figures = self._figures.figures(year)
        with self._uow.read() as session:
            committee = _committee(session)
        groups = dict.fromkeys(each.group for each in figures.figures)
        return MotionFiguresSheet(
            meeting=committee,
            subtitle=f"{year}年提案办理情况统计表",
            date_line=f"（截至{shown_day(self._uow.clock().date())}）",
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


def _document(sheet: "_Sheet", content: bytes, mark: str = "") -> Document:
    title = f"{sheet.meeting}{sheet.subtitle}" + (f"-{mark}" if mark else "")
    return Document(title, content, missing_in(sheet), sheet)


_Sheet = MotionBook | MotionText | MotionForm | FeedbackForm | Letter | MotionFiguresSheet


def _committee(session: Session) -> str:
    return letterheads.letterhead(session).full_name


def _handed_to(session: Session, committee: str, life: MotionLife) -> str:
    """Return the meeting that a motion was handed to: its year's plenary, else the committee."""
    if life.row.is_plenary:
        for meeting in meetings.all_meetings(session):
            if (meeting.kind, meeting.starts_on.year) == (MeetingKind.PLENARY, life.row.year):
                return meeting.name
    return committee


def _addressee(part: HandlingRow) -> Addressee:
    return Addressee(part.organisation_id, part.organisation, part.role)


def _chosen(case: _Case, paper: MotionPaper, organisation: OrganisationId | None) -> HandlingRow:
    for part in case.parts(paper) or ():
        if organisation in (None, part.organisation_id):
            return part
    raise NoSuchPaper(paper)


def _letter_to(case: _Case, paper: MotionPaper, part: HandlingRow) -> Letter:
    if paper is MotionPaper.HAND_OVER:
        return motion_letters.hand_over(case.sender, case.life, part, case.rule)
    if paper is MotionPaper.REMINDER:
        duty = next(each for each in case.duties if each.part.id == part.id)
        return motion_letters.reminder(case.sender, case.life, duty, case.today)
    return motion_letters.answer(case.life, case.handed_to, part, case.sender.words).letter


def _book_values(session: Session, committee: str, year: int, today: date) -> MotionBook:
    public = [row for row in motion_lists.filed_rows(session, year) if row.is_public]
    return MotionBook(
        meeting=committee,
        subtitle=f"{year}年提案汇编",
        date_line=shown_day(today),
        motions=tuple(_text_values(committee, life_of(session, row.id)) for row in public),
    )


def _text_values(committee: str, life: MotionLife) -> MotionText:
    parts = (("情况", life.situation), ("分析", life.analysis), ("建议", life.suggestion))
    return MotionText(
        meeting=committee,
        subtitle="提案",
        number=life.row.number,
        title=life.row.title,
        submitters=tuple(each.name for each in life.submitters),
        category=life.row.category,
        date_line=shown_day(life.row.submitted_on),
        parts=tuple(MotionPart(heading, text) for heading, text in parts if text),
        handlers=handler_lines(in_force(life)),
    )


def _form_values(case: _Case) -> MotionForm:
    life = case.life
    text = _text_values(case.committee, life)
    return MotionForm(
        meeting=case.committee,
        subtitle="提案登记表",
        number=life.row.number,
        category=f"{life.row.category}　{motion_kind_word(life.row.kind)}",
        title=life.row.title,
        submitters=tuple(
            FormPerson(each.name, case.sectors.get(each.member_id or 0, ""))
            for each in life.submitters
        ),
        parts=text.parts,
        opinion=_opinion(life),
        received=shown_day(life.row.submitted_on),
    )


def _opinion(life: MotionLife) -> str:
    row = life.row
    if row.state.is_pending or row.decided_on is None:
        return ""
    if row.state.is_filed:
        return f"立案，{shown_day(row.decided_on)}。" + "；".join(handler_lines(in_force(life)))
    return f"{motion_state_word(row.state)}，{shown_day(row.decided_on)}。{life.decision_note}"


def _feedback_values(case: _Case, part: HandlingRow) -> FeedbackForm:
    life = case.life
    own = [each for each in life.replies if each.organisation == part.organisation]
    reply = own[-1] if own else None
    return FeedbackForm(
        meeting=case.committee,
        subtitle="提案办理情况征询意见表",
        number=life.row.number,
        title=life.row.title,
        submitters=tuple(each.name for each in life.submitters),
        handler=part.organisation,
        reply_number=reply.document if reply else "",
        attitude=reply.attitude if reply else None,
        result=reply.result if reply else None,
        opinion=reply.feedback_note if reply else "",
    )


def _figure_tables(sheet: MotionFiguresSheet) -> Sequence[Table]:
    lines: list[list[object]] = [
        [section.title, line.label, int(line.value), line.percent, line.basis]
        for section in sheet.sections
        for line in section.lines
    ]
    checks: list[list[object]] = [
        [each.formula, int(each.left), int(each.right), "相符" if each.holds else "不符"]
        for each in sheet.checks
    ]
    return (
        Table("统计表", FIGURE_HEADS, lines),
        Table("数据勾稽", CHECK_HEADS, checks),
        Table("工作情况", ("工作情况",), [[sheet.paragraph]]),
    )
