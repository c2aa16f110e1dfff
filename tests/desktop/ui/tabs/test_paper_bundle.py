"""Several papers at once: into a folder, into one book, to the printer."""

import pytest
from PySide6.QtPrintSupport import QPrinterInfo

from db.domain.ids import MeetingId
from desktop.services.members import MemberForm
from desktop.ui.printing import PrintJob
from desktop.ui.tabs.paper_bundle import BundleSource, PaperBundle
from desktop.ui.widgets.progress_row import ProgressRow

PLENARY = MeetingId(1)


class Source:
    def __init__(self, centre):
        self.centre = centre
        self.selected = []

    def papers(self, *names):
        found = [self.centre.entry(PLENARY, name) for name in names]
        return [(entry, self.centre.usual_wish(PLENARY, entry)) for entry in found]


@pytest.fixture
def source(desk):
    return Source(desk.workspace.print_centre)


@pytest.fixture
def bundle(desk, parent, source):
    everything = source.papers("agenda", "leave-list", "absence-list")
    of = BundleSource(lambda: source.selected, lambda: everything, lambda: "六次会议")
    return PaperBundle(desk, of, ProgressRow(parent), parent)


@pytest.fixture
def chooses(monkeypatch):
    def choose(path):
        files = "PySide6.QtWidgets.QFileDialog"
        monkeypatch.setattr(f"{files}.getExistingDirectory", lambda *_: str(path))
        monkeypatch.setattr(f"{files}.getSaveFileName", lambda *_: (str(path), ""))

    return choose


def test_the_verbs_say_how_many_papers_they_are_about(bundle):
    assert bundle.folder.text() == "全部存入文件夹…"
    assert not bundle.print.isVisible()
    bundle.show_count(3)
    assert bundle.folder.text() == "选中的 3 份存入文件夹…"
    assert bundle.book.text() == "选中的 3 份合成汇编…"
    assert bundle.print.isVisible()


def test_all_go_into_a_folder_and_one_that_fails_is_named(bundle, chooses, told, qtbot, tmp_path):
    (tmp_path / "01-议程.pdf").mkdir()
    chooses(tmp_path)
    with qtbot.waitSignal(bundle.finished):
        bundle.folder.trigger()
    kind, text = told.last
    assert kind == "warning"
    assert "2 份文件已存入" in text
    assert "议程：" in text
    assert (tmp_path / "14-请假名单.pdf").is_file()


def test_the_selected_make_a_book(bundle, source, chooses, told, qtbot, tmp_path):
    source.selected = source.papers("agenda", "leave-list")
    chooses(tmp_path / "汇编.pdf")
    with qtbot.waitSignal(bundle.finished):
        bundle.book.trigger()
    assert told.last[0] == "done"
    assert (tmp_path / "汇编.pdf").read_bytes().startswith(b"%PDF")
    assert [row.target for row in source.centre.printings(PLENARY)] == ["book", "book"]


def test_without_a_selection_the_book_takes_what_is_usual(bundle, source, chooses, qtbot, tmp_path):
    chooses(tmp_path / "汇编.pdf")
    with qtbot.waitSignal(bundle.finished):
        bundle.book.trigger()
    assert [row.paper for row in source.centre.printings(PLENARY)] == ["agenda"]


def test_who_thinks_better_of_it_writes_nothing(bundle, chooses, source, told, monkeypatch):
    files = "PySide6.QtWidgets.QFileDialog"
    monkeypatch.setattr(f"{files}.getExistingDirectory", lambda *_: "")
    monkeypatch.setattr(f"{files}.getSaveFileName", lambda *_: ("", ""))
    bundle.folder.trigger()
    bundle.book.trigger()
    assert told.lines == []
    assert source.centre.printings(PLENARY) == []


def test_what_is_stopped_says_what_stays(bundle, chooses, told, qtbot, tmp_path):
    chooses(tmp_path)
    with qtbot.waitSignal(bundle.finished):
        bundle.folder.trigger()
        bundle._progress._on_cancel()
    assert "已停止" in told.last[1]


@pytest.mark.parametrize("verb", ["book", "folder", "print"])
def test_what_cannot_be_read_is_named_whatever_is_done_with_the_papers(
    bundle, source, chooses, told, desk, qtbot, monkeypatch, tmp_path, verb
):
    desk.workspace.members.add(MemberForm(name="吐尔逊江" * 10, number="99999"))
    source.selected = source.papers("leave-list", "badges")
    chooses(tmp_path / "x.pdf" if verb == "book" else tmp_path)
    job = PrintJob("HP", 1)
    monkeypatch.setattr("desktop.ui.tabs.paper_bundle.print_papers", lambda *_: job)
    with qtbot.waitSignal(bundle.finished):
        getattr(bundle, verb).trigger()
    kind, text = told.last
    assert (kind, "吐尔逊江" in text, "八号字" in text) == ("warning", True, True)


def test_several_go_to_the_printer_with_one_question(bundle, source, qtbot, monkeypatch):
    sent = []

    def print_papers(papers, desk, parent):
        sent.extend(title for _, title in papers)
        return PrintJob("HP", 2)

    monkeypatch.setattr("desktop.ui.tabs.paper_bundle.print_papers", print_papers)
    source.selected = source.papers("agenda", "leave-list")
    with qtbot.waitSignal(bundle.finished):
        bundle.print.trigger()
    assert len(sent) == 2
    rows = source.centre.printings(PLENARY)
    assert [(row.place, row.copies) for row in rows] == [("HP", 2)] * 2


def test_without_a_printer_nothing_is_put_on_record(bundle, source, told, qtbot, monkeypatch):
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", staticmethod(list))
    source.selected = source.papers("agenda", "leave-list")
    with qtbot.waitSignal(bundle.finished):
        bundle.print.trigger()
    assert "没有安装打印机" in told.last[1]
    assert source.centre.printings(PLENARY) == []
