"""What the hall sees of a closed poll or ballot, in Chinese in every language of the window."""

from db.domain.vote_vocabulary import CandidateOutcome, PollOutcome
from desktop.services.elections import BallotView
from desktop.services.polls import PollView
from desktop.ui.stage.stage_view import ResultLine, ResultView
from desktop.vote_wording import poll_outcome_word


def poll_result(view: PollView) -> ResultView:
    """Return a closed poll as the stage shows it; an acclamation has no figures."""
    poll, count = view.poll, view.poll.count
    figures: tuple[tuple[str, int], ...] = ()
    if count is not None:
        not_voted = max(0, poll.roll.present - count.yes - count.no - count.abstain)
        figures = (
            ("赞成", count.yes),
            ("反对", count.no),
            ("弃权", count.abstain),
            ("未按", not_voted),
        )
    return ResultView(
        heading=poll.subject.title,
        lines=tuple(ResultLine(word, str(figure)) for word, figure in figures),
        verdict=poll_outcome_word(poll.outcome),
        is_passed=poll.outcome is PollOutcome.ADOPTED,
    )


def ballot_result(view: BallotView) -> ResultView:
    """Return a counted ballot as the stage shows it: every name with its votes; none when void."""
    ballot, result = view.ballot, view.result
    is_void = result is not None and result.is_void
    lines = tuple(
        ResultLine(each.name, str(each.votes.yes), each.outcome is CandidateOutcome.ELECTED)
        for each in ballot.candidates
        if each.votes is not None and not is_void
    )
    elected = sum(line.is_marked for line in lines)
    verdict = "本次选举无效，重新投票" if is_void else f"应选{ballot.seats}名，当选{elected}名"
    is_filled = elected == ballot.seats
    return ResultView(ballot.title, lines, verdict, False if is_void else is_filled or None)
