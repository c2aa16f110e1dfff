"""The print centre of an open record; it is loaded when it is first asked for."""

from functools import cached_property
from typing import TYPE_CHECKING, cast

from desktop.services.paper_use_cases import PaperUseCases

if TYPE_CHECKING:
    from desktop.services.preflight import PreflightService
    from desktop.services.print_centre import PrintCentre
    from desktop.services.workspace import Workspace


class PrintUseCases(PaperUseCases):
    """The part of a workspace that papers are printed with."""

    @cached_property
    def print_centre(self) -> "PrintCentre":
        """Every paper of a meeting: made, saved, printed, on record."""
        from desktop.services.print_centre import PrintCentre

        return PrintCentre(self.uow, cast("Workspace", self))

    @cached_property
    def preflight(self) -> "PreflightService":
        """What to look at before printing."""
        from desktop.services.preflight import PreflightService

        desk = cast("Workspace", self)
        return PreflightService(
            self.uow, desk.orders, self.sign_ins, desk.schedule, desk.plenary_groups
        )
