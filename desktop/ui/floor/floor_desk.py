"""The running sitting as the floor page works with it: one view, one clock, one way to act."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from db.domain.ids import SittingId
from db.domain.vocabulary import Area
from desktop.services.floor import FloorView
from desktop.settings import SOUND
from desktop.ui.desk import Desk
from desktop.ui.widgets.countdown import Countdown
from desktop.ui.widgets.signal_sounds import Sound

SECOND = 1000
RENEW_MS = 20_000
RETRY_MS = 3_000
SHOWN_AREAS = frozenset(
    {Area.FLOOR, Area.SPEECHES, Area.ORDER, Area.POLICY, Area.MEETINGS, Area.SIGN_INS, Area.UNITS}
)


class FloorDesk(QObject):
    """Holds what the floor looks like at this moment, and renews it after every step."""

    view_changed = Signal()
    _went_stale = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self.desk = desk
        self.sitting: SittingId | None = None
        self.view: FloorView | None = None
        self._is_acting = False
        self.countdown = Countdown(self._seconds_left, self)
        self._pulse = QTimer(self)
        self._pulse.timeout.connect(self._on_pulse)
        self.countdown.warned.connect(lambda: self._play(Sound.WARNING))
        self.countdown.ended.connect(lambda: self._play(Sound.END))
        # The floor itself may hear of a change after this desk: look at it when all have heard.
        self._went_stale.connect(self.refresh, Qt.ConnectionType.QueuedConnection)
        desk.bus.changed.connect(self._on_changed)

    def show_sitting(self, sitting: SittingId | None) -> None:
        """Lead this sitting from now on."""
        if sitting != self.sitting:
            self.sitting = sitting
            self.view = None
            self.countdown.restart()
        self.refresh()

    def refresh(self) -> None:
        """Read the floor anew, and let the clock run or rest as it does there."""
        sitting, before = self.sitting, self.view
        floor = self.desk.workspace.floor
        self.view = None
        if sitting is not None:
            self.view = self.desk.attempt(lambda: floor.view(sitting))
        clock = self.view.clock if self.view else None
        if clock is None or before is None or before.clock is None or before.clock.key != clock.key:
            self.countdown.restart()
        if clock is not None:
            self.countdown.warn_at = clock.warning / SECOND
        if clock is not None and clock.is_running:
            self.countdown.run()
        else:
            self.countdown.rest()
        is_waiting = self.view is not None and self.view.unsaved > 0
        self._pulse.setInterval(RETRY_MS if is_waiting else RENEW_MS)
        self.view_changed.emit()

    def act(self, verb: Callable[[SittingId], object]) -> bool:
        """Do a verb on the sitting; a refusal is worded. Renew what is shown either way.

        A record that is open elsewhere is led there: here nothing is done, and it is said.
        """
        sitting = self.sitting
        if sitting is None:
            return False
        if self.desk.workspace.record.is_read_only:
            self.desk.say("warning", self.tr("这里只能查看：会场在打开文件的那台电脑上操作。"))
            return False
        self._is_acting = True
        try:
            return self.desk.succeeds(lambda: verb(sitting))
        finally:
            self._is_acting = False
            self.refresh()

    def wake(self) -> None:
        """Renew the forecast by itself, and write what waits for the disk."""
        self._pulse.start()

    def close(self) -> None:
        """Leave no timer behind."""
        self._pulse.stop()
        self.countdown.rest()
        self.sitting = None
        self.view = None

    def _seconds_left(self) -> float | None:
        clock = self.view.clock if self.view else None
        if clock is None:
            return None
        return clock.left_at(self.desk.workspace.floor.mono()) / SECOND

    def _play(self, sound: Sound) -> None:
        if self.desk.settings.get(SOUND):
            self.desk.sounds.play(sound)

    def _on_pulse(self) -> None:
        if self.sitting is None:
            return
        if self.view is not None and self.view.unsaved:
            self.act(lambda _: self.desk.workspace.floor.save())
        else:
            self.refresh()

    def _on_changed(self, changes: frozenset[Area]) -> None:
        if not self._is_acting and self.sitting is not None and changes & SHOWN_AREAS:
            self._went_stale.emit()
