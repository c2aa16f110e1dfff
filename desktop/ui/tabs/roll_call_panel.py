"""唱名: who is present, one after the other; a key gives the vote and goes on to the next."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from db.domain.ids import MemberId
from db.domain.rows import MemberRow
from db.domain.vote_vocabulary import VoteChoice
from desktop.i18n import translate
from desktop.theme import set_role
from desktop.vote_wording import choice_word

KEYS = {
    Qt.Key.Key_1: VoteChoice.YES,
    Qt.Key.Key_2: VoteChoice.NO,
    Qt.Key.Key_3: VoteChoice.ABSTAIN,
    Qt.Key.Key_0: VoteChoice.NOT_VOTED,
}


class RollCallPanel(QWidget):
    """The list of those present with what each has said."""

    called = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._members: tuple[MemberRow, ...] = ()
        self._choices: dict[MemberId, VoteChoice] = {}
        self._list = QListWidget(self)
        self._list.setAccessibleName(self.tr("唱名名单"))
        self._list.installEventFilter(self)
        self._hint = QLabel(self.tr("1 赞成　2 反对　3 弃权　0 未应答　↑↓ 移动"), self)
        set_role(self._hint, "caption")
        self.setFocusProxy(self._list)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._hint)
        layout.addWidget(self._list, 1)

    def show_members(self, members: Sequence[MemberRow]) -> None:
        """Begin a call of these members, in their order."""
        self._members = tuple(members)
        self._choices = {}
        self._list.clear()
        for member in self._members:
            self._list.addItem(QListWidgetItem(self._text(member)))
        self._list.setCurrentRow(0)

    def choices(self) -> dict[MemberId, VoteChoice]:
        """Return what those called so far have said."""
        return dict(self._choices)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Give the vote of the current member and go on."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            choice = KEYS.get(Qt.Key(event.key()))
            row = self._list.currentRow()
            if choice is not None and row >= 0:
                self._call(row, choice)
                return True
        return super().eventFilter(watched, event)

    def _call(self, row: int, choice: VoteChoice) -> None:
        member = self._members[row]
        self._choices[member.id] = choice
        self._list.item(row).setText(self._text(member))
        self._list.setCurrentRow(min(row + 1, len(self._members) - 1))
        self.called.emit()

    def _text(self, member: MemberRow) -> str:
        choice = self._choices.get(member.id)
        word = choice_word(choice, translate) if choice else ""
        return self.tr("{name}（{sector}）　{choice}").format(
            name=member.name, sector=member.sector, choice=word
        )
