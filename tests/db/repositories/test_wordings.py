"""Only what is changed of the sentences is kept."""

from db.domain.minutes_wordings import TIME
from db.domain.wording_templates import USUAL
from db.repositories import wordings


def test_a_sentence_is_changed_and_returned_to_what_it_usually_says(write, read, undo):
    assert read(wordings.wordings) == USUAL
    for text in ("于{时间}", "时：{时间}"):
        write(wordings.change, TIME.key, text)
    assert read(wordings.wordings).text(TIME) == "时：{时间}"
    assert read(wordings.wordings) != USUAL
    undo()
    assert read(wordings.wordings).text(TIME) == "于{时间}"
    for _ in range(2):
        write(wordings.change, TIME.key, None)
    assert read(wordings.wordings) == USUAL
