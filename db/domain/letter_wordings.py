"""The sentences of letters about motions and of the chair's script as they usually are."""

from db.domain.wording_templates import Wording, title_of

LETTER_PAPER, SCRIPT_PAPER = "提案公函", "发言主持词"
ANSWER_PAPER, CARD_PAPER = "提案答复、会办意见", "发言提示卡"
_CALLED = ("提案", "第20210001号提案《关于办好职业教育的提案》")
_TITLE = ("案由", "关于办好职业教育的提案")
_DAY = ("日期", "2021年4月20日")
_RECEIVER = ("主办单位", "市教育局")
_GIVEN = (_CALLED, ("交办日期", "2021年1月20日"), ("方式", "主办"))

FILED_TITLE = title_of("letter.filed-title", LETTER_PAPER, "提案立案通知", "立案的标题")
NOT_FILED_TITLE = title_of(
    "letter.not-filed-title", LETTER_PAPER, "提案未予立案通知", "不予立案的标题"
)
MERGED_TITLE = title_of("letter.merged-title", LETTER_PAPER, "提案并案通知", "并案的标题")
AMEND_TITLE = title_of("letter.amend-title", LETTER_PAPER, "提案退回修改通知", "退回修改的标题")
WITHDRAWN_TITLE = title_of("letter.withdrawn-title", LETTER_PAPER, "提案撤案通知", "撤案的标题")
HANDED_TITLE = title_of("letter.handed-title", LETTER_PAPER, "提案交办通知", "交办的标题")
OVERDUE_TITLE = title_of("letter.overdue-title", LETTER_PAPER, "提案催办通知", "催办的标题")
NEARLY_TITLE = title_of("letter.nearly-title", LETTER_PAPER, "提案办理提示函", "提示的标题")
RECEIVED = Wording(
    "letter.received", LETTER_PAPER, "收悉", "您（贵单位）提出的《{案由}》收悉。", (_TITLE,)
)
FILED = Wording(
    "letter.filed",
    LETTER_PAPER,
    "立案",
    "{收悉}经审查，予以立案，案号为{案号}。",
    (("收悉", "您（贵单位）提出的《……》收悉。"), ("案号", "20210001")),
)
NOT_FILED = Wording(
    "letter.not-filed",
    LETTER_PAPER,
    "不予立案",
    "{收悉}经审查，未予立案{理由}。",
    (("收悉", "您（贵单位）提出的《……》收悉。"), ("理由", "（内容空泛），转送有关部门参考")),
)
MERGED = Wording(
    "letter.merged",
    LETTER_PAPER,
    "并案",
    "{收悉}因内容相同，并入{提案}办理，分别答复。",
    (("收悉", "您（贵单位）提出的《……》收悉。"), _CALLED),
)
AMEND = Wording(
    "letter.amend",
    LETTER_PAPER,
    "退回修改",
    "{收悉}请按下列意见修改{期限}。",
    (("收悉", "您（贵单位）提出的《……》收悉。"), ("期限", "，于2021年1月20日前交回")),
)
AMEND_BY = Wording("letter.amend-by", LETTER_PAPER, "修改的期限", "，于{日期}前交回", (_DAY,))
WITHDRAWN = Wording(
    "letter.withdrawn", LETTER_PAPER, "撤案", "您（贵单位）提出的《{案由}》已撤案。", (_TITLE,)
)
THANKS = Wording(
    "letter.thanks", LETTER_PAPER, "通知的结尾", "特此通知，感谢您（贵单位）对政协工作的支持。"
)
HANDED = Wording(
    "letter.handed",
    LETTER_PAPER,
    "交办",
    "现将{提案}交你单位{方式}{其他单位}。{要求}",
    (
        _CALLED,
        ("方式", "主办"),
        ("其他单位", "（会办：市财政局）"),
        ("要求", "请于2021年4月20日前办结并答复提案者。"),
    ),
)
ANSWER_BY = Wording(
    "letter.answer-by", LETTER_PAPER, "办结期限", "请于{日期}前办结并答复提案者。", (_DAY,)
)
OPINION_BY = Wording(
    "letter.opinion-by",
    LETTER_PAPER,
    "会办期限",
    "请于{日期}前将会办意见函送{主办单位}。",
    (_DAY, _RECEIVER),
)
OBJECTION = Wording(
    "letter.objection",
    LETTER_PAPER,
    "退回异议",
    "如认为不属于本单位职责，请在交办之日起{天数}日内书面说明理由退回，不得自行转办。",
    (("天数", "7"),),
)
GIVEN = Wording(
    "letter.given", LETTER_PAPER, "催办的开头", "{提案}已于{交办日期}交你单位{方式}", _GIVEN
)
ANSWER_DUE = Wording("letter.answer-due", LETTER_PAPER, "催办的期限", "办理期限为{日期}", (_DAY,))
OPINION_DUE = Wording(
    "letter.opinion-due",
    LETTER_PAPER,
    "催会办的期限",
    "会办意见应于{日期}前函送{主办单位}",
    (_DAY, _RECEIVER),
)
OVERDUE = Wording(
    "letter.overdue",
    LETTER_PAPER,
    "已经超期",
    "{开头}，{期限}，现已超过{天数}天，至今未收到。",
    (("开头", "……已交你单位主办"), ("期限", "办理期限为2021年4月20日"), ("天数", "5")),
)
NEARLY_DUE = Wording(
    "letter.nearly-due",
    LETTER_PAPER,
    "将要到期",
    "{开头}，{期限}，距期限还有{天数}天。",
    (("开头", "……已交你单位主办"), ("期限", "办理期限为2021年4月20日"), ("天数", "5")),
)
DUE_TODAY = Wording(
    "letter.due-today",
    LETTER_PAPER,
    "今日到期",
    "{开头}，{期限}，今日到期。",
    (("开头", "……已交你单位主办"), ("期限", "办理期限为2021年4月20日")),
)
FIRM_ANSWER = Wording(
    "letter.firm-answer",
    LETTER_PAPER,
    "催办的要求",
    "请立即办理，将答复函送提案者，并抄送我委；确实不能即时办结的，请书面说明原因和拟答复的时间。",
)
FIRM_OPINION = Wording(
    "letter.firm-opinion",
    LETTER_PAPER,
    "催会办的要求",
    "请立即研究，将会办意见函送{主办单位}，并抄送我委。",
    (_RECEIVER,),
)
POLITE_ANSWER = Wording(
    "letter.polite-answer",
    LETTER_PAPER,
    "提示的要求",
    "请统筹安排，按期将答复函送提案者，并抄送我委。如已答复，请将答复函抄送我委。",
)
POLITE_OPINION = Wording(
    "letter.polite-opinion",
    LETTER_PAPER,
    "提示会办的要求",
    "请统筹安排，按期将会办意见函送{主办单位}。如已函送，请告知我委。",
    (_RECEIVER,),
)

ANSWER_TITLE = title_of(
    "answer.title",
    ANSWER_PAPER,
    "关于{会议}{提案}的答复",
    "答复的标题",
    (("会议", "政协临江市第七届委员会第六次会议"), ("提案", "第20210001号提案")),
)
OPINION_TITLE = title_of(
    "answer.opinion-title",
    ANSWER_PAPER,
    "关于{会议}{提案}的会办意见",
    "会办意见的标题",
    ANSWER_TITLE.samples,
)
ANSWERED = Wording(
    "answer.begin",
    ANSWER_PAPER,
    "答复的开头",
    "您提出的{提案}收悉。现答复如下：",
    (("提案", "《关于办好职业教育的提案》（第20210001号）"),),
)
OPINED = Wording(
    "answer.opinion-begin",
    ANSWER_PAPER,
    "会办意见的开头",
    "贵单位转来的{提案}收悉。现将会办意见函告如下：",
    ANSWERED.samples,
)
ANSWER_STATE = Wording("answer.state", ANSWER_PAPER, "第一部分标题", "一、基本情况")
ANSWER_STATE_HINT = Wording(
    "answer.state-hint", ANSWER_PAPER, "第一部分提示", "（写明提案所提问题的现状和已做的工作）"
)
ANSWER_MEASURES = Wording("answer.measures", ANSWER_PAPER, "第二部分标题", "二、办理措施")
ANSWER_MEASURES_HINT = Wording(
    "answer.measures-hint",
    ANSWER_PAPER,
    "第二部分提示",
    "（逐条回应提案建议：已解决的写明结果，列入计划的写明时限，暂不能解决的说明原因）",
)
ANSWER_PLAN = Wording("answer.plan", ANSWER_PAPER, "第三部分标题", "三、下一步打算")
ANSWER_PLAN_HINT = Wording(
    "answer.plan-hint", ANSWER_PAPER, "第三部分提示", "（写明责任单位、措施和完成时间）"
)
ANSWER_THANKS = Wording(
    "answer.thanks", ANSWER_PAPER, "答复的结尾", "感谢您对我们工作的关心和支持。"
)
ANSWER_CONTACT = Wording("answer.contact", ANSWER_PAPER, "联系人", "（联系人：×××，联系电话：×××）")

SCRIPT_TITLE = title_of(
    "script.title", SCRIPT_PAPER, "{场次}主持词", samples=(("场次", "大会发言（一）"),)
)
GREETING = Wording("script.greeting", SCRIPT_PAPER, "称呼", "各位委员，同志们：")
OPENING = Wording(
    "script.opening",
    SCRIPT_PAPER,
    "宣布开会",
    "现在举行{会议}{场次}。",
    (("会议", "政协临江市第七届委员会第六次会议"), ("场次", "大会发言（一）")),
)
SPEAKERS = Wording(
    "script.speakers",
    SCRIPT_PAPER,
    "发言人数",
    "本场有{人数}位委员发言，每位发言请掌握在规定时间以内。",
    (("人数", "12"),),
)
CALL = Wording(
    "script.call",
    SCRIPT_PAPER,
    "请发言",
    "{次序}，请{发言人}发言，{题目}时间{分钟}分钟。{准备}",
    (
        ("次序", "首先"),
        ("发言人", "陈佑代表民革市委会"),
        ("题目", "发言的题目是《关于办好职业教育的建议》，"),
        ("分钟", "8"),
        ("准备", "请赵芳做准备。"),
    ),
)
FIRST = Wording("script.first", SCRIPT_PAPER, "第一位", "首先")
NEXT = Wording("script.next", SCRIPT_PAPER, "其后各位", "下面")
SUBJECT = Wording(
    "script.subject",
    SCRIPT_PAPER,
    "题目",
    "发言的题目是《{题目}》，",
    (("题目", "关于办好职业教育的建议"),),
)
READY = Wording(
    "script.ready", SCRIPT_PAPER, "下一位准备", "请{下一位}做准备。", (("下一位", "赵芳"),)
)
FROM_UNIT = Wording(
    "script.from-unit",
    SCRIPT_PAPER,
    "代表单位",
    "{发言人}代表{单位}",
    (("发言人", "陈佑"), ("单位", "民革市委会")),
)
CLOSING = Wording(
    "script.closing",
    SCRIPT_PAPER,
    "散会",
    "{场次}的各项议程已经进行完毕。感谢各位发言的委员。现在散会。",
    (("场次", "大会发言（一）"),),
)

CARDS_TITLE = title_of(
    "card.title", CARD_PAPER, "{场次}提示卡", samples=(("场次", "大会发言（一）"),)
)
CARD_NUMBER = Wording(
    "card.number",
    CARD_PAPER,
    "位次和时限",
    "第 {位次} 位　限时 {分钟} 分钟",
    (("位次", "3"), ("分钟", "8")),
)
CARD_READY = Wording(
    "card.ready", CARD_PAPER, "下一位准备", "请{下一位}做准备", (("下一位", "赵芳"),)
)
CARD_LAST = Wording("card.last", CARD_PAPER, "最后一位", "最后一位")

LETTER_WORDINGS = (
    *(FILED_TITLE, NOT_FILED_TITLE, MERGED_TITLE, AMEND_TITLE, WITHDRAWN_TITLE),
    *(HANDED_TITLE, OVERDUE_TITLE, NEARLY_TITLE),
    *(RECEIVED, FILED, NOT_FILED, MERGED, AMEND, AMEND_BY, WITHDRAWN, THANKS),
    *(HANDED, ANSWER_BY, OPINION_BY, OBJECTION),
    *(GIVEN, ANSWER_DUE, OPINION_DUE, OVERDUE, NEARLY_DUE, DUE_TODAY),
    *(FIRM_ANSWER, FIRM_OPINION, POLITE_ANSWER, POLITE_OPINION),
)
ANSWER_PARTS = (
    *(ANSWER_STATE, ANSWER_STATE_HINT),
    *(ANSWER_MEASURES, ANSWER_MEASURES_HINT),
    *(ANSWER_PLAN, ANSWER_PLAN_HINT),
)
"""What a reply is divided into, and what to write there."""

ANSWER_WORDINGS = (
    *(ANSWER_TITLE, OPINION_TITLE, ANSWERED, OPINED, *ANSWER_PARTS),
    *(ANSWER_THANKS, ANSWER_CONTACT),
)
CARD_WORDINGS = (CARDS_TITLE, CARD_NUMBER, CARD_READY, CARD_LAST)
SCRIPT_WORDINGS = (
    SCRIPT_TITLE,
    *(GREETING, OPENING, SPEAKERS, CALL, FIRST, NEXT, SUBJECT, READY, FROM_UNIT, CLOSING),
)
