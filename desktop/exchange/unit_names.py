"""Names of units as offices write them: one unit under two spellings, and what kind it is."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from db.domain.vocabulary import UnitKind
from desktop.exchange.cleaning import compact_text

_PARTIES = (
    ("民革", "中国国民党革命委员会"),
    ("民盟", "中国民主同盟"),
    ("民建", "中国民主建国会"),
    ("民进", "中国民主促进会"),
    ("农工党", "中国农工民主党", "农工民主党", "农工"),
    ("致公党", "中国致公党", "致公"),
    ("九三学社", "九三"),
    ("台盟", "台湾民主自治同盟"),
)
_PEOPLE_ORGS = re.compile(
    "总工会|妇联|妇女联合会|共青团|团市委|青联|青年联合会|科协|科学技术协会|侨联|归国华侨|台联|台胞"
)
_FIC = re.compile("工商联|工商业联合会")
_COMMITTEE = re.compile("(?:专委会|专门委员会|政协.*(?:委|委会|委员会))$")
# 政协…区委员会 is the CPPCC of a place, not one of our own committees.
_COUNTY_COMMITTEE = re.compile("(?:中国人民)?政协[^委]*[区县旗市](?:委|委会|委员会)")
_LOWER_LEVEL = re.compile("[区县旗]")
_LEVEL = re.compile("[省市区县州盟旗]委")


def clean_unit(cell: object) -> str:
    """Return a unit's name without spaces."""
    return compact_text(cell)


class UnitIndex:
    """The units of the record, found by any spelling of their names."""

    def __init__(self, units: Iterable[str]) -> None:
        self._by_name: dict[str, str] = {}
        for unit in units:
            self._by_name.setdefault(_folded(unit), unit)

    def find(self, name: str) -> str | None:
        """Return the unit that a name means, or None.

        Spaces, full-width letters and 委会 for 委员会 make no difference, nor do the full name of
        a party and the name of its city: 民建市委 is the one 民建…市委 that the record has.
        """
        wanted = _folded(name)
        return self._by_name.get(wanted) or self._party_committee(wanted)

    def add(self, name: str) -> str:
        """Return the unit that a name means; it is a new one when it was not known yet."""
        return self.find(name) or self._by_name.setdefault(_folded(name), name)

    def _party_committee(self, wanted: str) -> str | None:
        """Return the only unit of a party at one level, where either name leaves out its place."""
        party, level = party_of(wanted), wanted[-2:]
        if party is None or _LEVEL.fullmatch(level) is None:
            return None
        peers = [
            (folded, unit)
            for folded, unit in self._by_name.items()
            if folded.startswith(party) and folded.endswith(level)
        ]
        place = wanted.removeprefix(party).removesuffix(level)
        if place:
            peers = [peer for peer in peers if peer[0] == party + level]
        elif level == "市委":
            peers = [peer for peer in peers if _LOWER_LEVEL.search(peer[0]) is None]
        return peers[0][1] if len(peers) == 1 else None


def match_unit(name: str, units: Sequence[str]) -> str | None:
    """Return the unit of the record that a name means, or None: see ``UnitIndex.find``."""
    return UnitIndex(units).find(name)


def party_of(name: str) -> str | None:
    """Return whose unit this is among 民革 … 台盟, 无党派人士, 工商联; None for all others."""
    clean = compact_text(name)
    for short, *others in _PARTIES:
        if clean.startswith((short, *others)):
            return short
    if clean.startswith("无党派"):
        return "无党派人士"
    return "工商联" if _FIC.search(clean) else None


def guess_unit_kind(name: str) -> UnitKind:
    """Return the kind that a unit's name suggests."""
    clean = compact_text(name)
    party = party_of(clean)
    if party is not None:
        return {"无党派人士": UnitKind.NONPARTY, "工商联": UnitKind.FIC}.get(party, UnitKind.PARTY)
    if _PEOPLE_ORGS.search(clean):
        return UnitKind.PEOPLE_ORG
    if clean.endswith(("界", "界别", "人士")):
        return UnitKind.SECTOR
    if clean.endswith("组"):
        return UnitKind.GROUP
    if _COMMITTEE.search(clean):
        return UnitKind.COUNTY if _COUNTY_COMMITTEE.fullmatch(clean) else UnitKind.COMMITTEE
    return UnitKind.COUNTY if clean.endswith("政协") else UnitKind.PEOPLE_ORG


@lru_cache(maxsize=4096)
def _folded(name: str) -> str:
    text = compact_text(name).replace("委员会", "委").replace("委会", "委")
    for short, *others in _PARTIES:
        for other in others:
            if text.startswith(other) and not text.startswith(short):
                return short + text.removeprefix(other)
    return text
