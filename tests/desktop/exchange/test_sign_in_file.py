"""A file of sign-ins is read whole or not at all."""

import json
from dataclasses import replace
from datetime import date, datetime

import pytest

from db.domain.attendance_vocabulary import EventKind
from db.domain.vocabulary import LeaveKind, SignInSource
from desktop.exchange.errors import ExchangeError, UnreadableFile
from desktop.exchange.sign_in_file import (
    CutSignInFile,
    NewerSignInFile,
    NotASignInFile,
    NotedEvent,
    NotedLeave,
    NotedPerson,
    NotedSitting,
    Origin,
    SignInFile,
    _digest,
    read_sign_ins,
    write_sign_ins,
)

AT = datetime(2021, 1, 6, 8, 40, 0, 123456)
EVENT = NotedEvent(
    uuid="a" * 32,
    sitting=1,
    member=7,
    kind=EventKind.ARRIVE,
    step=1,
    at=AT,
    desk="东门",
    source=SignInSource.SCAN,
    corrects=None,
    reason="",
    who="",
)
CORRECTION = replace(
    EVENT, uuid="b" * 32, kind=EventKind.CORRECT, step=2, corrects="a" * 32, reason="扫错"
)
LEAVE = NotedLeave(
    uuid="c" * 32,
    sitting=None,
    member=7,
    kind=LeaveKind.SICK,
    reason="住院",
    approver="秘书长",
    asked_on=date(2021, 1, 2),
    is_oral=False,
    noted_at=AT,
    desk="东门",
    ended_at=AT,
)
WHOLE = SignInFile(
    origin=Origin(
        city="临江市",
        term=7,
        mark="0",
        number=1,
        kind="plenary",
        name="第六次会议",
        starts_on=date(2021, 1, 6),
    ),
    desk="东门",
    written_at=AT,
    sittings=(NotedSitting(ordinal=1, name="开幕会", starts_at=AT),),
    people=(NotedPerson(key=7, number="07007", name="王芳"),),
    events=(EVENT, CORRECTION),
    leaves=(LEAVE, replace(LEAVE, uuid="d" * 32, sitting=1, asked_on=None, ended_at=None)),
)


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "东门.json"
    write_sign_ins(path, WHOLE)
    return path


def rewrite(path, **changes):
    whole = json.loads(path.read_text(encoding="utf-8")) | changes
    path.write_text(json.dumps(whole, ensure_ascii=False), encoding="utf-8")


def test_what_is_written_is_read_and_nothing_else_is_left(path):
    assert read_sign_ins(path) == WHOLE
    assert [each.name for each in path.parent.iterdir()] == ["东门.json"]


@pytest.mark.parametrize("share", [0.3, 0.5, 0.9, 0.999])
def test_a_file_cut_anywhere_is_refused(path, share):
    text = path.read_text(encoding="utf-8")
    path.write_text(text[: int(len(text) * share)], encoding="utf-8")
    with pytest.raises(CutSignInFile, match="重新导出"):
        read_sign_ins(path)


def test_a_changed_word_is_noticed(path):
    path.write_text(path.read_text(encoding="utf-8").replace("07007", "07008"), encoding="utf-8")
    with pytest.raises(CutSignInFile):
        read_sign_ins(path)


def test_a_newer_format_asks_for_a_newer_program(path):
    rewrite(path, version=3, body=None)
    with pytest.raises(NewerSignInFile, match="升级"):
        read_sign_ins(path)


@pytest.mark.parametrize("content", [b"{}", b"[]", b"PK\x03\x04", b"\xff\xfe", b"", b"name,time"])
def test_another_file_is_no_sign_in_file(tmp_path, content):
    path = tmp_path / "x.json"
    path.write_bytes(content)
    with pytest.raises(NotASignInFile, match="不是签到文件"):
        read_sign_ins(path)


def test_a_missing_file_is_said_to_be_missing(tmp_path):
    with pytest.raises(UnreadableFile):
        read_sign_ins(tmp_path / "没有.json")
    assert issubclass(CutSignInFile, ExchangeError)


@pytest.mark.parametrize(
    "changes",
    [
        {"uuid": "short"},
        {"step": 0},
        {"desk": " "},
        {"corrects": "a" * 32},
        {"kind": EventKind.CORRECT},
        {"kind": EventKind.CORRECT, "corrects": "a" * 32},
    ],
)
def test_an_event_that_the_record_would_refuse_makes_the_file_unusable(path, changes):
    write_sign_ins(path, replace(WHOLE, events=(replace(EVENT, **changes),)))
    with pytest.raises(CutSignInFile):
        read_sign_ins(path)


def test_a_file_without_its_parts_is_unusable(path):
    import hashlib

    text = json.dumps({}, separators=(",", ":"))
    rewrite(path, body={}, sha256=hashlib.sha256(text.encode()).hexdigest())
    with pytest.raises(CutSignInFile):
        read_sign_ins(path)


@pytest.mark.parametrize("changes", [{"uuid": "short"}, {"desk": " "}])
def test_half_a_leave_is_refused(path, changes):
    write_sign_ins(path, replace(WHOLE, leaves=(replace(LEAVE, **changes),)))
    with pytest.raises(CutSignInFile):
        read_sign_ins(path)


def test_a_file_from_before_leaves_travelled_is_read_as_one_without_any(path):
    body = json.loads(path.read_text(encoding="utf-8"))["body"]
    del body["leaves"]
    rewrite(path, version=1, body=body, sha256=_digest(body))
    assert read_sign_ins(path) == replace(WHOLE, leaves=())
