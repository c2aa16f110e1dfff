"""What to tell the user when a poll or an election is refused: the sum, and what to do."""

from db.domain import election, poll
from db.domain.errors import RuleViolation
from desktop.services import elections, polls
from desktop.vote_verbs import NotACount
from desktop.wording import Translate


def vote_texts(translate: Translate) -> dict[type[RuleViolation], str]:
    """Return the words of every refusal; each needs only its own data (``e``)."""
    return (
        _sum_texts(translate)
        | _poll_texts(translate)
        | _nomination_texts(translate)
        | _candidate_texts(translate)
        | _election_texts(translate)
    )


def _sum_texts(translate: Translate) -> dict[type[RuleViolation], str]:
    return {
        poll.NegativeVotes: translate("errors", "人数和票数不能是负数（{e.count}），请核对。"),
        poll.MorePresentThanEntitled: translate(
            "errors", "实到 {e.present} 人多于应到 {e.entitled} 人，请核对。"
        ),
        poll.MoreVotesThanPresent: translate(
            "errors",
            "赞成 {e.yes} + 反对 {e.no} + 弃权 {e.abstain} = {e.total}，多于实到 {e.present} 人。"
            "请核对票数；如果实到不对，请先补签到或填写实到人数。",
        ),
        poll.MorePapersThanPresent: translate(
            "errors", "发出 {e.issued} 张票，多于实到 {e.present} 人，请核对。"
        ),
        poll.PapersDoNotAddUp: translate(
            "errors",
            "有效票 {e.valid} + 废票 {e.spoiled} = {e.total}，不等于收回 {e.returned} 张，请核对。",
        ),
        poll.VotesAreNotValidPapers: translate(
            "errors",
            "赞成 {e.yes} + 反对 {e.no} + 弃权 {e.abstain} = {e.total}，"
            "不等于有效票 {e.valid} 张，请核对。",
        ),
        poll.ShareOutOfReach: translate("errors", "通过比例须大于 0、不超过 1，例如 2/3。"),
        NotACount: translate("errors", "“{e.text}”不是人数：请填 0 或正整数。"),
    }


def _poll_texts(translate: Translate) -> dict[type[RuleViolation], str]:
    return {
        polls.NoSuchPoll: translate("errors", "没有第 {e.number} 号表决。"),
        polls.PollClosed: translate(
            "errors", "“{e.subject}”的表决已经关闭，不能改动；如有差错，请用“更正”另记一条。"
        ),
        polls.PollStillOpen: translate("errors", "“{e.subject}”的表决还没有关闭，直接填写即可。"),
        polls.CorrectedAlready: translate(
            "errors", "“{e.subject}”的这一条已经更正过，请更正最新的一条。"
        ),
        polls.PollWithoutSubject: translate("errors", "请填写表决事项。"),
        polls.PollWithoutNumbers: translate(
            "errors", "还没有票数，不能关闭：请填写赞成、反对、弃权的票数。"
        ),
        polls.PapersMissing: translate(
            "errors", "无记名投票要填写发出、收回、有效和废票的张数，其他方式不填。"
        ),
        polls.CorrectionWithoutReason: translate("errors", "请填写更正的原因。"),
    }


def _nomination_texts(translate: Translate) -> dict[type[RuleViolation], str]:
    return {
        election.TooFewCandidates: translate(
            "errors",
            "“{e.ballot}”只有 {e.candidates} 名候选人，应选 {e.seats} 名：候选人不能少于应选人数。",
        ),
        election.NoSeats: translate("errors", "“{e.ballot}”的应选人数至少为 1。"),
        election.CandidateTwice: translate(
            "errors", "“{e.name}”出现了两次；同名者请在姓名后加括注区分。"
        ),
        election.QuorumNotReached: translate(
            "errors",
            "应到 {e.entitled} 人，实到 {e.present} 人，至少须有 {e.needed} 人到会才能选举。",
        ),
        election.CandidateAsOfficial: translate(
            "errors", "“{e.name}”是候选人，不能担任监票人或计票人，请换人。"
        ),
        election.OneScrutineerAGroup: translate(
            "errors", "“{e.group}”已有一名监票人，每组只设一名（总监票人除外）。"
        ),
        election.OfficialTwice: translate("errors", "“{e.name}”在监票、计票人员里出现了两次。"),
    }


def _candidate_texts(translate: Translate) -> dict[type[RuleViolation], str]:
    return {
        election.CandidateVotesDoNotAddUp: translate(
            "errors",
            "{e.name}的赞成、反对、弃权合计 {e.total} 票，不等于有效票 {e.valid} 张，请核对。",
        ),
        election.CandidateWithoutVotes: translate("errors", "还没有{e.name}的票数，请补上。"),
        election.NotACandidate: translate(
            "errors", "“{e.name}”不在选票上；如果是另选的人，请记为另选他人。"
        ),
        election.WriteInExceedsPapers: translate(
            "errors", "另选的{e.name}得 {e.votes} 票，多于有效票 {e.valid} 张，请核对。"
        ),
        election.TooManyWriteIns: translate(
            "errors",
            "另选他人共 {e.votes} 票，多于反对票 {e.opposed} 票：另选人数不能多于被反对人数。",
        ),
        election.TooManyChoices: translate(
            "errors",
            "赞成和另选共 {e.choices} 票，有效票最多容纳 {e.most} 票："
            "所选多于应选人数的票应作废票。",
        ),
    }


def _election_texts(translate: Translate) -> dict[type[RuleViolation], str]:
    return {
        elections.NoSuchElection: translate("errors", "没有第 {e.number} 号选举或选票。"),
        elections.ElectionNotBegun: translate(
            "errors", "“{e.title}”还没有开始：请先清点到会人数，再计票。"
        ),
        elections.ElectionBegun: translate(
            "errors", "“{e.title}”已经开始，不能重新开始，也不能删除。"
        ),
        elections.BallotClosed: translate(
            "errors", "“{e.title}”已经计票，不能改动；如有差错，请用“更正”另记一条。"
        ),
        elections.BallotStillOpen: translate("errors", "“{e.title}”还没有计票。"),
        elections.NothingToVoteAgain: translate(
            "errors", "“{e.title}”没有票数相等的人，也不是无效选举，不需要再次投票。"
        ),
        elections.FollowedAlready: translate("errors", "“{e.title}”后面已经有一次了，请用那一次。"),
        elections.ElectionWithoutTitle: translate("errors", "请填写选举和选票的名称。"),
        elections.BallotReasonMissing: translate("errors", "请填写更正的原因。"),
    }
