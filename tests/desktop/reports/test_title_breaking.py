import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.reports.line_breaking import NEVER_FIRST, NEVER_LAST, Measure
from desktop.reports.styles import PORTRAIT, SIZE_2, FontRole
from desktop.reports.title_breaking import balanced_lines, known_words, words_of

FULL = Measure(FontRole.TITLE, SIZE_2, PORTRAIT.text_width)
PIECES = [
    "政协临江市",
    "委员会",
    "关于",
    "提案办理",
    "的",
    "通知",
    "（试行）",
    "《办法》",
    "2021年",
]


def measure(chars):
    return Measure(FontRole.BODY, 10, chars * 10)


@pytest.mark.parametrize(
    ("text", "chars", "lines"),
    [
        ("大会发言顺序表", 20, ["大会发言顺序表"]),
        (
            "中国人民政治协商会议临江市第七届委员会第六次会议",
            20,
            ["中国人民政治协商会议临江市", "第七届委员会第六次会议"],
        ),
        (
            "政协临江市第七届委员会第六次会议大会发言（一）发言须知",
            20,
            ["政协临江市第七届委员会", "第六次会议大会发言（一）发言须知"],
        ),
        ("甲乙丙丁戊己庚辛壬癸子", 5, ["甲乙丙", "丁戊己庚", "辛壬癸子"]),
        ("甲乙丙丁戊己", 4, ["甲乙丙", "丁戊己"]),
        ("甲abcdef", 4, ["甲", "abcdef"]),
        ("甲，！！！！", 4, ["甲，！！", "！！"]),
        ("甲乙丙丁" * 12, 4, ["甲乙丙丁"] * 12),
    ],
)
def test_a_title_takes_few_lines_of_fair_length(text, chars, lines):
    assert balanced_lines(text, measure(chars)) == lines


@pytest.mark.parametrize(
    "lines",
    [
        ["中国人民政治协商会议", "临江市第七届委员会", "常务委员会工作报告"],
        ["政协临江市委员会关于印发《政协临江市", "委员会提案办理协商办法（试行）》的通知"],
        ["关于抓实“五大举措”着力精神扶贫的建议"],
        ["关于政协临江市第七届委员会", "第六次会议第0001号提案的答复"],
        ["临江市人民政府办公室关于印发", "临江市优化营商环境若干措施的通知"],
    ],
)
def test_titles_of_official_paper_part_where_a_reader_pauses(lines):
    title = " ".join(lines) if len(lines) == 3 else "".join(lines)
    assert balanced_lines(title, FULL) == lines


def test_a_word_is_not_cut_for_the_sake_of_equal_lines():
    assert balanced_lines("政协临江市常务委员会", measure(6)) == ["政协临江市", "常务委员会"]


def test_no_line_of_a_title_is_a_waist():
    title = "关于进一步加强和改进新时代全市政协系统党的建设工作的实施意见的通知" * 2
    lengths = [len(line) for line in balanced_lines(title, FULL)]
    inner = zip(lengths, lengths[1:], lengths[2:], strict=False)
    assert not any(middle < min(before, after) for before, middle, after in inner)


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=14))
def test_no_character_of_a_title_is_lost_and_no_mark_stands_wrong(pieces):
    lines = balanced_lines("".join(pieces), FULL)
    assert "".join(lines) == "".join(pieces)
    assert all(FULL.fits(line) for line in lines)
    assert all(line[0] not in NEVER_FIRST for line in lines[1:])
    assert all(line[-1] not in NEVER_LAST for line in lines[:-1])


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("常务委员会工作报告", ["常务委员会", "工作报告"]),
        ("发展中国家", ["发展中国家"]),
        ("关于临江市2021年的", ["关于", "临江市", "2021", "年", "的"]),
        ("", []),
    ],
)
def test_a_text_falls_into_its_likeliest_words(text, words):
    assert words_of(text) == words


def test_common_words_are_cheaper_than_rare_ones():
    assert known_words()["中国"] < known_words()["均衡"]
