"""A speech that is put in while the sitting runs, as a short form."""

from PySide6.QtWidgets import QLineEdit, QSpinBox, QWidget

from db.domain.floor_events import SpeechKey
from desktop.services.floor import InsertedSpeech
from desktop.ui.dialogs.step_dialog import StepDialog
from desktop.ui.floor.floor_desk import FloorDesk

MOST_MINUTES = 120


class InsertDialog(StepDialog):
    """Asks who, for whom, on what, how long and why."""

    def __init__(self, floor: FloorDesk, before: SpeechKey | None, parent: QWidget) -> None:
        super().__init__(
            floor.desk,
            self.tr("插入发言"),
            self.tr("排在名单所选的一位之前；没有选择时排在最后。"),
            parent,
        )
        self._floor = floor
        self._before = before
        self._speaker = self._line("speaker", self.tr("发言人"))
        self._unit = self._line("unit", self.tr("代表单位"))
        self._title = self._line("title", self.tr("题目"))
        self._minutes = QSpinBox(self)
        self._minutes.setRange(0, MOST_MINUTES)
        self._minutes.setSpecialValueText(self.tr("按规定"))
        self._minutes.setSuffix(self.tr(" 分钟"))
        self.form.add_row("minutes", self.tr("限时"), self._minutes)
        self._reason = self._line("reason", self.tr("理由"))
        self.on_accept(self._insert)

    def _line(self, key: str, label: str) -> QLineEdit:
        box = QLineEdit(self)
        box.setMaxLength(200)
        self.form.add_row(key, label, box)
        return box

    def _insert(self) -> None:
        sitting = self._floor.sitting
        if sitting is None:
            return
        speech = InsertedSpeech(
            speaker=self._speaker.text(),
            unit=self._unit.text(),
            title=self._title.text(),
            minutes=self._minutes.value() or None,
        )
        self.desk.workspace.floor.insert(
            sitting, speech, before=self._before, reason=self._reason.text()
        )
        self._floor.refresh()
