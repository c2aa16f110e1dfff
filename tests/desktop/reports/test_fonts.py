import logging
import shutil

import pytest
from fontTools.ttLib import TTFont

from desktop import paths
from desktop.reports import fonts
from desktop.reports.font_files import BUNDLED
from desktop.reports.fonts import FontBook, clean, missing_glyphs, split_runs, text_width
from desktop.reports.styles import FontRole

UNKNOWN = "\U0002ebf0"


def test_text_that_one_font_has_is_one_run():
    assert split_runs("政协临江市委员会", FontRole.BODY) == [
        ("song-PlenarySong-Regular", "政协临江市委员会")
    ]


def test_a_character_that_fangsong_lacks_is_taken_from_song():
    assert split_runs("王堃安", FontRole.FANGSONG) == [
        ("fangsong-PlenaryFang-Regular", "王"),
        ("song-PlenarySong-Regular", "堃"),
        ("fangsong-PlenaryFang-Regular", "安"),
    ]


@pytest.mark.parametrize("char", "𬱖㛃頔堃")
@pytest.mark.parametrize("role", list(FontRole))
def test_rare_characters_of_names_print_in_every_role(char, role):
    assert missing_glyphs([char]) == ()
    assert "".join(piece for _, piece in split_runs(char, role)) == char


def test_a_character_that_no_font_has_is_reported_once():
    assert missing_glyphs([f"王{UNKNOWN}", f"{UNKNOWN}李"]) == (UNKNOWN,)


def test_a_character_that_no_font_has_prints_as_the_printers_mark():
    assert "".join(piece for _, piece in split_runs(f"王{UNKNOWN}", FontRole.KAI)) == "王〓"


def test_the_width_is_that_of_what_is_drawn():
    assert text_width("王堃", FontRole.FANGSONG, 12) == pytest.approx(24)
    assert text_width(UNKNOWN, FontRole.FANGSONG, 12) == pytest.approx(12)


@pytest.mark.parametrize(
    ("dirty", "tidy"),
    [("王\n芳", "王 芳"), ("王\x00\u200b芳", "王芳"), ("王\ufe0f芳", "王芳"), ("王　芳", "王　芳")],
)
def test_cleaning_leaves_one_line_that_can_be_seen(dirty, tidy):
    assert clean(dirty) == tidy


def test_invisible_marks_are_not_reported_as_missing():
    assert missing_glyphs(["王\u200b芳\t\ufe0f"]) == ()


def test_bundled_fonts_serve_every_role_when_they_are_forced():
    uses = fonts.fonts_in_use()
    assert {use.role for use in uses} == set(FontRole)
    assert not any(use.is_official for use in uses)


def test_an_installed_official_font_is_preferred(tmp_path):
    shutil.copy(paths.resource("fonts", BUNDLED[FontRole.KAI]), tmp_path / "simkai.ttf")
    use = FontBook(bundled_only=False, folders=[tmp_path]).font(FontRole.KAI).use
    assert (use.name, use.is_official) == ("楷体", True)


def test_the_folders_are_searched_once_for_all_roles(tmp_path):
    book = FontBook(bundled_only=False, folders=[tmp_path])
    book.font(FontRole.KAI)
    shutil.copy(paths.resource("fonts", BUNDLED[FontRole.HEADING]), tmp_path / "simhei.ttf")
    assert not book.font(FontRole.HEADING).use.is_official


def test_a_damaged_official_font_is_passed_over_and_logged(tmp_path, caplog):
    (tmp_path / "simhei.ttf").write_bytes(b"not a font")
    with caplog.at_level(logging.WARNING):
        use = FontBook(bundled_only=False, folders=[tmp_path]).font(FontRole.HEADING).use
    assert not use.is_official
    assert "simhei.ttf" in caplog.text


def test_a_font_that_forbids_embedding_is_passed_over(tmp_path):
    with TTFont(paths.resource("fonts", BUNDLED[FontRole.HEADING])) as font:
        font["OS/2"].fsType = 2
        font.save(tmp_path / "simhei.ttf")
    use = FontBook(bundled_only=False, folders=[tmp_path]).font(FontRole.HEADING).use
    assert not use.is_official


def test_no_font_at_all_is_an_error_that_names_the_file(monkeypatch, tmp_path):
    monkeypatch.setattr(paths, "resource", tmp_path.joinpath)
    with pytest.raises(FileNotFoundError, match=r"PlenaryKai-Regular\.ttf"):
        FontBook(bundled_only=True).font(FontRole.KAI)


def test_a_book_looks_for_official_fonts_on_the_system_by_itself(monkeypatch, tmp_path):
    monkeypatch.setattr(fonts, "system_font_folders", lambda: (tmp_path,))
    assert not FontBook(bundled_only=False).font(FontRole.KAI).use.is_official


def test_the_choice_of_fonts_holds_until_it_is_changed():
    fonts.use_bundled_fonts_only(False)
    assert not fonts.font_book().bundled_only
    fonts.use_bundled_fonts_only(True)
    assert fonts.font_book().bundled_only
