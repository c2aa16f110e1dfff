"""What is kept between two scans is what the file says."""

import pytest

from db.repositories import attendance
from desktop.services.who_came import WhoCame


@pytest.fixture
def key(sample):
    return sample.sign_ins.sitting(1, 3).id


@pytest.fixture
def came(sample):
    kept = WhoCame()
    sample.uow.subscribe(lambda _: kept.note_commit(), is_memory=True)
    return kept


def asked(sample, came, key):
    with sample.uow.read() as session:
        return came.of(session, key), attendance.present(session, key)


def test_one_who_comes_is_read_again_and_the_others_are_not(sample, came, key):
    asked(sample, came, key)
    first, second = (row.member for row in sample.sign_ins.view(key).rows[:2])
    sample.sign_ins.sign_in_member(key, first.id)
    asked(sample, came, key)
    with came.touching(key, second.id):
        sample.sign_ins.sign_in_member(key, second.id)
    kept, written = asked(sample, came, key)
    assert kept == written
    assert set(kept) == {first.id, second.id}


def test_what_another_action_changed_is_all_read_again(sample, came, key):
    rows = sample.sign_ins.view(key).rows[:5]
    asked(sample, came, key)
    sample.sign_ins.sign_in_all(key, [row.id for row in rows], "五人")
    kept, written = asked(sample, came, key)
    assert (len(kept), kept) == (5, written)


def test_an_answer_overtaken_by_another_thread_is_not_kept(sample, key, monkeypatch):
    came, read = WhoCame(), attendance.present

    def overtaken(session, sitting):
        found = read(session, sitting)
        came.note_commit()
        return found

    monkeypatch.setattr(attendance, "present", overtaken)
    assert asked(sample, came, key)[0] == {}
    assert came._known == {}


def test_a_refused_action_leaves_nothing_to_read_again(sample, came, key):
    with pytest.raises(KeyError), came.touching(key, 999_999):
        sample.sign_ins.sign_in_member(key, 999_999)
    assert came.note_commit() is False
