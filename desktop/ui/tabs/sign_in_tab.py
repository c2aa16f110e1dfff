"""签到: one box that is always ready, the counters, and who is still missing."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from db.domain.attendance_vocabulary import PresenceState
from db.domain.ids import MeetingId, SittingId
from db.domain.vocabulary import Area, SignInSource
from desktop.icons import icon
from desktop.services.presence import PresenceRow, SittingView
from desktop.services.sign_in import SignInResult
from desktop.theme import set_role
from desktop.ui.desk import Desk
from desktop.ui.dialogs.leave_dialog import LeaveDialog
from desktop.ui.models.presence_table_model import PresenceTableModel
from desktop.ui.sign_in_actions import SignInActions, sign_in_service
from desktop.ui.sign_in_results import DONE, result_text, sound_unless_done
from desktop.ui.tabs.groups_panel import GroupsPanel
from desktop.ui.tabs.verdict_line import VerdictLine
from desktop.ui.widgets.action_button import action_button
from desktop.ui.widgets.counter_tile import CounterTile
from desktop.ui.widgets.entry_box import EntryBox
from desktop.ui.widgets.record_table import RecordTable
from desktop.ui.widgets.search_box import SearchBox

SHOWN_AREAS = frozenset(
    {
        Area.SIGN_INS,
        Area.ATTENDANCE,
        Area.PARTICIPANTS,
        Area.MEMBERS,
        Area.MEETINGS,
        Area.SECTORS,
        Area.WORDINGS,
        Area.TERM,
        Area.SEATS,
    }
)


class SignInTab(QWidget):
    """The sign-in desk of a meeting."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._meeting: MeetingId | None = None
        self._view: SittingView | None = None
        self._is_stale = False
        self._build_actions()
        self._build_desk()
        self._build_tables()
        self._build_layout()
        self._connect()

    def show_meeting(self, meeting: MeetingId) -> None:
        """Show the sign-in of a meeting: the chosen sitting, else that of today, else the first."""
        self._meeting = meeting
        sittings = self._desk.workspace.meetings.view(meeting).sittings
        chosen = self._sitting.currentData()
        if chosen not in {each.id for each in sittings}:
            running = self._desk.workspace.sign_ins.running_sitting()
            chosen = running.id if running else None
        self._sitting.blockSignals(True)
        self._sitting.clear()
        for sitting in sittings:
            text = f"{sitting.ordinal}. {sitting.name}　{sitting.starts_at:%m-%d %H:%M}"
            self._sitting.addItem(text, sitting.id)
        self._sitting.setCurrentIndex(max(self._sitting.findData(chosen), 0))
        self._sitting.blockSignals(False)
        self._refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Be ready to type at once; catch up with those who were scanned at another page."""
        super().showEvent(event)
        if self._is_stale:
            self._refresh()
        self._box.setFocus()

    def _build_actions(self) -> None:
        self._leave = QAction(icon("calendar"), self.tr("请假…"), self)
        self._sign_in = QAction(icon("sign-in"), self.tr("签到"), self)
        self._take_back = QAction(icon("undo"), self.tr("取消签到或请假"), self)
        self._actions = SignInActions(
            self._desk,
            self,
            view=lambda: self._view,
            chosen=lambda: list(self._people.selected_rows()),
        )

    def _build_desk(self) -> None:
        self._sitting = QComboBox(self)
        self._sitting.setAccessibleName(self.tr("场次"))
        self._box = EntryBox(self)
        self._box.setAccessibleName(self.tr("签到"))
        self._box.setPlaceholderText(self.tr("扫描出席证，或输入证号、首字母、姓名，按 Enter 签到"))
        self._box.setMinimumHeight(44)
        self._box.setClearButtonEnabled(True)
        self._said = QLabel(self)
        self._said.setAccessibleName(self.tr("签到结果"))
        set_role(self._said, "section-title")
        self.setFocusProxy(self._box)
        self._candidates = QListWidget(self)
        self._candidates.setAccessibleName(self.tr("同音或同名的委员"))
        self._candidates.setMaximumHeight(150)
        self._candidates.hide()
        self._verdict = VerdictLine(self)
        self._more = QPushButton(icon("more"), self.tr("更多"), self)
        menu = QMenu(self._more)
        menu.addActions(self._actions.menu_actions())
        self._more.setMenu(menu)
        self._sentence = QLabel(self)
        self._sentence.setWordWrap(True)
        self._sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._tiles = {
            "expected": CounterTile(self.tr("应到"), self),
            "present": CounterTile(self.tr("实到"), self, tone="green"),
            "on_leave": CounterTile(self.tr("请假"), self),
            "absent": CounterTile(self.tr("缺席"), self, tone="amber"),
            "rate": CounterTile(self.tr("出席率"), self, tone="accent"),
        }

    def _build_tables(self) -> None:
        self._people: RecordTable[PresenceRow] = RecordTable(
            PresenceTableModel(self),
            name="presence",
            title=self.tr("应到委员"),
            settings=self._desk.settings,
            parent=self,
        )
        self._people.set_empty(
            self.tr("没有应到委员"),
            self.tr("先在“委员”里导入名单；主席团、专委会和协商会议在“参会范围”里指名。"),
        )
        self._people.set_context_actions(
            [self._sign_in, self._leave, self._actions.left, self._take_back]
        )
        self._groups = GroupsPanel(self._desk, self)

    def _build_layout(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 0)
        layout.setSpacing(10)
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self._sitting)
        top.addWidget(self._box, 1)
        top.addWidget(action_button(self._actions.freeze, "", self))
        top.addWidget(self._more)
        layout.addLayout(top)
        layout.addWidget(self._said)
        layout.addWidget(self._candidates)
        tiles = QHBoxLayout()
        tiles.setSpacing(12)
        for tile in self._tiles.values():
            tiles.addWidget(tile)
        layout.addLayout(tiles)
        layout.addWidget(self._sentence)
        layout.addWidget(self._verdict)
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.addWidget(self._people_panel())
        splitter.addWidget(self._groups)
        splitter.setStretchFactor(0, 3)
        splitter.setStretchFactor(1, 2)
        layout.addWidget(splitter, 1)

    def _people_panel(self) -> QWidget:
        panel = QWidget(self)
        self._search = SearchBox(self.tr("姓名、全拼、首字母、证号"), panel)
        self._people.attach_search(self._search)
        self._which = QComboBox(panel)
        self._which.setAccessibleName(self.tr("显示"))
        self._which.addItem(self.tr("全部"), "all")
        self._which.addItem(self.tr("未到"), "missing")
        self._which.addItem(self.tr("已到"), "present")
        self._which.addItem(self.tr("请假"), "leave")
        self._which.addItem(self.tr("离会"), "left")
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._which)
        head.addWidget(self._people.count_label)
        head.addStretch(1)
        head.addWidget(self._search)
        head.addWidget(action_button(self._leave, "", panel))
        layout = QVBoxLayout(panel)
        layout.setContentsMargins(0, 0, 8, 0)
        layout.addLayout(head)
        layout.addWidget(self._people, 1)
        return panel

    def _connect(self) -> None:
        self._box.returnPressed.connect(self._on_return_pressed)
        self._box.textEdited.connect(self._candidates.hide)
        self._candidates.itemActivated.connect(self._on_candidate_chosen)
        self._sitting.activated.connect(self._on_sitting_chosen)
        self._which.activated.connect(self._on_which_chosen)
        self._sign_in.triggered.connect(self._on_sign_in)
        self._leave.triggered.connect(self._on_leave)
        self._take_back.triggered.connect(self._on_take_back)
        self._groups.group_chosen.connect(self._actions.sign_in_group)
        self._desk.bus.changed.connect(self._on_changed)

    def _key(self) -> SittingId | None:
        data = self._sitting.currentData()
        return None if data is None else SittingId(data)

    def _refresh(self) -> None:
        self._is_stale = False
        key = self._key()
        self._box.setEnabled(key is not None)
        self._desk.open_sitting = key
        if key is None:
            self._view = None
            self._people.set_rows([])
            self._groups.show_view(None)
            self._verdict.show_view(None)
            self._sentence.clear()
            self._said.setText(self.tr("这次会议还没有场次，请先在“概况”里新增。"))
            return
        self._view = self._desk.workspace.sign_ins.view(key)
        counts = self._view.attendance
        self._tiles["expected"].set_value(counts.expected)
        self._tiles["present"].set_value(counts.present)
        self._tiles["on_leave"].set_value(counts.on_leave)
        self._tiles["absent"].set_value(counts.absent)
        self._tiles["rate"].set_value(f"{self._view.rate}%")
        self._sentence.setText(self._view.sentence)
        self._verdict.show_view(self._view)
        self._people.set_rows(self._view.rows)
        self._groups.show_view(self._view)

    def _on_which_chosen(self, _: int) -> None:
        which = self._which.currentData()
        predicates = {
            "all": None,
            "missing": _is_missing,
            "present": _is_present,
            "leave": _is_on_leave,
            "left": _has_left,
        }
        self._people.set_predicate(predicates[which])

    def _on_changed(self, changes: frozenset[Area]) -> None:
        if self._meeting is None or not changes & SHOWN_AREAS:
            return
        if Area.MEETINGS in changes:
            known = {meeting.id for meeting in self._desk.workspace.meetings.meetings()}
            if self._meeting not in known:
                self._meeting = None
                return
            self.show_meeting(self._meeting)
        elif changes == {Area.SIGN_INS} and not self.isVisible():
            self._is_stale = True
        else:
            self._refresh()

    def _on_sitting_chosen(self, _: int) -> None:
        self._said.clear()
        self._refresh()
        self._box.setFocus()

    def _on_return_pressed(self) -> None:
        token, key = self._box.text().strip(), self._key()
        if not token or key is None:
            return
        service = sign_in_service(self._desk)
        result = self._desk.attempt(lambda: service.sign_in(key, token, SignInSource.TYPED))
        if result is not None:
            self._show_result(result)

    def _on_candidate_chosen(self, item: QListWidgetItem) -> None:
        key = self._key()
        member = item.data(Qt.ItemDataRole.UserRole)
        service = sign_in_service(self._desk)
        if key is None:
            return
        result = self._desk.attempt(lambda: service.sign_in_member(key, member.id))
        if result is not None:
            self._show_result(result)
            self._box.setFocus()

    def _show_result(self, result: SignInResult) -> None:
        self._said.setText(result_text(result))
        is_done = result.outcome in DONE
        sound_unless_done(self._desk, result)
        set_role(self._said, "section-title" if is_done else "error")
        self._candidates.clear()
        self._candidates.setVisible(bool(result.candidates))
        for member in result.candidates:
            text = f"{member.name}　{member.sector}　{member.duty}　{member.number}"
            item = QListWidgetItem(text)
            item.setData(Qt.ItemDataRole.UserRole, member)
            self._candidates.addItem(item)
        if result.candidates:
            self._candidates.setCurrentRow(0)
            self._candidates.setFocus()
            return
        if is_done:
            self._box.clear()
            if result.member is not None:
                self._people.select_id(result.member.id)
        else:
            self._box.selectAll()

    def _on_sign_in(self) -> None:
        key, rows = self._key(), self._people.selected_rows()
        if key is None or not rows:
            return
        service = sign_in_service(self._desk)
        if len(rows) == 1:
            only = rows[0].id
            result = self._desk.attempt(lambda: service.sign_in_member(key, only))
            if result is not None:
                self._show_result(result)
            return
        label = self.tr("所选 {count} 人").format(count=len(rows))
        chosen = [row.id for row in rows]
        added = self._desk.attempt(lambda: service.sign_in_all(key, chosen, label))
        if added is not None:
            self._said.setText(self.tr("批量签到 {count} 人").format(count=added))

    def _on_leave(self) -> None:
        key, row = self._key(), self._people.current_row()
        if key is None or row is None:
            self._desk.say("info", self.tr("请先在名单里选一位委员。"))
            return
        LeaveDialog(self._desk, key, row, self).open()

    def _on_take_back(self) -> None:
        """Take back a sign-in; of somebody who has not come, the leave."""
        key, row = self._key(), self._people.current_row()
        if key is None or row is None:
            return
        service, leave = sign_in_service(self._desk), row.leave
        if row.signed_in_at is not None:
            self._desk.attempt(lambda: service.take_back(key, row.member))
        elif leave is not None:
            self._desk.attempt(lambda: service.end_leave(row.member, leave))


def _is_missing(row: PresenceRow) -> bool:
    return row.state is PresenceState.ABSENT


def _is_present(row: PresenceRow) -> bool:
    return row.state is PresenceState.PRESENT


def _is_on_leave(row: PresenceRow) -> bool:
    return row.state is PresenceState.ON_LEAVE


def _has_left(row: PresenceRow) -> bool:
    return row.has_left
