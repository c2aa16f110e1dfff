import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.domain.vocabulary import Sex, SpeechForm
from desktop.exchange.cleaning import (
    CleanName,
    clean_ethnicity,
    clean_form,
    clean_mark,
    clean_minutes,
    clean_parties,
    clean_person_name,
    clean_sex,
    compact_text,
    has_control,
    is_blank,
    is_ethnicity,
    is_party,
    plain_text,
)


@pytest.mark.parametrize(
    ("cell", "name"),
    [
        ("韦\u3000军", "韦军"),
        ("翟 洋", "翟洋"),
        ("  欧阳  玉天 ", "欧阳玉天"),
        ("木乃·阿各", "木乃·阿各"),
        ("木乃•阿各", "木乃·阿各"),
        ("木乃．阿各", "木乃·阿各"),
        ("木乃 · 阿各", "木乃·阿各"),
        ("Anna  Li", "Anna Li"),
        ("张\x01三\u200b", "张三"),
        ("李\n四", "李四"),
        ("毛𬱖玲", "毛𬱖玲"),
        (None, ""),
        ("（女）", ""),
    ],
)
def test_a_name_loses_its_spaces_and_keeps_its_characters(cell, name):
    assert clean_person_name(cell).name == name


@pytest.mark.parametrize(
    ("cell", "clean"),
    [
        ("曹磊丽（女）", CleanName("曹磊丽", Sex.FEMALE)),
        ("缪燕(回族)", CleanName("缪燕", None, "回族")),
        ("容\u3000蓉（女，壮族）", CleanName("容蓉", Sex.FEMALE, "壮族")),
        ("容蓉【女、维族】", CleanName("容蓉", Sex.FEMALE, "维吾尔族")),
        ("闫 磊（苗族", CleanName("闫磊", None, "苗族")),
        ("王刚（黑龙江）", CleanName("王刚", rest="黑龙江")),
        ("王刚（京）", CleanName("王刚", rest="京")),
        ("孔凯（女）（兼）", CleanName("孔凯", Sex.FEMALE, rest="兼")),
    ],
)
def test_the_notes_behind_a_name_say_sex_and_ethnicity(cell, clean):
    assert clean_person_name(cell) == clean


@given(st.text())
def test_cleaning_a_clean_name_changes_nothing(text):
    name = clean_person_name(text).name
    assert clean_person_name(name).name == name


@given(st.text())
def test_cleaning_a_clean_text_changes_nothing(text):
    assert plain_text(plain_text(text)) == plain_text(text)
    assert compact_text(compact_text(text)) == compact_text(text)
    assert not has_control(plain_text(text))


@given(st.text())
def test_cleaning_clean_parties_changes_nothing(text):
    parties = clean_parties(plain_text(text))
    assert clean_parties("、".join(parties)) == parties


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("  市教育局\u3000副局长\n", "市教育局 副局长"),
        ("第１２中学Ａ座", "第12中学A座"),
        ("甲，乙（丙）", "甲，乙（丙）"),
        (12, "12"),
        (None, ""),
        ("a\x00b\ufeffc", "abc"),
    ],
)
def test_a_text_is_one_line_with_half_width_digits(cell, text):
    assert plain_text(cell) == text


@pytest.mark.parametrize(
    "text", ["张\x01三", "张\u200b三", "\ufeff张三", "张\u202e三", "张\x85\x9f"]
)
def test_invisible_characters_are_noticed(text):
    assert has_control(text)


@pytest.mark.parametrize("cell", ["张三", "张 三", "张\u3000三", "张\n三\t", "毛𬱖玲", 3, None])
def test_spaces_and_rare_characters_are_no_control_characters(cell):
    assert not has_control(cell)


@pytest.mark.parametrize(
    ("cell", "blank"), [(None, True), (" \u3000", True), (0, False), ("x", False)]
)
def test_only_a_cell_that_says_nothing_is_blank(cell, blank):
    assert is_blank(cell) is blank


@pytest.mark.parametrize(
    ("text", "sex"), [("男", Sex.MALE), ("女性", Sex.FEMALE), ("", None), ("他", None)]
)
def test_a_sex_is_read(text, sex):
    assert clean_sex(text) is sex


@pytest.mark.parametrize(
    ("text", "full"),
    [
        ("汉", "汉族"), ("汉族", "汉族"), ("壮", "壮族"), ("维族", "维吾尔族"), ("蒙", "蒙古族"),
        ("土家族", "土家族"), ("穿青人", "穿青人"), ("外籍", "外籍"), ("", ""),
    ],
)  # fmt: skip
def test_an_ethnicity_is_written_in_full(text, full):
    assert clean_ethnicity(text) == full


def test_only_the_fifty_six_are_ethnicities():
    assert [word for word in ("汉族", "汉", "穿青人", "火星族") if is_ethnicity(word)] == ["汉族"]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("中共", ("中共",)),
        ("中共党员", ("中共",)),
        ("民建、中共", ("民建", "中共")),
        ("民建,中共 民建", ("民建", "中共")),
        ("民建（中共）", ("民建", "中共")),
        ("中国民主建国会/中国共产党", ("民建", "中共")),
        ("中共（1998年）", ("中共",)),
        ("群众", ()),
        ("无", ()),
        ("", ()),
        ("无党派人士", ("无党派",)),
        ("九三", ("九三学社",)),
        ("火星党", ("火星党",)),
    ],
)
def test_parties_are_named_shortly_and_in_their_order(text, parties):
    assert clean_parties(text) == parties


def test_only_short_names_of_the_countrys_parties_are_parties():
    assert [name for name in ("民建", "中国民主建国会", "火星党") if is_party(name)] == ["民建"]


@pytest.mark.parametrize("cell", ["是", "√", "1", 1, True, "Y", " 是 ", "常委", "１"])
def test_a_tick_says_yes(cell):
    assert clean_mark(cell) is True


@pytest.mark.parametrize("cell", [None, "", "否", "×", 0, False, "—"])
def test_no_tick_says_no(cell):
    assert clean_mark(cell) is False


@pytest.mark.parametrize("cell", ["也许", 2, "张三"])
def test_another_word_is_no_tick(cell):
    assert clean_mark(cell) is None


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("口头", SpeechForm.ORAL),
        ("大会口头发言", SpeechForm.ORAL),
        ("书面交流", SpeechForm.WRITTEN),
        ("口头或书面", None),
        ("视频", None),
        ("", None),
    ],
)
def test_a_form_is_read_when_it_names_one(text, form):
    assert clean_form(text) is form


@pytest.mark.parametrize(
    ("cell", "minutes"),
    [
        (8, 8), (7.6, 8), ("8", 8), ("8.0", 8), ("８分钟", 8), ("8 分", 8), ("8min", 8), ("8′", 8),
        (0, 0), (-3, -3), (None, None), ("", None), ("八", None), (float("nan"), None),
        (True, None), ("9" * 9, None),
    ],
)  # fmt: skip
def test_minutes_are_read(cell, minutes):
    assert clean_minutes(cell) == minutes
