from db.domain.ids import MeetingTemplateId
from db.repositories import meeting_templates


def test_templates_are_kept_renamed_and_removed(write, read, undo):
    known = read(meeting_templates.all_templates)
    key = write(meeting_templates.add, "我的年会", "{}")
    assert read(meeting_templates.find, key).name == "我的年会"
    write(meeting_templates.rename, key, "大会")
    assert [row.name for row in read(meeting_templates.all_templates)][-1] == "大会"
    write(meeting_templates.remove, key)
    assert read(meeting_templates.all_templates) == known
    undo()
    assert read(meeting_templates.find, key).plan == "{}"
    assert read(meeting_templates.find, MeetingTemplateId(99)) is None
