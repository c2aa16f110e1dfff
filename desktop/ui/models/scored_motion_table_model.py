"""评优: the scored motions of a year as a list, with each reviewer's score and the mean."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from desktop.i18n import translate
from desktop.motion_wording import motion_kind_word
from desktop.services.motion_handling import ScoredMotion
from desktop.ui.models.row_table_model import Column, RowTableModel


def _sheet(row: ScoredMotion) -> str:
    return "，".join(f"{each.reviewer} {each.score}" for each in row.scores)


class ScoredMotionTableModel(RowTableModel[ScoredMotion]):
    """案号, 案由, 提案者, 种类, 平均分, 各评审人, 优秀."""

    COLUMNS = (
        Column(
            key="number",
            title=str(QT_TRANSLATE_NOOP("ScoredMotionTableModel", "案号")),
            text=lambda row: row.motion.number,
            width=100,
        ),
        Column(
            key="title",
            title=str(QT_TRANSLATE_NOOP("ScoredMotionTableModel", "案由")),
            text=lambda row: row.motion.title,
            tooltip=lambda row: row.motion.title,
            width=300,
        ),
        Column(
            key="submitters",
            title=str(QT_TRANSLATE_NOOP("ScoredMotionTableModel", "提案者")),
            text=lambda row: row.motion.submitters,
            width=150,
        ),
        Column(
            key="kind",
            title=str(QT_TRANSLATE_NOOP("ScoredMotionTableModel", "种类")),
            text=lambda row: motion_kind_word(row.motion.kind, translate),
            width=80,
        ),
        Column(
            key="mean",
            title=str(QT_TRANSLATE_NOOP("ScoredMotionTableModel", "平均分")),
            text=lambda row: str(row.mean),
            sort=lambda row: row.mean,
            width=80,
        ),
        Column(
            key="scores",
            title=str(QT_TRANSLATE_NOOP("ScoredMotionTableModel", "评分")),
            text=_sheet,
            tooltip=_sheet,
            width=200,
        ),
        Column(
            key="excellent",
            title=str(QT_TRANSLATE_NOOP("ScoredMotionTableModel", "优秀")),
            text=lambda row: (
                translate("ScoredMotionTableModel", "优秀") if row.motion.is_excellent else ""
            ),
            badge=lambda row: "green" if row.motion.is_excellent else "",
            width=80,
        ),
    )
