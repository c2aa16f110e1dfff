"""A list whose rows form a tree: Alt+Up and Alt+Down step over whole branches."""

from typing import TypeVar

from PySide6.QtCore import Signal

from desktop.ui.models.row_list_model import Row
from desktop.ui.widgets.drag_table import DragTable

RowT = TypeVar("RowT", bound=Row)


class TreeTable(DragTable[RowT]):
    """Says which row is to step up or down among its siblings; the page knows the tree."""

    row_stepped = Signal(object, int)

    def _move_current(self, step: int) -> None:
        index = self.view.currentIndex()
        if index.isValid() and self._is_own_order():
            self.row_stepped.emit(self.proxy.row_at(index.row()).id, step)
