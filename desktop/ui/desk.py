"""What every page works with: the record's use cases, this machine's settings, one voice."""

from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from db.domain.errors import EnvironmentFault, RuleViolation
from db.domain.ids import SittingId
from desktop.exchange.errors import ExchangeError
from desktop.i18n import translate
from desktop.services.workspace import Workspace
from desktop.settings import SettingsStore
from desktop.ui.changes import ChangeBus

if TYPE_CHECKING:
    from desktop.ui.widgets.signal_sounds import SignalSounds

ResultT = TypeVar("ResultT")
MessageAction = tuple[str, Callable[[], object]]
EXPECTED = (RuleViolation, EnvironmentFault, ExchangeError)


class Desk(QObject):
    """The pages' access to the record; refusals become one bar of text, never a traceback."""

    said = Signal(str, str, object)

    def __init__(self, workspace: Workspace, settings: SettingsStore, parent: QObject) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self.settings = settings
        self.open_sitting: SittingId | None = None
        self.bus = ChangeBus(self)
        workspace.uow.subscribe(self.bus.publish)

    @cached_property
    def sounds(self) -> "SignalSounds":
        """The sounds of the program, made when the first is wanted."""
        from desktop.ui.widgets.signal_sounds import SignalSounds

        return SignalSounds(self)

    def attempt(self, verb: Callable[[], ResultT]) -> ResultT | None:
        """Do a verb; word a refusal in the message bar and return None."""
        try:
            return verb()
        except EXPECTED as error:
            self.refuse(error)
            return None

    def succeeds(self, verb: Callable[[], object]) -> bool:
        """Do a verb; word a refusal in the message bar and return False."""
        try:
            verb()
        except EXPECTED as error:
            self.refuse(error)
            return False
        return True

    def refuse(self, error: BaseException) -> None:
        """Word a refusal in the message bar."""
        from desktop.errors import explain

        self.say("error", explain(error, translate) or str(error))

    def say(self, kind: str, text: str, actions: Sequence[MessageAction] = ()) -> None:
        """Show a message: ``kind`` is info, done, warning or error."""
        self.said.emit(kind, text, list(actions))

    def say_saved(self, path: Path) -> None:
        """Say that a file was written, with 打开 and 打开所在文件夹."""
        self.say(
            "done",
            self.tr("已保存到 {path}").format(path=path),
            [
                (self.tr("打开"), lambda: open_file(path)),
                (self.tr("打开所在文件夹"), lambda: open_file(path.parent)),
            ],
        )


def open_file(path: Path) -> None:
    """Open a file or folder with the system's program for it."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
