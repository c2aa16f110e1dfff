"""The list of members."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from db.domain.rows import MemberRow
from desktop.i18n import translate
from desktop.ui.models.row_table_model import Column, RowTableModel
from desktop.wording import sex_word

_CONTEXT = "MemberTableModel"


def _office(row: MemberRow) -> str:
    if row.office_from is None and row.office_to is None:
        return ""
    start = f"{row.office_from:%Y-%m}" if row.office_from else ""
    return f"{start}—{row.office_to:%Y-%m}" if row.office_to else f"{start}—"


class MemberTableModel(RowTableModel[MemberRow]):
    """姓名, 性别, 民族, 党派, 界别, 专委会, 单位职务, 常委, 任期, 证号."""

    COLUMNS = (
        Column(
            key="name",
            title=str(QT_TRANSLATE_NOOP("MemberTableModel", "姓名")),
            text=lambda row: row.name,
            width=130,
            badge=lambda row: "muted" if row.office_to else "",
        ),
        Column(
            key="sex",
            title=str(QT_TRANSLATE_NOOP("MemberTableModel", "性别")),
            text=lambda row: sex_word(row.sex, translate),
            width=64,
        ),
        Column(
            key="ethnicity",
            title=str(QT_TRANSLATE_NOOP("MemberTableModel", "民族")),
            text=lambda row: row.ethnicity,
            width=88,
        ),
        Column(
            key="parties",
            title=str(QT_TRANSLATE_NOOP("MemberTableModel", "党派")),
            text=lambda row: "、".join(row.parties),
            sort=lambda row: row.party_rank,
            width=110,
        ),
        Column(
            key="sector",
            title=str(QT_TRANSLATE_NOOP("MemberTableModel", "界别")),
            text=lambda row: row.sector,
            sort=lambda row: row.sector_rank,
            width=170,
        ),
        Column(
            key="committee",
            title=str(QT_TRANSLATE_NOOP("MemberTableModel", "专委会")),
            text=lambda row: row.committee,
            width=110,
        ),
        Column(
            key="duty",
            title=str(QT_TRANSLATE_NOOP("MemberTableModel", "工作单位及职务")),
            text=lambda row: row.duty,
            tooltip=lambda row: row.duty,
            width=280,
        ),
        Column(
            key="standing",
            title=str(QT_TRANSLATE_NOOP("MemberTableModel", "常委")),
            text=lambda row: translate(_CONTEXT, "常委") if row.is_standing else "",
            sort=lambda row: not row.is_standing,
            width=72,
        ),
        Column(
            key="office",
            title=str(QT_TRANSLATE_NOOP("MemberTableModel", "任期")),
            text=_office,
            width=150,
        ),
        Column(
            key="number",
            title=str(QT_TRANSLATE_NOOP("MemberTableModel", "证号")),
            text=lambda row: row.number,
            width=100,
        ),
    )
