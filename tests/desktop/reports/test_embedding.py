from dataclasses import replace

from desktop.reports.embedding import to_unicode_map
from desktop.reports.styles import TEXT, FontRole
from desktop.reports.text_block import TextBlock


def test_a_character_beyond_the_basic_plane_is_written_as_two_surrogates():
    assert "<01> <D873DC56>" in to_unicode_map("F", [0, ord("𬱖")])


def test_unused_codes_are_left_out():
    assert "<00> <0000>" not in to_unicode_map("F", [0, ord("王")])


def test_no_block_has_more_than_a_hundred_lines():
    text = to_unicode_map("F", list(range(0x4E00, 0x4E00 + 256)))
    assert text.count("100 beginbfchar") == 2
    assert text.count("56 beginbfchar") == 1


def test_a_name_with_rare_characters_copies_out_of_the_paper_as_it_is(draw):
    assert "于𬱖、王㛃、贺頔、叶堃" in draw([TextBlock("于𬱖、王㛃、贺頔、叶堃", TEXT)])[0]


def test_the_official_body_fallback_role_copies_out_too(draw):
    style = replace(TEXT, role=FontRole.FALLBACK)
    assert "𬱖𬱖" in draw([TextBlock("𬱖𬱖", style)])[0]
