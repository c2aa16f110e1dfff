import subprocess
import sys

PROGRAM = """
from desktop.singletons import hold_singletons
{first}
from PySide6.QtCore import QObject, Signal

class Bell(QObject):
    rung = Signal(object)

bell = Bell()
for _ in range(20_000):
    bell.rung.emit(None)
    bell.deleteLater()
print("alive")
"""


def run(first):
    return subprocess.run(
        [sys.executable, "-c", PROGRAM.format(first=first)],
        capture_output=True,
        check=False,
        text=True,
    )


def test_twenty_thousand_signals_do_not_end_the_program():
    done = run("hold_singletons()")
    assert (done.stdout, done.returncode) == ("alive\n", 0), done.stderr


def test_holding_them_twice_is_as_good_as_once():
    done = run("hold_singletons(); hold_singletons()")
    assert done.stdout == "alive\n", done.stderr
