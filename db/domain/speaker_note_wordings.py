"""The sentences of 发言须知, the paper for the speakers of a sitting, as they usually are."""

from db.domain.wording_templates import Wording, title_of

NOTES_PAPER = "发言须知"
_MEETING = ("会议", "政协临江市第七届委员会第六次会议")
_SITTING = ("场次", "大会发言（一）")
_MOMENT = ("时间", "2021年1月6日14:30")

NOTES_TITLE = title_of("notes.title", NOTES_PAPER, "{场次}发言须知", samples=(_SITTING,))
INTRODUCTION = Wording(
    "notes.introduction",
    NOTES_PAPER,
    "开头",
    "{会议}{场次}安排发言{篇数}篇。请各位发言人注意以下事项。",
    (_MEETING, _SITTING, ("篇数", "19")),
)
NO_SPEECHES = Wording(
    "notes.no-speeches",
    NOTES_PAPER,
    "还没有安排发言时的开头",
    "请{会议}{场次}的各位发言人注意以下事项。",
    (_MEETING, _SITTING),
)
WHEN_AND_WHERE = Wording(
    "notes.when-and-where",
    NOTES_PAPER,
    "时间和地点",
    "时间和地点。本场于{时间}在{地点}举行。请提前到会签到。",
    (_MOMENT, ("地点", "市会议中心大会堂")),
)
WHEN = Wording(
    "notes.when",
    NOTES_PAPER,
    "地点未填时的时间",
    "时间。本场于{时间}举行，地点另行通知。请提前到会签到。",
    (_MOMENT,),
)
LIMIT = Wording(
    "notes.limit",
    NOTES_PAPER,
    "时限",
    "发言时限。每位发言{分钟}分钟{依据}。{提示}超过时限，由主持人提醒。",
    (
        ("分钟", "6至8"),
        ("依据", "，以发言顺序表所列为准"),
        ("提示", "时间到之前1分钟会场给出提示，请抓紧结束。"),
    ),
)
BY_ORDER = Wording("notes.by-order", NOTES_PAPER, "时限不一时", "，以发言顺序表所列为准")
WARNING = Wording(
    "notes.warning",
    NOTES_PAPER,
    "到时前的提示",
    "时间到之前{提前}会场给出提示，请抓紧结束。",
    (("提前", "1分钟"),),
)
IN_PLACE = Wording(
    "notes.in-place", NOTES_PAPER, "候讲", "候讲。前一位发言时，请到候讲席就座，做好准备。"
)
READER = Wording(
    "notes.reader",
    NOTES_PAPER,
    "宣读",
    "宣读。发言人不能到场的，可以由宣读人代为宣读，请在会前告知大会工作人员。",
)
TEXT = Wording(
    "notes.text", NOTES_PAPER, "发言稿", "发言内容。请按提交的发言稿发言，不作题外发挥。"
)
ORDER = Wording(
    "notes.order",
    NOTES_PAPER,
    "次序",
    "发言次序。次序以会场实际为准，如有调整，由主持人宣布。",
)
WRITTEN = Wording(
    "notes.written",
    NOTES_PAPER,
    "书面发言",
    "书面发言。书面发言和因时间关系未作口头发言的，印发会议。",
)

NOTE_WORDINGS = (
    *(NOTES_TITLE, INTRODUCTION, NO_SPEECHES, WHEN_AND_WHERE, WHEN, LIMIT, BY_ORDER, WARNING),
    *(IN_PLACE, READER, TEXT, ORDER, WRITTEN),
)
