from datetime import datetime
from io import BytesIO

import pytest

from desktop.reports.counted_canvas import BeginningCanvas, CountedCanvas, EnoughPages


def finished(pages):
    seen = []
    target = BytesIO()
    canvas = CountedCanvas(target, invariant=1)
    canvas.prepare(datetime(2021, 1, 5, 16, 20), lambda page, of: seen.append((page, of)))
    for _ in range(pages):
        canvas.showPage()
    canvas.save()
    return seen, target.getvalue()


def test_every_footer_knows_its_page_and_how_many_there_are():
    assert finished(3)[0] == [(1, 3), (2, 3), (3, 3)]


def test_the_time_of_printing_is_the_date_of_the_document():
    assert b"D:20210105162000" in finished(1)[1]


def test_the_canvas_gives_the_document_that_fonts_ask_for():
    canvas = CountedCanvas(BytesIO())
    assert canvas.document.__class__.__name__ == "PDFDocument"


def test_a_beginning_takes_the_pages_that_are_wanted_and_no_more():
    canvas = BeginningCanvas(BytesIO())
    canvas.stop_after(2)
    canvas.prepare(datetime(2021, 1, 5, 16, 20), lambda page, of: None)
    canvas.showPage()
    canvas.showPage()
    with pytest.raises(EnoughPages):
        canvas.showPage()
