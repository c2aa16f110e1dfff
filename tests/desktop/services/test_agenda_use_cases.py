from desktop.services.agenda import AgendaService
from desktop.services.meeting_plans import MeetingPlanService


def test_a_workspace_prepares_meetings(workspace):
    assert isinstance(workspace.agenda, AgendaService)
    assert isinstance(workspace.meeting_plans, MeetingPlanService)
    assert workspace.agenda is workspace.agenda
    assert workspace.orders is workspace.orders
