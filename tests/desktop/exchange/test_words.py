from desktop.exchange.words import ETHNICITIES, NO, NO_PARTY, PARTY_NAMES, YES


def test_there_are_fifty_six_ethnicities():
    assert len(ETHNICITIES) == 56


def test_there_are_nine_parties_and_those_without_one():
    assert set(PARTY_NAMES.values()) == {
        "中共", "民革", "民盟", "民建", "民进", "农工党", "致公党", "九三学社", "台盟", "无党派",
    }  # fmt: skip


def test_every_party_is_known_by_its_own_short_name():
    assert all(PARTY_NAMES[short] == short for short in PARTY_NAMES.values())


def test_no_word_says_both_one_thing_and_the_other():
    assert not YES & NO
    assert not NO_PARTY & set(PARTY_NAMES)
