"""首页: what comes next, how far it is prepared, and the ways to begin."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from db.domain.numbering import chinese_number
from db.domain.rows import MeetingRow
from db.domain.vocabulary import Area
from desktop.icons import icon
from desktop.theme import set_role
from desktop.ui.desk import Desk
from desktop.ui.tabs.motions_card import MotionsCard
from desktop.ui.widgets.action_button import action_button
from desktop.ui.widgets.counter_tile import CounterTile

RECENT = 6


class HomePage(QWidget):
    """The first page: figures, the next meeting with its checks, the latest actions."""

    page_wanted = Signal(str)
    meeting_wanted = Signal(object, str)
    import_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._meeting: MeetingRow | None = None
        self._is_stale = False
        self._build_actions()
        self._build_layout()
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Show what the record says now."""
        workspace = self._desk.workspace
        term = workspace.committee.term()
        self._title.setText(
            self.tr("政协{city}第{number}届委员会").format(
                city=term.city, number=chinese_number(term.number)
            )
        )
        meetings = workspace.meetings.meetings()
        self._meeting = self._nearest(meetings)
        sectors = workspace.committee.sectors()
        self._tiles["members"].set_value(sum(sector.members for sector in sectors))
        self._tiles["sectors"].set_value(sum(sector.members > 0 for sector in sectors))
        self._tiles["meetings"].set_value(len(meetings))
        self._show_meeting()
        entries = workspace.history.audit_trail(RECENT)
        self._motions.refresh()
        lines = [f"{entry.at:%m-%d %H:%M}　{entry.label}" for entry in entries]
        self._recent.setText("\n".join(lines) or self.tr("还没有操作"))

    def _nearest(self, meetings: tuple[MeetingRow, ...]) -> MeetingRow | None:
        """Return the meeting that comes next; after the last one, the last."""
        today = self._desk.workspace.uow.clock().date()
        coming = [meeting for meeting in meetings if meeting.ends_on >= today]
        return coming[-1] if coming else (meetings[0] if meetings else None)

    def _build_actions(self) -> None:
        self._import = QAction(icon("import"), self.tr("导入委员名单…"), self)
        self._open = QAction(icon("meetings"), self.tr("打开会议"), self)
        self._sign_in = QAction(icon("sign-in"), self.tr("签到"), self)
        self._speeches = QAction(icon("speech"), self.tr("发言顺序"), self)
        self._papers = QAction(icon("print"), self.tr("打印文件"), self)
        self._meetings = QAction(icon("add"), self.tr("新建会议…"), self)

    def _build_layout(self) -> None:
        self._title = QLabel(self)
        set_role(self._title, "page-title")
        self._tiles = {
            "members": CounterTile(self.tr("委员"), self),
            "sectors": CounterTile(self.tr("有委员的界别"), self),
            "meetings": CounterTile(self.tr("会议"), self),
        }
        tiles = QHBoxLayout()
        tiles.setSpacing(12)
        for tile in self._tiles.values():
            tiles.addWidget(tile)
        cards = QGridLayout()
        cards.setSpacing(12)
        cards.addWidget(self._meeting_card(), 0, 0)
        cards.addWidget(self._recent_card(), 0, 1, 2, 1)
        self._motions = MotionsCard(self._desk, self)
        cards.addWidget(self._motions, 1, 0)
        cards.setColumnStretch(0, 3)
        cards.setColumnStretch(1, 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 16, 24, 16)
        layout.setSpacing(12)
        layout.addWidget(self._title)
        layout.addLayout(tiles)
        layout.addLayout(cards)
        layout.addStretch(1)

    def _meeting_card(self) -> QFrame:
        card, layout = _card(self)
        self._heading = QLabel(card)
        self._heading.setWordWrap(True)
        set_role(self._heading, "section-title")
        self._days = QLabel(card)
        set_role(self._days, "muted")
        self._checks = QLabel(card)
        self._checks.setWordWrap(True)
        layout.addWidget(self._heading)
        layout.addWidget(self._days)
        layout.addWidget(self._checks)
        row = QHBoxLayout()
        row.setSpacing(8)
        self._meeting_buttons = [
            action_button(action, "", card)
            for action in (self._open, self._sign_in, self._speeches, self._papers)
        ]
        self._begin_buttons = [
            action_button(self._import, "primary", card),
            action_button(self._meetings, "", card),
        ]
        for button in (*self._meeting_buttons, *self._begin_buttons):
            row.addWidget(button)
        row.addStretch(1)
        layout.addStretch(1)
        layout.addLayout(row)
        return card

    def _recent_card(self) -> QFrame:
        card, layout = _card(self)
        heading = QLabel(self.tr("最近操作"), card)
        set_role(heading, "section-title")
        self._recent = QLabel(card)
        self._recent.setWordWrap(True)
        layout.addWidget(heading)
        layout.addWidget(self._recent)
        layout.addStretch(1)
        return card

    def _connect(self) -> None:
        self._import.triggered.connect(self.import_wanted)
        self._open.triggered.connect(self._on_open)
        self._sign_in.triggered.connect(self._on_sign_in)
        self._speeches.triggered.connect(self._on_speeches)
        self._papers.triggered.connect(self._on_papers)
        self._meetings.triggered.connect(self._on_meetings)
        self._motions.wanted.connect(self._on_motions)
        self._desk.bus.changed.connect(self._on_changed)

    def _show_meeting(self) -> None:
        meeting = self._meeting
        for button in self._meeting_buttons:
            button.setVisible(meeting is not None)
        for button in self._begin_buttons:
            button.setVisible(meeting is None)
        if meeting is None:
            self._heading.setText(self.tr("从这里开始"))
            self._days.setText(self.tr("先导入委员名单，再新建会议、导入发言申请。"))
            self._checks.clear()
            return
        self._heading.setText(meeting.name)
        self._days.setText(f"{meeting.starts_on:%Y-%m-%d} — {meeting.ends_on:%Y-%m-%d}")
        self._checks.setText("\n".join(self._checks_of(meeting)))

    def _checks_of(self, meeting: MeetingRow) -> list[str]:
        view = self._desk.workspace.meetings.view(meeting.id)
        order = self._desk.workspace.orders.current(meeting.id)
        quota = order.quota
        lines = [
            self.tr("议程 {items} 项，场次 {sittings} 场").format(
                items=len(view.agenda), sittings=len(view.sittings)
            ),
            self.tr("口头发言 {oral} 篇，书面 {written} 篇").format(
                oral=quota.oral_total, written=quota.written_total
            ),
        ]
        if quota.share is not None:
            lines.append(self.tr("民主党派和工商联占 {share}%").format(share=quota.share))
        if quota.missing:
            names = "、".join(quota.missing)
            lines.append(self.tr("尚无发言人：{units}").format(units=names))
        if not order.is_applied and quota.oral_total:
            lines.append(self.tr("发言顺序尚未排定"))
        if view.sittings:
            counts = self._desk.workspace.sign_ins.counts(view.sittings[0].id)
            lines.append(
                self.tr("{sitting}：应到 {expected}，实到 {present}").format(
                    sitting=view.sittings[0].name,
                    expected=counts.expected,
                    present=counts.present,
                )
            )
        return lines

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with those who signed in while another page was shown."""
        super().showEvent(event)
        if self._is_stale:
            self.refresh()

    def _on_changed(self, changes: frozenset[Area]) -> None:
        self._is_stale = changes == {Area.SIGN_INS} and not self.isVisible()
        if not self._is_stale:
            self.refresh()

    def _on_open(self) -> None:
        self._want("overview")

    def _on_sign_in(self) -> None:
        self._want("sign_in")

    def _on_speeches(self) -> None:
        self._want("speeches")

    def _on_papers(self) -> None:
        self._want("files")

    def _want(self, tab: str) -> None:
        if self._meeting is not None:
            self.meeting_wanted.emit(self._meeting.id, tab)

    def _on_motions(self) -> None:
        self.page_wanted.emit("motions")

    def _on_meetings(self) -> None:
        self.page_wanted.emit("meetings")


def _card(parent: QWidget) -> tuple[QFrame, QVBoxLayout]:
    card = QFrame(parent)
    set_role(card, "card")
    layout = QVBoxLayout(card)
    layout.setContentsMargins(16, 16, 16, 16)
    layout.setSpacing(8)
    return card, layout
