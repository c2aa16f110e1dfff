"""The papers of the floor on the command line: what was said, and what the chair says."""

from pathlib import Path

import click

from db.domain.ids import MeetingId
from desktop.reports.document import missing_in
from desktop.services.documents import write_file
from desktop.services.workspace import Workspace

REPORT, SCRIPT, CARDS = "speech-report", "chair-script", "cue-cards"
OF_FLOOR = (REPORT, SCRIPT, CARDS)


def print_floor(
    desk: Workspace, what: str, meeting: MeetingId, ordinal: int | None, out: Path
) -> tuple[str, ...]:
    """Write 发言情况表 (PDF or xlsx), 主持词 or cue cards; return what no font can print.

    Raises NoSuchMeeting, NoSuchSitting, an environment fault for the target, and UsageError where
    a sitting has to be named.
    """
    if what == REPORT:
        log = desk.speech_log.log(meeting, ordinal)
        if out.suffix.lower() == ".xlsx":
            desk.speech_log.export(log, out)
            return ()
        write_file(desk.speech_log.paper(log), out)
        return missing_in(desk.speech_log.sheet(log))
    if ordinal is None:
        raise click.UsageError(f"{what} 需要 --sitting")
    sitting = desk.sign_ins.sitting(meeting, ordinal).id
    if what == SCRIPT:
        script = desk.chair_scripts.draft(sitting)
        write_file(desk.chair_scripts.paper(script), out)
        return missing_in(script)
    cards = desk.chair_scripts.cards(sitting)
    write_file(desk.chair_scripts.card_paper(cards), out)
    return missing_in(cards)
