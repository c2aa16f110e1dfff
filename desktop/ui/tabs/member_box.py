"""Everybody, or one member found by typing: whom a paper is made for."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QWidget

from db.domain.ids import MemberId
from db.domain.rows import MemberRow


class MemberBox(QComboBox):
    """A list of members that may be typed into; its first line means all of them."""

    def __init__(self, everybody: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._everybody = everybody
        edit = QLineEdit(self)
        self.setEditable(True)
        self.setLineEdit(edit)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)
        completer = QCompleter(self.model(), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCompleter(completer)
        edit.editingFinished.connect(self._on_edited)
        self.set_members(())

    @property
    def chosen(self) -> frozenset[MemberId] | None:
        """The chosen member, or None for all."""
        key = self.currentData()
        return None if key is None else frozenset({MemberId(key)})

    def set_members(self, rows: Iterable[MemberRow]) -> None:
        """Offer the members; who was chosen stays chosen if he is still there."""
        kept = self.currentData()
        self.blockSignals(True)
        self.clear()
        self.addItem(self._everybody, None)
        for row in rows:
            self.addItem(f"{row.name}（{row.sector}）" if row.sector else row.name, row.id)
        self.setCurrentIndex(0 if kept is None else max(0, self.findData(kept)))
        self.blockSignals(False)

    def _on_edited(self) -> None:
        """Show who is chosen again when what was typed is nobody."""
        self.setEditText(self.itemText(self.currentIndex()))
