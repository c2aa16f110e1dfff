"""文件: the papers of a meeting with a live preview, saved as PDF or workbook, or printed."""

from collections.abc import Callable

from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from db.domain.ids import MeetingId, SittingId
from db.domain.vocabulary import Area, MemberOrder
from desktop.i18n import translate
from desktop.icons import icon
from desktop.services.attendance_documents import AttendanceChoice, AttendancePaper
from desktop.services.attendance_sheets import LeaveGrouping
from desktop.services.documents import Document, DocumentChoice, DocumentKind
from desktop.ui.desk import Desk
from desktop.ui.dialogs.files import ask_save_path
from desktop.ui.tabs.member_box import MemberBox
from desktop.ui.tabs.paper_panel import PaperPanel
from desktop.ui.widgets.action_button import action_button
from desktop.wording import member_order_word

Kind = DocumentKind | AttendancePaper
Choice = DocumentChoice | AttendanceChoice

OF_A_SITTING = frozenset({DocumentKind.SIGN_IN_SHEET, AttendancePaper.REPORT})
WITH_TABLE = frozenset(AttendancePaper) - {AttendancePaper.CERTIFICATES}


class FilesTab(QWidget):
    """Chooses a document, shows it, hands it on."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._meeting: MeetingId | None = None
        self._is_stale = True
        self._knows_members = False
        self._build_kinds()
        self._build_choosers()
        self._build_layout()
        self._connect()

    def show_meeting(self, meeting: MeetingId) -> None:
        """Show the papers of a meeting; the preview is drawn when the tab is seen."""
        self._meeting = meeting
        self._sitting.blockSignals(True)
        self._sitting.clear()
        self._sitting.addItem(self.tr("不限场次"), None)
        for sitting in self._desk.workspace.meetings.view(meeting).sittings:
            self._sitting.addItem(sitting.name, sitting.id)
        self._sitting.blockSignals(False)
        self._mark_stale()

    def showEvent(self, event: QShowEvent) -> None:
        """Draw the preview if something has changed since."""
        super().showEvent(event)
        if self._is_stale:
            self._make()

    def _build_kinds(self) -> None:
        by_kind, by_sector = LeaveGrouping.KIND, LeaveGrouping.SECTOR
        papers: tuple[tuple[Kind, LeaveGrouping, str], ...] = (
            (DocumentKind.SPEAKING_ORDER, by_kind, self.tr("大会发言顺序表")),
            (DocumentKind.SIGN_IN_SHEET, by_kind, self.tr("签到表")),
            (DocumentKind.AGENDA, by_kind, self.tr("议程")),
            (DocumentKind.MEMBER_LIST, by_kind, self.tr("委员名单")),
            (AttendancePaper.REPORT, by_kind, self.tr("出席情况统计表")),
            (AttendancePaper.LEAVE_LIST, by_kind, self.tr("请假名单（按类别）")),
            (AttendancePaper.LEAVE_LIST, by_sector, self.tr("请假名单（按界别）")),
            (AttendancePaper.ABSENCE_LIST, by_kind, self.tr("缺席名单")),
            (AttendancePaper.CERTIFICATES, by_kind, self.tr("出席证明")),
        )
        self._papers = [(kind, grouping) for kind, grouping, _ in papers]
        self._kinds = QListWidget(self)
        self._kinds.setAccessibleName(self.tr("文件"))
        for _, _, title in papers:
            self._kinds.addItem(QListWidgetItem(icon("pdf"), title))
        self._kinds.setCurrentRow(0)
        self._kinds.setSizeAdjustPolicy(QListWidget.SizeAdjustPolicy.AdjustToContents)
        self.setFocusProxy(self._kinds)

    def _build_choosers(self) -> None:
        self._order = QComboBox(self)
        self._order.setAccessibleName(self.tr("名单次序"))
        for order in (MemberOrder.SECTOR, MemberOrder.STROKE):
            self._order.addItem(member_order_word(order, translate), order.value)
        self._sitting = QComboBox(self)
        self._sitting.setAccessibleName(self.tr("场次"))
        self._member = MemberBox(self.tr("全体到会委员"), self)
        self._member.setAccessibleName(self.tr("委员"))
        self._phones = QCheckBox(self.tr("附联系电话"), self)
        self._phones.setToolTip(self.tr("缺席名单供逐个联系时用；不外发"))
        self._export = QAction(icon("export"), self.tr("存为表格…"), self)

    def _build_layout(self) -> None:
        choosers: list[QWidget] = [self._kinds]
        for box in (self._order, self._sitting, self._member):
            label = QLabel(box.accessibleName(), self)
            label.setBuddy(box)
            choosers += [label, box]
        choosers.append(self._phones)
        choosers.append(action_button(self._export, "", self))
        self.panel = PaperPanel(self._desk, choosers, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.panel)

    def _connect(self) -> None:
        self._kinds.currentRowChanged.connect(self._on_chosen)
        for box in (self._order, self._sitting, self._member):
            box.activated.connect(self._on_chosen)
        self._phones.toggled.connect(self._on_chosen)
        self._export.triggered.connect(self._on_export)
        self._desk.bus.changed.connect(self._on_changed)

    def _choice(self) -> Choice | None:
        if self._meeting is None or self._kinds.currentRow() < 0:
            return None
        kind, grouping = self._papers[self._kinds.currentRow()]
        self._offer(kind)
        chosen = self._sitting.currentData()
        sitting = None if chosen is None or kind not in OF_A_SITTING else SittingId(chosen)
        if isinstance(kind, DocumentKind):
            order = MemberOrder(self._order.currentData())
            return DocumentChoice(kind=kind, meeting=self._meeting, order=order, sitting=sitting)
        return AttendanceChoice(
            paper=kind,
            meeting=self._meeting,
            sitting=sitting,
            members=self._member.chosen if kind is AttendancePaper.CERTIFICATES else None,
            grouping=grouping,
            has_phones=self._phones.isEnabled() and self._phones.isChecked(),
        )

    def _offer(self, kind: Kind) -> None:
        """Let only be chosen what the paper asks for."""
        self._order.setEnabled(kind is DocumentKind.SIGN_IN_SHEET)
        self._sitting.setEnabled(kind in OF_A_SITTING)
        self._member.setEnabled(kind is AttendancePaper.CERTIFICATES)
        self._phones.setEnabled(kind is AttendancePaper.ABSENCE_LIST)
        self._export.setEnabled(kind in WITH_TABLE)
        if kind is AttendancePaper.CERTIFICATES and not self._knows_members:
            self._knows_members = True
            self._member.set_members(self._desk.workspace.members.members(MemberOrder.PINYIN))

    def _mark_stale(self) -> None:
        self._is_stale = True
        if self.isVisible():
            self._make()

    def _make(self) -> None:
        choice = self._choice()
        if choice is None:
            return
        self._is_stale = False
        self.panel.make(choice, self._work(choice))

    def _work(self, choice: Choice) -> Callable[[], Document]:
        workspace = self._desk.workspace
        if isinstance(choice, DocumentChoice):
            documents = workspace.documents
            return lambda: documents.make(choice)
        papers = workspace.attendance_documents
        return lambda: papers.make(choice)

    def _on_changed(self, changes: frozenset[Area]) -> None:
        if self._meeting is None:
            return
        if Area.MEETINGS in changes:
            known = {meeting.id for meeting in self._desk.workspace.meetings.meetings()}
            if self._meeting not in known:
                self._meeting = None
                return
        if Area.MEMBERS in changes:
            self._knows_members = False
        self._mark_stale()

    def _on_chosen(self, _: int) -> None:
        self._mark_stale()

    def _on_export(self) -> None:
        choice = self._choice()
        if not isinstance(choice, AttendanceChoice):
            return
        suggestion = self._kinds.currentItem().text() + ".xlsx"
        kinds = self.tr("表格") + " (*.xlsx)"
        path = ask_save_path(self, self.tr("存为表格"), suggestion, kinds)
        export = self._desk.workspace.attendance_documents.export
        if path is not None and self._desk.succeeds(lambda: export(choice, path)):
            self._desk.say_saved(path)
