"""正文 of the minutes: the sections, who signs, and the way from draft to 定稿 and 更正稿."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from db.domain.ids import MeetingId
from db.domain.minutes_rows import MinutesPeople, MinutesRow, SectionKey
from desktop.i18n import translate
from desktop.icons import icon
from desktop.services.minutes import MinutesView
from desktop.theme import set_role
from desktop.ui.desk import Desk
from desktop.ui.dialogs.sign_minutes_dialog import SignMinutesDialog
from desktop.ui.models.minutes_section_table_model import (
    MinutesSectionListRow,
    MinutesSectionTableModel,
)
from desktop.ui.tabs.section_editor import SectionEditor
from desktop.ui.widgets.action_button import action_button
from desktop.ui.widgets.reason_bar import ReasonBar
from desktop.ui.widgets.record_table import RecordTable
from desktop.ui.widgets.search_box import SearchBox


class MinutesPanel(QWidget):
    """Lists the sections at left, the chosen one to be written at right."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._meeting: MeetingId | None = None
        self._view: MinutesView | None = None
        self._build_actions()
        self._build_fields()
        self._build_layout()
        self._connect()

    def choose_meeting(self, meeting: MeetingId) -> None:
        """Turn to a meeting; what is being typed into another's is kept there."""
        if meeting != self._meeting:
            self.editor.box.hand_over()
            self._meeting, self._view = meeting, None

    def refresh(self) -> None:
        """Read the minutes again; the version chosen and the text being typed stay."""
        if self._meeting is None:
            return
        is_new, wanted = self._view is None, None
        if self._view is not None and self._view.versions:
            ordinal = self.version.currentData()
            wanted = ordinal if ordinal != self._view.versions[-1].ordinal else None
        self._show(self._desk.workspace.minutes.view(self._meeting, wanted))
        if is_new:
            self.table.view.selectRow(0)

    def _build_actions(self) -> None:
        self.sign = QAction(icon("lock"), self.tr("定稿…"), self)
        self.correct = QAction(icon("edit"), self.tr("起草更正稿…"), self)
        self.discard = QAction(icon("delete"), self.tr("放弃草稿"), self)
        self.discard.setToolTip(self.tr("去掉所有修改，全部随记录生成；可以撤销"))

    def _build_fields(self) -> None:
        self.version = QComboBox(self)
        self.version.setAccessibleName(self.tr("版本"))
        self.version.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.chair, self.recorder, self.number = (QLineEdit(self) for _ in range(3))
        for box, name, length in (
            (self.chair, self.tr("主持人"), 120),
            (self.recorder, self.tr("记录人"), 60),
            (self.number, self.tr("纪要字号"), 60),
        ):
            box.setAccessibleName(name)
            box.setMaxLength(length)
        self.state = QLabel(self)
        set_role(self.state, "muted")
        self.reason = ReasonBar(self)
        self.table: RecordTable[MinutesSectionListRow] = RecordTable(
            MinutesSectionTableModel(self),
            name="minutes-sections",
            title=self.tr("会议记录的各部分"),
            settings=self._desk.settings,
            parent=self,
        )
        self.editor = SectionEditor(self)
        self.search = SearchBox(self.tr("部分、文字"), self)
        self.table.attach_search(self.search)
        self.table.set_context_actions([self.editor.restore, self.editor.look])
        self.setFocusProxy(self.table)

    def _build_layout(self) -> None:
        people = QHBoxLayout()
        people.setSpacing(8)
        for box in (self.chair, self.recorder, self.number):
            label = QLabel(box.accessibleName(), self)
            label.setBuddy(box)
            people.addWidget(label)
            people.addWidget(box, 1)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.version)
        head.addWidget(self.state, 1)
        head.addWidget(action_button(self.discard, "link", self))
        head.addWidget(action_button(self.correct, "", self))
        head.addWidget(action_button(self.sign, "primary", self))
        left = QWidget(self)
        bar = QHBoxLayout()
        bar.addWidget(self.search, 1)
        bar.addWidget(self.table.count_label)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 8, 0)
        column.addLayout(bar)
        column.addWidget(self.table, 1)
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.addWidget(left)
        splitter.addWidget(self.editor)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([420, 700])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(self.reason)
        layout.addLayout(people)
        layout.addWidget(splitter, 1)

    def _connect(self) -> None:
        self.version.activated.connect(self._on_version_chosen)
        for box in (self.chair, self.recorder, self.number):
            box.editingFinished.connect(self._on_people_edited)
        self.sign.triggered.connect(self._on_sign)
        self.correct.triggered.connect(self._on_correct)
        self.discard.triggered.connect(self._on_discard)
        self.table.selection_changed.connect(self._on_section_chosen)
        self.table.row_activated.connect(self._on_row_activated)
        self.editor.written.connect(self._on_written)
        self.editor.adopted.connect(self._on_adopted)
        self.editor.kept.connect(self._on_kept)

    def _show(self, view: MinutesView) -> None:
        self._view = view
        self._show_versions(view)
        people = view.people
        for box, text in zip(
            (self.chair, self.recorder, self.number),
            (people.chair, people.recorder, people.number),
            strict=True,
        ):
            box.setReadOnly(view.is_signed)
            if not box.isModified() or not box.hasFocus():
                box.setText(text)
                box.setCursorPosition(0)
        self.number.setPlaceholderText(view.suggested_number)
        is_newest = view.row is None or view.row == view.versions[-1]
        self.state.setText(self._state(view))
        self.sign.setVisible(not view.is_signed)
        self.correct.setVisible(view.is_signed and is_newest)
        self.discard.setVisible(view.row is not None and not view.is_signed)
        self.table.set_rows([MinutesSectionListRow(each, view.is_signed) for each in view.sections])
        self._on_section_chosen()

    def _show_versions(self, view: MinutesView) -> None:
        self.version.clear()
        for row in reversed(view.versions):
            self.version.addItem(_version_text(row), row.ordinal)
        if view.row is not None:
            self.version.setCurrentIndex(self.version.findData(view.row.ordinal))
        self.version.setVisible(len(view.versions) > 1)

    def _state(self, view: MinutesView) -> str:
        if view.row is None:
            return self.tr("各部分随记录生成；改过的部分保留所写。")
        texts = [] if len(view.versions) > 1 else [_version_text(view.row)]
        if view.former is not None:
            reason = self.tr("更正第 {number} 稿：{reason}")
            texts.append(reason.format(number=view.former.ordinal, reason=view.row.reason))
        edited = sum(each.is_edited for each in view.sections)
        if edited and not view.is_signed:
            texts.append(self.tr("改过 {count} 个部分").format(count=edited))
        moved = sum(each.has_moved for each in view.sections)
        if moved:
            texts.append(self.tr("{count} 个部分的原文已更新").format(count=moved))
        return "　".join(texts)

    def _on_section_chosen(self) -> None:
        row = self.table.current_row()
        section = row.section if row else None
        if section is not None and section.key != self.editor.key:
            self.editor.box.hand_over()
        is_signed = self._view is not None and self._view.is_signed
        self.editor.show_section(section, is_signed=is_signed)

    def _on_row_activated(self, _: object) -> None:
        self.editor.setFocus()

    def _on_written(self, key: SectionKey, text: str) -> None:
        if self._view is not None:
            minutes, meeting = self._desk.workspace.minutes, self._view.meeting.id
            if not self._desk.succeeds(lambda: minutes.write_section(meeting, key, text)):
                self.editor.box.document().setModified(True)

    def _on_adopted(self, key: SectionKey) -> None:
        if self._view is not None:
            minutes, meeting = self._desk.workspace.minutes, self._view.meeting.id
            self._desk.attempt(lambda: minutes.adopt_section(meeting, key))
            self.refresh()

    def _on_kept(self, key: SectionKey) -> None:
        if self._view is not None:
            minutes, meeting = self._desk.workspace.minutes, self._view.meeting.id
            self._desk.attempt(lambda: minutes.keep_section(meeting, key))

    def _on_people_edited(self) -> None:
        if self._view is None or self._view.is_signed:
            return
        boxes = (self.chair, self.recorder, self.number)
        typed = MinutesPeople(*(box.text().strip() for box in boxes))
        for box in boxes:
            box.setModified(False)
        minutes, meeting = self._desk.workspace.minutes, self._view.meeting.id
        if typed != self._view.people:
            self._desk.attempt(lambda: minutes.set_people(meeting, typed))

    def _on_version_chosen(self, _: int) -> None:
        self.refresh()

    def _on_sign(self) -> None:
        if self._view is not None:
            self.editor.box.hand_over()
            SignMinutesDialog(self._desk, self._view, self).open()

    def _on_correct(self) -> None:
        if self._view is None:
            return
        minutes, meeting = self._desk.workspace.minutes, self._view.meeting.id
        self.reason.ask(
            self.tr("起草更正稿的原因："),
            (self.tr("补记遗漏的内容"), self.tr("改正文字错误")),
            lambda reason: self._desk.attempt(lambda: minutes.correct(meeting, reason)),
        )

    def _on_discard(self) -> None:
        if self._view is not None:
            minutes, meeting = self._desk.workspace.minutes, self._view.meeting.id
            self.editor.box.document().setModified(False)
            self._desk.attempt(lambda: minutes.discard(meeting))


def _version_text(row: MinutesRow) -> str:
    state = translate("MinutesPanel", "草稿")
    if row.signed_at is not None:
        state = translate("MinutesPanel", "{day} 定稿").format(day=f"{row.signed_at:%Y-%m-%d}")
    text = translate("MinutesPanel", "第 {number} 稿（{state}）")
    return text.format(number=row.ordinal, state=state)
