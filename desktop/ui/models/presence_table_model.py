"""Who is expected at a sitting, and where each is."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from desktop.i18n import translate
from desktop.services.presence import PresenceRow
from desktop.ui.models.row_table_model import Column, RowTableModel
from desktop.wording import leave_kind_word


def _state(row: PresenceRow) -> str:
    if row.left_at is not None:
        return translate("PresenceTableModel", "已离会 {time}").format(time=f"{row.left_at:%H:%M}")
    if row.signed_in_at is not None:
        return translate("PresenceTableModel", "已签到 {time}").format(
            time=f"{row.signed_in_at:%H:%M}"
        )
    if row.leave is not None:
        return leave_kind_word(row.leave.kind, translate)
    return translate("PresenceTableModel", "未到")


def _tone(row: PresenceRow) -> str:
    if row.left_at is not None:
        return "red"
    if row.signed_in_at is not None:
        return "green"
    return "muted" if row.leave is not None else "amber"


def _state_key(row: PresenceRow) -> tuple[int, str]:
    if row.signed_in_at is not None:
        return (3 if row.left_at is None else 2, row.signed_in_at.isoformat())
    return (1 if row.leave is not None else 0, "")


def _leave(row: PresenceRow) -> str:
    if row.leave is None:
        return ""
    parts = [row.leave.reason]
    if row.leave.is_whole:
        parts.append(translate("PresenceTableModel", "整个会议"))
    if row.leave.is_oral:
        parts.append(translate("PresenceTableModel", "口头"))
    if row.leave.approver:
        parts.append(translate("PresenceTableModel", "{name}批准").format(name=row.leave.approver))
    if row.asked_late:
        parts.append(translate("PresenceTableModel", "未按规定提前"))
    return "，".join(part for part in parts if part)


class PresenceTableModel(RowTableModel[PresenceRow]):
    """姓名, 状态, 手机, 界别, 党派, 请假, 证号."""

    COLUMNS = (
        Column(
            key="name",
            title=str(QT_TRANSLATE_NOOP("PresenceTableModel", "姓名")),
            text=lambda row: row.member.name,
            width=130,
        ),
        Column(
            key="state",
            title=str(QT_TRANSLATE_NOOP("PresenceTableModel", "状态")),
            text=_state,
            sort=_state_key,
            width=130,
            badge=_tone,
        ),
        Column(
            key="phone",
            title=str(QT_TRANSLATE_NOOP("PresenceTableModel", "手机")),
            text=lambda row: row.member.phone,
            width=120,
        ),
        Column(
            key="sector",
            title=str(QT_TRANSLATE_NOOP("PresenceTableModel", "界别")),
            text=lambda row: row.member.sector,
            sort=lambda row: row.member.sector_rank,
            width=170,
        ),
        Column(
            key="parties",
            title=str(QT_TRANSLATE_NOOP("PresenceTableModel", "党派")),
            text=lambda row: "、".join(row.member.parties),
            sort=lambda row: row.member.party_rank,
            width=110,
        ),
        Column(
            key="leave",
            title=str(QT_TRANSLATE_NOOP("PresenceTableModel", "请假")),
            text=_leave,
            width=170,
        ),
        Column(
            key="number",
            title=str(QT_TRANSLATE_NOOP("PresenceTableModel", "证号")),
            text=lambda row: row.member.number,
            width=90,
        ),
    )
