"""Every Word file of the sample plenary through LibreOffice: is a text of our own PDF missing?

    python tests/benchmarks/word_files.py

The texts of both are read back without white space; what is compared are the runs of Chinese
characters and figures of our pages, each of which must stand in the converted file.
"""

import re
import subprocess
import sys
from pathlib import Path
from shutil import which
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT)]

from db.domain.ids import MeetingId
from desktop.services.paper_kinds import PaperForm
from desktop.services.sample import FILE_NAME, make_sample

PLENARY = MeetingId(1)
PATIENCE = 600
SKIPPED = re.compile(r"打印时间：|第\s*\d+\s*页\s*共|^—\s*\d+\s*—$|（续）$|^…[…\d\s]*$")
"""What stands at our page breaks and not at Word's: page numbers, repeated headings, leaders."""


def main() -> None:
    """Say of each file which of our texts it lacks."""
    office = which("soffice")
    if office is None:
        print("not measured: LibreOffice is not installed")
        return
    with TemporaryDirectory() as name:
        folder = Path(name)
        names = written(folder)
        convert(office, folder, names)
        lacking = {each: missing(folder, each) for each in names}
    for each, texts in lacking.items():
        print(f"{'MISSED' if texts else 'ok '} {each}" + "".join(f"\n    {t}" for t in texts[:20]))
    sys.exit(any(lacking.values()))


def written(folder: Path) -> list[str]:
    """Write every paper that has a Word file, as Word and as our PDF; return their names."""
    names = []
    desk = make_sample(folder / FILE_NAME)
    for entry in desk.print_centre.entries(PLENARY):
        if PaperForm.WORD not in entry.kind.forms:
            continue
        wish = desk.print_centre.usual_wish(PLENARY, entry)
        made = desk.print_centre.make(entry, wish)
        word = desk.print_centre.written(entry, wish, PaperForm.WORD, made.at)
        (folder / f"{entry.name}-ours.pdf").write_bytes(made.document.content)
        (folder / f"{entry.name}.docx").write_bytes(word)
        names.append(entry.name)
    desk.close()
    return names


def convert(office: str, folder: Path, names: list[str]) -> None:
    """Let LibreOffice make PDFs of all Word files, with a profile of its own."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    call = [
        office,
        profile,
        "--headless",
        "--convert-to",
        "pdf",
        *(f"{name}.docx" for name in names),
    ]
    subprocess.run(call, cwd=folder, capture_output=True, check=True, timeout=PATIENCE)


def missing(folder: Path, name: str) -> list[str]:
    """Return the texts of our pages that the converted file has not."""
    found = text_of(folder / f"{name}.pdf").splitlines()
    theirs = squeezed("".join(line for line in found if not SKIPPED.search(line)))
    lines = text_of(folder / f"{name}-ours.pdf").splitlines()
    texts = {squeezed(word) for line in lines if not SKIPPED.search(line) for word in line.split()}
    return sorted(text for text in texts if text and text not in theirs)


def text_of(path: Path) -> str:
    """Return the text of a PDF in the order in which it is drawn."""
    call = ["pdftotext", "-raw", "-enc", "UTF-8", str(path), "-"]
    return subprocess.run(call, capture_output=True, check=True).stdout.decode("utf-8")


def squeezed(text: str) -> str:
    """Return a text without white space."""
    return "".join(text.split())


if __name__ == "__main__":
    main()
