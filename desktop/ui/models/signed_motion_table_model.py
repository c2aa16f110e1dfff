"""One member's motions as a list: the year, his place, and what became of each."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from desktop.i18n import translate
from desktop.motion_wording import motion_state_word
from desktop.services.motions import SignedMotion
from desktop.ui.models.row_table_model import Column, RowTableModel


def _place(row: SignedMotion) -> str:
    if row.place == 1:
        return translate("SignedMotionTableModel", "第一提案人")
    return translate("SignedMotionTableModel", "联名第 {place}").format(place=row.place)


class SignedMotionTableModel(RowTableModel[SignedMotion]):
    """年度, 案号, 案由, 署名, 类别, 状态, 办理结果."""

    COLUMNS = (
        Column(
            key="year",
            title=str(QT_TRANSLATE_NOOP("SignedMotionTableModel", "年度")),
            text=lambda row: str(row.motion.year),
            width=72,
        ),
        Column(
            key="number",
            title=str(QT_TRANSLATE_NOOP("SignedMotionTableModel", "案号")),
            text=lambda row: row.motion.number,
            width=100,
        ),
        Column(
            key="title",
            title=str(QT_TRANSLATE_NOOP("SignedMotionTableModel", "案由")),
            text=lambda row: row.motion.title,
            tooltip=lambda row: row.motion.title,
            width=340,
        ),
        Column(
            key="place",
            title=str(QT_TRANSLATE_NOOP("SignedMotionTableModel", "署名")),
            text=_place,
            sort=lambda row: row.place,
            width=110,
        ),
        Column(
            key="category",
            title=str(QT_TRANSLATE_NOOP("SignedMotionTableModel", "类别")),
            text=lambda row: row.motion.category,
            width=110,
        ),
        Column(
            key="state",
            title=str(QT_TRANSLATE_NOOP("SignedMotionTableModel", "状态")),
            text=lambda row: motion_state_word(row.motion.state, translate),
            width=110,
        ),
    )
