"""What a template would make, as a page to read before the meeting is made."""

from collections.abc import Iterable
from datetime import timedelta
from html import escape

from db.domain.meeting_plan import ItemPlan, MeetingPlan, items_of
from db.domain.numbering import heading
from desktop.agenda_wording import agenda_kind_word
from desktop.i18n import translate
from desktop.services.meeting_plans import PlanPreview
from desktop.vote_wording import base_word, rule_word
from desktop.wording import meeting_kind_word

INDENT = 22
"""Pixels a level of the agenda."""


def preview_html(preview: PlanPreview) -> str:
    """Return the page: days and sittings, agenda, who is expected, the rules, the papers."""
    plan = preview.plan
    parts = [_days_line(preview), *_sittings(preview), *_agenda(plan)]
    facts = (
        (translate("MeetingPreview", "应到"), plan.scope),
        (translate("MeetingPreview", "表决"), _majority(preview)),
        (translate("MeetingPreview", "到会句式"), preview.sentence),
        (translate("MeetingPreview", "文件"), "、".join(plan.documents)),
    )
    parts += [f"<p><b>{escape(word)}</b>　{escape(text)}</p>" for word, text in facts if text]
    return "".join(parts)


def _days_line(preview: PlanPreview) -> str:
    first = preview.first_day
    last = first + timedelta(days=preview.plan.days - 1)
    kind = meeting_kind_word(preview.plan.kind, translate)
    text = translate("MeetingPreview", "{kind}，{first} 至 {last}，{days} 天").format(
        kind=kind, first=first, last=last, days=preview.plan.days
    )
    if preview.plan.days == 1:
        text = translate("MeetingPreview", "{kind}，{first}，1 天").format(kind=kind, first=first)
    place = f"，{preview.plan.place}" if preview.plan.place else ""
    return f"<p>{escape(text + place)}</p>"


def _sittings(preview: PlanPreview) -> Iterable[str]:
    yield _head(translate("MeetingPreview", "场次"), len(preview.plan.sittings))
    rows = []
    for sitting in preview.plan.sittings:
        start, end = sitting.span(preview.first_day)
        day = f"{start:%m-%d} {_weekday(start.weekday())}"
        span = f"{start:%H:%M}–{end:%H:%M}"
        cells = (day, span, sitting.name)
        rows.append(
            "<tr>" + "".join(f"<td>{escape(cell)}&nbsp;&nbsp;</td>" for cell in cells) + "</tr>"
        )
    yield f"<table>{''.join(rows)}</table>"


def _agenda(plan: MeetingPlan) -> Iterable[str]:
    rows = list(items_of(plan.agenda))
    yield _head(translate("MeetingPreview", "议程"), len(rows))
    for level, place, item in rows:
        text = f"{heading(level + 1, place)}{item.title}"
        yield (
            f'<p style="margin:2px 0 2px {level * INDENT}px">{escape(text)}'
            f"<small>　{escape(_details(item))}</small></p>"
        )


def _details(item: ItemPlan) -> str:
    minutes = ""
    if item.minutes:
        minutes = translate("MeetingPreview", "{minutes} 分钟").format(minutes=item.minutes)
    papers = "、".join(item.papers)
    attached = translate("MeetingPreview", "附：{papers}").format(papers=papers) if papers else ""
    parts = (agenda_kind_word(item.kind, translate), item.presenter, minutes, attached)
    return " · ".join(part for part in parts if part)


def _majority(preview: PlanPreview) -> str:
    terms = preview.majority
    if terms is None:
        return translate("MeetingPreview", "协商，不作表决")
    return f"{base_word(terms.base, translate)} {rule_word(terms.rule, translate)}"


def _head(word: str, count: int) -> str:
    return f"<h4>{escape(word)}　<small>{count}</small></h4>"


def _weekday(day: int) -> str:
    return (
        translate("MeetingPreview", "周一"),
        translate("MeetingPreview", "周二"),
        translate("MeetingPreview", "周三"),
        translate("MeetingPreview", "周四"),
        translate("MeetingPreview", "周五"),
        translate("MeetingPreview", "周六"),
        translate("MeetingPreview", "周日"),
    )[day]
