from datetime import date

from desktop.exchange.motion_corrections import corrected
from desktop.exchange.motion_docx import read_motion_documents
from desktop.exchange.motion_rows import MotionDefaults, read_motion
from desktop.exchange.tables import TableRow

DAY = date(2021, 1, 6)


def test_a_cell_typed_anew_counts_instead_of_the_files():
    row = TableRow(7, {"title": "", "submitters": "潘玲"})
    reading = read_motion(row, MotionDefaults(year=2021, day=DAY))
    assert [each.column for each in reading.problems] == ["案由"]
    said = corrected(reading, {7: {"title": "关于电梯的提案"}})
    assert (said.draft.title, said.draft.submitters, said.problems) == (
        "关于电梯的提案",
        ("潘玲",),
        (),
    )
    assert corrected(reading, {8: {"title": "甲"}}) is reading


def test_a_file_that_cannot_be_read_stays_a_problem(tmp_path):
    (tmp_path / "坏.docx").write_bytes(b"x")
    (reading,) = read_motion_documents([tmp_path / "坏.docx"], year=2021, day=DAY)
    cells = {"title": "关于甲的提案", "submitters": "潘玲"}
    assert corrected(reading, {1: cells}).problems == reading.problems
