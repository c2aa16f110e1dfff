"""文件: every paper of a meeting, seen before it is saved, printed or bound; and what changed."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from db.domain.ids import MeetingId
from db.domain.preflight import Finding
from db.domain.vocabulary import Area
from desktop.i18n import translate
from desktop.print_wording import finding_text
from desktop.services.paper_kinds import PaperEntry, PaperWish
from desktop.services.print_centre import PaperState
from desktop.theme import set_role
from desktop.ui.desk import Desk
from desktop.ui.models.paper_table_model import PaperListRow, PaperTableModel, paper_list_rows
from desktop.ui.tabs.paper_bundle import BundleSource, PaperBundle
from desktop.ui.tabs.paper_comparison import PaperComparison
from desktop.ui.tabs.paper_options import PaperOptions
from desktop.ui.tabs.paper_panel import PaperPanel
from desktop.ui.widgets.action_button import action_button
from desktop.ui.widgets.record_table import RecordTable
from desktop.ui.widgets.search_box import SearchBox

SIDE = 524


class FilesTab(QWidget):
    """Chooses papers, shows one, hands them on."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._meeting: MeetingId | None = None
        self._states: tuple[PaperState, ...] = ()
        self._findings: tuple[Finding, ...] = ()
        self._is_stale = True
        self._build_list()
        self._build_layout()
        self._connect()

    def show_meeting(self, meeting: MeetingId) -> None:
        """Show the papers of a meeting; the preview is drawn when the tab is seen."""
        self._meeting = meeting
        self._findings = ()
        self._mark_stale()

    def showEvent(self, event: QShowEvent) -> None:
        """Read and draw if something has changed since."""
        super().showEvent(event)
        if self._is_stale:
            self._refresh()

    def chosen(self) -> list[tuple[PaperEntry, PaperWish]]:
        """Return the selected papers, each with the options that matter to it."""
        return [self._with_wish(row.state.entry) for row in self.table.selected_rows()]

    def everything(self) -> list[tuple[PaperEntry, PaperWish]]:
        """Return all papers of the meeting, each with the options that matter to it."""
        return [self._with_wish(state.entry) for state in self._states]

    def _build_list(self) -> None:
        self.table: RecordTable[PaperListRow] = RecordTable(
            PaperTableModel(self),
            name="papers",
            title=self.tr("会议的文件"),
            settings=self._desk.settings,
            parent=self,
        )
        self.table.set_empty(self.tr("还没有选择会议"))
        self.search = SearchBox(self.tr("文件名、分组、拼音首字母"), self)
        self.search.setMinimumWidth(180)
        self.table.attach_search(self.search)
        self.options = PaperOptions(self._desk, self)
        self.findings = QLabel(self)
        self.findings.setWordWrap(True)
        self.findings.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        set_role(self.findings, "warning")
        self.findings.hide()
        self.setFocusProxy(self.table)

    def _build_layout(self) -> None:
        head = QWidget(self)
        line = QHBoxLayout(head)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.search, 1)
        line.addWidget(self.table.count_label)
        chosen = (head, self.table, self.options, self.findings)
        self.panel = PaperPanel(self._desk, chosen, self, width=SIDE)
        source = BundleSource(self.chosen, self.everything, self._meeting_name)
        self.bundle = PaperBundle(self._desk, source, self.panel.progress, self)
        for action in (self.bundle.folder, self.bundle.book, self.bundle.print):
            self.panel.add_button(action_button(action, "", self))
        self.table.set_context_actions(
            [self.panel.save, self.panel.print, self.bundle.folder, self.bundle.book]
        )
        self.comparison = PaperComparison(self._desk, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.panel)

    def _connect(self) -> None:
        self.table.selection_changed.connect(self._on_chosen)
        self.table.row_activated.connect(self._on_activated)
        self.options.changed.connect(self._make)
        self.comparison.compared.connect(self._on_compared)
        self._desk.bus.changed.connect(self._on_changed)

    def _mark_stale(self) -> None:
        self._is_stale = True
        if self.isVisible():
            self._refresh()

    def _refresh(self) -> None:
        """Read the papers again; what was chosen stays chosen, and is drawn anew."""
        if self._meeting is None:
            return
        self._is_stale = False
        workspace = self._desk.workspace
        self.options.show_meeting(workspace.meetings.view(self._meeting))
        known = {state.entry.name: state.is_outdated for state in self._states}
        self._show_states(
            tuple(
                PaperState(each.entry, each.last, known.get(each.entry.name, False))
                for each in workspace.print_centre.listed(self._meeting)
            )
        )
        if self.table.current_row() is None and self._states:
            self.table.view.selectRow(0)
        else:
            self._make()
        self.comparison.want(self._meeting)

    def _show_states(self, states: tuple[PaperState, ...]) -> None:
        self._states = states
        self.table.set_rows(paper_list_rows(states, self._findings))
        self._show_findings()

    def _on_compared(
        self, meeting: MeetingId, states: tuple[PaperState, ...], findings: tuple[Finding, ...]
    ) -> None:
        if meeting == self._meeting:
            self._findings = findings
            self._show_states(states)

    def _with_wish(self, entry: PaperEntry) -> tuple[PaperEntry, PaperWish]:
        assert self._meeting is not None
        usual = self._desk.workspace.print_centre.usual_wish(self._meeting, entry)
        return entry, self.options.wish(usual, entry.kind)

    def _make(self) -> None:
        """Draw the paper that has the keyboard."""
        row = self.table.current_row()
        if row is None or self._meeting is None:
            return
        self.panel.make_paper(*self._with_wish(row.state.entry))

    def _show_findings(self) -> None:
        row = self.table.current_row()
        lines = [finding_text(each, translate) for each in row.findings] if row else []
        self.findings.setText("\n".join(f"• {line}" for line in lines))
        self.findings.setVisible(bool(lines))

    def _meeting_name(self) -> str:
        assert self._meeting is not None
        return self._desk.workspace.meetings.view(self._meeting).meeting.name

    def _on_chosen(self) -> None:
        row = self.table.current_row()
        self.options.show_kind(row.state.entry.kind if row else None)
        self.bundle.show_count(len(self.table.selected_rows()))
        self._show_findings()
        self._make()

    def _on_activated(self, _: PaperListRow) -> None:
        self.panel.print.trigger()

    def _on_changed(self, changes: frozenset[Area]) -> None:
        if self._meeting is None:
            return
        if Area.MEETINGS in changes:
            known = {meeting.id for meeting in self._desk.workspace.meetings.meetings()}
            if self._meeting not in known:
                self._meeting = None
                self.panel.clear()
                self._show_states(())
                return
        if Area.MEMBERS in changes:
            self.options.forget_members()
        self._mark_stale()
