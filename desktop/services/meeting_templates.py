"""The meetings of a 政协 as plans: sittings, agenda, who is expected, which papers.

Sources: 政协章程 (第四条、第四十三至五十八条) for what each meeting does; the agendas published by
遂宁, 乐山, 益阳, 六安 and 江北 for items and their order (预备会议 passes the agenda, the first
主席团会议 the schedule).
"""

from collections.abc import Mapping
from datetime import time
from enum import StrEnum

from db.domain.agenda import AgendaItemKind
from db.domain.meeting_plan import ItemPlan, MeetingPlan, SittingPlan
from db.domain.vocabulary import MeetingKind, SittingKind


class MeetingTemplateKey(StrEnum):
    """The templates that come with the program; the command line calls them so."""

    PLENARY = "plenary"
    PLENARY_FIRST = "plenary-first"
    PREPARATORY = "preparatory"
    PRESIDIUM_1 = "presidium-1"
    PRESIDIUM_2 = "presidium-2"
    PRESIDIUM_3 = "presidium-3"
    STANDING = "standing"
    STANDING_THEMATIC = "standing-thematic"
    CHAIRPERSONS = "chairpersons"
    COMMITTEE = "committee"
    CONSULTATION = "consultation"
    CONSULTATION_COUNTERPART = "consultation-counterpart"
    CONSULTATION_SECTOR = "consultation-sector"
    CONSULTATION_MOTION = "consultation-motion"
    APPRAISAL = "appraisal"


HEAR, REVIEW, PASS = AgendaItemKind.HEAR, AgendaItemKind.REVIEW, AgendaItemKind.PASS
ELECT, DISCUSS, SPEAK = AgendaItemKind.ELECT, AgendaItemKind.DISCUSS, AgendaItemKind.SPEAK

MORNING = (time(9), time(11, 30))
AFTERNOON = (time(14, 30), time(17, 30))
TEA = ((time(16), 15),)

CHAIR, VICE_CHAIR = "{市}政协主席", "{市}政协副主席"
SECRETARY = "{市}政协秘书长"
SPEECH_PAPERS = ("议程", "签到表", "发言顺序表", "委员名单")
USUAL_PAPERS = ("议程", "签到表")
NAMED = "在“参会范围”里点名的{who}"


def _plenary() -> MeetingPlan:
    session = "政协{市}{届次}会议"
    return MeetingPlan(
        kind=MeetingKind.PLENARY,
        name="{全称}第{次}次会议",
        sittings=(
            SittingPlan(SittingKind.OPENING, "开幕会", 0, *MORNING),
            SittingPlan(SittingKind.SPEECHES, "大会发言（一）", 0, *AFTERNOON, TEA),
            SittingPlan(SittingKind.GROUP, "分组讨论", 1, *MORNING),
            SittingPlan(SittingKind.SPEECHES, "大会发言（二）", 1, *AFTERNOON, TEA),
            SittingPlan(SittingKind.CLOSING, "闭幕会", 2, time(9), time(10, 30)),
        ),
        agenda=(
            ItemPlan(f"审议通过{session}议程", PASS, "", 5, ("议程（草案）",), 0),
            ItemPlan(
                "听取和审议{全称}常务委员会工作报告", HEAR, CHAIR, 50, ("常务委员会工作报告",), 0
            ),
            ItemPlan(
                "听取和审议{全称}常务委员会关于{上次届次}会议以来提案工作情况的报告",
                HEAR,
                VICE_CHAIR,
                30,
                ("提案工作情况的报告",),
                0,
            ),
            ItemPlan("大会发言", SPEAK, sitting=1),
            ItemPlan(
                "列席{市}人民代表大会会议，听取并讨论《政府工作报告》及其他报告", HEAR, sitting=2
            ),
            ItemPlan(
                f"审议通过{session}提案审查情况的报告",
                PASS,
                "提案委员会主任",
                10,
                ("提案审查情况的报告（草案）",),
                4,
            ),
            ItemPlan(f"审议通过{session}各项决议", PASS, "", 20, ("各项决议（草案）",), 4),
        ),
        scope="全体委员",
        documents=SPEECH_PAPERS,
    )


def _plenary_first() -> MeetingPlan:
    session = "政协{市}{届次}会议"
    return MeetingPlan(
        kind=MeetingKind.PLENARY,
        name="{全称}第{次}次会议",
        sittings=(
            SittingPlan(SittingKind.OPENING, "开幕会", 0, *MORNING),
            SittingPlan(SittingKind.GROUP, "分组讨论（工作报告）", 0, *AFTERNOON),
            SittingPlan(SittingKind.SPEECHES, "大会发言", 1, *MORNING),
            SittingPlan(SittingKind.GROUP, "分组讨论（酝酿候选人）", 1, *AFTERNOON),
            SittingPlan(SittingKind.GENERAL, "选举大会", 2, *MORNING),
            SittingPlan(SittingKind.CLOSING, "闭幕会", 2, *AFTERNOON),
        ),
        agenda=(
            ItemPlan(
                "听取和审议{上届全称}常务委员会工作报告",
                HEAR,
                CHAIR,
                60,
                ("常务委员会工作报告",),
                0,
            ),
            ItemPlan(
                "听取和审议{上届全称}常务委员会关于提案工作情况的报告",
                HEAR,
                VICE_CHAIR,
                30,
                ("提案工作情况的报告",),
                0,
            ),
            ItemPlan(
                "列席{市}人民代表大会会议，听取并讨论《政府工作报告》及其他报告", HEAR, sitting=1
            ),
            ItemPlan("大会发言", SPEAK, sitting=2),
            _election(),
            ItemPlan(
                f"审议通过提案审查委员会关于{session}提案审查情况的报告",
                PASS,
                "提案审查委员会主任",
                10,
                ("提案审查情况的报告（草案）",),
                5,
            ),
            ItemPlan(f"审议通过{session}各项决议", PASS, "", 20, ("各项决议（草案）",), 5),
            ItemPlan("新当选的主席讲话", SPEAK, "", 15, (), 5),
        ),
        scope="全体委员",
        documents=(*SPEECH_PAPERS, "选票", "选举结果报告"),
    )


def _election() -> ItemPlan:
    return ItemPlan(
        "选举{全称}主席、副主席、秘书长和常务委员",
        ELECT,
        sitting=4,
        parts=(
            ItemPlan("通过选举办法", PASS, "", 10, ("选举办法（草案）",)),
            ItemPlan("通过总监票人、监票人名单", PASS, "", 5, ("总监票人、监票人建议名单",)),
            ItemPlan("选举主席、副主席、秘书长", ELECT, "", 40, ("候选人名单",)),
            ItemPlan("选举常务委员", ELECT, "", 40, ("候选人名单",)),
            ItemPlan("宣布选举结果", HEAR, "总监票人", 10),
        ),
    )


def _preparatory() -> MeetingPlan:
    return MeetingPlan(
        kind=MeetingKind.PREPARATORY,
        name="{全称}第{次}次会议预备会议",
        sittings=(SittingPlan(SittingKind.GENERAL, "预备会议", 0, time(15), time(16)),),
        agenda=(
            ItemPlan("通过政协{市}{届次}会议议程", PASS, "", 10, ("议程（草案）",)),
            ItemPlan(
                "通过主席团、主席团会议主持人和秘书长名单",
                PASS,
                "",
                10,
                ("主席团和秘书长名单（草案）",),
            ),
            ItemPlan("通过提案审查委员会名单", PASS, "", 5, ("提案审查委员会名单（草案）",)),
        ),
        scope="全体委员",
        documents=USUAL_PAPERS,
    )


def _presidium(which: str, start: time, end: time, *items: ItemPlan) -> MeetingPlan:
    return MeetingPlan(
        kind=MeetingKind.PRESIDIUM,
        name="{全称}第{次}次会议主席团第" + which + "次会议",
        sittings=(SittingPlan(SittingKind.GENERAL, f"主席团第{which}次会议", 0, start, end),),
        agenda=items,
        scope=NAMED.format(who="主席团成员；同一次全会的主席团会议沿用上一次的名单"),
        documents=USUAL_PAPERS,
    )


def _presidium_1() -> MeetingPlan:
    return _presidium(
        "一",
        time(16, 10),
        time(17),
        ItemPlan("推选主席团常务主席", ELECT, "", 5, ("常务主席名单（草案）",)),
        ItemPlan("通过会议日程", PASS, SECRETARY, 10, ("日程（草案）",)),
        ItemPlan("通过各次大会执行主席和主持人名单", PASS, "", 5, ("执行主席分组名单（草案）",)),
        ItemPlan("通过副秘书长名单", PASS, "", 5, ("副秘书长名单（草案）",)),
        ItemPlan("通过小组划分办法和各组召集人名单", PASS, "", 5, ("分组和召集人名单（草案）",)),
    )


def _presidium_2() -> MeetingPlan:
    return _presidium(
        "二",
        time(19, 30),
        time(21),
        ItemPlan("听取各组讨论情况的汇报", HEAR, SECRETARY, 20),
        ItemPlan("审议候选人建议名单，听取关于建议名单的说明", REVIEW, "", 20, ("候选人建议名单",)),
        ItemPlan("审议选举办法（草案）", REVIEW, "", 10, ("选举办法（草案）",)),
        ItemPlan("审议总监票人、监票人建议名单", REVIEW, "", 10, ("总监票人、监票人建议名单",)),
    )


def _presidium_3() -> MeetingPlan:
    return _presidium(
        "三",
        time(19, 30),
        time(21),
        ItemPlan("听取各组酝酿候选人和讨论决议情况的汇报", HEAR, SECRETARY, 20),
        ItemPlan("通过正式候选人名单", PASS, "", 10, ("候选人名单（草案）",)),
        ItemPlan(
            "通过总监票人、监票人名单（草案）", PASS, "", 5, ("总监票人、监票人名单（草案）",)
        ),
        ItemPlan("审议各项决议（草案）", REVIEW, "", 20, ("各项决议（草案）",)),
        ItemPlan("审议提案审查情况的报告（草案）", REVIEW, "", 10, ("提案审查情况的报告（草案）",)),
    )


def _standing() -> MeetingPlan:
    return MeetingPlan(
        kind=MeetingKind.STANDING,
        name="{全称}常务委员会第{次}次会议",
        sittings=(SittingPlan(SittingKind.GENERAL, "全体会议", 0, *MORNING),),
        agenda=(
            ItemPlan("传达学习有关会议精神", HEAR, CHAIR, 20),
            ItemPlan("听取有关工作情况的通报", HEAR, "", 30),
            ItemPlan("审议通过有关事项", PASS, "", 20),
            ItemPlan("审议通过有关人事事项", PASS, SECRETARY, 15, ("人事事项（草案）",)),
            ItemPlan("主席讲话", SPEAK, CHAIR, 20),
        ),
        scope="主席、副主席、秘书长和常务委员",
        documents=USUAL_PAPERS,
    )


def _standing_thematic() -> MeetingPlan:
    return MeetingPlan(
        kind=MeetingKind.STANDING,
        name="{全称}常务委员会第{次}次会议",
        sittings=(
            SittingPlan(SittingKind.GENERAL, "全体会议", 0, *MORNING),
            SittingPlan(SittingKind.SPEECHES, "专题议政发言", 0, *AFTERNOON),
        ),
        agenda=(
            ItemPlan("学习传达有关会议精神", HEAR, CHAIR, 20, (), 0),
            ItemPlan("听取{市}人民政府有关情况的通报", HEAR, "{市}人民政府负责人", 30, (), 0),
            ItemPlan("听取专题调研情况的报告", HEAR, "专题调研组负责人", 20, ("专题调研报告",), 0),
            ItemPlan("专题议政发言", SPEAK, "", 120, (), 1),
            ItemPlan("审议通过专题协商意见（建议案）", PASS, "", 15, ("协商意见（草案）",)),
            ItemPlan("主席讲话", SPEAK, CHAIR, 20),
        ),
        scope="主席、副主席、秘书长和常务委员",
        documents=SPEECH_PAPERS,
    )


def _chairpersons() -> MeetingPlan:
    return MeetingPlan(
        kind=MeetingKind.CHAIRPERSONS,
        name="{全称}第{次}次主席会议",
        sittings=(SittingPlan(SittingKind.GENERAL, "会议", 0, *MORNING),),
        agenda=(
            ItemPlan("传达学习有关会议精神", HEAR, CHAIR, 20),
            ItemPlan("听取有关工作情况的汇报", HEAR, "", 20),
            ItemPlan("研究拟提交常务委员会会议审议的事项", DISCUSS, SECRETARY, 30),
            ItemPlan("研究有关人事事项", DISCUSS, SECRETARY, 15),
        ),
        scope="主席、副主席、秘书长",
        documents=USUAL_PAPERS,
    )


def _committee() -> MeetingPlan:
    return MeetingPlan(
        kind=MeetingKind.COMMITTEE,
        name="{全称}专门委员会会议",
        sittings=(SittingPlan(SittingKind.GENERAL, "会议", 0, *MORNING),),
        agenda=(
            ItemPlan("学习有关文件", HEAR, "专委会主任", 20),
            ItemPlan("通报上次会议以来的工作情况", HEAR, "专委会副主任", 20),
            ItemPlan("讨论工作安排", DISCUSS, "", 40),
        ),
        scope="本专委会的委员（会议名称里写明是哪个专委会），或在“参会范围”里点名",
        documents=USUAL_PAPERS,
    )


def _consultation(
    name: str, who: str, *items: ItemPlan, documents: tuple[str, ...] = SPEECH_PAPERS
) -> MeetingPlan:
    return MeetingPlan(
        kind=MeetingKind.CONSULTATION,
        name="{全称}" + name,
        sittings=(SittingPlan(SittingKind.SPEECHES, "协商发言", 0, *MORNING),),
        agenda=items,
        scope=NAMED.format(who=who),
        documents=documents,
    )


def _thematic() -> MeetingPlan:
    return _consultation(
        "专题协商会",
        "委员和专家",
        ItemPlan("通报有关情况", HEAR, "{市}人民政府有关部门负责人", 20),
        ItemPlan("介绍专题调研情况", HEAR, "专题调研组负责人", 15, ("专题调研报告",)),
        ItemPlan("协商发言", SPEAK, "", 60),
        ItemPlan("有关部门回应", HEAR, "{市}人民政府有关部门负责人", 20),
        ItemPlan("领导讲话", SPEAK, "", 20),
    )


def _counterpart() -> MeetingPlan:
    return _consultation(
        "对口协商会",
        "专委会委员和对口部门的人员",
        ItemPlan("介绍协商议题和调研情况", HEAR, "专委会主任", 15, ("调研报告",)),
        ItemPlan("对口部门通报工作情况", HEAR, "对口部门负责人", 20),
        ItemPlan("协商交流", SPEAK, "", 60),
        ItemPlan("对口部门回应", HEAR, "对口部门负责人", 15),
        ItemPlan("会议小结", SPEAK, VICE_CHAIR, 10),
    )


def _sector() -> MeetingPlan:
    return _consultation(
        "界别协商会",
        "本界别的委员",
        ItemPlan("介绍协商议题", HEAR, "界别召集人", 10),
        ItemPlan("有关部门通报情况", HEAR, "{市}人民政府有关部门负责人", 20),
        ItemPlan("界别委员发言", SPEAK, "", 60),
        ItemPlan("有关部门回应", HEAR, "{市}人民政府有关部门负责人", 15),
        ItemPlan("会议小结", SPEAK, VICE_CHAIR, 10),
    )


def _motion_handling() -> MeetingPlan:
    return _consultation(
        "提案办理协商会",
        "提案者和承办单位的人员",
        ItemPlan("提案者介绍提案", HEAR, "第一提案人", 15, ("提案原文",)),
        ItemPlan("主办单位通报办理情况", HEAR, "主办单位负责人", 20, ("办理情况报告",)),
        ItemPlan("会办单位补充说明", HEAR, "会办单位负责人", 10),
        ItemPlan("协商发言", SPEAK, "", 45),
        ItemPlan("提案者对办理工作提出意见", SPEAK, "第一提案人", 10),
        ItemPlan("会议小结", SPEAK, VICE_CHAIR, 10),
    )


def _appraisal() -> MeetingPlan:
    return _consultation(
        "民主评议会",
        "评议组成员和测评人员",
        ItemPlan("介绍民主评议工作开展情况", HEAR, "评议组组长", 15, ("评议调研报告",)),
        ItemPlan("被评议单位汇报工作", HEAR, "被评议单位负责人", 20, ("工作汇报",)),
        ItemPlan("委员评议发言", SPEAK, "", 45),
        ItemPlan("进行民主测评", None, "", 15, ("测评票",)),
        ItemPlan("宣布测评结果", HEAR, "", 5),
        ItemPlan("被评议单位表态发言", SPEAK, "被评议单位负责人", 10),
        documents=(*USUAL_PAPERS, "发言顺序表"),
    )


TEMPLATES: Mapping[MeetingTemplateKey, MeetingPlan] = {
    MeetingTemplateKey.PLENARY: _plenary(),
    MeetingTemplateKey.PLENARY_FIRST: _plenary_first(),
    MeetingTemplateKey.PREPARATORY: _preparatory(),
    MeetingTemplateKey.PRESIDIUM_1: _presidium_1(),
    MeetingTemplateKey.PRESIDIUM_2: _presidium_2(),
    MeetingTemplateKey.PRESIDIUM_3: _presidium_3(),
    MeetingTemplateKey.STANDING: _standing(),
    MeetingTemplateKey.STANDING_THEMATIC: _standing_thematic(),
    MeetingTemplateKey.CHAIRPERSONS: _chairpersons(),
    MeetingTemplateKey.COMMITTEE: _committee(),
    MeetingTemplateKey.CONSULTATION: _thematic(),
    MeetingTemplateKey.CONSULTATION_COUNTERPART: _counterpart(),
    MeetingTemplateKey.CONSULTATION_SECTOR: _sector(),
    MeetingTemplateKey.CONSULTATION_MOTION: _motion_handling(),
    MeetingTemplateKey.APPRAISAL: _appraisal(),
}

USUAL: Mapping[MeetingKind, MeetingTemplateKey] = {
    MeetingKind.PLENARY: MeetingTemplateKey.PLENARY,
    MeetingKind.PREPARATORY: MeetingTemplateKey.PREPARATORY,
    MeetingKind.PRESIDIUM: MeetingTemplateKey.PRESIDIUM_1,
    MeetingKind.STANDING: MeetingTemplateKey.STANDING_THEMATIC,
    MeetingKind.CHAIRPERSONS: MeetingTemplateKey.CHAIRPERSONS,
    MeetingKind.COMMITTEE: MeetingTemplateKey.COMMITTEE,
    MeetingKind.CONSULTATION: MeetingTemplateKey.CONSULTATION,
}
"""The template of a meeting of which only the kind is known."""
