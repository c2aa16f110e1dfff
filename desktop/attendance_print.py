"""The papers of attendance on the command line: what `print` is asked for, and what it writes."""

from collections.abc import Sequence
from pathlib import Path

import click

from db.domain.ids import MeetingId, MemberId
from db.domain.vocabulary import MemberOrder
from desktop.services.attendance_documents import AttendanceChoice, AttendancePaper
from desktop.services.attendance_sheets import LeaveGrouping
from desktop.services.workspace import Workspace


def print_paper(
    desk: Workspace,
    what: tuple[AttendancePaper, MeetingId],
    out: Path,
    *,
    ordinal: int | None,
    grouping: LeaveGrouping,
    names: Sequence[str],
) -> tuple[str, ...]:
    """Write a paper of a meeting as PDF, or as a workbook when the file is to be .xlsx.

    Returns the characters that no font can print. Raises NoSuchMeeting, NoSuchSitting, the faults
    of the target, and BadParameter for a member who is not there or whose name several have.
    """
    paper, meeting = what
    choice = AttendanceChoice(
        paper=paper,
        meeting=meeting,
        sitting=None if ordinal is None else desk.sign_ins.sitting(meeting, ordinal).id,
        members=_members(desk, names),
        grouping=grouping,
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
