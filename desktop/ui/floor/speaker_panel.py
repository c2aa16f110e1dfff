"""Who speaks, large, with the clock; and who is called next."""

from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from db.domain.floor_events import FloorState
from desktop.floor_wording import floor_state_word
from desktop.i18n import translate
from desktop.services.floor import FloorRow, FloorView
from desktop.theme import set_role
from desktop.ui.models.floor_table_model import minutes_text
from desktop.ui.widgets.clock_face import ClockFace
from desktop.ui.widgets.countdown import Countdown

UPCOMING = 3


class SpeakerPanel(QFrame):
    """The card that the secretary looks at."""

    def __init__(self, countdown: Countdown, parent: QWidget) -> None:
        super().__init__(parent)
        set_role(self, "card")
        self._state = _label(self, "muted")
        self._name = _label(self, "display")
        self._unit = _label(self, "section-title")
        self._title = _label(self, "")
        self._interrupted = _label(self, "muted")
        self.clock = ClockFace(countdown, self)
        self._next = [
            _label(self, "section-title" if place == 0 else "") for place in range(UPCOMING)
        ]
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 10, 20, 10)
        layout.setSpacing(4)
        for label in (self._state, self._name, self._unit, self._title, self._interrupted):
            layout.addWidget(label)
        layout.addWidget(self.clock)
        layout.addSpacing(2)
        for label in self._next:
            layout.addWidget(label)

    def show_view(self, view: FloorView) -> None:
        """Show who speaks and who comes next."""
        self._show_current(view.current)
        other = view.interrupted
        self._interrupted.setVisible(other is not None)
        if other is not None:
            text = self.tr("{name}让出，结束后继续")
            self._interrupted.setText(text.format(name=other.speaker))
        for place, label in enumerate(self._next):
            row = view.upcoming[place] if place < len(view.upcoming) else None
            label.setVisible(row is not None)
            label.setText(upcoming_text(row) if row else "")

    def texts(self) -> tuple[str, ...]:
        """Return what is shown, top to bottom, without the clock."""
        labels = (self._state, self._name, self._unit, self._title, *self._next)
        return tuple(label.text() for label in labels if label.text())

    def _show_current(self, row: FloorRow | None) -> None:
        if row is None:
            self._state.setText(self.tr("没有人在发言：按空格键请下一位"))
            for label in (self._name, self._unit, self._title):
                label.clear()
                label.hide()
            return
        for label in (self._name, self._unit, self._title):
            label.show()
        state = floor_state_word(row.state, translate)
        place = self.tr("第 {number} 位").format(number=row.number) if row.number else ""
        allowed = self.tr("限时 {minutes}").format(minutes=minutes_text(row.allowed_seconds))
        self._state.setText("　".join(filter(None, (state, place, allowed))))
        set_role(self._state, "warning" if row.state is FloorState.PAUSED else "muted")
        self._name.setText(row.reader or row.speaker)
        self._unit.setText(row.unit)
        self._title.setText(row.title)


def upcoming_text(row: FloorRow) -> str:
    """Return “9. 王芳（民建市委会）　约 10:42”."""
    number = f"{row.number}. " if row.number else ""
    unit = translate("SpeakerPanel", "（{unit}）").format(unit=row.unit) if row.unit else ""
    text = f"{number}{row.reader or row.speaker}{unit}"
    if row.expected_start is None:
        return text
    when = translate("SpeakerPanel", "约 {time}").format(time=f"{row.expected_start:%H:%M}")
    return f"{text}　{when}"


def _label(parent: QWidget, role: str) -> QLabel:
    label = QLabel(parent)
    label.setWordWrap(True)
    if role:
        set_role(label, role)
    return label
