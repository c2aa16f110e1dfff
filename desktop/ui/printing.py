"""Sending finished PDFs to the system's printer: the pages that the preview shows."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QByteArray, QSize, QSizeF, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QWidget

from desktop.i18n import translate
from desktop.settings import DUPLEX, PRINTER
from desktop.ui.desk import Desk

RESOLUTION = 300
PrintedPaper = tuple[bytes, str]
"""A paper for the printer: its PDF and its title."""


@dataclass(frozen=True, slots=True)
class PrintJob:
    """What the printer was asked for."""

    printer: str
    copies: int


def print_papers(papers: Sequence[PrintedPaper], desk: Desk, parent: QWidget) -> PrintJob | None:
    """Ask once for printer, copies and duplex, then print; say so when there is no printer.

    Printer and duplex are remembered on this machine. Returns None when nothing was printed.
    """
    if not QPrinterInfo.availablePrinterNames():
        desk.say(
            "warning",
            translate(
                "printing", "这台电脑没有安装打印机：请先存为 PDF，再到有打印机的电脑上打印。"
            ),
        )
        return None
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPrinterName(desk.settings.get(PRINTER) or QPrinterInfo.defaultPrinterName())
    printer.setDuplex(_duplex(desk.settings.get(DUPLEX)))
    printer.setResolution(RESOLUTION)
    dialog = QPrintDialog(printer, parent)
    job = None
    if dialog.exec() == QDialog.DialogCode.Accepted:
        job = PrintJob(printer.printerName(), max(printer.copyCount(), 1))
        desk.settings.set(PRINTER, job.printer)
        desk.settings.set(DUPLEX, printer.duplex().name)
        for content, title in papers:
            printer.setDocName(title)
            paint_pages(content, printer)
        said = papers[0][1] if len(papers) == 1 else ""
        said = said or translate("printing", "{count} 份文件").format(count=len(papers))
        desk.say("done", translate("printing", "已送打印机：{title}").format(title=said))
    dialog.deleteLater()
    return job


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
        upright = size.transposed() if is_landscape else size
        printer.setPageSize(_page_size(upright))
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


def _duplex(name: str) -> QPrinter.DuplexMode:
    """Return the duplex that was chosen last; what the printer is set to when there is none."""
    modes = {mode.name: mode for mode in QPrinter.DuplexMode}
    return modes.get(name, QPrinter.DuplexMode.DuplexAuto)


def _page_size(upright: QSizeF) -> QPageSize:
    """Return the paper that a page is for: A4, A3 … by their names, which printers know."""
    fuzzy = QPageSize.SizeMatchPolicy.FuzzyMatch
    return QPageSize(upright, QPageSize.Unit.Point, "", fuzzy)


def _on_white(drawn: QImage) -> QImage:
    """Return a page on white: QtPdf leaves the ground transparent."""
    page = QImage(drawn.size(), QImage.Format.Format_RGB32)
    page.fill(Qt.GlobalColor.white)
    painter = QPainter(page)
    painter.drawImage(0, 0, drawn)
    painter.end()
    return page
