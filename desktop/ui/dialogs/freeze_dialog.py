"""Freezing the attendance of a sitting: what goes on record, and what for."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from db.domain.attendance_vocabulary import Occasion
from desktop.attendance_wording import occasion_word
from desktop.i18n import translate
from desktop.services.presence import SittingView
from desktop.theme import set_role
from desktop.ui.desk import EXPECTED, Desk
from desktop.ui.widgets.form import Form


class FreezeDialog(QDialog):
    """Shows the sentence that goes on record and asks for the occasion."""

    def __init__(self, desk: Desk, view: SittingView, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._view = view
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("冻结到会情况：{name}").format(name=view.sitting.name))
        self._occasion = QComboBox(self)
        for occasion in Occasion:
            self._occasion.addItem(occasion_word(occasion, translate), occasion.value)
        # The opening is frozen once; what comes after it is most often a poll.
        usual = Occasion.POLL if view.snapshots else Occasion.OPENING
        self._occasion.setCurrentIndex(self._occasion.findData(usual.value))
        self._subject = QLineEdit(self)
        self._subject.setMaxLength(200)
        self._subject.setPlaceholderText(self.tr("表决的事项，可以不填"))
        self._build_layout()

    def accept(self) -> None:
        """Put it on record; stay open when it is refused."""
        occasion = Occasion(self._occasion.currentData())
        attendance = self._desk.workspace.attendance
        try:
            row = attendance.freeze(self._view.sitting.id, occasion, self._subject.text())
        except EXPECTED as error:
            self._desk.refuse(error)
        else:
            said = self.tr("已记录第 {ordinal} 次到会情况：{sentence}")
            self._desk.say("done", said.format(ordinal=row.ordinal, sentence=row.sentence))
            super().accept()

    def _build_layout(self) -> None:
        sentence = QLabel(self._view.sentence, self)
        sentence.setWordWrap(True)
        set_role(sentence, "section-title")
        hint = QLabel(self._hint(), self)
        hint.setWordWrap(True)
        set_role(hint, "muted")
        form = Form(self)
        form.add_row("occasion", self.tr("时机"), self._occasion)
        form.add_row("subject", self.tr("事项"), self._subject)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        freeze = buttons.addButton(self.tr("冻结"), QDialogButtonBox.ButtonRole.AcceptRole)
        set_role(freeze, "primary")
        freeze.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(12)
        layout.addWidget(sentence)
        layout.addWidget(form)
        layout.addWidget(hint)
        layout.addStretch(1)
        layout.addWidget(buttons)
        self.resize(520, 300)

    def _hint(self) -> str:
        text = self.tr(
            "冻结后四数、主持词和每个人的状态记录在案，应到人数不再随委员变动，不能撤销。"
        )
        if not self._view.snapshots:
            return text
        last = self._view.snapshots[-1]
        former = self.tr("本次将注明前一次（第 {ordinal} 次，{time}）。")
        return text + former.format(ordinal=last.ordinal, time=f"{last.at:%m-%d %H:%M}")
