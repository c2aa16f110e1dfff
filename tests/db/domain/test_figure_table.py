"""The 勾稽 of published tables: real ones, and every way in which a percentage goes wrong."""

from decimal import Decimal

import pytest

from db.domain.figure_table import (
    PublishedRow,
    RowCause,
    RowVerdict,
    SumVerdict,
    check_sums,
    check_table,
)
from db.domain.percentages import NegativeCount


def row(number, total, n, published=None, *, kind="立案", who="乐山", part="某类"):
    value = None if published is None else Decimal(published)
    return PublishedRow(number, who, kind, total, part, n, value)


def table(total, *parts, kind="立案", who="武汉"):
    return [
        row(number, total, n, published, kind=kind, who=who)
        for number, (n, published) in enumerate(parts, 2)
    ]


WUHAN = table(
    544,
    (431, "79.2"),
    (113, "20.8"),
    (224, "41.1"),
    (21, "3.9"),
    (58, "10.7"),
    (185, "34"),
    (56, "10.3"),
)


def only(*rows):
    return check_table(rows)[0]


@pytest.mark.parametrize(
    ("n", "published"), [(149, "47.5"), (16, "5.1"), (78, "24.8"), (78, "24.84"), (78, "25")]
)
def test_a_percentage_is_right_at_the_decimals_that_it_was_published_with(n, published):
    found = only(row(2, 314, n, published))
    assert (found.verdict, str(found.right)) == (RowVerdict.OK, published)
    assert found.cause is None


def test_without_a_published_percentage_there_is_nothing_to_check():
    found = only(row(2, 333, 8))
    assert (found.verdict, found.right, found.cause) == (RowVerdict.UNCHECKED, None, None)


def test_a_percentage_taken_of_another_total_of_the_table_names_that_total():
    found = only(row(21, 333, 78, "24.8", kind="收到"), row(22, 314, 149), row(23, 0, 0))
    assert (found.verdict, str(found.right)) == (RowVerdict.WRONG, "23.4")
    assert (found.cause, found.base_kind, found.base) == (RowCause.WRONG_BASE, "立案", 314)


def test_a_total_of_another_table_is_not_the_base():
    found = only(row(21, 333, 78, "24.8", kind="收到"), row(22, 314, 149, who="武汉"))
    assert (found.cause, found.base) == (RowCause.OTHER, None)


def test_a_percentage_that_was_cut_off_is_told_from_one_that_was_rounded():
    found = only(row(2, 400, 349, "87.2"))
    assert (str(found.right), found.cause) == ("87.3", RowCause.TRUNCATED)


def test_wuhan_took_its_first_category_down_so_that_five_make_a_hundred():
    findings = check_table(WUHAN)
    wrong = [each for each in findings if each.verdict is RowVerdict.WRONG]
    assert [(each.row.n, str(each.right), each.cause) for each in wrong] == [
        (224, "41.2", RowCause.ADJUSTED)
    ]


def test_nothing_was_made_to_a_hundred_where_a_percentage_is_missing():
    findings = check_table(table(544, (224, "41.1"), (320, None)))
    assert findings[0].cause is RowCause.TRUNCATED


def test_nothing_was_made_to_a_hundred_where_the_parts_do_not_make_the_total():
    findings = check_table(table(544, (224, "41.1"), (310, "58.9")))
    assert findings[0].cause is RowCause.TRUNCATED


def test_a_last_digit_too_high_without_the_other_parts_is_only_that():
    found = only(row(33, 703, 60, "8.54", who="上海"))
    assert (str(found.right), found.cause) == ("8.53", RowCause.LAST_PLACE)


def test_a_share_of_nothing_has_no_right_value():
    found = only(row(2, 0, 0, "100.0"))
    assert (found.verdict, found.right, found.cause) == (RowVerdict.WRONG, None, RowCause.OTHER)


@pytest.mark.parametrize("published", ["NaN", "Infinity", "1E+2"])
def test_what_is_no_plain_number_is_wrong_and_breaks_nothing(published):
    assert only(row(2, 3, 1, published)).verdict is RowVerdict.WRONG


def test_a_count_below_zero_is_refused():
    with pytest.raises(NegativeCount):
        check_table([row(2, 314, -1, "1.0")])


def test_no_rows_have_no_findings():
    assert check_table([]) == check_sums([]) == ()


def test_both_partitions_of_one_total_add_up():
    sums = check_sums(WUHAN)
    assert [(each.verdict, len(each.rows)) for each in sums] == [
        (SumVerdict.ADDS_UP, 2),
        (SumVerdict.ADDS_UP, 5),
    ]


@pytest.mark.parametrize(
    ("parts", "verdict", "made", "difference"),
    [
        ((600, 60), SumVerdict.SHORT, 660, -43),
        ((600, 104), SumVerdict.OVER, 704, 1),
        ((175,), SumVerdict.LONE, 175, -528),
        ((704,), SumVerdict.OVER, 704, 1),
        ((703,), SumVerdict.ADDS_UP, 703, 0),
    ],
)
def test_what_does_not_add_up_is_named_with_its_difference(parts, verdict, made, difference):
    (found,) = check_sums(table(703, *((n, None) for n in parts)))
    assert (found.verdict, found.sum, found.difference) == (verdict, made, difference)


def test_every_table_and_every_total_adds_up_for_itself():
    rows = [*table(3, (1, None), (2, None)), *table(3, (3, None), who="上海"), row(9, 5, 5)]
    sums = check_sums(rows)
    assert [(each.who, each.total_kind, each.total) for each in sums] == [
        ("武汉", "立案", 3),
        ("上海", "立案", 3),
        ("乐山", "立案", 5),
    ]
