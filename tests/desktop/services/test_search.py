import pytest

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
