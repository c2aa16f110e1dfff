"""设置: what the record is set to (it travels with the file), and what this machine is set to."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from db.domain.vocabulary import Area, GroupKind
from desktop.icons import icon
from desktop.theme import set_role
from desktop.ui.desk import Desk
from desktop.ui.tabs.attendance_rule_tab import AttendanceRuleTab
from desktop.ui.tabs.audit_tab import AuditTab
from desktop.ui.tabs.floor_rule_tab import FloorRuleTab
from desktop.ui.tabs.groups_tab import GroupsTab
from desktop.ui.tabs.letterhead_tab import LetterheadTab
from desktop.ui.tabs.machine_tab import MachineTab
from desktop.ui.tabs.motion_names_tab import MotionNamesTab
from desktop.ui.tabs.motion_rule_tab import MotionRuleTab
from desktop.ui.tabs.rule_panel import RulePanel
from desktop.ui.tabs.strokes_tab import StrokesTab
from desktop.ui.tabs.term_tab import TermTab
from desktop.ui.tabs.units_tab import UnitsTab
from desktop.ui.tabs.vote_rule_tab import VoteRuleTab
from desktop.ui.tabs.wording_tab import WordingTab
from desktop.ui.widgets.tab_stack import TabStack


class SettingsPage(QWidget):
    """The settings, one tab a thing that can be set."""

    appearance_changed = Signal()
    language_changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._build_tabs()
        self._build_layout()
        self._connect()
        self._refresh_rule()

    def _build_tabs(self) -> None:
        self._term = TermTab(self._desk, self)
        self._rule = RulePanel(self._desk, self, with_source=True)
        self._machine = MachineTab(self._desk, self)
        self._tabs = TabStack(self)
        for widget, icon_name, title in (
            (self._term, "home", self.tr("届次")),
            (GroupsTab(self._desk, GroupKind.PARTY, self), "people", self.tr("党派")),
            (GroupsTab(self._desk, GroupKind.SECTOR, self), "members", self.tr("界别")),
            (GroupsTab(self._desk, GroupKind.COMMITTEE, self), "list", self.tr("专委会")),
            (UnitsTab(self._desk, self), "tag", self.tr("代表单位")),
            (self._rule, "speech", self.tr("发言规则")),
            (AttendanceRuleTab(self._desk, self), "sign-in", self.tr("到会规则")),
            (FloorRuleTab(self._desk, self), "floor", self.tr("会场规则")),
            (VoteRuleTab(self._desk, self), "vote", self.tr("表决规则")),
            (MotionRuleTab(self._desk, self), "motions", self.tr("提案规则")),
            (MotionNamesTab(self._desk, "categories", self), "tag", self.tr("提案类别")),
            (MotionNamesTab(self._desk, "organisations", self), "group", self.tr("承办单位")),
            (LetterheadTab(self._desk, self), "pdf", self.tr("版头")),
            (WordingTab(self._desk, self), "edit", self.tr("文字")),
            (StrokesTab(self._desk, self), "sort", self.tr("笔画次序")),
            (AuditTab(self._desk, self), "clock", self.tr("操作记录")),
            (self._machine, "settings", self.tr("这台电脑")),
        ):
            self._tabs.add_tab(widget, icon(icon_name), title)

    def _build_layout(self) -> None:
        title = QLabel(self.tr("设置"), self)
        set_role(title, "page-title")
        hint = QLabel(self.tr("除“这台电脑”外，都保存在文件里、随文件走、可以撤销。"), self)
        set_role(hint, "muted")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 16, 24, 16)
        layout.setSpacing(8)
        layout.addWidget(title)
        layout.addWidget(hint)
        layout.addWidget(self._tabs, 1)

    def _connect(self) -> None:
        self._machine.appearance_changed.connect(self.appearance_changed)
        self._machine.language_changed.connect(self.language_changed)
        self._desk.bus.changed.connect(self._on_changed)

    def show_tab(self, index: int) -> None:
        """Show a tab by its place."""
        self._tabs.show_place(index)

    def _refresh_rule(self) -> None:
        self._rule.show_rule(self._desk.workspace.committee.speaking_rule())

    def _on_changed(self, changes: frozenset[Area]) -> None:
        if Area.POLICY in changes:
            self._refresh_rule()
