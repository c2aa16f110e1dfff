"""Somebody who is no member, for a post in an organ: name and duty."""

from PySide6.QtWidgets import QLineEdit, QWidget

from db.domain.ids import MeetingId
from db.domain.organs import OrganPost
from desktop.i18n import translate
from desktop.schedule_wording import post_word
from desktop.ui.desk import Desk
from desktop.ui.dialogs.step_dialog import StepDialog


class OfficerDialog(StepDialog):
    """Gives a post to somebody who is no member."""

    def __init__(self, desk: Desk, meeting: MeetingId, post: OrganPost, parent: QWidget) -> None:
        about = translate("OfficerDialog", "{post}：名册以外的人").format(
            post=post_word(post, translate)
        )
        super().__init__(desk, translate("OfficerDialog", "加入非委员"), about, parent)
        self.name, self.duty = QLineEdit(self), QLineEdit(self)
        self.name.setMaxLength(60)
        self.duty.setMaxLength(120)
        self.form.add_row("name", self.tr("姓名"), self.name)
        self.form.add_row("duty", self.tr("单位及职务"), self.duty)
        organs = desk.workspace.organs
        self.on_accept(lambda: organs.name_guest(meeting, post, self.name.text(), self.duty.text()))
