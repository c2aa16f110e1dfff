"""New meetings without a window: by kind, from a template, as a copy of another year's."""

from datetime import date
from pathlib import Path

import click

from db.domain.ids import MeetingId
from db.domain.vocabulary import MeetingKind
from desktop.cli_session import opened
from desktop.services.meeting_plans import PlanSource, usual_source
from desktop.services.workspace import Workspace


def new_meeting(
    file: Path,
    day: date,
    *,
    kind: MeetingKind | None,
    template: str,
    former: int | None,
    name: str,
) -> None:
    """Make a meeting from the one thing that was named; print its number."""
    if sum((kind is not None, bool(template), former is not None)) != 1:
        raise click.UsageError("--kind、--template、--copy-of 请选一个。")
    with opened(file) as desk:
        source = _source(desk, kind, template, former)
        name = name.strip() or desk.meeting_plans.preview(source, day).plan.name
        click.echo(desk.meeting_plans.create(source, name, day))


def _source(
    desk: Workspace, kind: MeetingKind | None, template: str, former: int | None
) -> PlanSource:
    if kind is not None:
        return usual_source(kind)
    if former is not None:
        return PlanSource(meeting=MeetingId(former))
    return desk.meeting_plans.source_named(template)
