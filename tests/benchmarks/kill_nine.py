"""Kills a program at random moments while it writes, and proves that nothing acknowledged is lost.

    python tests/benchmarks/kill_nine.py [ROUNDS] [SEED]

A child signs members in at the desk and, in every second round, imports a roster as one action; it
acknowledges each action with a line, after the service has returned. SIGKILL takes it away in the
middle. Then the record is opened as the program opens it.
"""

import argparse
import random
import subprocess
import sys
import tempfile
from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.domain.ids import SittingId
from db.models import AttendanceEvent, JournalEntry, Meeting, Member, Sitting, Term
from db.opening import OpenRecord, create_record, open_record
from desktop.exchange.roster import RosterPreview
from desktop.services.imports import ImportService
from desktop.services.pinyin import warm_up
from desktop.services.sign_in import SignInOutcome, SignInService

ROOT = Path(__file__).resolve().parents[2]
MEMBERS = 400
SITTINGS = 200
ROWS_OF_AN_IMPORT = 600
LONGEST_LIFE_S = (0.8, 0.3)  # of a child that signs in, of one that imports first
MORNING = datetime(2021, 1, 6, 9, 0)


class LostAcknowledged(Exception):
    """Something that was acknowledged is gone, or half of an import is there."""


@dataclass(slots=True)
class Acknowledged:
    """What the children said was done: sign-ins as "sitting 证号", imports by name."""

    sign_ins: list[str] = field(default_factory=list)
    imports: list[str] = field(default_factory=list)

    def hear(self, said: str) -> None:
        """Note a child's lines; a line cut off by the kill says nothing."""
        for line in said.splitlines(keepends=True):
            word, _, name = line.strip().partition(" ")
            if line.endswith("\n"):
                (self.sign_ins if word == "signed" else self.imports).append(name)


def imports_in(number: int) -> bool:
    """Return whether the child of this round imports a roster."""
    return number % 2 == 1


def kill_many(rounds: int, seed: int, folder: Path) -> Acknowledged:
    """Kill a writing child so many times; return what was acknowledged, all of it found.

    Raises LostAcknowledged when something is missing, and the faults of opening a record.
    """
    path = folder / "committee.plenary"
    make_record(path, folder)
    chance = random.Random(seed)
    acknowledged = Acknowledged()
    for number in range(rounds):
        life = chance.uniform(0.0, LONGEST_LIFE_S[imports_in(number)])
        acknowledged.hear(live_and_die(path, folder, number, life))
        verify(path, folder, acknowledged)
    return acknowledged


def make_record(path: Path, folder: Path) -> None:
    """Make a record with members, a meeting and its sittings, as one action."""
    record = create_record(path, who="killer", backups=folder / "backups")
    with record.uow.write("begin") as tx:
        day = MORNING.date()
        tx.session.add(Term(id=1, city="临江市", number=7))
        tx.session.add(Meeting(id=1, kind="plenary", name="会议", starts_on=day, ends_on=day))
        tx.session.flush()
        for ordinal in range(1, SITTINGS + 1):
            begin = MORNING + timedelta(hours=3 * ordinal)
            sitting = Sitting(id=ordinal, meeting_id=1, ordinal=ordinal, kind="general")
            sitting.name, sitting.starts_at = f"第{ordinal}场", begin
            sitting.ends_at = begin + timedelta(hours=2)
            tx.session.add(sitting)
        tx.session.add_all(
            Member(id=key, number=number_of(key), name=f"委员{key}")
            for key in range(1, MEMBERS + 1)
        )
    record.close()


def number_of(key: int) -> str:
    """Return the 证号 of a member who can sign in."""
    return f"{key:03}"


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
        signed = {tuple(row) for row in session.execute(_SIGNED)}
        imported = {row.duty: row.rows for row in session.execute(_IMPORTED)}
        labels = Counter(session.scalars(select(JournalEntry.label)))
    keys = {f"{sitting} {number}" for sitting, number, _, _ in signed}
    expected = Counter(f"签到：{name}（{place}）" for _, _, name, place in signed)
    expected[f"导入委员名单：新增 {ROWS_OF_AN_IMPORT} 人，更新 0 人"] = len(imported)
    expected["begin"] = 1
    return [
        *(f"lost sign-in {key}" for key in acknowledged.sign_ins if key not in keys),
        *(f"lost import {name}" for name in acknowledged.imports if name not in imported),
        *(f"half import {key}" for key, rows in imported.items() if rows != ROWS_OF_AN_IMPORT),
        *(f"journal differs in {label}" for label in (labels - expected) + (expected - labels)),
    ]


_SIGNED = (
    select(AttendanceEvent.sitting_id, Member.number, Member.name, Sitting.name)
    .join(Member, Member.id == AttendanceEvent.member_id)
    .join(Sitting, Sitting.id == AttendanceEvent.sitting_id)
)
_IMPORTED = (
    select(Member.duty, func.count().label("rows")).where(Member.duty != "").group_by(Member.duty)
)


def write_until_killed(path: Path, folder: Path, number: int) -> None:
    """Be the child: import a roster in its turn, sign members in, and say what is done."""
    record = open_record(path, who="child", backups=folder / "backups")
    desk, imports = SignInService(record.uow), ImportService(record.uow)
    name = f"第{number}批"
    preview = judge_roster(imports, folder / "roster.csv", name) if imports_in(number) else None
    with record.uow.read() as session:
        turn = count_sign_ins(session)
    sign_in(desk, turn)
    sys.stderr.write("ready\n")
    sys.stderr.flush()
    if preview is not None:
        imports.apply_members(preview)
        say(f"read {name}")
    for following in range(turn + 1, SITTINGS * MEMBERS):
        sign_in(desk, following)


def count_sign_ins(session: Session) -> int:
    """Return how many have signed in so far: whose turn it is."""
    return session.scalar(select(func.count()).select_from(AttendanceEvent)) or 0


def sign_in(desk: SignInService, turn: int) -> None:
    """Sign the next member in, then say so."""
    sitting, number = turn // MEMBERS + 1, number_of(turn % MEMBERS + 1)
    result = desk.sign_in(SittingId(sitting), number)
    if result.outcome is not SignInOutcome.SIGNED_IN:
        raise LostAcknowledged(f"{number} at sitting {sitting}: {result.outcome}")
    say(f"signed {sitting} {number}")


def judge_roster(imports: ImportService, path: Path, name: str) -> RosterPreview:
    """Write a roster of members who begin years later, and let the import judge it."""
    lines = [f"{name}-{row},王伟,{name},2031-01-01" for row in range(ROWS_OF_AN_IMPORT)]
    warm_up()  # The dictionary loads before the clock starts: the kill shall meet the writing.
    path.write_text("\n".join(["证号,姓名,职务,任期开始", *lines]), encoding="utf-8")
    preview = imports.preview_members(imports.read(path))
    if preview.new != ROWS_OF_AN_IMPORT:
        raise ValueError(f"the roster is not all new: {preview.problems[:3]}")
    return preview


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
        f"{len(acknowledged.imports)} of {wishes.rounds // 2} imports acknowledged, "
        "all there, none half, checks clean"
    )


if __name__ == "__main__":
    main()
