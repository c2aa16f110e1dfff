from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.exchange.dates import clean_date, clean_moment, clean_month, is_ambiguous_month

MONTH_FORMS = [
    "{0:%Y}年{0.month}月",
    "{0:%Y}年{0:%m}月",
    "{0:%Y} 年 {0.month} 月",
    "{0:%Y}年{0.month}月{0.day}日",
    "{0:%Y-%m-%d}",
    "{0:%Y-%m}",
    "{0:%Y.%m}",
    "{0:%Y}.{0.month}.{0.day}",
    "{0:%Y/%m/%d}",
    "{0:%Y}／{0.month}",
    "{0:%Y%m}",
    "{0:%Y%m%d}",
    "{0:%Y-%m-%d} 00:00:00",
    " {0:%Y.%m} ",
    "\u3000{0:%Y．%m}",
    "{0:%Y}年{0.month}月生",
]
DAYS = st.dates(date(1910, 1, 1), date(2095, 12, 31))


@given(day=DAYS, form=st.sampled_from(MONTH_FORMS))
def test_a_birth_is_read_in_every_form(day, form):
    assert clean_month(form.format(day)) == f"{day:%Y-%m}"


@given(day=DAYS)
def test_a_birth_is_read_from_dates_and_from_serials(day):
    serial = (day - date(1899, 12, 30)).days
    expected = f"{day:%Y-%m}"
    assert clean_month(day) == clean_month(datetime.combine(day, time())) == expected
    assert clean_month(serial) == clean_month(serial + 0.5) == expected
    assert serial < 10_000 or clean_month(str(serial)) == expected


@given(day=DAYS)
def test_a_birth_is_read_from_numbers_that_look_like_months(day):
    assert clean_month(int(f"{day:%Y%m}")) == clean_month(int(f"{day:%Y%m%d}")) == f"{day:%Y-%m}"
    assert clean_month(float(f"{day:%Y.%m}")) == f"{day:%Y-%m}"


def test_full_width_digits_of_a_birth_are_read():
    assert clean_month("１９７５年８月") == "1975-08"


@pytest.mark.parametrize("cell", [None, "", "  ", "\u3000"])
def test_no_birth_is_no_birth(cell):
    assert clean_month(cell) == ""


@pytest.mark.parametrize(
    "cell",
    [
        "不详", "1975", 1975, "1975年", "1975年13月", "1975-00", "197513", 197513, 0, 1, -5, True,
        1975.99, "1875年8月", date(1875, 8, 1), "8月", "9" * 400, "²²²²", 1e300, time(8),
        float("nan"), float("inf"), timedelta(days=1), "19750899123", 300_000, "1975年8月 甲",
    ],
)  # fmt: skip
def test_what_is_no_month_is_unreadable(cell):
    assert clean_month(cell) is None


@pytest.mark.parametrize(
    ("cell", "doubted"), [(1978.1, True), (1978.03, False), (1978.11, False), ("1978.1", False)]
)
def test_only_a_number_that_may_have_lost_a_zero_is_ambiguous(cell, doubted):
    assert is_ambiguous_month(cell) is doubted


@pytest.mark.parametrize(
    "cell",
    [
        date(2021, 1, 6), datetime.combine(date(2021, 1, 6), time(9)), "2021-01-06", "2021.1.6",
        "2021年1月6日", "2021/01/06", "20210106", 20210106, 44202, 44202.75, "２０２１．１．６",
        "2021 年 1 月 6 日",
    ],
)  # fmt: skip
def test_a_date_is_read_in_every_form(cell):
    assert clean_date(cell) == date(2021, 1, 6)


@pytest.mark.parametrize(
    "cell",
    [None, "", "明天", "2021-02-30", "2021年1月", 6, True, "2021-01-066", float("nan"), 1e99],
)
def test_what_is_no_date_is_unreadable(cell):
    assert clean_date(cell) is None


@pytest.mark.parametrize(
    ("cell", "clock"),
    [
        ("2020/12/03 05:48", time(5, 48)),
        ("2020-12-03T05:48:30", time(5, 48, 30)),
        ("2020-12-03 05:48:30.25", time(5, 48, 30, 250_000)),
        ("2020年12月3日 下午3:05", time(15, 5)),
        ("2020年12月3日15时5分", time(15, 5)),
        ("2020年12月3日（周四）上午 9:00", time(9)),
        ("2020年12月3日 星期四 9点", time(9)),
        ("2020-12-3 3:05 PM", time(15, 5)),
        ("2020-12-03 中午12:00", time(12)),
        ("2020/12/03", time()),
        (44168.5, time(12)),
        (44168, time()),
        (date(2020, 12, 3), time()),
        ("２０２０－１２－０３　０５：４８", time(5, 48)),
    ],
)
def test_a_moment_is_read_in_every_form(cell, clock):
    assert clean_moment(cell) == datetime.combine(date(2020, 12, 3), clock)


@pytest.mark.parametrize(
    "cell", ["2020-12-03 25:00", "2020-12-03 收", "昨天 9:00", "9:00", time(9)]
)
def test_what_is_no_moment_is_unreadable(cell):
    assert clean_moment(cell) is None


@given(moment=st.datetimes(datetime(1990, 1, 1), datetime(2099, 1, 1)))
def test_a_moment_written_by_the_export_comes_back(moment):
    assert clean_moment(moment.isoformat(sep=" ")) == moment
