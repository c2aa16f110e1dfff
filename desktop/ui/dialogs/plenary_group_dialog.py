"""One group or joint group as a form: name, room, liaison, and to whom it belongs."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from db.domain.ids import PlenaryGroupId
from db.domain.organ_rows import PlenaryGroupRow
from db.domain.organs import GroupLevel
from desktop.i18n import translate
from desktop.schedule_wording import level_word
from desktop.ui.desk import Desk
from desktop.ui.dialogs.step_dialog import StepDialog


class PlenaryGroupDialog(StepDialog):
    """Adds a group (key 0) or changes one."""

    def __init__(
        self, desk: Desk, row: PlenaryGroupRow, joints: Sequence[PlenaryGroupRow], parent: QWidget
    ) -> None:
        verb = translate("PlenaryGroupDialog", "修改{level}")
        if not row.id:
            verb = translate("PlenaryGroupDialog", "新增{level}")
        title = verb.format(level=level_word(row.level, translate))
        super().__init__(desk, title, title, parent)
        self._row = row
        self.name = self._line("name", self.tr("名称"), row.name, 60)
        self.room = self._line("room", self.tr("讨论地点"), row.room, 120)
        self.liaison = self._line("liaison", self.tr("联络员"), row.liaison, 120)
        self.conveners: QLineEdit | None = None
        self.joint: QComboBox | None = None
        if row.level is GroupLevel.JOINT:
            self.conveners = self._line("conveners", self.tr("召集人"), row.conveners, 120)
        elif joints:
            choices = [(self.tr("不属于联组"), 0), *((each.name, each.id) for each in joints)]
            self.joint = self.add_choice("joint", self.tr("所属联组"), choices)
            self.joint.setCurrentIndex(self.joint.findData(row.joint_id or 0))
        self.on_accept(lambda: desk.workspace.plenary_groups.write(self.typed()))

    def typed(self) -> PlenaryGroupRow:
        """Return the group as typed."""
        joint = self.joint.currentData() if self.joint else 0
        return replace(
            self._row,
            name=self.name.text(),
            room=self.room.text(),
            liaison=self.liaison.text(),
            conveners=self.conveners.text() if self.conveners else "",
            joint_id=PlenaryGroupId(joint) if joint else None,
        )

    def _line(self, key: str, label: str, text: str, most: int) -> QLineEdit:
        line = QLineEdit(text, self)
        line.setMaxLength(most)
        self.form.add_row(key, label, line)
        return line
