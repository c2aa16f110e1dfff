"""座位图: the hall with everybody in it, moved by mouse or keyboard, and who has no seat yet."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from db.domain.hall import Seat
from db.domain.rows import MemberRow
from db.domain.seat_rows import HallRow
from desktop.icons import icon
from desktop.services.pinyin import folded
from desktop.services.seating import SeatedMember, SeatingView
from desktop.theme import set_role
from desktop.ui.desk import Desk
from desktop.ui.seat_picture import hall_picture, seating_picture
from desktop.ui.widgets.action_button import action_button
from desktop.ui.widgets.cell_grid import GridCell, GridPicture
from desktop.ui.widgets.search_box import SearchBox
from desktop.ui.widgets.seat_grid import SeatGrid

SIDE = 230


class SeatPlanPanel(QWidget):
    """Shows a plan and changes single seats of it."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._view: SeatingView | None = None
        self._seated: dict[Seat, SeatedMember] = {}
        self._build_actions()
        self._build_widgets()
        self._build_layout()
        self._connect()

    def show_view(self, view: SeatingView | None, hall: HallRow | None) -> None:
        """Show a plan; without one, the empty hall; without a hall, nothing."""
        self._view = view
        self._seated = {each.seat: each for each in view.seated} if view else {}
        picture = GridPicture()
        if view is not None:
            picture = seating_picture(view)
        elif hall is not None:
            picture = hall_picture(hall.hall)
        self.grid.is_fixed = view is None
        self.grid.set_picture(picture)
        self.waiting.clear()
        for member in view.unseated if view else ():
            item = QListWidgetItem(f"{member.name}　{member.sector}")
            item.setData(Qt.ItemDataRole.UserRole, member)
            self.waiting.addItem(item)
        self._count.setText(self.tr("未排座 {count} 人").format(count=self.waiting.count()))

    def _build_actions(self) -> None:
        self.pin = QAction(icon("pin"), self.tr("固定座位"), self)
        self.clear = QAction(icon("minus"), self.tr("撤下"), self)
        self.smaller = QAction(icon("zoom-out"), self.tr("缩小"), self)
        self.larger = QAction(icon("zoom-in"), self.tr("放大"), self)
        self.whole = QAction(icon("fit-width"), self.tr("全部"), self)

    def _build_widgets(self) -> None:
        self.grid = SeatGrid(self.tr("座位图"), self)
        self.waiting = QListWidget(self)
        self.waiting.setAccessibleName(self.tr("未排座的委员"))
        self.waiting.setDragEnabled(True)
        self.search = SearchBox(self.tr("姓名、首字母、证号"), self)
        self._count = QLabel(self)
        set_role(self._count, "section-title")
        self._about = QLabel(self)
        self._about.setWordWrap(True)
        self._about.setAccessibleName(self.tr("当前座位"))
        self._keys = QLabel(self)
        self._keys.setWordWrap(True)
        set_role(self._keys, "caption")
        self.setFocusProxy(self.grid)

    def _build_layout(self) -> None:
        bar = QHBoxLayout()
        bar.setSpacing(8)
        bar.addWidget(self.search)
        bar.addStretch(1)
        for action in (self.pin, self.clear, self.smaller, self.larger, self.whole):
            bar.addWidget(action_button(action, "", self))
        side = QWidget(self)
        column = QVBoxLayout(side)
        column.setContentsMargins(8, 0, 0, 0)
        for widget in (self._about, self._keys, self._count):
            column.addWidget(widget)
        column.addWidget(self.waiting, 1)
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.addWidget(self.grid)
        splitter.addWidget(side)
        splitter.setStretchFactor(0, 1)
        splitter.setSizes([1000, SIDE])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(bar)
        layout.addWidget(splitter, 1)

    def _connect(self) -> None:
        self.grid.dropped.connect(self._on_dropped)
        self.grid.current_changed.connect(self._on_current_changed)
        self.grid.carried_changed.connect(self._on_carried_changed)
        self.waiting.itemActivated.connect(self._on_waiting_activated)
        self.search.text_settled.connect(self._on_searched)
        self.pin.triggered.connect(self._on_pin)
        self.clear.triggered.connect(self._on_clear)
        self.smaller.triggered.connect(lambda: self.grid.zoom(0.8))
        self.larger.triggered.connect(lambda: self.grid.zoom(1.25))
        self.whole.triggered.connect(self.grid.fit)
        self._on_carried_changed("")

    def _person(self) -> SeatedMember | None:
        cell = self.grid.current()
        return self._seated.get(Seat(*cell.place)) if cell else None

    def _on_dropped(self, source: tuple[int, int] | None, target: tuple[int, int]) -> None:
        view = self._view
        member: MemberRow | None = None
        if source is not None:
            person = self._seated.get(Seat(*source))
            member = person.member if person else None
        elif self.waiting.currentItem() is not None:
            member = self.waiting.currentItem().data(Qt.ItemDataRole.UserRole)
        if view is None or member is None:
            return
        seating, who = self._desk.workspace.seating, member
        self._desk.attempt(lambda: seating.move(view.plan.id, who, Seat(*target)))

    def _on_current_changed(self, cell: GridCell | None) -> None:
        person = self._person()
        self._about.setText(cell.hint if cell else "")
        for action in (self.pin, self.clear):
            action.setEnabled(person is not None)

    def _on_carried_changed(self, text: str) -> None:
        if text:
            words = self.tr("正在移动“{name}”：用方向键选座位，Enter 放下，Esc 取消")
            self._keys.setText(words.format(name=text))
        else:
            self._keys.setText(self.tr("拖动姓名换座；或用方向键选，Enter 拿起和放下"))

    def _on_waiting_activated(self, item: QListWidgetItem) -> None:
        self.grid.carry_in(item.data(Qt.ItemDataRole.UserRole).name)

    def _on_searched(self, text: str) -> None:
        wanted = folded(text)
        found = [
            seat
            for seat, person in self._seated.items()
            if wanted
            and (wanted in folded(person.member.name) or wanted in person.member.search.split())
        ]
        self.grid.highlight(found)

    def _on_pin(self) -> None:
        view, person = self._view, self._person()
        if view is not None and person is not None:
            seating = self._desk.workspace.seating
            turned = not person.is_pinned
            self._desk.attempt(lambda: seating.pin(view.plan.id, person.member, is_pinned=turned))

    def _on_clear(self) -> None:
        view, person = self._view, self._person()
        if view is not None and person is not None:
            seating = self._desk.workspace.seating
            self._desk.attempt(lambda: seating.clear(view.plan.id, [person.member]))
