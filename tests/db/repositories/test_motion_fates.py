from db.repositories.motion_fates import _target, write_fates


def test_a_motion_of_another_year_is_named_with_its_year():
    assert _target(2021, 2020, "0001") == "2020年0001"
    assert _target(2021, 2021, "0001") == "0001"
    assert _target(2021, None, None) == ""


def test_no_motions_ask_the_database_nothing():
    assert write_fates(None, {}) is None
