"""Every Word file of the sample plenary through LibreOffice: is a text of our own PDF missing?

    python tests/benchmarks/word_files.py [FOLDER]

FOLDER keeps the files to look at; our fonts stand for the typefaces that they name.

The texts of both are read back without white space; what is compared are the runs of Chinese
characters and figures of our pages, each of which must stand in the converted file.
"""

import os
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from shutil import which
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT)]

from db.domain.ids import MeetingId
from db.domain.motion_query import MotionQuery
from desktop.paths import resource
from desktop.reports.styles import FontRole
from desktop.reports.word_elements import TYPEFACES
from desktop.services.motion_papers import ABOUT_ONE, HAS_WORD
from desktop.services.paper_kinds import PaperForm
from desktop.services.sample import FILE_NAME, make_sample
from desktop.services.workspace import Workspace

PLENARY = MeetingId(1)
FONTS = resource("fonts", "PlenaryFang-Regular.ttf").parent
OURS = {
    FontRole.TITLE: "Plenary Title Black",
    FontRole.FANGSONG: "Plenary Fang",
    FontRole.HEADING: "Plenary Hei Bold",
    FontRole.KAI: "Plenary Kai",
    FontRole.BODY: "Plenary Song",
}
ONE_FOR_ALL = "Noto Sans SC"
"""Has every character: one of another font would be drawn after its line, and read there."""

PATIENCE = 600
LEADER = re.compile(r"\s*…{3,}[…\d\s]*$")
"""The dots and the page at the end of a line of contents: Word breaks pages by itself."""

SKIPPED = re.compile(r"打印时间：|第\s*\d+\s*页\s*共|^\s*—\s*\d+\s*—$|（续）$|^…[…\d\s]*$")
"""What stands at our page breaks and not at Word's: page numbers, repeated headings, leaders."""


def main() -> None:
    """Say of each file which of our texts it lacks."""
    office = which("soffice")
    if office is None:
        print("not measured: LibreOffice is not installed")
        return
    with TemporaryDirectory() as name:
        folder = Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else Path(name)
        folder.mkdir(parents=True, exist_ok=True)
        names = written(folder)
        convert(office, folder, names, dict.fromkeys(TYPEFACES, ONE_FOR_ALL))
        lacking = {each: missing(folder, each) for each in names}
        if len(sys.argv) > 1:
            convert(office, folder, names, OURS)
    for each, texts in lacking.items():
        print(f"{'MISSED' if texts else 'ok '} {each}" + "".join(f"\n    {t}" for t in texts[:20]))
    sys.exit(any(lacking.values()))


def written(folder: Path) -> list[str]:
    """Write every paper that has a Word file, as Word and as our PDF; return their names."""
    names = []
    with TemporaryDirectory() as home:
        desk = make_sample(Path(home) / FILE_NAME)
        for name, word, ours in (*meeting_papers(desk), *motion_papers(desk)):
            (folder / f"{name}-ours.pdf").write_bytes(ours)
            (folder / f"{name}.docx").write_bytes(word)
            names.append(name)
        desk.close()
    return names


def meeting_papers(desk: Workspace) -> Iterator[tuple[str, bytes, bytes]]:
    """Yield name, Word file and PDF of the papers of the plenary."""
    centre = desk.print_centre
    for entry in centre.entries(PLENARY):
        if PaperForm.WORD in entry.kind.forms:
            wish = centre.usual_wish(PLENARY, entry)
            made = centre.make(entry, wish)
            word = centre.written(entry, wish, PaperForm.WORD, made.at)
            yield entry.name, word, made.document.content


def motion_papers(desk: Workspace) -> Iterator[tuple[str, bytes, bytes]]:
    """Yield the same of each paper about one motion, of the first motion that has it."""
    documents, wanted = desk.motion_documents, ABOUT_ONE & HAS_WORD
    for motion in desk.motions.search(MotionQuery()).rows:
        for offered in documents.papers(motion.id):
            if offered.paper in wanted:
                wanted -= {offered.paper}
                word = documents.word(offered.paper, motion.id)
                ours = documents.of_motion(offered.paper, motion.id).content
                yield f"one-{offered.paper}", word, ours
        if not wanted:
            return


def convert(office: str, folder: Path, names: list[str], families: Mapping[FontRole, str]) -> None:
    """Let LibreOffice make PDFs of all Word files, with a profile and fonts of its own."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    call = [
        office,
        profile,
        "--headless",
        "--convert-to",
        "pdf",
        *(f"{name}.docx" for name in names),
    ]
    fonts = folder / "fonts.conf"
    fonts.write_text(font_settings(folder, families), encoding="utf-8")
    seen = os.environ | {"FONTCONFIG_FILE": str(fonts)}
    subprocess.run(call, cwd=folder, env=seen, capture_output=True, check=True, timeout=PATIENCE)


def font_settings(folder: Path, families: Mapping[FontRole, str]) -> str:
    """Let our fonts stand for the typefaces that a Word file names."""
    aliases = "".join(
        f'<alias binding="same"><family>{TYPEFACES[role]}</family>'
        f"<prefer><family>{family}</family></prefer></alias>"
        for role, family in families.items()
    )
    return (
        f"<?xml version='1.0'?><fontconfig><dir>{FONTS}</dir><dir>/usr/share/fonts</dir>"
        f"<cachedir>{folder / 'cache'}</cachedir>{aliases}</fontconfig>"
    )


def missing(folder: Path, name: str) -> list[str]:
    """Return the texts of our pages that the converted file has not."""
    found = text_of(folder / f"{name}.pdf").splitlines()
    theirs = squeezed("".join(line for line in found if not SKIPPED.search(line)))
    lines = text_of(folder / f"{name}-ours.pdf").splitlines()
    texts = {
        squeezed(word)
        for line in lines
        if not SKIPPED.search(line)
        for word in LEADER.sub("", line).split()
    }
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
