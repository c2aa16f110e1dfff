"""One organ of a plenary: its posts, filled from the roster, in the order of its list."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from db.domain.ids import MeetingId, MemberId, OrganSeatId
from db.domain.organs import BY_STROKES, POSTS, Organ, OrganPost
from desktop.i18n import translate
from desktop.icons import icon
from desktop.schedule_wording import organ_word, post_word
from desktop.services.organs import OrganPerson
from desktop.theme import set_role
from desktop.ui.desk import Desk
from desktop.ui.dialogs.officer_dialog import OfficerDialog
from desktop.ui.dialogs.pick_members_dialog import PickMembersDialog
from desktop.ui.models.organ_table_model import OrganTableModel
from desktop.ui.widgets.action_button import action_button
from desktop.ui.widgets.drag_table import DragTable
from desktop.ui.widgets.search_box import SearchBox


class OrganPanel(QWidget):
    """The holders of the posts of one organ."""

    def __init__(self, desk: Desk, organ: Organ, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._organ = organ
        self._meeting: MeetingId | None = None
        self._people: tuple[OrganPerson, ...] = ()
        self._build_actions()
        self._build_table()
        self._build_layout()
        self._connect()

    def show_people(self, meeting: MeetingId, people: Sequence[OrganPerson]) -> None:
        """Show who holds a post of the organ, the highest post first."""
        self._meeting = meeting
        posts = POSTS[self._organ]
        self._people = tuple(row for post in posts for row in people if row.post is post)
        self.table.set_rows(self._people)
        counts = (
            f"{post_word(post, translate)} {count}"
            for post in posts
            if (count := sum(row.post is post for row in self._people))
        )
        self.state.setText("　".join(counts))

    def post(self) -> OrganPost:
        """Return the post that people are named for."""
        return OrganPost(self.post_box.currentData())

    def _build_actions(self) -> None:
        self.add = QAction(icon("members"), self.tr("加入委员…"), self)
        self.add.setShortcut(QKeySequence("Ctrl+N"))
        self.guest = QAction(icon("add"), self.tr("加入非委员…"), self)
        self.guest.setVisible(self._organ is not Organ.PRESIDIUM)
        self.remove = QAction(icon("delete"), self.tr("免去"), self)
        self.remove.setShortcut(QKeySequence.StandardKey.Delete)
        for action in (self.add, self.remove):
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.addActions([self.add, self.remove])

    def _build_table(self) -> None:
        self.table: DragTable[OrganPerson] = DragTable(
            OrganTableModel(self),
            name=f"organ-{self._organ}",
            title=organ_word(self._organ, translate),
            settings=self._desk.settings,
            parent=self,
        )
        self.table.set_empty(
            self.tr("还没有人"),
            self.tr("先选大会职务，再从名册里按姓名、首字母或证号挑选，可以一次选多位。"),
            self.add,
        )
        self.table.set_context_actions([self.remove])
        self.setFocusProxy(self.table)

    def _build_layout(self) -> None:
        self.state = QLabel(self)
        set_role(self.state, "muted")
        self.post_box = QComboBox(self)
        self.post_box.setAccessibleName(self.tr("大会职务"))
        for post in POSTS[self._organ]:
            self.post_box.addItem(post_word(post, translate), post.value)
        self.post_box.setCurrentIndex(self.post_box.count() - 1)
        search = SearchBox(self.tr("姓名、首字母、证号"), self)
        self.table.attach_search(search)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.table.count_label)
        head.addWidget(self.state, 1)
        head.addWidget(search)
        head.addWidget(self.post_box)
        head.addWidget(action_button(self.guest, "", self))
        head.addWidget(action_button(self.add, "primary", self))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(self.table, 1)

    def _connect(self) -> None:
        self.add.triggered.connect(self._on_add)
        self.guest.triggered.connect(self._on_guest)
        self.remove.triggered.connect(self._on_remove)
        self.table.row_dropped.connect(self._on_row_dropped)

    def _on_add(self) -> None:
        meeting = self._meeting
        if meeting is None:
            return
        post, organs = self.post(), self._desk.workspace.organs
        held = {row.member.id for row in self._people if row.member and row.post is post}
        free = [row for row in self._desk.workspace.members.members() if row.id not in held]

        def name(chosen: list[MemberId]) -> int:
            return organs.name_members(meeting, post, chosen)

        PickMembersDialog(self._desk, post_word(post, translate), free, name, self).open()

    def _on_guest(self) -> None:
        if self._meeting is not None:
            OfficerDialog(self._desk, self._meeting, self.post(), self).open()

    def _on_remove(self) -> None:
        rows, meeting = self.table.selected_rows(), self._meeting
        if rows and meeting is not None:
            self._desk.attempt(lambda: self._desk.workspace.organs.remove(meeting, rows))

    def _on_row_dropped(self, key: OrganSeatId, index: int) -> None:
        """Move somebody among the holders of his own post, where the office sets the order."""
        moved = next(row for row in self._people if row.id == key)
        if moved.post in BY_STROKES:
            self._desk.say("info", self.tr("这份名单按姓氏笔画排列，不能手工调整。"))
            return
        rest = [row for row in self._people if row.id != key]
        before = {row.id for row in rest[:index]}
        keys = [row.id for row in rest if row.post is moved.post]
        keys.insert(sum(each in before for each in keys), key)
        self._desk.attempt(lambda: self._desk.workspace.organs.place(moved.post, keys))
