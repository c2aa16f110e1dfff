"""The papers about one motion as the print centre makes them and puts them on record.

They are in no list of a meeting: the page of their motion offers them.
"""

from functools import partial

from db.domain.ids import MotionId, OrganisationId
from db.domain.motion_rows import MotionRow
from desktop.print_wording import motion_paper_word
from desktop.services.documents import Document
from desktop.services.motion_papers import ABOUT_ONE, HAS_WORD, MotionPaper
from desktop.services.paper_kinds import Binding, PaperEntry, PaperGroup, PaperKind, PaperWish
from desktop.services.workspace import Workspace


def motion_entry(paper: MotionPaper, motion: MotionId) -> PaperEntry:
    """Return a paper about a motion; whether the motion has it is for the caller to know."""
    kind = _KINDS[paper]
    return PaperEntry(
        name=f"{kind.name}-{motion}", title=kind.title, place=1, kind=kind, subject=motion
    )


def motion_wish(
    desk: Workspace, motion: MotionRow, organisation: OrganisationId | None = None
) -> PaperWish:
    """Return the wish for a paper about a motion, made for an organisation (None: the first)."""
    return PaperWish(
        meeting=desk.print_centre.meeting_of_year(motion.year),
        year=motion.year,
        subject=motion.id,
        organisation=organisation,
    )


def _make(paper: MotionPaper, desk: Workspace, wish: PaperWish) -> Document:
    return desk.motion_documents.of_motion(paper, MotionId(wish.subject or 0), wish.organisation)


def _write(paper: MotionPaper, desk: Workspace, wish: PaperWish) -> bytes:
    return desk.motion_documents.word(paper, MotionId(wish.subject or 0), wish.organisation)


_KINDS = {
    paper: PaperKind(
        name=f"motion-{paper}",
        title=motion_paper_word(paper),
        group=PaperGroup.MOTIONS,
        make=partial(_make, paper),
        word=partial(_write, paper) if paper in HAS_WORD else None,
        binding=Binding.NEVER,
    )
    for paper in MotionPaper
    if paper in ABOUT_ONE
}
