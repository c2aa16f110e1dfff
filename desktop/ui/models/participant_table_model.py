"""Who takes part in a meeting by name."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from db.domain.attendance_vocabulary import ParticipantRole
from desktop.attendance_wording import role_word
from desktop.i18n import translate
from desktop.services.participants import ParticipantRow
from desktop.ui.models.row_table_model import Column, RowTableModel

_RANK = {role: place for place, role in enumerate(ParticipantRole)}
_TONES = {
    ParticipantRole.EXPECTED: "green",
    ParticipantRole.ATTENDEE: "accent",
    ParticipantRole.INVITED: "amber",
    ParticipantRole.STAFF: "muted",
}


class ParticipantTableModel(RowTableModel[ParticipantRow]):
    """姓名, 身份, 单位及职务, 证件号."""

    COLUMNS = (
        Column(
            key="name",
            title=str(QT_TRANSLATE_NOOP("ParticipantTableModel", "姓名")),
            text=lambda row: row.name,
            width=140,
        ),
        Column(
            key="role",
            title=str(QT_TRANSLATE_NOOP("ParticipantTableModel", "身份")),
            text=lambda row: role_word(row.role, translate),
            sort=lambda row: _RANK[row.role],
            width=110,
            badge=lambda row: _TONES[row.role],
        ),
        Column(
            key="post",
            title=str(QT_TRANSLATE_NOOP("ParticipantTableModel", "单位及职务")),
            text=lambda row: row.post,
            tooltip=lambda row: row.post,
            width=420,
        ),
        Column(
            key="badge",
            title=str(QT_TRANSLATE_NOOP("ParticipantTableModel", "证件号")),
            text=lambda row: row.badge,
            width=120,
        ),
    )
