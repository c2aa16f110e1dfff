import pytest

from desktop.reports.official import Imprint, OfficialText, paragraphs
from desktop.reports.official_reading import official_marks, read_official

NOTICE = """\
\ufeff临市协发〔2021〕5号
　　关于交办提案的通知

市教育局：
　　现将下列提案交办。
    一、办理时限
请于4月20日前答复。
附件：1. 提案目录
      2. 反馈表
政协临江市委员会
2021年1月20日
（联系人：王芳）
抄送：市委办公室，市政府办公室。
政协临江市委员会办公室　2021年1月21日印发
"""


@pytest.mark.parametrize(
    ("typed", "official"),
    [
        ("各位委员:", "各位委员："),
        ("去年,收到3件;为什么?很好!", "去年，收到3件；为什么？很好！"),
        ("占60.53%,增加", "占60.53%，增加"),
        ("计1,213.22万元,于10:30开始", "计1,213.22万元，于10:30开始"),
        ("(一)加强(2021年)领导", "（一）加强（2021年）领导"),
        ("(1)逐件登记", "（1）逐件登记"),
        ("plan (draft), see f(1)", "plan (draft), see f(1)"),
        ('做好"强筋壮骨"工作', "做好“强筋壮骨”工作"),
        ("临市协发[2021]5号", "临市协发〔2021〕5号"),
        ("（2021）6 号", "〔2021〕6 号"),
    ],
)
def test_half_width_marks_become_those_of_official_text(typed, official):
    assert official_marks(typed) == official


def test_a_notice_is_read_part_by_part():
    assert read_official(NOTICE) == OfficialText(
        title="关于交办提案的通知",
        document_number="临市协发〔2021〕5号",
        addressee="市教育局：",
        body=paragraphs(("现将下列提案交办。", "一、办理时限", "请于4月20日前答复。")),
        attachments=("提案目录", "反馈表"),
        signature="政协临江市委员会",
        date_line="2021年1月20日",
        note="联系人：王芳",
        imprint=Imprint(("市委办公室，市政府办公室",), "政协临江市委员会办公室", "2021年1月21日"),
    )


def test_a_report_has_its_date_and_its_speaker_under_the_title():
    text = read_official(
        "工作报告\n（2021年1月6日在全体会议上）\n王芳\n各位委员：\n一年来，成绩很好。"
    )
    assert text.bylines == ("（2021年1月6日在全体会议上）", "王　芳")
    assert text.addressee == "各位委员："
    assert text.body == paragraphs(("一年来，成绩很好。",))


def test_a_resolution_says_under_its_title_when_it_was_passed():
    text = read_official("决议\n（2021年1月9日政协七届六次会议通过）\n会议认为，要办好提案。")
    assert text.bylines == ("（2021年1月9日政协七届六次会议通过）",)
    assert len(text.body) == 1


@pytest.mark.parametrize("line", ["会议认为", "（试行）", "要求：办好。提案："])
def test_other_lines_after_the_title_are_text(line):
    text = read_official(f"决议\n{line}\n会议要求办好提案。")
    assert (text.bylines, text.addressee) == ((), "")
    assert text.body[0].text == line


def test_the_number_may_stand_below_the_title():
    text = read_official("关于提案的通知\n临市协办〔2021〕15号\n甲。")
    assert (text.title, text.document_number) == ("关于提案的通知", "临市协办〔2021〕15号")


def test_a_single_attachment_is_read_and_one_without_a_date_too():
    assert read_official("通知\n甲。\n附件：目录").attachments == ("目录",)


def test_an_attachment_in_the_middle_of_a_text_is_text():
    text = read_official("通知\n附件：目录\n甲。\n乙。")
    assert text.attachments == ()
    assert len(text.body) == 3


def test_a_sentence_before_the_date_does_not_sign():
    text = read_official("通知\n特此通知。\n二〇二一年一月二十日")
    assert (text.signature, text.date_line) == ("", "二〇二一年一月二十日")
    assert text.body == paragraphs(("特此通知。",))


def test_only_a_note_in_brackets_may_follow_the_date():
    text = read_official("通知\n2021年1月20日\n甲\n（乙）")
    assert (text.date_line, len(text.body)) == ("", 3)


def test_copies_without_a_date_of_printing_are_an_imprint():
    assert read_official("通知\n甲。\n抄送：市委办公室。").imprint == Imprint(("市委办公室",))


def test_a_date_of_printing_needs_no_copies():
    text = read_official("通知\n甲。\n市政协办公室 2021年1月21日印发")
    assert text.imprint == Imprint((), "市政协办公室", "2021年1月21日")


def test_a_long_line_without_an_end_goes_on_in_the_next():
    text = read_official(f"通知\n{'长' * 61}\n\n短。\n（一）题目\n又。")
    assert [part.text for part in text.body] == [f"{'长' * 61}短。", "（一）题目", "又。"]


@pytest.mark.parametrize("typed", ["", " \n\u3000\n", "\ufeff"])
def test_nothing_has_no_title(typed):
    assert read_official(typed) == OfficialText(title="")


def test_a_title_alone_is_a_text():
    assert read_official("通知") == OfficialText(title="通知")


def test_a_number_alone_is_no_title():
    assert read_official("临市协发〔2021〕5号").title == ""
