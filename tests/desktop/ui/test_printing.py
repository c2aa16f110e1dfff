from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from db.domain.ids import MeetingId
from desktop.services.documents import DocumentChoice, DocumentKind
from desktop.ui.printing import paint_pages, print_papers


def paper(sample):
    choice = DocumentChoice(kind=DocumentKind.SPEAKING_ORDER, meeting=MeetingId(1))
    return sample.documents.make(choice).content


def test_without_a_printer_the_way_out_is_said(desk, parent, told, monkeypatch):
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", staticmethod(list))
    assert print_papers(((paper(desk.workspace), "发言顺序表"),), desk, parent) is None
    assert told.last[0] == "warning"
    assert "存为 PDF" in told.last[1]


def test_every_page_reaches_the_printer(sample, qapp, tmp_path):
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setResolution(72)
    target = tmp_path / "printed.pdf"
    printer.setOutputFileName(str(target))
    paint_pages(paper(sample), printer)
    assert target.read_bytes().count(b"/Type /Page\n") == 5
