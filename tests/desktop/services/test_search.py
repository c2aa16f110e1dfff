import pytest

from db.domain.motion_query import MotionQuery
from desktop.services.search import HitKind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("查霞波", HitKind.MEMBER),
        ("07001", HitKind.MEMBER),
        ("zxb", HitKind.MEMBER),
        ("第六次", HitKind.MEETING),
        ("五泡茶", HitKind.SPEECH),
    ],
)
def test_everything_is_found_by_text_number_and_initials(sample, text, kind):
    hits = sample.search.find(text)
    assert kind in {hit.kind for hit in hits}


def test_nothing_is_found_by_nothing_and_the_list_is_short(sample):
    assert sample.search.find("  ") == ()
    assert len(sample.search.find("a", limit=5)) <= 5


def test_a_motion_is_found_by_its_number_and_by_a_word_of_its_text(sample):
    row = sample.motions.search(MotionQuery()).rows[5]
    hits = sample.search.find(row.number or row.title)
    assert [(hit.kind, hit.id) for hit in hits] == [(HitKind.MOTION, row.id)]


def test_members_and_motions_share_a_short_list(sample):
    kinds = [hit.kind for hit in sample.search.find("a", limit=6)]
    assert (len(kinds), kinds.count(HitKind.MOTION)) == (6, 3)
