"""The figures of a year as a list, each with its base and its 口径."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP

from db.domain.motion_figures import Figure
from desktop.ui.models.row_table_model import Column, RowTableModel


@dataclass(frozen=True, slots=True)
class FigureListRow:
    """A figure as the list shows it."""

    figure: Figure

    @property
    def id(self) -> str:
        """The key of the row: the figure's."""
        return str(self.figure.key)

    @property
    def search(self) -> str:
        """The words that the row is found by."""
        return f"{self.figure.group} {self.figure.label}"


def figure_list_rows(figures: Iterable[Figure]) -> list[FigureListRow]:
    """Return figures as the list shows them."""
    return [FigureListRow(figure) for figure in figures]


class FigureTableModel(RowTableModel[FigureListRow]):
    """分组, 项目, 数量, 占比, 口径."""

    COLUMNS = (
        Column(
            key="group",
            title=str(QT_TRANSLATE_NOOP("FigureTableModel", "分组")),
            text=lambda row: row.figure.group,
            width=140,
        ),
        Column(
            key="label",
            title=str(QT_TRANSLATE_NOOP("FigureTableModel", "项目")),
            text=lambda row: row.figure.label,
            width=240,
        ),
        Column(
            key="value",
            title=str(QT_TRANSLATE_NOOP("FigureTableModel", "数量")),
            text=lambda row: str(row.figure.value),
            sort=lambda row: row.figure.value,
            width=88,
            align_right=True,
        ),
        Column(
            key="percent",
            title=str(QT_TRANSLATE_NOOP("FigureTableModel", "占比")),
            text=lambda row: f"{row.figure.percent}%" if row.figure.percent is not None else "",
            sort=lambda row: row.figure.percent,
            width=88,
            align_right=True,
        ),
        Column(
            key="basis",
            title=str(QT_TRANSLATE_NOOP("FigureTableModel", "口径")),
            text=lambda row: row.figure.basis,
            tooltip=lambda row: row.figure.basis,
            width=480,
        ),
    )
