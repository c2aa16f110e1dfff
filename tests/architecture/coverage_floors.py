"""Judges the coverage that the last test run left in .coverage; `make check` runs it.

Rules, services and paper: every line and branch. Every other file keeps its pin in
coverage_pins.toml; a file without a pin must reach DEFAULT_FLOOR. `--pin` writes the pins anew.
"""

import json
import math
import sys
import tomllib
from pathlib import Path

from coverage import Coverage

ROOT = Path(__file__).resolve().parents[2]
PINS = Path(__file__).with_name("coverage_pins.toml")
REPORT = ROOT / "build" / "coverage.json"
WHOLE = ("db/domain/", "desktop/services/", "desktop/reports/")
DEFAULT_FLOOR = 85
PLAY = 2
"""Points below what was measured: threads and timers do not run alike every time."""


def measured():
    """Return the coverage in percent (lines and branches together) and the gaps of each file."""
    coverage = Coverage(data_file=ROOT / ".coverage", config_file=ROOT / "pyproject.toml")
    coverage.load()
    REPORT.parent.mkdir(exist_ok=True)
    coverage.json_report(outfile=str(REPORT))
    files = json.loads(REPORT.read_text(encoding="utf-8"))["files"]
    return {Path(name).as_posix(): entry for name, entry in sorted(files.items())}


def pins():
    """Return the pinned percentage of each file."""
    if not PINS.exists():
        return {}
    return tomllib.loads(PINS.read_text(encoding="utf-8"))["pins"]


def floor_of(name, pinned):
    """Return the percentage that a file must reach."""
    return 100 if name.startswith(WHOLE) else pinned.get(name, DEFAULT_FLOOR)


def gaps(entry):
    """Name the lines and branches that no test takes."""
    lines = [str(line) for line in entry["missing_lines"]]
    branches = [f"{start}->{end}" for start, end in entry["missing_branches"]]
    return ", ".join(lines + branches)


def write_pins(files):
    """Pin every file outside the wholly covered layers at what it reaches now."""
    rows = [
        f'"{name}" = {max(0, math.floor(entry["summary"]["percent_covered"]) - PLAY)}\n'
        for name, entry in files.items()
        if not name.startswith(WHOLE) and entry["summary"]["num_statements"]
    ]
    PINS.write_text("# Percent; written by coverage_floors.py --pin.\n[pins]\n" + "".join(rows))


def main(arguments):
    """Print every file below its floor; return 1 when there is one."""
    files = measured()
    if arguments == ["--pin"]:
        write_pins(files)
    pinned = pins()
    low = [
        f"{name}: {entry['summary']['percent_covered']:.1f} % < {floor_of(name, pinned)} %: "
        f"{gaps(entry)}"
        for name, entry in files.items()
        if entry["summary"]["percent_covered"] < floor_of(name, pinned)
    ]
    gone = [f"{name}: pinned, but not measured" for name in pinned if name not in files]
    sys.stdout.write("".join(f"{line}\n" for line in low + gone))
    verdict = "below their floor" if low or gone else "every file reaches its floor"
    sys.stdout.write(f"coverage: {len(files)} files, {len(low + gone) or ''} {verdict}\n")
    return 1 if low or gone else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
