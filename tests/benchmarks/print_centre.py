"""The print centre: the book against a bare canvas, the first page of a list, a long sign-in sheet.

The book is that of the sample plenary with every list that can be bound in. The bare canvas draws
the same runs of glyphs at the same places: the text operators of our pages, decoded.
"""

import statistics
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(Path(__file__).parent)]

from bench import MEMBERS, Result
from paper_preview import preview_results
from pdfmake_table import NotMeasured, pdfmake_seconds

from db.domain.ids import MeetingId
from desktop.paths import resource
from desktop.reports import inking, sign_in_sheet
from desktop.reports.sign_in_sheet import SignInGroup, SignInLine, SignInSheet
from desktop.services.paper_kinds import Binding
from desktop.services.sample import FILE_NAME, make_sample
from desktop.services.workspace import Workspace

PLENARY, WHEN = MeetingId(1), datetime(2021, 1, 6)
CARDS = ("name-plates", "badges", "attendance-certificates")
"""Not for a book: they are cut up, or handed out one by one."""

FONT = resource("fonts", "PlenaryFang-Regular.ttf")
HEADS = ("序号", "姓名", "党派", "工作单位及职务", "签名")
WIDTHS = (14, 25, 27, 57, 33)
POINTS_PER_MM = 72 / 25.4
NAMES = "王李张刘陈杨赵黄周吴徐"
Run = tuple[int, str, float, float, float, str]
"""Page, font, size, x, y, text."""


def print_results() -> Iterator[Result]:
    """Yield book ÷ bare canvas, the first page of a long list, and the sign-in sheet."""
    with TemporaryDirectory() as home:
        desk = make_sample(Path(home) / FILE_NAME)
        yield from book_results(desk)
        desk.close()
    yield from preview_results()
    yield from sign_in_results()


def book_results(desk: Workspace) -> Iterator[Result]:
    """Yield how long the book takes beside a bare canvas with the same glyphs."""
    centre = desk.print_centre
    chosen = [
        (entry, centre.usual_wish(PLENARY, entry))
        for entry in centre.entries(PLENARY)
        if entry.kind.binding is not Binding.NEVER and entry.name not in CARDS
    ]
    pages = centre.book(chosen, at=WHEN)[0].content.count(b"/Type /Page\n")
    assert pages >= 200, pages
    with listened() as runs:
        centre.book(chosen, at=WHEN)
    ours = seconds(lambda: centre.book(chosen, at=WHEN))
    base = seconds(lambda: bare_canvas(runs))
    yield (
        f"汇编 of {pages} pages ÷ bare canvas ({ours:.2f} / {base:.2f} s)",
        ours / base,
        4.0,
        "×",
    )


@contextmanager
def listened() -> Iterator[list[Run]]:
    """Note every run of glyphs that is inked, and on which page."""
    runs: list[Run] = []
    plain_move, plain_more = inking.Ink.move, inking.Ink.more
    at = [0.0, 0.0]

    def move(ink: inking.Ink, x: float, y: float) -> None:
        at[:] = x, y
        plain_move(ink, x, y)

    def more(ink: inking.Ink, text: str, role: inking.FontRole, size: float) -> None:
        page = ink._sheet.getPageNumber()
        pieces = inking.split_runs(text, role)
        runs.extend((page, name, size, *at, piece) for name, piece in pieces)
        plain_more(ink, text, role, size)

    inking.Ink.move, inking.Ink.more = move, more  # type: ignore[method-assign]
    try:
        yield runs
    finally:
        inking.Ink.move, inking.Ink.more = plain_move, plain_more  # type: ignore[method-assign]


def bare_canvas(runs: list[Run]) -> bytes:
    """Draw the runs with nothing but a canvas: no story, no rules, no layout."""
    from reportlab.pdfgen.canvas import Canvas

    target = BytesIO()
    canvas = Canvas(target)
    current = 1
    for page, name, size, x, y, text in sorted(runs, key=lambda run: run[0]):
        for _ in range(page - current):
            canvas.showPage()
        current = page
        canvas.setFont(name, size)
        canvas.drawString(x, y, text)
    canvas.save()
    return target.getvalue()


def members(count: int) -> SignInSheet:
    """Return a sign-in sheet of invented members."""
    lines = tuple(
        SignInLine(number, NAMES[number % 7] + NAMES[number % 11], "民革", "某市第一中学高级教师")
        for number in range(1, count + 1)
    )
    return SignInSheet("政协全国委员会会议", "签到表", "", (SignInGroup("", lines),), "党派")


def sign_in_results() -> Iterator[Result]:
    """Yield our sign-in sheet for 2,172 against the tables of fpdf2 and pdfmake, cell by cell."""
    sheet = members(MEMBERS)
    ours = seconds(lambda: sign_in_sheet.paper(sheet, WHEN))
    base = seconds(lambda: fpdf_table(sheet), repeats=1)
    name = f"sign-in sheet of {MEMBERS} ÷ fpdf2 ({ours:.2f} / {base:.2f} s)"
    yield (name, ours / base, 1.0, "×")
    rows = [list(HEADS), *(list(_cells(line)) for line in sheet.groups[0].members)]
    widths = [width * POINTS_PER_MM for width in WIDTHS]
    with TemporaryDirectory() as folder:
        try:
            base, _ = pdfmake_seconds(rows, widths, FONT, Path(folder))
        except NotMeasured as reason:
            print(f"not measured: sign-in sheet ÷ pdfmake: {reason}")
            return
    name = f"sign-in sheet of {MEMBERS} ÷ pdfmake ({ours:.2f} / {base:.2f} s)"
    yield (name, ours / base, 1.0, "×")


def fpdf_table(sheet: SignInSheet) -> bytes:
    """Return the same cells as fpdf2 sets them."""
    from fpdf import FPDF
    from fpdf.fonts import FontFace

    document = FPDF(format="A4")
    document.add_font("song", "", str(FONT))
    document.set_font("song", size=12)
    document.add_page()
    with document.table(col_widths=WIDTHS, headings_style=FontFace()) as table:
        for cells in (HEADS, *(_cells(line) for line in sheet.groups[0].members)):
            row = table.row()
            for cell in cells:
                row.cell(cell)
    return bytes(document.output())


def _cells(line: SignInLine) -> tuple[str, ...]:
    return str(line.number), line.name, line.affiliation, line.post, ""


def seconds(work: Callable[[], object], repeats: int = 3) -> float:
    """Return the median time of a piece of work, after a first one that opens the fonts."""
    work()
    times = []
    for _ in range(repeats):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def main() -> None:
    """Print what was found, and whether it keeps its promise."""
    has_missed = False
    for name, value, limit, unit in print_results():
        has_missed |= value > limit
        mark = "MISSED" if value > limit else "ok "
        print(f"{mark} {name:<78} {value:8.2f}{unit}  (≤ {limit:g}{unit})", flush=True)
    sys.exit(has_missed)


if __name__ == "__main__":
    main()
