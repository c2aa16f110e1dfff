"""Type on the stage shrinks and wraps, and nothing is cut."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.ui.stage.stage_type import (
    LINE,
    MISSING_MARK,
    SMALLEST,
    Block,
    Face,
    broken,
    fitting_px,
    printable,
    set_column,
    stage_font,
    width_of,
)

STAGE = 720.0


def column(*blocks, height=500.0):
    return set_column(blocks, width=1160, height=height, stage=STAGE)


def block(text, size=0.2, **rest):
    return Block(text=text, size=size, colour="#ffffff", **rest)


@pytest.mark.usefixtures("qapp")
def test_a_short_text_stands_as_large_as_was_wanted():
    [line] = column(block("休息"))
    assert (line.px, line.lines) == (pytest.approx(STAGE * 0.2), ("休息",))


@pytest.mark.usefixtures("qapp")
@settings(max_examples=25, deadline=None)
@given(st.text("关于加快发展我市，先进制造业（集群）·0123 ab", min_size=1, max_size=160))
def test_no_character_is_lost_and_the_column_fits(text):
    lines = column(block(text, 0.15), block("民建市委会", 0.08))
    drawn = "".join("".join(line.lines) for line in lines)
    assert "".join(drawn.split()) == "".join((printable(text) + "民建市委会").split())
    assert sum(line.height for line in lines) <= 500


@pytest.mark.usefixtures("qapp")
def test_a_long_title_wraps_and_stays_above_the_smallest_size():
    [line] = column(block("推动一二三产业深度融合发展" * 12, 0.1))
    assert len(line.lines) > 1
    assert line.px >= STAGE * SMALLEST - 1e-6


@pytest.mark.usefixtures("qapp")
def test_a_text_too_long_for_any_stage_is_set_smaller_rather_than_cut():
    text = "推动一二三产业深度融合发展" * 60
    [line] = column(block(text, 0.1))
    assert "".join(line.lines) == text
    assert line.px < STAGE * SMALLEST


@pytest.mark.usefixtures("qapp")
def test_a_name_keeps_to_one_line_unless_it_would_be_small_there():
    [short] = column(block("阿卜杜拉·买买提明", 0.25, is_name=True))
    [long] = column(
        block("阿卜杜拉·买买提明·依明江·穆罕默德·库尔班江·吐尔逊·阿布都热合曼", 0.25, is_name=True)
    )
    assert len(short.lines) == 1 < len(long.lines)
    assert not any(line.startswith("·") for line in long.lines)


@pytest.mark.usefixtures("qapp")
def test_lines_are_broken_evenly():
    lines = broken("中国人民政治协商会议临江市第七届委员会", Face.TITLE, 100, 1150)
    assert [len(line) for line in lines] == [10, 9]


@pytest.mark.usefixtures("qapp")
def test_a_line_is_condensed_before_it_is_set_smaller():
    natural = width_of("民建市委会", Face.HEADING, 60)
    assert fitting_px("民建市委会", Face.HEADING, 60, natural * 0.8) == 60
    assert fitting_px("民建市委会", Face.HEADING, 60, natural * 0.36) == pytest.approx(30)


@pytest.mark.usefixtures("qapp")
def test_a_rare_character_is_drawn_and_an_impossible_one_marked():
    assert printable("张䶮") == "张䶮"
    assert printable("张\U000f1234\n") == f"张{MISSING_MARK}"


@pytest.mark.usefixtures("qapp")
def test_a_number_is_not_parted_from_its_unit():
    assert printable("请假 9 名，符合") == "请假\u00a09\u00a0名，符合"


@pytest.mark.usefixtures("qapp")
def test_a_missing_character_of_the_bold_font_comes_from_the_full_one():
    assert len(stage_font(Face.HEADING, 40).families()) == 2


@pytest.mark.usefixtures("qapp")
def test_an_empty_block_takes_no_room():
    assert column(block("")) == ()
    assert column(block("休息"))[0].height == pytest.approx(STAGE * 0.2 * LINE)
