"""A new meeting: from a template, from one's own, or from a meeting of another year."""

from datetime import date

from PySide6.QtCore import QDate, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QDateEdit,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QInputDialog,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from db.domain.errors import RuleViolation
from db.domain.ids import MeetingId, MeetingTemplateId
from desktop.agenda_wording import template_word
from desktop.errors import explain
from desktop.i18n import translate
from desktop.icons import icon
from desktop.services.meeting_plans import PlanSource
from desktop.services.meeting_templates import MeetingTemplateKey
from desktop.ui.desk import EXPECTED, Desk
from desktop.ui.dialogs.meeting_preview import preview_html
from desktop.ui.widgets.form import Form

SOURCE = Qt.ItemDataRole.UserRole
LIST_WIDTH = 320


class NewMeetingDialog(QDialog):
    """What to make it from, first day and name; the name is suggested until it is typed."""

    created = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget, *, source: PlanSource | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._is_day_chosen = False
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("新建会议"))
        self._build_fields()
        self._build_layout()
        self._fill_sources()
        self.sources.currentItemChanged.connect(self._on_source_chosen)
        self._day.dateChanged.connect(self._on_day_chosen)
        self._name.textEdited.connect(self._on_name_typed)
        self.choose(source or PlanSource(template=MeetingTemplateKey.PLENARY))

    def choose(self, source: PlanSource) -> None:
        """Choose what to make the meeting from."""
        for row in range(self.sources.count()):
            if self.sources.item(row).data(SOURCE) == source:
                self.sources.setCurrentRow(row)
        self._on_source_chosen()

    def accept(self) -> None:
        """Make the meeting; stay open when it is refused."""
        self._form.clear_errors()
        source = self._source()
        try:
            number = self._desk.workspace.meeting_plans.create(
                source, self._name.text(), self._first_day()
            )
        except RuleViolation as violation:
            self._form.set_error("name", explain(violation, translate) or "")
        except EXPECTED as error:
            self._desk.refuse(error)
        else:
            super().accept()
            self.created.emit(number)

    def _build_fields(self) -> None:
        self.sources = QListWidget(self)
        self.sources.setAccessibleName(self.tr("模板和已有会议"))
        self.sources.setFixedWidth(LIST_WIDTH)
        self.sources.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.sources.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._rename = QPushButton(icon("edit"), self.tr("改名…"), self)
        self._remove = QPushButton(icon("delete"), self.tr("删除模板"), self)
        self._rename.clicked.connect(self._on_rename)
        self._remove.clicked.connect(self._on_remove)
        self._day = QDateEdit(QDate.currentDate(), self)
        self._day.setCalendarPopup(True)
        self._day.setDisplayFormat("yyyy-MM-dd")
        self._name = QLineEdit(self)
        self._name.setMaxLength(120)
        self._plan = QTextBrowser(self)
        self._plan.setAccessibleName(self.tr("这个会议会有什么"))
        self._plan.setOpenLinks(False)
        self._plan.document().setDocumentMargin(12)

    def _build_layout(self) -> None:
        self._form = Form(self)
        self._form.add_row("day", self.tr("第一天"), self._day)
        self._form.add_row("name", self.tr("名称"), self._name)
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        own = QHBoxLayout()
        own.addWidget(self._rename)
        own.addWidget(self._remove)
        own.addStretch(1)
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self.sources, 1)
        left.addLayout(own)
        right = QVBoxLayout()
        right.setSpacing(12)
        right.addWidget(self._form)
        right.addWidget(self._plan, 1)
        both = QHBoxLayout()
        both.setSpacing(16)
        both.addLayout(left)
        both.addLayout(right, 1)
        layout = QVBoxLayout(self)
        layout.addLayout(both, 1)
        layout.addWidget(self._buttons)
        self.resize(1080, 640)

    def _fill_sources(self) -> None:
        with QSignalBlocker(self.sources):
            self.sources.clear()
            self._add_head(self.tr("模板"))
            for key in MeetingTemplateKey:
                self._add_source(template_word(key, translate), PlanSource(template=key))
            own = self._desk.workspace.meeting_plans.own_templates()
            if own:
                self._add_head(self.tr("自己的模板"))
            for row in own:
                self._add_source(row.name, PlanSource(own=row.id))
            meetings = self._desk.workspace.meetings.meetings()
            if meetings:
                self._add_head(self.tr("从已有会议复制"))
            for meeting in meetings:
                self._add_source(meeting.name, PlanSource(meeting=meeting.id))

    def _add_head(self, text: str) -> None:
        head = QListWidgetItem(text, self.sources)
        head.setFlags(Qt.ItemFlag.NoItemFlags)
        font = head.font()
        font.setBold(True)
        head.setFont(font)

    def _add_source(self, text: str, source: PlanSource) -> None:
        item = QListWidgetItem(f"　{text}", self.sources)
        item.setData(SOURCE, source)
        item.setToolTip(text)

    def _source(self) -> PlanSource:
        item = self.sources.currentItem()
        source = item.data(SOURCE) if item is not None else None
        assert isinstance(source, PlanSource)
        return source

    def _first_day(self) -> date:
        chosen = self._day.date()
        return date(chosen.year(), chosen.month(), chosen.day())

    def _on_source_chosen(self, *_: object) -> None:
        source = self._source()
        for button in (self._rename, self._remove):
            button.setVisible(source.own is not None)
        if not self._is_day_chosen:
            with QSignalBlocker(self._day):
                self._day.setDate(self._usual_day(source))
        self._show_plan()

    def _usual_day(self, source: PlanSource) -> QDate:
        """Return today, or for a copy the same day a year later."""
        if source.meeting is None:
            now = self._desk.workspace.uow.clock()
            return QDate(now.year, now.month, now.day)
        first = self._desk.workspace.meetings.view(MeetingId(source.meeting)).meeting.starts_on
        return QDate(first.year, first.month, first.day).addYears(1)

    def _on_day_chosen(self, _: QDate) -> None:
        self._is_day_chosen = True
        self._show_plan()

    def _on_name_typed(self, _: str) -> None:
        self._show_plan()

    def _show_plan(self) -> None:
        """Show what would be made; a plan that cannot be read says so and is not made."""
        typed = self._name.text() if self._name.isModified() else ""
        plans = self._desk.workspace.meeting_plans
        ok = self._buttons.button(QDialogButtonBox.StandardButton.Ok)
        try:
            preview = plans.preview(self._source(), self._first_day(), typed)
        except RuleViolation as violation:
            self._plan.setPlainText(explain(violation, translate) or "")
            ok.setEnabled(False)
            return
        ok.setEnabled(True)
        self._plan.setHtml(preview_html(preview))
        if not self._name.isModified():
            self._name.setText(preview.plan.name)

    def _on_rename(self) -> None:
        dialog = QInputDialog(self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(self.tr("模板改名"))
        dialog.setLabelText(self.tr("模板名称："))
        dialog.setTextValue(self.sources.currentItem().toolTip())
        dialog.textValueSelected.connect(self._on_renamed)
        dialog.open()

    def _on_renamed(self, name: str) -> None:
        source = self._source()
        key = MeetingTemplateId(source.own or 0)
        plans = self._desk.workspace.meeting_plans
        if self._desk.succeeds(lambda: plans.rename_template(key, name)):
            self._fill_sources()
            self.choose(source)

    def _on_remove(self) -> None:
        key = MeetingTemplateId(self._source().own or 0)
        plans = self._desk.workspace.meeting_plans
        if self._desk.succeeds(lambda: plans.remove_template(key)):
            self._fill_sources()
            self.choose(PlanSource(template=MeetingTemplateKey.PLENARY))
