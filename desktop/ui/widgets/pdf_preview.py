"""A PDF as it will be printed, fitted to the width."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Signal
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from desktop.icons import icon
from desktop.theme import set_role

ZOOM_STEP = 1.25
LEAST_ZOOM, MOST_ZOOM = 0.25, 5.0
POINTS_PER_INCH = 72


class PdfPreview(QWidget):
    """Shows the bytes that would be saved or printed; of a long paper its first pages before."""

    loaded = Signal(int)
    begun = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._document = QPdfDocument(self)
        self._buffer: QBuffer | None = None
        self._is_whole = True
        self._view = QPdfView(self)
        self._view.setAccessibleName(self.tr("预览"))
        self._view.setDocument(self._document)
        self._view.setPageMode(QPdfView.PageMode.MultiPage)
        self._view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self._pages = QLabel(self)
        set_role(self._pages, "muted")
        self._view.pageNavigator().currentPageChanged.connect(self._on_page_changed)
        bar = QHBoxLayout()
        bar.addWidget(self._pages)
        bar.addStretch(1)
        for name, tip, slot in (
            ("zoom-out", self.tr("缩小"), self._on_zoom_out),
            ("zoom-in", self.tr("放大"), self._on_zoom_in),
            ("fit-width", self.tr("适合宽度"), self._on_fit_width),
        ):
            button = QToolButton(self)
            button.setIcon(icon(name))
            button.setToolTip(tip)
            button.setAccessibleName(tip)
            button.setAutoRaise(True)
            button.clicked.connect(slot)
            bar.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(bar)
        layout.addWidget(self._view, 1)

    @property
    def page_count(self) -> int:
        """How many pages are shown."""
        return self._document.pageCount()

    def zoom_factor(self) -> float:
        """Return the size of the page as shown; 1.0 is that of the paper."""
        if self._view.zoomMode() == QPdfView.ZoomMode.Custom or not self.page_count:
            return self._view.zoomFactor()
        margins = self._view.documentMargins()
        room = self._view.viewport().width() - margins.left() - margins.right()
        dots_per_point = self.screen().logicalDotsPerInch() / POINTS_PER_INCH
        return room / (self._document.pagePointSize(0).width() * dots_per_point)

    def show_pdf(self, content: bytes) -> None:
        """Show a PDF."""
        self._is_whole = True
        self._load(content)
        self.loaded.emit(self.page_count)

    def show_beginning(self, content: bytes) -> None:
        """Show the first pages of a PDF that is not made yet."""
        self._is_whole = False
        self._load(content)
        self.begun.emit()

    def _load(self, content: bytes) -> None:
        self._document.close()
        if self._buffer is not None:
            self._buffer.deleteLater()
        self._buffer = QBuffer(self)
        self._buffer.setData(QByteArray(content))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._document.load(self._buffer)
        self._on_page_changed()

    def _on_page_changed(self) -> None:
        count = self.page_count
        page = min(self._view.pageNavigator().currentPage() + 1, count)
        text = self.tr("第 {page} 页 共 {count} 页").format(page=page, count=count)
        if not self._is_whole:
            text = self.tr("第 {page} 页，其余各页正在排版…").format(page=page)
        self._pages.setText(text if count else "")

    def _on_zoom_in(self) -> None:
        self._zoom(ZOOM_STEP)

    def _on_zoom_out(self) -> None:
        self._zoom(1 / ZOOM_STEP)

    def _on_fit_width(self) -> None:
        self._view.setZoomMode(QPdfView.ZoomMode.FitToWidth)

    def _zoom(self, factor: float) -> None:
        zoom = min(max(self.zoom_factor() * factor, LEAST_ZOOM), MOST_ZOOM)
        self._view.setZoomMode(QPdfView.ZoomMode.Custom)
        self._view.setZoomFactor(zoom)
