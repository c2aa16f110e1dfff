import pytest
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog

from db.domain.ids import MeetingId
from desktop.services.documents import DocumentChoice, DocumentKind
from desktop.settings import DUPLEX, PRINTER
from desktop.ui import printing
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


@pytest.fixture
def office(monkeypatch):
    """An office with a printer; what is sent to it, and what its dialog answers."""
    sent, answers = [], [QDialog.DialogCode.Accepted]
    names = staticmethod(lambda: ["办公室"])
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", names)
    monkeypatch.setattr(QPrintDialog, "exec", lambda _: answers[-1])
    monkeypatch.setattr(printing, "paint_pages", lambda content, _: sent.append(content))
    return sent, answers


def test_each_paper_is_sent_and_the_printer_is_remembered(office, desk, parent, told):
    job = print_papers(((b"one", "议程"), (b"two", "签到表")), desk, parent)
    assert office[0] == [b"one", b"two"]
    assert told.last == ("done", "已送打印机：2 份文件")
    assert (job.copies, desk.settings.get(PRINTER)) == (1, job.printer)
    assert desk.settings.get(DUPLEX) in {mode.name for mode in QPrinter.DuplexMode}
    print_papers(((b"three", "议程"),), desk, parent)
    assert told.last == ("done", "已送打印机：议程")


def test_nothing_is_sent_when_the_dialog_is_left(office, desk, parent, told):
    office[1].append(QDialog.DialogCode.Rejected)
    assert print_papers(((b"one", "议程"),), desk, parent) is None
    assert (office[0], told.lines) == ([], [])
