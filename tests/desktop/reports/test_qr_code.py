import subprocess
from datetime import datetime

import pytest

from desktop.reports.document import Footer, Paper, render
from desktop.reports.drawing import Box, DrawnPage
from desktop.reports.qr_code import qr_rectangles, qr_shapes
from desktop.reports.styles import MM, sheet


def read_code(text, folder):
    """Print a text's code on a small sheet and read it back with another program."""

    def picture(brush, page):
        brush.shapes(qr_shapes(text, page))

    pdf = folder / "code.pdf"
    paper = Paper("码", datetime(2021, 1, 5), footer=Footer.NONE, sheet=sheet(30, 30))
    pdf.write_bytes(render([DrawnPage(picture)], paper))
    subprocess.run(
        ["pdftoppm", "-r", "200", "-png", "-singlefile", pdf, folder / "code"], check=True
    )
    read = subprocess.run(
        ["zbarimg", "-q", "--raw", folder / "code.png"], capture_output=True, check=True
    )
    return read.stdout.decode("utf-8").removesuffix("\n")


@pytest.mark.parametrize("text", ["07001", "A-123/x", "临政协0012", "9" * 40])
def test_another_program_reads_what_was_coded(text, tmp_path):
    assert read_code(text, tmp_path) == text


def test_the_rectangles_cover_each_dark_module_once():
    size, rectangles = qr_rectangles("07001")
    covered = [
        (x + right, y + down)
        for x, y, width, height in rectangles
        for right in range(width)
        for down in range(height)
    ]
    assert len(set(covered)) == len(covered)
    assert {(0, 0), (size - 1, 0), (0, size - 1)} <= set(covered)
    assert len(rectangles) < len(covered) / 2


def test_the_code_lies_in_its_box_with_white_around_it():
    shapes = qr_shapes("07001", Box(10, 20, 29 * MM, 29 * MM))
    assert shapes.startswith(f"q 0 g {MM:.5f} 0 0 {MM:.5f} {10 + 4 * MM:.3f} {20 + 25 * MM:.3f} cm")
