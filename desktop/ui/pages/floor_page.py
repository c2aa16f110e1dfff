"""会场: a sitting led live from the keyboard, with what the hall sees beside it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from db.domain.floor_events import FloorKind
from db.domain.ids import MeetingId, SittingId
from db.domain.vocabulary import Area
from desktop.services.floor import FloorService
from desktop.theme import set_role
from desktop.ui.desk import Desk
from desktop.ui.floor.budget_panel import BudgetPanel
from desktop.ui.floor.floor_actions import FloorActions, key_button
from desktop.ui.floor.floor_desk import FloorDesk
from desktop.ui.floor.floor_list_panel import FloorListPanel
from desktop.ui.floor.live_box import LiveBox
from desktop.ui.floor.notes_panel import NotesPanel
from desktop.ui.floor.resume_bar import ResumeBar
from desktop.ui.floor.sitting_chooser import SittingChooser
from desktop.ui.floor.speaker_panel import SpeakerPanel
from desktop.ui.floor.stage_panel import StagePanel
from desktop.ui.floor.standing_line import StandingLine
from desktop.ui.stage.screens import Screens
from desktop.ui.stage.stage_view import ResultView
from desktop.ui.widgets.action_button import action_button
from desktop.ui.widgets.flow_row import FlowRow

CHOICES = frozenset({Area.MEETINGS, Area.AGENDA})
SIDE_WIDTH = 396
REST_MS = 30
"""The hall and the speaker are painted first; the long list follows when they have been."""


class FloorPage(QWidget):
    """Everything works by single keys while no box is typed into."""

    def __init__(self, desk: Desk, parent: QWidget, *, screens: Screens | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.floor = FloorDesk(desk, self)
        self.actions_of_floor = FloorActions(self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._build_parts(screens)
        self._build_layout()
        self._connect()
        self._chooser.reload()

    def show_sitting(self, meeting: MeetingId, sitting: SittingId) -> None:
        """Lead a sitting."""
        self._chooser.show_sitting(meeting, sitting)

    def show_result(self, result: ResultView) -> None:
        """Put the result of a poll or an election on the stage."""
        self.stage_panel.show_result(result)

    def showEvent(self, event: QShowEvent) -> None:
        """Take the keyboard, and offer what a power cut has left open."""
        super().showEvent(event)
        self.floor.wake()
        self.floor.refresh()
        self.catch_up()
        self._offer()
        asking = self if self.resume_bar.isHidden() else self.resume_bar
        asking.setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep the notes; a clock that runs goes on for the hall."""
        self._notes.keep()
        super().hideEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """When the window closes the stage goes dark, and no timer is left."""
        if watched is self._window and event.type() == QEvent.Type.Close:
            self._notes.keep()
            self.stage_panel.close_stage()
            self.floor.close()
            self._rest.stop()
        return super().eventFilter(watched, event)

    def _build_parts(self, screens: Screens | None) -> None:
        self._window = self.window()
        self._window.installEventFilter(self)
        desk, actions = self._desk, self.actions_of_floor
        self._title = QLabel(self.tr("会场"), self)
        set_role(self._title, "page-title")
        self._chooser = SittingChooser(desk, self)
        self._standing = StandingLine(self)
        self.resume_bar = ResumeBar(self)
        self.speaker = SpeakerPanel(self.floor.countdown, self)
        self.stage_panel = StagePanel(
            self.floor.countdown, actions, desk.settings, self, screens=screens
        )
        self.budgets = BudgetPanel(self)
        self._notes = NotesPanel(desk.settings, desk.workspace.record.path.stem, self)
        self.live = LiveBox(desk, self)
        self.list_panel = FloorListPanel(self.floor, actions, self)
        self._may_lead = not desk.workspace.record.is_read_only
        if not self._may_lead:
            actions.only_watch()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)

    def _build_layout(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._title)
        head.addWidget(self._chooser)
        head.addStretch(1)
        head.addWidget(self._standing)
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.addWidget(self._side())
        splitter.addWidget(self._middle())
        splitter.setStretchFactor(1, 1)
        splitter.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 16, 24, 16)
        layout.setSpacing(10)
        layout.addLayout(head)
        layout.addWidget(self._keys())
        layout.addWidget(self.resume_bar)
        layout.addWidget(splitter, 1)

    def _side(self) -> QWidget:
        inner = QWidget(self)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 4, 0)
        column.setSpacing(10)
        for part in (self.speaker, self.stage_panel, self.budgets):
            column.addWidget(part)
        column.addStretch(1)
        area = QScrollArea(self)
        area.setWidget(inner)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setMinimumWidth(SIDE_WIDTH)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return area

    def _keys(self) -> QWidget:
        actions = self.actions_of_floor
        row = FlowRow(self)
        verbs = (actions.call_next, actions.stop, actions.less, actions.more)
        others = (
            actions.restart,
            actions.point_of_order,
            actions.reply,
            actions.undo,
            actions.stage,
        )
        first = key_button(actions.toggle, "primary", row)
        row.set_widgets([first, *(key_button(each, "", row) for each in (*verbs, *others))])
        return row

    def _middle(self) -> QWidget:
        requests = QHBoxLayout()
        requests.setSpacing(8)
        requests.addWidget(self.live, 1)
        self._open = action_button(self.actions_of_floor.list_open, "", self)
        requests.addWidget(self._open, 0, Qt.AlignmentFlag.AlignTop)
        panel = QWidget(self)
        layout = QVBoxLayout(panel)
        layout.setContentsMargins(8, 0, 0, 0)
        layout.setSpacing(10)
        layout.addLayout(requests)
        layout.addWidget(self.list_panel, 1)
        layout.addWidget(self._notes)
        return panel

    def _connect(self) -> None:
        actions, service, act = self.actions_of_floor, self._service, self.floor.act
        actions.toggle.triggered.connect(lambda: act(service.toggle))
        actions.call_next.triggered.connect(lambda: act(service.call_next))
        actions.stop.triggered.connect(lambda: act(service.stop))
        actions.restart.triggered.connect(lambda: act(service.restart))
        actions.more.triggered.connect(lambda: act(lambda key: service.add_minutes(key, 1)))
        actions.less.triggered.connect(lambda: act(lambda key: service.add_minutes(key, -1)))
        actions.undo.triggered.connect(lambda: act(service.undo))
        actions.list_open.triggered.connect(self._on_list_open)
        actions.live.triggered.connect(lambda: self.live.begin(FloorKind.LIVE))
        actions.point_of_order.triggered.connect(lambda: self.live.begin(FloorKind.POINT_OF_ORDER))
        actions.reply.triggered.connect(lambda: self.live.begin(FloorKind.REPLY))
        self.resume_bar.go_on_wanted.connect(lambda: self._answer(service.go_on))
        self.resume_bar.end_wanted.connect(
            lambda moment: self._answer(lambda key: service.ended_at(key, moment))
        )
        self.live.added.connect(self.floor.refresh)
        for part in (self.live, self.list_panel, self.stage_panel):
            part.left.connect(self.setFocus)
        self.stage_panel.said.connect(self._desk.say)
        self._chooser.chosen.connect(self._on_sitting_chosen)
        self.floor.view_changed.connect(self._on_view_changed)
        self._rest.timeout.connect(self.catch_up)
        self._desk.bus.changed.connect(self._on_changed)

    @property
    def _service(self) -> FloorService:
        return self._desk.workspace.floor

    def _on_sitting_chosen(self, sitting: SittingId | None) -> None:
        self._notes.show_sitting(sitting)
        self.live.show_sitting(sitting if self._may_lead else None)
        self.floor.show_sitting(sitting)
        self._offer()

    def _on_view_changed(self) -> None:
        view, actions = self.floor.view, self.actions_of_floor
        self.stage_panel.show_view(view, self._chooser.agenda)
        self._rest.start()
        if not self.resume_bar.isHidden():
            # A key may have answered what the bar asks.
            self._offer()
        if view is None:
            return
        self.speaker.show_view(view)
        self._standing.show_view(view)
        actions.undo.setEnabled(self._may_lead and view.undo_label is not None)
        text = self.tr("截止报名") if view.is_open else self.tr("恢复报名")
        actions.list_open.setText(text)
        self._open.setText(text)

    def catch_up(self) -> None:
        """Show in the list, the budgets and the preview what the hall has seen already."""
        self._rest.stop()
        view = self.floor.view
        self.list_panel.show_view(view)
        self.stage_panel.catch_up()
        if view is not None:
            self.budgets.show_budgets(view.budgets)

    def _offer(self) -> None:
        sitting = self.floor.sitting
        offer = None
        if sitting is not None and self._may_lead:
            offer = self._desk.attempt(lambda: self._service.resume_offer(sitting))
        is_answering = self.resume_bar.isAncestorOf(self.focusWidget() or self)
        self.resume_bar.show_offer(offer, self._desk.workspace.uow.clock())
        if offer is None and is_answering:
            self.setFocus()

    def _answer(self, verb: Callable[[SittingId], object]) -> None:
        self.floor.act(verb)
        self._offer()
        self.setFocus()

    def _on_list_open(self) -> None:
        view = self.floor.view
        if view is not None:
            self.floor.act(lambda key: self._service.set_list_open(key, is_open=not view.is_open))

    def _on_changed(self, changes: frozenset[Area]) -> None:
        if changes & CHOICES:
            self._chooser.reload()
