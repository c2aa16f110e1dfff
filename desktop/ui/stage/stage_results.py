"""What the hall sees of a closed poll; the words stay Chinese in every language of the window."""

from db.domain.vote_vocabulary import PollOutcome
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
