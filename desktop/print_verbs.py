"""`print` on the command line: the papers of a meeting, and of the motions of a year."""

from dataclasses import dataclass
from pathlib import Path

import click

from db.domain.ids import MeetingId
from db.domain.vocabulary import MemberOrder
from desktop.attendance_print import PaperWish, print_paper
from desktop.floor_print import OF_FLOOR, print_floor
from desktop.services.attendance_documents import AttendancePaper
from desktop.services.attendance_sheets import LeaveGrouping
from desktop.services.documents import DocumentChoice, DocumentKind
from desktop.services.motion_papers import ABOUT_ONE, GROUPED, HAS_TABLE, MotionPaper, YearChoice
from desktop.services.workspace import Workspace

PREFIX = "motion-"
OF_YEAR = {f"{PREFIX}{paper}": paper for paper in MotionPaper if paper not in ABOUT_ONE}
OF_ATTENDANCE = {paper.value: paper for paper in AttendancePaper}
WORDS = (*(kind.value for kind in DocumentKind), *OF_ATTENDANCE, *OF_FLOOR, *OF_YEAR)
"""Every paper that can be printed, as it is typed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintWish:
    """The options of `print`; those of the other kind of paper are left out."""

    number: int | None
    year: int | None
    only: str | None
    is_split: bool
    order: MemberOrder
    ordinal: int | None
    grouping: LeaveGrouping
    names: tuple[str, ...]
    has_phones: bool


def require_options(what: str, out: Path, wish: PrintWish) -> None:
    """Refuse options that do not fit the paper: usage, not a fault of the record."""
    paper = OF_YEAR.get(what)
    if paper is None and wish.number is None:
        raise click.UsageError(f"{what} 需要 --meeting")
    if paper is not None and wish.year is None:
        raise click.UsageError(f"{what} 需要 --year")
    if (wish.only or wish.is_split) and paper not in GROUPED:
        raise click.UsageError("--only 和 --split 用于提案的分组清单")
    if wish.has_phones and what != AttendancePaper.ABSENCE_LIST:
        raise click.UsageError("--phones 用于缺席名单（absence-list）")
    if paper is not None and out.suffix.lower() not in _suffixes(paper):
        raise click.UsageError(f"{what} 可以写成 {'、'.join(_suffixes(paper))}")


def print_to(desk: Workspace, what: str, out: Path, wish: PrintWish) -> tuple[str, ...]:
    """Write a paper to a file; return the characters that no font can print.

    Raises NoSuchMeeting, or an environment fault for the target.
    """
    paper = OF_YEAR.get(what)
    if paper is None:
        meeting = MeetingId(wish.number or 0)
        if what in OF_ATTENDANCE:
            asked = PaperWish(
                ordinal=wish.ordinal,
                grouping=wish.grouping,
                names=wish.names,
                has_phones=wish.has_phones,
            )
            return print_paper(desk, (OF_ATTENDANCE[what], meeting), out, asked)
        if what in OF_FLOOR:
            return print_floor(desk, what, meeting, wish.ordinal, out)
        choice = DocumentChoice(kind=DocumentKind(what), meeting=meeting, order=wish.order)
        return desk.documents.save(choice, out).missing_glyphs
    year = wish.year or 0
    wanted = YearChoice(paper=paper, year=year, group=wish.only, is_split=wish.is_split)
    return _print_motions(desk, wanted, out)


def _print_motions(desk: Workspace, choice: YearChoice, out: Path) -> tuple[str, ...]:
    documents = desk.motion_documents
    _require_group(desk, choice)
    kind = out.suffix.lower()
    if kind == ".xlsx":
        documents.save(documents.workbook(choice), out)
        return ()
    if kind == ".docx":
        documents.save(documents.book_word(choice.year), out)
        return ()
    document = documents.of_year(choice)
    documents.save(document.content, out)
    return document.missing_glyphs


def _require_group(desk: Workspace, choice: YearChoice) -> None:
    names = desk.motion_documents.groups(choice.paper, choice.year)
    if choice.group is not None and choice.group not in names:
        known = "、".join(names) or "没有分组"
        raise click.BadParameter(f"没有“{choice.group}”这一组：{known}", param_hint="--only")


def _suffixes(paper: MotionPaper) -> tuple[str, ...]:
    if paper is MotionPaper.BOOK:
        return ".pdf", ".docx"
    return (".pdf", ".xlsx") if paper in HAS_TABLE else (".pdf",)
