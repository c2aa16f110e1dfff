import pytest

from desktop.services.pinyin import folded, name_key, search_text, warm_up


@pytest.mark.parametrize(
    ("name", "word"),
    [
        ("王芳", "wangfang"),
        ("王芳", "wf"),
        ("王芳", "王芳"),
        ("单成芳", "shanchengfang"),
        ("曾可", "zengke"),
        ("仇磊", "ql"),
        ("查霞波", "zhaxiabo"),
    ],
)
def test_a_name_is_found_by_text_pinyin_and_initials(name, word):
    assert word in search_text(name).split()


def test_a_number_is_found_as_it_is_and_nothing_by_nothing():
    assert search_text("07001", "") == "07001"


def test_texts_are_compared_folded():
    assert folded("Ｗ Ｆ　０１") == "wf01"


def test_surnames_sort_by_their_own_reading():
    warm_up()
    assert sorted(["张三", "单成", "王芳"], key=name_key) == ["单成", "王芳", "张三"]
