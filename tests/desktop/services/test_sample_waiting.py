from collections import Counter

from db.domain.motion_query import MotionQuery
from db.domain.motion_vocabulary import MotionState
from desktop.services.sample_waiting import TITLES


def test_between_two_plenaries_every_state_of_the_review_is_there(sample):
    rows = sample.motions.search(MotionQuery(year=2020)).rows
    assert len(rows) == len(TITLES)
    assert Counter(row.state for row in rows) == {
        MotionState.RECEIVED: 4,
        MotionState.AMENDING: 1,
        MotionState.MERGED: 2,
        MotionState.FILED: 1,
    }
    assert len(sample.review.queue()) == 5


def test_a_motion_tells_its_steps_and_keeps_its_attachment(sample):
    rows = {row.title: row for row in sample.motions.search(MotionQuery(year=2020)).rows}
    merged = rows[TITLES[1]]
    labels = [step.label for step in sample.motions.timeline(merged.id)]
    assert len(labels) == 2
    assert "并入提案20200001" in labels[-1]
    [file] = sample.motions.life(rows[TITLES[4]].id).files
    assert "充电点太少" in sample.motions.content_of(file.id).decode()
