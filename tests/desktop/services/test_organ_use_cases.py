"""Preparing a plenary is use cases of an open record, each loaded once."""

import pytest

from desktop.services.organ_documents import OrganDocumentService
from desktop.services.organs import OrganService
from desktop.services.plenary_groups import PlenaryGroupService
from desktop.services.schedule import ScheduleService
from desktop.services.schedule_documents import ScheduleDocumentService
from desktop.services.schedule_sittings import ScheduleSittingService

USE_CASES = {
    "schedule": ScheduleService,
    "schedule_sittings": ScheduleSittingService,
    "schedule_documents": ScheduleDocumentService,
    "organs": OrganService,
    "plenary_groups": PlenaryGroupService,
    "organ_documents": OrganDocumentService,
}


@pytest.mark.parametrize(("name", "kind"), USE_CASES.items())
def test_a_use_case_is_one_object_of_its_record(workspace, name, kind):
    first = getattr(workspace, name)
    assert isinstance(first, kind)
    assert getattr(workspace, name) is first
