import subprocess
from dataclasses import replace

import pytest

from desktop.reports.badges import Badge, BadgeSheet, paper
from desktop.reports.document import missing_in

BADGES = (
    Badge("查霞波", "中共　中国共产党", "某农业发展有限公司董事长", "07001", "07001", "3排12号"),
    Badge("于𬱖", "民建　经济界", "", "07002", "07002"),
    Badge("阿不都热依木·吐尔逊江", "无党派人士", "市政协常委、提案委员会副主任" * 9, "", ""),
)


@pytest.fixture
def sheet():
    return BadgeSheet("政协临江市第七届委员会第六次会议", "出席证", BADGES)


def crowd(count):
    return tuple(
        Badge(f"甲乙{chr(0x4E00 + number)}", "民革", "", f"{number:05}", f"{number:05}")
        for number in range(1, count + 1)
    )


def read_codes(pdf, folder, dpi):
    (folder / "badges.pdf").write_bytes(pdf)
    subprocess.run(
        ["pdftoppm", "-r", str(dpi), "-gray", "-png", "badges.pdf", "page"], cwd=folder, check=True
    )
    pages = sorted(folder.glob("page*.png"))
    read = subprocess.run(["zbarimg", "-q", "--raw", *pages], capture_output=True, check=True)
    return read.stdout.decode("utf-8").split()


@pytest.mark.parametrize("dpi", [150, 200, 300])
def test_every_code_of_the_printed_pages_is_read_by_another_program(
    sheet, printed_at, tmp_path, dpi
):
    badges = crowd(37)
    codes = read_codes(paper(replace(sheet, badges=badges), printed_at), tmp_path, dpi)
    assert sorted(codes) == [badge.code for badge in badges]


def test_a_badge_says_who_and_for_which_meeting(sheet, printed_at, read_pages):
    [page] = read_pages(paper(sheet, printed_at))
    text = "".join(page.split())
    assert text.count("政协临江市第七届委员会第六次会议") == 3
    for words in ("出席证", "查霞波", "中共中国共产党", "座位：3排12号", "07001", "于𬱖"):
        assert words in text


def test_a_long_name_and_a_long_post_are_whole(sheet, printed_at, read_rows):
    text = read_rows(paper(sheet, printed_at))
    assert "阿不都热依木·吐尔逊江" in text
    assert text.count("提案委员会副主任") == 9


def test_ten_badges_stand_on_a_page(sheet, printed_at, read_pages):
    assert len(read_pages(paper(replace(sheet, badges=crowd(20)), printed_at))) == 2
    assert len(read_pages(paper(replace(sheet, badges=crowd(21)), printed_at))) == 3


def test_who_has_no_number_is_named_and_gets_none(sheet, printed_at, read_pages):
    left_out = replace(sheet, unnumbered=("王芳", "李娜"), reason="以下2人没有证号，未制证：")
    pages = read_pages(paper(left_out, printed_at))
    assert "以下2人没有证号，未制证：\n王芳、李娜\n" in pages[1]
    assert "共2人" in pages[1]


def test_badges_for_nobody_are_a_page_that_says_so(sheet, printed_at, read_rows):
    assert "没有要制证的人。" in read_rows(paper(replace(sheet, badges=()), printed_at))


def test_2172_badges_are_ten_a_page(sheet, printed_at):
    content = paper(replace(sheet, badges=crowd(2172)), printed_at)
    assert content.count(b"/Type /Page\n") == 218


def test_the_same_badges_give_the_same_bytes(sheet, printed_at):
    assert paper(sheet, printed_at) == paper(sheet, printed_at)


def test_a_character_that_no_font_has_is_reported_before_printing(sheet):
    odd = Badge("王\U0002ebf0", "", "", "1", "1")
    assert missing_in(replace(sheet, badges=(odd,))) == ("\U0002ebf0",)
