"""证件和座次表: badges, name plates and the papers of seats, with a preview before printing."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from db.domain.ids import MeetingId, MemberId, SittingId
from db.domain.rows import MemberRow
from db.domain.vocabulary import MemberOrder
from desktop.icons import icon
from desktop.reports.seat_map import SheetSize
from desktop.services.paper_catalogue import entry_of
from desktop.services.paper_kinds import PaperWish
from desktop.services.seat_documents import BadgeKind, Guest, SeatPaper, guests_of
from desktop.ui.desk import Desk
from desktop.ui.tabs.paper_options import fold_box
from desktop.ui.tabs.paper_panel import PaperPanel
from desktop.ui.widgets.search_box import SearchBox

ALL, CHOSEN, ROSTRUM, SECTOR = "all", "chosen", "rostrum", "sector:"
OF_PLAN = frozenset({SeatPaper.HALL, SeatPaper.LIST, SeatPaper.ROSTRUM})

_NAMES = {
    (SeatPaper.HALL, BadgeKind.ATTENDEE): "seat-map",
    (SeatPaper.LIST, BadgeKind.ATTENDEE): "seat-list",
    (SeatPaper.ROSTRUM, BadgeKind.ATTENDEE): "rostrum",
    (SeatPaper.PLATES, BadgeKind.ATTENDEE): "name-plates",
    (SeatPaper.BADGES, BadgeKind.ATTENDEE): "badges",
    (SeatPaper.BADGES, BadgeKind.OBSERVER): "badges-observer",
    (SeatPaper.BADGES, BadgeKind.STAFF): "badges-staff",
}
"""How the print log calls them; badges of guests are on record apart from those of members."""

_Kind = tuple[SeatPaper, BadgeKind]


class SeatPapersPanel(QWidget):
    """Chooses a paper and for whom; shows it, saves it, prints it."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._meeting: MeetingId | None = None
        self._sitting: SittingId | None = None
        self._has_plan = False
        self._build_kinds()
        self._build_choosers()
        self._build_layout()
        self._connect()

    def show_meeting(
        self, meeting: MeetingId, sitting: SittingId | None, *, has_plan: bool
    ) -> None:
        """Offer the papers of a meeting, or of one sitting."""
        self._meeting, self._sitting, self._has_plan = meeting, sitting, has_plan
        for row in range(self.kinds.count()):
            item = self.kinds.item(row)
            needs_plan = item.data(Qt.ItemDataRole.UserRole)[0] in OF_PLAN
            flags = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
            item.setFlags(flags if has_plan or not needs_plan else Qt.ItemFlag.NoItemFlags)
        if not has_plan and self._kind()[0] in OF_PLAN:
            self.kinds.setCurrentRow(len(OF_PLAN))
        self._fill_people()
        self.make()

    def wish(self) -> PaperWish | None:
        """Return what is to be printed, or None before a meeting is shown."""
        if self._meeting is None:
            return None
        paper, badge = self._kind()
        is_guest = paper is SeatPaper.BADGES and badge is not BadgeKind.ATTENDEE
        people, guests = self._whom()
        return PaperWish(
            meeting=self._meeting,
            sitting=self._sitting,
            size=SheetSize(self.size_box.currentData()),
            badge=badge,
            members=frozenset() if is_guest else people,
            guests=guests_of(self.guests.toPlainText()) if is_guest else guests,
            is_folded=self.fold.currentData(),
        )

    def make(self) -> None:
        """Draw the chosen paper, if the panel is seen."""
        self._show_choosers()
        wish = self.wish()
        if wish is None or not self.isVisible():
            return
        title = self.kinds.currentItem().text()
        self.panel.make_paper(entry_of(_NAMES[self._kind()], title), wish)

    def _build_kinds(self) -> None:
        self.kinds = QListWidget(self)
        self.kinds.setAccessibleName(self.tr("证件和座次表"))
        for paper, badge, title in (
            (SeatPaper.HALL, BadgeKind.ATTENDEE, self.tr("座次表")),
            (SeatPaper.LIST, BadgeKind.ATTENDEE, self.tr("座位查找表")),
            (SeatPaper.ROSTRUM, BadgeKind.ATTENDEE, self.tr("主席台座次表")),
            (SeatPaper.PLATES, BadgeKind.ATTENDEE, self.tr("桌签")),
            (SeatPaper.BADGES, BadgeKind.ATTENDEE, self.tr("出席证")),
            (SeatPaper.BADGES, BadgeKind.OBSERVER, self.tr("列席证")),
            (SeatPaper.BADGES, BadgeKind.STAFF, self.tr("工作证")),
        ):
            item = QListWidgetItem(icon("pdf"), title)
            item.setData(Qt.ItemDataRole.UserRole, (paper, badge))
            self.kinds.addItem(item)
        self.kinds.setCurrentRow(0)
        self.setFocusProxy(self.kinds)

    def _build_choosers(self) -> None:
        self.size_box = QComboBox(self)
        self.size_box.setAccessibleName(self.tr("纸张"))
        for size in SheetSize:
            self.size_box.addItem(self.tr("{size} 横放").format(size=size.upper()), size.value)
        self.fold = fold_box(self)
        self.whom = QComboBox(self)
        self.whom.setAccessibleName(self.tr("给谁"))
        self.search = SearchBox(self.tr("姓名、首字母、证号"), self)
        self.people = QListWidget(self)
        self.people.setAccessibleName(self.tr("选人：可选多位"))
        self.people.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        self.guests = QPlainTextEdit(self)
        self.guests.setAccessibleName(self.tr("列席或工作人员"))
        self.guests.setPlaceholderText(self.tr("一行一人：姓名　单位职务　编号"))
        self.guests.setTabChangesFocus(True)

    def _build_layout(self) -> None:
        label = QLabel(self.tr("给谁"), self)
        styles = (self.size_box, self.fold)
        choosers = (self.kinds, *styles, label, self.whom, self.search, self.people)
        self._of_people = (label, self.whom)
        self.panel = PaperPanel(self._desk, (*choosers, self.guests), self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.panel)

    def _connect(self) -> None:
        self.kinds.currentRowChanged.connect(self.make)
        self.size_box.activated.connect(self.make)
        self.fold.activated.connect(self.make)
        self.whom.activated.connect(self.make)
        self.people.itemSelectionChanged.connect(self.make)
        self.guests.textChanged.connect(self.make)
        self.search.text_settled.connect(self._on_searched)

    def _kind(self) -> _Kind:
        paper, badge = self.kinds.currentItem().data(Qt.ItemDataRole.UserRole)
        return SeatPaper(paper), BadgeKind(badge)

    def _show_choosers(self) -> None:
        paper, badge = self._kind()
        is_guest = paper is SeatPaper.BADGES and badge is not BadgeKind.ATTENDEE
        has_people = paper not in OF_PLAN and not is_guest
        self.size_box.setVisible(paper is SeatPaper.HALL)
        self.fold.setVisible(paper is SeatPaper.PLATES)
        for widget in self._of_people:
            widget.setVisible(has_people)
        for chooser in (self.search, self.people):
            chooser.setVisible(has_people and self.whom.currentData() == CHOSEN)
        self.guests.setVisible(is_guest)

    def _fill_people(self) -> None:
        """List whom a paper may be for; what was chosen stays chosen."""
        chosen = self.whom.currentData()
        kept = {item.data(Qt.ItemDataRole.UserRole).id for item in self.people.selectedItems()}
        rows = self._desk.workspace.members.members(MemberOrder.STROKE)
        self.whom.clear()
        self.whom.addItem(self.tr("全体委员"), ALL)
        self.whom.addItem(self.tr("下面所选的人"), CHOSEN)
        self.whom.addItem(self.tr("主席台"), ROSTRUM)
        for sector in self._desk.workspace.committee.sectors():
            self.whom.addItem(sector.name, SECTOR + sector.name)
        self.whom.setCurrentIndex(max(self.whom.findData(chosen), 0))
        self.people.blockSignals(True)
        self.people.clear()
        for row in rows:
            item = QListWidgetItem(f"{row.name}　{row.sector}　{row.number}")
            item.setData(Qt.ItemDataRole.UserRole, row)
            self.people.addItem(item)
            item.setSelected(row.id in kept)
        self.people.blockSignals(False)

    def _whom(self) -> tuple[frozenset[MemberId] | None, tuple[Guest, ...]]:
        """Return the members who are wanted (None: all), and the guests of the rostrum."""
        whom = self.whom.currentData() or ALL
        if whom == ALL or self._meeting is None:
            return None, ()
        if whom == ROSTRUM:
            view = self._desk.workspace.seating.view(self._meeting, self._sitting)
            high = view.rostrum if view else ()
            guests = tuple(Guest(each.name, each.post) for each in high if not each.member_id)
            return frozenset(each.member_id for each in high if each.member_id), guests
        rows: list[MemberRow] = [
            item.data(Qt.ItemDataRole.UserRole)
            for item in map(self.people.item, range(self.people.count()))
            if whom != CHOSEN or item.isSelected()
        ]
        sector = whom.removeprefix(SECTOR)
        return frozenset(row.id for row in rows if whom == CHOSEN or row.sector == sector), ()

    def _on_searched(self, text: str) -> None:
        wanted = text.strip().lower()
        for item in map(self.people.item, range(self.people.count())):
            row: MemberRow = item.data(Qt.ItemDataRole.UserRole)
            item.setHidden(bool(wanted) and wanted not in row.name and wanted not in row.search)
