"""What every test stands on: no display, no folder of the user's, one dressed QApplication."""

import os
import shutil

os.environ["QT_QPA_PLATFORM"] = "offscreen"

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.services.sample import FILE_NAME, make_sample
from desktop.services.workspace import NewRecord, new_workspace, open_workspace
from desktop.settings import DictSettings
from desktop.singletons import hold_singletons
from desktop.theme import ThemeMode, apply_theme

hold_singletons()

PATIENCE_MS = 60_000
"""How long a test waits for what is to come; a machine with much other work takes its time."""

MEMORY_DISK = "/dev/shm"
ROOM_FOR_TESTS = 2 * 1024**3


def pytest_configure(config):
    """Keep files in memory; pass over what Qt's offscreen platform says of every least size.

    Every commit waits for its disk, which is what the program is for, and what tests only pay for.
    """
    has_disk = os.access(MEMORY_DISK, os.W_OK)
    if has_disk and shutil.disk_usage(MEMORY_DISK).free > ROOM_FOR_TESTS:
        os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", MEMORY_DISK)
    config.addinivalue_line("qt_log_ignore", "This plugin does not support propagateSizeHints")


@pytest.fixture(autouse=True)
def _own_home(monkeypatch, tmp_path):
    """Give each test a home of its own for settings, logs and backups; it does not exist yet."""
    monkeypatch.setenv("PLENARY_DESK_HOME", str(tmp_path / "home"))


@pytest.fixture(autouse=True)
def _nothing_stays_open():
    """Let what a test closed go with it: a dialog left modal takes the next test's keys."""
    yield
    if QApplication.instance() is not None:
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        assert QApplication.activeModalWidget() is None


@pytest.fixture(scope="session")
def qapp(qapp):
    """The application in the light theme, with the bundled font: alike on every machine."""
    apply_theme(qapp, ThemeMode.LIGHT)
    return qapp


class PatientBot(QtBot):
    """Waits longer than pytest-qt does by itself."""

    def waitSignal(self, signal, *, timeout=PATIENCE_MS, **options):
        return super().waitSignal(signal, timeout=timeout, **options)

    def waitSignals(self, signals, *, timeout=PATIENCE_MS, **options):
        return super().waitSignals(signals, timeout=timeout, **options)

    def waitUntil(self, callback, *, timeout=PATIENCE_MS):
        super().waitUntil(callback, timeout=timeout)


@pytest.fixture
def qtbot(qapp, request):
    """Return the hands that use a window."""
    return PatientBot(request)


@pytest.fixture
def settings():
    """This machine's options, in memory."""
    return DictSettings()


@pytest.fixture(scope="session")
def new_file(tmp_path_factory):
    """A new, empty record of 临江市, migrated once a run; tests get copies."""
    path = tmp_path_factory.mktemp("new") / "new.plenary"
    return _made(path, lambda: new_workspace(path, NewRecord(city="临江市", term=7)))


@pytest.fixture(scope="session")
def sample_file(tmp_path_factory):
    """The sample record, made once a run; tests get copies."""
    path = tmp_path_factory.mktemp("sample") / FILE_NAME
    return _made(path, lambda: make_sample(path))


@pytest.fixture
def workspace(new_file, tmp_path):
    """A new, empty record, open for writing."""
    yield from _opened(new_file, tmp_path)


@pytest.fixture
def sample(sample_file, tmp_path):
    """A copy of the sample record, open for writing."""
    yield from _opened(sample_file, tmp_path)


def _made(path, make):
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PLENARY_DESK_HOME", str(path.parent / "home"))
        make().close()
    return path


def _opened(template, folder):
    path = folder / template.name
    shutil.copyfile(template, path)
    desk = open_workspace(path)
    yield desk
    desk.close()
