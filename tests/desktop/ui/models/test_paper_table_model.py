from datetime import datetime

import pytest
from PySide6.QtCore import Qt

from db.domain.ids import MeetingId
from db.domain.preflight import Finding, FindingKind
from db.domain.print_rows import PrintingRow, PrintTarget
from desktop.services.paper_catalogue import KINDS
from desktop.services.paper_kinds import PaperEntry
from desktop.services.print_centre import PaperState
from desktop.ui.models.paper_table_model import PaperTableModel, paper_list_rows

LAST = PrintingRow(
    meeting_id=MeetingId(1),
    paper="speaking-order",
    title="发言顺序表",
    options="{}",
    at=datetime(2021, 1, 6, 8, 30),
    who="张三",
    target=PrintTarget.PRINTER,
    place="HP",
    copies=1,
    fingerprint="0" * 64,
)
OVER = Finding(FindingKind.OVER_TIME, left=3, right=20)


@pytest.fixture
def model(qapp):
    def make(*, last=None, is_outdated=False, findings=()):
        kind = KINDS["speaking-order"]
        entry = PaperEntry(name=kind.name, title=kind.title, place=3, kind=kind)
        model = PaperTableModel()
        state = PaperState(entry, last, is_outdated)
        model.set_rows(paper_list_rows((state,), findings))
        return model

    return make


def test_a_paper_that_was_never_printed_says_only_what_it_is(model, picture):
    made = model()
    assert picture(made) == "03 | 发言顺序表 |  |  | 会议"
    assert "fysxb" in made.row_at(0).search.split()


def test_one_that_has_changed_since_says_so_before_all_else(model, picture, badge):
    made = model(last=LAST, is_outdated=True, findings=(OVER,))
    assert picture(made) == "03 | 发言顺序表 | 已变动 | 01-06 08:30 | 会议"
    assert badge(made, 2) == "amber"


def test_what_is_to_be_looked_at_is_counted_and_told_in_the_tip(model, picture, badge):
    made = model(findings=(OVER, Finding(FindingKind.NO_AGENDA)))
    assert picture(made) == "03 | 发言顺序表 | 待核 1 |  | 会议"
    assert badge(made, 2) == "muted"
    assert made.index(0, 2).data(Qt.ItemDataRole.ToolTipRole).startswith("发言超出会议时间")
