from db.domain.agenda import AgendaItemKind, AgendaState
from desktop.agenda_wording import agenda_kind_word, agenda_state_word, template_word
from desktop.services.meeting_templates import MeetingTemplateKey


def test_every_kind_state_and_template_has_a_word_of_its_own():
    for vocabulary, word in (
        (AgendaItemKind, agenda_kind_word),
        (AgendaState, agenda_state_word),
        (MeetingTemplateKey, template_word),
    ):
        words = [word(each) for each in vocabulary]
        assert len(set(words)) == len(words)
        assert all(words)


def test_what_cannot_be_told_has_no_word():
    assert agenda_kind_word(None) == ""
