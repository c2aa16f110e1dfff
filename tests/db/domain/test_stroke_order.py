"""Names in the order of published lists, over the real table."""

from pathlib import Path
from random import Random

import pytest

from db.domain.stroke_order import (
    OverrideCycle,
    StrokeOverride,
    StrokeTable,
    UnknownStroke,
    clean_name,
)

ROOT = Path(__file__).parents[3]
LINES = (ROOT / "resources/data/stroke_order.txt").read_text("utf-8").splitlines()
PUBLISHED = tuple((ROOT / "tests/golden/published_order_205.txt").read_text("utf-8").split())
TABLE = StrokeTable.from_lines(LINES)


def drawn(*names, table=TABLE, full=False):
    return " ".join(table.sort_names(names, full=full))


@pytest.mark.parametrize("seed", range(5))
def test_the_published_list_of_205_comes_back_exactly_from_any_shuffle(seed):
    shuffled = Random(seed).sample(PUBLISHED, len(PUBLISHED))
    assert len(PUBLISHED) == 205
    assert TABLE.sort_names(shuffled) == PUBLISHED


def test_a_name_of_two_characters_comes_first_by_surname_but_not_by_full_name():
    assert drawn("田大利", "田富") == "田富 田大利"
    assert drawn("田大利", "田富", full=True) == "田大利 田富"


def test_characters_of_the_same_strokes_stand_as_published():
    assert drawn("衣一", "次一", "申一", "叶一", "巴一", "孔一") == "孔一 巴一 叶一 申一 次一 衣一"


def test_long_ethnic_names_are_compared_character_by_character():
    assert drawn("马岳利", "马和帕丽", "马明龙", "马·兴瑞") == "马·兴瑞 马明龙 马和帕丽 马岳利"


def test_a_character_of_extension_e_has_its_place():
    assert ord("𬱖") > 0xFFFF
    assert drawn("陈𬱖", "陈一", "陈龘") == "陈一 陈𬱖 陈龘"


@pytest.mark.parametrize(
    ("written", "sorted_by"),
    [
        ("韦　平（壮族）", "韦平"),
        ("容 蓉(女,壮族)", "容蓉"),
        ("艾尔肯·吐尼亚孜", "艾尔肯吐尼亚孜"),
        ("努尔兰•阿不都‧满金", "努尔兰阿不都满金"),
        ("王芳（女", "王芳"),
        ("王芳", "王芳"),
    ],
)
def test_notes_dots_and_spaces_do_not_sort(written, sorted_by):
    assert clean_name(written) == sorted_by
    assert TABLE.surname_key(written) == TABLE.surname_key(sorted_by)


def test_namesakes_stand_alike_whatever_order_they_come_in():
    assert drawn("王刚（新疆）", "王刚（宁夏）") == drawn("王刚（宁夏）", "王刚（新疆）")
    assert TABLE.surname_key("王刚（新疆）") == TABLE.surname_key("王刚（宁夏）")


def test_every_character_outside_the_table_is_asked_for_before_anything_is_sorted():
    names = ["王A", "李B", "李B"]
    assert TABLE.unknown_characters(names) == ("A", "B")
    with pytest.raises(UnknownStroke) as refusal:
        TABLE.sort_names(names)
    assert set(refusal.value.characters) == {"A", "B"}


@pytest.mark.parametrize("key", [TABLE.surname_key, TABLE.full_key])
def test_a_key_of_an_unknown_character_is_refused(key):
    with pytest.raises(UnknownStroke) as refusal:
        key("王AB")
    assert refusal.value.characters == ("A", "B")


@pytest.mark.parametrize("question", [TABLE.rank, TABLE.stroke_count])
@pytest.mark.parametrize("character", ["A", ""])
def test_an_unknown_character_has_neither_rank_nor_strokes(question, character):
    with pytest.raises(UnknownStroke):
        question(character)


def test_strokes_and_ranks_are_those_of_the_table():
    assert [TABLE.stroke_count(character) for character in "一丁王孔龘"] == [1, 2, 4, 4, 48]
    assert TABLE.rank("一") < TABLE.rank("丁") < TABLE.rank("王") < TABLE.rank("孔")


def test_an_override_decides_a_tie_the_other_way_round():
    table = StrokeTable.from_lines(LINES, [StrokeOverride("孔", after="巴")])
    assert drawn("孔一", "巴一", "队一", table=table) == "巴一 孔一 队一"
    assert table.stroke_count("孔") == 4


def test_overrides_after_one_character_stand_in_their_order_with_their_own_followers():
    overrides = [
        StrokeOverride("C", after="A"),
        StrokeOverride("A", after="丁"),
        StrokeOverride("B", after="丁"),
        StrokeOverride("D", after="A"),
    ]
    table = StrokeTable.from_lines(["2\t丁十", "1\t一", "", "2\t厂\r\n"], overrides)
    assert drawn(*"BDCA厂十丁一", table=table) == "一 丁 A C D B 十 厂"
    assert (table.stroke_count("C"), table.stroke_count("厂")) == (2, 2)


def test_an_override_after_a_character_without_a_place_is_refused():
    with pytest.raises(UnknownStroke) as refusal:
        StrokeTable.from_lines(LINES, [StrokeOverride("A", after="B")])
    assert refusal.value.characters == ("B",)


def test_overrides_in_a_ring_are_refused():
    ring = [StrokeOverride("A", after="B"), StrokeOverride("B", after="A")]
    with pytest.raises(OverrideCycle) as refusal:
        StrokeTable.from_lines(LINES, [*ring, StrokeOverride("孔", after="巴")])
    assert refusal.value.characters == ("A", "B")
