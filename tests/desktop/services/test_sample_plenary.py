from db.domain.ids import MeetingId
from db.domain.organs import OrganPost

MEETING = MeetingId(1)


def test_the_sample_has_a_passed_schedule_without_conflicts(sample):
    view = sample.schedule.view(MEETING)
    assert len(view.entries) == 12
    assert view.marks == ()
    assert view.passed.by == "主席团第一次会议"


def test_the_sample_has_all_its_organs(sample):
    posts = [row.post for row in sample.organs.people(MEETING)]
    assert set(posts) == set(OrganPost)
    assert posts.count(OrganPost.PRESIDIUM_MEMBER) == 69


def test_every_member_of_the_sample_is_in_a_group_with_room_and_conveners(sample):
    view = sample.plenary_groups.view(MEETING)
    assert view.ungrouped == ()
    assert sum(len(group.members) for group in view.groups) == 367
    assert all(group.row.room and group.conveners for group in view.groups)
    assert len(view.joints) == 2
