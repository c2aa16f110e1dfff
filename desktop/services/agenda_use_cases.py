"""The use cases of agendas and new meetings; each is loaded when first asked for."""

from functools import cached_property
from typing import TYPE_CHECKING

from desktop.services.organ_use_cases import OrganUseCases

if TYPE_CHECKING:
    from desktop.services.agenda import AgendaService
    from desktop.services.meeting_plans import MeetingPlanService


class AgendaUseCases(OrganUseCases):
    """The part of a workspace that meetings are prepared with."""

    @cached_property
    def agenda(self) -> "AgendaService":
        """The agenda: drafted, passed, supplemented."""
        from desktop.services.agenda import AgendaService

        return AgendaService(self.uow, self.orders, self.polls)

    @cached_property
    def meeting_plans(self) -> "MeetingPlanService":
        """New meetings from templates and from other meetings."""
        from desktop.services.meeting_plans import MeetingPlanService

        return MeetingPlanService(self.uow)
