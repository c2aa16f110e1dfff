"""Kills a program at random moments while it writes, and proves that nothing acknowledged is lost.

    python tests/benchmarks/kill_nine.py [ROUNDS] [SEED]

A child signs members in and imports rosters; it acknowledges each action with a line, after the
commit. SIGKILL takes it away in the middle. Then the record is opened as the program opens it.
"""

import argparse
import random
import subprocess
import sys
import tempfile
import uuid
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy import func, select

from db.models import JournalEntry, Meeting, Member, SignIn, Sitting
from db.opening import OpenRecord, create_record, open_record

ROOT = Path(__file__).resolve().parents[2]
MEMBERS = 400
SITTINGS = 60
SIGN_INS_BETWEEN_IMPORTS = 8
ROWS_OF_AN_IMPORT = 300
LONGEST_LIFE_S = 0.8
MORNING = datetime(2021, 1, 6, 9, 0)


class LostAcknowledged(Exception):
    """Something that was acknowledged is gone, or half of an import is there."""


@dataclass(slots=True)
class Acknowledged:
    """What the children said was done: the keys of sign-ins, the names of imports."""

    sign_ins: list[str] = field(default_factory=list)
    imports: list[str] = field(default_factory=list)

    def hear(self, said: str) -> None:
        """Note a child's lines; a line cut off by the kill says nothing."""
        for line in said.splitlines(keepends=True):
            word, _, name = line.strip().partition(" ")
            if line.endswith("\n"):
                (self.sign_ins if word == "signed" else self.imports).append(name)


def kill_many(rounds: int, seed: int, folder: Path) -> Acknowledged:
    """Kill a writing child so many times; return what was acknowledged, all of it found.

    Raises LostAcknowledged when something is missing, and the faults of opening a record.
    """
    path = folder / "committee.plenary"
    make_record(path, folder)
    chance = random.Random(seed)
    acknowledged = Acknowledged()
    for number in range(rounds):
        said = live_and_die(path, folder, number, chance.uniform(0.0, LONGEST_LIFE_S))
        acknowledged.hear(said)
        verify(path, folder, acknowledged)
    return acknowledged


def make_record(path: Path, folder: Path) -> None:
    """Make a record with members, a meeting and its sittings, as one action."""
    record = create_record(path, who="killer", backups=folder / "backups")
    with record.uow.write("begin") as tx:
        day = MORNING.date()
        tx.session.add(Meeting(id=1, kind="plenary", name="会议", starts_on=day, ends_on=day))
        tx.session.flush()
        for ordinal in range(1, SITTINGS + 1):
            begin = MORNING + timedelta(hours=3 * ordinal)
            sitting = Sitting(meeting_id=1, ordinal=ordinal, kind="general", name=f"{ordinal}")
            sitting.starts_at, sitting.ends_at = begin, begin + timedelta(hours=2)
            tx.session.add(sitting)
        tx.session.add_all(Member(id=key, name=f"委员{key}") for key in range(1, MEMBERS + 1))
    record.close()


def live_and_die(path: Path, folder: Path, number: int, life: float) -> str:
    """Let a child write for ``life`` seconds, then kill it; return what it acknowledged."""
    lines = folder / f"said-{number}.txt"
    command = [sys.executable, __file__, "--child", str(path), str(folder), str(number)]
    with lines.open("w", encoding="utf-8") as said:
        child = subprocess.Popen(command, stdout=said, stderr=subprocess.PIPE, text=True, cwd=ROOT)
        assert child.stderr is not None
        first = child.stderr.readline()
        try:
            child.wait(timeout=life)
        except subprocess.TimeoutExpired:
            child.kill()
        rest = child.communicate()[1]
    if first != "ready\n" or child.returncode != -9:
        raise ChildProcessError(f"the child ended by itself: {first}{rest}")
    return lines.read_text(encoding="utf-8")


def verify(path: Path, folder: Path, acknowledged: Acknowledged) -> None:
    """Open the record as the program does and look for everything that was acknowledged."""
    record = open_record(path, who="killer", backups=folder / "backups")
    try:
        if record.is_read_only:
            raise LostAcknowledged("the dead child still holds the record")
        complaints = [*record.faults(), *missing(record, acknowledged)]
    finally:
        record.close()
    if complaints:
        raise LostAcknowledged("; ".join(complaints))


def missing(record: OpenRecord, acknowledged: Acknowledged) -> list[str]:
    """Name what is not there, or only half there, or there without a line in the journal."""
    with record.uow.read() as session:
        signed = set(session.scalars(select(SignIn.uuid)))
        imported = dict(
            session.execute(
                select(Member.duty, func.count()).where(Member.duty != "").group_by(Member.duty)
            ).all()
        )
        labels = session.scalars(select(JournalEntry.label)).all()
    expected = ["begin", *(f"signed {key}" for key in signed), *(f"read {key}" for key in imported)]
    return [
        *(f"lost sign-in {key}" for key in acknowledged.sign_ins if key not in signed),
        *(f"lost import {name}" for name in acknowledged.imports if name not in imported),
        *(f"half import {key}" for key, rows in imported.items() if rows != ROWS_OF_AN_IMPORT),
        *(f"journal differs in {label}" for label in sorted({*labels} ^ {*expected})),
    ]


def write_until_killed(path: Path, folder: Path, number: int) -> None:
    """Be the child: sign members in, import now and then, and say what is done."""
    record = open_record(path, who="child", backups=folder / "backups")
    with record.uow.read() as session:
        turn = session.scalar(select(func.count()).select_from(SignIn)) or 0
    sys.stderr.write("ready\n")
    sys.stderr.flush()
    for count in range(SITTINGS * MEMBERS - turn):
        if count % SIGN_INS_BETWEEN_IMPORTS == number % SIGN_INS_BETWEEN_IMPORTS:
            import_roster(record, f"{number}-{count}")
        sign_in(record, turn + count)


def sign_in(record: OpenRecord, turn: int) -> None:
    """Sign the next member in, then say so."""
    key = uuid.uuid4().hex
    sitting, member = turn // MEMBERS + 1, turn % MEMBERS + 1
    with record.uow.write(f"signed {key}") as tx:
        tx.session.add(
            SignIn(uuid=key, sitting_id=sitting, member_id=member, at=MORNING, source="typed")
        )
    say(f"signed {key}")


def import_roster(record: OpenRecord, name: str) -> None:
    """Add many members as one action, then say so."""
    with record.uow.write(f"read {name}") as tx:
        tx.session.add_all(
            Member(name=f"新委员{row}", duty=name) for row in range(ROWS_OF_AN_IMPORT)
        )
    say(f"read {name}")


def say(line: str) -> None:
    """Write a line that no buffer of ours can lose."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main() -> None:
    """Run as a command, or as the child of one."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("rounds", type=int, nargs="?", default=50)
    parser.add_argument("seed", type=int, nargs="?", default=9)
    parser.add_argument("--child", nargs=3, metavar=("FILE", "FOLDER", "NUMBER"))
    wishes = parser.parse_args()
    if wishes.child:
        path, folder, number = wishes.child
        write_until_killed(Path(path), Path(folder), int(number))
        return
    with tempfile.TemporaryDirectory() as folder:
        acknowledged = kill_many(wishes.rounds, wishes.seed, Path(folder))
    say(
        f"kill -9: {wishes.rounds} times; {len(acknowledged.sign_ins)} sign-ins and "
        f"{len(acknowledged.imports)} imports acknowledged, all there, none half, checks clean"
    )


if __name__ == "__main__":
    main()
