import pytest
from alembic import command
from alembic.config import Config

from db import sqlite
from db.opening import MIGRATIONS
from desktop.services.sample import make_demo, make_sample


def test_the_sample_is_the_same_every_time(tmp_path):
    lists = []
    for name in ("a.plenary", "b.plenary"):
        desk = make_sample(tmp_path / name)
        lists.append((desk.members.members(), desk.orders.current(1), desk.sign_ins.view(1)))
        desk.close()
    assert lists[0] == lists[1]


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    """A demo that has been run once."""
    with pytest.MonkeyPatch.context() as patch:
        folder = tmp_path_factory.mktemp("demo")
        patch.setenv("PLENARY_DESK_HOME", str(folder / "home"))
        return make_demo(folder / "demo")


def test_a_demo_leaves_the_record_and_its_papers_and_can_be_run_again(demo):
    first = demo
    assert make_demo(demo[0].parent) == first
    assert [path.suffix for path in first] == [".plenary", *[".pdf"] * 8]
    assert all(path.is_file() for path in first)


def test_a_demo_of_an_older_program_is_brought_up_to_date(demo):
    record, *papers = demo
    engine = sqlite.make_engine(sqlite.record_url(record))
    config = Config()
    config.set_main_option("script_location", MIGRATIONS.as_posix())
    with engine.connect() as connection, sqlite.foreign_keys_off(connection):
        config.attributes["connection"] = connection
        command.downgrade(config, "0009")
    engine.dispose()
    assert make_demo(record.parent) == [record, *papers]
    assert "08-提案汇编.pdf" in [paper.name for paper in papers]


def test_nothing_is_left_of_a_sample_that_cannot_be_filled(tmp_path, monkeypatch):
    monkeypatch.setattr("desktop.services.sample.resource", lambda *_: tmp_path / "missing.csv")
    with pytest.raises(Exception, match="missing"):
        make_sample(tmp_path / "a.plenary")
    assert not list(tmp_path.glob("*.plenary"))
    assert not list(tmp_path.glob(".*.lock"))
