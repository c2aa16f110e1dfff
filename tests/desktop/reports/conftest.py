"""What the tests of paper share: the bundled fonts, a reader of PDF text, and invented sheets."""

import os
import re
import subprocess
from datetime import datetime
from html import unescape
from pathlib import Path

import pytest

from desktop.reports import fonts
from desktop.reports.document import Paper, render

GOLDEN = Path(__file__).parents[2] / "golden" / "papers"
WORD = re.compile(
    r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</word>'
)
PRINTED_AT = datetime(2021, 1, 5, 16, 20)


@pytest.fixture(autouse=True)
def _bundled_fonts():
    fonts.use_bundled_fonts_only(True)


@pytest.fixture
def printed_at():
    return PRINTED_AT


@pytest.fixture
def read_pages(tmp_path):
    """Return a function from PDF bytes to the text of each page, in drawing order."""

    def read(pdf):
        path = tmp_path / "paper.pdf"
        path.write_bytes(pdf)
        done = subprocess.run(
            ["pdftotext", "-raw", "-enc", "UTF-8", str(path), "-"], capture_output=True, check=True
        )
        return done.stdout.decode("utf-8").split("\f")[:-1]

    return read


@pytest.fixture
def read_rows(read_pages):
    """Return a function from PDF bytes to its whole text without any white space."""
    return lambda pdf: "".join("".join(read_pages(pdf)).split())


@pytest.fixture
def read_words(tmp_path):
    """Return a function from PDF bytes to pages of (text, left, top, right, bottom) in mm."""

    def read(pdf):
        path = tmp_path / "measured.pdf"
        path.write_bytes(pdf)
        done = subprocess.run(
            ["pdftotext", "-bbox", "-enc", "UTF-8", str(path), "-"], capture_output=True, check=True
        )
        pages = done.stdout.decode("utf-8").split("<page ")[1:]
        return [[placed(match) for match in WORD.finditer(page)] for page in pages]

    return read


def placed(match):
    left, top, right, bottom = (float(each) * 25.4 / 72 for each in match.groups()[:4])
    return unescape(match.group(5)), left, top, right, bottom


@pytest.fixture
def golden(read_pages):
    """Compare a paper with its accepted text; PLENARY_DESK_ACCEPT=1 accepts the present one."""

    def compare(name, pdf):
        path = GOLDEN / f"{name}.txt"
        text = "\n=== page ===\n".join(read_pages(pdf))
        if os.environ.get("PLENARY_DESK_ACCEPT") == "1":
            path.write_text(text, encoding="utf-8")
        return text, path.read_text(encoding="utf-8")

    return compare


@pytest.fixture
def draw(read_pages, printed_at):
    """Return a function from flowables to the text of each page they fill."""
    return lambda flow: read_pages(render(flow, Paper("试印", printed_at)))
