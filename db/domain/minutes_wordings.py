"""The sentences of 会议记录 and 会议纪要 as they usually are."""

from db.domain.wording_templates import Wording, title_of

PAPER = "会议记录、纪要"
_MEETING = ("会议", "政协临江市第七届委员会第六次会议")
_TIME = ("时间", "2021年1月6日09:00至11:30")
_COUNTED = "应到委员367人，实到358人，因病因事请假7人，缺席2人，符合规定人数。"

RECORD_TITLE = title_of("minutes.record-title", PAPER, "记录", "记录的标题（“会议”之后）")
SUMMARY_TITLE = title_of("minutes.summary-title", PAPER, "纪要", "纪要的标题（“会议”之后）")
RED_HEAD = Wording(
    "minutes.red-head",
    PAPER,
    "纪要的版头",
    "{机关}会议纪要",
    (("机关", "政协临江市委员会"),),
)
TIME = Wording("minutes.time", PAPER, "时间", "时间：{时间}", (_TIME,))
PLACE = Wording("minutes.place", PAPER, "地点", "地点：{地点}", (("地点", "市民中心大礼堂"),))
CHAIR = Wording("minutes.chair", PAPER, "主持人", "主持人：{主持人}", (("主持人", "王建国"),))
RECORDER = Wording("minutes.recorder", PAPER, "记录人", "记录人：{记录人}", (("记录人", "李敏"),))
ATTENDANCE = Wording(
    "minutes.attendance", PAPER, "出席情况", "出席：{到会情况}", (("到会情况", _COUNTED),)
)
NOT_FROZEN = Wording("minutes.not-frozen", PAPER, "到会情况没有冻结", "出席：到会情况尚未冻结。")
PRESENT = Wording(
    "minutes.present",
    PAPER,
    "出席人员",
    "出席人员：{姓名}",
    (("姓名", "丁一、王二"), ("人数", "2")),
)
ON_LEAVE = Wording(
    "minutes.on-leave", PAPER, "请假人员", "请假：{姓名}", (("姓名", "丁一、王二"), ("人数", "2"))
)
ABSENT = Wording(
    "minutes.absent", PAPER, "缺席人员", "缺席：{姓名}", (("姓名", "张三"), ("人数", "1"))
)
OTHERS = Wording(
    "minutes.others",
    PAPER,
    "列席、特邀人员",
    "{类别}：{姓名}",
    (("类别", "列席"), ("姓名", "李四（市政府副市长）"), ("人数", "1")),
)
SITTING = Wording(
    "minutes.sitting",
    PAPER,
    "每一场的开头",
    "{时间}，举行{场次}。{到会情况}",
    (_TIME, ("场次", "开幕会"), _MEETING, ("到会情况", _COUNTED)),
)
SPEECHES = Wording(
    "minutes.speeches",
    PAPER,
    "发言的开头",
    "发言{人次}人次，共用时{用时}。",
    (("人次", "12"), ("用时", "1小时32分")),
)
SPEECH = Wording(
    "minutes.speech",
    PAPER,
    "一次发言",
    "{序号}. {开始}　{发言人}{单位}{题目}，用时{用时}。",
    (
        ("序号", "1"),
        ("开始", "14:30"),
        ("结束", "14:38"),
        ("发言人", "陈佑"),
        ("单位", "（民革市委会）"),
        ("题目", "《关于办好职业教育的建议》"),
        ("用时", "7分58秒"),
        ("规定", "8分"),
    ),
)
POLL = Wording(
    "minutes.poll",
    PAPER,
    "一次表决",
    "表决“{事项}”，{方式}。{到会}{结果}{更正}",
    (
        ("事项", "政治决议（草案）"),
        ("方式", "按表决器"),
        ("到会", "应到委员367人，实到358人。"),
        ("结果", "赞成355票，反对1票，弃权2票。赞成票超过全体委员的半数，通过。"),
        ("更正", ""),
    ),
)
CORRECTED = Wording(
    "minutes.corrected",
    PAPER,
    "更正过的表决",
    "（更正原表决记录，原因：{原因}。）",
    (("原因", "计票有误"),),
)
ELECTION = Wording(
    "minutes.election",
    PAPER,
    "一次选举",
    "{选举}。{到会}",
    (("选举", "补选副主席"), ("到会", "应到委员367人，实到委员358人，达到三分之二。")),
)
BALLOT = Wording(
    "minutes.ballot",
    PAPER,
    "一种选票的结果",
    "{选票}：{结果}",
    (("选票", "副主席"), ("结果", "丁一得赞成票超过全体委员的半数，当选。")),
)
OPENING = Wording(
    "minutes.opening",
    PAPER,
    "纪要的开头",
    "{日期}，{会议}{在何处}召开。{主持}{到会情况}现将会议主要情况纪要如下：",
    (
        ("日期", "2021年1月6日至9日"),
        _MEETING,
        ("在何处", "在市民中心大礼堂"),
        ("主持", "会议由王建国主持。"),
        ("到会情况", _COUNTED),
    ),
)
WHERE = Wording("minutes.where", PAPER, "纪要开头的地点", "在{地点}", (("地点", "市民中心大礼堂"),))
CHAIRED = Wording(
    "minutes.chaired",
    PAPER,
    "纪要开头的主持人",
    "会议由{主持人}主持。",
    (("主持人", "王建国"),),
)
ADOPTED = Wording(
    "minutes.adopted",
    PAPER,
    "通过的事项",
    "会议通过{事项}。",
    (("事项", "《政治决议》"), ("结果", "赞成355票，反对1票，弃权2票。")),
)
REJECTED = Wording(
    "minutes.rejected",
    PAPER,
    "未通过的事项",
    "{事项}未获通过。",
    (("事项", "《政治决议》"), ("结果", "赞成1票，反对355票，弃权2票。")),
)
DONE = Wording(
    "minutes.done",
    PAPER,
    "通过的事项（事项以动词开头）",
    "会议{事项}。",
    (
        ("事项", "审议通过政协临江市七届六次会议议程"),
        ("结果", "赞成355票，反对1票，弃权2票。"),
    ),
)
REVIEWED = Wording(
    "minutes.reviewed",
    PAPER,
    "审议后通过的事项（事项以“听取”“审议”开头）",
    "会议{事项}，并予以通过。",
    (("事项", "听取和审议常务委员会工作报告"), ("结果", "赞成355票，反对1票，弃权2票。")),
)
NOT_PASSED = Wording(
    "minutes.not-passed",
    PAPER,
    "未通过的事项（事项以动词开头，动词略去）",
    "会议未通过{事项}。",
    (("事项", "政协临江市七届六次会议议程"), ("结果", "赞成1票，反对355票，弃权2票。")),
)
DECIDED = Wording(
    "minutes.decided",
    PAPER,
    "议程项的决定",
    "{事项}：{决定}。",
    (("事项", "审议通过政协临江市七届六次会议议程"), ("决定", "通过")),
)
ELECTED = Wording(
    "minutes.elected",
    PAPER,
    "当选的人员",
    "{选票}选举：{姓名}当选。",
    (("选票", "副主席"), ("姓名", "丁一、王二")),
)
SIGNATURES = Wording(
    "minutes.signatures",
    PAPER,
    "签名行",
    "主持人（签名）：　　　　　　　　记录人（签名）：",
    (("主持人", "王建国"), ("记录人", "李敏")),
)
VERSION = Wording(
    "minutes.version",
    PAPER,
    "更正以前的定稿",
    "本稿为第{版次}稿，更正第{前稿}稿（{日期}定稿），原因：{原因}。",
    (("版次", "2"), ("前稿", "1"), ("日期", "2021年1月10日"), ("原因", "补记表决结果")),
)

MINUTES_WORDINGS = (
    RECORD_TITLE,
    SUMMARY_TITLE,
    RED_HEAD,
    TIME,
    PLACE,
    CHAIR,
    RECORDER,
    ATTENDANCE,
    NOT_FROZEN,
    PRESENT,
    ON_LEAVE,
    ABSENT,
    OTHERS,
    SITTING,
    SPEECHES,
    SPEECH,
    POLL,
    CORRECTED,
    ELECTION,
    BALLOT,
    OPENING,
    WHERE,
    CHAIRED,
    ADOPTED,
    REJECTED,
    DONE,
    REVIEWED,
    NOT_PASSED,
    DECIDED,
    ELECTED,
    SIGNATURES,
    VERSION,
)
