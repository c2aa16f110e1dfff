"""Motions live through random days: the books balance at every step, and undo leads back."""

import shutil
import sqlite3
from collections import Counter
from contextlib import closing
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from db.domain.errors import RuleViolation
from db.domain.motion_query import MotionQuery
from db.domain.motion_rows import Submitter
from db.domain.motion_states import ARROWS
from db.domain.motion_vocabulary import (
    Destination,
    HandlingRole,
    MotionState,
    NotFiledReason,
    Satisfaction,
)
from desktop.services.members import MemberForm
from desktop.services.motion_handling import Feedback, ReplyForm
from desktop.services.motion_parts import Assignment
from desktop.services.motion_rules import ORGANISATION
from desktop.services.motions import MotionForm
from desktop.services.workspace import open_workspace

S = MotionState
DAY = date(2021, 1, 20)
WEEK = timedelta(days=7)
NOT_COMPARED = ("journal_entries", "journal_changes", "file_contents")
OUTCOMES = ((S.MERGED,), (S.NOT_FILED,), (S.WITHDRAWN,), (S.RECEIVED, S.AMENDING))
FILED = tuple(state for state in S if state.is_filed)
PARTS = [
    (HandlingRole.LEAD,),
    (HandlingRole.LEAD, HandlingRole.CO),
    (HandlingRole.SEPARATE, HandlingRole.SEPARATE),
    (HandlingRole.CO,),
]
picks = st.integers(0, 999)


def rows_of(path):
    """Read every row of every table that undo gives back."""
    with closing(sqlite3.connect(path)) as connection:
        names = connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%'"
            " AND name NOT LIKE 'motion_index%'"
        )
        tables = [name for (name,) in names if name not in NOT_COMPARED]
        return {
            table: sorted(map(repr, connection.execute(f"SELECT * FROM {table}")))
            for table in tables
        }


def motions_of(desk):
    return desk.motions.search(MotionQuery()).rows[::-1]


class MotionLives(RuleBasedStateMachine):
    """Some motions, some bureaus, and everything that may be done with them."""

    def __init__(self, template, folder):
        super().__init__()
        self.path = folder / "life.plenary"
        shutil.copyfile(template, self.path)
        self.first = rows_of(self.path)
        self.desk = open_workspace(self.path)
        self.bureaus = [row.id for row in self.desk.motion_rules.organisations()]
        self.letters = [row.id for row in self.desk.motion_rules.letters()]
        self.states = {}
        self.done = self.undone = 0

    def pick(self, pick, *states):
        """Choose a motion, mostly one in these states."""
        rows = motions_of(self.desk)
        likely = [row for row in rows if row.state in states]
        chosen = likely if likely and pick % 5 else rows
        return chosen[pick // 5 % len(chosen)]

    def try_to(self, step, *arguments, **named):
        """Take a step, or be refused; what is refused changes nothing."""
        before = rows_of(self.path)
        try:
            step(*arguments, **named)
        except RuleViolation:
            assert rows_of(self.path) == before
            return
        self.done, self.undone = self.done + 1, 0
        self.compare(lambda old, new: new in ARROWS[old])

    def compare(self, is_arrow):
        """Claim that every motion that has moved went along an arrow."""
        now = {row.id: row.state for row in motions_of(self.desk)}
        for key in now.keys() & self.states.keys():
            old, new = self.states[key], now[key]
            assert old is new or is_arrow(old, new)
        self.states = now

    @initialize()
    def begin(self):
        for _ in range(3):
            self.receive()

    @rule()
    def receive(self):
        form = MotionForm(
            year=2021,
            title=f"提案{len(self.states)}",
            submitters=(Submitter(member_id=1),),
            category=1,
            submitted_on=DAY,
        )
        self.try_to(self.desk.motions.add, form)

    @rule(pick=picks)
    def file(self, pick):
        self.try_to(self.desk.review.file, [self.pick(pick, S.RECEIVED)], DAY)

    @rule(pick=picks, other=picks)
    def merge(self, pick, other):
        into = self.pick(other, *FILED)
        self.try_to(self.desk.review.merge, self.pick(pick, S.RECEIVED), into, DAY)

    @rule(pick=picks, how=st.sampled_from([S.NOT_FILED, S.WITHDRAWN, S.AMENDING]))
    def turn_away(self, pick, how):
        review, row = self.desk.review, self.pick(pick, S.RECEIVED)
        if how is S.NOT_FILED:
            why = (NotFiledReason.EMPTY, Destination.OPINION, "", DAY)
            self.try_to(review.not_file, row, *why)
        elif how is S.WITHDRAWN:
            row = self.pick(pick, S.RECEIVED, S.FILED, S.ASSIGNED)
            self.try_to(review.withdraw, row, "", DAY)
        else:
            self.try_to(review.return_to_amend, row, "", DAY + WEEK)

    @rule(pick=picks)
    def take_up_again(self, pick):
        row = self.pick(pick, S.AMENDING, S.MERGED, S.NOT_FILED, S.WITHDRAWN)
        self.try_to(self.desk.review.take_up_again, row)

    @rule(pick=picks, roles=st.sampled_from(PARTS), first=st.integers(0, 2))
    def assign(self, pick, roles, first):
        keys = self.bureaus[first:] + self.bureaus[:first]
        parts = [Assignment(key, role) for key, role in zip(keys, roles, strict=False)]
        self.try_to(self.desk.handling.assign, self.pick(pick, S.FILED), parts, DAY)

    @rule(pick=picks, days=st.sampled_from([0, 0, 8]))
    def send_back(self, pick, days):
        row = self.pick(pick, S.ASSIGNED)
        parts = [each for each in self.desk.motions.life(row.id).handlers if not each.returned_on]
        if parts:
            on = DAY + timedelta(days=days)
            part = parts[pick % len(parts)]
            self.try_to(self.desk.handling.return_assignment, row, part, "不属职责", on)

    @rule(pick=picks)
    def reply(self, pick):
        row = self.pick(pick, S.ASSIGNED)
        form = ReplyForm(
            organisation=self.bureaus[pick % 3],
            category=self.letters[pick % len(self.letters)],
            replied_on=DAY + WEEK,
        )
        self.try_to(self.desk.handling.reply, row, form)

    @rule(pick=picks, result=st.sampled_from(Satisfaction))
    def feed_back(self, pick, result):
        row = self.pick(pick, S.REPLIED)
        replies = self.desk.motions.life(row.id).replies
        if replies:
            said = Feedback(Satisfaction.SATISFIED, result, DAY + WEEK)
            self.try_to(self.desk.handling.feed_back, row, replies[-1].id, said)

    @rule(pick=picks)
    def archive(self, pick):
        self.try_to(self.desk.handling.archive, [self.pick(pick, S.REPLIED)], DAY + WEEK)

    @precondition(lambda self: self.done > 1)
    @rule()
    def undo(self):
        self.desk.history.undo()
        self.done, self.undone = self.done - 1, self.undone + 1
        self.compare(lambda old, new: old in ARROWS[new])

    @precondition(lambda self: self.undone)
    @rule()
    def redo(self):
        self.desk.history.redo()
        self.done, self.undone = self.done + 1, self.undone - 1
        self.compare(lambda old, new: new in ARROWS[old])

    @invariant()
    def the_books_balance(self):
        count = self.desk.motions.count
        outcomes = sum(count(MotionQuery(states=states)) for states in (FILED, *OUTCOMES))
        assert outcomes == count(MotionQuery()) == len(self.states)
        checks = self.desk.figures.figures(2021).checks
        assert [check for check in checks if not check.holds] == []
        numbers = Counter(row.number for row in motions_of(self.desk) if row.number)
        assert max(numbers.values(), default=1) == 1

    def teardown(self):
        for _ in range(self.done):
            self.desk.history.undo()
        self.desk.close()
        assert rows_of(self.path) == self.first


@pytest.fixture
def template(workspace):
    """A record with a member, three bureaus and no motion."""
    workspace.members.add(MemberForm(name="王芳"))
    for name in ("市民政局", "市财政局", "市人社局"):
        workspace.motion_rules.add(ORGANISATION, name)
    workspace.close()
    return workspace.record.path


# Making a failure small may take minutes; it must be told, not cut off.
@pytest.mark.timeout(500)
def test_motions_live_by_the_rules_and_undo_leads_back(template, tmp_path_factory):
    calm = settings(
        max_examples=15,
        stateful_step_count=20,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    folders = tmp_path_factory.mktemp("lives")

    def live():
        folder = folders / str(len(list(folders.iterdir())))
        folder.mkdir()
        return MotionLives(template, folder)

    run_state_machine_as_test(live, settings=calm)
    assert any(folders.iterdir())
