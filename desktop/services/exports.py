"""Handing lists on as workbooks that import again unchanged."""

from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

from db.domain.ids import MeetingId, MemberId
from db.domain.motion_query import MotionQuery
from db.domain.motion_rows import MotionRow, SubmitterRow
from db.domain.rows import MemberRow
from db.repositories import members, motion_fates, motion_search, motions, speeches
from db.session import UnitOfWork
from desktop.services.documents import os_fault
from desktop.services.imports import draft_of, speech_draft_of
from desktop.services.seating import SeatingView

TWO = 2
ALL = 1_000_000
"""More motions than a record has: an export is never cut short."""


class ExportService:
    """Writes lists of the record to workbooks."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def export_members(self, rows: Sequence[MemberRow], path: Path) -> None:
        """Write members, in the order given. Raises PlaceNotWritable, DiskFull, StorageGone."""
        from desktop.exchange.export import member_table

        headers, lines = member_table([draft_of(row) for row in rows])
        _export(path, "委员名单", headers, lines)

    def export_speeches(self, meeting: MeetingId, path: Path) -> None:
        """Write the speech requests of a meeting in the order of submission."""
        from desktop.exchange.export import speech_table

        with self._uow.read() as session:
            drafts = [speech_draft_of(row) for row in speeches.of_meeting(session, meeting)]
        headers, lines = speech_table(drafts)
        _export(path, "大会发言申请", headers, lines)

    def export_motions(self, query: MotionQuery, path: Path) -> None:
        """Write every motion that fits, by number: a catalogue with the life of each."""
        from desktop.exchange.motion_export import motion_table

        with self._uow.read() as session:
            found = motion_search.search(session, query, limit=ALL).rows
            submitters = motions.submitters_of(session)
            fates = motion_fates.fates(session)
            everyone = members.all_members(session)
        names = Counter(row.name for row in everyone)
        sectors = {row.id: row.sector for row in everyone}
        rows = sorted(found, key=_by_number)
        signers = {
            row.id: [_told_apart(each, names, sectors) for each in submitters[row.id]]
            for row in rows
        }
        headers, lines = motion_table(rows, signers, fates)
        _export(path, "提案目录", headers, lines)

    def export_seats(self, view: SeatingView, path: Path) -> None:
        """Write who sits where, row by row from the stage."""
        from desktop.exchange.seat_export import SeatDraft, seat_table

        drafts = [
            SeatDraft(
                name=each.member.name,
                row=each.seat.row,
                number=each.number,
                block=view.blocks[each.block],
                parties="、".join(each.member.parties),
                sector=each.member.sector,
                post=each.member.duty,
                badge_number=each.member.number,
            )
            for each in view.seated
        ]
        headers, lines = seat_table(drafts)
        _export(path, "座次表", headers, lines)


def _by_number(row: MotionRow) -> tuple[int, bool, int, str, int]:
    return row.year, not row.number, len(row.number), row.number, row.id


def _told_apart(
    submitter: SubmitterRow, names: Counter[str], sectors: Mapping[MemberId, str]
) -> str:
    """Return a submitter's name; one of two members of a name has his sector behind it."""
    if submitter.member_id is None or names[submitter.name] < TWO:
        return submitter.name
    return f"{submitter.name}（{sectors[submitter.member_id]}）"


def _export(
    path: Path, title: str, headers: Sequence[str], lines: Sequence[Sequence[object]]
) -> None:
    from desktop.exchange.export import export_table

    try:
        export_table(path, title, headers, lines)
    except OSError as error:
        raise os_fault(error, path) from error
