"""The verbs of the floor with their keys: single keys, because nobody has a hand for more."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QIcon, QKeySequence
from PySide6.QtWidgets import QPushButton, QWidget

from desktop.i18n import translate
from desktop.icons import icon
from desktop.ui.widgets.action_button import action_button


class FloorActions(QObject):
    """Actions that work anywhere on the page; in a box that is typed into the letters are letters.

    A key held down counts once.
    """

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self.toggle = self._action("play", self.tr("开始 / 暂停"), "Space")
        self.call_next = self._action("next", self.tr("下一位"), "N")
        self.stop = self._action("check", self.tr("发言结束"), "S")
        self.more = self._action("plus", self.tr("加 1 分钟"), "+", "=")
        self.less = self._action("minus", self.tr("减 1 分钟"), "-")
        self.restart = self._action("refresh", self.tr("重新计时"), "R")
        self.point_of_order = self._action("warning", self.tr("程序性发言"), "P")
        self.reply = self._action("speech", self.tr("回应"), "H")
        self.live = self._action("add", self.tr("即席发言"), "J", "/")
        self.undo = self._action("undo", self.tr("撤回上一步"), "U")
        self.list_open = self._action("lock", self.tr("截止报名"), "L")
        self.start = self._action("play", self.tr("请这位发言"))
        self.to_front = self._action("pin", self.tr("提到下一位…"))
        self.pass_over = self._action("move-down", self.tr("未到，移到最后…"))
        self.to_written = self._action("documents", self.tr("转书面…"))
        self.withdraw = self._action("delete", self.tr("取消发言…"))
        self.insert = self._action("add", self.tr("插入发言…"))
        self.stage = self._action("screen", self.tr("大屏"), "F11")
        self.page_back = self._action("arrow-left", self.tr("大屏上一页"), "[")
        self.page_on = self._action("arrow-right", self.tr("大屏下一页"), "]")

    def only_watch(self) -> None:
        """Leave only what the hall sees: a record that is open elsewhere is led there."""
        watching = (self.stage, self.page_back, self.page_on)
        for action in vars(self).values():
            if isinstance(action, QAction) and action not in watching:
                action.setEnabled(False)

    def of_row(self) -> tuple[QAction, ...]:
        """Return the verbs for a row of the list, for its menu."""
        return (
            self.start,
            self.to_front,
            self.pass_over,
            self.to_written,
            self.withdraw,
            self.insert,
        )

    def _action(self, icon_name: str, text: str, *keys: str) -> QAction:
        action = QAction(icon(icon_name), text, self._page)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.setAutoRepeat(False)
        if keys:
            action.setToolTip(f"{text.rstrip('…')}（{_key_text(keys)}）")
            self._page.addAction(action)
        return action


def key_button(action: QAction, role: str, parent: QWidget) -> QPushButton:
    """Return a button that does an action and teaches its key."""
    button = action_button(action, role, parent)
    button.setIcon(QIcon())
    button.setText(f"{action.text()}  {_shown_key(action)}")
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button


def _shown_key(action: QAction) -> str:
    key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return {"-": "−", "Space": translate("FloorActions", "空格")}.get(key, key)


def _key_text(keys: Sequence[str]) -> str:
    return QKeySequence(keys[0]).toString(QKeySequence.SequenceFormat.NativeText)
