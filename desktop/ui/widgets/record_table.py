"""A list as a secretary expects it: filter, sorting, count, copy, menu, widths remembered."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QMenu,
    QStackedLayout,
    QTableView,
    QWidget,
)

from desktop.icons import icon
from desktop.settings import TEXT_SCALE, SettingsStore
from desktop.theme import row_height, set_role
from desktop.ui.delegates.badge_delegate import BadgeDelegate
from desktop.ui.models.row_list_model import Row
from desktop.ui.models.row_table_model import RowTableModel
from desktop.ui.models.sort_proxy import SortProxy
from desktop.ui.widgets.column_widths import ColumnWidths
from desktop.ui.widgets.empty_state import EmptyState
from desktop.ui.widgets.search_box import SearchBox

RowT = TypeVar("RowT", bound=Row)


class RecordTable(QWidget, Generic[RowT]):
    """A table view over a row model, with what every list has."""

    row_activated = Signal(object)
    selection_changed = Signal()
    counted = Signal(int, int)

    def __init__(
        self,
        model: RowTableModel[RowT],
        *,
        name: str,
        title: str,
        settings: SettingsStore,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._context_actions: list[QAction] = []
        self._settings = settings
        self._empty_texts: tuple[str, str, QAction | None] = ("", "", None)
        self.proxy: SortProxy[RowT] = SortProxy(model, self)
        self.count_label = QLabel(self)
        set_role(self.count_label, "muted")
        self._build_view(title)
        self._build_rest()
        self._connect()
        usual = [(column.key, column.width) for column in model.COLUMNS]
        ColumnWidths(self.view, usual, name=name, settings=settings)
        self._on_counted(0, 0)

    def set_rows(self, rows: Iterable[RowT]) -> None:
        """Show these rows."""
        self._model.set_rows(rows)
        self._on_counted(self.proxy.rowCount(), self._model.rowCount())

    def rows(self) -> Sequence[RowT]:
        """Return all rows in the order of the list, shown or not."""
        return self._model.rows()

    def selected_rows(self) -> list[RowT]:
        """Return the selected rows, top to bottom."""
        indexes = self.view.selectionModel().selectedRows()
        return [self.proxy.row_at(row) for row in sorted(index.row() for index in indexes)]

    def current_row(self) -> RowT | None:
        """Return the row that has the keyboard, or None."""
        index = self.view.currentIndex()
        return self.proxy.row_at(index.row()) if index.isValid() else None

    def select_id(self, row_id: Hashable) -> bool:
        """Select the row with an id and bring it into view; say whether it is shown."""
        place = self._model.row_of(row_id)
        if place is None:
            return False
        index = self.proxy.mapFromSource(self._model.index(place, 0))
        if not index.isValid():
            return False
        flags = QItemSelectionModel.SelectionFlag
        self.view.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.view.scrollTo(index)
        return True

    def set_filter_text(self, text: str) -> None:
        """Show only the rows that hold every typed word."""
        self.proxy.set_filter_text(text)

    def set_predicate(self, accepts: Callable[[RowT], bool] | None) -> None:
        """Show only rows that the page accepts; None accepts all."""
        self.proxy.set_predicate(accepts)

    def set_context_actions(self, actions: Sequence[QAction]) -> None:
        """Offer these actions in the context menu, before copying."""
        self._context_actions = list(actions)

    def set_empty(self, title: str, hint: str = "", action: QAction | None = None) -> None:
        """Set what the list says when it has no rows at all."""
        self._empty_texts = (title, hint, action)
        self._on_counted(self.proxy.rowCount(), self._model.rowCount())

    def attach_search(self, box: SearchBox) -> None:
        """Filter by a box; its Down and Enter keys lead into the list."""
        box.text_settled.connect(self.set_filter_text)
        box.installEventFilter(self)

    def copy_selection(self) -> None:
        """Copy the selected rows, with titles, as a table for WPS and Excel; a cell is one line."""
        rows = sorted(index.row() for index in self.view.selectionModel().selectedRows())
        if not rows:
            return
        columns = range(self._model.columnCount())
        heads = [str(self._model.headerData(each, Qt.Orientation.Horizontal)) for each in columns]
        lines = [
            [" ".join(str(self.proxy.index(row, each).data() or "").split()) for each in columns]
            for row in rows
        ]
        QGuiApplication.clipboard().setText("\n".join("\t".join(line) for line in [heads, *lines]))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Lead from the search box into the list."""
        is_key = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if isinstance(watched, SearchBox) and is_key:
            assert isinstance(event, QKeyEvent)
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.set_filter_text(watched.text())
                self._enter()
                return True
        if watched is self.view and is_key:
            assert isinstance(event, QKeyEvent)
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._on_activated(self.view.currentIndex())
                return True
        return super().eventFilter(watched, event)

    def _build_view(self, title: str) -> None:
        self.view = QTableView(self)
        self.view.setModel(self.proxy)
        self.view.setAccessibleName(title)
        pills = BadgeDelegate(self.view)
        for place, column in enumerate(self._model.COLUMNS):
            if column.badge is not None:
                self.view.setItemDelegateForColumn(place, pills)
        self.view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setWordWrap(False)
        self.view.setShowGrid(False)
        self.view.setSortingEnabled(True)
        self.view.setTabKeyNavigation(False)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.verticalHeader().hide()
        heights = self.view.verticalHeader()
        heights.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        heights.setDefaultSectionSize(row_height(self._settings.get(TEXT_SCALE)))
        header = self.view.horizontalHeader()
        header.setHighlightSections(False)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setSortIndicatorClearable(True)
        header.setStretchLastSection(True)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.view.installEventFilter(self)
        self.setFocusProxy(self.view)

    def _build_rest(self) -> None:
        self._empty = EmptyState(self)
        self._layers = QStackedLayout(self)
        self._layers.addWidget(self.view)
        self._layers.addWidget(self._empty)
        self._copy = QAction(icon("copy"), self.tr("复制（可粘贴到 WPS、Excel）"), self)
        self._copy.setShortcut(QKeySequence.StandardKey.Copy)
        self._copy.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.view.addAction(self._copy)

    def _connect(self) -> None:
        self._copy.triggered.connect(self.copy_selection)
        self.view.doubleClicked.connect(self._on_activated)
        self.view.customContextMenuRequested.connect(self._on_menu_wanted)
        self.view.selectionModel().selectionChanged.connect(self.selection_changed)
        self.proxy.counted.connect(self._on_counted)

    def _enter(self) -> None:
        if self.proxy.rowCount():
            if not self.view.currentIndex().isValid():
                self.view.selectRow(0)
            self.view.setFocus()

    def _on_activated(self, index: QModelIndex) -> None:
        if index.isValid():
            self.row_activated.emit(self.proxy.row_at(index.row()))

    def _on_menu_wanted(self, at: QPoint) -> None:
        menu = QMenu(self.view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self.view.currentIndex().isValid():
            menu.addActions(self._context_actions)
            menu.addSeparator()
            menu.addAction(self._copy)
        if not menu.isEmpty():
            menu.popup(self.view.viewport().mapToGlobal(at))

    def _on_counted(self, shown: int, total: int) -> None:
        if self.proxy.is_filtered:
            text = self.tr("显示 {shown} / {total}").format(shown=shown, total=total)
        else:
            text = self.tr("共 {total}").format(total=total)
        self.count_label.setText(text)
        title, hint, action = self._empty_texts
        if total and not shown:
            self._empty.set_content(self.tr("没有符合的内容"), self.tr("清空查找框可看到全部。"))
        else:
            self._empty.set_content(title, hint, action=action)
        self._layers.setCurrentWidget(self.view if shown else self._empty)
        self.counted.emit(shown, total)
