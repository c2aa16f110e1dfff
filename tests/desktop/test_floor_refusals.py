from db.domain.errors import RuleViolation
from desktop.errors import explain
from desktop.floor_refusals import floor_texts
from desktop.services.floor_list import HasSpokenAlready
from desktop.wording import plain


def test_every_refusal_says_what_is_the_matter_in_a_sentence():
    texts = floor_texts(plain)
    assert all(issubclass(kind, RuleViolation) for kind in texts)
    assert all(text.endswith("。") for text in texts.values())


def test_a_refusal_names_the_speaker():
    assert explain(HasSpokenAlready("王芳")) == "王芳已经发言，不能再调整次序。"
