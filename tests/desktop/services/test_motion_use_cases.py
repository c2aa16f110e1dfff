import pytest

from desktop.services.motion_alike import AlikeService
from desktop.services.motion_documents import MotionDocumentService
from desktop.services.motion_figures import FigureService
from desktop.services.motion_handling import HandlingService
from desktop.services.motion_imports import MotionImportService
from desktop.services.motion_review import ReviewService
from desktop.services.motion_rules import MotionRuleService
from desktop.services.motions import MotionService
from desktop.services.workspace import NewRecord, new_workspace

USE_CASES = {
    "motions": MotionService,
    "alike": AlikeService,
    "motion_imports": MotionImportService,
    "motion_documents": MotionDocumentService,
    "figures": FigureService,
    "motion_rules": MotionRuleService,
    "review": ReviewService,
    "handling": HandlingService,
}


@pytest.mark.parametrize(("name", "kind"), USE_CASES.items())
def test_a_use_case_is_one_object_of_its_record(workspace, tmp_path, name, kind):
    other = new_workspace(tmp_path / "other.plenary", NewRecord(city="乙市", term=1))
    first = getattr(workspace, name)
    assert isinstance(first, kind)
    assert getattr(workspace, name) is first
    assert getattr(other, name) is not first
    other.close()


def test_the_unit_of_work_is_the_one_of_the_record(workspace):
    assert workspace.uow is workspace.record.uow
