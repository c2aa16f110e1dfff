from desktop.services.templates import SECTORS, SectorTemplate


def test_the_nation_has_34_sectors_and_a_city_26():
    assert len(set(SECTORS[SectorTemplate.NATIONAL])) == 34
    assert len(set(SECTORS[SectorTemplate.CITY])) == 26
