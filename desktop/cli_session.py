"""What every verb of the command line stands on: a record opened, a refusal worded, its words."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import Any

import click

from db.domain.errors import EnvironmentFault, RuleViolation
from desktop.exchange.errors import ExchangeError
from desktop.services.workspace import Workspace, open_workspace

FILE = click.Path(path_type=Path, dir_okay=False)
DAY = click.DateTime(formats=["%Y-%m-%d"])
meeting_option = click.option("--meeting", "number", type=int, required=True, help="会议编号")
sitting_option = click.option("--sitting", "ordinal", type=int, required=True, help="第几场")


class Words(click.Choice[Any]):
    """A choice among the words of a vocabulary, typed as they are stored."""

    def normalize_choice(self, choice: Any, ctx: click.Context | None) -> str:  # noqa: ANN401
        """Return the word of a vocabulary's value."""
        return str(choice.value if isinstance(choice, StrEnum) else choice)


@contextmanager
def refusals() -> Iterator[None]:
    """Turn an expected refusal into a message on stderr and exit code 1."""
    from desktop.errors import explain

    try:
        yield
    except (RuleViolation, EnvironmentFault, ExchangeError) as error:
        click.echo(explain(error), err=True)
        sys.exit(1)


@contextmanager
def opened(file: Path, *, read_only: bool = False) -> Iterator[Workspace]:
    """Open a record for one verb; one that another program holds is refused, unless only read."""
    with refusals():
        desk = open_workspace(file, read_only=read_only)
        try:
            _refuse_held(desk, file, read_only=read_only)
            yield desk
        finally:
            desk.close()


@contextmanager
def opened_to_print(file: Path) -> Iterator[Workspace]:
    """Open a record to print from; one that cannot be written to is printed all the same."""
    with refusals():
        desk = open_workspace(file)
        try:
            yield desk
        finally:
            desk.close()


def _refuse_held(desk: Workspace, file: Path, *, read_only: bool) -> None:
    from db.domain.errors import PlaceNotWritable, RecordHeld

    if desk.record.is_read_only and not read_only:
        if desk.record.is_held:
            raise RecordHeld(file, desk.record.held_by)
        raise PlaceNotWritable(file)
