"""Which files serve each typeface: the office's official fonts, and the ones that are shipped."""

import os
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from desktop.reports.styles import FontRole

BUNDLED: dict[FontRole, str] = {
    FontRole.BODY: "PlenarySong-Regular.ttf",
    FontRole.TITLE: "PlenaryTitle-Black.ttf",
    FontRole.HEADING: "PlenaryHei-Bold.ttf",
    FontRole.KAI: "PlenaryKai-Regular.ttf",
    FontRole.FANGSONG: "PlenaryFang-Regular.ttf",
    FontRole.FALLBACK: "NotoSansSC-Regular.ttf",
}
"""File in resources/fonts for each role; its README says where each comes from."""

BUNDLED_NAMES: dict[FontRole, str] = {
    FontRole.BODY: "思源宋体",
    FontRole.TITLE: "思源宋体（特粗）",
    FontRole.HEADING: "思源黑体（粗）",
    FontRole.KAI: "霞鹜文楷",
    FontRole.FANGSONG: "Fandol 仿宋",
    FontRole.FALLBACK: "思源黑体",
}
"""What the dialog calls the typeface that a bundled file was made from."""

OFFICIAL: dict[FontRole, dict[str, str]] = {
    FontRole.BODY: {"simsun.ttc": "宋体", "simsun.ttf": "宋体"},
    FontRole.TITLE: {
        "fzxbsjw.ttf": "方正小标宋简体",
        "方正小标宋简体.ttf": "方正小标宋简体",
        "fzxiaobiaosong-b05s.ttf": "方正小标宋简体",
        "fzxbsk.ttf": "方正小标宋_GBK",
        "方正小标宋_gbk.ttf": "方正小标宋_GBK",
    },
    FontRole.HEADING: {"simhei.ttf": "黑体"},
    FontRole.KAI: {
        "kaiti_gb2312.ttf": "楷体_GB2312",
        "楷体_gb2312.ttf": "楷体_GB2312",
        "simkai.ttf": "楷体",
    },
    FontRole.FANGSONG: {
        "fangsong_gb2312.ttf": "仿宋_GB2312",
        "仿宋_gb2312.ttf": "仿宋_GB2312",
        "simfang.ttf": "仿宋",
    },
}
"""File names (lower case) of the fonts official paper asks for, best first, and their names."""


def system_font_folders() -> tuple[Path, ...]:
    """Return the folders where this system keeps fonts; they need not exist."""
    home = Path.home()
    if sys.platform == "win32":
        windows = Path(os.environ.get("WINDIR", r"C:\Windows")) / "Fonts"
        local = Path(os.environ.get("LOCALAPPDATA", home)) / "Microsoft" / "Windows" / "Fonts"
        return windows, local
    if sys.platform == "darwin":
        return Path("/Library/Fonts"), home / "Library" / "Fonts", Path("/System/Library/Fonts")
    system = Path("/usr")
    return (
        system / "share" / "fonts",
        system / "local" / "share" / "fonts",
        home / ".local" / "share" / "fonts",
        home / ".fonts",
    )


def find_official_fonts(folders: Iterable[Path]) -> dict[FontRole, tuple[tuple[str, Path], ...]]:
    """Return, for each role, the (name, file) pairs found under the folders, best first."""
    wanted = {file for names in OFFICIAL.values() for file in names}
    found: dict[str, Path] = {}
    for folder in folders:
        for place, inner, files in os.walk(folder):
            inner.sort()
            for file in sorted(files):
                if file.lower() in wanted:
                    found.setdefault(file.lower(), Path(place) / file)
    return {role: _in_order(names, found) for role, names in OFFICIAL.items()}


def _in_order(names: dict[str, str], found: dict[str, Path]) -> tuple[tuple[str, Path], ...]:
    present: Sequence[str] = [file for file in names if file in found]
    return tuple((names[file], found[file]) for file in present)
