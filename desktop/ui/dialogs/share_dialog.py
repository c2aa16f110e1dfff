"""发言占比: the line of the work report for any period, and every speech behind it."""

from datetime import date

from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import (
    QDateEdit,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from db.domain.vocabulary import Area
from desktop.icons import icon
from desktop.theme import set_role
from desktop.ui.desk import Desk
from desktop.ui.models.counted_speech_table_model import (
    CountedSpeechRow,
    CountedSpeechTableModel,
    counted_speech_rows,
)
from desktop.ui.widgets.action_button import action_button
from desktop.ui.widgets.optional_date import day_of
from desktop.ui.widgets.record_table import RecordTable
from desktop.ui.widgets.search_box import SearchBox


class ShareDialog(QDialog):
    """Counts anew whenever a day is changed."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("发言占比"))
        self._desk = desk
        self._build_fields()
        self._build_layout()
        self._connect()
        self._show_year(desk.workspace.uow.clock().year)

    def _build_fields(self) -> None:
        self.first, self.last = QDateEdit(self), QDateEdit(self)
        for field, name in ((self.first, self.tr("从")), (self.last, self.tr("到"))):
            field.setCalendarPopup(True)
            field.setDisplayFormat("yyyy-MM-dd")
            field.setAccessibleName(name)
        self.sentence = QLabel(self)
        self.sentence.setWordWrap(True)
        self.sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        set_role(self.sentence, "section-title")
        self.table: RecordTable[CountedSpeechRow] = RecordTable(
            CountedSpeechTableModel(self),
            name="counted-speeches",
            title=self.tr("计入的发言"),
            settings=self._desk.settings,
            parent=self,
        )
        self.table.set_empty(
            self.tr("这段时间没有计入的发言"),
            self.tr("统计哪些会议、形式和单位，在“设置 → 会场规则”里选。"),
        )
        self.copy_action = QAction(icon("copy"), self.tr("复制这句话"), self)
        self._search = SearchBox(self.tr("发言人、单位、题目、首字母"), self)
        self.table.attach_search(self._search)

    def _build_layout(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        for field in (self.first, self.last):
            label = QLabel(field.accessibleName(), self)
            label.setBuddy(field)
            head.addWidget(label)
            head.addWidget(field)
        head.addWidget(self.table.count_label)
        head.addStretch(1)
        head.addWidget(self._search)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        foot = QHBoxLayout()
        foot.addWidget(action_button(self.copy_action, "primary", self))
        foot.addWidget(buttons)
        layout = QVBoxLayout(self)
        layout.setSpacing(12)
        layout.addLayout(head)
        layout.addWidget(self.sentence)
        layout.addWidget(self.table, 1)
        layout.addLayout(foot)
        self.resize(1000, 620)

    def _connect(self) -> None:
        self.copy_action.triggered.connect(self._on_copy)
        for field in (self.first, self.last):
            field.dateChanged.connect(self._count)
        self._desk.bus.changed.connect(self._on_changed)

    def _show_year(self, year: int) -> None:
        """Begin with the year of the latest meeting that has come, as the work report does."""
        days = [row.starts_on for row in self._desk.workspace.meetings.meetings()]
        past = [day.year for day in days if day.year <= year]
        shown = max(past, default=year)
        for field, day in ((self.first, date(shown, 1, 1)), (self.last, date(shown, 12, 31))):
            field.blockSignals(True)
            field.setDate(QDate(day.year, day.month, day.day))
            field.blockSignals(False)
        self._count()

    def _count(self, _: QDate | None = None) -> None:
        log = self._desk.workspace.speech_log
        first, last = day_of(self.first), day_of(self.last)
        share = self._desk.attempt(lambda: log.share(first, last))
        if share is None:
            return
        self.sentence.setText(log.share_sentence(share))
        self.table.set_rows(counted_speech_rows(share.speeches))
        self.copy_action.setEnabled(share.percent is not None)

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.sentence.text())
        self._desk.say("done", self.tr("已复制。"))

    def _on_changed(self, changes: frozenset[Area]) -> None:
        if changes & {Area.POLICY, Area.FLOOR, Area.SPEECHES, Area.ORDER, Area.MEETINGS}:
            self._count()
