from pathlib import Path

import pytest

from desktop.exchange.errors import (
    EmptyWorkbook,
    EncryptedWorkbook,
    ExchangeError,
    NoNameColumn,
    NotAWorkbook,
    StrayCell,
    TooManyRows,
    TwoHeaderRows,
    UnreadableFile,
)

PATH = Path("名单.xlsx")
ERRORS = [
    NotAWorkbook(PATH),
    EmptyWorkbook(PATH),
    EncryptedWorkbook(PATH),
    UnreadableFile(PATH),
    TooManyRows(PATH, "表一", 50_001, 20_000),
    StrayCell(PATH, "表一", " XFD1048576 "),
    NoNameColumn("表一", ("姓名", "题目")),
    TwoHeaderRows((3, 9)),
]


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: type(error).__name__)
def test_every_message_says_what_to_do(error):
    assert isinstance(error, ExchangeError)
    assert "请" in str(error)
    assert str(error).endswith(("。", "）。"))


def test_no_two_errors_have_one_message():
    assert len({str(error) for error in ERRORS}) == len(ERRORS)


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (TooManyRows(PATH, "表一", 50_001, 20_000), ["表一", "50001", "20000"]),
        (NoNameColumn("表一", ("姓名", "题目")), ["表一", "“姓名”、“题目”"]),
        (TwoHeaderRows((3, 9)), ["第 3 行、第 9 行"]),
        (StrayCell(PATH, "表一", " XFD1048576 "), ["表一", "XFD1048576"]),
        (NotAWorkbook(PATH), ["名单.xlsx"]),
    ],
)
def test_a_message_names_what_it_is_about(error, words):
    assert [word for word in words if word not in str(error)] == []
