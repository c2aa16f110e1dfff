"""Who signs has room to sign, and writes the date."""

from desktop.reports.signing import BLANK, sign_line


def test_three_offices_stand_on_a_line_and_the_date_under_them(draw):
    (page,) = draw(sign_line(("总监票人", "监票人", "计票人", "计票人")))
    lines = page.split("\n")
    assert lines[0].count(BLANK) == 3
    assert lines[1].startswith("计票人：")
    assert "年" in lines[2]


def test_where_nobody_signs_there_is_no_line():
    assert sign_line(()) == []
