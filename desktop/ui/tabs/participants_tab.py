"""参会范围: whom a meeting names, and who else takes part without counting in 应到."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from db.domain.ids import MeetingId
from db.domain.vocabulary import Area, MeetingKind
from desktop.icons import icon
from desktop.services.participants import ParticipantRow
from desktop.theme import set_role
from desktop.ui.desk import Desk
from desktop.ui.dialogs.name_members_dialog import NameMembersDialog
from desktop.ui.dialogs.participant_dialog import ParticipantDialog
from desktop.ui.models.participant_table_model import ParticipantTableModel
from desktop.ui.widgets.action_button import action_button
from desktop.ui.widgets.record_table import RecordTable
from desktop.ui.widgets.search_box import SearchBox

SHOWN_AREAS = frozenset({Area.PARTICIPANTS, Area.MEMBERS, Area.MEETINGS})


class ParticipantsTab(QWidget):
    """The list of a meeting, and the rule of who is expected in one sentence."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._meeting: MeetingId | None = None
        self._build_actions()
        self._build_table()
        self._build_layout()
        self._connect()

    def show_meeting(self, meeting: MeetingId) -> None:
        """Show who takes part in a meeting."""
        self._meeting = meeting
        view = self._desk.workspace.meetings.view(meeting)
        self._rule.setText(self._rule_text(view.meeting.kind))
        self._presidium.setVisible(view.meeting.kind is MeetingKind.PRESIDIUM)
        self._table.set_rows(self._desk.workspace.participants.rows(meeting))

    def _build_actions(self) -> None:
        self._members = QAction(icon("members"), self.tr("加入委员…"), self)
        self._presidium = QAction(icon("star"), self.tr("加入主席团成员"), self)
        self._presidium.setVisible(False)
        self._guest = QAction(icon("add"), self.tr("新增列席、特邀…"), self)
        self._edit = QAction(icon("edit"), self.tr("修改…"), self)
        self._remove = QAction(icon("delete"), self.tr("移除"), self)

    def _build_table(self) -> None:
        self._table: RecordTable[ParticipantRow] = RecordTable(
            ParticipantTableModel(self),
            name="participants",
            title=self.tr("参会人员"),
            settings=self._desk.settings,
            parent=self,
        )
        self._table.set_empty(
            self.tr("没有单独指名的人"),
            self.tr("主席团、专委会和协商会议在这里指名；列席、特邀和工作人员不计入应到。"),
            self._members,
        )
        self._table.set_context_actions([self._edit, self._remove])
        self.setFocusProxy(self._table)

    def _build_layout(self) -> None:
        self._rule = QLabel(self)
        self._rule.setWordWrap(True)
        set_role(self._rule, "muted")
        search = SearchBox(self.tr("姓名、首字母、证件号"), self)
        self._table.attach_search(search)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._table.count_label)
        head.addStretch(1)
        head.addWidget(search)
        head.addWidget(action_button(self._edit, "", self))
        head.addWidget(action_button(self._presidium, "", self))
        head.addWidget(action_button(self._guest, "", self))
        head.addWidget(action_button(self._members, "primary", self))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(self._rule)
        layout.addLayout(head)
        layout.addWidget(self._table, 1)

    def _connect(self) -> None:
        self._members.triggered.connect(self._on_members)
        self._presidium.triggered.connect(self._on_presidium)
        self._guest.triggered.connect(self._on_guest)
        self._edit.triggered.connect(self._on_edit)
        self._remove.triggered.connect(self._on_remove)
        self._table.row_activated.connect(self._on_row_activated)
        self._desk.bus.changed.connect(self._on_changed)

    def _rule_text(self, kind: MeetingKind) -> str:
        everybody = self.tr("应到：会议当日在任的全体委员。")
        named = self.tr("应到：下面以“出席”身份指名的委员。")
        return {
            MeetingKind.PLENARY: everybody,
            MeetingKind.PREPARATORY: everybody,
            MeetingKind.STANDING: self.tr("应到：主席、副主席、秘书长和常务委员。"),
            MeetingKind.CHAIRPERSONS: self.tr("应到：主席、副主席、秘书长。"),
            MeetingKind.COMMITTEE: self.tr(
                "应到：下面以“出席”身份指名的委员；没有指名时，为会议名称里那个专委会的委员。"
            ),
            MeetingKind.PRESIDIUM: named,
            MeetingKind.CONSULTATION: named,
        }[kind]

    def _on_changed(self, changes: frozenset[Area]) -> None:
        if self._meeting is None or not changes & SHOWN_AREAS:
            return
        known = {meeting.id for meeting in self._desk.workspace.meetings.meetings()}
        if self._meeting in known:
            self.show_meeting(self._meeting)
        else:
            self._meeting = None

    def _on_members(self) -> None:
        if self._meeting is not None:
            NameMembersDialog(self._desk, self._meeting, self).open()

    def _on_presidium(self) -> None:
        """Expect the 主席团 that the plenary has named."""
        meeting, organs = self._meeting, self._desk.workspace.organs
        if meeting is None:
            return
        count = self._desk.attempt(lambda: organs.expect_presidium(meeting))
        if count is not None:
            self._desk.say(
                "done", self.tr("主席团成员已列为出席：新增 {count} 人。").format(count=count)
            )

    def _on_guest(self) -> None:
        if self._meeting is not None:
            ParticipantDialog(self._desk, self._meeting, None, self).open()

    def _on_edit(self) -> None:
        row = self._table.current_row()
        if row is not None:
            self._on_row_activated(row)

    def _on_row_activated(self, row: ParticipantRow) -> None:
        if self._meeting is not None:
            ParticipantDialog(self._desk, self._meeting, row, self).open()

    def _on_remove(self) -> None:
        rows = self._table.selected_rows()
        if rows:
            self._desk.attempt(lambda: self._desk.workspace.participants.remove(rows))
