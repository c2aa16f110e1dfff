"""Handing lists on as workbooks that import again unchanged."""

from collections.abc import Sequence
from pathlib import Path

from db.domain.ids import MeetingId
from db.domain.motion_rows import MotionRow
from db.domain.rows import MemberRow
from db.repositories import speeches
from db.session import UnitOfWork
from desktop.services.documents import os_fault
from desktop.services.imports import draft_of, speech_draft_of
from desktop.services.seating import SeatingView


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

    def export_motions(self, rows: Sequence[MotionRow], path: Path) -> None:
        """Write motions, in the order given: a catalogue with where each stands."""
        from desktop.exchange.motion_export import motion_table

        headers, lines = motion_table(rows)
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


def _export(
    path: Path, title: str, headers: Sequence[str], lines: Sequence[Sequence[object]]
) -> None:
    from desktop.exchange.export import export_table

    try:
        export_table(path, title, headers, lines)
    except OSError as error:
        raise os_fault(error, path) from error
