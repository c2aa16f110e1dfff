"""The command opens a window or does a verb, and a window does not wait for the verbs."""

import subprocess
import sys

import pytest
from click.testing import CliRunner

from desktop.cli import load_window, main


def resolved(*words):
    context = main.make_context("plenary-desk", ["list", "meetings", "x"])
    return main.resolve_command(context, list(words))[0]


@pytest.mark.parametrize("file", ["某.plenary", "d/check", "某"])
def test_a_file_alone_means_the_window(file):
    assert resolved(file) == "window"


def test_a_verb_is_done():
    assert resolved("check", "x") == "check"


def test_help_lists_the_verbs_but_not_the_window():
    listed = CliRunner().invoke(main, ["--help"]).stdout
    assert "import-members" in listed
    assert "打开窗口。" not in listed


def test_what_the_window_begins_with_is_the_program():
    assert load_window().__name__ == "desktop.app"


def test_the_window_loads_the_record_before_qt_and_no_verb():
    told = "import sys; from desktop.cli import load_window; load_window(); print(*sys.modules)"
    loaded = subprocess.run(
        [sys.executable, "-c", told], capture_output=True, text=True, check=True
    ).stdout.split()
    assert loaded.index("sqlalchemy") < loaded.index("PySide6") < loaded.index("desktop.app")
    assert {"desktop.verbs", "reportlab", "openpyxl"}.isdisjoint(loaded)
