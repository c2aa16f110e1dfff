"""提案: the register, the review, the handling, the figures."""

from typing import cast

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from db.domain.ids import MotionId
from db.domain.motion_rows import MotionRow
from db.domain.vocabulary import Area
from desktop.icons import icon
from desktop.theme import set_role
from desktop.ui.desk import Desk
from desktop.ui.tabs.motion_figures_tab import MotionFiguresTab
from desktop.ui.tabs.motion_papers_tab import MotionPapersTab
from desktop.ui.tabs.motion_queue_tab import MotionQueueTab
from desktop.ui.tabs.motion_register_tab import MotionRegisterTab
from desktop.ui.widgets.tab_stack import TabStack

MotionTab = MotionRegisterTab | MotionQueueTab | MotionFiguresTab | MotionPapersTab
SHOWN_AREAS = frozenset({Area.MOTIONS, Area.MOTION_RULES, Area.MEMBERS, Area.UNITS})


class MotionsPage(QWidget):
    """The tabs of the work with motions; only the one that is seen is read."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._build_tabs()
        self._build_layout()
        self._connect()
        self._refresh()

    def show_motion(self, key: object) -> None:
        """Show a motion in the register."""
        self.show_tab("register")
        self._register.show_motion(cast("MotionId", key))

    def show_tab(self, key: str) -> None:
        """Show a tab by its key."""
        self._bar.show_page(self._tabs[key])

    def tab(self, key: str) -> QWidget:
        """Return a tab by its key: register, review, due, figures, papers."""
        return self._tabs[key]

    def _build_tabs(self) -> None:
        self._register = MotionRegisterTab(self._desk, self)
        review = MotionQueueTab(
            self._desk,
            self._queue,
            (
                self.tr("待审查的提案"),
                self.tr("没有待审查的提案"),
                self.tr("Alt+F 立案，Alt+N 不立案，Alt+B 并案，Alt+T 退回修改"),
            ),
            self,
        )
        due = MotionQueueTab(
            self._desk,
            self._due,
            (
                self.tr("将到期和超期的提案"),
                self.tr("没有将到期的提案"),
                self.tr("Alt+D 登记答复；红色已超期，黄色即将到期"),
            ),
            self,
        )
        self._figures = MotionFiguresTab(self._desk, self)
        self._tabs: dict[str, MotionTab] = {
            "register": self._register,
            "review": review,
            "due": due,
            "figures": self._figures,
            "papers": MotionPapersTab(self._desk, self),
        }
        titles = {
            "register": (self.tr("登记"), "list"),
            "review": (self.tr("审查"), "check"),
            "due": (self.tr("办理"), "clock"),
            "figures": (self.tr("统计"), "table"),
            "papers": (self.tr("文件"), "documents"),
        }
        self._bar = TabStack(self)
        for key, (title, name) in titles.items():
            self._bar.add_tab(self._tabs[key], icon(name), title)

    def _queue(self) -> tuple[MotionRow, ...]:
        return self._desk.workspace.review.queue()

    def _due(self) -> tuple[MotionRow, ...]:
        return self._desk.workspace.handling.due(self._desk.workspace.uow.clock().date())

    def _build_layout(self) -> None:
        title = QLabel(self.tr("提案"), self)
        set_role(title, "page-title")
        head = QHBoxLayout()
        head.addWidget(title)
        head.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 16, 24, 16)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(self._bar, 1)
        self.setFocusProxy(self._bar.page())

    def _connect(self) -> None:
        self._bar.page_changed.connect(self._on_tab_chosen)
        self._figures.motion_wanted.connect(self.show_motion)
        self._desk.bus.changed.connect(self._on_changed)

    def _refresh(self) -> None:
        for tab in self._tabs.values():
            if tab is self._bar.page():
                tab.refresh()

    def _on_tab_chosen(self, _: int) -> None:
        self.setFocusProxy(self._bar.page())
        self._refresh()

    def _on_changed(self, changes: frozenset[Area]) -> None:
        if changes & SHOWN_AREAS:
            self._refresh()
