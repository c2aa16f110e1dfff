"""What belongs to one agenda item: its papers, its speeches, its polls, and the decision."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QLineEdit, QWidget

from db.domain.ids import AgendaItemId
from desktop.i18n import translate
from desktop.services.agenda import AgendaEntry
from desktop.theme import set_role
from desktop.ui.models.agenda_table_model import decision_text
from desktop.vote_wording import poll_outcome_word

NAMED = 3
"""Speakers named before “等”."""


class AgendaItemPanel(QFrame):
    """Shows the item that has the keyboard; the decision is written here."""

    decided = Signal(object, str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        set_role(self, "card")
        self._key: AgendaItemId | None = None
        self._kept = ""
        self._build_layout()
        self._decision.editingFinished.connect(self._on_edited)
        self.show_entry(None)

    def show_entry(self, entry: AgendaEntry | None) -> None:
        """Show an item, or that none is chosen; what is being typed about it stays."""
        is_typed = entry is not None and entry.id == self._key and self._decision.isModified()
        self._key = entry.id if entry else None
        self._kept = entry.item.decision if entry else ""
        self._decision.setEnabled(entry is not None)
        if not is_typed:
            self._decision.setText(self._kept)
        self._decision.setPlaceholderText(self._hint(entry))
        none = self.tr("无")
        self._papers.setText("；".join(entry.item.papers) or none if entry else "")
        self._speeches.setText(speeches_text(entry) or none if entry else "")
        self._polls.setText(polls_text(entry) or none if entry else "")
        title = f"{entry.number}{entry.item.title}" if entry else self.tr("选一项议程，看它的内容")
        self._title.setText(title)

    def _hint(self, entry: AgendaEntry | None) -> str:
        known = decision_text(entry) if entry else ""
        return known or self.tr("如：通过")

    def _build_layout(self) -> None:
        self._title = QLabel(self)
        self._title.setWordWrap(True)
        set_role(self._title, "section-title")
        self._papers, self._speeches, self._polls = (QLabel(self) for _ in range(3))
        self._decision = QLineEdit(self)
        self._decision.setMaxLength(300)
        self._decision.setAccessibleName(self.tr("决定"))
        fields = (
            (self.tr("附件"), self._papers),
            (self.tr("发言"), self._speeches),
            (self.tr("表决"), self._polls),
            (self.tr("决定"), self._decision),
        )
        layout = QGridLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setHorizontalSpacing(16)
        layout.setVerticalSpacing(6)
        layout.addWidget(self._title, 0, 0, 1, 4)
        for place, (word, widget) in enumerate(fields):
            label = QLabel(word, self)
            set_role(label, "muted")
            if isinstance(widget, QLabel):
                widget.setWordWrap(True)
            row, column = divmod(place, 2)
            layout.addWidget(label, row + 1, 2 * column)
            layout.addWidget(widget, row + 1, 2 * column + 1)
        layout.setColumnStretch(1, 1)
        layout.setColumnStretch(3, 1)

    def _on_edited(self) -> None:
        typed = self._decision.text().strip()
        self._decision.setModified(False)
        if self._key is not None and typed != self._kept:
            self._kept = typed
            self.decided.emit(self._key, typed)


def speeches_text(entry: AgendaEntry) -> str:
    """Say how many speeches belong to an item, and whose come first."""
    if not entry.speeches:
        return ""
    names = "、".join(row.request.speaker for row in entry.speeches[:NAMED])
    if len(entry.speeches) > NAMED:
        return translate("AgendaItemPanel", "{count} 位：{names}等").format(
            count=len(entry.speeches), names=names
        )
    return translate("AgendaItemPanel", "{count} 位：{names}").format(
        count=len(entry.speeches), names=names
    )


def polls_text(entry: AgendaEntry) -> str:
    """Say what was voted on about an item, and the results."""
    return "；".join(
        f"{view.poll.subject.title}——{poll_outcome_word(view.poll.outcome, translate)}"
        for view in entry.polls
    )
