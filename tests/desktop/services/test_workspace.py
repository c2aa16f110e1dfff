import pytest

from db.domain.errors import RecordExists
from desktop.services.templates import SectorTemplate
from desktop.services.workspace import (
    NewRecord,
    new_workspace,
    open_workspace,
    restore_beside,
    restore_workspace,
)


def test_a_new_record_begins_with_parties_sectors_and_the_national_rule(tmp_path):
    new = NewRecord(city="临江市", term=7, sectors=SectorTemplate.NATIONAL)
    desk = new_workspace(tmp_path / "a.plenary", new)
    assert len(desk.committee.sectors()) == 34
    assert len(desk.units.units()) == 10
    assert "党派优先" in desk.committee.speaking_rule().source
    desk.close()


def test_a_new_record_never_overwrites_and_a_failure_leaves_nothing(tmp_path):
    path = tmp_path / "a.plenary"
    new_workspace(path, NewRecord(city="临江市", term=7)).close()
    with pytest.raises(RecordExists):
        new_workspace(path, NewRecord(city="临江市", term=7))
    with pytest.raises(Exception, match="city_not_blank"):
        new_workspace(tmp_path / "b.plenary", NewRecord(city="", term=7))
    assert not (tmp_path / "b.plenary").exists()


def test_a_backup_is_restored_in_place_or_beside(sample, tmp_path):
    copy = tmp_path / "copy.plenary"
    sample.record.back_up(copy)
    beside = restore_beside(copy, tmp_path / "坏.plenary")
    assert "恢复" in beside.name
    assert restore_workspace(copy, tmp_path / "new place.plenary") is None
    desk = open_workspace(beside, read_only=True)
    assert len(desk.members.members()) == 367
    desk.close()


def test_the_user_is_named_even_where_the_system_knows_none(monkeypatch, tmp_path):
    import getpass

    def nobody():
        raise OSError

    monkeypatch.setattr(getpass, "getuser", nobody)
    desk = new_workspace(tmp_path / "a.plenary", NewRecord(city="临江市", term=7))
    assert desk.history.audit_trail()[0].who == "?"
    desk.close()
