"""The use cases of attendance of an open record; each is loaded when it is first asked for."""

from functools import cached_property
from typing import TYPE_CHECKING

from desktop.services.motion_use_cases import MotionUseCases

if TYPE_CHECKING:
    from desktop.services.attendance import AttendanceService
    from desktop.services.participants import ParticipantService
    from desktop.services.sign_in import SignInService
    from desktop.services.sign_in_files import SignInFileService


class AttendanceUseCases(MotionUseCases):
    """The part of a workspace that attendance is worked with."""

    @cached_property
    def sign_ins(self) -> "SignInService":
        """The sign-in desk."""
        from desktop.services.sign_in import SignInService

        return SignInService(self.uow)

    @cached_property
    def sign_in_files(self) -> "SignInFileService":
        """What other desks noted, in and out."""
        from desktop.services.sign_in_files import SignInFileService

        return SignInFileService(self.uow)

    @cached_property
    def attendance(self) -> "AttendanceService":
        """Frozen attendance and its rules."""
        from desktop.services.attendance import AttendanceService

        return AttendanceService(self.uow)

    @cached_property
    def participants(self) -> "ParticipantService":
        """Who takes part in a meeting by name."""
        from desktop.services.participants import ParticipantService

        return ParticipantService(self.uow)
