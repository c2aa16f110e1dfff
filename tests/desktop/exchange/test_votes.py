"""The voting system's list is read whole, or not at all."""

import pytest

from db.domain.ids import MemberId
from db.domain.vote_vocabulary import VoteChoice
from desktop.exchange.errors import NoNameColumn
from desktop.exchange.votes import (
    Roster,
    Voter,
    VotesRefused,
    folded,
    read_choice,
    read_votes,
    seat_key,
)
from desktop.exchange.workbook import read_workbook

YES, NO, ABSTAIN, NOT_VOTED = VoteChoice
VOTERS = [
    Voter(MemberId(1), "07001", "丁一"),
    Voter(MemberId(2), "07002", "王二"),
    Voter(MemberId(3), "", "陈佑"),
    Voter(MemberId(4), "", "陈佑"),
]
SEATS = {"A-1": MemberId(1), "A-2": MemberId(3)}


@pytest.fixture
def read(tmp_path):
    """Read a CSV of these lines against the voters."""

    def do(*lines, encoding="utf-8", seats=SEATS, voters=VOTERS):
        path = tmp_path / "表决.csv"
        path.write_text("\n".join(lines) + "\n", encoding=encoding)
        found = read_votes(read_workbook(path), Roster(voters, seats))
        return {vote.member: vote.choice for vote in found}

    return do


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030"])
def test_titles_and_encodings_of_every_maker_are_read(read, encoding):
    found = read("座号,姓名,表决结果", "ａ-１,丁 一,赞成", "A-2,陈佑,反对", encoding=encoding)
    assert found == {1: YES, 3: NO}


def test_a_list_without_titles_is_number_name_choice(read):
    assert read("07001,丁一,1", "07002,王二,0") == {1: YES, 2: NOT_VOTED}
    assert read("07001,2", "07002,3") == {1: NO, 2: ABSTAIN}


def test_a_name_calls_its_only_bearer_and_a_keypad_a_badge(read):
    assert read("姓名,表决", "王二,赞成") == {2: YES}
    assert read("表决器号,表决", "07002,赞成", seats={}) == {2: YES}


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("A-9,,赞成", "第 3 行 座位号：没有“A-9”这个座位号"),
        (",陈佑,赞成", "第 3 行 姓名：没有“陈佑”这个姓名"),
        (",,赞成", "第 3 行 座位号：没有“”这个座位号"),
        ("A-2,,也许", "第 3 行 表决：看不懂“也许”"),
        ("A-1,,反对", "第 3 行 座位号：与第 2 行是同一位委员"),
    ],
)
def test_one_bad_row_and_not_one_vote_counts(read, line, message):
    with pytest.raises(VotesRefused) as refused:
        read("座位号,姓名,表决", "A-1,,赞成", line)
    assert message in str(refused.value)
    assert "一票也没有写入" in str(refused.value)


def test_many_bad_rows_are_named_up_to_ten(read):
    with pytest.raises(VotesRefused) as refused:
        read("座位号,表决", *(f"X-{number},赞成" for number in range(12)))
    assert str(refused.value).endswith("另有 2 行")


@pytest.mark.parametrize("lines", [("甲,乙", "丙,丁"), ("赞成", "反对")])
def test_a_list_that_says_nothing_of_votes_is_refused(read, lines):
    with pytest.raises(NoNameColumn):
        read(*lines)


def test_numbers_of_a_workbook_are_read_as_typed():
    assert (folded(7.0), folded(1.5), folded(None)) == ("7", "1.5", "")
    assert (read_choice(1.0), read_choice(2), read_choice("√")) == (YES, NO, YES)
    assert (read_choice(None), read_choice("？")) == (NOT_VOTED, None)


@pytest.mark.parametrize(
    "written",
    ["3排5号", "第３排第05号", "03排05座", "3排5", "3-5", "３－５", "3_5", "0305", 305, 305.0],
)
def test_a_seat_is_the_same_however_a_maker_writes_it(written):
    assert seat_key(written) == "3排5号"


def test_what_is_no_row_and_number_stays_as_it_is():
    assert [seat_key(word) for word in ("a-3", "07001", "12", None)] == ["A-3", "07001", "12", ""]


def test_seats_of_the_plan_find_their_members_with_and_without_titles(read):
    seats = {"3排5号": MemberId(3), "12排10号": MemberId(4)}
    assert read("座位号,表决", "3-5,1", "1210,2", seats=seats) == {3: YES, 4: NO}
    assert read("0305,1", "12排10号,2", "07001,3", seats=seats) == {3: YES, 4: NO, 1: ABSTAIN}


def test_one_word_for_a_seat_and_another_ones_badge_counts_for_neither(read):
    seats = {"3排5号": MemberId(2)}
    with pytest.raises(VotesRefused, match="又是另一位的证号"):
        read("座位号,表决", "0305,1", seats=seats, voters=[Voter(MemberId(1), "0305", "丁一")])
    with pytest.raises(VotesRefused, match="坐的不是这个证号的委员"):
        read("座位号,证号,表决", "3-5,07001,1", seats=seats)
    assert read("座位号,证号,表决", "3-5,07002,1", seats=seats) == {2: YES}
