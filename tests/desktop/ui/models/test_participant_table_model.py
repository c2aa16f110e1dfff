from db.domain.attendance_vocabulary import ParticipantRole
from desktop.services.participants import ParticipantRow
from desktop.ui.models.participant_table_model import ParticipantTableModel


def row(key, role):
    return ParticipantRow(
        id=key, member_id=None, role=role, name="赵市长", post="副市长", badge="L1", search=""
    )


def test_each_stands_with_role_post_and_badge(qapp, picture, badge):
    model = ParticipantTableModel()
    model.set_rows([row(place, role) for place, role in enumerate(ParticipantRole)])
    assert picture(model, 1) == "赵市长 | 列席 | 副市长 | L1"
    assert [badge(model, 1, place) for place in range(4)] == ["green", "accent", "amber", "muted"]
    model.sort(1)
    assert model.row_at(0).role is ParticipantRole.EXPECTED
