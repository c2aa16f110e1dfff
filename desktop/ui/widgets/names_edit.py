"""A line of names that completes each as it is typed: by its text or what else it is found by."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QStringListModel
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

MARKS = "、，,；;"
"""What may stand between two names."""

MOST = 12
"""Names that are offered at once: more are found by typing on."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A name, what is said of it in the list, and the words that both are found by."""

    name: str
    note: str
    search: str
    note_search: str = ""

    @property
    def label(self) -> str:
        """The name as it is offered: 王芳（常务主席）."""
        return f"{self.name}（{self.note}）" if self.note else self.name


class NamesEdit(QLineEdit):
    """Any text may stand here; what is typed after the last mark is looked for among names.

    ``suggestions`` is asked once, when somebody types: reading a roster waits until then.
    """

    def __init__(
        self, text: str, suggestions: Callable[[], Sequence[Suggestion]], parent: QWidget
    ) -> None:
        super().__init__(text, parent)
        self._ask = suggestions
        self._known: Sequence[Suggestion] | None = None
        self._offered: list[Suggestion] = []
        self._labels = QStringListModel(self)
        self.names = QCompleter(self._labels, self)
        self.names.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.names.setMaxVisibleItems(MOST)
        self.names.setWidget(self)
        self.textEdited.connect(self._on_edited)
        self.names.activated.connect(self._on_activated)

    def offered(self) -> list[str]:
        """Return the names that are offered now, the likeliest first."""
        return [each.name for each in self._offered]

    def _on_edited(self) -> None:
        """Offer the names that what is typed at the cursor may mean."""
        _, typed, _ = self._parts()
        wanted = "".join(typed.lower().split())
        self._offered = self._found(wanted) if wanted else []
        popup = self.names.popup()
        assert popup is not None
        if not self._offered or self.offered() == [typed.strip()]:
            popup.hide()
            return
        self._labels.setStringList([each.label for each in self._offered])
        self.names.complete()
        # Return takes the first only where no free text can be meant.
        is_name = wanted.isascii() or self._offered[0].name.startswith(wanted)
        first = self.names.completionModel().index(0, 0)
        popup.setCurrentIndex(first if is_name else QModelIndex())

    def _found(self, wanted: str) -> list[Suggestion]:
        """Return the names that begin so, then those found so otherwise, then by their notes."""
        if self._known is None:
            self._known = self._ask()
        found = [each for each in self._known if wanted in f"{each.search} {each.note_search}"]
        found.sort(key=lambda each: _distance(each, wanted))
        return found[:MOST]

    def _on_activated(self, label: str) -> None:
        """Put the chosen name where it was being typed."""
        chosen = next((each for each in self._offered if each.label == label), None)
        if chosen is None:
            return
        before, _, after = self._parts()
        self.setText(f"{before}{chosen.name}{after}")
        self.setCursorPosition(len(before) + len(chosen.name))
        self._offered = []

    def _parts(self) -> tuple[str, str, str]:
        """Return what stands before the name at the cursor, the name, and what follows it."""
        text, at = self.text(), self.cursorPosition()
        start = max(text.rfind(mark, 0, at) for mark in MARKS) + 1
        ends = [place for mark in MARKS if (place := text.find(mark, at)) >= 0]
        end = min(ends, default=len(text))
        return text[:start], text[start:end], text[end:]


def _distance(each: Suggestion, wanted: str) -> int:
    """Return 0 for a name that begins so, 1 for one that has it within, 2 for the note alone."""
    if any(word.startswith(wanted) for word in each.search.split()):
        return 0
    return 1 if wanted in each.search else 2
