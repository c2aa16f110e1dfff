"""What the hall sees, chosen with one key: the preview, the pictures, the message, the window."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from db.domain.rows import AgendaItemRow
from desktop.services.floor import FloorView
from desktop.settings import STAGE_MESSAGE, SettingsStore
from desktop.theme import set_role
from desktop.ui.floor.floor_actions import FloorActions
from desktop.ui.floor.hall_views import (
    agenda_view,
    attendance_view,
    order_view,
    speaker_view,
    title_view,
)
from desktop.ui.stage.screens import Screens
from desktop.ui.stage.stage_preview import StagePreview
from desktop.ui.stage.stage_view import BlackView, MessageView, ResultView, StageKind, StageView
from desktop.ui.stage.stage_window import StageWindow
from desktop.ui.widgets.countdown import Countdown

COLUMNS = 2
LONGEST_MESSAGE = 200


class StagePanel(QFrame):
    """Leads the stage; it shows the same as the preview, whether it is open or not."""

    said = Signal(str, str)
    left = Signal()

    def __init__(
        self,
        countdown: Countdown,
        actions: FloorActions,
        settings: SettingsStore,
        parent: QWidget,
        *,
        screens: Screens | None = None,
    ) -> None:
        super().__init__(parent)
        self._actions = actions
        self._settings = settings
        self._page = parent
        self._view: FloorView | None = None
        self._agenda: tuple[AgendaItemRow, ...] = ()
        self._item = 0
        self._result: ResultView | None = None
        self._kind = StageKind.TITLE
        self.preview = StagePreview(countdown, self)
        self.stage = StageWindow(countdown, screens or Screens(self))
        self._build_layout()
        self._connect()
        self.choose(StageKind.TITLE)
        self._show_place()

    @property
    def kind(self) -> StageKind:
        """Which picture the hall sees."""
        return self._kind

    def show_view(self, view: FloorView | None, agenda: Sequence[AgendaItemRow]) -> None:
        """Renew what the hall sees after something happened; the preview follows later."""
        self._view = view
        self._agenda = tuple(agenda)
        self.stage.canvas.show_view(self._picture())

    def catch_up(self) -> None:
        """Let the preview show what the hall sees."""
        self.preview.canvas.show_view(self._picture())

    def show_result(self, result: ResultView) -> None:
        """Put the result of a poll or an election on the stage."""
        self._result = result
        self._buttons[StageKind.RESULT].setEnabled(True)
        self.choose(StageKind.RESULT)

    def choose(self, kind: StageKind) -> None:
        """Choose the picture."""
        if kind is StageKind.RESULT and self._result is None:
            return
        self._kind = kind
        self._buttons[kind].setChecked(True)
        self._message.setVisible(kind is StageKind.MESSAGE)
        self._renew()

    def turn(self, step: int) -> None:
        """Turn the pages of a long list; of the agenda, go to another item."""
        if self._kind is StageKind.AGENDA and self._agenda:
            self._item = (self._item + step) % len(self._agenda)
            self._renew()
            return
        for canvas in (self.preview.canvas, self.stage.canvas):
            canvas.show_page((canvas.shown_page() + step) % canvas.page_count())

    def close_stage(self) -> None:
        """Take the picture off the projector."""
        self.stage.close()

    def _build_layout(self) -> None:
        set_role(self, "card")
        self._place = QLabel(self)
        set_role(self._place, "muted")
        grid = QGridLayout()
        grid.setSpacing(4)
        self._group = QButtonGroup(self)
        self._buttons: dict[StageKind, QPushButton] = {}
        for place, (kind, word) in enumerate(self._words()):
            button = QPushButton(f"{place + 1} {word}", self)
            button.setCheckable(True)
            set_role(button, "choice")
            self._buttons[kind] = button
            self._group.addButton(button, place)
            grid.addWidget(button, place // COLUMNS, place % COLUMNS)
        self._buttons[StageKind.RESULT].setEnabled(False)
        self._message = QLineEdit(self._settings.get(STAGE_MESSAGE), self)
        self._message.setMaxLength(LONGEST_MESSAGE)
        self._message.setPlaceholderText(self.tr("给会场的消息，按 Enter 上大屏"))
        self._message.setAccessibleName(self.tr("大屏消息"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 8, 16, 10)
        layout.setSpacing(6)
        layout.addWidget(self._place)
        middle = QHBoxLayout()
        middle.setSpacing(12)
        middle.addWidget(self.preview, 1)
        middle.addLayout(grid)
        layout.addLayout(middle)
        layout.addWidget(self._message)

    def _words(self) -> tuple[tuple[StageKind, str], ...]:
        return (
            (StageKind.TITLE, self.tr("会标")),
            (StageKind.AGENDA, self.tr("议程")),
            (StageKind.SPEAKER, self.tr("发言")),
            (StageKind.ORDER, self.tr("顺序")),
            (StageKind.ATTENDANCE, self.tr("到会")),
            (StageKind.RESULT, self.tr("表决")),
            (StageKind.MESSAGE, self.tr("消息")),
            (StageKind.BLACK, self.tr("黑屏")),
        )

    def _connect(self) -> None:
        self._group.idClicked.connect(self._on_chosen)
        self._message.returnPressed.connect(self._on_message)
        self._actions.stage.triggered.connect(self._on_toggle)
        self._actions.page_back.triggered.connect(lambda: self.turn(-1))
        self._actions.page_on.triggered.connect(lambda: self.turn(1))
        self.stage.moved_to_hall.connect(self._on_moved_to_hall)
        self.stage.came_back.connect(self._on_came_back)
        self.stage.closed.connect(self._show_place)
        for place in range(len(self._buttons)):
            shortcut = QShortcut(QKeySequence(str(place + 1)), self._page)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(lambda place=place: self._on_chosen(place))

    def _renew(self) -> None:
        self.stage.canvas.show_view(self._picture())
        self.catch_up()

    def _picture(self) -> StageView:
        view = self._view
        if self._kind is StageKind.MESSAGE:
            return MessageView(self._message.text())
        if self._kind is StageKind.RESULT and self._result is not None:
            return self._result
        if view is None or self._kind is StageKind.BLACK:
            return BlackView()
        if self._kind is StageKind.AGENDA:
            return agenda_view(view, self._agenda, self._item)
        makers: dict[StageKind, Callable[[FloorView], StageView]] = {
            StageKind.TITLE: title_view,
            StageKind.SPEAKER: speaker_view,
            StageKind.ORDER: order_view,
            StageKind.ATTENDANCE: attendance_view,
        }
        return makers[self._kind](view)

    def _on_chosen(self, place: int) -> None:
        kind = tuple(self._buttons)[place]
        self.choose(kind)
        if kind is StageKind.MESSAGE and not self._message.text():
            self._message.setFocus()

    def _on_message(self) -> None:
        self._settings.set(STAGE_MESSAGE, self._message.text())
        self.choose(StageKind.MESSAGE)
        self.left.emit()

    def _on_toggle(self) -> None:
        if self.stage.isVisible():
            self.stage.close()
        else:
            self.stage.open_stage()
        self._show_place()

    def _on_moved_to_hall(self) -> None:
        self._show_place()
        self.said.emit("done", self.tr("大屏已投到第二屏。"))

    def _on_came_back(self) -> None:
        self._show_place()
        text = self.tr("第二屏已断开，大屏收回到本机一角；接好后会自动投出。")
        self.said.emit("warning", text)

    def _show_place(self) -> None:
        if not self.stage.isVisible():
            text = self.tr("大屏未打开（F11）")
        elif self.stage.is_in_hall:
            text = self.tr("大屏在第二屏")
        else:
            text = self.tr("大屏在本机")
        self._place.setText(text)
