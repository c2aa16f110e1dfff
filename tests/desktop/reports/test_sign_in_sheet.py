from dataclasses import replace

import pytest

from desktop.reports.document import missing_in
from desktop.reports.sign_in_sheet import SignInGroup, SignInLine, SignInSheet, paper

MEMBERS = (
    SignInLine(1, "查霞波", "中共", "某农业发展有限公司董事长"),
    SignInLine(2, "于𬱖", "中共", "市教育局副局长"),
    SignInLine(3, "阿不都热依木·吐尔逊", "无党派人士", "市住房和城乡建设局总工程师、市政协常委"),
)


@pytest.fixture
def sheet():
    return SignInSheet(
        meeting="政协临江市第七届委员会第六次会议",
        subtitle="委员签到表",
        date_line="（2021年1月6日上午 开幕会）",
        groups=(SignInGroup("中国共产党", MEMBERS[:2]), SignInGroup("少数民族", MEMBERS[2:])),
        notes=("请在签名栏亲笔签名。",),
    )


def crowd(count):
    return tuple(SignInLine(n, f"甲乙{chr(0x4E00 + n)}", "民革", "") for n in range(1, count + 1))


def test_the_sheet_reads_as_it_was_accepted(sheet, printed_at, golden):
    text, accepted = golden("sign_in_sheet", paper(sheet, printed_at))
    assert text == accepted


def test_every_sector_is_headed_by_its_name_and_count(sheet, printed_at, read_pages):
    lines = read_pages(paper(sheet, printed_at))[0].split("\n")
    assert lines[lines.index("中国共产党（2人）") + 1] == "1 查霞波 中共 某农业发展有限公司董事长"
    assert "少数民族（1人）" in lines


def test_a_name_of_two_characters_is_spaced_and_rare_characters_copy_out(
    sheet, printed_at, read_pages
):
    assert "2 于 𬱖 中共 市教育局副局长" in read_pages(paper(sheet, printed_at))[0]


def test_a_long_name_and_post_print_whole(sheet, printed_at, read_rows):
    text = read_rows(paper(sheet, printed_at))
    assert "3阿不都热依木·吐尔逊无党派人士市住房和城乡建设局总工程师、市政协常委" in text


def test_a_list_in_stroke_order_has_no_headings(sheet, printed_at, read_pages):
    by_stroke = replace(sheet, groups=(SignInGroup("", MEMBERS),), affiliation_title="界别")
    text = read_pages(paper(by_stroke, printed_at))[0]
    assert "（3人）" not in text
    assert "序号 姓名 界别 工作单位及职务 签名" in text


def test_two_members_may_stand_side_by_side(sheet, printed_at, read_pages):
    two_up = replace(sheet, is_two_up=True)
    lines = read_pages(paper(two_up, printed_at))[0].split("\n")
    assert lines[3:6] == ["序号 姓名 签名 序号 姓名 签名", "中国共产党（2人）", "1 查霞波 2 于 𬱖"]
    assert "".join(lines[6:]).startswith("少数民族（1人）3阿不都热依木·吐尔逊")


def test_the_foot_counts_the_expected_and_leaves_room_for_the_rest(sheet, printed_at, read_rows):
    assert "应到3人，实到＿＿＿＿人" in read_rows(paper(sheet, printed_at))


def test_2172_members_are_all_there_under_a_header_on_every_page(sheet, printed_at, read_pages):
    members = crowd(2172)
    pages = read_pages(paper(replace(sheet, groups=(SignInGroup("", members),)), printed_at))
    lines = [line for page in pages for line in page.split("\n") if line.endswith(" 民革")]
    assert lines == [f"{member.number} {member.name} 民革" for member in members]
    assert all("序号 姓名 党派 工作单位及职务 签名" in page for page in pages[:-1])


def test_the_same_sheet_gives_the_same_bytes(sheet, printed_at):
    assert paper(sheet, printed_at) == paper(sheet, printed_at)


def test_a_sheet_for_nobody_says_so(sheet, printed_at, read_rows):
    text = read_rows(paper(replace(sheet, groups=(), notes=()), printed_at))
    assert "（没有应到委员）应到0人" in text


def test_a_character_that_no_font_has_is_reported_before_printing(sheet):
    odd = SignInLine(4, "王\U0002ebf0", "", "")
    assert missing_in(replace(sheet, groups=(SignInGroup("", (odd,)),))) == ("\U0002ebf0",)
    assert missing_in(sheet) == ()
