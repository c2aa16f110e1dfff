"""Sending a finished PDF to the system's printer: the pages that the preview shows."""

from PySide6.QtCore import QBuffer, QByteArray, QSize, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QWidget

from desktop.i18n import translate
from desktop.settings import PRINTER
from desktop.ui.desk import Desk

RESOLUTION = 300


def print_pdf(content: bytes, title: str, desk: Desk, parent: QWidget) -> None:
    """Ask for printer and copies, then print; say so when there is no printer."""
    if not QPrinterInfo.availablePrinterNames():
        desk.say(
            "warning",
            translate(
                "printing", "这台电脑没有安装打印机：请先存为 PDF，再到有打印机的电脑上打印。"
            ),
        )
        return
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPrinterName(desk.settings.get(PRINTER) or QPrinterInfo.defaultPrinterName())
    printer.setDocName(title)
    printer.setResolution(RESOLUTION)
    dialog = QPrintDialog(printer, parent)
    if dialog.exec() == QDialog.DialogCode.Accepted:
        desk.settings.set(PRINTER, printer.printerName())
        paint_pages(content, printer)
        desk.say("done", translate("printing", "已送打印机：{title}").format(title=title))
    dialog.deleteLater()


def paint_pages(content: bytes, printer: QPrinter) -> None:
    """Paint every page of a PDF on a printer, page size and orientation as in the PDF."""
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    painter = QPainter()
    for page in range(document.pageCount()):
        size = document.pagePointSize(page)
        is_landscape = size.width() > size.height()
        printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        printer.setPageOrientation(
            QPageLayout.Orientation.Landscape if is_landscape else QPageLayout.Orientation.Portrait
        )
        printer.setFullPage(True)
        if page == 0:
            painter.begin(printer)
        else:
            printer.newPage()
        pixels = QSize(
            round(size.width() / 72 * RESOLUTION), round(size.height() / 72 * RESOLUTION)
        )
        painter.drawImage(painter.viewport(), _on_white(document.render(page, pixels)))
    painter.end()
    document.close()


def _on_white(drawn: QImage) -> QImage:
    """Return a page on white: QtPdf leaves the ground transparent."""
    page = QImage(drawn.size(), QImage.Format.Format_RGB32)
    page.fill(Qt.GlobalColor.white)
    painter = QPainter(page)
    painter.drawImage(0, 0, drawn)
    painter.end()
    return page
