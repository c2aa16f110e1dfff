"""The use cases of 提案 work of an open record; each is loaded when it is first asked for."""

from functools import cached_property
from typing import TYPE_CHECKING

from db.opening import OpenRecord
from db.session import UnitOfWork

if TYPE_CHECKING:
    from desktop.services.motion_alike import AlikeService
    from desktop.services.motion_documents import MotionDocumentService
    from desktop.services.motion_figures import FigureService
    from desktop.services.motion_handling import HandlingService
    from desktop.services.motion_imports import MotionImportService
    from desktop.services.motion_review import ReviewService
    from desktop.services.motion_rules import MotionRuleService
    from desktop.services.motions import MotionService


class MotionUseCases:
    """The part of a workspace that motions are worked with."""

    def __init__(self, record: OpenRecord) -> None:
        self.record = record

    @property
    def uow(self) -> UnitOfWork:
        """The unit of work, for listening to its changes."""
        return self.record.uow

    @cached_property
    def motions(self) -> "MotionService":
        """Motions: entered, found, read whole."""
        from desktop.services.motions import MotionService

        return MotionService(self.uow)

    @cached_property
    def alike(self) -> "AlikeService":
        """Motions that say the same."""
        from desktop.services.motion_alike import AlikeService

        return AlikeService(self.uow)

    @cached_property
    def motion_imports(self) -> "MotionImportService":
        """Lists and Word forms of motions in."""
        from desktop.services.motion_imports import MotionImportService

        return MotionImportService(self.uow, self.alike)

    @cached_property
    def motion_documents(self) -> "MotionDocumentService":
        """The papers of motions."""
        from desktop.services.motion_documents import MotionDocumentService

        return MotionDocumentService(self.uow, self.figures)

    @cached_property
    def figures(self) -> "FigureService":
        """The yearly figures of motions."""
        from desktop.services.motion_figures import FigureService

        return FigureService(self.uow)

    @cached_property
    def motion_rules(self) -> "MotionRuleService":
        """What the work with motions goes by."""
        from desktop.services.motion_rules import MotionRuleService

        return MotionRuleService(self.uow)

    @cached_property
    def review(self) -> "ReviewService":
        """The review of motions."""
        from desktop.services.motion_review import ReviewService

        return ReviewService(self.uow)

    @cached_property
    def handling(self) -> "HandlingService":
        """Motions handed over, answered, archived."""
        from desktop.services.motion_handling import HandlingService

        return HandlingService(self.uow)
