"""What every test stands on: no display, no folder of the user's, one dressed QApplication."""

import os
import shutil

os.environ["QT_QPA_PLATFORM"] = "offscreen"

import pytest

from desktop.services.sample import make_sample
from desktop.services.workspace import NewRecord, new_workspace, open_workspace
from desktop.settings import DictSettings
from desktop.singletons import hold_singletons
from desktop.theme import ThemeMode, apply_theme

hold_singletons()


def pytest_configure(config):
    """Pass over what Qt's offscreen platform says of every window with a least size."""
    config.addinivalue_line("qt_log_ignore", "This plugin does not support propagateSizeHints")


@pytest.fixture(autouse=True)
def _own_home(monkeypatch, tmp_path):
    """Give each test a home of its own for settings, logs and backups; it does not exist yet."""
    monkeypatch.setenv("PLENARY_DESK_HOME", str(tmp_path / "home"))


@pytest.fixture(scope="session")
def qapp(qapp):
    """The application in the light theme, with the bundled font: alike on every machine."""
    apply_theme(qapp, ThemeMode.LIGHT)
    return qapp


@pytest.fixture
def settings():
    """This machine's options, in memory."""
    return DictSettings()


@pytest.fixture
def workspace(tmp_path):
    """A new, empty record of 临江市, open for writing."""
    desk = new_workspace(tmp_path / "new.plenary", NewRecord(city="临江市", term=7))
    yield desk
    desk.close()


@pytest.fixture(scope="session")
def sample_template(tmp_path_factory):
    """The sample record, made once a run; tests get copies."""
    home = tmp_path_factory.mktemp("sample")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PLENARY_DESK_HOME", str(home / "home"))
        desk = make_sample(home / "sample.plenary")
        desk.close()
    return desk.record.path


@pytest.fixture
def sample(tmp_path, sample_template):
    """A copy of the sample record, open for writing."""
    path = tmp_path / "sample.plenary"
    shutil.copyfile(sample_template, path)
    desk = open_workspace(path)
    yield desk
    desk.close()
