"""After a power cut: who was speaking, and the two answers to it, in a bar."""

from datetime import datetime, timedelta

from PySide6.QtCore import QTime, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QTimeEdit, QWidget

from db.domain.floor_events import SpeechKey
from desktop.services.floor import ResumeOffer
from desktop.theme import set_role


class ResumeBar(QFrame):
    """Offers 继续 and 已结束于…."""

    go_on_wanted = Signal()
    end_wanted = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("tone", "warning")
        set_role(self, "message")
        self._began: datetime | None = None
        self._latest: datetime | None = None
        self._about: SpeechKey | None = None
        self._text = QLabel(self)
        set_role(self._text, "section-title")
        self._text.setWordWrap(True)
        self._go_on = QPushButton(self.tr("继续"), self)
        set_role(self._go_on, "primary")
        self._time = QTimeEdit(self)
        self._time.setDisplayFormat("HH:mm:ss")
        self._time.setAccessibleName(self.tr("结束时间"))
        self._end = QPushButton(self.tr("已结束于"), self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(24, 8, 16, 8)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._go_on)
        layout.addWidget(self._end)
        layout.addWidget(self._time)
        for button in (self._go_on, self._end):
            # Space is the page's own key: here Enter answers.
            button.setAutoDefault(True)
        self.setFocusProxy(self._go_on)
        self._go_on.clicked.connect(self.go_on_wanted)
        self._end.clicked.connect(self._on_end)
        self.hide()

    def show_offer(self, offer: ResumeOffer | None, now: datetime) -> None:
        """Offer to go on; the end proposed is the time allowed, never later than now.

        Offered again of the same speech, only what is said is renewed.
        """
        is_known = offer is not None and not self.isHidden() and offer.row.key == self._about
        self.setVisible(offer is not None)
        self._about = offer.row.key if offer else None
        if offer is None:
            return
        began = offer.row.started_at or now
        self._began, self._latest = began, now
        self._text.setText(offer.sentence)
        if not is_known:
            end = min(began + timedelta(seconds=offer.row.allowed_seconds), now)
            self._time.setTime(QTime(end.hour, end.minute, end.second))

    def text(self) -> str:
        """Return the sentence of the offer."""
        return self._text.text()

    def moment(self) -> datetime | None:
        """Return the chosen end, within the speech: across midnight too, and never to come."""
        began, latest, time = self._began, self._latest, self._time.time()
        if began is None or latest is None:
            return None
        chosen = began.replace(hour=time.hour(), minute=time.minute(), second=time.second())
        if chosen < began - timedelta(seconds=1):
            chosen += timedelta(days=1)
        return max(min(chosen, latest), began)

    def _on_end(self) -> None:
        self.end_wanted.emit(self.moment())
