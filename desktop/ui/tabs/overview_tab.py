"""概况: what a meeting is, when it sits, and how far it is prepared."""

from dataclasses import replace
from datetime import datetime, time, timedelta

from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from db.domain.ids import MeetingId, SittingId
from db.domain.rows import SittingRow
from db.domain.vocabulary import Area, SittingKind
from desktop.i18n import translate
from desktop.icons import icon
from desktop.services.meetings import MeetingView
from desktop.theme import set_role
from desktop.ui.desk import Desk
from desktop.ui.dialogs.sitting_dialog import SittingDialog
from desktop.ui.models.sitting_table_model import (
    SittingListRow,
    SittingTableModel,
    sitting_list_row,
)
from desktop.ui.widgets.action_button import action_button
from desktop.ui.widgets.counter_tile import CounterTile
from desktop.ui.widgets.record_table import RecordTable

SHOWN_AREAS = frozenset(
    {Area.MEETINGS, Area.AGENDA, Area.SPEECHES, Area.PARTICIPANTS, Area.MEMBERS, Area.ORDER}
)
"""Not the sign-ins: who comes changes nobody's being expected."""


class OverviewTab(QWidget):
    """Name and place, the sittings, and the figures of the meeting."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._view: MeetingView | None = None
        self._build_actions()
        self._build_table()
        self._build_layout()
        self._connect()

    def show_meeting(self, meeting: MeetingId) -> None:
        """Show a meeting."""
        self._view = self._desk.workspace.meetings.view(meeting)
        self._name.setText(self._view.meeting.name)
        self._place.setText(self._view.meeting.place)
        self._table.set_rows([sitting_list_row(sitting) for sitting in self._view.sittings])
        self._show_figures(self._view)

    def _build_actions(self) -> None:
        self._add = QAction(icon("add"), self.tr("新增场次…"), self)
        self._edit = QAction(icon("edit"), self.tr("修改…"), self)
        self._remove = QAction(icon("delete"), self.tr("删除"), self)

    def _build_table(self) -> None:
        self._table: RecordTable[SittingListRow] = RecordTable(
            SittingTableModel(self),
            name="sittings",
            title=self.tr("场次"),
            settings=self._desk.settings,
            parent=self,
        )
        self.setFocusProxy(self._table)
        self._table.set_empty(self.tr("还没有场次"), "", self._add)
        self._table.set_context_actions([self._edit, self._remove])

    def _build_layout(self) -> None:
        self._name = QLineEdit(self)
        self._name.setMaxLength(120)
        self._name.setAccessibleName(self.tr("会议名称"))
        self._place = QLineEdit(self)
        self._place.setMaxLength(120)
        self._place.setAccessibleName(self.tr("地点"))
        self._place.setPlaceholderText(self.tr("如：市会议中心"))
        facts = QGridLayout()
        facts.setHorizontalSpacing(12)
        facts.addWidget(QLabel(self.tr("名称"), self), 0, 0)
        facts.addWidget(self._name, 0, 1)
        facts.addWidget(QLabel(self.tr("地点"), self), 0, 2)
        facts.addWidget(self._place, 0, 3)
        facts.setColumnStretch(1, 3)
        facts.setColumnStretch(3, 2)
        self._tiles = {
            "expected": CounterTile(self.tr("应到委员"), self),
            "oral": CounterTile(self.tr("口头发言"), self),
            "share": CounterTile(self.tr("党派和工商联占比"), self, tone="accent"),
            "agenda": CounterTile(self.tr("议程项"), self),
        }
        tiles = QHBoxLayout()
        tiles.setSpacing(12)
        for tile in self._tiles.values():
            tiles.addWidget(tile)
        heading = QLabel(self.tr("场次"), self)
        set_role(heading, "section-title")
        head = QHBoxLayout()
        head.addWidget(heading)
        head.addWidget(self._table.count_label)
        head.addStretch(1)
        head.addWidget(action_button(self._add, "", self))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 0)
        layout.setSpacing(12)
        layout.addLayout(facts)
        layout.addLayout(tiles)
        layout.addLayout(head)
        layout.addWidget(self._table, 1)

    def _connect(self) -> None:
        self._add.triggered.connect(self._on_add)
        self._edit.triggered.connect(self._on_edit)
        self._remove.triggered.connect(self._on_remove)
        self._table.row_activated.connect(self._on_row_activated)
        self._name.editingFinished.connect(self._on_facts_edited)
        self._place.editingFinished.connect(self._on_facts_edited)
        self._desk.bus.changed.connect(self._on_changed)

    def _show_figures(self, view: MeetingView) -> None:
        order = self._desk.workspace.orders.current(view.meeting.id)
        expected = 0
        if view.sittings:
            expected = self._desk.workspace.sign_ins.counts(view.sittings[0].id).expected
        self._tiles["expected"].set_value(expected)
        self._tiles["oral"].set_value(order.quota.oral_total)
        self._tiles["share"].set_value(f"{order.quota.share}%" if order.quota.share else "—")
        self._tiles["agenda"].set_value(len(view.agenda))

    def _on_changed(self, changes: frozenset[Area]) -> None:
        if self._view is None or not changes & SHOWN_AREAS:
            return
        known = {meeting.id for meeting in self._desk.workspace.meetings.meetings()}
        if self._view.meeting.id in known:
            self.show_meeting(self._view.meeting.id)
        else:
            self._view = None

    def _on_facts_edited(self) -> None:
        if self._view is None:
            return
        meeting = self._view.meeting
        name, place = self._name.text().strip(), self._place.text().strip()
        if (name, place) == (meeting.name, meeting.place):
            return
        changed = replace(meeting, name=name, place=place)
        self._desk.attempt(lambda: self._desk.workspace.meetings.change(changed))
        self.show_meeting(meeting.id)

    def _on_add(self) -> None:
        if self._view is not None:
            SittingDialog(self._desk, new_sitting(self._view), self, is_new=True).open()

    def _on_edit(self) -> None:
        row = self._table.current_row()
        if row is not None:
            self._on_row_activated(row)

    def _on_row_activated(self, row: SittingListRow) -> None:
        SittingDialog(self._desk, row.sitting, self, is_new=False).open()

    def _on_remove(self) -> None:
        row = self._table.current_row()
        if row is not None:
            self._desk.attempt(lambda: self._desk.workspace.meetings.remove_sitting(row.sitting))


def new_sitting(view: MeetingView) -> SittingRow:
    """Return a sitting to begin with: the morning of the meeting's last day."""
    start = datetime.combine(view.meeting.ends_on, time(9))
    return SittingRow(
        id=SittingId(0),
        meeting_id=view.meeting.id,
        ordinal=len(view.sittings) + 1,
        kind=SittingKind.GENERAL,
        name=translate("OverviewTab", "会议"),
        starts_at=start,
        ends_at=start + timedelta(hours=2, minutes=30),
        breaks=(),
    )
