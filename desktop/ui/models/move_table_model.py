"""What applying an order would change: old place → new place, and why."""

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP

from db.domain.ids import SpeechRequestId
from desktop.i18n import translate
from desktop.services.speaking_order import MoveRow
from desktop.ui.models.row_table_model import Column, RowTableModel
from desktop.wording import reason_text


@dataclass(frozen=True, slots=True)
class MoveListRow:
    """A move as the list shows it."""

    move: MoveRow
    search: str

    @property
    def id(self) -> SpeechRequestId:
        """The key of the row: the request's."""
        return self.move.request.id


def move_list_row(move: MoveRow) -> MoveListRow:
    """Return a move as the list shows it."""
    return MoveListRow(move, f"{move.request.speaker} {move.request.unit}".lower())


def _places(row: MoveListRow) -> str:
    before = row.move.before
    old = translate("MoveTableModel", "新") if before is None else str(before)
    return f"{old} → {row.move.after}"


class MoveTableModel(RowTableModel[MoveListRow]):
    """位置, 发言人, 代表单位, 理由."""

    COLUMNS = (
        Column(
            key="places",
            title=str(QT_TRANSLATE_NOOP("MoveTableModel", "原位 → 新位")),
            text=_places,
            sort=lambda row: row.move.after,
            width=120,
        ),
        Column(
            key="speaker",
            title=str(QT_TRANSLATE_NOOP("MoveTableModel", "发言人")),
            text=lambda row: row.move.request.speaker,
            width=110,
        ),
        Column(
            key="unit",
            title=str(QT_TRANSLATE_NOOP("MoveTableModel", "代表单位")),
            text=lambda row: row.move.request.unit,
            width=210,
        ),
        Column(
            key="reason",
            title=str(QT_TRANSLATE_NOOP("MoveTableModel", "理由")),
            text=lambda row: reason_text(row.move.request.unit, row.move.reason, translate),
            tooltip=lambda row: reason_text(row.move.request.unit, row.move.reason, translate),
            width=380,
        ),
    )
