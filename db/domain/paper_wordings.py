"""The sentences of the speaking order and of the papers of attendance as they usually are."""

from db.domain.wording_templates import Wording, title_of

ORDER_PAPER, REPORT_PAPER = "发言顺序表", "出席情况统计表"
LEAVE_PAPER, ABSENCE_PAPER, CERTIFICATE_PAPER = "请假名单", "缺席名单", "出席证明"
_PEOPLE = (("人次", "2"),)
_DAYS = ("日期", "2021年1月6日至9日")

ORDER_TITLE = title_of("order.title", ORDER_PAPER, "大会发言顺序表")
POLICY = Wording(
    "order.policy",
    ORDER_PAPER,
    "排序办法",
    "排序办法：{办法}{状态}",
    (("办法", "党派优先"), ("状态", "（建议次序，尚未排定）")),
)
PROPOSED = Wording("order.proposed", ORDER_PAPER, "还没有排定", "（建议次序，尚未排定）")
SHARE = Wording(
    "order.share",
    ORDER_PAPER,
    "篇数和占比",
    "本次安排口头发言{口头}篇，其中{主体}{党派}篇，占{占比}%。{书面}",
    (
        ("口头", "38"),
        ("主体", "民主党派和工商联"),
        ("党派", "23"),
        ("占比", "60.53"),
        ("书面", "另有书面发言12篇。"),
    ),
)
WRITTEN = Wording(
    "order.written", ORDER_PAPER, "书面发言", "另有书面发言{书面}篇。", (("书面", "12"),)
)
NO_SPEECH = Wording("order.none", ORDER_PAPER, "没有口头发言", "本次没有安排口头发言。")
OVER = Wording(
    "order.over",
    ORDER_PAPER,
    "超出本场时间",
    "第{位次}位起超出本场{分钟}分钟，建议转书面（共{人数}位）。",
    (("位次", "20"), ("分钟", "16"), ("人数", "2")),
)

REPORT_TITLE = title_of(
    "attendance.title",
    REPORT_PAPER,
    "{场次}出席情况统计表",
    samples=(("场次", "开幕会"),),
)
NOT_HELD = Wording("attendance.sitting-open", REPORT_PAPER, "本场没有签到", "本场尚无签到。")
NONE_HELD = Wording("attendance.meeting-open", REPORT_PAPER, "会议没有签到", "本次会议尚无签到。")
TOGETHER = Wording(
    "attendance.together",
    REPORT_PAPER,
    "各场合计",
    "已举行的{场数}场合计应到{应到}人次，实到{实到}人次{请假}{缺席}，出席率{出席率}。{其中}",
    (
        ("场数", "5"),
        ("应到", "1835"),
        ("实到", "1790"),
        ("请假", "，请假35人次"),
        ("缺席", "，缺席10人次"),
        ("出席率", "97.55%"),
        ("其中", "其中每场都出席的340人。"),
    ),
)
TOGETHER_LEAVE = Wording(
    "attendance.leave", REPORT_PAPER, "合计里的请假", "，请假{人次}人次", _PEOPLE
)
TOGETHER_ABSENT = Wording(
    "attendance.absent", REPORT_PAPER, "合计里的缺席", "，缺席{人次}人次", _PEOPLE
)
AMONG = Wording(
    "attendance.among",
    REPORT_PAPER,
    "合计里的全程",
    "其中{名目}。",
    (("名目", "每场都出席的340人，全程请假的3人"),),
)

_SITTINGS = (("场数", "5"), ("总场数", "8"))
NOTE = Wording(
    "attendance.note",
    REPORT_PAPER,
    "表注",
    "注：合计和界别、党派两表按人次计算{只计}。",
    (("只计", "，只计已有签到的5场，共8场"),),
)
NOTE_ONLY = Wording(
    "attendance.note-only",
    REPORT_PAPER,
    "表注里没有签到的场次",
    "，只计已有签到的{场数}场，共{总场数}场",
    _SITTINGS,
)
NOTE_FIRST = Wording(
    "attendance.note-first",
    REPORT_PAPER,
    "只有一场签到的表注",
    "注：界别、党派两表只计已有签到的{场数}场，共{总场数}场。",
    (("场数", "1"), ("总场数", "8")),
)

LEAVE_TITLE = title_of("leave.title", LEAVE_PAPER, "请假名单")
LEAVE_HEAD = Wording(
    "leave.head",
    LEAVE_PAPER,
    "标题下一行",
    "（{日期}，共{人数}人）",
    (_DAYS, ("人数", "7")),
)
ABSENCE_TITLE = title_of("absence.title", ABSENCE_PAPER, "缺席名单")
ABSENCE_HEAD = Wording(
    "absence.head",
    ABSENCE_PAPER,
    "标题下一行",
    "（{日期}，共{人数}人）",
    (_DAYS, ("人数", "2")),
)
ABSENCE_NOTE = Wording("absence.note", ABSENCE_PAPER, "表注", "注：尚无签到的场次不计缺席。")

CERTIFICATE_TITLE = title_of("certificate.title", CERTIFICATE_PAPER, "出席证明")
CERTIFIED = Wording(
    "certificate.text",
    CERTIFICATE_PAPER,
    "正文",
    "兹证明{姓名}同志于{日期}出席{会议}，应出席{应出席}场，实际出席{实出席}场{请假}{缺席}。",
    (
        ("姓名", "王芳"),
        _DAYS,
        ("会议", "政协临江市第七届委员会第六次会议"),
        ("应出席", "8"),
        ("实出席", "7"),
        ("请假", "，请假1场（病假）"),
        ("缺席", ""),
    ),
)
CERTIFIED_END = Wording("certificate.end", CERTIFICATE_PAPER, "结尾", "特此证明。")

PAPER_WORDINGS = (
    *(ORDER_TITLE, POLICY, PROPOSED, SHARE, WRITTEN, NO_SPEECH, OVER),
    *(REPORT_TITLE, NOT_HELD, NONE_HELD, TOGETHER, TOGETHER_LEAVE, TOGETHER_ABSENT, AMONG),
    *(NOTE, NOTE_ONLY, NOTE_FIRST, LEAVE_TITLE, LEAVE_HEAD),
    *(ABSENCE_TITLE, ABSENCE_HEAD, ABSENCE_NOTE),
    *(CERTIFICATE_TITLE, CERTIFIED, CERTIFIED_END),
)
