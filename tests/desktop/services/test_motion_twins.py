import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.services.motion_twins import Twin, TwinIndex, body_pieces, core, shared_passages

TITLES = {
    1: "关于加强农村养老服务体系建设的提案",
    2: "关于推进我市“快递进村”工作的建议",
    3: "关于缓解我市道路交通堵塞的建议",
    4: "关于完善老旧小区加装电梯政策的提案",
}
CARE = (
    "农村老年人口比例逐年上升，村级幸福院床位不足，护理人员流失严重。"
    "建议由县区统一招聘护理员，按服务人数拨付运营补助，并把空置校舍改建为日间照料点。"
)
ROADS = "解放路早晚高峰车流集中，路口信号灯配时不合理，应当增设潮汐车道，严查乱停乱放。"
texts = st.text(alphabet="甲乙丙丁，。 ＡA\n", max_size=60)
titles = st.text(alphabet="关于加强农村养老快递进的提案，“", max_size=16)
least = st.integers(1, 6)


@pytest.fixture
def index():
    return TwinIndex(TITLES.items())


def ids(found):
    return [key for key, _ in found]


@pytest.mark.parametrize(
    ("title", "bare"),
    [
        ("关于进一步加快推进我市“快递进村”工作的建议", "快递进村"),
        ("关于缓解我市道路交通堵塞问题的几点建议", "缓解 道路交通堵塞"),
        ("切实加强监管，确保食品安全", "监管 确保食品安全"),
        ("关于大力普及５Ｇ、ＡＰＰ的议案", "普及5g app"),
        ("关于建设和谐社区和参与治理的提案", "建设和谐社区 参与治理"),
        ("关于发展全市场、繁荣全市的建议", "发展全市场 繁荣"),
        ("关于推动工作的提案", "关于推动工作的提案"),
        ("——", ""),
    ],
)
def test_a_title_is_stripped_to_what_it_is_about(title, bare):
    assert core(title) == bare


@pytest.mark.parametrize(
    "title",
    [
        "进一步健全全市农村养老服务体系的议案",
        "关于养老服务体系在农村的建议",
        "关于加强白沙镇农村养老服务体系建设的提案",
        "关于农村养老的提案",
    ],
)
def test_a_title_is_found_in_other_words_order_and_length(index, title):
    assert ids(index.candidates(title))[0] == 1


def test_the_same_title_is_alike_in_full_and_a_strange_one_not_at_all(index):
    assert index.candidates("建议：关于农村养老服务体系建设", 1, cutoff=50)[0][1] < 100
    assert index.candidates(TITLES[2], 1) == ((2, 100.0),)
    assert index.candidates("关于保护湿地候鸟的提案") == ()


def test_nothing_is_found_for_an_empty_title_or_in_an_empty_index(index):
    assert index.candidates("") == ()
    assert TwinIndex().candidates(TITLES[1]) == ()


def test_equal_scores_stand_newest_first():
    index = TwinIndex((key, TITLES[1]) for key in (5, 9, 7))
    assert ids(index.candidates(TITLES[1])) == [9, 7, 5]
    assert ids(index.candidates(TITLES[1], 2)) == [9, 7]


def test_of_many_on_one_subject_the_body_brings_the_right_one_first():
    index = TwinIndex([(1, "关于垃圾分类收费的提案"), (2, "关于垃圾分类宣传的提案")])
    assert ids(index.candidates("关于垃圾分类的提案")) == [2, 1]
    assert ids(index.candidates("关于垃圾分类的提案", body="应当按量收费。")) == [1, 2]


def test_a_removed_motion_is_not_found_and_a_new_title_takes_the_place_of_the_old(index):
    index.remove(1)
    index.remove(1)
    assert index.candidates(TITLES[1]) == ()
    index.add(2, TITLES[1])
    assert ids(index.candidates(TITLES[1])) == [2]
    assert index.candidates(TITLES[2]) == ()
    assert len(index) == 3


@given(st.dictionaries(st.integers(1, 30), titles), st.sets(st.integers(1, 30)), titles)
def test_an_index_that_was_changed_answers_as_one_built_anew(given_titles, gone, wanted):
    index = TwinIndex(given_titles.items())
    for key in gone:
        index.remove(key)
    left = {key: title for key, title in given_titles.items() if key not in gone}
    found = index.candidates(wanted, cutoff=0)
    assert found == TwinIndex(sorted(left.items())).candidates(wanted, cutoff=0)
    assert list(found) == sorted(found, key=lambda pair: (-pair[1], -pair[0]))
    assert all(0 <= score <= 100 for _, score in found)


def test_the_twin_is_the_one_whose_title_and_body_agree(index):
    rewritten = "近年来群众反映较多。" + "。".join(reversed(CARE.rstrip("。").split("。"))) + "。"
    among = [(key, title, CARE if key == 1 else ROADS) for key, title in TITLES.items()]
    found = index.rank("关于农村养老服务的建议", rewritten, among=among)
    assert [twin.id for twin in found] == [1]
    assert found[0].body_score > 90
    assert min(found[0].title_score, found[0].body_score) <= found[0].score


def test_the_same_motion_agrees_in_full_and_the_limit_is_kept(index):
    among = [(key, TITLES[1], CARE) for key in (1, 2, 3)]
    found = index.rank(TITLES[1], CARE, among=among, limit=2)
    assert found == (Twin(3, 100, 100, 100), Twin(2, 100, 100, 100))


def test_without_a_body_the_title_says_it_all(index):
    among = [(1, TITLES[1], ""), (3, TITLES[3], "")]
    assert index.rank(TITLES[1], CARE, among=among) == (Twin(1, 100, 0, 100),)
    assert index.rank(TITLES[1], "", among=[(1, TITLES[1], CARE)]) == (Twin(1, 100, 0, 100),)


def test_empty_titles_are_compared_by_their_bodies(index):
    assert index.rank("", CARE, among=[(1, "", CARE)]) == (Twin(1, 0, 100, 67),)


def test_a_word_in_common_does_not_make_a_short_body_a_twin(index):
    (found,) = index.rank(TITLES[1], CARE, among=[(1, TITLES[3], "护理员。")], cutoff=0)
    assert found.body_score < 10


def test_pieces_of_a_body_do_not_reach_over_a_stop():
    assert body_pieces("一二三。四五") == {"一二三"}


def test_passages_that_agree_are_found_though_moved():
    a = "一二三四五六七八九十，甲乙丙丁戊己庚辛"
    b = "甲乙丙丁戊己庚辛。壬一二三四五六七八九十"
    assert shared_passages(a, b) == ((0, 10, 10), (11, 0, 8))


def test_a_passage_is_the_same_in_full_width():
    assert shared_passages("共计ＡＢＣ，一二三四", "：共计abc,一二三四") == ((0, 1, 10),)


def test_a_passage_that_overlaps_a_longer_one_keeps_what_is_left():
    a = "一二三四五六七八九十甲乙丙丁戊己庚辛壬癸"
    b = "甲乙丙丁戊己庚辛壬癸。九十甲乙丙丁戊己。三四五六七八九十甲乙"
    assert shared_passages(a, b, least=4) == ((2, 20, 10), (12, 2, 8))
    assert shared_passages(a, b, least=9) == ((2, 20, 10),)


def test_rows_of_dots_and_blanks_are_no_passage():
    assert shared_passages("……………………………", "说………………………………") == ()
    assert shared_passages("甲" * 80, "甲" * 80, least=8) == ()


@given(texts, texts, least)
def test_passages_agree_and_never_overlap(a, b, least):
    found = shared_passages(a, b, least=least)
    for i, j, size in found:
        assert size >= least
        assert len(a[i : i + size]) == len(b[j : j + size]) == size
        same = zip(a[i : i + size], b[j : j + size], strict=True)
        assert all(one == other or {one, other} <= set("ＡA") for one, other in same)
    for where in (0, 1):
        spans = sorted((passage[where], passage[2]) for passage in found)
        assert all(start + size <= after for (start, size), (after, _) in itertools.pairwise(spans))


@given(st.lists(st.sampled_from("甲乙丙丁戊己庚辛壬癸子丑寅卯"), unique=True), least)
def test_a_text_agrees_with_itself_in_full(letters, least):
    text = "".join(letters)
    assert shared_passages(text, text, least=least) == (
        ((0, 0, len(text)),) if len(text) >= least else ()
    )
