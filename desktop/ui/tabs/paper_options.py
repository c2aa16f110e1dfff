"""What can be chosen for a paper: only what matters to it is shown."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QSpinBox, QWidget

from db.domain.ids import SittingId
from db.domain.vocabulary import MemberOrder
from desktop.i18n import translate
from desktop.reports.member_list import FEWEST_A_ROW, MOST_A_ROW, NAMES_A_ROW
from desktop.reports.seat_map import SheetSize
from desktop.services.attendance_sheets import LeaveGrouping
from desktop.services.meetings import MeetingView
from desktop.services.paper_kinds import PaperKind, PaperOption, PaperWish, with_options
from desktop.ui.desk import Desk
from desktop.ui.tabs.member_box import MemberBox
from desktop.wording import member_order_word

MOST_COPIES = 9_999


class PaperOptions(QWidget):
    """One row for each option; ``changed`` when another paper is wanted."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._kind: PaperKind | None = None
        self._knows_members = False
        self._build_boxes()
        self._build_layout()
        self._connect()
        self.show_kind(None)

    def show_meeting(self, view: MeetingView) -> None:
        """Offer the sittings of a meeting; the chosen one stays chosen."""
        chosen = self.sitting.currentData()
        self.sitting.blockSignals(True)
        self.sitting.clear()
        self.sitting.addItem(self.tr("不限场次"), None)
        for sitting in view.sittings:
            self.sitting.addItem(sitting.name, sitting.id)
        place = -1 if chosen is None else self.sitting.findData(chosen)
        self.sitting.setCurrentIndex(max(place, 0))
        self.sitting.blockSignals(False)

    def show_kind(self, kind: PaperKind | None) -> None:
        """Show what matters to a kind of paper; None: to no paper."""
        self._kind = kind
        options = kind.options if kind else frozenset()
        for option, box in self._boxes.items():
            self._form.setRowVisible(box, option in options)
        if PaperOption.MEMBERS in options and not self._knows_members:
            self._knows_members = True
            self.member.set_members(self._desk.workspace.members.members(MemberOrder.PINYIN))
        self.setVisible(bool(options))

    def forget_members(self) -> None:
        """Read the roster anew before it is offered again."""
        self._knows_members = False
        self.show_kind(self._kind)

    def wish(self, usual: PaperWish, kind: PaperKind) -> PaperWish:
        """Return the wish for a paper with what is chosen here."""
        sitting = self.sitting.currentData()
        chosen = replace(
            usual,
            order=MemberOrder(self.order.currentData()),
            sitting=None if sitting is None else SittingId(sitting),
            grouping=LeaveGrouping(self.grouping.currentData()),
            members=self.member.chosen,
            has_phones=self.phones.isChecked(),
            has_times=self.times.isChecked(),
            size=SheetSize(self.size_box.currentData()),
            copies=self.copies.value(),
            is_split=self.split.isChecked(),
            columns=self.columns.value(),
            is_folded=self.fold.currentData(),
        )
        return with_options(usual, kind, chosen)

    def _build_boxes(self) -> None:
        self.order = QComboBox(self)
        for order in (MemberOrder.SECTOR, MemberOrder.STROKE):
            self.order.addItem(member_order_word(order, translate), order.value)
        self.sitting = QComboBox(self)
        self.sitting.addItem(self.tr("不限场次"), None)
        self.grouping = QComboBox(self)
        self.grouping.addItem(self.tr("按类别"), LeaveGrouping.KIND.value)
        self.grouping.addItem(self.tr("按界别"), LeaveGrouping.SECTOR.value)
        self.member = MemberBox(self.tr("全体委员"), self)
        self.phones = QCheckBox(self.tr("附联系电话"), self)
        self.phones.setToolTip(self.tr("缺席名单供逐个联系时用；不外发"))
        self.times = QCheckBox(self.tr("附预计时间和分钟"), self)
        self.size_box = QComboBox(self)
        for size in SheetSize:
            self.size_box.addItem(self.tr("{size} 横放").format(size=size.upper()), size.value)
        self.copies = QSpinBox(self)
        self.copies.setRange(0, MOST_COPIES)
        self.copies.setSpecialValueText(self.tr("一页"))
        self.split = QCheckBox(self.tr("每组另起一页"), self)
        self.columns = QSpinBox(self)
        self.columns.setRange(FEWEST_A_ROW, MOST_A_ROW)
        self.columns.setValue(NAMES_A_ROW)
        self.fold = fold_box(self)

    def _build_layout(self) -> None:
        self._boxes: dict[PaperOption, QWidget] = {
            PaperOption.ORDER: self.order,
            PaperOption.SITTING: self.sitting,
            PaperOption.GROUPING: self.grouping,
            PaperOption.MEMBERS: self.member,
            PaperOption.SIZE: self.size_box,
            PaperOption.COPIES: self.copies,
            PaperOption.PHONES: self.phones,
            PaperOption.TIMES: self.times,
            PaperOption.SPLIT: self.split,
            PaperOption.COLUMNS: self.columns,
            PaperOption.FOLD: self.fold,
        }
        titles = {
            PaperOption.ORDER: self.tr("名单次序"),
            PaperOption.SITTING: self.tr("场次"),
            PaperOption.GROUPING: self.tr("分组"),
            PaperOption.MEMBERS: self.tr("委员"),
            PaperOption.SIZE: self.tr("纸张"),
            PaperOption.COPIES: self.tr("选票张数"),
            PaperOption.COLUMNS: self.tr("每行人数"),
            PaperOption.FOLD: self.tr("桌签式样"),
        }
        self._form = QFormLayout(self)
        self._form.setContentsMargins(0, 0, 0, 0)
        for option, box in self._boxes.items():
            title = titles.get(option, "")
            box.setAccessibleName(title or getattr(box, "text", str)())
            self._form.addRow(title, box)

    def _connect(self) -> None:
        chosen = (self.order, self.sitting, self.grouping, self.member, self.size_box, self.fold)
        for box in chosen:
            box.activated.connect(self._on_changed)
        for tick in (self.phones, self.times, self.split):
            tick.toggled.connect(self._on_changed)
        self.columns.valueChanged.connect(self._on_changed)
        self.copies.editingFinished.connect(self._on_changed)

    def _on_changed(self) -> None:
        self.changed.emit()


def fold_box(parent: QWidget) -> QComboBox:
    """Return the choice of what a 桌签 is: a sheet to fold, or cards to cut."""
    box = QComboBox(parent)
    box.setAccessibleName(translate("PaperOptions", "桌签式样"))
    box.addItem(translate("PaperOptions", "双面，对折立放"), True)
    box.addItem(translate("PaperOptions", "单面卡片，一页两张"), False)
    return box
