"""The use cases of schedule, organs and groups of an open record; each loaded when first asked."""

from functools import cached_property
from typing import TYPE_CHECKING

from desktop.services.print_use_cases import PrintUseCases

if TYPE_CHECKING:
    from desktop.services.organ_documents import OrganDocumentService
    from desktop.services.organs import OrganService
    from desktop.services.plenary_groups import PlenaryGroupService
    from desktop.services.schedule import ScheduleService
    from desktop.services.schedule_documents import ScheduleDocumentService
    from desktop.services.schedule_sittings import ScheduleSittingService


class OrganUseCases(PrintUseCases):
    """The part of a workspace that a plenary is prepared with."""

    @cached_property
    def schedule(self) -> "ScheduleService":
        """The schedule of a meeting."""
        from desktop.services.schedule import ScheduleService

        return ScheduleService(self.uow)

    @cached_property
    def schedule_sittings(self) -> "ScheduleSittingService":
        """Sittings made from the schedule."""
        from desktop.services.schedule_sittings import ScheduleSittingService

        return ScheduleSittingService(self.uow)

    @cached_property
    def schedule_documents(self) -> "ScheduleDocumentService":
        """The printed forms of the schedule."""
        from desktop.services.schedule_documents import ScheduleDocumentService

        return ScheduleDocumentService(self.uow, self.schedule)

    @cached_property
    def organs(self) -> "OrganService":
        """主席团, 秘书处, 提案审查委员会."""
        from desktop.services.organs import OrganService

        return OrganService(self.uow)

    @cached_property
    def plenary_groups(self) -> "PlenaryGroupService":
        """小组 and 联组."""
        from desktop.services.plenary_groups import PlenaryGroupService

        return PlenaryGroupService(self.uow)

    @cached_property
    def organ_documents(self) -> "OrganDocumentService":
        """The lists of organs and groups."""
        from desktop.services.organ_documents import OrganDocumentService

        return OrganDocumentService(self.uow, self.organs, self.plenary_groups)
