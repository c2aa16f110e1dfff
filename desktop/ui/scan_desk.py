"""Signs in who is scanned while another page is shown, at the sitting that is open."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from db.domain.ids import SittingId
from db.domain.vocabulary import SignInSource
from desktop.ui.desk import Desk
from desktop.ui.scan_listener import ScanListener


class ScanDesk(QObject):
    """Listens at the window of the program; only a known code of an open sitting is taken."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self._is_listening = False
        self.listener = ScanListener(self._knows, self)
        self.listener.scanned.connect(self._on_scanned)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Begin to listen once the window is there; its handle sees every key first."""
        if event.type() == QEvent.Type.Show and not self._is_listening:
            handle = self._window.windowHandle()
            if handle is not None:
                handle.installEventFilter(self.listener)
                self._is_listening = True
        return super().eventFilter(watched, event)

    def _sitting(self) -> SittingId | None:
        if self._desk.open_sitting is not None:
            return self._desk.open_sitting
        running = self._desk.workspace.sign_ins.running_sitting()
        return running.id if running else None

    def _knows(self, code: str) -> bool:
        sitting = self._sitting()
        if sitting is None:
            return False
        sign_ins = self._desk.workspace.sign_ins
        return bool(self._desk.attempt(lambda: sign_ins.knows_code(sitting, code)))

    def _on_scanned(self, code: str) -> None:
        from desktop.ui.sign_in_actions import sign_in_service
        from desktop.ui.sign_in_results import DONE, result_text, sound_unless_done

        sitting = self._sitting()
        if sitting is None:
            return
        sign_ins = sign_in_service(self._desk)
        result = self._desk.attempt(lambda: sign_ins.sign_in(sitting, code, SignInSource.SCAN))
        if result is not None:
            is_done = result.outcome in DONE
            self._desk.say("done" if is_done else "warning", result_text(result))
            sound_unless_done(self._desk, result)
