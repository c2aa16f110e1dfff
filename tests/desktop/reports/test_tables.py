from desktop.reports.columns import Band, PaperColumn
from desktop.reports.tables import grid

COLUMNS = (PaperColumn("序号", 20), PaperColumn("姓名", 40))


def rows(count):
    return [(f"第{number}号", f"甲{number}") for number in range(1, count + 1)]


def test_rows_are_read_back_one_by_one(draw):
    lines = draw([grid(COLUMNS, rows(3))])[0].split("\n")
    assert lines[:4] == ["序号 姓名", "第1号 甲1", "第2号 甲2", "第3号 甲3"]


def test_the_header_stands_on_every_page(draw):
    pages = draw([grid(COLUMNS, rows(60))])
    assert len(pages) == 3
    assert all(page.startswith("序号 姓名\n") for page in pages)


def test_no_row_is_lost_or_doubled_at_a_page_break(draw):
    text = "\n".join(draw([grid(COLUMNS, rows(60))]))
    assert [text.count(f"第{number}号") for number in range(1, 61)] == [1] * 60


def test_a_band_goes_to_the_next_page_with_its_first_row(draw):
    first, second = draw([grid(COLUMNS, [*rows(24), Band("民革（9人）"), *rows(9)])])
    assert "民革" not in first
    assert second.startswith("序号 姓名\n民革（9人）\n第1号 甲1\n")


def test_a_band_is_repeated_when_its_rows_go_on(draw):
    pages = draw([grid(COLUMNS, [Band("民革（60人）"), *rows(60)])])
    assert [page.split("\n")[1] for page in pages] == [
        "民革（60人）",
        "民革（60人）（续）",
        "民革（60人）（续）",
    ]


def test_a_new_band_at_the_top_of_a_page_is_not_a_continued_one(draw):
    pages = draw([grid(COLUMNS, [Band("民革"), *rows(24), Band("民盟"), *rows(5)])])
    assert pages[1].split("\n")[1] == "民盟"
    assert "续" not in pages[1]


def test_a_table_without_rows_is_its_header(draw):
    assert draw([grid(COLUMNS, [])])[0].startswith("序号 姓名\n")


def test_a_cell_of_two_thousand_characters_prints_whole(draw):
    text = "".join(draw([grid(COLUMNS, [("1", "长" * 2000), *rows(2)])]))
    assert text.count("长") == 2000


def test_a_table_that_fits_is_not_cut():
    table = grid(COLUMNS, rows(2))
    assert table.split(442, 600) == [table]


def test_a_table_is_not_cut_where_not_even_a_row_fits():
    assert grid(COLUMNS, [Band("民革"), *rows(2)]).split(442, 60) == []


def test_a_very_long_cell_fills_its_pages_and_loses_nothing(draw):
    columns = (PaperColumn("序号", 20), PaperColumn("题目", 60))
    pages = draw([grid(columns, [("第1号", "环" * 1200), ("第2号", "甲")])])
    lines = [line for page in pages for line in page.split("\n")]
    assert "".join("".join(lines).split()).count("环") == 1200
    assert all(page.count("环\n") > 35 for page in pages[:-1])
    assert len(pages) == 3
