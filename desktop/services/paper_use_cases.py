"""The use cases of minutes, letterhead and wording; each is loaded when it is first asked for."""

from functools import cached_property
from typing import TYPE_CHECKING

from desktop.services.floor_use_cases import FloorUseCases

if TYPE_CHECKING:
    from desktop.services.letterheads import LetterheadService
    from desktop.services.minutes import MinutesService
    from desktop.services.minutes_documents import MinutesDocumentService
    from desktop.services.wordings import WordingService


class PaperUseCases(FloorUseCases):
    """The part of a workspace that is written and printed after a meeting, and its words."""

    @cached_property
    def minutes(self) -> "MinutesService":
        """The minutes of meetings."""
        from desktop.services.minutes import MinutesService
        from desktop.services.minutes_facts import MinutesFactReader

        facts = MinutesFactReader(self.uow, self.speech_log, self.polls, self.elections)
        return MinutesService(self.uow, facts)

    @cached_property
    def minutes_documents(self) -> "MinutesDocumentService":
        """The papers of the minutes."""
        from desktop.services.minutes_documents import MinutesDocumentService

        return MinutesDocumentService(self.uow, self.minutes)

    @cached_property
    def letterheads(self) -> "LetterheadService":
        """The letterhead."""
        from desktop.services.letterheads import LetterheadService

        return LetterheadService(self.uow)

    @cached_property
    def wordings(self) -> "WordingService":
        """The sentences of papers."""
        from desktop.services.wordings import WordingService

        return WordingService(self.uow)
