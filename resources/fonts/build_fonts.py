"""Builds the bundled fonts from their published packages, so that every file here can be remade.

Needs npm, apt-get, dpkg and fontTools (the `dev` extra).
Run `python resources/fonts/build_fonts.py`.
Packages come from whatever registry and mirror the machine's own npm and apt are set up to use.
"""

import gzip
import logging
import shutil
import subprocess
import tarfile
import tempfile
from dataclasses import dataclass
from pathlib import Path

from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont, newTable

HERE = Path(__file__).resolve().parent
NPM_SERIF = "@expo-google-fonts/noto-serif-sc@0.4.3"
NPM_SANS = "@expo-google-fonts/noto-sans-sc@0.4.3"
DEB_WENKAI = "fonts-lxgw-wenkai=1.250+repack-1"
DEB_FANDOL = "texlive-lang-chinese=2022.20230122-1"
CURVE_ERROR = 1.5
"""Greatest distance, in font units (1000 to the em), between a cubic outline and its quadratic."""
DROPPED_TABLES = ["BASE", "GDEF", "GPOS", "GSUB", "STAT", "VORG", "DSIG", "vhea", "vmtx", "meta"]
FULL_FONT = "package/400Regular/NotoSansSC_400Regular.ttf"

MAXIMA = (
    *("maxTwilightPoints", "maxStorage", "maxFunctionDefs", "maxInstructionDefs"),
    *("maxStackElements", "maxSizeOfInstructions", "maxComponentElements", "maxPoints"),
    *("maxContours", "maxCompositePoints", "maxCompositeContours", "maxComponentDepth"),
)
"""Fields of the TrueType maxp table that fontTools fills in when it saves."""

log = logging.getLogger("build_fonts")


@dataclass(frozen=True, slots=True)
class Subset:
    """One subset font: its package, the file in it, its new name; a wide one has all of GBK."""

    package: str
    source: str
    family: str
    style: str
    is_wide: bool = False

    @property
    def postscript_name(self) -> str:
        """Name 6: distinct for each file, or ReportLab takes two fonts for one."""
        return f"{self.family.replace(' ', '')}-{self.style}"


SUBSETS = (
    Subset(
        NPM_SERIF, "package/400Regular/NotoSerifSC_400Regular.ttf", "Plenary Song", "Regular", True
    ),
    Subset(NPM_SERIF, "package/900Black/NotoSerifSC_900Black.ttf", "Plenary Title", "Black"),
    Subset(NPM_SANS, "package/700Bold/NotoSansSC_700Bold.ttf", "Plenary Hei", "Bold"),
    Subset(
        DEB_WENKAI,
        "usr/share/fonts/truetype/lxgw-wenkai/LXGWWenKai-Regular.ttf",
        "Plenary Kai",
        "Regular",
    ),
    Subset(
        DEB_FANDOL,
        "usr/share/texlive/texmf-dist/fonts/opentype/public/fandol/FandolFang-Regular.otf",
        "Plenary Fang",
        "Regular",
    ),
)


def code_points() -> set[int]:
    """Return GB 2312, the 8,105 standard characters, Latin-1, CJK punctuation and full-width."""
    wanted = {*range(0x20, 0x7F), *range(0xA0, 0x100), *range(0x3000, 0x3040)}
    wanted |= {*range(0x2010, 0x2028), *range(0xFF00, 0xFFF0)}
    standard = (HERE / "general_standard_chars.txt").read_text(encoding="utf-8")
    wanted |= {ord(char) for char in standard if not char.isspace()}
    for lead in range(0xA1, 0xF8):
        for trail in range(0xA1, 0xFF):
            wanted |= set(map(ord, bytes((lead, trail)).decode("gb2312", errors="ignore")))
    return wanted


def gbk_code_points() -> set[int]:
    """Return GBK: the names in older registers keep to it (頔 昇 喆), and 宋 falls in for all."""
    wanted: set[int] = set()
    for lead in range(0x81, 0xFF):
        for trail in range(0x40, 0xFF):
            wanted |= set(map(ord, bytes((lead, trail)).decode("gbk", errors="ignore")))
    return {char for char in wanted if not 0xE000 <= char <= 0xF8FF}


def fetch(package: str, folder: Path) -> Path:
    """Download and unpack one npm (@scope/name@version) or Debian (name=version) package."""
    target = folder / package.strip("@").replace("/", "-")
    target.mkdir()
    if package.startswith("@"):
        subprocess.run(["npm", "pack", package, "--silent"], cwd=target, check=True)
        with tarfile.open(next(target.glob("*.tgz"))) as archive:
            archive.extractall(target, filter="data")
    else:
        subprocess.run(["apt-get", "download", package], cwd=target, check=True)
        subprocess.run(["dpkg", "-x", str(next(target.glob("*.deb"))), str(target)], check=True)
    return target


def drop_to_subset(font: TTFont, wanted: set[int]) -> None:
    """Keep only the wanted characters; no layout tables, no hinting."""
    options = Options(
        layout_features=[],
        hinting=False,
        notdef_outline=True,
        name_IDs=[0, 1, 2, 3, 4, 5, 6, 13, 14],
        name_languages=["*"],
        glyph_names=False,
        recalc_timestamp=False,
    )
    options.drop_tables += DROPPED_TABLES
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=sorted(wanted))
    subsetter.subset(font)


def to_truetype(font: TTFont) -> None:
    """Replace cubic CFF outlines by quadratic ones: ReportLab refuses CFF."""
    glyph_set = font.getGlyphSet()
    outlines = {}
    for name in font.getGlyphOrder():
        pen = TTGlyphPen(None)
        glyph_set[name].draw(Cu2QuPen(pen, CURVE_ERROR, reverse_direction=True))
        outlines[name] = pen.glyph()
    font["loca"] = newTable("loca")
    glyf = font["glyf"] = newTable("glyf")
    glyf.glyphOrder, glyf.glyphs = font.getGlyphOrder(), outlines
    for name, glyph in outlines.items():
        glyph.recalcBounds(glyf)
        font["hmtx"][name] = (font["hmtx"][name][0], getattr(glyph, "xMin", 0))
    _write_truetype_header(font)


def _write_truetype_header(font: TTFont) -> None:
    maxp = font["maxp"]
    maxp.tableVersion = 0x00010000
    for field in MAXIMA:
        setattr(maxp, field, 0)
    maxp.maxZones = 1
    del font["CFF "]
    font["post"].formatType = 3.0
    font["head"].glyphDataFormat = 0
    font.sfntVersion = "\000\001\000\000"


def rename(font: TTFont, subset: Subset) -> None:
    """Give the changed font its own names, as the reserved names of the licences ask."""
    names = {
        1: subset.family if subset.style == "Regular" else f"{subset.family} {subset.style}",
        2: "Regular",
        3: f"{subset.postscript_name};subset",
        4: f"{subset.family} {subset.style}",
        6: subset.postscript_name,
    }
    table = font["name"]
    table.names = [record for record in table.names if record.nameID not in names]
    for name_id, text in names.items():
        table.setName(text, name_id, 3, 1, 0x409)
        table.setName(text, name_id, 1, 0, 0)


def build(subset: Subset, source: Path, wanted: set[int]) -> Path:
    """Write one subset font beside this script and return its path."""
    with TTFont(source, recalcTimestamp=False) as font:
        drop_to_subset(font, wanted)
        if "CFF " in font:
            to_truetype(font)
        rename(font, subset)
        path = HERE / f"{subset.postscript_name}.ttf"
        font.save(path)
    return path


def copy_licences(unpacked: dict[str, Path]) -> None:
    """Put each font's licence beside it."""
    shutil.copyfile(unpacked[NPM_SERIF] / "package/LICENSE_FONT", HERE / "OFL-NotoSerifSC.txt")
    shutil.copyfile(unpacked[NPM_SANS] / "package/LICENSE_FONT", HERE / "OFL-NotoSansSC.txt")
    wenkai = unpacked[DEB_WENKAI] / "usr/share/doc/fonts-lxgw-wenkai/copyright"
    shutil.copyfile(wenkai, HERE / "OFL-LXGWWenKai.txt")
    fandol = unpacked[DEB_FANDOL] / "usr/share/doc/texlive-doc/fonts/fandol/COPYING.gz"
    (HERE / "GPL-3-font-exception-Fandol.txt").write_bytes(gzip.decompress(fandol.read_bytes()))


def main() -> None:
    """Fetch the packages, build the subsets, copy the full interface font and the licences."""
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    logging.getLogger("fontTools").setLevel(logging.WARNING)
    wanted = code_points()
    log.info("%d code points", len(wanted))
    with tempfile.TemporaryDirectory() as folder:
        packages = dict.fromkeys([*(subset.package for subset in SUBSETS), NPM_SANS])
        unpacked = {package: fetch(package, Path(folder)) for package in packages}
        for subset in SUBSETS:
            characters = wanted | gbk_code_points() if subset.is_wide else wanted
            path = build(subset, unpacked[subset.package] / subset.source, characters)
            log.info("%s %.1f MB", path.name, path.stat().st_size / 1e6)
        shutil.copyfile(unpacked[NPM_SANS] / FULL_FONT, HERE / "NotoSansSC-Regular.ttf")
        copy_licences(unpacked)


if __name__ == "__main__":
    main()
