"""The papers of attendance on the command line: what `print` is asked for, and what it writes."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from db.domain.ids import MeetingId, MemberId
from db.domain.vocabulary import MemberOrder
from desktop.services.attendance_documents import AttendanceChoice, AttendancePaper
from desktop.services.attendance_sheets import LeaveGrouping
from desktop.services.workspace import Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperWish:
    """The options of `print` that papers of attendance know."""

    ordinal: int | None = None
    grouping: LeaveGrouping = LeaveGrouping.KIND
    names: tuple[str, ...] = ()
    has_phones: bool = False


def print_paper(
    desk: Workspace, what: tuple[AttendancePaper, MeetingId], out: Path, wish: PaperWish
) -> tuple[str, ...]:
    """Write a paper of a meeting as PDF, or as a workbook when the file is to be .xlsx.

    Returns the characters that no font can print. Raises NoSuchMeeting, NoSuchSitting, the faults
    of the target, and BadParameter for a member who is not there or whose name several have.
    """
    paper, meeting = what
    choice = AttendanceChoice(
        paper=paper,
        meeting=meeting,
        sitting=None if wish.ordinal is None else desk.sign_ins.sitting(meeting, wish.ordinal).id,
        members=_members(desk, wish.names),
        grouping=wish.grouping,
        has_phones=wish.has_phones,
    )
    if out.suffix.lower() == ".xlsx":
        desk.attendance_documents.export(choice, out)
        return ()
    return desk.attendance_documents.save(choice, out).missing_glyphs


def _members(desk: Workspace, names: Sequence[str]) -> frozenset[MemberId] | None:
    """Return the members called by number or name; None when nobody is named: all."""
    everyone = desk.members.members(MemberOrder.PINYIN) if names else ()
    found = set()
    for name in names:
        called = [row.id for row in everyone if name in (row.number, row.name)]
        if not called:
            raise click.BadParameter(f"没有“{name}”", param_hint="--member")
        if len(called) > 1:
            raise click.BadParameter(f"“{name}”有几位，请写证号", param_hint="--member")
        found.update(called)
    return frozenset(found) if names else None
