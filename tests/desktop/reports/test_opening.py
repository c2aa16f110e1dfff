from desktop.reports.opening import opening
from desktop.reports.styles import DATE_LINE, TITLE


def test_a_paper_begins_with_the_meeting_its_own_name_and_the_date():
    lines = opening("政协临江市七届六次会议", "委员签到表", "（2021年1月6日）")
    assert [(line.text, line.style) for line in lines] == [
        ("政协临江市七届六次会议", TITLE),
        ("委员签到表", TITLE),
        ("（2021年1月6日）", DATE_LINE),
    ]


def test_empty_lines_are_left_out():
    assert [line.text for line in opening("委员名单", "", "")] == ["委员名单"]
