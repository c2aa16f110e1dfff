"""What the letters about a motion say: 通知, 交办单, 催办单, 答复函 and 会办意见."""

from collections.abc import Iterable, Sequence
from datetime import date

from db.domain.motion_duties import Duty
from db.domain.motion_number import motion_called, motion_sign
from db.domain.motion_rows import HandlingRow, MotionLife, MotionRuleRow
from db.domain.motion_vocabulary import HandlingRole, MotionState
from desktop.motion_wording import destination_word, reason_word, role_word
from desktop.reports.motion_letter import Letter
from desktop.reports.word_letter import AnswerTemplate

MOST_ADDRESSED = 10
"""Submitters that a letter addresses by name; of more the first is named with their number."""


def notice(committee: str, life: MotionLife, today: date) -> Letter:
    """Return what the submitters are told of the review, with the day of the decision."""
    title, first = _decision(life)
    paragraphs = (first, life.decision_note, "特此通知，感谢您（贵单位）对政协工作的支持。")
    day = life.row.decided_on or today
    return _letter(committee, title, addressed(life), paragraphs, day)


def hand_over(committee: str, life: MotionLife, part: HandlingRow, rule: MotionRuleRow) -> Letter:
    """Return the 交办单 for one organisation, with the day of its handing over."""
    called = f"{motion_called(life.row.number)}《{life.row.title}》"
    paragraphs = (
        f"现将{called}交你单位{role_word(part.role)}{_others(life, part)}。{_wanted(life, part)}",
        f"如认为不属于本单位职责，请在交办之日起{rule.objection_days}日内书面说明理由退回，"
        "不得自行转办。",
    )
    return _letter(committee, "提案交办通知", part.organisation, paragraphs, part.assigned_on)


def reminder(committee: str, life: MotionLife, duty: Duty, today: date) -> Letter:
    """Return the letter to an organisation that owes an answer or an opinion.

    It is polite before the day and firm after it, and carries the day that it is written on.
    """
    part, left = duty.part, duty.days_left(today)
    motion = f"{motion_called(life.row.number)}《{life.row.title}》"
    given = f"{motion}已于{shown_day(part.assigned_on)}交你单位{role_word(part.role)}"
    owed = f"会办意见应于{shown_day(duty.due_on)}前函送{_receiver(life)}"
    if not duty.is_opinion:
        owed = f"办理期限为{shown_day(duty.due_on)}"
    if left < 0:
        title, text = "提案催办通知", f"{given}，{owed}，现已超过{-left}天，至今未收到。"
        wish = _firm_wish(life, duty)
    else:
        near = f"距期限还有{left}天" if left else "今日到期"
        title, text = "提案办理提示函", f"{given}，{owed}，{near}。"
        wish = _polite_wish(life, duty)
    return _letter(committee, title, part.organisation, (text, wish), today)


def answer(life: MotionLife, handed_to: str, part: HandlingRow) -> AnswerTemplate:
    """Return what is known of an organisation's 答复, or of a co-handler's 会办意见."""
    is_opinion = part.role is HandlingRole.CO
    given = [each.letter for each in life.replies if each.organisation == part.organisation]
    return AnswerTemplate(
        meeting=handed_to,
        number=motion_sign(life.row.number),
        title=life.row.title,
        organisation=part.organisation,
        addressee=_receiver(life) if is_opinion else addressed(life),
        category=given[-1] if given and not is_opinion else "",
        is_opinion=is_opinion,
    )


def addressed(life: MotionLife) -> str:
    """Return the submitters as a letter addresses them: 王芳、李强 or 王芳等60名提案者."""
    names = [each.name for each in life.submitters]
    if len(names) <= MOST_ADDRESSED:
        return "、".join(names)
    return f"{names[0]}等{len(names)}名提案者"


def in_force(life: MotionLife) -> tuple[HandlingRow, ...]:
    """Return the organisations that have a motion: none that gave it back."""
    return tuple(each for each in life.handlers if each.returned_on is None)


def handler_lines(parts: Iterable[HandlingRow]) -> tuple[str, ...]:
    """Return organisations by their part, a line each: 主办：市教育局, 会办：市财政局、市人社局."""
    of_role: dict[HandlingRole, list[str]] = {}
    for part in parts:
        of_role.setdefault(part.role, []).append(part.organisation)
    return tuple(f"{role_word(role)}：{'、'.join(names)}" for role, names in of_role.items())


def shown_day(day: date) -> str:
    """Return a day as paper shows it: 2021年1月5日."""
    return f"{day.year}年{day.month}月{day.day}日"


def _decision(life: MotionLife) -> tuple[str, str]:
    """Return what a notice is called, and its first sentence."""
    row = life.row
    received = f"您（贵单位）提出的《{row.title}》收悉。"
    refused = f"{received}经审查，未予立案"
    if life.reason is not None and life.destination is not None:
        refused += f"（{reason_word(life.reason)}），{destination_word(life.destination)}"
    amend = f"{received}请按下列意见修改"
    if life.amend_by is not None:
        amend += f"，于{shown_day(life.amend_by)}前交回"
    filed = f"{received}经审查，予以立案，案号为{row.number}。"
    titles = {
        MotionState.NOT_FILED: ("提案未予立案通知", f"{refused}。"),
        MotionState.AMENDING: ("提案退回修改通知", f"{amend}。"),
        MotionState.WITHDRAWN: ("提案撤案通知", f"您（贵单位）提出的《{row.title}》已撤案。"),
    }
    if row.state is MotionState.MERGED and life.lead is not None:
        into = f"{motion_called(life.lead.number)}《{life.lead.title}》"
        return "提案并案通知", f"{received}因内容相同，并入{into}办理，分别答复。"
    return titles.get(row.state, ("提案立案通知", filed))


def _others(life: MotionLife, part: HandlingRow) -> str:
    """Return with whom an organisation has a motion: （会办：市财政局）."""
    lines = handler_lines(each for each in in_force(life) if each.id != part.id)
    return f"（{'；'.join(lines)}）" if lines else ""


def _wanted(life: MotionLife, part: HandlingRow) -> str:
    day = shown_day(part.due_on)
    if part.role is HandlingRole.CO:
        return f"请于{day}前将会办意见函送{_receiver(life)}。"
    return f"请于{day}前办结并答复提案者。"


def _receiver(life: MotionLife) -> str:
    """Return who gets a 会办意见: the leading organisation."""
    leads = [each for each in in_force(life) if each.role is HandlingRole.LEAD]
    return leads[0].organisation if leads else "主办单位"


def _firm_wish(life: MotionLife, duty: Duty) -> str:
    if duty.is_opinion:
        return f"请立即研究，将会办意见函送{_receiver(life)}，并抄送我委。"
    return (
        "请立即办理，将答复函送提案者，并抄送我委；"
        "确实不能即时办结的，请书面说明原因和拟答复的时间。"
    )


def _polite_wish(life: MotionLife, duty: Duty) -> str:
    if duty.is_opinion:
        return f"请统筹安排，按期将会办意见函送{_receiver(life)}。如已函送，请告知我委。"
    return "请统筹安排，按期将答复函送提案者，并抄送我委。如已答复，请将答复函抄送我委。"


def _letter(
    committee: str, title: str, addressee: str, paragraphs: Sequence[str], day: date
) -> Letter:
    return Letter(
        title=title,
        addressee=addressee,
        paragraphs=tuple(each for each in paragraphs if each),
        items=(),
        attachments=(),
        signature=f"{committee}提案委员会",
        date_line=shown_day(day),
    )
