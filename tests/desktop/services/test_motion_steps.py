from datetime import date

import pytest

from db.domain.motion_rows import Submitter
from db.domain.motion_states import ForbiddenStep
from db.domain.motion_vocabulary import MotionState
from desktop.services.members import MemberForm
from desktop.services.motion_steps import stepped, touched
from desktop.services.motions import MotionForm

DAY = date(2021, 1, 7)


@pytest.fixture
def motion(workspace):
    """The key of a motion that was received."""
    workspace.members.add(MemberForm(name="王芳"))
    wang = Submitter(member_id=workspace.members.members()[0].id)
    category = workspace.motion_rules.categories()[0].id
    form = MotionForm(
        year=2021, title="关于养老的提案", submitters=(wang,), category=category, submitted_on=DAY
    )
    return workspace.motions.add(form)


def test_a_touched_motion_has_a_step_on_its_time_line(workspace, motion):
    with workspace.uow.write("看过") as tx:
        assert touched(tx.session, motion).revision == 2
    assert [row.label for row in workspace.motions.timeline(motion)][1:] == ["看过"]


def test_a_motion_goes_to_the_wanted_state(workspace, motion):
    with workspace.uow.write("撤案") as tx:
        assert stepped(tx.session, motion, MotionState.WITHDRAWN).revision == 2
    assert workspace.motions.life(motion).row.state is MotionState.WITHDRAWN


def test_a_motion_does_not_leave_its_way(workspace, motion):
    with pytest.raises(ForbiddenStep) as refused, workspace.uow.write("归档") as tx:
        stepped(tx.session, motion, MotionState.ARCHIVED)
    assert refused.value.state is MotionState.RECEIVED
    assert refused.value.wanted is MotionState.ARCHIVED
    assert len(workspace.motions.timeline(motion)) == 1
