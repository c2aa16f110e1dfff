"""A verb opens a record, words a refusal, and lets defects through."""

import pytest

from db.domain.errors import NothingToUndo
from desktop.cli_session import Words, opened, refusals


def test_an_expected_refusal_ends_with_one_and_its_words(capsys):
    with pytest.raises(SystemExit) as ended, refusals():
        raise NothingToUndo
    assert ended.value.code == 1
    assert "没有可以撤销的操作" in capsys.readouterr().err


def test_a_defect_is_not_hidden():
    with pytest.raises(ZeroDivisionError), refusals():
        raise ZeroDivisionError


def test_a_record_that_is_held_is_refused_for_writing_and_read_otherwise(sample, capsys):
    path = sample.record.path
    with pytest.raises(SystemExit), opened(path):
        pass
    assert "正在使用" in capsys.readouterr().err
    with opened(path, read_only=True) as desk:
        assert desk.meetings.meetings()


def test_a_word_of_a_vocabulary_is_typed_as_it_is_stored():
    from db.domain.vocabulary import LeaveKind

    assert Words(LeaveKind).normalize_choice(LeaveKind.SICK, None) == "sick"
    assert Words(LeaveKind).normalize_choice("sick", None) == "sick"
