"""The audit trail: who did what, and when."""

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP

from db.domain.rows import AuditEntry
from desktop.i18n import translate
from desktop.ui.models.row_table_model import Column, RowTableModel


@dataclass(frozen=True, slots=True)
class AuditListRow:
    """A line of the audit trail as the list shows it, numbered from the newest."""

    entry: AuditEntry
    search: str

    @property
    def id(self) -> int:
        """The key of the row: the entry's number in the record."""
        return self.entry.number


def audit_list_row(entry: AuditEntry) -> AuditListRow:
    """Return an audit line as the list shows it."""
    return AuditListRow(entry, f"{entry.label} {entry.who}".lower())


def _what(row: AuditListRow) -> str:
    if row.entry.is_undo:
        return translate("AuditTableModel", "撤销：{label}").format(label=row.entry.label)
    if row.entry.is_redo:
        return translate("AuditTableModel", "恢复：{label}").format(label=row.entry.label)
    return row.entry.label


class AuditTableModel(RowTableModel[AuditListRow]):
    """时间, 操作, 何人."""

    COLUMNS = (
        Column(
            key="at",
            title=str(QT_TRANSLATE_NOOP("AuditTableModel", "时间")),
            text=lambda row: f"{row.entry.at:%Y-%m-%d %H:%M:%S}",
            width=180,
        ),
        Column(
            key="what",
            title=str(QT_TRANSLATE_NOOP("AuditTableModel", "操作")),
            text=_what,
            tooltip=_what,
            width=480,
        ),
        Column(
            key="who",
            title=str(QT_TRANSLATE_NOOP("AuditTableModel", "何人")),
            text=lambda row: row.entry.who,
            width=140,
        ),
    )
