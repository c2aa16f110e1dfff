"""The use cases of the floor of an open record; each is loaded when it is first asked for."""

from functools import cached_property
from typing import TYPE_CHECKING

from desktop.services.vote_use_cases import VoteUseCases

if TYPE_CHECKING:
    from desktop.services.chair_scripts import ChairScriptService
    from desktop.services.floor import FloorService
    from desktop.services.speaker_notes import SpeakerNotesService
    from desktop.services.speaking_order import SpeakingOrderService
    from desktop.services.speech_log import SpeechLogService


class FloorUseCases(VoteUseCases):
    """The part of a workspace that speeches are ordered, heard and logged with."""

    @cached_property
    def orders(self) -> "SpeakingOrderService":
        """The speaking order."""
        from desktop.services.speaking_order import SpeakingOrderService

        return SpeakingOrderService(self.uow)

    @cached_property
    def floor(self) -> "FloorService":
        """The floor of a sitting run live."""
        from desktop.services.floor import FloorService

        return FloorService(self.uow, self.orders, self.sign_ins)

    @cached_property
    def speech_log(self) -> "SpeechLogService":
        """What was really said, and the share for reports."""
        from desktop.services.speech_log import SpeechLogService

        return SpeechLogService(self.uow, self.floor)

    @cached_property
    def chair_scripts(self) -> "ChairScriptService":
        """主持词 and cue cards."""
        from desktop.services.chair_scripts import ChairScriptService

        return ChairScriptService(self.floor, self.uow)

    @cached_property
    def speaker_notes(self) -> "SpeakerNotesService":
        """发言须知."""
        from desktop.services.speaker_notes import SpeakerNotesService

        return SpeakerNotesService(self.floor, self.uow)
