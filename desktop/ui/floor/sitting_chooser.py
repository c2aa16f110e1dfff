"""Which sitting is led: the running one by itself, else one that the secretary chooses."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from db.domain.ids import MeetingId, SittingId
from db.domain.rows import AgendaItemRow
from db.domain.vocabulary import SittingKind
from desktop.ui.desk import Desk


class SittingChooser(QWidget):
    """Two boxes: the meeting, newest first, and its sittings."""

    chosen = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._meeting = QComboBox(self)
        self._meeting.setAccessibleName(self.tr("会议"))
        self._meeting.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._meeting.setMinimumContentsLength(24)
        self._sitting = QComboBox(self)
        self._sitting.setAccessibleName(self.tr("场次"))
        self._sitting.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._meeting)
        layout.addWidget(self._sitting)
        self._meeting.activated.connect(self._on_meeting_chosen)
        self._sitting.activated.connect(self._on_sitting_chosen)
        self.agenda: tuple[AgendaItemRow, ...] = ()

    def sitting(self) -> SittingId | None:
        """Return the chosen sitting."""
        key = self._sitting.currentData()
        return None if key is None else SittingId(key)

    def reload(self) -> None:
        """List the meetings anew; what was chosen stays if it is still there."""
        chosen, meeting = self.sitting(), self._meeting.currentData()
        if chosen is None:
            running = self._desk.workspace.sign_ins.running_sitting()
            if running is not None:
                chosen, meeting = running.id, running.meeting_id
        meetings = sorted(
            self._desk.workspace.meetings.meetings(), key=lambda row: row.starts_on, reverse=True
        )
        self._meeting.clear()
        for row in meetings:
            self._meeting.addItem(row.name, row.id)
        if meeting is None and meetings:
            meeting = self._usual([row.id for row in meetings])
        self._meeting.setCurrentIndex(max(self._meeting.findData(meeting), 0))
        self._list_sittings(chosen)

    def show_sitting(self, meeting: MeetingId, sitting: SittingId) -> None:
        """Choose a sitting."""
        self._meeting.setCurrentIndex(self._meeting.findData(meeting))
        self._list_sittings(sitting)

    def _usual(self, meetings: list[MeetingId]) -> MeetingId:
        """Return the newest meeting that has a sitting for speeches, else the newest."""
        view = self._desk.workspace.meetings.view
        for key in meetings:
            if any(each.kind is SittingKind.SPEECHES for each in view(key).sittings):
                return key
        return meetings[0]

    def _list_sittings(self, chosen: SittingId | None) -> None:
        self._sitting.clear()
        meeting = self._meeting.currentData()
        if meeting is None:
            self.agenda = ()
            self.chosen.emit(None)
            return
        view = self._desk.workspace.meetings.view(MeetingId(meeting))
        self.agenda = view.agenda
        for each in view.sittings:
            text = f"{each.ordinal}. {each.name}　{each.starts_at:%m-%d %H:%M}"
            self._sitting.addItem(text, each.id)
        speeches = [each.id for each in view.sittings if each.kind is SittingKind.SPEECHES]
        wanted = chosen if chosen in {each.id for each in view.sittings} else None
        if wanted is None and speeches:
            wanted = speeches[0]
        self._sitting.setCurrentIndex(max(self._sitting.findData(wanted), 0))
        self.chosen.emit(self.sitting())

    def _on_meeting_chosen(self, _: int) -> None:
        self._list_sittings(None)

    def _on_sitting_chosen(self, _: int) -> None:
        self.chosen.emit(self.sitting())
