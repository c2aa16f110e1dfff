"""主席台: typed by rank, one a line; below, the rows as the audience will see them."""

from PySide6.QtWidgets import QLabel, QPlainTextEdit, QWidget

from db.domain.rostrum import rostrum_row
from desktop.i18n import translate
from desktop.services.seating import RostrumPerson, SeatingView, rostrum_people, rostrum_text
from desktop.ui.desk import Desk
from desktop.ui.dialogs.step_dialog import StepDialog


class RostrumDialog(StepDialog):
    """Writes who sits on the rostrum of a plan."""

    def __init__(self, desk: Desk, view: SeatingView, parent: QWidget) -> None:
        title = translate("RostrumDialog", "主席台座次")
        about = translate("RostrumDialog", "按职务次序，一行一人：姓名　职务。空一行另起一排。")
        super().__init__(desk, title, about, parent)
        self._text = QPlainTextEdit(rostrum_text(view.rostrum), self)
        self._text.setTabChangesFocus(True)
        self._text.setMinimumHeight(220)
        self._seen = QLabel(self)
        self._seen.setWordWrap(True)
        self.form.add_row("people", self.tr("名单"), self._text)
        self.form.add_row("seen", self.tr("从台下看"), self._seen)
        self._text.textChanged.connect(self._on_edited)
        self._on_edited()
        self.on_accept(lambda: desk.workspace.seating.set_rostrum(view.plan.id, self._people()))

    def _people(self) -> tuple[RostrumPerson, ...]:
        return rostrum_people(self._text.toPlainText())

    def _on_edited(self) -> None:
        rows: dict[int, list[str]] = {}
        for person in self._people():
            rows.setdefault(person.row, []).append(person.name)
        seen = ["　".join(rostrum_row(rows[row])) for row in sorted(rows, reverse=True)]
        self._seen.setText("\n".join(seen))
