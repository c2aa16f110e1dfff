"""The canvas of the stage: paints a view at any size, the clock anew whenever it changes."""

from PySide6.QtCore import QEvent, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop.ui.stage.stage_pictures import Sketch, draw_view
from desktop.ui.stage.stage_sheet import BLACK, GOLD, GROUND, RED, WHITE, PlacedText, StageSheet
from desktop.ui.stage.stage_type import Face, width_of
from desktop.ui.stage.stage_view import BlackView, SpeakerView, StageView
from desktop.ui.widgets.countdown import Countdown, clock_text

CLOCK_SHARE = 0.92
"""How much of its panel the clock may fill."""


class StageCanvas(QWidget):
    """Shows one view; keeps the drawn picture, so that a tick only repaints the clock."""

    def __init__(self, countdown: Countdown, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._countdown = countdown
        self._view: StageView = BlackView()
        self._page: int | None = None
        self._picture: QPixmap | None = None
        self._sketch = Sketch()
        self._placed: tuple[PlacedText, ...] = ()
        self._had_clock = False
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        countdown.ticked.connect(self._on_ticked)

    @property
    def view(self) -> StageView:
        """What is shown."""
        return self._view

    @property
    def page(self) -> int | None:
        """The page chosen by hand, from 0; None follows what happens."""
        return self._page

    def show_view(self, view: StageView) -> None:
        """Show a view; the page chosen by hand holds only while the kind of picture stays."""
        if type(view) is not type(self._view):
            self._page = None
        if view != self._view:
            self._view = view
            self._forget()

    def show_page(self, page: int | None) -> None:
        """Show a page of a long list, from 0, round and round; None follows what happens."""
        self._page = None if page is None else page % self.page_count()
        self._forget()

    def shown_page(self) -> int:
        """Return the page that is shown, from 0, whoever chose it."""
        self._draw()
        return self._sketch.page

    def page_count(self) -> int:
        """Return how many pages the view has at this size."""
        self._draw()
        return self._sketch.pages

    def placed_texts(self) -> tuple[PlacedText, ...]:
        """Return the lines as drawn, without the clock."""
        self._draw()
        return self._placed

    def clock_rect(self) -> QRectF | None:
        """Return where the clock stands; None without one."""
        self._draw()
        return self._sketch.clock

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what was drawn, and the clock of this moment."""
        picture = self._draw()
        painter = QPainter(self)
        ratio = picture.devicePixelRatio()
        part = event.rect()
        source = QRect(part.topLeft() * ratio, part.size() * ratio)
        painter.drawPixmap(part, picture, source)
        clock, left = self._sketch.clock, self._countdown.seconds_left()
        if clock is not None and left is not None:
            self._paint_clock(painter, clock, left)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw for the new size."""
        super().resizeEvent(event)
        self._forget()

    def event(self, event: QEvent) -> bool:
        """Never show a tip."""
        if isinstance(event, QHelpEvent):
            return True
        return super().event(event)

    def _paint_clock(self, painter: QPainter, rect: QRectF, left: float) -> None:
        sheet = StageSheet(painter, self.width(), self.height())
        ground, ink = clock_colours(
            left, self._countdown.warn_at, is_flashing=self._countdown.is_flashing()
        )
        if ground != GROUND:
            sheet.panel(rect, ground)
        text = clock_text(left)
        widest = width_of("0" * len(text), Face.HEADING, rect.height())
        share = rect.width() * CLOCK_SHARE / widest
        sheet.digits(
            text, rect, px=min(rect.height() * CLOCK_SHARE, rect.height() * share), colour=ink
        )

    def _draw(self) -> QPixmap:
        """Return the picture of the view, drawn once for a view and a size."""
        self._had_clock = self._countdown.seconds_left() is not None
        if self._picture is None:
            ratio = self.devicePixelRatio()
            self._picture = QPixmap(self.size() * ratio)
            self._picture.setDevicePixelRatio(ratio)
            self._picture.fill(QColor(BLACK))
            painter = QPainter(self._picture)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            sheet = StageSheet(painter, self.width(), self.height())
            self._sketch = draw_view(sheet, self._view, has_clock=self._had_clock, page=self._page)
            painter.end()
            self._placed = tuple(sheet.placed)
        return self._picture

    def _forget(self) -> None:
        self._picture = None
        self.update()

    def _on_ticked(self) -> None:
        if not isinstance(self._view, SpeakerView):
            return
        if self._had_clock != (self._countdown.seconds_left() is not None):
            self._forget()
        elif self._sketch.clock is not None:
            self.update(self._sketch.clock.toAlignedRect())


def clock_colours(left: float, warn_at: float, *, is_flashing: bool) -> tuple[str, str]:
    """Return the ground and the ink of the clock: amber when warned, red when over."""
    is_over = left <= 0
    tone = RED if is_over else GOLD if left <= warn_at else WHITE
    return (tone, GROUND) if is_flashing else (GROUND, tone)
