"""Every sentence has a key of its own that the record can keep, and a usual text that checks."""

from db.domain.wording_catalogue import BY_KEY, CATALOGUE
from db.models.paper_rule import ChangedWording

KEY_LENGTH = ChangedWording.__table__.c.key.type.length


def test_keys_are_unique_and_fit_their_column():
    assert len(BY_KEY) == len(CATALOGUE)
    assert max(map(len, BY_KEY)) <= KEY_LENGTH


def test_every_usual_text_checks_as_it_is():
    assert [each.key for each in CATALOGUE if each.check(each.text) != each.text] == []


def test_sentences_of_one_paper_stand_together_and_have_titles_of_their_own():
    papers = [each.paper for each in CATALOGUE]
    runs = [paper for place, paper in enumerate(papers) if papers[place - 1 : place] != [paper]]
    assert len(runs) == len(set(papers))
    assert len({(each.paper, each.title) for each in CATALOGUE}) == len(CATALOGUE)
