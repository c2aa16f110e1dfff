from dataclasses import replace
from datetime import datetime

import pytest

from db.domain.ids import MeetingId
from db.domain.vocabulary import SpeechForm
from desktop.services.speeches import SpeechDetails, SpeechIncomplete, details_of

PLENARY = MeetingId(1)


def details(sample, **changes):
    made = SpeechDetails(
        unit=sample.units.units()[0].id,
        speaker="查霞波",
        title="关于某事的建议",
        form=SpeechForm.ORAL,
        minutes=8,
        submitted_at=datetime(2020, 12, 31, 9),
    )
    return replace(made, **changes)


def test_a_speech_is_added_with_its_speaker_matched_to_a_member(sample):
    sample.speeches.add(PLENARY, details(sample))
    added = sample.speeches.requests(PLENARY)[-1]
    assert added.title == "关于某事的建议"
    assert added.speaker_id is not None


def test_a_name_that_two_members_bear_is_left_unmatched(sample):
    sample.speeches.add(PLENARY, details(sample, speaker="陈佑"))
    assert sample.speeches.requests(PLENARY)[-1].speaker_id is None


def test_a_speech_moved_to_written_leaves_the_order_and_its_pin(sample):
    first = sample.orders.current(PLENARY).speakers[0].request
    sample.orders.pin(PLENARY, first, 1, "开场")
    pinned = sample.orders.current(PLENARY).speakers[0].request
    sample.speeches.move_to_written(pinned)
    view = sample.orders.current(PLENARY)
    assert len(view.speakers) == 37
    assert [row.position for row in view.speakers] == list(range(1, 38))
    assert pinned.id in [row.id for row in view.written]


def test_a_speech_is_changed_and_removed_in_one_step_each(sample):
    row = sample.speeches.requests(PLENARY)[0]
    sample.speeches.change(row, replace(details_of(row), title="改了"))
    assert sample.speeches.requests(PLENARY)[0].title == "改了"
    sample.speeches.remove(tuple(sample.speeches.requests(PLENARY)[:3]))
    sample.speeches.remove(tuple(sample.speeches.requests(PLENARY)[:1]))
    assert len(sample.speeches.requests(PLENARY)) == 42
    sample.history.undo()
    assert len(sample.speeches.requests(PLENARY)) == 43


@pytest.mark.parametrize("field", ["title", "speaker"])
def test_title_and_speaker_are_needed(sample, field):
    with pytest.raises(SpeechIncomplete) as refused:
        sample.speeches.add(PLENARY, details(sample, **{field: " "}))
    assert refused.value.field == field


def test_names_of_members_complete_a_speakers_name(sample):
    assert "查霞波" in sample.speeches.member_names()
