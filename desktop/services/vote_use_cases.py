"""The use cases of polls and elections of an open record; each is loaded when first asked for."""

from functools import cached_property
from typing import TYPE_CHECKING

from desktop.services.attendance_use_cases import AttendanceUseCases

if TYPE_CHECKING:
    from desktop.services.elections import ElectionService
    from desktop.services.polls import PollService
    from desktop.services.vote_documents import VoteDocumentService


class VoteUseCases(AttendanceUseCases):
    """The part of a workspace that votes are taken with."""

    @cached_property
    def polls(self) -> "PollService":
        """Polls: opened, closed, corrected."""
        from desktop.services.polls import PollService

        return PollService(self.uow, self.sign_ins)

    @cached_property
    def elections(self) -> "ElectionService":
        """Elections: drawn up, begun, counted."""
        from desktop.services.elections import ElectionService

        return ElectionService(self.uow, self.sign_ins)

    @cached_property
    def vote_documents(self) -> "VoteDocumentService":
        """The papers of polls and elections."""
        from desktop.services.vote_documents import VoteDocumentService

        return VoteDocumentService(self.uow, self.polls, self.elections)
