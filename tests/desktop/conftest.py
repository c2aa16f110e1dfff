"""Records to test with: a new one, and the sample, made once a run and copied."""

import shutil

import pytest

from desktop.services.sample import FILE_NAME, make_sample
from desktop.services.workspace import NewRecord, new_workspace, open_workspace


@pytest.fixture(autouse=True)
def _bundled_fonts(monkeypatch):
    monkeypatch.setenv("PLENARY_DESK_BUNDLED_FONTS", "1")


@pytest.fixture(scope="session")
def sample_file(tmp_path_factory):
    """Return the sample record, made once a run."""
    home = tmp_path_factory.mktemp("sample")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PLENARY_DESK_HOME", str(home / "home"))
        path = home / FILE_NAME
        make_sample(path).close()
    return path


@pytest.fixture
def sample(sample_file, tmp_path):
    """Return a copy of the sample record, open."""
    path = tmp_path / FILE_NAME
    shutil.copy(sample_file, path)
    workspace = open_workspace(path)
    yield workspace
    workspace.close()


@pytest.fixture
def workspace(tmp_path):
    """Return a new, empty record, open."""
    desk = new_workspace(tmp_path / "new.plenary", NewRecord(city="临江市", term=7))
    yield desk
    desk.close()
