"""签到文件: what one desk noted at a meeting, for another desk to read."""

import hashlib
import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from db.domain.attendance_vocabulary import EventKind
from db.domain.vocabulary import LeaveKind, SignInSource
from desktop.exchange.errors import FileRefused, UnreadableFile

FORMAT = "plenary-desk sign-ins"
VERSION = 2
"""2 brought the leaves; a file of 1 is read as one without any."""
_NAME_LENGTH = 32


class NotASignInFile(FileRefused):
    """The file is no list of sign-ins of this program."""

    def __str__(self) -> str:
        """Say which file is wanted."""
        return f"“{self.path.name}”不是签到文件。请选择用“导出签到”得到的文件。"


class CutSignInFile(FileRefused):
    """The file is cut off, or what it says was changed."""

    def __str__(self) -> str:
        """Say how to get a whole one."""
        return f"“{self.path.name}”不完整或被改动过，没有合并。请在那个签到台重新导出，再拷贝一次。"


class NewerSignInFile(FileRefused):
    """A newer version of the program wrote the file."""

    def __str__(self) -> str:
        """Say what to do."""
        return f"“{self.path.name}”由更新版本的会务台导出，这里读不了。请先升级这台电脑的程序。"


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Which record and meeting a file is of; ``mark`` tells records of one name apart."""

    city: str
    term: int
    mark: str
    number: int
    kind: str
    name: str
    starts_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class NotedPerson:
    """A member as the other desk knows him."""

    key: int
    number: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NotedSitting:
    """A sitting as the other desk knows it."""

    ordinal: int
    name: str
    starts_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class NotedEvent:
    """An event with the ordinal of its sitting and the other desk's key of the member."""

    uuid: str
    sitting: int
    member: int
    kind: EventKind
    step: int
    at: datetime
    desk: str
    source: SignInSource
    corrects: str | None
    reason: str
    who: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NotedLeave:
    """A leave; ``sitting`` is the ordinal, None for the whole meeting."""

    uuid: str
    sitting: int | None
    member: int
    kind: LeaveKind
    reason: str
    approver: str
    asked_on: date | None
    is_oral: bool
    noted_at: datetime
    desk: str
    ended_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SignInFile:
    """All that a desk noted at a meeting, with when its clock says it was written."""

    origin: Origin
    desk: str
    written_at: datetime
    sittings: tuple[NotedSitting, ...]
    people: tuple[NotedPerson, ...]
    events: tuple[NotedEvent, ...]
    leaves: tuple[NotedLeave, ...] = ()


def write_sign_ins(path: Path, value: SignInFile) -> None:
    """Write a file; the old one stays until the new one is whole.

    Raises OSError when the place cannot be written.
    """
    body = json.loads(json.dumps(asdict(value), default=_iso))
    whole = {"format": FORMAT, "version": VERSION, "sha256": _digest(body), "body": body}
    unfinished = path.with_name(f".{os.getpid()}.part")
    try:
        unfinished.write_text(json.dumps(whole, ensure_ascii=False, indent=1), encoding="utf-8")
        os.replace(unfinished, path)
    finally:
        unfinished.unlink(missing_ok=True)


def read_sign_ins(path: Path) -> SignInFile:
    """Read a file.

    Raises UnreadableFile, NotASignInFile, NewerSignInFile, CutSignInFile.
    """
    whole = _read_json(path)
    if not isinstance(whole, dict) or whole.get("format") != FORMAT:
        raise NotASignInFile(path)
    version = whole.get("version")
    if isinstance(version, int) and version > VERSION:
        raise NewerSignInFile(path)
    body = whole.get("body")
    if version not in range(1, VERSION + 1) or whole.get("sha256") != _digest(body):
        raise CutSignInFile(path)
    try:
        return _sign_ins(body)
    except (KeyError, TypeError, ValueError) as error:
        raise CutSignInFile(path) from error


def _read_json(path: Path) -> Any:  # noqa: ANN401 - whatever the file holds
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise UnreadableFile(path) from error
    except UnicodeDecodeError as error:
        raise NotASignInFile(path) from error
    try:
        return json.loads(text)
    except ValueError as error:
        is_ours = FORMAT in text[:200]
        raise (CutSignInFile if is_ours else NotASignInFile)(path) from error


def _digest(body: object) -> str:
    text = json.dumps(body, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def _iso(value: date) -> str:
    return value.isoformat()


def _sign_ins(body: Any) -> SignInFile:  # noqa: ANN401 - whatever the file holds
    origin = dict(body["origin"])
    origin["starts_on"] = date.fromisoformat(origin["starts_on"])
    return SignInFile(
        origin=Origin(**origin),
        desk=str(body["desk"]),
        written_at=datetime.fromisoformat(body["written_at"]),
        sittings=tuple(
            NotedSitting(
                ordinal=int(each["ordinal"]),
                name=str(each["name"]),
                starts_at=datetime.fromisoformat(each["starts_at"]),
            )
            for each in body["sittings"]
        ),
        people=tuple(NotedPerson(**each) for each in body["people"]),
        events=tuple(_event(each) for each in body["events"]),
        leaves=tuple(_leave(each) for each in body.get("leaves", ())),
    )


def _event(each: Mapping[str, Any]) -> NotedEvent:
    event = NotedEvent(
        **(
            dict(each)
            | {
                "kind": EventKind(each["kind"]),
                "at": datetime.fromisoformat(each["at"]),
                "source": SignInSource(each["source"]),
            }
        )
    )
    is_correction = event.kind is EventKind.CORRECT
    is_whole = len(event.uuid) == _NAME_LENGTH and event.step >= 1 and bool(event.desk.strip())
    if not is_whole or is_correction != (event.corrects is not None):
        raise ValueError(event.uuid)
    if is_correction and not event.reason:
        raise ValueError(event.uuid)
    return event


def _leave(each: Mapping[str, Any]) -> NotedLeave:
    asked_on, ended_at = each["asked_on"], each["ended_at"]
    leave = NotedLeave(
        **(
            dict(each)
            | {
                "kind": LeaveKind(each["kind"]),
                "asked_on": None if asked_on is None else date.fromisoformat(asked_on),
                "noted_at": datetime.fromisoformat(each["noted_at"]),
                "ended_at": None if ended_at is None else datetime.fromisoformat(ended_at),
            }
        )
    )
    if len(leave.uuid) != _NAME_LENGTH or not leave.desk.strip():
        raise ValueError(leave.uuid)
    return leave
