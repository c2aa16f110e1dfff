"""座次: the hall and who sits where, and every paper that comes of it."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from db.domain.ids import HallId, MeetingId, SittingId
from db.domain.seat_rows import HallRow
from db.domain.vocabulary import Area
from desktop.icons import icon
from desktop.services.seating import SeatChoice, SeatingView, SeatProposal
from desktop.theme import set_role
from desktop.ui.desk import Desk
from desktop.ui.dialogs.files import ask_save_path
from desktop.ui.dialogs.hall_dialog import HallDialog
from desktop.ui.dialogs.rostrum_dialog import RostrumDialog
from desktop.ui.dialogs.seating_dialog import SeatingDialog
from desktop.ui.tabs.seat_plan_panel import SeatPlanPanel
from desktop.ui.widgets.action_button import action_button

if TYPE_CHECKING:
    from desktop.ui.tabs.seat_papers_panel import SeatPapersPanel

SHOWN_AREAS = frozenset(
    {
        Area.SEATS,
        Area.MEMBERS,
        Area.MEETINGS,
        Area.SECTORS,
        Area.PARTIES,
        Area.COMMITTEES,
        Area.TERM,
    }
)


class SeatsTab(QWidget):
    """Seats of a meeting: for all its sittings, or for one that has its own plan."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._meeting: MeetingId | None = None
        self._view: SeatingView | None = None
        self._is_stale = True
        self._build_actions()
        self._build_layout()
        self._connect()

    def show_meeting(self, meeting: MeetingId) -> None:
        """Show the seats of a meeting; they are read when the tab is seen."""
        self._meeting = meeting
        chosen = self._sitting.currentData()
        self._sitting.clear()
        self._sitting.addItem(self.tr("各场次共用"), None)
        for sitting in self._desk.workspace.meetings.view(meeting).sittings:
            self._sitting.addItem(sitting.name, sitting.id)
        self._sitting.setCurrentIndex(max(self._sitting.findData(chosen), 0))
        self._mark_stale()

    def showEvent(self, event: QShowEvent) -> None:
        """Read the seats if something has changed since."""
        super().showEvent(event)
        if self._is_stale:
            self.refresh()

    def refresh(self) -> None:
        """Read halls and seats again."""
        if self._meeting is None:
            return
        self._is_stale = False
        meeting, sitting = self._meeting, self._key()
        self._view = self._desk.workspace.seating.view(meeting, sitting)
        self._fill_halls()
        self.plan.show_view(self._view, self._chosen_hall())
        if self.papers is not None:
            self.papers.show_meeting(meeting, sitting, has_plan=self._view is not None)
        self._say_state()
        has_hall = self._hall.count() > 0
        for action in (self.change_hall, self.remove_hall, self.make):
            action.setEnabled(has_hall)
        for action in (self.rostrum, self.empty, self.export):
            action.setEnabled(self._view is not None)

    def _build_actions(self) -> None:
        self.new_hall = QAction(icon("add"), self.tr("新建会场…"), self)
        self.change_hall = QAction(icon("edit"), self.tr("修改会场…"), self)
        self.remove_hall = QAction(icon("delete"), self.tr("删除会场"), self)
        self.make = QAction(icon("seats"), self.tr("排座…"), self)
        self.rostrum = QAction(icon("star"), self.tr("主席台…"), self)
        self.empty = QAction(icon("delete"), self.tr("清空座次"), self)
        self.export = QAction(icon("export"), self.tr("导出 Excel…"), self)

    def _build_layout(self) -> None:
        self._sitting, self._hall = QComboBox(self), QComboBox(self)
        self._sitting.setAccessibleName(self.tr("场次"))
        self._hall.setAccessibleName(self.tr("会场"))
        self._state = QLabel(self)
        set_role(self._state, "muted")
        self._switch = QTabBar(self)
        self._switch.setAccessibleName(self.tr("座位图或证件"))
        self._switch.addTab(icon("table"), self.tr("座位图"))
        self._switch.addTab(icon("pdf"), self.tr("证件和座次表"))
        first, second = QHBoxLayout(), QHBoxLayout()
        first.setSpacing(8)
        second.setSpacing(8)
        for box in (self._sitting, self._hall):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            first.addWidget(box)
        more = QPushButton(icon("more"), self.tr("会场和更多"), self)
        self.menu = QMenu(more)
        self.menu.addActions([self.new_hall, self.change_hall, self.remove_hall])
        self.menu.addSeparator()
        self.menu.addActions([self.export, self.empty])
        more.setMenu(self.menu)
        first.addWidget(more)
        first.addStretch(1)
        first.addWidget(action_button(self.rostrum, "", self))
        first.addWidget(action_button(self.make, "primary", self))
        second.addWidget(self._switch)
        second.addWidget(self._state, 1)
        self.plan = SeatPlanPanel(self._desk, self)
        self.papers: SeatPapersPanel | None = None
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.plan)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(first)
        layout.addLayout(second)
        layout.addWidget(self._stack, 1)
        self.setFocusProxy(self.plan.grid)

    def _connect(self) -> None:
        self._sitting.activated.connect(self.refresh)
        self._hall.activated.connect(self._on_hall_chosen)
        self._switch.currentChanged.connect(self._on_switched)
        self.new_hall.triggered.connect(lambda: HallDialog(self._desk, None, self).open())
        self.change_hall.triggered.connect(
            lambda: HallDialog(self._desk, self._chosen_hall(), self).open()
        )
        self.remove_hall.triggered.connect(self._on_remove_hall)
        self.make.triggered.connect(self._on_make)
        self.rostrum.triggered.connect(self._on_rostrum)
        self.empty.triggered.connect(self._on_empty)
        self.export.triggered.connect(self._on_export)
        self._desk.bus.changed.connect(self._on_changed)

    def _key(self) -> SittingId | None:
        key = self._sitting.currentData()
        return None if key is None else SittingId(key)

    def _fill_halls(self) -> None:
        """List the halls; the plan's own is shown, else the one that was chosen."""
        wanted = self._view.plan.hall_id if self._view else self._hall.currentData()
        self._hall.clear()
        for row in self._desk.workspace.halls.halls():
            self._hall.addItem(row.name, row.id)
        self._hall.setCurrentIndex(max(self._hall.findData(wanted), 0))

    def _chosen_hall(self) -> HallRow | None:
        key = self._hall.currentData()
        halls = self._desk.workspace.halls.halls()
        return next((row for row in halls if row.id == key), None)

    def _say_state(self) -> None:
        text = self.tr("还没有会场：先新建会场，再排座。")
        if self._view is not None:
            text = self.tr("{hall}：已排座 {seated} 人，主席台 {high} 人").format(
                hall=self._view.hall.name,
                seated=len(self._view.seated),
                high=len(self._view.rostrum),
            )
            if self._key() is not None and not self._view.is_own:
                text += self.tr("（与各场次共用；在这里排座则另排一份）")
        elif self._hall.count():
            text = self.tr("还没有排座：点“排座…”。")
        self._state.setText(text)

    def _mark_stale(self) -> None:
        self._is_stale = True
        if self.isVisible():
            self.refresh()

    def _on_changed(self, changes: frozenset[Area]) -> None:
        if self._meeting is None or not changes & SHOWN_AREAS:
            return
        if Area.MEETINGS in changes:
            known = {meeting.id for meeting in self._desk.workspace.meetings.meetings()}
            if self._meeting not in known:
                self._meeting = None
            else:
                self.show_meeting(self._meeting)
            return
        self._mark_stale()

    def _on_switched(self, place: int) -> None:
        if self.papers is None:
            # What draws paper is heavy: it waits until somebody wants a paper.
            from desktop.ui.tabs.seat_papers_panel import SeatPapersPanel

            self.papers = SeatPapersPanel(self._desk, self)
            self._stack.addWidget(self.papers)
        self._stack.setCurrentIndex(place)
        self.refresh()

    def _on_hall_chosen(self) -> None:
        """Show another hall while nobody sits in one; with a plan, 排座 moves everybody there."""
        if self._view is None:
            self.plan.show_view(None, self._chosen_hall())
        else:
            self._on_make()

    def _on_remove_hall(self) -> None:
        row = self._chosen_hall()
        if row is not None:
            self._desk.attempt(lambda: self._desk.workspace.halls.remove(row))

    def _on_make(self) -> None:
        if self._meeting is None:
            return
        proposal: SeatProposal = self._desk.workspace.seating.proposal(self._meeting, self._key())
        choice, hall = proposal.choice, self._hall.currentData()
        if choice is None or hall is None:
            return
        wanted = SeatChoice(
            meeting=choice.meeting,
            sitting=choice.sitting,
            hall=HallId(hall),
            grouping=choice.grouping,
            fill=choice.fill,
            rotation=choice.rotation,
        )
        dialog = SeatingDialog(self._desk, wanted, proposal, self)
        dialog.finished.connect(self.refresh)
        dialog.open()

    def _on_rostrum(self) -> None:
        if self._view is not None:
            RostrumDialog(self._desk, self._view, self).open()

    def _on_empty(self) -> None:
        view = self._view
        if view is not None:
            self._desk.attempt(lambda: self._desk.workspace.seating.remove_plan(view))

    def _on_export(self) -> None:
        view = self._view
        if view is None:
            return
        name = f"{view.meeting.name}座次表.xlsx"
        path = ask_save_path(self, self.tr("导出 Excel"), name, "Excel (*.xlsx)")
        exports = self._desk.workspace.exports
        if path is not None and self._desk.succeeds(lambda: exports.export_seats(view, path)):
            self._desk.say_saved(path)
