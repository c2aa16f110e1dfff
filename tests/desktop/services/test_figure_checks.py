"""A published table in a file: read in any spelling, checked, and told in words."""

import json
from decimal import Decimal

import pytest

from db.domain.figure_table import RowCause, RowVerdict, SumVerdict
from desktop.services.figure_checks import NotAFigureTable, as_json, check_figures

HEADER = "who\ttotal_kind\ttotal\tpart\tn\tpublished_pct\n"
PUBLISHED = """\
who | total_kind | total | part | n | published_pct
乐山六届六次(2016-02) | 收到 | 333 | 立案 | 314 | 94.3
乐山六届六次(2016-02) | 收到 | 333 | 不立案转相关方面研究参考 | 8 |
乐山六届六次(2016-02) | 收到 | 333 | 因重案撤案 | 11 |
乐山六届六次(2016-02) | 立案 | 314 | 党派/工商联/专委会/界别/委员小组(集体) | 173 |
乐山六届六次(2016-02) | 立案 | 314 | 委员个人和联名 | 141 |
乐山六届六次(2016-02) | 立案 | 314 | 经济建设 | 149 | 47.5
乐山六届六次(2016-02) | 立案 | 314 | 政治建设 | 16 | 5.1
乐山六届六次(2016-02) | 立案 | 314 | 文化建设 | 39 | 12.4
乐山六届六次(2016-02) | 立案 | 314 | 社会建设 | 78 | 24.8
乐山六届六次(2016-02) | 立案 | 314 | 生态文明建设 | 12 | 3.8
乐山六届六次(2016-02) | 立案 | 314 | 其它 | 20 | 6.4
全国十四届三次(2025-03-05) | 收到 | 5890 | 立案 | 5002 |
全国十四届三次(2025-03-05) | 收到 | 5890 | 并案 | 262 |
全国十四届三次(2025-03-05) | 收到 | 5890 | 转为意见和建议 | 626 |
全国十四届三次(2025-03-05) | 立案 | 5002 | 委员提案 | 4531 | 90.6
全国十四届三次(2025-03-05) | 立案 | 5002 | 集体提案 | 471 | 9.4
全国十四届三次(2025-03-05) | 立案 | 5002 | 经济建设 | 2133 | 42.6
全国十四届三次(2025-03-05) | 立案 | 5002 | 政治建设 | 419 | 8.4
全国十四届三次(2025-03-05) | 立案 | 5002 | 文化建设 | 459 | 9.2
全国十四届三次(2025-03-05) | 立案 | 5002 | 社会建设 | 1387 | 27.7
全国十四届三次(2025-03-05) | 立案 | 5002 | 生态文明建设 | 604 | 12.1
武汉十四届一次(2022) | 收到 | 567 | 立案 | 544 | 95.9
武汉十四届一次(2022) | 收到 | 567 | 不立案 | 23 |
武汉十四届一次(2022) | 立案 | 544 | 委员个人或联名 | 431 | 79.2
武汉十四届一次(2022) | 立案 | 544 | 党派团体界别等 | 113 | 20.8
武汉十四届一次(2022) | 立案 | 544 | 经济建设 | 224 | 41.1
武汉十四届一次(2022) | 立案 | 544 | 政治建设 | 21 | 3.9
武汉十四届一次(2022) | 立案 | 544 | 文化建设 | 58 | 10.7
武汉十四届一次(2022) | 立案 | 544 | 社会建设 | 185 | 34
武汉十四届一次(2022) | 立案 | 544 | 生态文明建设 | 56 | 10.3
上海十三届一次(2018) | 收到 | 703 | 委员个人或联名 | 600 | 85.35
上海十三届一次(2018) | 收到 | 703 | 生态文明 | 60 | 8.54
日照八届一次(2008) | 原件 | 187 | 立案 | 175 | 93.6
""".replace(" | ", "\t").replace(" |", "\t")


@pytest.fixture
def check(tmp_path):
    def checked(text, encoding="utf-8"):
        path = tmp_path / "table.tsv"
        path.write_bytes(text.encode(encoding))
        return check_figures(path)

    return checked


def lines(*rows):
    return HEADER + "\n".join("\t".join(map(str, row)) for row in rows)


def test_of_the_published_tables_two_percentages_are_wrong(check):
    wrong = [each for each in check(PUBLISHED).rows if each.verdict is RowVerdict.WRONG]
    assert [each.message for each in wrong] == [
        "第27行：224÷544＝41.2%，公布的是41.1%：可能是为使各项合计为100%作了调整，不是四舍五入的结果",
        "第33行：60÷703＝8.53%，公布的是8.54%：只差末位1，可能是为使合计为100%作了调整，"
        "但表中各项不全，无法证实",
    ]


def test_of_the_published_tables_nine_partitions_add_up_and_single_parts_claim_no_sum(check):
    sums = check(PUBLISHED).sums
    assert [each.verdict for each in sums[:9]] == [SumVerdict.ADDS_UP] * 9
    assert [each.message for each in sums[9:]] == [
        "上海十三届一次(2018)：收到703只列出委员个人或联名600一项，不核对合计",
        "上海十三届一次(2018)：收到703只列出生态文明60一项，不核对合计",
        "日照八届一次(2008)：原件187只列出立案175一项，不核对合计",
    ]


def test_every_row_of_the_published_tables_is_read_with_its_line(check):
    found = check(PUBLISHED)
    assert [each.row for each in found.rows] == list(range(2, 35))
    assert found.problems == ()
    assert not found.is_sound


def test_the_base_that_was_taken_by_mistake_is_named(check):
    found = check(
        lines(("乐山", "收到", 333, "社会", 78, 24.8), ("乐山", "立案", 314, "全部", 314))
    )
    assert found.rows[0].message == "第2行：78÷333＝23.4%，公布的是24.8%：分母应为立案314件"
    assert found.rows[0].cause is RowCause.WRONG_BASE


@pytest.mark.parametrize(
    ("n", "total", "published", "message"),
    [
        (314, 333, "94.3", "第2行：314÷333＝94.3%，与公布的一致"),
        (8, 333, "", "第2行：没有公布百分比，未核对"),
        (
            349,
            400,
            "87.2",
            "第2行：349÷400＝87.3%，公布的是87.2%：可能是直接舍去尾数，没有四舍五入",
        ),
        (78, 333, "99.9", "第2行：78÷333＝23.4%，公布的是99.9%：原因不明，请核对原数"),
        (0, 0, "1.0", "第2行：总数为0，不能算百分比，公布的是1.0%"),
    ],
)
def test_every_row_is_told_in_words(check, n, total, published, message):
    (row,) = check(lines(("乐山", "收到", total, "立案", n, published))).rows
    assert row.message == message


@pytest.mark.parametrize(
    ("parts", "message"),
    [
        ((314, 19), "乐山：收到333＝甲314＋乙19"),
        ((314, 20), "乐山：甲314＋乙20＝334，比收到333多1"),
        ((334,), "乐山：甲334，比收到333多1"),
    ],
)
def test_every_sum_is_told_in_words(check, parts, message):
    rows = [("乐山", "收到", 333, name, n, "") for name, n in zip("甲乙", parts, strict=False)]
    assert [each.message for each in check(lines(*rows)).sums] == [message]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_a_table_is_read_in_either_encoding(check, encoding):
    assert len(check(PUBLISHED, encoding).rows) == 33


def test_spaces_empty_lines_and_full_width_digits_do_not_matter(check):
    text = " Who \ttotal_kind\ttotal\tpart\tn\tPublished_Pct\t\r\n\r\n"
    text += "乐山 \t　收到\t５,890\t 立案\t5002 \t８４.９％\t\t\r\n"
    (row,) = check(text).rows
    assert (row.row, row.who, row.part, row.total, row.n) == (3, "乐山", "立案", 5890, 5002)
    assert (row.published, row.verdict) == (Decimal("84.9"), RowVerdict.OK)


@pytest.mark.parametrize(
    ("row", "message"),
    [
        (("乐山", "收到", 333, "立案", "314件", ""), "件数（n）“314件”不是整数"),
        (("乐山", "收到", "三百", "立案", 314, ""), "总数（total）“三百”不是整数"),
        (("乐山", "收到", "-3", "立案", 314, ""), "总数（total）“-3”不是整数"),
        (("乐山", "收到", 333, "立案"), "缺件数（n）"),
        (("", "收到", 333, "立案", 314), "缺单位（who）"),
        (("乐山", "", 333, "立案", 314), "缺总数名称（total_kind）"),
        (("乐山", "收到", 333, "", 314), "缺分项（part）"),
        (
            ("乐山", "收到", 333, "立案", 314, "近九成"),
            "公布的百分比（published_pct）“近九成”不是数字",
        ),
        (("乐山", "收到", 333, "立案", 314, 94.3, "注"), "有7栏，应为6栏"),
    ],
)
def test_a_line_that_cannot_be_read_is_named_and_the_others_are_checked(check, row, message):
    found = check(lines(row, ("乐山", "立案", 314, "全部", 314, 100)))
    assert [(each.row, each.message) for each in found.problems] == [(2, f"第2行：{message}")]
    assert [each.row for each in found.rows] == [3]
    assert not found.is_sound


def test_a_dash_is_no_percentage_and_no_problem(check):
    found = check(lines(("乐山", "收到", 333, "立案", 333, "—")))
    assert found.is_sound
    assert found.rows[0].verdict is RowVerdict.UNCHECKED


@pytest.mark.parametrize(
    ("rows", "is_sound"),
    [
        ([("甲", "收到", 187, "立案", 175, 93.6)], True),
        ([("甲", "收到", 187, "立案", 175, 93.5)], False),
        ([("甲", "收到", 187, "立案", 175), ("甲", "收到", 187, "撤案", 11)], False),
        ([("甲", "收到", 187, "立案", 175), ("甲", "收到", 187, "撤案", 12)], True),
        ([("甲", "收到", 187, "立案", 188)], False),
    ],
)
def test_a_table_is_sound_when_nothing_in_it_is_wrong(check, rows, is_sound):
    assert check(lines(*rows)).is_sound is is_sound


def test_the_command_line_gets_plain_values(check):
    found = as_json(check(PUBLISHED))
    assert json.loads(json.dumps(found)) == found
    assert found["is_sound"] is False
    assert found["rows"][25]["published"] == "41.1"
    assert found["rows"][25]["right"] == "41.2"
    assert found["rows"][25]["cause"] == "adjusted"
    assert found["rows"][1]["published"] is found["rows"][1]["right"] is None
    assert [each["parts"] for each in found["sums"][9:11]] == [["委员个人或联名"], ["生态文明"]]
    assert (found["sums"][9]["verdict"], found["sums"][9]["difference"]) == ("lone", -103)


def test_the_command_line_gets_the_problems_with_their_lines(check):
    found = as_json(check(lines(("乐山", "收到", "?", "立案", 3))))
    assert found["problems"] == [{"row": 2, "message": "第2行：总数（total）“?”不是整数"}]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "header"),
        (b"\n\n", "header"),
        (b"a\tb\n", "header"),
        (HEADER.replace("\t", ",").encode(), "header"),
        (HEADER.encode(), "empty"),
        (b"\xff\xff\xff", "encoding"),
        (HEADER.encode() + "乐山\t收到\t3\t立案\t3\n".encode() * 2000, "too_large"),
        (b" " * 1_000_001, "too_large"),
    ],
)
def test_a_file_that_is_no_table_of_figures_is_refused_with_the_reason(tmp_path, data, reason):
    path = tmp_path / "table.tsv"
    path.write_bytes(data)
    with pytest.raises(NotAFigureTable) as refusal:
        check_figures(path)
    assert (refusal.value.path, refusal.value.reason) == (path, reason)


def test_a_missing_file_and_a_folder_are_refused_with_the_reason(tmp_path):
    with pytest.raises(NotAFigureTable) as missing:
        check_figures(tmp_path / "none.tsv")
    with pytest.raises(NotAFigureTable) as folder:
        check_figures(tmp_path)
    assert (missing.value.reason, folder.value.reason) == ("missing", "unreadable")
