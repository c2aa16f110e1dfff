"""The lines of agendas, schedules, lists of names and the log of speeches as they usually are."""

from db.domain.wording_templates import Wording, Wordings, title_of

AGENDA_PAPER, SCHEDULE_PAPER, LIST_PAPER = "议程", "日程", "名单"
SIGN_IN_PAPER, LOG_PAPER = "签到表", "发言情况表"
_STROKES = ("次序", "，按姓氏笔画为序")
_PASSED = (("日期", "2021年1月5日"), ("会议", "预备会议"))

AGENDA_TITLE = title_of("agenda.title", AGENDA_PAPER, "议程")
AGENDA_DRAFT = Wording("agenda.draft", AGENDA_PAPER, "标题（还没有通过）", "议程（草案）")
AGENDA_PASSED = Wording(
    "agenda.passed", AGENDA_PAPER, "标题下一行", "（{日期}{会议}通过）", _PASSED
)
SUPPLEMENT = Wording("agenda.supplement", AGENDA_PAPER, "增补项目的标注", "增补")
WITHDRAWN = Wording("agenda.withdrawn", AGENDA_PAPER, "取消项目的标注", "取消")
SUPPLEMENT_NOTE = Wording(
    "agenda.supplement-note",
    AGENDA_PAPER,
    "增补的说明",
    "（标有“增补”的项目在议程通过后增加，原有各项的序号不变。）",
)
PRESENTER = Wording("agenda.presenter", AGENDA_PAPER, "报告人的称呼", "报告人")
SUM = Wording(
    "agenda.sum",
    AGENDA_PAPER,
    "各项合计",
    "（各项合计{分钟}分钟{其余}。）",
    (("分钟", "150"), ("其余", "，另有2项未定时长")),
)
OPEN_ITEMS = Wording(
    "agenda.open-items",
    AGENDA_PAPER,
    "合计里没有时长的项目",
    "，另有{项数}项未定时长",
    (("项数", "2"),),
)

SCHEDULE_TITLE = title_of("schedule.title", SCHEDULE_PAPER, "日程")
SCHEDULE_DRAFT = Wording("schedule.draft", SCHEDULE_PAPER, "标题（还没有通过）", "日程（草案）")
SCHEDULE_PASSED = Wording(
    "schedule.passed",
    SCHEDULE_PAPER,
    "标题下一行",
    "（{日期}{会议}通过{改动}）",
    (("日期", "2021年1月5日"), ("会议", "主席团第一次会议"), ("改动", "")),
)
SCHEDULE_CHANGED = Wording("schedule.changed", SCHEDULE_PAPER, "通过后有改动", "，通过后有改动")

MEMBERS_TITLE = title_of("members.title", LIST_PAPER, "委员名单", "委员名单标题")
MEMBERS_HEAD = Wording(
    "members.head",
    LIST_PAPER,
    "委员名单标题下一行",
    "（{人数}名，按姓氏笔画为序）",
    (("人数", "367"),),
)
PRESIDIUM_TITLE = title_of("presidium.title", LIST_PAPER, "主席团名单", "主席团名单标题")
SECRETARIES_TITLE = title_of(
    "secretaries.title", LIST_PAPER, "秘书长、副秘书长名单", "秘书长名单标题"
)
REVIEW_TITLE = title_of("review.title", LIST_PAPER, "提案审查委员会名单", "提案审查委员会名单标题")
ORGAN_HEAD = Wording(
    "organ.head",
    LIST_PAPER,
    "机构名单标题下一行",
    "（共{人数}名{次序}）",
    (("人数", "63"), _STROKES),
)
ORGAN_STROKES = Wording(
    "organ.strokes",
    LIST_PAPER,
    "机构名单的次序",
    "，{名单}按姓氏笔画为序",
    (("名单", "主席团成员"),),
)
GROUPS_TITLE = title_of("groups.title", LIST_PAPER, "分组名单", "分组名单标题")
GROUPS_HEAD = Wording(
    "groups.head",
    LIST_PAPER,
    "分组名单标题下一行",
    "（共{组数}组{人数}名，各组按姓氏笔画为序）",
    (("组数", "12"), ("人数", "367")),
)
CONVENERS = Wording(
    "groups.conveners", LIST_PAPER, "召集人", "召集人：{姓名}", (("姓名", "王芳、李强"),)
)
LIAISON = Wording("groups.liaison", LIST_PAPER, "联络员", "联络员：{姓名}", (("姓名", "张敏"),))
ROOM = Wording(
    "groups.room", LIST_PAPER, "讨论地点", "讨论地点：{地点}", (("地点", "二楼第一会议室"),)
)

SIGN_IN_TITLE = title_of("sign-in.title", SIGN_IN_PAPER, "签到表")
SIGN_IN_COUNT = Wording(
    "sign-in.count",
    SIGN_IN_PAPER,
    "表下的人数",
    "应到 {应到} 人，实到{空白}人，请假{空白}人，缺席{空白}人。",
    (("应到", "367"), ("空白", "＿＿＿＿")),
)

LOG_TITLE = title_of("log.title", LOG_PAPER, "发言情况表")
LOG_SUMMARY = Wording(
    "log.summary",
    LOG_PAPER,
    "篇数和占比",
    "共发言{篇数}篇，其中民主党派和工商联{党派}篇，占{占比}%（{党派}/{篇数}）。",
    (("篇数", "38"), ("党派", "23"), ("占比", "60.53")),
)
LOG_NOTE = Wording(
    "log.note", LOG_PAPER, "表注", "注：会场实际为准。程序性发言、回应列出而不计入篇数和时间。"
)
PERIOD_SHARE = Wording(
    "log.period-share",
    LOG_PAPER,
    "一段时期的占比",
    "{主体}在{会议}上的发言占发言总数的{占比}%（{计入}/{总数}）",
    (
        ("主体", "民主党派和工商联"),
        ("会议", "政协全体会议、专题议政性常委会会议"),
        ("占比", "60.53"),
        ("计入", "23"),
        ("总数", "38"),
    ),
)
NO_SHARE = Wording("log.no-share", LOG_PAPER, "这一时期没有发言", "这一时期没有计入的发言。")

MEETING_WORDINGS = (
    *(AGENDA_TITLE, AGENDA_DRAFT, AGENDA_PASSED, SUPPLEMENT, WITHDRAWN, SUPPLEMENT_NOTE),
    *(PRESENTER, SUM, OPEN_ITEMS),
    *(SCHEDULE_TITLE, SCHEDULE_DRAFT, SCHEDULE_PASSED, SCHEDULE_CHANGED),
    *(MEMBERS_TITLE, MEMBERS_HEAD, PRESIDIUM_TITLE, SECRETARIES_TITLE, REVIEW_TITLE),
    *(ORGAN_HEAD, ORGAN_STROKES, GROUPS_TITLE, GROUPS_HEAD, CONVENERS, LIAISON, ROOM),
    *(SIGN_IN_TITLE, SIGN_IN_COUNT),
    *(LOG_TITLE, LOG_SUMMARY, LOG_NOTE, PERIOD_SHARE, NO_SHARE),
)


def item_marks(wordings: Wordings, *, is_supplement: bool, is_withdrawn: bool) -> list[str]:
    """Return how an agenda item is marked: 增补, 取消."""
    marks = [wordings.say(SUPPLEMENT)] if is_supplement else []
    return marks + ([wordings.say(WITHDRAWN)] if is_withdrawn else [])
