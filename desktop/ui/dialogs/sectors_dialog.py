"""Whole sectors into groups: shared out over so many, or some of them into one."""

from collections import Counter

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QSpinBox, QWidget

from db.domain.ids import MeetingId
from db.domain.organ_rows import PlenaryGroupRow
from desktop.i18n import translate
from desktop.services.plenary_groups import GroupingView
from desktop.ui.desk import Desk
from desktop.ui.dialogs.step_dialog import StepDialog

USUAL_GROUPS = 8


class ShareOutDialog(StepDialog):
    """Makes groups of whole sectors, as equal as they can be."""

    def __init__(self, desk: Desk, meeting: MeetingId, parent: QWidget) -> None:
        about = translate(
            "ShareOutDialog", "按界别次序把全体委员分到各组，同一界别在一组，人数尽量相等。"
        )
        super().__init__(desk, translate("ShareOutDialog", "按界别分组"), about, parent)
        self.count = QSpinBox(self)
        self.count.setRange(1, 99)
        self.count.setValue(USUAL_GROUPS)
        self.form.add_row("count", self.tr("分为几组"), self.count)
        groups = desk.workspace.plenary_groups
        self.on_accept(lambda: groups.share_out(meeting, self.count.value()))


class SectorsDialog(StepDialog):
    """Puts everyone of some sectors into one group."""

    def __init__(
        self, desk: Desk, view: GroupingView, group: PlenaryGroupRow, parent: QWidget
    ) -> None:
        about = translate("SectorsDialog", "选界别（可选多个），全部编入{group}").format(
            group=group.name
        )
        super().__init__(desk, translate("SectorsDialog", "整个界别编入"), about, parent)
        self.list = QListWidget(self)
        self.list.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        self.list.setMinimumHeight(320)
        left = Counter(member.sector for member in view.ungrouped)
        for sector in desk.workspace.committee.sectors():
            text = self.tr("{sector}（{count} 人，{left} 人没有分组）").format(
                sector=sector.name, count=sector.members, left=left[sector.name]
            )
            item = QListWidgetItem(text, self.list)
            item.setData(Qt.ItemDataRole.UserRole, sector.name)
        self.form.add_row("sectors", self.tr("界别"), self.list)
        meeting, groups = view.meeting.id, desk.workspace.plenary_groups
        self.on_accept(lambda: groups.add_sectors(meeting, group.id, self.chosen()))

    def chosen(self) -> list[str]:
        """Return the names of the selected sectors."""
        return [item.data(Qt.ItemDataRole.UserRole) for item in self.list.selectedItems()]
