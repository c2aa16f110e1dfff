"""发言: the order with its reasons, the rule in words, pins, the quota strip, the requests."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QInputDialog,
    QLabel,
    QSplitter,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from db.domain.ids import MeetingId, SpeechRequestId
from db.domain.vocabulary import Area
from desktop.i18n import translate
from desktop.icons import icon
from desktop.services.speaking_order import SpeakerRow, SpeakingOrderView
from desktop.theme import set_role
from desktop.ui.desk import Desk
from desktop.ui.dialogs.difference_dialog import DifferenceDialog
from desktop.ui.dialogs.speech_dialog import SpeechDialog
from desktop.ui.models.speaker_table_model import SpeakerTableModel
from desktop.ui.tabs.requests_panel import RequestsPanel
from desktop.ui.tabs.rule_panel import RulePanel
from desktop.ui.widgets.action_button import action_button
from desktop.ui.widgets.drag_table import DragTable
from desktop.ui.widgets.search_box import SearchBox
from desktop.wording import pattern_word

SHOWN_AREAS = frozenset({Area.SPEECHES, Area.ORDER, Area.POLICY, Area.UNITS, Area.MEETINGS})


class SpeechesTab(QWidget):
    """The speeches of a meeting."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._meeting: MeetingId | None = None
        self._build_actions()
        self._build_tables()
        self._build_layout()
        self._connect()

    def show_meeting(self, meeting: MeetingId) -> None:
        """Show the speeches of a meeting."""
        self._meeting = meeting
        view = self._desk.workspace.orders.current(meeting)
        self._order.set_rows(view.speakers)
        self._requests.show_meeting(meeting)
        self._show_strip(view)
        self._rule.show_rule(view.rule)

    def show_difference(self) -> None:
        """Show what ordering anew by the record's rule would change."""
        if self._meeting is None:
            return
        meeting, orders = self._meeting, self._desk.workspace.orders
        moves = self._desk.attempt(lambda: orders.difference(meeting))
        if moves is None:
            return
        if not moves and orders.current(meeting).is_applied:
            self._desk.say("info", self.tr("已经是这个次序，没有变化。"))
            return
        dialog = DifferenceDialog(self._desk, moves, self)
        dialog.accepted.connect(self._on_apply)
        dialog.open()

    def _build_actions(self) -> None:
        self._reorder = QAction(icon("refresh"), self.tr("重新排序…"), self)
        self._reorder.setShortcut(QKeySequence("Ctrl+R"))
        self._script = QAction(icon("documents"), self.tr("主持词…"), self)
        self._unpin = QAction(icon("unpin"), self.tr("取消固定"), self)
        self._pin = QAction(icon("pin"), self.tr("固定在此位…"), self)
        self._written = QAction(icon("documents"), self.tr("转书面"), self)
        self._edit = QAction(icon("edit"), self.tr("修改…"), self)

    def _build_tables(self) -> None:
        self._requests = RequestsPanel(self._desk, self)
        self._order: DragTable[SpeakerRow] = DragTable(
            SpeakerTableModel(self),
            name="order",
            title=self.tr("发言顺序"),
            settings=self._desk.settings,
            parent=self,
        )
        self.setFocusProxy(self._order)
        self._order.set_empty(
            self.tr("还没有口头发言"),
            self.tr("导入发言申请，或逐篇新增。"),
            self._requests.import_action,
        )
        self._order.set_context_actions([self._pin, self._unpin, self._written, self._edit])

    def _build_layout(self) -> None:
        self._views = QTabBar(self)
        self._views.addTab(self.tr("发言顺序"))
        self._views.addTab(self.tr("全部申请"))
        self._views.setAccessibleName(self.tr("显示"))
        self._search = SearchBox(self.tr("发言人、单位、题目、首字母"), self)
        self._strip = QLabel(self)
        self._strip.setWordWrap(True)
        self._strip.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._state = QLabel(self)
        set_role(self._state, "muted")
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._views)
        head.addWidget(self._order.count_label)
        head.addWidget(self._requests.count_label)
        head.addStretch(1)
        head.addWidget(self._search)
        for action in self._requests.list_actions:
            head.addWidget(action_button(action, "", self))
        head.addWidget(action_button(self._reorder, "primary", self))
        self._lists = QStackedWidget(self)
        self._lists.addWidget(self._order)
        self._lists.addWidget(self._requests)
        self._rule = RulePanel(self._desk, self)
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.addWidget(self._lists)
        splitter.addWidget(self._rule)
        splitter.setStretchFactor(0, 1)
        splitter.setSizes([900, 300])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(self._strip)
        second = QHBoxLayout()
        second.addWidget(self._state, 1)
        second.addWidget(action_button(self._script, "link", self))
        layout.addLayout(second)
        layout.addWidget(splitter, 1)
        self._show_view(0)

    def _connect(self) -> None:
        self._reorder.triggered.connect(self.show_difference)
        self._script.triggered.connect(self._on_script)
        self._pin.triggered.connect(self._on_pin)
        self._unpin.triggered.connect(self._on_unpin)
        self._written.triggered.connect(self._on_written)
        self._edit.triggered.connect(self._on_edit)
        self._views.currentChanged.connect(self._show_view)
        self._search.text_settled.connect(self._order.set_filter_text)
        self._search.text_settled.connect(self._requests.set_filter_text)
        self._order.row_activated.connect(self._on_speaker_activated)
        self._order.row_dropped.connect(self._on_row_dropped)
        self._desk.bus.changed.connect(self._on_changed)
        self.addAction(self._reorder)

    def _show_view(self, index: int) -> None:
        self._lists.setCurrentIndex(index)
        self._order.count_label.setVisible(index == 0)
        self._requests.count_label.setVisible(index == 1)

    def _show_strip(self, view: SpeakingOrderView) -> None:
        self._strip.setText("　".join(quota_texts(view)))
        pattern = pattern_word(view.rule.pattern, translate)
        if view.is_applied:
            text = self.tr("已排定（{pattern}）。拖动一行可固定它的位置。").format(pattern=pattern)
        elif view.unplaced:
            text = self.tr("有 {count} 篇新的申请排在最后，请重新排序。").format(
                count=view.unplaced
            )
        else:
            text = self.tr("这是按规则（{pattern}）的建议，尚未排定：请按“重新排序”。").format(
                pattern=pattern
            )
        self._state.setText(text)

    def _on_changed(self, changes: frozenset[Area]) -> None:
        if self._meeting is None or not changes & SHOWN_AREAS:
            return
        known = {meeting.id for meeting in self._desk.workspace.meetings.meetings()}
        if self._meeting in known:
            self.show_meeting(self._meeting)
        else:
            self._meeting = None

    def _on_script(self) -> None:
        from desktop.ui.dialogs.chair_script_dialog import ChairScriptDialog

        if self._meeting is not None:
            ChairScriptDialog(self._desk, self._meeting, self).open()

    def _on_apply(self) -> None:
        if self._meeting is None:
            return
        meeting = self._meeting
        view = self._desk.attempt(lambda: self._desk.workspace.orders.apply(meeting))
        if view is not None:
            text = self.tr("已排定 {count} 位发言人。").format(count=len(view.speakers))
            self._desk.say("done", text)

    def _on_row_dropped(self, key: SpeechRequestId, index: int) -> None:
        row = next(row for row in self._order.rows() if row.id == key)
        self._ask_pin(row, index + 1)

    def _on_pin(self) -> None:
        row = self._order.current_row()
        if row is not None:
            self._ask_pin(row, row.position)

    def _ask_pin(self, row: SpeakerRow, position: int) -> None:
        """Ask for the reason, then fix the speaker at the place."""
        dialog = QInputDialog(self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(
            self.tr("{speaker}固定在第 {position} 位").format(
                speaker=row.request.speaker, position=position
            )
        )
        dialog.setLabelText(self.tr("理由（记入操作记录）："))
        dialog.setTextValue(row.request.pin_reason)
        self._pending = (row, position)
        dialog.textValueSelected.connect(self._on_reason_given)
        dialog.open()

    def _on_reason_given(self, reason: str) -> None:
        if self._meeting is None:
            return
        meeting, (row, position) = self._meeting, self._pending
        orders = self._desk.workspace.orders
        self._desk.attempt(lambda: orders.pin(meeting, row.request, position, reason))
        self._order.select_id(row.id)

    def _on_unpin(self) -> None:
        row = self._order.current_row()
        if row is None or self._meeting is None or row.request.pinned_position is None:
            return
        meeting, orders = self._meeting, self._desk.workspace.orders
        self._desk.attempt(lambda: orders.unpin(meeting, row.request))

    def _on_written(self) -> None:
        row, speeches = self._order.current_row(), self._desk.workspace.speeches
        if row is not None:
            self._desk.attempt(lambda: speeches.move_to_written(row.request))

    def _on_edit(self) -> None:
        row = self._order.current_row()
        if row is not None:
            self._on_speaker_activated(row)

    def _on_speaker_activated(self, row: SpeakerRow) -> None:
        SpeechDialog(self._desk, row.request.meeting_id, row.request, self).open()


def quota_texts(view: SpeakingOrderView) -> list[str]:
    """Return what the quota strip says, the figures first, then what is missing or too much."""
    quota = view.quota
    texts = []
    if quota.share is not None:
        texts.append(
            translate(
                "SpeechesTab", "口头发言 {oral} 篇，其中民主党派和工商联 {party} 篇，占 {share}%。"
            ).format(oral=quota.oral_total, party=quota.party_and_fic, share=quota.share)
        )
    if quota.missing:
        texts.append(
            translate("SpeechesTab", "尚无发言人：{units}。").format(units="、".join(quota.missing))
        )
    if quota.over:
        listed = "、".join(f"{unit} {count}" for unit, count in quota.over)
        texts.append(translate("SpeechesTab", "超过一次：{units}。").format(units=listed))
    if quota.repeated:
        listed = "、".join(f"{name} {count}" for name, count in quota.repeated)
        texts.append(translate("SpeechesTab", "一人多次：{names}。").format(names=listed))
    over = [row for row in view.speakers if not row.fits]
    if over:
        texts.append(
            translate(
                "SpeechesTab", "第 {position} 位起超出本场 {minutes} 分钟，建议转书面。"
            ).format(position=over[0].position, minutes=over[0].over_minutes)
        )
    return texts
