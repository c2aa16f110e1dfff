"""Eight desks sign a hall in apart, three are killed, and all merge to one true count.

    python tests/benchmarks/eight_desks.py [MEMBERS] [SEED]

Every desk is a program of its own over its own copy of one record. One member in ten is scanned at
two desks. Three desks are killed (SIGKILL) in the middle and started again: they go on with whom
they had not acknowledged. Then each desk exports what it knows, and the files are merged in random
order into every copy: every acknowledged sign-in is there once, and all copies count the same.
"""

import argparse
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from db.domain.attendance_vocabulary import EventKind
from db.domain.ids import MeetingId
from db.domain.vocabulary import MeetingKind, SignInSource
from db.repositories import attendance
from db.repositories import members as roster
from desktop.services.members import MemberForm, values_of
from desktop.services.sign_in import SignInOutcome
from desktop.services.workspace import NewRecord, Workspace, new_workspace, open_workspace

DESKS = 8
KILLED = 3
MEMBERS = 2172
MEETING = MeetingId(1)


class CountsDiffer(Exception):
    """A sign-in that was acknowledged is missing, or there twice, or the copies disagree."""


@dataclass(slots=True)
class Door:
    """One desk: its copy of the record, whom it scans, and what it acknowledged."""

    name: str
    record: Path
    numbers: list[str]
    said: Path
    acknowledged: list[str] = field(default_factory=list)

    def listen(self) -> None:
        """Read what was acknowledged; a line cut off by the kill says nothing."""
        lines = self.said.read_text(encoding="utf-8").splitlines(keepends=True)
        self.acknowledged = [line.strip() for line in lines if line.endswith("\n")]


def number_of(place: int) -> str:
    """Return the 证号 of a member."""
    return f"{place:05d}"


def make_record(path: Path, members: int) -> None:
    """Make the record that all desks get a copy of."""
    desk = new_workspace(path, NewRecord(city="临江市", term=7))
    with desk.uow.write("名单") as tx:
        forms = [
            MemberForm(name=f"委员{number_of(place)}", number=number_of(place))
            for place in range(members)
        ]
        roster.add_all(tx.session, [values_of(tx.session, form) for form in forms])
    desk.meetings.create(MeetingKind.PLENARY, "第六次会议", date(2021, 1, 6))
    desk.close()


def doors_of(
    folder: Path, record: Path, members: int, chance: random.Random, desks: int
) -> list[Door]:
    """Share the hall out among the desks: one member in ten is scanned at a second one too."""
    shares: list[list[str]] = [[] for _ in range(desks)]
    for place in range(members):
        first, second = chance.sample(range(desks), 2)
        shares[first].append(number_of(place))
        if place % 10 == 0:
            shares[second].append(number_of(place))
    doors = []
    for place, numbers in enumerate(shares):
        copy = folder / f"desk-{place}.plenary"
        shutil.copyfile(record, copy)
        said = folder / f"said-{place}.txt"
        said.touch()
        doors.append(Door(f"{place + 1} 号台", copy, numbers, said))
    return doors


def start(door: Door) -> "subprocess.Popen[bytes]":
    """Start the desk's program; it goes on with whom it has not acknowledged."""
    door.listen()
    done = set(door.acknowledged)
    rest = [number for number in door.numbers if number not in done]
    command = [sys.executable, __file__, "--child", str(door.record), door.name, *rest]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    with door.said.open("ab") as said:
        return subprocess.Popen(command, stdout=said, env=environment)


def run_doors(doors: list[Door], chance: random.Random) -> int:
    """Let all desks work at once and kill three; return how many were killed in the middle."""
    running = [(door, start(door)) for door in doors]
    killed = 0
    for door, process in chance.sample(running, min(KILLED, len(running) // 2)):
        wait_for_lines(door, process)
        if process.poll() is None:
            process.kill()
            killed += 1
        process.wait()
        running[running.index((door, process))] = (door, start(door))
    for door, process in running:
        if process.wait() != 0:
            raise ChildProcessError(f"{door.name} ended with {process.returncode}")
        door.listen()
    return killed


def wait_for_lines(door: Door, process: "subprocess.Popen[bytes]") -> None:
    """Wait until the desk has acknowledged somebody, or has ended."""
    while b"\n" not in door.said.read_bytes():
        try:
            process.wait(timeout=0.005)
        except subprocess.TimeoutExpired:
            continue
        return


def sign_in_all(path: Path, name: str, numbers: list[str]) -> None:
    """Be a desk: sign everybody in and say so after each."""
    desk = open_workspace(path)
    desk.sign_ins.desk_name = name
    sitting = desk.sign_ins.sitting(MEETING, 1).id
    for number in numbers:
        result = desk.sign_ins.sign_in(sitting, number, SignInSource.SCAN)
        # Somebody may be on disk already whose acknowledgement the kill cut off.
        if result.outcome not in (SignInOutcome.SIGNED_IN, SignInOutcome.ALREADY):
            raise CountsDiffer(f"{number}: {result.outcome}")
        sys.stdout.write(f"{number}\n")
        sys.stdout.flush()
    desk.close()


def merge_all(doors: list[Door], folder: Path, chance: random.Random) -> list[Workspace]:
    """Export from every desk and merge into every desk, in random order; return them open."""
    desks = [open_workspace(door.record) for door in doors]
    files = []
    for door, desk in zip(doors, desks, strict=True):
        files.append(folder / f"{door.name}.json")
        desk.sign_in_files.export(MEETING, files[-1], door.name)
    for desk in desks:
        chance.shuffle(files)
        cut = chance.randrange(len(files))
        for part in (files[:cut], files[cut:], files[:2]):
            desk.sign_in_files.merge(MEETING, part)
    return desks


def verify(doors: list[Door], desks: list[Workspace], members: int) -> int:
    """Look for every acknowledged sign-in in every copy; return how many arrivals there are."""
    wanted = {(door.name, number) for door in doors for number in door.acknowledged}
    stories = set()
    for desk in desks:
        sitting = desk.sign_ins.sitting(MEETING, 1).id
        with desk.uow.read() as session:
            events = attendance.events(session, sitting)
            numbers = {row.id: row.number for row in roster.all_members(session)}
        found = [(each.desk, numbers[each.member]) for each in events]
        if sorted(found) != sorted(wanted) or any(e.kind is not EventKind.ARRIVE for e in events):
            raise CountsDiffer(f"{len(found)} of {len(wanted)} in {desk.record.path.name}")
        counts = desk.sign_ins.counts(sitting)
        if (counts.expected, counts.present, counts.absent) != (members, members, 0):
            raise CountsDiffer(f"{counts} in {desk.record.path.name}")
        if desk.record.faults():
            raise CountsDiffer(str(desk.record.faults()))
        stories.add(frozenset(events))
    if len(stories) != 1:
        raise CountsDiffer("the copies tell different stories")
    return len(wanted)


def run(members: int, seed: int, folder: Path, desks: int = DESKS) -> str:
    """Do all of it; return one line that says what was found. Raises CountsDiffer."""
    chance = random.Random(seed)
    record = folder / "committee.plenary"
    make_record(record, members)
    doors = doors_of(folder, record, members, chance, desks)
    begin = time.perf_counter()
    killed = run_doors(doors, chance)
    signed = time.perf_counter()
    opened = merge_all(doors, folder, chance)
    merged = time.perf_counter()
    try:
        arrivals = verify(doors, opened, members)
    finally:
        for desk in opened:
            desk.close()
    return (
        f"{desks} desks, {members} members, {arrivals} scans acknowledged, {killed} killed: "
        f"each there once in all copies ({signed - begin:.1f} s signing in, "
        f"{merged - signed:.1f} s merging {desks} × {desks})"
    )


def main() -> None:
    """Run as a command, or as the child of one."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("members", type=int, nargs="?", default=MEMBERS)
    parser.add_argument("seed", type=int, nargs="?", default=8)
    parser.add_argument("--child", nargs=argparse.REMAINDER)
    wishes = parser.parse_args()
    if wishes.child:
        path, name, *numbers = wishes.child
        sign_in_all(Path(path), name, numbers)
        return
    with tempfile.TemporaryDirectory() as folder:
        os.environ["PLENARY_DESK_HOME"] = folder
        print(run(wishes.members, wishes.seed, Path(folder)))


if __name__ == "__main__":
    main()
