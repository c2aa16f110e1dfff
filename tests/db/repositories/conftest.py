from datetime import date, datetime

import pytest

from db.domain.ids import MeetingId, SittingId
from db.domain.rows import MeetingRow, SittingRow
from db.domain.vocabulary import MeetingKind, SittingKind
from db.opening import create_record
from db.repositories import meetings, members
from db.repositories.members import MemberValues


@pytest.fixture
def record(tmp_path):
    opened = create_record(tmp_path / "a.plenary", who="测试", backups=tmp_path / "backups")
    yield opened
    opened.close()


@pytest.fixture
def write(record):
    """Write within one transaction and return what the verb returns."""

    def do(verb, *arguments, **named):
        with record.uow.write("测试") as tx:
            return verb(tx.session, *arguments, **named)

    return do


@pytest.fixture
def read(record):
    """Read within one session."""

    def do(verb, *arguments, **named):
        with record.uow.read() as session:
            return verb(session, *arguments, **named)

    return do


@pytest.fixture
def undo(record):
    return record.uow.undo


@pytest.fixture
def member():
    """Return what is written of an invented member, with changes."""

    def make(**changes):
        values = {
            "name": "王芳",
            "number": "",
            "sex": None,
            "ethnicity": "汉族",
            "birth": "1975-08",
            "duty": "校长",
            "is_standing": False,
            "sector_id": None,
            "committee_id": None,
            "party_ids": (),
            "office_from": None,
            "office_to": None,
            "search": "wf",
        }
        return MemberValues(**(values | changes))

    return make


@pytest.fixture
def sitting(write):
    day = date(2021, 1, 6)
    meeting = MeetingRow(
        id=MeetingId(0),
        kind=MeetingKind.PLENARY,
        name="会议",
        sequence=1,
        starts_on=day,
        ends_on=day,
        place="",
    )
    row = SittingRow(
        id=SittingId(0),
        meeting_id=write(meetings.add, meeting),
        ordinal=0,
        kind=SittingKind.OPENING,
        name="开幕会",
        starts_at=datetime(2021, 1, 6, 9),
        ends_at=datetime(2021, 1, 6, 11),
        breaks=(),
    )
    return write(meetings.write_sitting, row, is_new=True)


@pytest.fixture
def key(write, member):
    return write(members.add, member())
