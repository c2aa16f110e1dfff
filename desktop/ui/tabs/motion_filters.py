"""What the register shows: words, year, state, category, and the choices saved by name."""

from collections.abc import Sequence
from datetime import timedelta

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QInputDialog, QWidget

from db.domain.ids import MotionCategoryId
from db.domain.motion_query import MotionQuery
from db.domain.motion_vocabulary import MotionState
from desktop.i18n import translate
from desktop.icons import icon
from desktop.motion_wording import motion_state_word
from desktop.services.motions import query_json, query_of, query_words
from desktop.ui.desk import Desk
from desktop.ui.widgets.action_button import action_button
from desktop.ui.widgets.search_box import SearchBox


class MotionFilters(QWidget):
    """The boxes above the register; ``search`` stands apart, in the line above."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._build_boxes()
        self._build_layout()
        self._connect()

    def fill(self) -> None:
        """Offer the years, states, categories and saved choices of the record."""
        rules = self._desk.workspace.motion_rules
        years = [(str(year), year) for year in self._desk.workspace.motions.years()]
        states = [(motion_state_word(each, translate), each.value) for each in MotionState]
        categories = [(each.name, each.id) for each in rules.categories()]
        saved = [(each.name, each.query) for each in rules.filters()]
        _fill(self._year, self.tr("全部年度"), years)
        _fill(self._state, self.tr("全部状态"), [*states, (self.tr("将到期和超期"), "due")])
        _fill(self._category, self.tr("全部类别"), categories)
        _fill(self._saved, self.tr("已存筛选"), saved)

    def query(self) -> MotionQuery:
        """Return what is chosen."""
        state, category = self._state.currentData(), self._category.currentData()
        soon = timedelta(days=self._desk.workspace.motion_rules.rule().soon_days)
        today = self._desk.workspace.uow.clock().date()
        return MotionQuery(
            words=query_words(self.search.text()),
            year=self._year.currentData(),
            states=(MotionState(state),) if state and state != "due" else (),
            category=MotionCategoryId(category) if category else None,
            due_until=today + soon if state == "due" else None,
        )

    def choose(self, query: MotionQuery) -> None:
        """Show a query in the boxes."""
        self.search.setText(" ".join(query.words))
        self._year.setCurrentIndex(max(0, self._year.findData(query.year)))
        state = "due" if query.due_until else (query.states[0].value if query.states else None)
        self._state.setCurrentIndex(max(0, self._state.findData(state)))
        self._category.setCurrentIndex(max(0, self._category.findData(query.category)))

    def _build_boxes(self) -> None:
        self.search = SearchBox(self.tr("案号、案由、正文、提案者、承办单位"), self)
        self._keep = QAction(icon("save"), self.tr("保存筛选…"), self)
        self._drop = QAction(icon("delete"), self.tr("删除筛选"), self)
        self._drop.setVisible(False)
        self._year, self._state = QComboBox(self), QComboBox(self)
        self._category, self._saved = QComboBox(self), QComboBox(self)
        for box, name in (
            (self._year, self.tr("年度")),
            (self._state, self.tr("状态")),
            (self._category, self.tr("类别")),
            (self._saved, self.tr("已存筛选")),
        ):
            box.setAccessibleName(name)

    def _build_layout(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for box in (self._year, self._state, self._category, self._saved):
            layout.addWidget(box)
        layout.addWidget(action_button(self._keep, "", self))
        layout.addWidget(action_button(self._drop, "", self))
        layout.addStretch(1)

    def _connect(self) -> None:
        self.search.text_settled.connect(self._on_changed)
        for box in (self._year, self._state, self._category):
            box.activated.connect(self._on_changed)
        self._saved.activated.connect(self._on_saved_chosen)
        self._keep.triggered.connect(self._on_keep)
        self._drop.triggered.connect(self._on_drop)
        self._saved.currentIndexChanged.connect(self._on_saved_changed)

    def _on_changed(self, _: object) -> None:
        self.changed.emit()

    def _on_saved_chosen(self, _: int) -> None:
        query = self._saved.currentData()
        if query:
            self.choose(query_of(query))
            self.changed.emit()

    def _on_saved_changed(self, place: int) -> None:
        self._drop.setVisible(place > 0)

    def _on_drop(self) -> None:
        rules, name = self._desk.workspace.motion_rules, self._saved.currentText()
        for each in rules.filters():
            if each.name == name:
                self._desk.attempt(lambda key=each.id: rules.remove_filter(key, name))  # type: ignore[misc]

    def _on_keep(self) -> None:
        name, is_given = QInputDialog.getText(self, self.tr("保存筛选"), self.tr("名称"))
        if is_given:
            query = query_json(self.query())
            self._desk.attempt(lambda: self._desk.workspace.motion_rules.save_filter(name, query))


def _fill(box: QComboBox, everything: str, entries: Sequence[tuple[str, object]]) -> None:
    kept = box.currentData()
    box.clear()
    box.addItem(everything, None)
    for word, value in entries:
        box.addItem(word, value)
    box.setCurrentIndex(max(0, box.findData(kept)))
