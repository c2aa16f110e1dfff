import pytest

from db.domain.agenda import AgendaItemKind
from db.domain.meeting_plan import Occasion, filled_plan, items_of
from db.domain.vocabulary import MeetingKind
from desktop.services.meeting_templates import TEMPLATES, USUAL, MeetingTemplateKey

SIXTH = Occasion("临江市", 7, 6, 2021)


@pytest.mark.parametrize("key", list(MeetingTemplateKey))
def test_every_template_is_whole_and_all_its_fields_are_known(key):
    plan = filled_plan(TEMPLATES[key], SIXTH)
    items = [item for _, _, item in items_of(plan.agenda)]
    words = [plan.name, plan.scope, *(f"{item.title}{item.presenter}" for item in items)]
    assert not set("{}") & set("".join(words))
    assert plan.sittings
    assert len(items) >= 3
    assert {item.sitting for item in items} <= {None, *range(len(plan.sittings))}
    assert plan.documents[:2] == ("议程", "签到表")


def test_every_kind_of_meeting_has_its_usual_template():
    assert set(USUAL) == set(MeetingKind)
    assert all(TEMPLATES[key].kind is kind for kind, key in USUAL.items())


def test_the_first_plenary_of_a_term_elects_and_hears_the_term_before():
    plan = filled_plan(TEMPLATES[MeetingTemplateKey.PLENARY_FIRST], Occasion("临江市", 8, 1, 2021))
    assert plan.agenda[0].title == "听取和审议政协临江市第七届委员会常务委员会工作报告"
    election = next(item for item in plan.agenda if item.kind is AgendaItemKind.ELECT)
    assert election.parts[0].title == "通过选举办法"
    assert "选票" in plan.documents


def test_a_yearly_plenary_names_the_plenary_before_it():
    plan = filled_plan(TEMPLATES[MeetingTemplateKey.PLENARY], SIXTH)
    assert "七届五次" in plan.agenda[2].title
    assert plan.agenda[0].title == "审议通过政协临江市七届六次会议议程"


def test_the_preparatory_meeting_passes_the_agenda_and_the_presidium_the_schedule():
    first = TEMPLATES[MeetingTemplateKey.PREPARATORY].agenda[0].title
    schedule = [item.title for item in TEMPLATES[MeetingTemplateKey.PRESIDIUM_1].agenda]
    assert first.endswith("会议议程")
    assert "通过会议日程" in schedule
