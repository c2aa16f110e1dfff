"""The words of agendas and meeting templates, in Chinese; the windows pass their translator."""

from db.domain.agenda import AgendaItemKind, AgendaState
from desktop.services.meeting_templates import MeetingTemplateKey
from desktop.wording import Translate, plain


def agenda_kind_word(kind: AgendaItemKind | None, translate: Translate = plain) -> str:
    """Word what is done with an item; empty when it cannot be told."""
    if kind is None:
        return ""
    return {
        AgendaItemKind.HEAR: translate("agenda", "听取"),
        AgendaItemKind.REVIEW: translate("agenda", "审议"),
        AgendaItemKind.PASS: translate("agenda", "通过"),
        AgendaItemKind.ELECT: translate("agenda", "选举"),
        AgendaItemKind.DISCUSS: translate("agenda", "讨论"),
        AgendaItemKind.SPEAK: translate("agenda", "发言"),
    }[kind]


def agenda_state_word(state: AgendaState, translate: Translate = plain) -> str:
    """Word the state of an agenda."""
    return {
        AgendaState.DRAFT: translate("wording", "草案"),
        AgendaState.PASSED: translate("wording", "已通过"),
        AgendaState.SUPPLEMENTED: translate("wording", "已增补"),
    }[state]


def template_word(key: MeetingTemplateKey, translate: Translate = plain) -> str:
    """Word a template that comes with the program."""
    return {
        MeetingTemplateKey.PLENARY: translate("wording", "全体会议（年会）"),
        MeetingTemplateKey.PLENARY_FIRST: translate("wording", "全体会议（换届第一次，有选举）"),
        MeetingTemplateKey.PREPARATORY: translate("wording", "预备会议"),
        MeetingTemplateKey.PRESIDIUM_1: translate("wording", "主席团第一次会议"),
        MeetingTemplateKey.PRESIDIUM_2: translate("wording", "主席团第二次会议"),
        MeetingTemplateKey.PRESIDIUM_3: translate("wording", "主席团第三次会议"),
        MeetingTemplateKey.STANDING: translate("wording", "常委会会议"),
        MeetingTemplateKey.STANDING_THEMATIC: translate("wording", "常委会会议（专题议政性）"),
        MeetingTemplateKey.CHAIRPERSONS: translate("wording", "主席会议"),
        MeetingTemplateKey.COMMITTEE: translate("wording", "专委会会议"),
        MeetingTemplateKey.CONSULTATION: translate("wording", "专题协商会"),
        MeetingTemplateKey.CONSULTATION_COUNTERPART: translate("wording", "对口协商会"),
        MeetingTemplateKey.CONSULTATION_SECTOR: translate("wording", "界别协商会"),
        MeetingTemplateKey.CONSULTATION_MOTION: translate("wording", "提案办理协商会"),
        MeetingTemplateKey.APPRAISAL: translate("wording", "民主评议会"),
    }[key]
