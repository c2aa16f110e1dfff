from dataclasses import replace

import pytest

from db.domain.motion_vocabulary import Satisfaction
from desktop.reports.document import missing_in
from desktop.reports.motion_form import (
    FeedbackForm,
    FormPerson,
    MotionForm,
    feedback_paper,
    paper,
)
from desktop.reports.motion_text import MotionPart


@pytest.fixture
def form():
    return MotionForm(
        meeting="政协临江市第七届委员会第六次会议",
        subtitle="提案登记表",
        number="第0001号",
        category="社会建设",
        title="关于义务教育优质均衡发展的提案",
        submitters=(FormPerson("王芳", "教育界"), FormPerson("欧阳玥伟", "民革")),
        parts=(MotionPart("一、情况", "城乡差距较大。"), MotionPart("二、建议", "")),
        opinion="予以立案。",
        received="2021年1月5日",
    )


@pytest.fixture
def feedback():
    return FeedbackForm(
        meeting="政协临江市第七届委员会第六次会议",
        subtitle="提案办理情况反馈表",
        number="第0001号",
        title="关于义务教育优质均衡发展的提案",
        submitters=("王芳",),
        handler="市教育局",
        reply_number="临教函〔2021〕15号",
        attitude=Satisfaction.SATISFIED,
        result=Satisfaction.BASICALLY,
        opinion="希望加快落实。",
        notes=("注：收到答复函后15个工作日内填写。",),
    )


def test_the_form_has_its_six_parts(form, printed_at, read_rows):
    rows = read_rows(paper(form, printed_at))
    heads = ["提案登记表", "编号", "案由", "提案者", "内容", "审查意见", "收文时间"]
    places = [rows.index(head) for head in heads]
    assert places == sorted(places)
    assert "城乡差距较大。" in rows


def test_each_submitter_stands_with_the_sector(form, printed_at, read_pages):
    (page,) = read_pages(paper(form, printed_at))
    assert "提案者 王 芳 界别、组别 教育界\n欧阳玥伟 界别、组别 民革\n" in page


def test_a_part_without_text_is_left_out(form, printed_at, read_rows):
    assert "二、建议" not in read_rows(paper(form, printed_at))


def test_a_short_motion_fills_one_sheet(form, printed_at, read_pages):
    assert len(read_pages(paper(form, printed_at))) == 1


def test_a_long_motion_goes_on_on_further_sheets(form, printed_at, read_pages):
    parts = (MotionPart("一、情况", "按常住人口配置学位。\n" * 90),)
    pages = read_pages(paper(replace(form, parts=parts), printed_at))
    assert len(pages) > 2
    assert "".join(pages).count("按常住人口配置学位。") == 90
    assert "收文时间" in pages[-1]


def test_a_box_of_few_lines_is_not_cut(form, printed_at, read_pages):
    for lines in range(16, 26):
        parts = (MotionPart("", "甲。\n" * lines),)
        pages = read_pages(paper(replace(form, parts=parts), printed_at))
        assert any("审查意见 予以立案。\n审查人（签名）" in page for page in pages)


def test_an_empty_form_can_be_filled_in_by_hand(printed_at, read_rows):
    empty = MotionForm("", "提案登记表", "", "", "", (), ())
    rows = read_rows(paper(empty, printed_at))
    assert (
        "编号类别案由提案者界别、组别通讯地址联系电话内容审查意见审查人（签名）：年月日收文时间"
        in rows
    )


def test_long_cells_flow(form, printed_at, read_rows):
    title = "关于规范校外培训机构管理的提案" * 34
    rows = read_rows(paper(replace(form, title=title), printed_at))
    assert rows.count("校外") == 34


def test_address_and_telephone_are_left_to_be_written_in_by_hand(form, printed_at, read_rows):
    assert "通讯地址联系电话内容" in read_rows(paper(form, printed_at))
    assert FormPerson.__slots__ == ("name", "affiliation")


def test_many_joint_submitters_share_one_box_with_their_sectors(form, printed_at, read_pages):
    people = (FormPerson("王芳", "教育界"), *(FormPerson(f"李{n}", "经济界") for n in range(59)))
    pages = read_pages(paper(replace(form, submitters=people), printed_at))
    text = "".join("".join(pages).split())
    assert len(pages) == 2
    assert "联名59人" in text
    assert "李58（经济界）" in text
    assert text.count("界别、组别") == 1


def test_many_submitters_of_a_feedback_go_over_the_whole_width(feedback, printed_at, read_pages):
    names = tuple(f"委员{n}" for n in range(60))
    (page,) = read_pages(feedback_paper(replace(feedback, submitters=names), printed_at))
    (line,) = [each for each in page.split("\n") if "委员0、" in each]
    assert line.count("、") >= 6
    assert "委员59" in page


def test_the_feedback_has_a_tick_before_the_chosen_grades(feedback, printed_at, read_rows):
    rows = read_rows(feedback_paper(feedback, printed_at))
    assert "办理态度√满意基本满意不满意" in rows
    assert "办理结果满意√基本满意不满意" in rows


def test_a_feedback_that_is_not_given_has_no_ticks(feedback, printed_at, read_rows):
    blank = replace(feedback, attitude=None, result=None, opinion="", submitters=())
    rows = read_rows(feedback_paper(blank, printed_at))
    assert "√" not in rows
    assert "提案者签名日期年月日" in rows


def test_a_given_feedback_shows_who_signed_when(feedback, printed_at, read_rows):
    given = replace(feedback, signature="王芳", date_line="2021年5月6日")
    assert "提案者签名王芳日期2021年5月6日" in read_rows(feedback_paper(given, printed_at))


def test_several_submitters_are_named_one_after_the_other(feedback, printed_at, read_rows):
    several = replace(feedback, submitters=("王芳", "韦平"))
    assert "王芳、韦平" in read_rows(feedback_paper(several, printed_at))


def test_a_long_opinion_flows(feedback, printed_at, read_pages):
    long = replace(feedback, opinion="希望进一步加快落实。" * 200)
    pages = read_pages(feedback_paper(long, printed_at))
    assert len(pages) == 3
    text = "".join("".join(page.split("打印时间")[0] for page in pages).split())
    assert text.count("落实") == 200


def test_the_same_form_gives_the_same_bytes(form, feedback, printed_at):
    assert paper(form, printed_at) == paper(form, printed_at)
    assert feedback_paper(feedback, printed_at) == feedback_paper(feedback, printed_at)


def test_no_glyph_is_missing(form, feedback):
    assert missing_in(form) == missing_in(feedback) == missing_in(("√", "□")) == ()
