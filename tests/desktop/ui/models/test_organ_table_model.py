from db.domain.ids import MeetingId
from db.domain.organs import OrganPost
from desktop.ui.models.organ_table_model import OrganTableModel

MEETING = MeetingId(1)


def test_a_member_and_a_guest_are_rows(sample, qtmodeltester, picture, badge):
    sample.organs.name_guest(MEETING, OrganPost.DEPUTY_SECRETARY_GENERAL, "周明", "市委副秘书长")
    people = sample.organs.people(MEETING)
    model = OrganTableModel()
    model.set_rows(people)
    qtmodeltester.check(model)
    by_post = {row.post: place for place, row in enumerate(people)}
    guest = by_post[OrganPost.DEPUTY_SECRETARY_GENERAL]
    assert picture(model, guest) == "副秘书长 | 周明 |  | 市委副秘书长 | "
    assert picture(model, 0).startswith("主席团成员 | ")
    tones = {post: badge(model, 0, row) for post, row in by_post.items()}
    assert tones[OrganPost.PRESIDIUM_MEMBER] == tones[OrganPost.REVIEW_MEMBER] == "muted"
    assert tones[OrganPost.STANDING_CHAIR] == tones[OrganPost.SECRETARY_GENERAL] == "amber"
    assert tones[OrganPost.REVIEW_VICE_CHAIR] == "accent"
