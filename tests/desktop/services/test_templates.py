from datetime import date, datetime

import pytest

from db.domain.vocabulary import MeetingKind
from desktop.services.templates import SECTORS, SectorTemplate, agenda_of, sittings_of


def test_the_nation_has_34_sectors_and_a_city_26():
    assert len(set(SECTORS[SectorTemplate.NATIONAL])) == 34
    assert len(set(SECTORS[SectorTemplate.CITY])) == 26


@pytest.mark.parametrize("kind", list(MeetingKind))
def test_every_kind_of_meeting_begins_with_sittings_and_an_agenda(kind):
    assert sittings_of(kind)
    assert agenda_of(kind, city="临江市", term=7, sequence=6)


def test_a_plenary_names_the_plenary_before_it():
    items = agenda_of(MeetingKind.PLENARY, city="临江市", term=7, sequence=6)
    assert len(items) == 4
    assert "七届五次" in items[2]


def test_a_sitting_lies_on_its_day():
    closing = sittings_of(MeetingKind.PLENARY)[-1]
    start, _ = closing.span(date(2021, 1, 6))
    assert start == datetime(2021, 1, 8, 9)
