"""The sentences of polls and elections, and what stands on a ballot, as they usually are."""

from db.domain.wording_templates import Wording, title_of

POLL_PAPER, ELECTION_PAPER, BALLOT_PAPER = "表决结果", "选举结果报告单", "选票"
COUNTING_PAPER = "计票单"
_ISSUED = (("发出", "358"), ("收回", "358"))
_PAPERS = (*_ISSUED, ("有效", "357"), ("废票", "1"))
_CONDITION = (("条件", "超过全体委员的半数"),)
_SHARE = ("比例", "超过全体委员的半数")

POLL_TITLE = title_of("poll.title", POLL_PAPER, "表决结果")
ATTENDANCE = Wording(
    "poll.attendance",
    POLL_PAPER,
    "到会情况",
    "应到{对象}{应到}人，实到{实到}人。",
    (("对象", "委员"), ("应到", "367"), ("实到", "358")),
)
ACCLAIMED = Wording("poll.acclaimed", POLL_PAPER, "鼓掌通过", "以鼓掌方式通过。")
PAPERS = Wording(
    "poll.papers",
    POLL_PAPER,
    "表决票",
    "发出表决票{发出}张，收回{收回}张，其中有效票{有效}张，废票{废票}张。",
    _PAPERS,
)
VOID = Wording(
    "poll.void",
    POLL_PAPER,
    "投票无效",
    "发出表决票{发出}张，收回{收回}张。收回的票多于发出的票，本次投票无效，重新投票。",
    _ISSUED,
)
COUNTS = Wording(
    "poll.counts",
    POLL_PAPER,
    "票数",
    "赞成{赞成}票，反对{反对}票，弃权{弃权}票{其余}。",
    (("赞成", "350"), ("反对", "1"), ("弃权", "2"), ("其余", "，未按表决器5人")),
)
OTHERS = Wording(
    "poll.others",
    POLL_PAPER,
    "没有表决的人",
    "，{方式}{人数}人",
    (("方式", "未按表决器"), ("人数", "5")),
)
ADOPTED = Wording("poll.adopted", POLL_PAPER, "通过", "赞成票{条件}，通过。", _CONDITION)
REJECTED = Wording("poll.rejected", POLL_PAPER, "未通过", "赞成票没有{条件}，未通过。", _CONDITION)
TIED = Wording(
    "poll.tied",
    POLL_PAPER,
    "恰好半数",
    "赞成票恰为{全体}的半数，再次表决。",
    (("全体", "全体委员"),),
)
METHOD = Wording(
    "poll.method", POLL_PAPER, "表决方式", "表决方式：{方式}。", (("方式", "按表决器"),)
)
CORRECTS = Wording(
    "poll.corrects",
    POLL_PAPER,
    "更正别的表决",
    "本条更正第{编号}号表决记录，原因：{原因}。",
    (("编号", "3"), ("原因", "计票有误")),
)
CORRECTED = Wording(
    "poll.corrected",
    POLL_PAPER,
    "已经更正",
    "本条已由第{编号}号表决记录更正。",
    (("编号", "4"),),
)

ELECTION_TITLE = title_of("election.title", ELECTION_PAPER, "选举结果报告单")
_ROLL = (("应到", "367"), ("实到", "358"))
PRESENT = Wording(
    "election.present",
    ELECTION_PAPER,
    "到会人数符合规定",
    "应到委员{应到}人，实到委员{实到}人，{比例}，符合选举的规定人数。",
    (*_ROLL, ("比例", "达到全体委员的三分之二")),
)
NOT_PRESENT = Wording(
    "election.not-present",
    ELECTION_PAPER,
    "到会人数不足",
    "应到委员{应到}人，实到委员{实到}人，没有{比例}，不得选举。",
    (*_ROLL, ("比例", "达到全体委员的三分之二")),
)
BALLOTS = Wording(
    "election.papers",
    ELECTION_PAPER,
    "选票",
    "发出选票{发出}张，收回{收回}张，其中有效票{有效}张，废票{废票}张，选举有效。",
    _PAPERS,
)
BALLOTS_VOID = Wording(
    "election.void",
    ELECTION_PAPER,
    "选举无效",
    "发出选票{发出}张，收回{收回}张，收回的选票多于发出的选票，选举无效，重新投票。",
    _ISSUED,
)
ELECTED = Wording(
    "election.elected",
    ELECTION_PAPER,
    "当选",
    "{姓名}得赞成票{比例}，当选。",
    (("姓名", "丁一、王二"), _SHARE),
)
NOBODY = Wording(
    "election.nobody", ELECTION_PAPER, "无人当选", "没有候选人得赞成票{比例}。", (_SHARE,)
)
EQUAL = Wording(
    "election.equal",
    ELECTION_PAPER,
    "得票相等",
    "{姓名}得票相等，就其余{名额}个名额对以上{人数}人另行投票。",
    (("姓名", "丁一、王二"), ("名额", "1"), ("人数", "2")),
)
VACANT = Wording("election.vacant", ELECTION_PAPER, "缺额", "缺额{人数}人。", (("人数", "1"),))
SEATS_LINE = Wording(
    "election.seats",
    ELECTION_PAPER,
    "名额和候选人",
    "应选{应选}名，候选人{候选}名，{选举方式}。",
    (("应选", "3"), ("候选", "4"), ("选举方式", "差额选举")),
)
RECOUNT = Wording(
    "election.recount",
    ELECTION_PAPER,
    "更正计票",
    "本次计票更正先前的记录，原因：{原因}。",
    (("原因", "计票有误"),),
)

BALLOT_TITLE = title_of("ballot.title", BALLOT_PAPER, "{职务}选票", samples=(("职务", "副主席"),))
MARK = Wording(
    "ballot.mark",
    BALLOT_PAPER,
    "作记号",
    "{态度}在“符号”格内画“{符号}”",
    (("态度", "赞成的"), ("符号", "○")),
)
NO_MARK = Wording(
    "ballot.no-mark", BALLOT_PAPER, "不作记号", "{态度}不作任何记号", (("态度", "弃权的"),)
)
WRITE_IN = Wording(
    "ballot.write-in",
    BALLOT_PAPER,
    "另选他人",
    "，并可在“另选人”处写上另选人的姓名，另选人数不得多于反对人数",
)
NO_WRITE_IN = Wording("ballot.no-write-in", BALLOT_PAPER, "弃权的不得另选", "，弃权的不得另选")
MOST = Wording(
    "ballot.most",
    BALLOT_PAPER,
    "最多选几名",
    "赞成和另选的人数合计不得多于应选的{应选}名，多于的为废票。",
    (("应选", "3"),),
)
PEN = Wording("ballot.pen", BALLOT_PAPER, "用笔", "请用钢笔或签字笔填写，符号要准确、清楚。")
SEATS = Wording(
    "ballot.seats",
    BALLOT_PAPER,
    "名额和次序",
    "（按姓氏笔画为序，应选{应选}名）",
    (("应选", "3"),),
)

COUNTING_TITLE = title_of(
    "counting.title", COUNTING_PAPER, "{职务}计票单", samples=(("职务", "副主席"),)
)
COUNTING_NOTE = Wording(
    "counting.note",
    COUNTING_PAPER,
    "说明",
    "{实到}应选{应选}名。每格画一个“正”字，计五票；多行的连续计数。",
    (("实到", "实到358人。"), ("应选", "3")),
)
COUNTING_PRESENT = Wording(
    "counting.present", COUNTING_PAPER, "说明里的实到", "实到{实到}人。", (("实到", "358"),)
)

VOTE_WORDINGS = (
    *(POLL_TITLE, ATTENDANCE, ACCLAIMED, PAPERS, VOID, COUNTS, OTHERS, ADOPTED, REJECTED, TIED),
    *(METHOD, CORRECTS, CORRECTED),
    *(ELECTION_TITLE, PRESENT, NOT_PRESENT, BALLOTS, BALLOTS_VOID, ELECTED, NOBODY, EQUAL),
    *(VACANT, SEATS_LINE, RECOUNT),
    *(BALLOT_TITLE, MARK, NO_MARK, WRITE_IN, NO_WRITE_IN, MOST, PEN, SEATS),
    *(COUNTING_TITLE, COUNTING_NOTE, COUNTING_PRESENT),
)
