"""What the letters about a motion say: 通知, 交办单, 催办单, 答复函 and 会办意见."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from db.domain import letter_wordings as wordings
from db.domain.letterhead import Letterhead
from db.domain.motion_duties import Duty
from db.domain.motion_number import motion_called, motion_sign
from db.domain.motion_rows import HandlingRow, MotionLife, MotionRuleRow
from db.domain.motion_vocabulary import HandlingRole, MotionState
from db.domain.wording_templates import USUAL, Wording, Wordings
from desktop.motion_wording import destination_word, reason_word, role_word
from desktop.reports.motion_letter import Letter
from desktop.reports.word_letter import AnswerTemplate

MOST_ADDRESSED = 10
"""Submitters that a letter addresses by name; of more the first is named with their number."""


@dataclass(frozen=True, slots=True)
class Sender:
    """Who writes: under which letterhead, in which words."""

    head: Letterhead
    words: Wordings = USUAL


def notice(sender: Sender, life: MotionLife, today: date) -> Letter:
    """Return what the submitters are told of the review, with the day of the decision."""
    title, first = _decision(sender.words, life)
    paragraphs = (first, life.decision_note, sender.words.say(wordings.THANKS))
    day = life.row.decided_on or today
    return _letter(sender, title, addressed(life), paragraphs, day)


def hand_over(sender: Sender, life: MotionLife, part: HandlingRow, rule: MotionRuleRow) -> Letter:
    """Return the 交办单 for one organisation, with the day of its handing over."""
    paragraphs = (
        sender.words.say(
            wordings.HANDED,
            提案=_called(life.row.number, life.row.title),
            方式=role_word(part.role),
            其他单位=_others(life, part),
            要求=_wanted(sender.words, life, part),
        ),
        sender.words.say(wordings.OBJECTION, 天数=rule.objection_days),
    )
    title = sender.words.say(wordings.HANDED_TITLE)
    return _letter(sender, title, part.organisation, paragraphs, part.assigned_on)


def reminder(sender: Sender, life: MotionLife, duty: Duty, today: date) -> Letter:
    """Return the letter to an organisation that owes an answer or an opinion.

    It is polite before the day and firm after it, and carries the day that it is written on.
    """
    part, left, say = duty.part, duty.days_left(today), sender.words.say
    given = say(
        wordings.GIVEN,
        提案=_called(life.row.number, life.row.title),
        交办日期=shown_day(part.assigned_on),
        方式=role_word(part.role),
    )
    due = wordings.OPINION_DUE if duty.is_opinion else wordings.ANSWER_DUE
    owed = say(due, 日期=shown_day(duty.due_on), 主办单位=_receiver(life))
    near = wordings.NEARLY_DUE if left else wordings.DUE_TODAY
    is_late = left < 0
    title = say(wordings.OVERDUE_TITLE if is_late else wordings.NEARLY_TITLE)
    text = say(wordings.OVERDUE if is_late else near, 开头=given, 期限=owed, 天数=abs(left))
    wish = say(_wish(duty, is_late=is_late), 主办单位=_receiver(life))
    return _letter(sender, title, part.organisation, (text, wish), today)


def answer(
    life: MotionLife, handed_to: str, part: HandlingRow, words: Wordings = USUAL
) -> AnswerTemplate:
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
        words=words,
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


def _decision(words: Wordings, life: MotionLife) -> tuple[str, str]:
    """Return what a notice is called, and its first sentence."""
    row, say = life.row, words.say
    received = say(wordings.RECEIVED, 案由=row.title)
    reason = by = ""
    if life.reason is not None and life.destination is not None:
        reason = f"（{reason_word(life.reason)}），{destination_word(life.destination)}"
    if life.amend_by is not None:
        by = say(wordings.AMEND_BY, 日期=shown_day(life.amend_by))
    filed = say(wordings.FILED, 收悉=received, 案号=row.number)
    titles = {
        MotionState.NOT_FILED: (
            say(wordings.NOT_FILED_TITLE),
            say(wordings.NOT_FILED, 收悉=received, 理由=reason),
        ),
        MotionState.AMENDING: (
            say(wordings.AMEND_TITLE),
            say(wordings.AMEND, 收悉=received, 期限=by),
        ),
        MotionState.WITHDRAWN: (
            say(wordings.WITHDRAWN_TITLE),
            say(wordings.WITHDRAWN, 案由=row.title),
        ),
    }
    if row.state is MotionState.MERGED and life.lead is not None:
        into = _called(life.lead.number, life.lead.title)
        return say(wordings.MERGED_TITLE), say(wordings.MERGED, 收悉=received, 提案=into)
    return titles.get(row.state, (say(wordings.FILED_TITLE), filed))


def _others(life: MotionLife, part: HandlingRow) -> str:
    """Return with whom an organisation has a motion: （会办：市财政局）."""
    lines = handler_lines(each for each in in_force(life) if each.id != part.id)
    return f"（{'；'.join(lines)}）" if lines else ""


def _wanted(words: Wordings, life: MotionLife, part: HandlingRow) -> str:
    is_opinion = part.role is HandlingRole.CO
    wording = wordings.OPINION_BY if is_opinion else wordings.ANSWER_BY
    return words.say(wording, 日期=shown_day(part.due_on), 主办单位=_receiver(life))


def _called(number: str, title: str) -> str:
    return f"{motion_called(number)}《{title}》"


def _receiver(life: MotionLife) -> str:
    """Return who gets a 会办意见: the leading organisation."""
    leads = [each for each in in_force(life) if each.role is HandlingRole.LEAD]
    return leads[0].organisation if leads else "主办单位"


def _wish(duty: Duty, *, is_late: bool) -> Wording:
    if is_late:
        return wordings.FIRM_OPINION if duty.is_opinion else wordings.FIRM_ANSWER
    return wordings.POLITE_OPINION if duty.is_opinion else wordings.POLITE_ANSWER


def _letter(
    sender: Sender, title: str, addressee: str, paragraphs: Sequence[str], day: date
) -> Letter:
    head = sender.head
    return Letter(
        title=title,
        addressee=addressee,
        paragraphs=tuple(each for each in paragraphs if each),
        items=(),
        attachments=(),
        signature=head.motion_office,
        date_line=shown_day(day),
        issuer=head.red_head if head.heads_letters else "",
        logo=head.logo.content if head.heads_letters and head.logo else b"",
    )
