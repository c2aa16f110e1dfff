"""The whole list at the side: who has spoken, who waits, and every change with its reason."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from db.domain.floor_events import WAITING_STATES, SpeechKey
from db.domain.ids import SittingId
from desktop.services.floor import FloorRow, FloorService, FloorView
from desktop.theme import set_role
from desktop.ui.floor.floor_actions import FloorActions
from desktop.ui.floor.floor_desk import FloorDesk
from desktop.ui.models.floor_table_model import FloorTableModel
from desktop.ui.widgets.action_button import action_button
from desktop.ui.widgets.drag_table import DragTable
from desktop.ui.widgets.reason_bar import ReasonBar
from desktop.ui.widgets.search_box import SearchBox

Verb = Callable[[SittingId, SpeechKey, str], object]


class FloorListPanel(QWidget):
    """Changes who waits; never who has spoken."""

    left = Signal()

    def __init__(self, floor: FloorDesk, actions: FloorActions, parent: QWidget) -> None:
        super().__init__(parent)
        self._floor = floor
        self._actions = actions
        self._build_table()
        self._build_layout()
        self._connect()

    def show_view(self, view: FloorView | None) -> None:
        """Show the list and the forecast of a sitting."""
        self.table.set_rows(view.rows if view else ())
        forecast = view.forecast if view else None
        is_over = forecast is not None and forecast.over_minutes > 0
        self._forecast.setText(forecast.sentence if forecast and view and view.rows else "")
        set_role(self._forecast, "warning" if is_over else "muted")
        rows = forecast.to_written if forecast and is_over else ()
        self._show_yielding(rows, forecast.still_over_minutes if forecast else 0)

    def _show_yielding(self, rows: tuple[FloorRow, ...], still_over: int) -> None:
        """Say who could give way; the names take lines of their own, however many they are."""
        text = self.tr("转书面可按时结束：{names}")
        if still_over:
            text = self.tr("转书面后仍超出 {minutes} 分钟：{names}")
        names = "、".join(row.speaker for row in rows)
        self._yielding.setText(text.format(names=names, minutes=still_over))
        self._yield.setText(self.tr("{count} 位转书面").format(count=len(rows)))
        for part in (self._yielding, self._yield):
            part.setVisible(bool(rows))

    def _build_table(self) -> None:
        self.table: DragTable[FloorRow] = DragTable(
            FloorTableModel(self),
            name="floor",
            title=self.tr("会场名单"),
            settings=self._floor.desk.settings,
            parent=self,
        )
        self.table.set_empty(
            self.tr("本场还没有发言"),
            self.tr("在“会议”里排好发言顺序，或按 J 登记即席发言。"),
            self._actions.insert,
        )
        self.table.set_context_actions(list(self._actions.of_row()))
        self.reasons = ReasonBar(self)

    def _build_layout(self) -> None:
        self._search = SearchBox(self.tr("姓名、单位、题目、首字母"), self)
        self.table.attach_search(self._search)
        self._forecast = QLabel(self)
        self._forecast.setWordWrap(True)
        self._yield = QPushButton(self)
        set_role(self._yield, "link")
        self._yielding = QLabel(self)
        self._yielding.setWordWrap(True)
        set_role(self._yielding, "caption")
        self._yield.hide()
        self._yielding.hide()
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.table.count_label)
        head.addStretch(1)
        head.addWidget(self._search)
        head.addWidget(action_button(self._actions.insert, "", self))
        foot = QHBoxLayout()
        foot.addWidget(self._forecast, 1)
        foot.addWidget(self._yield)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(self.reasons)
        layout.addWidget(self.table, 1)
        layout.addLayout(foot)
        layout.addWidget(self._yielding)

    def _connect(self) -> None:
        self.table.row_dropped.connect(self._on_row_dropped)
        self.table.row_activated.connect(lambda _: self._on_start())
        self.reasons.closed.connect(self.left)
        self._yield.clicked.connect(self._on_yield)
        self._actions.start.triggered.connect(self._on_start)
        self._actions.to_front.triggered.connect(self._on_to_front)
        self._actions.pass_over.triggered.connect(self._on_pass_over)
        self._actions.to_written.triggered.connect(self._on_to_written)
        self._actions.withdraw.triggered.connect(self._on_withdraw)
        self._actions.insert.triggered.connect(self._on_insert)

    def _on_start(self) -> None:
        row = self.table.current_row()
        if row is not None:
            self._floor.act(lambda key: self._service.start(key, row.key))
            self.left.emit()

    def _on_to_front(self) -> None:
        row, waiting = self.table.current_row(), self._waiting()
        if row is None or not waiting or row.key == waiting[0].key:
            return
        self._ask_move(row, waiting[0].key)

    def _on_row_dropped(self, key: SpeechKey, target: int) -> None:
        rows = [row for row in self.table.rows() if row.key != key]
        moved = next(row for row in self.table.rows() if row.key == key)
        after = [row for row in rows[target:] if row.state in WAITING_STATES]
        self._ask_move(moved, after[0].key if after else None)

    def _ask_move(self, row: FloorRow, before: SpeechKey | None) -> None:
        text = self.tr("调整{name}的次序，理由：").format(name=row.speaker)
        reasons = (self.tr("会议安排调整"), self.tr("本人请求"), self.tr("主持人决定"))
        self._ask(
            text,
            reasons,
            row,
            lambda sitting, key, why: self._service.move(sitting, key, before=before, reason=why),
        )

    def _on_pass_over(self) -> None:
        row = self._row_or_current()
        if row is not None:
            text = self.tr("{name}未到，移到最后，理由：").format(name=row.speaker)
            reasons = (self.tr("未在会场"), self.tr("临时离开"), self.tr("途中"))
            self._ask(text, reasons, row, self._service.pass_over)

    def _on_to_written(self) -> None:
        row = self.table.current_row()
        if row is not None:
            text = self.tr("{name}转书面，理由：").format(name=row.speaker)
            reasons = (self.tr("时间所限"), self.tr("本人请求"))
            self._ask(text, reasons, row, self._service.move_to_written)

    def _on_withdraw(self) -> None:
        row = self.table.current_row()
        if row is not None:
            text = self.tr("取消{name}的发言，理由：").format(name=row.speaker)
            self._ask(text, (self.tr("本人请求"),), row, self._service.withdraw)

    def _on_yield(self) -> None:
        """Move to written everybody whom the forecast names: one step and one line for each."""
        view = self._floor.view
        if view is None:
            return
        why = self.tr("时间所限")
        for row in view.forecast.to_written:
            self._write_off(row.key, why)
        self.left.emit()

    def _write_off(self, key: SpeechKey, why: str) -> None:
        self._floor.act(lambda sitting: self._service.move_to_written(sitting, key, why))

    def _on_insert(self) -> None:
        from desktop.ui.floor.insert_dialog import InsertDialog

        if self._floor.sitting is None:
            return
        row = self.table.current_row()
        before = row.key if row is not None and row.state in WAITING_STATES else None
        dialog = InsertDialog(self._floor, before, self)
        dialog.finished.connect(self.left)
        dialog.open()

    def _ask(self, text: str, reasons: tuple[str, ...], row: FloorRow, verb: Verb) -> None:
        key = row.key
        self.reasons.ask(
            text, reasons, lambda why: self._floor.act(lambda sitting: verb(sitting, key, why))
        )

    def _row_or_current(self) -> FloorRow | None:
        view = self._floor.view
        return self.table.current_row() or (view.current if view else None)

    def _waiting(self) -> list[FloorRow]:
        return [row for row in self.table.rows() if row.state in WAITING_STATES]

    @property
    def _service(self) -> FloorService:
        return self._floor.desk.workspace.floor
