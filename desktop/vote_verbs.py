"""Polls on the command line: what the verb does and says."""

import json
from dataclasses import dataclass
from typing import Any

import click

from db.domain.errors import RuleViolation
from db.domain.ids import MeetingId
from db.domain.poll import BallotPapers, PollTerms, Roll, VoteCount
from db.domain.vote_rows import PollSubject
from db.domain.vote_vocabulary import PollBase, PollMethod, PollRule
from desktop.services.workspace import Workspace


@dataclass(eq=False)
class NotACount(RuleViolation):
    """A word where a number of people or papers should stand."""

    text: str


class Count(click.ParamType[str]):
    """A number of people or papers; the verb says in Chinese what is wrong with another word."""

    name = "N"


COUNT = Count()
PAPERS = ("issued", "returned", "valid", "spoiled")


def poll_options(command: Any) -> Any:  # noqa: ANN401 - click's decorators are untyped
    """Add the options of ``poll`` to a command."""
    words = click.Choice
    options = (
        click.option("--sitting", "ordinal", type=int, required=True, help="第几场"),
        click.option("--subject", required=True, help="表决事项"),
        click.option("--method", type=words([each.value for each in PollMethod]), required=True),
        click.option("--yes", type=COUNT, help="赞成"),
        click.option("--no", type=COUNT, help="反对"),
        click.option("--abstain", type=COUNT, help="弃权"),
        click.option("--present", type=COUNT, help="实到；不填时按签到"),
        click.option("--entitled", type=COUNT, help="应到；不填时按在册委员"),
        click.option("--base", type=words([each.value for each in PollBase])),
        click.option("--rule", type=words(["majority", "two-thirds"])),
        *(
            click.option(f"--{name}", type=COUNT, help=f"无记名投票{word}的张数；不填时即所计票数")
            for name, word in zip(PAPERS, ("发出", "收回", "有效", "作废"), strict=True)
        ),
    )
    # A decorator stands above those that were applied before it: the last one comes first.
    for option in reversed(options):
        command = option(command)
    return command


def recorded_poll(desk: Workspace, number: int, words: dict[str, Any]) -> str:
    """Store a closed poll and return its verdict as JSON; a refusal leaves nothing behind.

    ``margin`` is the number of 赞成 less the number that was needed.
    """
    from desktop.services.polls import PollForm

    meeting = MeetingId(number)
    terms = _terms(desk, meeting, words)
    counts = {key: _count(words[key]) for key in ("yes", "no", "abstain", *PAPERS)}
    sitting = desk.sign_ins.sitting(meeting, words["ordinal"])
    roll = desk.polls.roll(sitting.id)
    present, entitled = _count(words["present"]), _count(words["entitled"])
    form = PollForm(
        meeting=meeting,
        sitting=sitting.id,
        subject=PollSubject(title=words["subject"]),
        method=PollMethod(words["method"]),
        terms=terms,
        roll=Roll(
            roll.entitled if entitled is None else entitled,
            roll.present if present is None else present,
        ),
    )
    view = desk.polls.record_poll(form, _vote_count(form.method, counts))
    verdict = view.verdict
    record = {
        "passed": verdict is not None and verdict.is_adopted,
        "needed": verdict.needed if verdict else None,
        "entitled": view.poll.roll.entitled,
        "present": view.poll.roll.present,
        "not_voted": verdict.not_voted if verdict else None,
        "margin": verdict.margin if verdict else None,
        "sentence": view.sentence,
    }
    return json.dumps(record, ensure_ascii=False)


def _terms(desk: Workspace, meeting: MeetingId, words: dict[str, Any]) -> PollTerms:
    preset = desk.polls.preset(meeting).terms
    return PollTerms(
        base=PollBase(words["base"]) if words["base"] else preset.base,
        rule=PollRule(words["rule"]) if words["rule"] else preset.rule,
        share=preset.share,
        tie=preset.tie,
    )


def _vote_count(method: PollMethod, counts: dict[str, int | None]) -> VoteCount | None:
    """Return the count; what is left out beside a given number is 0, none at all is no count.

    A 无记名投票 of which no paper is spoken of had the papers that were counted.
    """
    if all(value is None for value in counts.values()):
        return None
    yes, no, abstain = (counts[key] or 0 for key in ("yes", "no", "abstain"))
    papers = None
    if any(counts[key] is not None for key in PAPERS):
        papers = BallotPapers(*(counts[key] or 0 for key in PAPERS))
    elif method is PollMethod.BALLOT:
        cast = yes + no + abstain
        papers = BallotPapers(cast, cast, cast, 0)
    return VoteCount(yes, no, abstain, papers)


def _count(word: str | None) -> int | None:
    if word is None:
        return None
    text = word.strip()
    if not (text.isascii() and text.isdigit()):
        raise NotACount(word)
    return int(text)
