from datetime import date

from db.domain.organs import GroupLevel, Organ, OrganPost
from db.domain.schedule import ClashKind, HalfDay
from desktop.schedule_wording import (
    clash_word,
    day_text,
    half_word,
    level_word,
    organ_word,
    post_word,
    weekday_text,
)


def test_every_value_has_a_word_of_its_own():
    for values, word in (
        (HalfDay, half_word),
        (ClashKind, clash_word),
        (Organ, organ_word),
        (OrganPost, post_word),
        (GroupLevel, level_word),
    ):
        assert len({word(value) for value in values}) == len(values)


def test_a_day_is_written_as_schedules_write_it():
    day = date(2021, 1, 6)
    assert (day_text(day), weekday_text(day)) == ("1月6日", "星期三")
