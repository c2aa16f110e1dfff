"""The words of the print centre: groups, forms, targets and what to look at before printing."""

from typing import Protocol

from db.domain.preflight import Finding, FindingKind
from db.domain.print_rows import PrintTarget
from desktop.services.motion_papers import MotionPaper
from desktop.services.paper_kinds import PaperGroup
from desktop.wording import Translate, plain

MOST_NAMED = 5
"""Of more texts that are too long only the first are named."""


def paper_group_word(group: PaperGroup, translate: Translate = plain) -> str:
    """Word the heading that a paper is found under."""
    return {
        PaperGroup.MEETING: translate("printing", "会议"),
        PaperGroup.ATTENDANCE: translate("printing", "出席"),
        PaperGroup.SPEECHES: translate("printing", "发言"),
        PaperGroup.VOTES: translate("printing", "表决和选举"),
        PaperGroup.SEATS: translate("printing", "座次和证件"),
        PaperGroup.MOTIONS: translate("printing", "提案"),
    }[group]


def motion_paper_word(paper: MotionPaper, translate: Translate = plain) -> str:
    """Word a paper about one motion."""
    return {
        MotionPaper.FORM: translate("printing", "提案登记表"),
        MotionPaper.TEXT: translate("printing", "提案全文"),
        MotionPaper.NOTICE: translate("printing", "审查通知"),
        MotionPaper.HAND_OVER: translate("printing", "交办单"),
        MotionPaper.REMINDER: translate("printing", "催办单"),
        MotionPaper.ANSWER: translate("printing", "答复函样稿"),
        MotionPaper.OPINION: translate("printing", "会办意见样稿"),
        MotionPaper.FEEDBACK: translate("printing", "征询意见表"),
    }[paper]


def target_word(target: PrintTarget, translate: Translate = plain) -> str:
    """Word where a paper went."""
    return {
        PrintTarget.PRINTER: translate("printing", "打印"),
        PrintTarget.FILE: translate("printing", "存为文件"),
        PrintTarget.FOLDER: translate("printing", "存入文件夹"),
        PrintTarget.BOOK: translate("printing", "编入汇编"),
    }[target]


class Flawed(Protocol):
    """What was printed, with what cannot be read on it."""

    @property
    def missing_glyphs(self) -> tuple[str, ...]:
        """Characters that no font has."""

    @property
    def small_texts(self) -> tuple[str, ...]:
        """Texts that are too long for their place."""


def flaw_lines(made: Flawed, translate: Translate = plain) -> list[str]:
    """Say what cannot be read on a paper, a line for each kind of flaw."""
    lines = []
    if made.missing_glyphs:
        text = translate("printing", "这些字没有字体可以打印：{characters}")
        lines.append(text.format(characters="、".join(made.missing_glyphs)))
    if made.small_texts:
        text = translate("printing", "这些内容太长，印出来比八号字还小：{texts}（共 {count} 处）")
        named = "、".join(made.small_texts[:MOST_NAMED])
        lines.append(text.format(texts=named, count=len(made.small_texts)))
    return lines


def finding_text(finding: Finding, translate: Translate = plain) -> str:
    """Say what should be looked at before printing."""
    texts = _field_texts(translate) | _schedule_texts(translate) | _number_texts(translate)
    return texts[finding.kind].format(f=finding)


def _field_texts(translate: Translate) -> dict[FindingKind, str]:
    return {
        FindingKind.NO_PLACE: translate("printing", "会议地点未填"),
        FindingKind.NO_AGENDA: translate("printing", "议程还没有条目"),
        FindingKind.NO_PRESENTER: translate("printing", "报告人未填：{f.subject}"),
        FindingKind.NO_SPEAKER: translate("printing", "{f.left} 份发言没有发言人或题目"),
        FindingKind.NO_NUMBER: translate("printing", "{f.left} 位委员没有证号，制不了出席证"),
    }


def _schedule_texts(translate: Translate) -> dict[FindingKind, str]:
    return {
        FindingKind.AGENDA_DRAFT: translate("printing", "议程还是草案，没有通过"),
        FindingKind.NO_HOST: translate("printing", "主持人未填：{f.subject}"),
        FindingKind.PERSON_TWICE: translate(
            "printing", "{f.subject}同时在“{f.entries[0]}”和“{f.entries[1]}”"
        ),
        FindingKind.ROOM_TWICE: translate(
            "printing", "{f.subject}同时用于“{f.entries[0]}”和“{f.entries[1]}”"
        ),
        FindingKind.OUTSIDE_MEETING: translate("printing", "不在会期内：{f.subject}"),
        FindingKind.UNGROUPED: translate("printing", "{f.left} 位委员还没有编入小组"),
    }


def _number_texts(translate: Translate) -> dict[FindingKind, str]:
    return {
        FindingKind.SPEECHES_DIFFER: translate(
            "printing", "“{f.subject}”写的是 {f.left} 篇，发言顺序有 {f.right} 篇"
        ),
        FindingKind.NOT_APPLIED: translate(
            "printing", "发言顺序还没有排定，印出的是建议次序（{f.left} 位）"
        ),
        FindingKind.NOT_PLACED: translate("printing", "{f.left} 份发言是排定之后收到的，排在最后"),
        FindingKind.OVER_TIME: translate(
            "printing", "发言超出会议时间 {f.right} 分钟（{f.left} 位排不下）"
        ),
        FindingKind.NOT_FROZEN: translate(
            "printing", "{f.subject}的出席情况还没有冻结（已到 {f.left} 人）"
        ),
        FindingKind.EXPECTED_DIFFERS: translate(
            "printing", "{f.subject}冻结时应到 {f.left} 人，现在的参会范围是 {f.right} 人"
        ),
    }
