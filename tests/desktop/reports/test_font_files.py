import pytest
from fontTools.ttLib import TTFont

from desktop import paths
from desktop.reports.font_files import BUNDLED, OFFICIAL, find_official_fonts, system_font_folders
from desktop.reports.styles import FontRole


def read_font(role, question):
    with TTFont(paths.resource("fonts", BUNDLED[role]), lazy=True) as font:
        return question(font)


@pytest.mark.parametrize("role", list(FontRole))
def test_every_bundled_font_has_truetype_outlines(role):
    assert read_font(role, lambda font: "glyf" in font and "CFF " not in font)


def test_no_two_bundled_fonts_share_a_postscript_name():
    names = {read_font(role, lambda font: font["name"].getDebugName(6)) for role in FontRole}
    assert len(names) == len(FontRole)


def test_no_subset_keeps_a_reserved_name():
    for role in set(FontRole) - {FontRole.FALLBACK}:
        shown = read_font(role, lambda font: "".join(map(font["name"].getDebugName, (1, 4, 6))))
        assert not any(word in shown for word in ("Source", "LXGW", "霞鹜", "Noto"))


@pytest.mark.parametrize("role", [FontRole.BODY, FontRole.TITLE, FontRole.HEADING, FontRole.KAI])
def test_a_subset_has_all_standard_characters(role):
    standard = paths.resource("fonts", "general_standard_chars.txt").read_text(encoding="utf-8")
    assert {ord(char) for char in standard.split()} <= read_font(role, TTFont.getBestCmap).keys()


def test_every_font_ships_with_its_licence():
    folder = paths.resource("fonts")
    licences = {path.name for path in folder.glob("*.txt")} - {"general_standard_chars.txt"}
    readme = (folder / "README.md").read_text(encoding="utf-8")
    assert len(licences) == 4
    assert all(name in readme for name in {*licences, *BUNDLED.values()})


def test_official_fonts_are_found_in_any_folder_and_letter_case(tmp_path):
    (tmp_path / "wps").mkdir()
    (tmp_path / "wps" / "SIMFANG.TTF").touch()
    found = find_official_fonts([tmp_path / "none", tmp_path])
    assert found[FontRole.FANGSONG] == (("仿宋", tmp_path / "wps" / "SIMFANG.TTF"),)
    assert found[FontRole.BODY] == ()


def test_the_font_that_official_paper_asks_for_comes_before_its_cousin(tmp_path):
    for name in ("simkai.ttf", "KaiTi_GB2312.ttf", "unrelated.ttf"):
        (tmp_path / name).touch()
    names = [name for name, _ in find_official_fonts([tmp_path])[FontRole.KAI]]
    assert names == ["楷体_GB2312", "楷体"]


@pytest.mark.parametrize("platform", ["win32", "darwin", "linux"])
def test_every_system_has_folders_to_look_in(monkeypatch, platform):
    monkeypatch.setattr("sys.platform", platform)
    folders = system_font_folders()
    assert len(folders) >= 2
    assert all("ont" in folder.name for folder in folders)


def test_the_searched_names_are_lower_case():
    assert all(name == name.lower() for names in OFFICIAL.values() for name in names)
